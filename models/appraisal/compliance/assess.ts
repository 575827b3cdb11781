import type { Bilingual, ModelError } from '../../language/types';
import type { Option, Project } from '../../project/schema';
import type { RuleSet } from '../../project/schema-compliance';
import { bilingual } from '../../project/text';
import type { RunResult } from '../../studies/result';
import { type ProjectRule, rulesOfProject } from './catalogue';
import { comparedWith } from './compared';
import { type Judged, judge } from './expression';
import { FACTS, factsOf } from './facts';
import { type RegimeChoice, regimeOf, ruleSetOf } from './regime';
import { verdictWords } from './sentence';
import { type FactDef, type FactValue, type FactValues, type RuleState, SURE } from './types';

/** One fact or limit a verdict rests on. */
export interface RuleReading {
  readonly id: string;
  /** Absent for a limit of the rule itself. */
  readonly fact?: FactDef;
  /** The figure a limit is compared with, which gives it its unit. */
  readonly limits?: FactDef;
  readonly value: FactValue;
}

export interface Justification {
  readonly text: Bilingual;
  readonly by?: string;
  readonly date?: string;
  /** Its place in the file. */
  readonly path: string;
}

/** What one rule says of one option. */
export interface RuleVerdict {
  readonly rule: ProjectRule;
  readonly state: RuleState;
  /** What the verdict would be without a justification. */
  readonly plain: Exclude<RuleState, 'justified'>;
  /** Whether a breach blocks: severity, eased, and sure enough. */
  readonly blocks: boolean;
  readonly readings: readonly RuleReading[];
  readonly sentence: Bilingual;
  readonly justification?: Justification;
  /** The questions whose answers would settle it. */
  readonly questions: readonly FactDef[];
  /** A fault of the rule's own formula; the rule is then not judged. */
  readonly fault?: { readonly field: 'applies' | 'holds' | 'eased'; readonly error: ModelError };
}

/** An option judged by the rules of its regime. */
export interface ComplianceResult {
  readonly option: string;
  readonly label: Bilingual;
  readonly regime: RegimeChoice;
  readonly set: { readonly set: RuleSet; readonly chosen: boolean };
  readonly verdicts: readonly RuleVerdict[];
  readonly counts: Readonly<Record<RuleState, number>>;
}

/**
 * Judge one option by every rule of its regime and set.
 *
 * @param result the option computed; null where it cannot be, and facts that need it are then not known
 */
export function complianceOf(project: Project, option: Option, result: RunResult | null): ComplianceResult {
  const regime = regimeOf(project, option);
  const set = ruleSetOf(project);
  const facts = factsOf(project, option, result);
  const verdicts = rulesOfProject(project)
    .filter(
      (rule) =>
        rule.regimes.includes(regime.regime) &&
        (rule.set === 'own' || set.set === 'both' || rule.set === set.set),
    )
    .map((rule) => verdictOf(project, option, rule, facts));
  const counts = { pass: 0, fail: 0, warn: 0, unknown: 0, not_applicable: 0, justified: 0, off: 0 };
  for (const { state } of verdicts) counts[state]++;
  return { option: option.id, label: bilingual(option.label), regime, set, verdicts, counts };
}

type Found = Pick<RuleVerdict, 'plain' | 'blocks' | 'fault'> & {
  readonly judged: readonly Judged[];
};

/** The readings that made the verdict so: those of the formula that decided it, without flags that change nothing. */
function deciding(
  rule: ProjectRule,
  { judged, plain }: Found,
  readings: readonly RuleReading[],
): RuleReading[] {
  const decided = judged.slice(plain === 'warn' && judged.length > 1 && rule.eased ? -2 : -1);
  const eased = rule.eased !== undefined && plain === 'fail' ? judged.slice(-2, -1) : decided;
  const ids = new Set(eased.flatMap(({ matters }) => matters));
  return readings.filter(
    ({ id, limits }) => ids.has(id) || (rule.limits?.[id] !== undefined && (!limits || ids.has(limits.id))),
  );
}

function verdictOf(project: Project, option: Option, rule: ProjectRule, facts: FactValues): RuleVerdict {
  const found = stateOf(rule, facts);
  const read = found.judged.flatMap(({ reads }) => reads);
  const ids = [...new Set([...read, ...read.flatMap((id) => FACTS.get(id)?.needs ?? [])])];
  const readings = ids.map((id): RuleReading => {
    const limit = rule.limits?.[id];
    const fact = FACTS.get(id);
    const limited = limit === undefined ? undefined : limitedBy(rule, id);
    return limit !== undefined || fact === undefined
      ? { id, ...(limited ? { limits: limited } : {}), value: { known: true, value: limit ?? 0 } }
      : { id, fact, value: facts.get(id) ?? { known: true, value: 0 } };
  });
  const justification = justificationOf(project, option, rule.id);
  const breached = found.plain === 'fail' || found.plain === 'warn';
  const state: RuleState = breached && justification ? 'justified' : found.plain;
  return {
    rule,
    state,
    plain: found.plain,
    blocks: found.blocks,
    readings,
    sentence: verdictWords(rule, found, deciding(rule, found, readings), project.identity),
    questions: readings.flatMap(({ fact, value }) => (fact?.question && !value.known ? [fact] : [])),
    ...(justification ? { justification } : {}),
    ...(found.fault ? { fault: found.fault } : {}),
  };
}

/** The figure a limit of a rule is compared with, in whichever of its formulas. */
function limitedBy({ holds, applies, eased }: ProjectRule, limit: string): FactDef | undefined {
  const formulas = [holds, applies, eased].filter((formula) => formula !== undefined);
  const name = formulas.map((formula) => comparedWith(formula, limit)).find((one) => one !== undefined);
  return name === undefined ? undefined : FACTS.get(name);
}

function stateOf(rule: ProjectRule, facts: FactValues): Found {
  const blocks = rule.severity === 'block' && rule.confidence >= SURE;
  const nothing = { blocks, judged: [] };
  if (rule.off) return { ...nothing, plain: 'off' };
  const judged: Judged[] = [];
  for (const field of ['applies', 'holds'] as const) {
    const formula = rule[field];
    if (formula === undefined) continue;
    const answer = judge(formula, facts, rule.limits);
    if (!answer.ok) return { ...nothing, plain: 'unknown', fault: { field, error: answer.error } };
    judged.push(answer.value);
    const { outcome } = answer.value;
    if (outcome.state === 'unknown') return { blocks, judged, plain: 'unknown' };
    if (field === 'applies' && !outcome.value) return { blocks, judged, plain: 'not_applicable' };
    if (field === 'holds' && outcome.value) return { blocks, judged, plain: 'pass' };
  }
  return breachOf(rule, facts, judged, blocks);
}

/** A breach: a block, or a warning where the rule is unsure, mild, or eased for this option. */
function breachOf(rule: ProjectRule, facts: FactValues, judged: Judged[], blocks: boolean): Found {
  if (rule.eased === undefined || !blocks) return { blocks, judged, plain: blocks ? 'fail' : 'warn' };
  const eased = judge(rule.eased, facts, rule.limits);
  if (!eased.ok) return { blocks, judged, plain: 'unknown', fault: { field: 'eased', error: eased.error } };
  judged.push(eased.value);
  const { outcome } = eased.value;
  const isEased = outcome.state === 'known' && outcome.value;
  return { blocks: !isEased, judged, plain: isEased ? 'warn' : 'fail' };
}

function justificationOf(project: Project, option: Option, rule: string): Justification | undefined {
  const all = project.compliance?.justifications ?? [];
  const at = all.findIndex((one) => one.option === option.id && one.rule === rule);
  const found = all[at];
  if (!found) return undefined;
  return {
    text: bilingual(found.text),
    path: `/compliance/justifications/${at}`,
    ...(found.by === undefined ? {} : { by: found.by }),
    ...(found.date === undefined ? {} : { date: found.date }),
  };
}
