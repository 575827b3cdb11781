import { type Coalition, everyone } from './coalitions';
import { directionOf, type Game, toleranceOf, totalOf, worth } from './game';
import { aloneOf } from './transform';

/** The answer to "has the game this property?", with the worst case that shows it has not. */
export type Property =
  | { readonly holds: true }
  | { readonly holds: false; readonly first: Coalition; readonly second: Coalition; readonly by: number };

const HOLDS: Property = { holds: true };

/** Whether two separate groups never cost more together: c(S ∪ T) ≤ c(S) + c(T). */
export function isSubadditive(game: Game): Property {
  return additivity(game, -1);
}

/** Whether two separate groups never have less together: v(S ∪ T) ≥ v(S) + v(T). */
export function isSuperadditive(game: Game): Property {
  return additivity(game, 1);
}

/** Whether joining a larger group always adds at least as much: v(S∪i∪j) − v(S∪j) ≥ v(S∪i) − v(S). */
export function isConvex(game: Game): Property {
  return curvature(game, 1);
}

/** Whether joining a larger group never adds more (for costs: economies of scale throughout). */
export function isConcave(game: Game): Property {
  return curvature(game, -1);
}

/** Whether a larger group never has a smaller figure. The counterexample is a group and the larger one. */
export function isMonotone(game: Game): Property {
  let worst = HOLDS;
  const all = everyone(game.players);
  for (let mask = 0; mask <= all; mask++) {
    for (let i = 0; i < game.players; i++) {
      if (mask & (1 << i)) continue;
      worst = worseOf(worst, mask, mask | (1 << i), worth(game, mask) - worth(game, mask | (1 << i)));
    }
  }
  return judged(game, worst);
}

/** Whether all players together do better than each alone: there is something to divide. */
export function isEssential(game: Game): boolean {
  return gainTogether(game) > toleranceOf(game);
}

/** What all players gain by working together instead of alone, positive when it pays. */
export function gainTogether(game: Game): number {
  const alone = aloneOf(game).reduce((sum, value) => sum + value, 0);
  return directionOf(game.kind) * (totalOf(game) - alone);
}

function additivity(game: Game, sign: 1 | -1): Property {
  let worst = HOLDS;
  const all = everyone(game.players);
  for (let union = 3; union <= all; union++) {
    const whole = worth(game, union);
    // Each split once: the part that holds the lowest member stays first.
    const lowest = union & -union;
    const others = union ^ lowest;
    for (let second = others; second > 0; second = (second - 1) & others) {
      const apart = worth(game, union ^ second) + worth(game, second);
      worst = worseOf(worst, union ^ second, second, sign * (apart - whole));
    }
  }
  return judged(game, worst);
}

function curvature(game: Game, sign: 1 | -1): Property {
  let worst = HOLDS;
  const all = everyone(game.players);
  for (let mask = 0; mask <= all; mask++) {
    for (let i = 0; i < game.players; i++) {
      const withI = mask | (1 << i);
      if (withI === mask) continue;
      for (let j = i + 1; j < game.players; j++) {
        const withJ = mask | (1 << j);
        if (withJ === mask) continue;
        const apart = worth(game, withI) + worth(game, withJ);
        worst = worseOf(worst, withI, withJ, sign * (apart - worth(game, withI | withJ) - worth(game, mask)));
      }
    }
  }
  return judged(game, worst);
}

function worseOf(worst: Property, first: Coalition, second: Coalition, by: number): Property {
  return by > (worst.holds ? 0 : worst.by) ? { holds: false, first, second, by } : worst;
}

function judged(game: Game, worst: Property): Property {
  return worst.holds || worst.by <= toleranceOf(game) ? HOLDS : worst;
}
