import type { Project } from '../../project/schema';
import type { OwnRule, Regime } from '../../project/schema-compliance';
import { bilingual } from '../../project/text';
import { COMPANY_RULES } from './rules-company';
import { FORM_RULES } from './rules-concession-form';
import { PAYMENT_RULES } from './rules-concession-payment';
import { PROCEDURE_RULES } from './rules-concession-procedure';
import { INTERNATIONAL_RULES } from './rules-international';
import { LEGACY_RULES } from './rules-legacy';
import { PUBLIC_RULES } from './rules-public';
import { type RuleDef, say } from './types';

const byId = (a: RuleDef, b: RuleDef): number => (a.id < b.id ? -1 : 1);

/** The rules we ship, in the order of their numbers within each regime. */
export const RULE_CATALOGUE: readonly RuleDef[] = [
  ...[...PAYMENT_RULES, ...FORM_RULES, ...PROCEDURE_RULES].toSorted(byId),
  ...LEGACY_RULES,
  ...PUBLIC_RULES,
  ...[...COMPANY_RULES].toSorted(byId),
  ...INTERNATIONAL_RULES,
];

const EVERY_REGIME: readonly Regime[] = ['NEW_CONCESSION', 'LEGACY_PPP', 'GOV_FUNDED', 'JV_COMMERCIAL'];
const OWN_SOURCE = say('项目自定规则', 'Rule of this project');

/** A rule as a project has it: as shipped, edited, of its own, or switched off. */
export interface ProjectRule extends RuleDef {
  readonly off: boolean;
  readonly edited: boolean;
  /** Where the project's own words stand; absent for a rule as shipped. */
  readonly path?: string;
}

/** The rules of a project: the catalogue with the project's changes, then its own. */
export function rulesOfProject(project: Project): readonly ProjectRule[] {
  const changes = project.compliance?.rules ?? [];
  const at = new Map(changes.map((change, i) => [change.id, { change, path: `/compliance/rules/${i}` }]));
  const shipped = RULE_CATALOGUE.map((rule): ProjectRule => {
    const change = at.get(rule.id);
    return change === undefined
      ? { ...rule, off: false, edited: false }
      : { ...rule, ...changed(rule, change.change), path: change.path };
  });
  const known = new Set(RULE_CATALOGUE.map(({ id }) => id));
  const own = [...at.values()]
    .filter(({ change }) => !known.has(change.id))
    .map(({ change, path }): ProjectRule => ({ ...changed(blank(change), change), path }));
  return [...shipped, ...own];
}

function blank({ id }: OwnRule): RuleDef {
  return {
    id,
    set: 'own',
    regimes: EVERY_REGIME,
    severity: 'warn',
    confidence: 100,
    label: say(id, id),
    text: say(id, id),
    source: OWN_SOURCE,
    holds: '',
  };
}

function changed(rule: RuleDef, change: OwnRule): ProjectRule {
  const { label, text, source, limits, off, ...rest } = change;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...rule,
    ...given,
    ...(label === undefined ? {} : { label: bilingual(label) }),
    ...(text === undefined ? {} : { text: bilingual(text) }),
    ...(source === undefined ? {} : { source: bilingual(source) }),
    ...(limits === undefined
      ? {}
      : { limits: { ...rule.limits, ...Object.fromEntries(limits.map(({ id, amount }) => [id, amount])) } }),
    off: off === true,
    edited: Object.keys(change).some((key) => key !== 'id' && key !== 'off'),
  };
}
