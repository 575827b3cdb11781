import type { Bilingual, LineDef } from '../language/types';
import type { Refinancing } from '../project/schema-exit';
import { say, writerOf } from './part';

const line = writerOf('refinancing');

/** What a gain is reckoned from. */
export interface GainBasis {
  /** The option's own return per period, which stands in where the contract names none. */
  readonly own: string;
  /** What the figures hold and what not. */
  readonly note: Bilingual;
  /** The lines that value the paths at the base-case return, and the gain in their names. */
  readonly worth: readonly LineDef[];
  readonly gain: string;
}

/**
 * The gain at the base-case return, and what of it is shared: Σ (after − before) ÷ (1 + k)^(t − t*), less what makes up a
 * shortfall below the base case.
 */
export function gainLines(
  { equity_return, public_share }: Refinancing,
  { own, note, worth, gain }: GainBasis,
): LineDef[] {
  return [
    line(
      'equity_rate',
      equity_return === undefined ? own : '(1 + equity_return) ^ (1 / timeline.periods_per_year) - 1',
      '%/period',
      'rate',
      say('再融资测算的每期基准收益率', 'Base-case equity return per period, refinancing'),
    ),
    ...worth,
    line('gain', gain, 'money', 'flow', say('再融资收益', 'Refinancing gain'), {
      emphasis: 'total',
      definition: say(
        `Σ（再融资后 − 再融资前的资本金流量）÷（1 + 基准资本金收益率）^(t−t*)。${note.zh}`,
        `Σ (equity cash flow after − before) ÷ (1 + base-case equity return)^(t−t*). ${note.en}`,
      ),
      source: SOURCE,
    }),
    line(
      'base_gap',
      equity_return === undefined
        ? '0 * gain'
        : 'max(0, -npv(equity_rate, before)) * (1 + equity_rate) ^ at_index',
      'money',
      'flow',
      say('低于基准收益的缺口', 'Shortfall below the base case'),
      {
        definition: say(
          '现有流量未达基准资本金收益率的差额，折至再融资日；先由收益弥补，不参与分享。',
          'What the flows as they stand lack to give the base-case return, at the date; the gain makes it up first and that part is not shared.',
        ),
      },
    ),
    line(
      'shared_gain',
      'max(0, gain - base_gap)',
      'money',
      'flow',
      say('可分享的收益', 'Gain that is shared'),
    ),
    line(
      'public_gain',
      public_share === undefined ? '0 * shared_gain' : 'public_share * shared_gain',
      'money',
      'flow',
      say('政府分享的收益', 'Public share of the gain'),
      {
        emphasis: 'total',
        definition: say(
          '可分享的收益 × 政府分享比例，在再融资日一次支付；弥补基准缺口的部分不分享。',
          'Gain shared × public share, a lump sum at the date; what makes up a base-case shortfall is not shared.',
        ),
        source: SOURCE,
      },
    ),
  ];
}

const SOURCE = say(
  '英国 PF2 标准合同：再融资收益分享',
  'UK: Standardisation of PF2 Contracts, refinancing gain',
);
