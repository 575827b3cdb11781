import type { Bilingual, LineDef } from '../language/types';
import { type LineExtras, type LineWriter, say } from './part';

/**
 * Write a corporate tax computation with a pool of losses carried forward without expiry.
 *
 * @param profit the line taxed
 * @param label what the tax is called; `due` is the short name of its line
 */
export function taxWithLosses(
  line: LineWriter,
  profit: string,
  due: { readonly short: string; readonly label: Bilingual; readonly extras: LineExtras },
): LineDef[] {
  return [
    line('loss_opening', 'prev(loss_closing)', 'money', 'stock', say('期初可弥补亏损', 'Opening tax losses')),
    line(
      'loss_added',
      `tax.loss_carry_forward * max(0, -${profit})`,
      'money',
      'flow',
      say('本期新增亏损', 'Losses added'),
      {
        definition: say('利润为负时计入可弥补亏损。', 'A negative profit joins the pool of losses.'),
      },
    ),
    line(
      'loss_used',
      `min(loss_opening, max(0, ${profit}))`,
      'money',
      'flow',
      say('弥补以前年度亏损', 'Losses used'),
      {
        definition: say(
          '以期初亏损余额与本期利润较小者为限。',
          'The smaller of the opening pool and the profit of the period.',
        ),
      },
    ),
    line(
      'loss_closing',
      'loss_opening + loss_added - loss_used',
      'money',
      'stock',
      say('期末可弥补亏损', 'Closing tax losses'),
    ),
    line('taxable', `max(0, ${profit}) - loss_used`, 'money', 'flow', say('应纳税所得额', 'Taxable income')),
    line(due.short, 'taxable * tax.rate', 'money', 'flow', due.label, due.extras),
  ];
}
