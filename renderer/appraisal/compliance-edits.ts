import type { Compliance, OwnRule, Regime, RuleAnswer, RuleSet } from '../engine/compliance';
import type { Project } from '../engine/engine';

/* Changes to what a project says of rules; an empty list or section leaves the file. */

type Change = (project: Project) => Project;

function within(change: (compliance: Compliance) => Compliance): Change {
  return (project) => {
    const { compliance, ...rest } = project;
    const kept = Object.entries(change(compliance ?? {})).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    );
    return kept.length === 0 ? rest : { ...rest, compliance: Object.fromEntries(kept) };
  };
}

/** Put an entry in the place of the one it replaces, or at the end; undefined takes it away. */
function placed<Entry>(
  entries: readonly Entry[] | undefined,
  replaces: (entry: Entry) => boolean,
  entry: Entry | undefined,
): Entry[] {
  const all = [...(entries ?? [])];
  const at = all.findIndex(replaces);
  if (at < 0) return entry === undefined ? all : [...all, entry];
  return entry === undefined ? all.toSpliced(at, 1) : all.toSpliced(at, 1, entry);
}

/** Judge an option under a regime; undefined leaves it to its scheme. */
export function withRegime(option: string, regime: Regime | undefined): Change {
  return within((compliance) => ({
    ...compliance,
    regimes: placed(
      compliance.regimes,
      (one) => one.option === option,
      regime === undefined ? undefined : { option, regime },
    ),
  }));
}

/** Choose the rule set; undefined leaves it to the currency. */
export function withRuleSet(set: RuleSet | undefined): Change {
  return within(({ set: _, ...rest }) => (set === undefined ? rest : { ...rest, set }));
}

/** Answer a question for an option. */
export function withAnswer(option: string, question: string, answer: RuleAnswer): Change {
  return within((compliance) => {
    const same = (one: { option?: string | undefined; question: string }) =>
      one.option === option && one.question === question;
    const forAll = compliance.answers?.some((one) => one.option === undefined && one.question === question);
    const old = compliance.answers?.find(same);
    // The note says why an answer is so: another answer has none yet.
    const now = old?.answer === answer ? old : { option, question, answer };
    // Not known needs no entry, unless it stands against an answer given for all.
    const entry = answer === 'not_known' && !forAll ? undefined : now;
    return { ...compliance, answers: placed(compliance.answers, same, entry) };
  });
}

/** State a figure for an option; undefined takes it away. */
export function withFigure(option: string, figure: string, amount: number | undefined): Change {
  return within((compliance) => {
    const same = (one: { option?: string | undefined; figure: string }) =>
      one.option === option && one.figure === figure;
    const old = compliance.figures?.find(same);
    return {
      ...compliance,
      figures: placed(
        compliance.figures,
        same,
        amount === undefined ? undefined : { ...old, option, figure, amount },
      ),
    };
  });
}

export interface WrittenJustification {
  readonly text: string;
  readonly by: string;
  readonly date: string;
}

/** Justify a breach in writing; an empty text takes the justification away. */
export function withJustification(
  option: string,
  rule: string,
  { text, by, date }: WrittenJustification,
): Change {
  return within((compliance) => ({
    ...compliance,
    justifications: placed(
      compliance.justifications,
      (one) => one.option === option && one.rule === rule,
      text.trim() === ''
        ? undefined
        : {
            option,
            rule,
            text: text.trim(),
            ...(by.trim() === '' ? {} : { by: by.trim() }),
            ...(date === '' ? {} : { date }),
          },
    ),
  }));
}

/** Change a rule of the catalogue, or add one; undefined gives it back as shipped, or takes an own one away. */
export function withRule(id: string, rule: OwnRule | undefined): Change {
  return within((compliance) => ({
    ...compliance,
    rules: placed(compliance.rules, (one) => one.id === id, rule),
  }));
}
