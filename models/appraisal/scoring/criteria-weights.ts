import { ahpWeights, CONSISTENT_UP_TO, directWeights, swingWeights } from '../../finance/decision';
import type { ScoringCriterion, Weighting } from '../../project/schema-scoring';
import { comparisonMatrix } from '../../project/scoring-reasons';
import type { Consistency } from './types';

/** Weights of the criteria by the method chosen; null where the method gives none (the project's check says why). */
export interface CriteriaWeights {
  readonly method: Weighting['method'];
  readonly weights: readonly number[] | null;
  readonly inProportion: boolean;
  readonly consistency?: Consistency;
}

/** Weigh the criteria: shares, swing points or pairwise comparisons. Shares that do not add up count in proportion. */
export function criteriaWeights(
  criteria: readonly ScoringCriterion[],
  weighting: Weighting | undefined,
): CriteriaWeights {
  const method = weighting?.method ?? 'direct';
  if (method === 'ahp') return pairwiseWeights(criteria, weighting);
  if (method === 'swing') {
    const swung = swingWeights(criteria.map(({ points }) => points?.value ?? 0));
    return { method, weights: swung.ok ? swung.value : null, inProportion: false };
  }
  const direct = directWeights(criteria.map(({ weight }) => weight?.value ?? 0));
  if (direct.ok) return { method, weights: direct.value, inProportion: false };
  return direct.error.reason === 'weights_do_not_sum'
    ? { method, weights: direct.error.normalised, inProportion: true }
    : { method, weights: null, inProportion: false };
}

function pairwiseWeights(
  criteria: readonly ScoringCriterion[],
  weighting: Weighting | undefined,
): CriteriaWeights {
  const table = weighting?.random_index ?? 'saaty_1980';
  const weighed = ahpWeights(comparisonMatrix(criteria, weighting), table);
  if (!weighed.ok) return { method: 'ahp', weights: null, inProportion: false };
  const { weights, consistencyIndex, consistencyRatio, randomIndex, worst } = weighed.value;
  return {
    method: 'ahp',
    weights,
    inProportion: false,
    consistency: {
      table,
      randomIndex,
      index: consistencyIndex,
      ratio: consistencyRatio,
      accepted: consistencyRatio !== undefined && consistencyRatio <= CONSISTENT_UP_TO,
      worst,
    },
  };
}
