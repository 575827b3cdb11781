import type { LineDef } from '../../language/types';
import type { SubsidyOf } from '../../project/schema-subsidies';
import type { BuildContext } from '../context';
import { type LineWriter, say } from '../part';
import { costLines } from './construction-cost';
import { countedRevenue } from './counted-revenue';
import { PERFORMANCE, type Written } from './writing';

type Formula = SubsidyOf<'mof_formula'>;

const FORMULA = say(
  '财金〔2015〕21号：当年运营补贴 = 建设成本 ×（1+合理利润率）×（1+折现率）^n ÷ 补贴周期 + 年度运营成本 ×（1+合理利润率）− 当年使用者付费',
  'China: Caijin [2015] 21, SUB = C·(1+p)·(1+r)^n ÷ N + O·(1+p) − U',
);

/** Write the subsidy of the finance ministry's formula: construction part, operating part, user fees, performance. */
export function formulaLines(subsidy: Formula, line: LineWriter, context: BuildContext): Written {
  const lines = ownLines(subsidy, line, context);
  if (subsidy.excess !== 'returned') return { lines };
  return {
    lines,
    returned: {
      formula: 'max(0, -due)',
      label: say('交回的超额', 'Excess returned'),
      definition: say(
        '使用者付费超过成本与合理利润的部分，交回政府。',
        'User fees above costs and profit, paid to the government.',
      ),
    },
  };
}

function ownLines(subsidy: Formula, line: LineWriter, context: BuildContext): LineDef[] {
  const over = subsidy.subsidy_years === undefined ? 'timeline.operation_years' : 'subsidy_years';
  const first = subsidy.first_exponent === undefined ? '' : ' + first_exponent - 1';
  return [
    line(
      'year',
      `if(${context.inTerm} > 0, floor((timeline.t - timeline.construction_periods) / timeline.periods_per_year) + 1, 0)`,
      '1',
      'index',
      say('运营年', 'Operating year'),
      {
        definition: say(
          '自运营首年起数，首年为 1。',
          'Counted from the first year of operation, which is 1.',
        ),
      },
    ),
    line(
      'paying',
      `${context.inTerm} > 0 and timeline.t < timeline.construction_periods + round(${over} * timeline.periods_per_year)`,
      '1',
      'flag',
      say('补贴期', 'Subsidy period'),
      { definition: say('财政运营补贴周期之内为 1。', '1 within the years of the subsidy.') },
    ),
    ...costLines(subsidy, line, context, FORMULA),
    line(
      'construction_part',
      `${cutShort(context)}paying * cost * (1 + profit_rate) * (1 + discount_rate) ^ (year${first}) / ${over} / timeline.periods_per_year`,
      'money',
      'flow',
      say('建设成本部分', 'Construction part'),
      {
        definition: say(
          '建设成本 ×（1+合理利润率）×（1+折现率）^n ÷ 补贴周期；n 为运营年，年内平均。',
          'Construction cost × (1 + profit) × (1 + discount rate)^n ÷ subsidy years; n is the operating year, even within it.',
        ),
        source: FORMULA,
      },
    ),
    line(
      'operating_part',
      'paying * opex.expense * (1 + profit_rate)',
      'money',
      'flow',
      say('运营成本部分', 'Operating part'),
      {
        definition: say('当期经营成本 ×（1+合理利润率）。', 'Operating cost of the period × (1 + profit).'),
      },
    ),
    line(
      'user_fees',
      `paying * ${countedRevenue(subsidy.streams, context)}`,
      'money',
      'flow',
      say('扣减的使用者付费', 'User fees deducted'),
      { definition: say('当期约定收入项目的收入。', 'Revenue of the agreed streams in the period.') },
    ),
    line(
      'gap',
      'construction_part + operating_part - user_fees',
      'money',
      'flow',
      say('可行性缺口', 'Viability gap'),
      {
        emphasis: 'subtotal',
        definition: say(
          '建设成本部分 + 运营成本部分 − 使用者付费。',
          'Construction part + operating part − user fees.',
        ),
        source: FORMULA,
      },
    ),
    ...performanceLines(subsidy, line),
    line('due', dueFormula(subsidy), 'money', 'flow', say('应付补贴', 'Subsidy due'), {
      definition:
        subsidy.excess === 'returned'
          ? say('可行性缺口 − 绩效扣减；为负即超额。', 'Gap less performance deduction; negative is excess.')
          : say(
              '可行性缺口 − 绩效扣减，不为负，逐期计算。',
              'Gap less performance deduction, never negative, period by period.',
            ),
    }),
    line(
      'construction_worth',
      'construction_part / (1 + discount_rate) ^ year',
      'money',
      'flow',
      say('建设成本部分折现', 'Construction part, discounted'),
      { emphasis: 'memo', definition: say('折现至建成时。', 'Discounted to completion.') },
    ),
    line(
      'construction_value',
      'total(construction_worth)',
      'money',
      'flow',
      say('建设成本部分现值', 'Present value of the construction part'),
      {
        emphasis: 'memo',
        definition: say(
          'Σ 建设成本部分 ÷（1+折现率）^运营年；n 自 1 起时等于建设成本 ×（1+合理利润率）。',
          'Σ construction part ÷ (1 + discount rate)^year; with n from 1 it equals cost × (1 + profit).',
        ),
      },
    ),
  ];
}

function performanceLines({ performance, linked_to, linked_share }: Formula, line: LineWriter): LineDef[] {
  if (performance === undefined) return [];
  const base = linked_to === 'construction' ? 'construction_part' : 'max(0, gap)';
  return [
    line(
      'withheld',
      `${linked_share === undefined ? '' : 'linked_share * '}(1 - performance) * ${base}`,
      'money',
      'flow',
      say('绩效扣减', 'Withheld for performance'),
      {
        definition: say('挂钩部分 ×（1 − 绩效系数）。', 'The linked part × (1 − performance factor).'),
        source: PERFORMANCE,
      },
    ),
  ];
}

function dueFormula({ performance, excess }: Formula): string {
  const left = performance === undefined ? 'gap' : 'gap - withheld';
  return excess === 'returned' ? left : `max(0, ${left})`;
}

/** Where the contract may end within a period, the part of it that counts; revenue and costs are cut already. */
function cutShort({ inTerm }: BuildContext): string {
  return inTerm === 'timeline.operation' ? '' : `${inTerm} * `;
}
