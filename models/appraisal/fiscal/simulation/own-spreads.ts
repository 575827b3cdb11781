import type { ModelRun } from '../../../language/model';
import type { Uncertainty } from '../../../project/schema-contingent';
import type { Instrument } from './instruments';

/** The spread a guarantee states of its own revenue, as an uncertainty: a lognormal walk from the first year of operation. */
export function ownSpreads(instruments: readonly Instrument[], run: ModelRun): readonly Uncertainty[] {
  return instruments.flatMap(({ id, label, ownSpread }): Uncertainty[] => {
    if (ownSpread === undefined) return [];
    const volatility = run.value(ownSpread.volatility, 0);
    return [
      {
        id: id.replaceAll('.', '_'),
        label,
        of: ownSpread.line,
        distribution: {
          type: 'lognormal',
          volatility: { value: typeof volatility === 'number' ? volatility : 0 },
        },
        path: 'walk',
      },
    ];
  });
}
