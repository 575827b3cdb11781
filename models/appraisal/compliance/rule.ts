import type { Regime } from '../../project/schema-compliance';
import type { RuleDef } from './types';

/** A rule before it is told to which set and regimes it belongs. */
export type Draft = Omit<RuleDef, 'set' | 'regimes'>;

/** Give a list of rules its set and its regimes. */
export function rulesOf(
  set: RuleDef['set'],
  regimes: readonly Regime[],
  drafts: readonly Draft[],
): readonly RuleDef[] {
  return drafts.map((draft) => ({ ...draft, set, regimes }));
}
