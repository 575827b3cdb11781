import type { LineDef } from '../language/types';
import type { Tranche } from '../project/schema-funding';
import { investsFor } from './debt-list';
import { type LineWriter, say } from './part';

/** Draws by the shares of each year; what the needs do not take yet is drawn later. */
export function plannedDraws(line: LineWriter, tranche: Tranche, company: string): LineDef[] {
  return [
    line(
      'planned',
      'timeline.construction * draw_weights / timeline.periods_per_year',
      '%',
      'flow',
      say('计划提款比例', 'Share drawn by plan'),
    ),
    line(
      'planned_to_date',
      'cum(planned)',
      '%',
      'stock',
      say('累计计划提款比例', 'Share drawn by plan, to date'),
    ),
    line(
      'draw',
      'min(funding.needs_open, feedback(net_size) * planned_to_date - prev(drawn_to_date))',
      'money',
      'flow',
      say('提款', 'Draw'),
      {
        from: tranche.lender,
        to: company,
        invests: investsFor(tranche),
        definition: say(
          '提款总额 × 累计计划比例 − 以前提款，以当期资金需求为限。',
          'To be drawn × share planned to date − drawn before, at most the needs of the period.',
        ),
      },
    ),
    line('drawn_to_date', 'cum(draw)', 'money', 'stock', say('累计提款', 'Drawn to date')),
    line('needs_to_date', 'cum(funding.needs_open)', 'money', 'stock', say('累计资金需求', 'Needs to date')),
    line(
      'plan_room',
      'if(round(1 - planned_to_date, 9) > 0, (funding.needs_total - needs_to_date) / (1 - planned_to_date), funding.needs_total)',
      'money',
      'stock',
      say('以后资金需求可承担的提款', 'Draws that later needs can take'),
      {
        definition: say(
          '以后的资金需求 ÷ 以后的计划比例：提款总额不超过它，方能按计划提完。',
          'Later needs ÷ later shares of the plan: draws above it could not be used in time.',
        ),
      },
    ),
  ];
}
