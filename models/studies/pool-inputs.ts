import type { InputDef } from '../language/types';
import { coalitionId } from '../project/coalition-id';
import type { Scalar } from '../project/schema';
import type { Pool, PoolMember } from '../project/schema-pool';

/** A register with the values a run used: its scenario may have changed the file's. */
export function poolAsRun(pool: Pool, inputs: ReadonlyMap<string, InputDef>): Pool {
  const used = (scalar: Scalar, id: string): Scalar => {
    const value = inputs.get(id)?.value;
    return typeof value === 'number' ? { ...scalar, value } : scalar;
  };
  const maybe = (scalar: Scalar | undefined, id: string): Scalar | undefined =>
    scalar === undefined ? undefined : used(scalar, id);
  return {
    ...pool,
    members: pool.members.map((member): PoolMember => {
      const { use, ability, weight, own_cost } = member;
      return withDefined(member, {
        use: maybe(use, `pool.${member.party}.use`),
        ability: maybe(ability, `pool.${member.party}.ability`),
        weight: maybe(weight, `pool.${member.party}.weight`),
        own_cost: maybe(own_cost, `pool.${member.party}.own_cost`),
      });
    }),
    ...(pool.game === undefined ? {} : { game: gameAsRun(pool.game, used) }),
  };
}

function gameAsRun(
  game: NonNullable<Pool['game']>,
  used: (scalar: Scalar, id: string) => Scalar,
): NonNullable<Pool['game']> {
  if (game.form === 'table') {
    return {
      ...game,
      values: game.values.map((value) => ({
        ...value,
        coalition_cost: used(value.coalition_cost, `pool_game.${coalitionId(value.members)}.coalition_cost`),
      })),
    };
  }
  return {
    ...game,
    ...(game.fixed_cost && { fixed_cost: used(game.fixed_cost, 'pool_game.fixed_cost') }),
    ...(game.scale && { scale: used(game.scale, 'pool_game.scale') }),
    ...(game.exponent && { exponent: used(game.exponent, 'pool_game.exponent') }),
  };
}

function withDefined(member: PoolMember, values: Readonly<Record<string, Scalar | undefined>>): PoolMember {
  return {
    ...member,
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
  };
}
