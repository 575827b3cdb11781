import type { LineDef } from '../language/types';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { NEW_DEBT, type NewDebt, newDebtOf } from './debt-list';
import { type LineWriter, type Part, part, say, writerOf, ZERO_SERIES } from './part';
import { coverLines } from './refinancing-cover';
import { fallingDueLines, SCHEDULES, scheduleFormula } from './repayment';
import { limitLines, type SizeLimit } from './sizing';

const BLOCK = `tranches.${NEW_DEBT}`;

/** The debt a refinancing brings: a tranche drawn at one date of operation instead of for the works. */
export function newDebtBlock(context: BuildContext): Part {
  const debt = newDebtOf(context.option);
  if (debt === undefined) return part({});
  const { label } = debt.tranche;
  const line = writerOf(BLOCK, [], bilingual(label));
  return part({
    blocks: [{ id: BLOCK, label: bilingual(label), group: 'funding' }],
    lines: [
      ...phaseLines(line),
      ...coverLines(line, context, debt),
      ...sizeLines(line, debt),
      ...drawLines(line, context, debt),
      ...repaymentLines(line, context, debt),
      ...balanceLines(line, context, debt),
    ],
  });
}

function phaseLines(line: LineWriter): LineDef[] {
  return [
    line(
      'period_rate',
      'refinancing.rate / timeline.periods_per_year',
      '%/period',
      'rate',
      say('每期利率', 'Rate per period'),
      { definition: say('名义年利率 ÷ 每年期数。', 'Nominal yearly rate ÷ periods per year.') },
    ),
    line(
      'repaying',
      'pulse(refinancing.first_index, refinancing.instalments)',
      '1',
      'flag',
      say('还本期', 'Repayment phase'),
    ),
    ...fallingDueLines(line, 'refinancing.first_index + refinancing.instalments'),
  ];
}

/** The smallest of what cover, the agreed amount, a share of the value and what is repaid allow. */
function sizeLines(line: LineWriter, { tranche, how }: NewDebt): LineDef[] {
  const limits: readonly (readonly [SizeLimit, string])[] = [
    ...(how.gearing === undefined ? [] : [['gearing', 'refinancing.gearing * refinancing.value'] as const]),
    ['dscr', tranche.repayment.type === 'sculpted' ? 'limit_capacity' : 'min_of(supported)'],
    ...(how.cap === undefined ? [] : [['cap', 'refinancing.cap'] as const]),
    ...(how.size === 'outstanding' ? [['room', 'refinancing.old_debt'] as const] : []),
  ];
  return limitLines(line, limits, {
    gearing: say('债务比例 × 再融资日的公司价值。', 'Gearing × value of the company at the date.'),
    dscr: say(
      '以后每一期的偿债备付率都不低于要求时的最大债务。',
      'The largest debt whose cover is at least the required DSCR in every later period.',
    ),
    room: say('所偿还的原债务。', 'The old debt it repays.'),
  });
}

function drawLines(line: LineWriter, { option }: BuildContext, { tranche, terms }: NewDebt): LineDef[] {
  const { company } = option.terms;
  return [
    // The size hangs on taxes, which hang on its interest: read from the last iteration.
    line('draw', 'refinancing.at_date * feedback(size)', 'money', 'flow', say('提款', 'Draw'), {
      from: tranche.lender,
      to: company,
      definition: say(
        '再融资日一次提取；规模与所得税互为因果，迭代求解。',
        'Drawn at the date; size and income tax hang on each other and are solved by iteration.',
      ),
    }),
    ...(terms.fee === undefined
      ? []
      : [
          line('upfront_fee', 'refinancing.fee * draw', 'money', 'flow', say('再融资费', 'Refinancing fee'), {
            from: company,
            to: tranche.lender,
            definition: say('新债务 × 费率，当期列支。', 'New debt × fee rate, an expense of the period.'),
          }),
          line('fees', 'upfront_fee', 'money', 'flow', say('费用合计', 'Fees in all')),
        ]),
  ];
}

function repaymentLines(line: LineWriter, context: BuildContext, { tranche }: NewDebt): LineDef[] {
  return [
    line(
      'scheduled',
      scheduleFormula(tranche, context),
      'money',
      'flow',
      say('计划还本', 'Scheduled principal'),
      {
        definition: SCHEDULES[tranche.repayment.type],
      },
    ),
    line(
      'principal_due',
      'if(due_in_full, opening, min(opening, scheduled))',
      'money',
      'flow',
      say('应还本金', 'Principal due'),
      {
        definition: say(
          '计划还本，以余额为限；余额到期时一并还清。',
          'Scheduled principal, at most the balance; all of it when the balance falls due.',
        ),
      },
    ),
  ];
}

function balanceLines(line: LineWriter, { option }: BuildContext, { tranche }: NewDebt): LineDef[] {
  const flow = { from: option.terms.company, to: tranche.lender };
  return [
    line('opening', 'prev(closing)', 'money', 'stock', say('期初余额', 'Opening balance')),
    line('interest', 'opening * period_rate', 'money', 'flow', say('利息', 'Interest'), {
      definition: say('期初余额 × 每期利率。', 'Opening balance × rate per period.'),
    }),
    line(
      'interest_added_in_works',
      ZERO_SERIES,
      'money',
      'flow',
      say('计入本金的建设期利息', 'Interest added in construction'),
    ),
    line('interest_due', 'interest', 'money', 'flow', say('应付利息', 'Interest due')),
    line('service', 'interest_due + principal_due', 'money', 'flow', say('应还本付息', 'Debt service due'), {
      emphasis: 'subtotal',
    }),
    line('interest_paid', 'interest_due', 'money', 'flow', say('付息', 'Interest paid'), flow),
    line('principal', 'principal_due', 'money', 'flow', say('还本', 'Principal'), flow),
    line('closing', 'opening + draw - principal', 'money', 'stock', say('期末余额', 'Closing balance'), {
      emphasis: 'subtotal',
      definition: say('期初余额 + 提款 − 还本。', 'Opening + draw − principal.'),
    }),
    line(
      'life_weight',
      'principal * (timeline.t - refinancing.at_index) / timeline.periods_per_year',
      'money',
      'flow',
      say('还本 × 再融资后年数', 'Principal × years since the date'),
      { emphasis: 'memo' },
    ),
    line(
      'average_life',
      'ratio(total(life_weight), total(principal))',
      'year',
      'rate',
      say('平均期限', 'Average life'),
      { definition: say('Σ 还本 × 年数 ÷ Σ 还本。', 'Σ principal × years ÷ Σ principal.') },
    ),
  ];
}
