import type { SubsidyOf } from '../../project/schema-subsidies';
import { say } from '../part';
import { costLines } from './construction-cost';
import { DUE, dueLines, type Writing, type Written } from './writing';

type Instalments = SubsidyOf<'instalments'>;

const SOURCE = say(
  '建设—移交（BT）回购：等额本息或等额本金；政府投资条例第 22 条禁止施工单位垫资',
  'Build-transfer buy-back: annuity or equal principal; China forbids contractors to pre-finance (Order 712, art. 22)',
);

/**
 * Write the instalments by which the works are bought: cost and return, one at the end of each operating year, so that
 * the balance ends at nothing in every model step.
 */
export function instalmentLines(writing: Writing<Instalments>): Written {
  const { subsidy, line, context } = writing;
  const first = subsidy.from_year === undefined ? '1' : 'from_year';
  const level = subsidy.method === 'equal_instalments';
  return {
    lines: [
      ...costLines(subsidy, line, context),
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
        'year_end',
        `${context.inTerm} > 0 and mod(timeline.t - timeline.construction_periods + 1, timeline.periods_per_year) == 0`,
        '1',
        'flag',
        say('运营年末', 'End of an operating year'),
        { definition: say('每个运营年的末期为 1。', '1 in the last period of each operating year.') },
      ),
      line(
        'instalments_left',
        `max(1, ${first} + instalments - year)`,
        '1',
        'index',
        say('剩余回购期数', 'Instalments left'),
        { definition: say('含本年。', 'This year included.') },
      ),
      line(
        'due_date',
        `year_end and year >= ${first} and year < ${first} + instalments`,
        '1',
        'flag',
        say('回购日', 'Instalment due'),
        {
          definition: say(
            '约定期数之内的运营年末为 1。',
            '1 at the end of the operating years in which an instalment falls due.',
          ),
        },
      ),
      line(
        'opening',
        'if(timeline.first_operation, cost, prev(closing))',
        'money',
        'stock',
        say('期初未回购余额', 'Opening balance'),
        {
          definition: say(
            '建成时为建设成本，此后为上期期末余额。',
            'The construction cost at completion, then the balance before.',
          ),
        },
      ),
      line('interest', 'year_end * opening * return_rate', 'money', 'flow', say('回购期投资回报', 'Return'), {
        definition: say(
          '期初余额 × 年回报率，于运营年末计。',
          'Opening balance × yearly return, counted at the end of each operating year.',
        ),
        source: SOURCE,
      }),
      line(
        'principal',
        `due_date * if(instalments_left == 1, opening, ${level ? 'level - interest' : 'opening / instalments_left'})`,
        'money',
        'flow',
        say('回购本金', 'Principal part'),
        {
          definition: level
            ? say(
                '等额回购款 − 投资回报；末期为余额。',
                'Level instalment − return; the balance at the last.',
              )
            : say('期初余额 ÷ 剩余期数。', 'Opening balance ÷ instalments left.'),
          source: SOURCE,
        },
      ),
      ...(level
        ? [
            line(
              'level',
              'if(return_rate == 0, opening / instalments_left, opening * return_rate / (1 - (1 + return_rate) ^ (-instalments_left)))',
              'money',
              'rate',
              say('等额回购款', 'Level instalment'),
              {
                definition: say(
                  '余额 × i ÷ [1 − (1+i)^(−n)]，n 为剩余期数。',
                  'Balance × i ÷ [1 − (1 + i)^(−n)], n instalments left.',
                ),
              },
            ),
          ]
        : []),
      line('return_paid', 'due_date * interest', 'money', 'flow', say('支付的投资回报', 'Return paid'), {
        definition: say(
          '回购开始前的回报计入余额。',
          'Before the first instalment the return is added to the balance.',
        ),
      }),
      line(
        'closing',
        'opening + interest - return_paid - principal',
        'money',
        'stock',
        say('期末未回购余额', 'Closing balance'),
        {
          emphasis: 'subtotal',
          definition: say(
            '期初余额 + 回报 − 支付的回报 − 本金。',
            'Opening + return − return paid − principal.',
          ),
        },
      ),
      ...dueLines(
        writing,
        'principal + return_paid',
        DUE,
        say('回购本金 + 投资回报。', 'Principal + return.'),
      ),
    ],
  };
}
