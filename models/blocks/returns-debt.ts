import type { LineDef } from '../language/types';
import { variesOverTime } from '../project/over-time';
import type { BuildContext } from './context';
import { earnsOnReserves, hasMaintenanceReserve, sumOver, tranchesOf } from './debt-list';
import { hasLoan } from './loan';
import { type LineWriter, type Part, part, say, writerOf } from './part';

/** Cover of the debt service by cash. */
export function debtReturnsBlock(context: BuildContext): Part {
  const { option, project } = context;
  const earns = earnsOnReserves(option, project);
  const renewals = hasMaintenanceReserve(option, project);
  if (!hasLoan(option)) return part({});
  const line = writerOf('returns.debt');
  return part({
    blocks: [{ id: 'returns.debt', label: say('偿债能力', 'Debt cover'), group: 'returns' }],
    lines: [
      line(
        'cfads',
        `timeline.operation * cash.operating${earns ? ' + reserves.interest' : ''}${renewals ? ' - reserves.mra_deposit + reserves.mra_release' : ''}`,
        'money',
        'flow',
        say('可用于偿债的现金（CFADS）', 'Cash flow available for debt service (CFADS)'),
        {
          emphasis: 'subtotal',
          definition: say(
            '运营期内收到的收入 − 支付的经营成本 − 特许经营付费 − 所得税与流转税 − 大修储备净存入 + 储备利息；已含流动资金变动，未扣运营期投资，不含股东注资与期初现金。',
            'In operation: revenue collected − operating cost paid − concession payments − taxes − net deposits to the maintenance reserve + interest on reserves; after working-capital changes, before investment, without equity paid in and opening cash.',
          ),
        },
      ),
      line('dscr', 'ratio(cfads, loan.debt_service)', 'x', 'rate', say('偿债备付率（DSCR）', 'DSCR'), {
        emphasis: 'total',
        definition: say(
          '当期 CFADS ÷ 当期还本付息；无还本付息时无值。',
          'CFADS ÷ debt service of the period; no value where there is no debt service.',
        ),
        source: say(
          '《建设项目经济评价方法与参数》（第三版）DSCR：通常不低于 1.3',
          'China: Methods and Parameters (3rd ed.), DSCR: usually not below 1.3',
        ),
      }),
      line('dscr_min', 'min_of(dscr)', 'x', 'rate', say('最低偿债备付率', 'Minimum DSCR'), {
        definition: say('各期偿债备付率的最小值。', 'The smallest DSCR of any period.'),
      }),
      line(
        'at_minimum',
        'if(loan.debt_service > 0, dscr <= dscr_min, 0)',
        '1',
        'flag',
        say('最低备付率所在期', 'Where DSCR is lowest'),
      ),
      line(
        'minimum_here',
        'ratio(timeline.period, at_minimum)',
        '1',
        'index',
        say('最低备付率的期数', 'Period, where DSCR is lowest'),
      ),
      line(
        'dscr_min_period',
        'min_of(minimum_here)',
        '1',
        'index',
        say('最低偿债备付率所在期', 'Period of the minimum DSCR'),
        {
          definition: say(
            '偿债备付率最低的第一期，自开工起数。',
            'The first period in which DSCR is lowest, counted from the start of works.',
          ),
        },
      ),
      line('dscr_average', 'avg_of(dscr)', 'x', 'rate', say('平均偿债备付率', 'Average DSCR'), {
        definition: say(
          '有还本付息各期偿债备付率的简单平均。',
          'The plain average over the periods with debt service.',
        ),
      }),
      line(
        'dscr_after_investment',
        'ratio(cfads + timeline.operation * cash.investing, loan.debt_service)',
        'x',
        'rate',
        say('扣除运营期投资的偿债备付率', 'DSCR after investment in operation'),
        {
          emphasis: 'memo',
          definition: say(
            '（当期 CFADS − 运营期投资）÷ 当期还本付息。',
            '(CFADS − investment in operation) ÷ debt service of the period.',
          ),
          source: say(
            '《建设项目经济评价方法与参数》（第三版）：维持运营投资从分子扣除',
            'China: Methods and Parameters (3rd ed.), sustaining investment is deducted from the numerator',
          ),
        },
      ),
      line(
        'shortfall',
        'min(loan.debt_service, max(0, loan.debt_service - cfads))',
        'money',
        'flow',
        say('偿债缺口', 'Debt service not covered'),
        {
          definition: say(
            '当期还本付息中 CFADS 不足以支付的部分，由账上现金或股东补足；没有还本付息即为零。',
            'The part of debt service that the CFADS of the period does not pay, met from cash held or by the sponsor; none without debt service.',
          ),
        },
      ),
      ...coverLines(line),
      ...costLines(line, context),
    ],
  });
}

/** Cover of the balance by the present value of cash flow, and of interest by profit. */
function coverLines(line: LineWriter): LineDef[] {
  const from = 'timeline.period >= timeline.construction_periods';
  return [
    line(
      'rate',
      'if(loan.lenders_opening > 0, loan.lenders_interest / loan.lenders_opening, prev(rate))',
      '%/period',
      'rate',
      say('外部债务平均利率', "Average rate of lenders' debt"),
      {
        definition: say(
          '当期利息 ÷ 期初余额；债务还清后沿用最后的利率。',
          'Interest ÷ opening balance; after the debt is repaid, its last rate.',
        ),
      },
    ),
    line(
      'cfads_in_life',
      'if(loan.lenders_opening > 0, cfads, 0)',
      'money',
      'flow',
      say('贷款期内的 CFADS', 'CFADS over the life of the debt'),
    ),
    line(
      'worth_in_life',
      '(next(worth_in_life) + next(cfads_in_life)) / (1 + next(rate))',
      'money',
      'stock',
      say('贷款期内 CFADS 的现值', 'Present value of CFADS over the life of the debt'),
      {
        definition: say(
          '以后各期按各期利率折现至本期末。',
          'Later periods, discounted to the end of this one at the rate of each.',
        ),
      },
    ),
    line(
      'worth_to_end',
      '(next(worth_to_end) + next(cfads)) / (1 + next(rate))',
      'money',
      'stock',
      say('至期满 CFADS 的现值', 'Present value of CFADS to the end'),
    ),
    line(
      'owed',
      `(${from}) * loan.lenders_closing`,
      'money',
      'stock',
      say('建成后的外部债务', "Lenders' debt from completion"),
    ),
    line('llcr', 'ratio(worth_in_life, owed)', 'x', 'rate', say('贷款寿命期备付率（LLCR）', 'LLCR'), {
      definition: say(
        '贷款期内 CFADS 的现值 ÷ 期末债务余额。',
        'Present value of CFADS over the life of the debt ÷ closing debt.',
      ),
    }),
    line('plcr', 'ratio(worth_to_end, owed)', 'x', 'rate', say('项目寿命期备付率（PLCR）', 'PLCR'), {
      definition: say(
        '至期满 CFADS 的现值 ÷ 期末债务余额。',
        'Present value of CFADS to the end ÷ closing debt.',
      ),
    }),
    ...(['llcr', 'plcr'] as const).flatMap((short) => {
      const name = short.toUpperCase();
      return [
        line(
          `${short}_start`,
          `at(${short}, timeline.construction_periods - 1)`,
          'x',
          'rate',
          say(`建成时 ${name}`, `${name} at completion`),
          { definition: say('建设期末的数值。', 'Its value at the end of construction.') },
        ),
        line(`${short}_min`, `min_of(${short})`, 'x', 'rate', say(`最低 ${name}`, `Minimum ${name}`), {
          definition: say('各期的最小值。', 'The smallest of any period.'),
        }),
      ];
    }),
    line(
      'icr',
      'ratio(timeline.operation * income.ebit, timeline.operation * loan.interest_expense)',
      'x',
      'rate',
      say('利息备付率（ICR）', 'ICR'),
      {
        definition: say(
          '息税前利润 ÷ 当期应付利息；无利息时无值。',
          'EBIT ÷ interest of the period; no value where there is none.',
        ),
        source: say(
          '《建设项目经济评价方法与参数》（第三版）ICR：通常不低于 2',
          'China: Methods and Parameters (3rd ed.), ICR: usually at least 2',
        ),
      },
    ),
    line('icr_min', 'min_of(icr)', 'x', 'rate', say('最低利息备付率', 'Minimum ICR'), {
      definition: say('各期利息备付率的最小值。', 'The smallest ICR of any period.'),
    }),
  ];
}

/** How long and how dearly money is lent, and how much of the funding it is. */
function costLines(line: LineWriter, { project, option }: BuildContext): LineDef[] {
  const tranches = tranchesOf(option);
  const sponsor = project.parties.find(({ id }) => id === option.terms.sponsor);
  const rated = sponsor?.discount_rate !== undefined;
  const taxRate = variesOverTime(project.tax.rate) ? 'avg_of(tax.rate)' : 'tax.rate';
  return [
    line(
      'life_weight',
      sumOver(tranches, 'life_weight', '0'),
      'money',
      'flow',
      say('还本 × 建成后年数', 'Principal × years since completion'),
      {
        emphasis: 'memo',
      },
    ),
    line(
      'average_life',
      'ratio(total(life_weight), total(loan.principal))',
      'year',
      'rate',
      say('债务平均期限', 'Average life of debt'),
      {
        definition: say(
          'Σ 还本 × 建成后年数 ÷ Σ 还本。',
          'Σ principal × years since completion ÷ Σ principal.',
        ),
      },
    ),
    line(
      'cost',
      'ratio(avg_of(loan.interest), avg_of(loan.opening)) * timeline.periods_per_year',
      '%/year',
      'rate',
      say('债务加权平均成本', 'Weighted cost of debt'),
      {
        definition: say(
          '平均每期利息 ÷ 平均期初余额，折合为年。',
          'Average interest of a period ÷ average opening balance, per year.',
        ),
      },
    ),
    line(
      'gearing',
      'ratio(loan.facility, total(funding.uses))',
      '%',
      'rate',
      say('实际债务资金比例', 'Gearing achieved'),
      {
        definition: say('债务规模 ÷ 建设期资金需求。', 'Debt ÷ uses in construction.'),
      },
    ),
    ...(rated
      ? [
          line(
            'wacc',
            `gearing * cost * (1 - ${taxRate}) + (1 - gearing) * parties.${option.terms.sponsor}.discount_rate`,
            '%/year',
            'rate',
            say('加权平均资金成本（税后）', 'WACC, after tax'),
            {
              definition: say(
                '债务比例 × 债务成本 × (1 − 所得税率) + 其余比例 × 股东折现率。',
                "Gearing × cost of debt × (1 − tax rate) + the rest × the sponsor's discount rate.",
              ),
            },
          ),
        ]
      : []),
  ];
}
