import { complianceAcross } from '../models/appraisal/scoring';
import type { Bilingual } from '../models/language/types';
import type { Language, Project } from '../models/project';
import { inLanguage } from '../models/project';
import type { Comparison } from '../models/studies/compare';
import { figuresOf } from './figures';
import { figure } from './machine';
import { plain, table } from './table';
import { WORDS } from './words';

const SAY = {
  net: { zh: '各方净现金流量合计', en: 'Net cash of each party over the whole life' },
  compliance: { zh: '合规', en: 'Compliance' },
  red: { zh: '不合规', en: 'Not compliant' },
  amber: { zh: '提示或已说明理由', en: 'Warned or justified' },
  blue: { zh: '待确认', en: 'Open' },
  worst: { zh: '最严重的', en: 'Gravest' },
} as const satisfies Record<string, Bilingual>;

/** Print options side by side for reading: headline figures by row, one column for each option. */
export function compareText(comparison: Comparison, project: Project, lang: Language): string {
  const figures = figuresOf(project, lang);
  const { options } = comparison;
  const sides = ['left' as const, ...options.map(() => 'right' as const)];
  const head = ['', ...options.map(({ label }) => label[lang])];
  const forms = ['', ...options.map(({ form }) => form[lang])];
  const dash = '—';
  const rows = comparison.figures.map(({ label, unit, values }) => [
    label[lang],
    ...values.map((value) =>
      value === null
        ? dash
        : typeof value === 'number'
          ? figures.figure(value, unit)
          : WORDS.notApplicable[lang],
    ),
  ]);
  const parties = comparison.parties.map(({ label, net }) => [
    label[lang],
    ...net.map((value) => (value === null ? dash : figures.money(value))),
  ]);
  const scenario = project.scenarios.find(({ id }) => id === comparison.scenario);
  const title = `${plain(inLanguage(project.identity.name, lang))} · ${scenario ? plain(inLanguage(scenario.label, lang)) : comparison.scenario}`;
  return [
    `${title}\n`,
    table([head, forms], sides),
    `${WORDS.metrics[lang]}\n${table(rows, sides)}`,
    `${SAY.net[lang]} (${figures.moneyUnit})\n${table(parties, sides)}`,
    complianceText(comparison, project, lang),
  ].join('\n');
}

/** How many rules each option breaks, and the gravest. */
function complianceText(comparison: Comparison, project: Project, lang: Language): string {
  const rows = complianceAcross(project, comparison).map(({ label, red, amber, blue, worst }) => [
    label[lang],
    String(red),
    String(amber),
    String(blue),
    worst ? `${worst.rule} ${worst.label[lang]}` : '—',
  ]);
  const head = ['', SAY.red[lang], SAY.amber[lang], SAY.blue[lang], SAY.worst[lang]];
  return `${SAY.compliance[lang]}\n${table([head, ...rows], ['left', 'right', 'right', 'right', 'left'])}`;
}

/** The comparison as data: every figure with its unit, undefined ones with their reason. */
export function machineComparison(comparison: Comparison, project: Project, lang: Language) {
  return {
    scenario: comparison.scenario,
    options: comparison.options.map(({ id, label, scheme, form, ...rest }) => ({
      id,
      label: label[lang],
      scheme,
      form: form[lang],
      ok: rest.ok,
      ...(rest.ok
        ? { failed_checks: rest.failedChecks }
        : { errors: rest.errors.map(({ message }) => message[lang]) }),
    })),
    figures: comparison.figures.map(({ id, label, unit, group, values }) => ({
      id,
      label: label[lang],
      unit,
      group,
      values: values.map((value) => (value === null ? null : figure(value, lang))),
    })),
    parties: comparison.parties.map(({ id, label, role, net, npv }) => ({
      id,
      label: label[lang],
      role,
      net,
      npv: npv.map((value) => (value === null ? null : figure(value, lang))),
    })),
    compliance: complianceAcross(project, comparison).map(
      ({ option, basis, state, red, amber, blue, counts, worst }) => ({
        option,
        basis: basis[lang],
        state,
        red,
        amber,
        blue,
        counts,
        worst: worst
          ? {
              rule: worst.rule,
              state: worst.state,
              label: worst.label[lang],
              sentence: worst.sentence[lang],
            }
          : null,
      }),
    ),
  };
}
