import { divide, figuresOf, type PoolFigures, poolGame } from '../blocks/pool-game';
import { valuerOf } from '../blocks/pool-list';
import { GAME_REASONS } from '../blocks/pool-reasons';
import { coreViolations, type Game, membersOf, toleranceOf } from '../finance/games';
import type { Bilingual, ModelError, Result } from '../language/types';
import { POOL_RULE_LIST } from '../project/pool-rule-names';
import type { PartyRole, Project } from '../project/schema';
import type { Pool, PoolRule } from '../project/schema-pool';
import { dealOf } from '../project/schemes/deal';
import { bilingual } from '../project/text';
import { coreOf, type PoolCore } from './pool-core';
import { poolAsRun } from './pool-inputs';
import type { RunResult } from './result';
import { runProject } from './run';
import type { RunChoice } from './settle';
import { optionOf } from './sharing';

/** One member of a pool, in present values of the model; absent where the register says nothing. */
export interface PoolMemberFigures {
  readonly party: string;
  readonly label: Bilingual;
  readonly role: PartyRole;
  readonly standAlone: number | undefined;
  readonly benefit: number | undefined;
  readonly fees: number;
  /** The most it can contribute before it does better outside. */
  readonly limit: number | undefined;
}

/** A group of members that would pay less by itself. */
export interface LeavingGroup {
  readonly members: readonly Bilingual[];
  readonly parties: readonly string[];
  readonly pays: number;
  readonly alone: number;
  readonly saves: number;
}

/** What one member bears under one rule. */
export interface MemberShare {
  readonly party: string;
  /** Present value. */
  readonly amount: number;
  /** Part of the cost; undefined where there is none to recover. */
  readonly fraction: number | undefined;
  /** Its limit less what it bears: negative is worse off. */
  readonly margin: number | undefined;
  readonly isWorseOff: boolean;
}

/** One rule applied to the pool, or why it cannot be. */
export type RuleVerdict = { readonly rule: PoolRule; readonly isChosen: boolean } & (
  | { readonly ok: false; readonly reason: Bilingual }
  | {
      readonly ok: true;
      readonly shares: readonly MemberShare[];
      /** What all bear less the cost: zero but for rounding. */
      readonly gap: number;
      /** Members that bear more than their limit. */
      readonly worseOff: readonly string[];
      /** Groups that would leave, the one that saves most first; undefined where the costs of groups are not known. */
      readonly leaving: readonly LeavingGroup[] | undefined;
      /** The member with the least left of its limit. */
      readonly worst: MemberShare | undefined;
      /** What the government has left in present value compared with today; undefined without its discount rate. */
      readonly governmentNet: number | undefined;
    }
);

/** All rules side by side for one pool. */
export interface PoolStudy {
  readonly option: string;
  readonly scenario: string;
  readonly chosen: PoolRule;
  /** Whose discount rate values it; nothing is discounted without. */
  readonly valuer: Bilingual | undefined;
  /** Present value of what the members have to recover together. */
  readonly cost: number;
  readonly members: readonly PoolMemberFigures[];
  readonly rules: readonly RuleVerdict[];
  readonly core: PoolCore;
}

/** Compute one option and set the rules of sharing side by side; nothing where it has no pool. */
export function poolStudy(project: Project, choice: RunChoice = {}): Result<PoolStudy | null, ModelError[]> {
  const ran = runProject(project, choice);
  return ran.ok ? { ok: true, value: poolOf(ran.value, project) } : ran;
}

/** Set the rules of sharing side by side for a result; nothing where its option has no pool. */
export function poolOf(result: RunResult, project: Project): PoolStudy | null {
  if (project.options.find(({ id }) => id === result.option)?.terms.pool === undefined) return null;
  const option = dealOf(project, optionOf(project, result.option)).option;
  if (option.terms.pool === undefined) return null;
  const { run } = result;
  const pool = poolAsRun(option.terms.pool, run.model.inputs);
  const figures = figuresOf(run, pool);
  const made = poolGame(pool, figures);
  const game = made.ok ? made.value : undefined;
  const members = pool.members.map(({ party }) => memberFigures(party, result, project));
  const government = netOfGovernment(result, project, option.terms.government);
  const valuer = valuerOf(project, option);
  return {
    option: result.option,
    scenario: result.scenario,
    chosen: pool.rule,
    valuer: valuer === undefined ? undefined : labelOf(project, valuer),
    cost: figures.cost,
    members,
    rules: POOL_RULE_LIST.map((rule) => {
      const base = { rule, isChosen: rule === pool.rule };
      const divided = divide(pool, rule, figures, made);
      return divided.ok
        ? { ...base, ...judged(divided.value.shares, { pool, figures, members, game, government }) }
        : { ...base, ok: false, reason: GAME_REASONS[divided.reason] };
    }),
    core: coreOf(
      made,
      members.map(({ label }) => label),
    ),
  };
}

interface Bench {
  readonly pool: Pool;
  readonly figures: PoolFigures;
  readonly members: readonly PoolMemberFigures[];
  readonly game: Game | undefined;
  readonly government: { readonly party: string; readonly net: number; readonly bears: number } | undefined;
}

function judged(amounts: readonly number[], { figures, members, game, government }: Bench) {
  const tolerance = 1e-9 * Math.abs(figures.cost);
  const shares = members.map(({ party, limit }, i): MemberShare => {
    const amount = amounts[i] ?? 0;
    const margin = limit === undefined ? undefined : limit - amount;
    return {
      party,
      amount,
      fraction: figures.cost > 0 ? amount / figures.cost : undefined,
      margin,
      isWorseOff: margin !== undefined && margin < -tolerance,
    };
  });
  const asked = shares.filter(({ margin }) => margin !== undefined);
  const own = shares.find(({ party }) => party === government?.party)?.amount ?? 0;
  return {
    ok: true as const,
    shares,
    gap: amounts.reduce((sum, amount) => sum + amount, 0) - figures.cost,
    worseOff: shares.filter(({ isWorseOff }) => isWorseOff).map(({ party }) => party),
    leaving: game && leavingGroups(game, amounts, members),
    worst: asked.toSorted((a, b) => (a.margin ?? 0) - (b.margin ?? 0))[0],
    governmentNet: government && government.net + government.bears - own,
  };
}

function leavingGroups(
  game: Game,
  amounts: readonly number[],
  members: readonly PoolMemberFigures[],
): readonly LeavingGroup[] {
  const tolerance = Math.max(toleranceOf(game), 1e-9 * Math.abs(game.values.at(-1) ?? 0));
  return coreViolations(game, amounts, tolerance).map(({ coalition, allocated, own, by }) => {
    const inside = membersOf(coalition).flatMap((i) => members[i] ?? []);
    return {
      members: inside.map(({ label }) => label),
      parties: inside.map(({ party }) => party),
      pays: allocated,
      alone: own,
      saves: by,
    };
  });
}

function memberFigures(party: string, { run }: RunResult, project: Project): PoolMemberFigures {
  const one = (short: string): number | undefined => {
    const id = `pool.${party}.${short}`;
    const value = run.model.lines.has(id) ? run.value(id) : undefined;
    return typeof value === 'number' ? value : undefined;
  };
  return {
    party,
    label: labelOf(project, party),
    role: project.parties.find(({ id }) => id === party)?.role ?? 'other',
    standAlone: one('alone_value'),
    benefit: one('benefit_value'),
    fees: one('fees_value') ?? 0,
    limit: one('limit'),
  };
}

/** The government's account with its own part in the pool set apart, so that another rule's can take its place. */
function netOfGovernment({ run }: RunResult, project: Project, party: string): Bench['government'] {
  const rated = project.parties.some(({ id, discount_rate }) => id === party && discount_rate !== undefined);
  if (!rated) return undefined;
  const net = run.value('fiscal.net_npv');
  const id = `pool.${party}.cost_value`;
  const bears = run.model.lines.has(id) ? run.value(id) : 0;
  return typeof net === 'number' && typeof bears === 'number' ? { party, net, bears } : undefined;
}

function labelOf({ parties }: Project, party: string): Bilingual {
  return bilingual(parties.find(({ id }) => id === party)?.label ?? party);
}
