import { coalitionId } from '../project/coalition-id';
import type { Pool } from '../project/schema-pool';
import { ofMembers } from './pool-list';

/** Where the cost of each group of members stands in the model, before all costs are scaled. */
export interface GroupCosts {
  /** The line or input that holds the cost of a group. */
  readonly nameOf: (members: readonly string[]) => string;
  /** The cost of all, where the costs of groups are scaled by it; absent where they stand in the model's own money. */
  readonly whole: string | undefined;
}

/** Find the cost of every group in a table or a formula: what the table lacks is the register's or the model's own. */
export function groupCosts({ game, members }: Pool): GroupCosts {
  const everyone = members.map(({ party }) => party);
  if (game?.form !== 'table') {
    const nameOf = (group: readonly string[]) => `pool_game.${groupLine(group)}`;
    return { nameOf, whole: game === undefined ? undefined : nameOf(everyone) };
  }
  const given = new Set(game.values.map((value) => coalitionId(value.members)));
  const nameOf = (group: readonly string[]): string => {
    const id = coalitionId(group);
    if (given.has(id)) return `pool_game.${id}.coalition_cost`;
    return group.length === 1 ? `pool.${group[0]}.contributable` : 'pool.cost';
  };
  return { nameOf, whole: given.has(coalitionId(everyone)) ? nameOf(everyone) : undefined };
}

/** The name of a group's line, where a formula gives its cost. */
export function groupLine(group: readonly string[]): string {
  return `cost_${coalitionId(group).replaceAll('.', '__')}`;
}

/** The cost of a group by the formula: shared, own, and of the capacity its members use together. */
export function groupFormula({ game, members }: Pool, group: readonly string[]): string {
  if (game?.form !== 'formula') return '0';
  const inside = members.filter(({ party }) => group.includes(party));
  const own = inside.filter(({ own_cost }) => own_cost !== undefined);
  const using = inside.filter(({ use }) => use !== undefined);
  const scaled = game.scale !== undefined && using.length > 0;
  const use = `sum(${ofMembers(using, 'use')})`;
  const parts = [
    ...(game.fixed_cost === undefined ? [] : ['fixed_cost']),
    ...(own.length > 0 ? [`sum(${ofMembers(own, 'own_cost')})`] : []),
    ...(scaled ? [`scale * ${use}${game.exponent === undefined ? '' : ' ^ exponent'}`] : []),
  ];
  return parts.length === 0 ? '0 * pool.cost' : parts.join(' + ');
}

/** Every group of some members, by size. */
export function groupsOf(parties: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]];
  return parties.flatMap((first, i) =>
    groupsOf(parties.slice(i + 1), size - 1).map((rest) => [first, ...rest]),
  );
}
