import type { ComplianceResult, RuleState, RuleVerdict } from '../engine/compliance';
import type { Project } from '../engine/engine';
import type { ProjectText } from '../format/text';

/** What part of the list is shown. */
export type ComplianceFilter = 'attention' | 'open' | 'all';

/** Worst first: within a group, and in the row of counts. */
export const STATE_ORDER: readonly RuleState[] = [
  'fail',
  'warn',
  'justified',
  'unknown',
  'pass',
  'not_applicable',
  'off',
];

const SHOWN: Readonly<Record<ComplianceFilter, readonly RuleState[]>> = {
  attention: ['fail', 'warn', 'justified'],
  open: ['unknown'],
  all: STATE_ORDER,
};

/** The bodies of rules by the letters of their ids. */
export type RuleGroup = 'NC' | 'LP' | 'GF' | 'JV' | 'INT' | 'own';

const GROUPS: readonly RuleGroup[] = ['own', 'NC', 'LP', 'GF', 'JV', 'INT'];

function groupOf({ rule }: RuleVerdict): RuleGroup {
  const letters = rule.id.split('-')[0];
  return rule.set === 'own' ? 'own' : (GROUPS.find((group) => group === letters) ?? 'own');
}

/** Rules to show, by the body they belong to, worst first. */
export function groupedVerdicts(
  { verdicts }: ComplianceResult,
  filter: ComplianceFilter,
): readonly { readonly group: RuleGroup; readonly verdicts: readonly RuleVerdict[] }[] {
  const shown = verdicts.filter(({ state }) => SHOWN[filter].includes(state));
  return GROUPS.map((group) => ({
    group,
    verdicts: shown
      .filter((verdict) => groupOf(verdict) === group)
      .toSorted((a, b) => STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state)),
  })).filter((one) => one.verdicts.length > 0);
}

/** How many rules each filter shows. */
export function filterCounts({ counts }: ComplianceResult): Readonly<Record<ComplianceFilter, number>> {
  const sum = (states: readonly RuleState[]) => states.reduce((n, state) => n + counts[state], 0);
  return { attention: sum(SHOWN.attention), open: sum(SHOWN.open), all: sum(SHOWN.all) };
}

/** Why a question was answered as it was, for the option or for all. */
export function answerNote(
  { compliance }: Pick<Project, 'compliance'>,
  option: string,
  question: string,
): ProjectText | undefined {
  const given = (compliance?.answers ?? []).filter((one) => one.question === question);
  return (given.find((one) => one.option === option) ?? given.find((one) => one.option === undefined))?.note;
}
