import type { LineDef } from '../language/types';
import { variesOverTime } from '../project/over-time';
import type { Refinancing } from '../project/schema-exit';
import { say, writerOf } from './part';

const line = writerOf('refinancing');

/** What a calculation beside the plan leaves out. */
export const BESIDE = say(
  '测算，不改变本方案现金流；所得税、储备与锁定按原债务不变，偿债差额直接归投资人。',
  'A calculation beside the plan, which it does not change; taxes, reserves and lock-up stay as with the old debt, and what debt service differs by goes straight to the sponsor.',
);

/** The new debt: what the cash flow to come carries, reckoned backward from its end. */
export function sizeLines({ rate }: Refinancing): LineDef[] {
  const ahead = variesOverTime(rate) ? 'next(period_rate)' : 'period_rate';
  return [
    line(
      'period_rate',
      'rate / timeline.periods_per_year',
      '%/period',
      'rate',
      say('新债务每期利率', 'Rate of the new debt per period'),
    ),
    line(
      'cover',
      'repaying * max(0, returns.debt.cfads / dscr)',
      'money',
      'flow',
      say('可用于新债务的还本付息额', 'Debt service the new debt can take'),
      { definition: say('CFADS ÷ 要求的偿债备付率。', 'CFADS ÷ required DSCR.') },
    ),
    line(
      'repaid',
      `(next(capacity) + next(cover)) / (1 + ${ahead})`,
      'money',
      'stock',
      say('下期还本后可承担的新债务', 'New debt it can carry by repaying next period'),
    ),
    line(
      'capacity',
      `if(next(repaying) and ${ahead} > 0, min(repaid, next(cover) / ${ahead}), repaid)`,
      'money',
      'stock',
      say('可承担的新债务', 'New debt it can carry'),
      {
        definition: say(
          '由末期倒推：（下期余额 + 下期可偿付额）÷（1 + 利率），利息不超过可偿付额。',
          'Backward from the end: (next balance + next payment) ÷ (1 + rate), interest never above the payment.',
        ),
      },
    ),
    line('new_debt', 'at(capacity, at_index)', 'money', 'flow', say('新债务', 'New debt'), {
      emphasis: 'total',
      definition: say(
        `再融资日之后的 CFADS 按要求的备付率所能承担的债务。${BESIDE.zh}`,
        `What the CFADS after the date carries at the required DSCR. ${BESIDE.en}`,
      ),
    }),
  ];
}

/** What the new debt pays and owes, beside the plan. */
export function serviceLines(): LineDef[] {
  return [
    line('opening', 'prev(closing)', 'money', 'stock', say('新债务期初余额', 'Opening new debt')),
    line('draw', 'at_date * new_debt', 'money', 'flow', say('新债务提款', 'New debt drawn')),
    line('interest', 'opening * period_rate', 'money', 'flow', say('新债务利息', 'Interest on the new debt')),
    line(
      'principal',
      'if(timeline.t == at_index + instalments, opening, repaying * min(opening, max(0, cover - interest)))',
      'money',
      'flow',
      say('新债务还本', 'Principal of the new debt'),
      {
        definition: say(
          '可用于新债务的还本付息额 − 利息，以余额为限；最后一期还清。',
          'Debt service it can take less interest, at most the balance; all of it in the last instalment.',
        ),
      },
    ),
    line(
      'service',
      'interest + principal',
      'money',
      'flow',
      say('新债务还本付息', 'Service of the new debt'),
      { emphasis: 'subtotal', definition: say('利息 + 本金。', 'Interest + principal.') },
    ),
    line(
      'closing',
      'opening + draw - principal',
      'money',
      'stock',
      say('新债务期末余额', 'Closing new debt'),
      {
        emphasis: 'subtotal',
        definition: say('期初余额 + 提款 − 还本。', 'Opening balance + draw − principal.'),
      },
    ),
  ];
}
