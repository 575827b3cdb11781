import type { Bilingual } from '../../language/types';
import type { Option, Project } from '../../project/schema';
import type { Regime } from '../../project/schema-compliance';
import type { RunResult } from '../../studies/result';
import { complianceOf } from './assess';
import { REGIMES } from './regime';
import { type RuleState, say } from './types';

/** Compliance of an option in a line, for comparisons. */
export interface ComplianceSummary {
  readonly regime: Regime;
  readonly regimeLabel: Bilingual;
  readonly counts: Readonly<Record<RuleState, number>>;
  /** The worst that stands: a block, a warning or justification, an open question, or nothing. */
  readonly state: 'fail' | 'warn' | 'unknown' | 'pass';
  /** Rules that block, in the order of the list. */
  readonly blocking: readonly string[];
  readonly sentence: Bilingual;
}

/** Say in a line how an option stands with the rules of its regime. */
export function complianceSummary(
  project: Project,
  option: Option,
  result: RunResult | null,
): ComplianceSummary {
  const { regime, counts, verdicts } = complianceOf(project, option, result);
  const blocking = verdicts.filter(({ state }) => state === 'fail').map(({ rule }) => rule.id);
  return {
    regime: regime.regime,
    regimeLabel: REGIMES[regime.regime],
    counts,
    state: worstOf(counts),
    blocking,
    sentence: countsWords(counts),
  };
}

function worstOf({ fail, warn, justified, unknown }: Readonly<Record<RuleState, number>>) {
  if (fail > 0) return 'fail';
  if (warn + justified > 0) return 'warn';
  return unknown > 0 ? 'unknown' : 'pass';
}

/** Say how many rules stand how. */
export function countsWords(counts: Readonly<Record<RuleState, number>>): Bilingual {
  const { pass, fail, warn, unknown, justified } = counts;
  return say(
    `不合规 ${fail} 项，提示 ${warn} 项，已说明理由 ${justified} 项，待确认 ${unknown} 项，符合 ${pass} 项。`,
    `${fail} not compliant, ${warn} to attend to, ${justified} justified, ${unknown} open, ${pass} kept.`,
  );
}
