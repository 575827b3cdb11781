import { divide, figuresOf, poolGame } from '../blocks/pool-game';
import { isWorkedOut } from '../blocks/pool-list';
import type { WorkedOut } from '../blocks/pool-worked-out';
import { compileModel } from '../language/compile';
import { runModel } from '../language/run';
import type { ModelSpec } from '../language/types';
import type { Option } from '../project/schema';
import { termsInForce } from '../project/schemes/deal';

/**
 * Work out the division of a rule that is no formula, from the option's own figures: what the pool costs does not depend
 * on who bears it, so the same option with equal shares has them.
 *
 * @param assemble gives the model of an option; one that does not compile says so when it is compiled itself
 */
export function workedOutOf(option: Option, assemble: (option: Option) => ModelSpec): WorkedOut | undefined {
  const { pool } = termsInForce(option);
  if (pool === undefined || !isWorkedOut(pool)) return undefined;
  const shared = { ...option, terms: { ...option.terms, pool: { ...pool, rule: 'equal' as const } } };
  const compiled = compileModel(assemble(shared));
  if (!compiled.ok) return undefined;
  const figures = figuresOf(runModel(compiled.value), pool);
  return divide(pool, pool.rule, figures, poolGame(pool, figures));
}
