import { GAME_REASONS } from '../blocks/pool-reasons';
import { type Game, type GameOutcome, leastCore, membersOf } from '../finance/games';
import type { Bilingual } from '../language/types';

/** One group of members and what it would cost by itself. */
export interface GroupCost {
  readonly members: readonly Bilingual[];
  readonly cost: number;
}

/** Whether some division leaves no group better off by itself, and why not. */
export type PoolCore =
  | { readonly known: false; readonly reason: Bilingual }
  | {
      readonly known: true;
      readonly isEmpty: boolean;
      /** What the worst treated group would save by itself under the best division; at or below 0 nobody would. */
      readonly epsilon: number;
      /** Groups that between them hold every member equally often, and cost less than all together. */
      readonly balanced: readonly { readonly members: readonly Bilingual[]; readonly weight: number }[];
      readonly betterApart: number;
      /** Every group with its cost, by size, where they are few enough to read. */
      readonly groups: readonly GroupCost[];
    };

/** Most members whose groups are listed for reading: 63 groups. */
const MOST_LISTED = 6;

/** Judge whether the costs of groups leave a stable division. */
export function coreOf(made: GameOutcome<Game>, labels: readonly Bilingual[]): PoolCore {
  if (!made.ok) return { known: false, reason: GAME_REASONS[made.reason] };
  const least = leastCore(made.value);
  if (!least.ok) return { known: false, reason: GAME_REASONS[least.reason] };
  const named = (coalition: number) => membersOf(coalition).flatMap((i) => labels[i] ?? []);
  const { coreIsEmpty, epsilon, balanced, betterApart } = least.value;
  return {
    known: true,
    isEmpty: coreIsEmpty,
    epsilon,
    balanced: balanced.map(({ coalition, weight }) => ({ members: named(coalition), weight })),
    betterApart,
    groups: labels.length > MOST_LISTED ? [] : groupCosts(made.value, named),
  };
}

function groupCosts(game: Game, named: (coalition: number) => readonly Bilingual[]): readonly GroupCost[] {
  return Array.from({ length: game.values.length - 1 }, (_, k) => ({
    members: named(k + 1),
    cost: game.values[k + 1] ?? 0,
  })).toSorted((a, b) => a.members.length - b.members.length);
}
