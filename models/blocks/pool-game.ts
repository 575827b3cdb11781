import {
  type Allocation,
  type Corners,
  type CostPart,
  coalitionSums,
  cornersOf,
  cornersOfFormula,
  equalShares,
  equalSurplus,
  everyone,
  type Game,
  type GameOutcome,
  gameFromFormula,
  gameOf,
  gatelyPoint,
  membersOf,
  nucleolus,
  perCapitaNucleolus,
  proportionalShares,
  remainingBenefits,
  shapleyValue,
} from '../finance/games';
import type { ModelRun } from '../language/model';
import { MOST_GROUPED } from '../project/check-pool-game';
import { coalitionId } from '../project/coalition-id';
import type { Pool, PoolMember, PoolRule } from '../project/schema-pool';
import { aloneName, hasWorth, worthName } from './pool-members';

/** Present values a pool is divided by, one per member in the order of the register; NaN where nothing is known. */
export interface PoolFigures {
  /** What all together have to recover. */
  readonly cost: number;
  /** Stand-alone cost, fees included: what meetings of members are weighed by. */
  readonly worth: readonly number[];
  /** Stand-alone cost less fees. */
  readonly alone: readonly number[];
  /** Benefit less fees; Infinity where none is said. */
  readonly benefits: readonly number[];
  /** Benefit, or the cost avoided where none is said: weights of the rule by benefit. */
  readonly weights: readonly number[];
}

/** Read the figures of a pool from a run of its option. */
export function figuresOf(run: ModelRun, { members }: Pool): PoolFigures {
  const one = (id: string): number => run.series(id)[0] ?? Number.NaN;
  const fees = (member: PoolMember): number => one(`pool.${member.party}.fees_value`);
  const known = (member: PoolMember, name: (of: PoolMember) => string): number =>
    hasWorth(member) ? one(name(member)) : Number.NaN;
  return {
    cost: one('pool.cost'),
    worth: members.map((member) => known(member, aloneName)),
    alone: members.map((member) => known(member, aloneName) - fees(member)),
    benefits: members.map((member) =>
      member.benefit === undefined ? Number.POSITIVE_INFINITY : known(member, worthName) - fees(member),
    ),
    weights: members.map((member) => known(member, worthName)),
  };
}

/**
 * Give the cost of every group of members, in the money of the model.
 *
 * A table or a formula that holds the cost of all is scaled so that all together cost what the model must recover; what
 * a table lacks is a member's stand-alone cost, or the cost of all. Without either, what is saved together arises
 * between each two members in proportion to the product of their stand-alone costs:
 * C(S) = Σ a_i − G·Σ_{i<j∈S} w_i·w_j ÷ Σ_{i<j∈N} w_i·w_j, so that C({i}) = a_i and C(N) = the cost of the pool. Savings grow with every
 * member met, the game is concave where G ≥ 0, and its core is never empty then.
 *
 * @returns `player_count` beyond 12 members, `not_finite` where a cost is missing, `nothing_to_weigh_by` where at most one
 *   member has anything to save
 */
export function poolGame(pool: Pool, figures: PoolFigures): GameOutcome<Game> {
  const n = pool.members.length;
  if (n < 1 || n > MOST_GROUPED) return { ok: false, reason: 'player_count' };
  if (pool.game === undefined) return meetingGame(figures, n);
  if (pool.game.form === 'table') return tableGame(pool, figures);
  const raw = gameFromFormula({ players: n, parts: formulaParts(pool) });
  return raw.ok ? scaledTo(raw.value, figures.cost) : raw;
}

function meetingGame({ cost, alone, worth }: PoolFigures, n: number): GameOutcome<Game> {
  const whole = worth.reduce((sum, one) => sum + one, 0);
  const parts = worth.map((one) => (whole === 0 ? 0 : one / whole));
  const sums = coalitionSums(parts);
  const squares = coalitionSums(parts.map((part) => part * part));
  const met = (mask: number): number => (sums[mask] ?? 0) * (sums[mask] ?? 0) - (squares[mask] ?? 0);
  const all = met(everyone(n));
  if (Number.isFinite(all) && all <= 0 && n > 1) return { ok: false, reason: 'nothing_to_weigh_by' };
  const apart = coalitionSums(alone);
  const gain = (apart[everyone(n)] ?? 0) - cost;
  const values = apart.map((own, mask) => own - (n > 1 ? (gain * met(mask)) / all : 0));
  // Sums of parts leave roundings where the figures themselves are known.
  for (const [i, own] of alone.entries()) values[1 << i] = own;
  values[everyone(n)] = cost;
  return gameOf('cost', values);
}

function tableGame({ game, members }: Pool, { alone, cost }: PoolFigures): GameOutcome<Game> {
  if (game?.form !== 'table') return { ok: false, reason: 'not_finite' };
  const n = members.length;
  const given = new Map(game.values.map((value) => [coalitionId(value.members), value.coalition_cost.value]));
  const values = new Float64Array(2 ** n);
  for (let mask = 1; mask < values.length; mask++) {
    const [first = 0, ...others] = membersOf(mask);
    const known = given.get(coalitionId(membersOf(mask).map((i) => members[i]?.party ?? '')));
    const register = others.length === 0 ? alone[first] : mask === everyone(n) ? cost : undefined;
    values[mask] = known ?? register ?? Number.NaN;
  }
  const raw = gameOf('cost', values);
  if (!raw.ok) return raw;
  return given.has(coalitionId(members.map(({ party }) => party))) ? scaledTo(raw.value, cost) : raw;
}

function scaledTo(game: Game, cost: number): GameOutcome<Game> {
  const factor = cost / (game.values[everyone(game.players)] ?? 0);
  return gameOf(
    'cost',
    game.values.map((value, mask) =>
      mask === 0 ? 0 : mask === everyone(game.players) ? cost : value * factor,
    ),
  );
}

/** The formula of group costs in the parts the game functions know. */
export function formulaParts({ game, members }: Pool): CostPart[] {
  if (game?.form !== 'formula') return [];
  const { fixed_cost, scale, exponent } = game;
  return [
    { kind: 'fixed', amount: fixed_cost?.value ?? 0 },
    { kind: 'own', amounts: members.map(({ own_cost }) => own_cost?.value ?? 0) },
    {
      kind: 'capacity',
      use: members.map(({ use }) => use?.value ?? 0),
      scale: scale?.value ?? 0,
      exponent: exponent?.value ?? 1,
    },
  ];
}

/** Divide the cost of a pool by one rule; what a game rule divides by is `game`, or why there is none. */
export function divide(
  pool: Pool,
  rule: PoolRule,
  figures: PoolFigures,
  game: GameOutcome<Game>,
): GameOutcome<Allocation> {
  const { members } = pool;
  const { cost } = figures;
  const weighed = (key: 'use' | 'ability' | 'weight'): GameOutcome<Allocation> =>
    proportionalShares(
      cost,
      members.map((member) => member[key]?.value ?? Number.NaN),
    );
  switch (rule) {
    case 'equal':
      return equalShares(cost, members.length);
    case 'benefit':
      return proportionalShares(cost, figures.weights);
    case 'use':
    case 'ability':
      return weighed(rule);
    case 'negotiated':
      return weighed('weight');
    default:
      return game.ok
        ? byGame(rule, game.value, cornersOf(game.value), figures)
        : game.reason === 'player_count'
          ? byCorners(pool, rule, figures)
          : game;
  }
}

/** With too many members for a list of all groups, rules that need only each alone and all but each still divide. */
function byCorners(pool: Pool, rule: PoolRule, figures: PoolFigures): GameOutcome<Allocation> {
  if (rule === 'nucleolus' || rule === 'per_capita_nucleolus' || pool.game?.form === 'table')
    return { ok: false, reason: 'player_count' };
  if (pool.game === undefined) {
    const { cost, alone, worth } = figures;
    const whole = worth.reduce((sum, one) => sum + one, 0);
    const meets = worth.map((one) => (one / whole) * (1 - one / whole));
    const all = meets.reduce((sum, one) => sum + one, 0);
    const gain = alone.reduce((sum, one) => sum + one, 0) - cost;
    const saved = meets.map((one) => (gain * one) / all);
    if (!saved.every(Number.isFinite)) return { ok: false, reason: 'nothing_to_weigh_by' };
    if (rule === 'shapley')
      return { ok: true, value: { shares: alone.map((own, i) => own - (saved[i] ?? 0)) } };
    const without = alone.map((own, i) => cost - (own - 2 * (saved[i] ?? 0)));
    return fromCorners(rule, { kind: 'cost', total: cost, alone, without }, figures);
  }
  const raw = cornersOfFormula({ players: pool.members.length, parts: formulaParts(pool) });
  if (!raw.ok || rule === 'shapley') return raw.ok ? { ok: false, reason: 'player_count' } : raw;
  const factor = figures.cost / raw.value.total;
  const scaled = (values: readonly number[]) => values.map((value) => value * factor);
  const { alone, without } = raw.value;
  return fromCorners(
    rule,
    { kind: 'cost', total: figures.cost, alone: scaled(alone), without: scaled(without) },
    figures,
  );
}

function byGame(rule: PoolRule, game: Game, corners: Corners, figures: PoolFigures): GameOutcome<Allocation> {
  switch (rule) {
    case 'shapley':
      return shapleyValue(game);
    case 'nucleolus':
      return nucleolus(game);
    case 'per_capita_nucleolus':
      return perCapitaNucleolus(game);
    default:
      return fromCorners(rule, corners, figures);
  }
}

function fromCorners(rule: PoolRule, corners: Corners, { benefits }: PoolFigures): GameOutcome<Allocation> {
  switch (rule) {
    case 'scrb':
      return remainingBenefits(corners, benefits);
    case 'gately':
      return gatelyPoint(corners);
    default:
      return equalSurplus(corners);
  }
}
