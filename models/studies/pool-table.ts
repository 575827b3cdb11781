import { figuresOf, poolGame } from '../blocks/pool-game';
import { membersOf } from '../finance/games';
import { coalitionId } from '../project/coalition-id';
import type { Project } from '../project/schema';
import type { Pool } from '../project/schema-pool';
import { runProject } from './run';

type Values = Extract<NonNullable<Pool['game']>, { form: 'table' }>['values'];

/**
 * The table of groups of one option's pool, complete: what it holds of present members stays, the rest is the estimate made
 * from the register, marked as an assumption. Zeros stand where the option cannot be computed yet.
 */
export function completeTable(project: Project, optionId: string): Values {
  const pool = project.options.find(({ id }) => id === optionId)?.terms.pool;
  if (pool === undefined) return [];
  const parties = pool.members.map(({ party }) => party);
  const known = new Map(
    (pool.game?.form === 'table' ? pool.game.values : []).map((value) => [coalitionId(value.members), value]),
  );
  const estimate = estimated(project, optionId, pool);
  return Array.from({ length: 2 ** parties.length - 1 }, (_, k) => k + 1)
    .map((mask) => {
      const members = membersOf(mask).map((i) => parties[i] ?? '');
      const value = Number((estimate?.[mask] ?? 0).toPrecision(6));
      return (
        known.get(coalitionId(members)) ?? {
          members,
          coalition_cost: { value, confidence: 'assumption' as const },
        }
      );
    })
    .toSorted((a, b) => a.members.length - b.members.length);
}

function estimated(project: Project, optionId: string, pool: Pool): Float64Array | undefined {
  const { game: _, ...register } = pool;
  const plain: Pool = { ...register, rule: 'equal' };
  const options = project.options.map((option) =>
    option.id === optionId ? { ...option, terms: { ...option.terms, pool: plain } } : option,
  );
  const ran = runProject({ ...project, options }, { option: optionId });
  if (!ran.ok) return undefined;
  const made = poolGame(plain, figuresOf(ran.value.run, plain));
  return made.ok ? made.value.values : undefined;
}
