import type { BuildContext } from './context';
import { earnsOnReserves, hasMaintenanceReserve } from './debt-list';
import { hasLoan } from './loan';
import { type Part, part, say, writerOf } from './part';

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
            '运营期内收到的收入 − 支付的经营成本 − 存货净采购 − 特许经营付费 − 所得税；已含流动资金变动，未扣运营期投资，不含股东注资与期初现金。',
            'In operation: revenue collected − operating cost paid − net purchases of goods − concession payments − income tax; after working-capital changes, before investment, without equity paid in and opening cash.',
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
        'max(0, loan.debt_service - cfads)',
        'money',
        'flow',
        say('偿债缺口', 'Debt service not covered'),
        {
          definition: say(
            '当期 CFADS 不足以还本付息的部分，由账上现金或股东补足。',
            'Debt service beyond the CFADS of the period, met from cash held or by the sponsor.',
          ),
        },
      ),
    ],
  });
}
