import type { Bilingual } from '../../language/types';
import type { Project } from '../../project/schema';
import type { Comparison } from '../../studies/compare';
import {
  complianceOf,
  countsWords,
  REGIMES,
  RULE_SETS,
  type RuleState,
  type RuleVerdict,
} from '../compliance';

/** A finding that asks for something: a breach, a reason given for one, or an open question. */
export interface ComplianceFinding {
  readonly rule: string;
  readonly state: 'fail' | 'warn' | 'justified' | 'unknown';
  readonly label: Bilingual;
  readonly sentence: Bilingual;
}

/** How one option of a comparison stands with the rules of its regime. */
export interface OptionCompliance {
  readonly option: string;
  readonly label: Bilingual;
  /** The regime judged by, or the rule set where it knows no regimes. */
  readonly basis: Bilingual;
  readonly counts: Readonly<Record<RuleState, number>>;
  /** Breaches nobody has given reasons for: the option cannot be recommended as it stands. */
  readonly red: number;
  /** Warnings, and breaches with a reason. */
  readonly amber: number;
  /** Questions not yet answered. */
  readonly blue: number;
  readonly state: 'fail' | 'warn' | 'unknown' | 'pass';
  readonly words: Bilingual;
  /** The gravest, where there is any. */
  readonly worst?: ComplianceFinding;
}

/** Worst first. */
const GRAVITY: readonly RuleState[] = ['fail', 'warn', 'justified', 'unknown'];

/** Judge every option of a comparison by the rules of its regime. */
export function complianceAcross(project: Project, comparison: Comparison): readonly OptionCompliance[] {
  return comparison.options.flatMap((compared): OptionCompliance[] => {
    const option = project.options.find(({ id }) => id === compared.id);
    if (!option) return [];
    const { regime, set, counts, verdicts } = complianceOf(
      project,
      option,
      compared.ok ? compared.result : null,
    );
    const red = counts.fail;
    const amber = counts.warn + counts.justified;
    const worst = gravest(verdicts);
    return [
      {
        option: option.id,
        label: compared.label,
        basis: set.set === 'international' ? RULE_SETS[set.set] : REGIMES[regime.regime],
        counts,
        red,
        amber,
        blue: counts.unknown,
        state: red > 0 ? 'fail' : amber > 0 ? 'warn' : counts.unknown > 0 ? 'unknown' : 'pass',
        words: countsWords(counts),
        ...(worst && { worst }),
      },
    ];
  });
}

/** The gravest finding: by state, then rules that forbid before rules that warn, the surest first. */
function gravest(verdicts: readonly RuleVerdict[]): ComplianceFinding | undefined {
  const [first] = verdicts
    .flatMap(({ rule, state, sentence, blocks }) => {
      if (state !== 'fail' && state !== 'warn' && state !== 'justified' && state !== 'unknown') return [];
      return [{ rule, state, sentence, blocks }];
    })
    .toSorted(
      (a, b) =>
        GRAVITY.indexOf(a.state) - GRAVITY.indexOf(b.state) ||
        Number(b.blocks) - Number(a.blocks) ||
        b.rule.confidence - a.rule.confidence,
    );
  return (
    first && {
      rule: first.rule.id,
      state: first.state,
      label: first.rule.label,
      sentence: first.sentence,
    }
  );
}
