import type { BuildContext } from './context';
import { sumOver, tranchesOfRank } from './debt-list';
import { merge, type Part, part, say, writerOf } from './part';
import { presentValue, presentValueDefinition } from './parties';
import { yearlyRate } from './return-measures';
import { shareholderReturnsBlock } from './shareholders-returns';

/** Returns of the owners' money, in all and of each owner where there are several. */
export function equityReturnsBlock(context: BuildContext): Part {
  return merge([wholeReturns(context), shareholderReturnsBlock(context)]);
}

function wholeReturns({ project, option }: BuildContext): Part {
  const line = writerOf('returns.equity');
  const { sponsor } = option.terms;
  const rated = project.parties.some(
    ({ id, discount_rate }) => id === sponsor && discount_rate !== undefined,
  );
  const first = project.timeline.npv_first_flow;
  const counted = presentValueDefinition(first);
  const loans = tranchesOfRank(option, 'shareholder');
  const own = loans.length > 0;
  const charged = loans.filter(({ fees: all = {} }) => Object.values(all).some((fee) => fee !== undefined));
  const fees = charged.length > 0 ? ` + ${sumOver(charged, 'fees', '0')}` : '';
  return part({
    blocks: [{ id: 'returns.equity', label: say('资本金', 'Equity'), group: 'returns' }],
    lines: [
      ...(own
        ? [
            line(
              'own_draws',
              sumOver(loans, 'draw', '0'),
              'money',
              'flow',
              say('股东借款提款', 'Shareholder loans drawn'),
            ),
            line(
              'own_service',
              `${sumOver(loans, 'interest_paid', '0')} + ${sumOver(loans, 'principal', '0')}${fees}`,
              'money',
              'flow',
              say('股东借款本息', 'Service of shareholder loans'),
            ),
          ]
        : []),
      line(
        'flow',
        own
          ? 'equity.distribution + own_service - equity.injection - own_draws'
          : 'equity.distribution - equity.injection',
        'money',
        'flow',
        say('资本金净现金流量', 'Equity cash flow'),
        {
          emphasis: 'total',
          definition: own
            ? say(
                '分红 + 股东借款本息 − 股东注资 − 股东借款提款。',
                'Distributions + service of shareholder loans − equity paid in − shareholder loans drawn.',
              )
            : say('分红 − 股东注资。', 'Distributions − equity paid in.'),
        },
      ),
      line(
        'cumulative',
        'cum(flow)',
        'money',
        'stock',
        say('累计资本金净现金流量', 'Cumulative equity cash flow'),
        { emphasis: 'memo' },
      ),
      line(
        'irr_period',
        'irr(flow)',
        '%/period',
        'rate',
        say('资本金每期内部收益率', 'Equity IRR per period'),
      ),
      line('irr', yearlyRate('irr_period'), '%/year', 'rate', say('资本金财务内部收益率', 'Equity IRR'), {
        emphasis: 'total',
        definition: say(
          '使资本金净现金流量净现值为零的折现率；按 (1+i)^每年期数 − 1 折合为年。',
          'The discount rate at which the equity cash flow is worth nothing; per year as (1+i)^periods − 1.',
        ),
        source: say(
          '《建设项目经济评价方法与参数》（第三版）资本金 FIRR',
          'China: Methods and Parameters (3rd ed.), equity FIRR',
        ),
      }),
      ...(rated
        ? [
            line(
              'npv',
              presentValue(`parties.${sponsor}.period_rate`, 'flow', first),
              'money',
              'flow',
              say('资本金净现值', 'Equity NPV'),
              {
                emphasis: 'total',
                definition: say(
                  `按股东的折现率：${counted.zh}`,
                  `At the sponsor's discount rate: ${counted.en}`,
                ),
              },
            ),
          ]
        : []),
      line(
        'invested',
        own ? 'total(equity.injection) + total(own_draws)' : 'total(equity.injection)',
        'money',
        'flow',
        say('股东注资合计', 'Equity paid in, total'),
        {
          definition: say('各期股东注资之和，含运营期。', 'All equity paid in, during operation too.'),
        },
      ),
      line(
        'distributed',
        own ? 'total(equity.distribution) + total(own_service)' : 'total(equity.distribution)',
        'money',
        'flow',
        say('分红合计', 'Distributions, total'),
      ),
      line('multiple', 'ratio(distributed, invested)', 'x', 'rate', say('资本金回报倍数', 'Money multiple'), {
        emphasis: 'total',
        definition: say(
          '分红合计 ÷ 股东注资合计，不计时间价值。',
          'Distributions ÷ equity paid in, without time value.',
        ),
      }),
      line('peak', '-min_of(cumulative)', 'money', 'stock', say('股东投入峰值', 'Peak equity exposure'), {
        definition: say(
          '累计资本金净现金流量的最低点。',
          'The lowest point of the cumulative equity cash flow.',
        ),
      }),
    ],
  });
}
