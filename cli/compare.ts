import type { Bilingual } from '../models/language/types';
import type { Language, Project } from '../models/project';
import { inLanguage } from '../models/project';
import type { Comparison } from '../models/studies/compare';
import { figuresOf } from './figures';
import { figure } from './machine';
import { plain, table } from './table';
import { WORDS } from './words';

const SAY: Readonly<Record<'net', Bilingual>> = {
  net: { zh: '各方净现金流量合计', en: 'Net cash of each party over the whole life' },
};

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
  ].join('\n');
}

/** The comparison as data: every figure with its unit, undefined ones with their reason. */
export function machineComparison(comparison: Comparison, lang: Language) {
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
  };
}
