import { type Corners, separableOf, sumOf } from './corners';
import { type Allocation, type GameOutcome, givenShares, notGiven } from './game-outcome';

/** Divide a total into equal parts. Errors: `player_count` (nobody), `not_finite`. */
export function equalShares(total: number, players: number): GameOutcome<Allocation> {
  if (!Number.isInteger(players) || players < 1) return notGiven('player_count');
  return givenShares(Array.from({ length: players }, () => total / players));
}

/**
 * Divide a total in proportion to weights: benefit, use, ability to pay, or weights agreed on.
 *
 * x_i = total·w_i ÷ Σw. Only the ratios of the weights count; that agreed fractions make a whole is for the caller to check.
 *
 * @returns `player_count` (nobody), `not_finite`, `negative_weight`, or `nothing_to_weigh_by` (all weights 0)
 */
export function proportionalShares(total: number, weights: readonly number[]): GameOutcome<Allocation> {
  if (weights.length === 0) return notGiven('player_count');
  if (!Number.isFinite(total) || !weights.every(Number.isFinite)) return notGiven('not_finite');
  if (weights.some((weight) => weight < 0)) return notGiven('negative_weight');
  const largest = Math.max(...weights);
  if (largest === 0) return notGiven('nothing_to_weigh_by');
  const parts = weights.map((weight) => weight / largest);
  const whole = sumOf(parts);
  return givenShares(parts.map((part) => total * (part / whole)));
}

/**
 * Give each player what it has alone and an equal part of the gain from working together.
 *
 * x_i = v(i) + (v(N) − Σ v(j)) ÷ n, for costs and savings alike. Source: Driessen and Funaki (1991), the CIS value.
 */
export function equalSurplus({ total, alone }: Corners): GameOutcome<Allocation> {
  const rest = (total - sumOf(alone)) / alone.length;
  return givenShares(alone.map((own) => own + rest));
}

/**
 * Charge each player its separable cost and an equal part of what is not separable.
 *
 * x_i = s_i + (c(N) − Σ s_j) ÷ n, s_i = c(N) − c(N∖i): the egalitarian non-separable cost method.
 * Source: Moulin (1985), the ENSC value; Young, Okada and Hashimoto (1979) §2.
 */
export function equalNonSeparable(corners: Corners): GameOutcome<Allocation> {
  const separable = separableOf(corners);
  const rest = (corners.total - sumOf(separable)) / separable.length;
  return givenShares(separable.map((own) => own + rest));
}
