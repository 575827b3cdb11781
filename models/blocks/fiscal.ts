import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { type Part, part, say, writerOf } from './part';
import { presentValue, presentValueDefinition } from './parties';
import { paybackLines } from './return-measures';
import { savingsOf } from './savings';

const line = writerOf('fiscal');

/** What an option costs and brings the government, all its payments and receipts together; taxes stand apart. */
export function fiscalBlock(context: BuildContext): Part {
  const { project, option } = context;
  const { government } = option.terms;
  const party = project.parties.find(({ id }) => id === government);
  const rated = party?.discount_rate !== undefined;
  const saved = savingsTo(context, government);
  return part({
    blocks: [{ id: 'fiscal', label: say('政府收支', "The government's account"), group: 'returns' }],
    lines: [
      line('outlay', `parties.${government}.outflow`, 'money', 'flow', say('政府支出', 'Government outlay'), {
        definition: say(
          '政府当期的全部支出：投资、补助、补贴与付费、运营支出，债务本息在内。',
          'All the government pays in the period: investment, grants, payments, operation, its own debt service.',
        ),
      }),
      line(
        'receipts',
        `parties.${government}.inflow`,
        'money',
        'flow',
        say('政府收入', 'Government receipts'),
        {
          definition: say(
            '政府当期的全部收入：付费与分成、使用者收费、借款、节约的支出；税收另列。',
            'All the government gets in the period: fees and shares, user charges, borrowing, spending saved; taxes apart.',
          ),
        },
      ),
      line('net', 'receipts - outlay', 'money', 'flow', say('政府净收支', 'Government, net'), {
        emphasis: 'total',
      }),
      line('cumulative', 'cum(net)', 'money', 'stock', say('政府累计净收支', 'Government, net to date'), {
        emphasis: 'memo',
      }),
      line('net_total', 'total(net)', 'money', 'flow', say('政府净收支合计', 'Government, net in all'), {
        emphasis: 'total',
        definition: say(
          '各期净收支的名义金额合计，负数为净支出。',
          'Nominal, over all periods; negative is a net cost.',
        ),
      }),
      line(
        'outlay_peak',
        'max_of(outlay)',
        'money',
        'flow',
        say('政府当期支出峰值', 'Largest outlay of a period'),
        {
          definition: say('各期政府支出的最大值。', "The largest of the government's outlays in any period."),
        },
      ),
      ...(rated
        ? [
            line(
              'net_npv',
              presentValue(`parties.${government}.period_rate`, 'net', project.timeline.npv_first_flow),
              'money',
              'flow',
              say('政府净收支现值', 'Government, present value'),
              {
                emphasis: 'total',
                definition: presentValueDefinition(project.timeline.npv_first_flow),
              },
            ),
          ]
        : []),
      ...taxLines(context),
      ...saved,
    ],
  });
}

/** Taxes are the state's, and rarely the contracting government's alone: beside its account, not in it. */
function taxLines({ option }: BuildContext): LineDef[] {
  const { tax_authority, government } = option.terms;
  if (tax_authority === government) return [];
  return [
    line('taxes', `parties.${tax_authority}.net`, 'money', 'flow', say('税收', 'Taxes'), {
      emphasis: 'memo',
      definition: say(
        '税务机关当期净收入；归各级财政，不计入政府净收支。',
        'What the tax authority receives, net; it belongs to several levels of government and stays outside the account.',
      ),
    }),
    line(
      'with_taxes',
      'total(net) + total(taxes)',
      'money',
      'flow',
      say('含税收的政府净收支合计', 'Government with taxes, net in all'),
    ),
  ];
}

function savingsTo(context: BuildContext, government: string): LineDef[] {
  const released = savingsOf(context).filter(
    ({ beneficiary, cash_releasing }) => beneficiary === government && cash_releasing !== false,
  );
  if (released.length === 0) return [];
  const names = released.map(({ id }) => `savings.${id}.amount`).toSorted();
  return [
    line(
      'savings',
      `sum(${names.join(', ')})`,
      'money',
      'flow',
      say('政府节约的支出', "The government's own savings"),
      {
        emphasis: 'subtotal',
      },
    ),
    ...paybackLines(line, 'net', 'cumulative', null, context.project.timeline.npv_first_flow).map((one) => ({
      ...one,
      label: say('政府资金回收期', 'Payback of public money'),
    })),
  ];
}
