import type { LineDef } from '../language/types';
import type { Saving } from '../project/schema';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { type Part, part, say, writerOf } from './part';
import { USER_SCOPE } from './user-formula';

/** The savings an option brings about: all of the facts', unless it does without one. */
export function savingsOf({ project, option }: BuildContext): readonly Saving[] {
  const excluded = new Set(option.terms.excluded ?? []);
  return (project.savings ?? []).filter(({ id }) => !excluded.has(`savings.${id}`));
}

/** Costs somebody no longer has because of the project, compared with today. */
export function savingsBlock(context: BuildContext): Part {
  const savings = savingsOf(context);
  if (savings.length === 0) return part({});
  const line = writerOf('savings');
  const released = savings.filter(({ cash_releasing }) => cash_releasing !== false);
  return part({
    blocks: [
      ...savings.map(({ id, label }) => ({ id: `savings.${id}`, label: bilingual(label), group: 'savings' })),
      { id: 'savings', label: say('节约合计', 'Savings in all'), group: 'savings' },
    ],
    lines: [
      ...savings.flatMap((saving) => savingLines(saving, context)),
      ...(released.length > 0
        ? [
            line(
              'cash_releasing',
              `sum(${released
                .map(({ id }) => `savings.${id}.amount`)
                .toSorted()
                .join(', ')})`,
              'money',
              'flow',
              say('可释放现金的节约', 'Cash-releasing savings'),
              {
                emphasis: 'total',
                definition: say(
                  '与现状相比不再支付的金额；只算确实不再付出的部分。',
                  'What is no longer paid, compared with today; only what really stops being spent.',
                ),
              },
            ),
          ]
        : []),
    ],
  });
}

function savingLines(saving: Saving, { project }: BuildContext): LineDef[] {
  const at = (project.savings ?? []).indexOf(saving);
  const line = writerOf(`savings.${saving.id}`, [], bilingual(saving.label));
  const told = saving.source ?? saving.note;
  const indexed = saving.index === undefined ? '' : ` * indices.${saving.index}`;
  const isCash = saving.cash_releasing !== false;
  return [
    line(
      'annual',
      saving.formula,
      'money/year',
      'rate',
      say('年节约（使用者公式）', "Yearly saving (user's formula)"),
      {
        scope: USER_SCOPE,
        path: `/savings/${at}/formula`,
        definition: say(
          '按基期价格、全年计，与现状相比。',
          'At base prices, for a whole year, compared with today.',
        ),
        ...(told === undefined ? {} : { source: bilingual(told) }),
      },
    ),
    line(
      'amount',
      `if(timeline.operation, annual${indexed} / timeline.periods_per_year, 0)`,
      'money',
      'flow',
      say('节约', 'Saving'),
      {
        ...(isCash ? { from: saving.payee, to: saving.beneficiary } : {}),
        definition: isCash
          ? say(
              '受益方不再付给原收款方的金额：一方的节约是另一方减少的收入。',
              'What the beneficiary no longer pays: one party’s saving is another’s income forgone.',
            )
          : say(
              '时间、便利等折合的价值，不是现金，不进入各方账户。',
              'Time or convenience counted in money; it is not cash and enters no account.',
            ),
      },
    ),
  ];
}
