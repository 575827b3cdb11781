import type { PeriodDef } from '../models/language/types';
import type { Language, Project } from '../models/project';
import { inLanguage } from '../models/project';
import type { RunResult } from '../models/studies/result';
import { causeOf } from './causes';
import { type Figures, figuresOf } from './figures';
import { accounts, moneyCell, total } from './parties';
import { plain, table } from './table';
import { WORDS } from './words';

/** Print one result for reading: headline figures, checks, each party's account. */
export function report(result: RunResult, project: Project, lang: Language): string {
  const figures = figuresOf(project, lang);
  return [
    heading(result, project, lang, figures),
    section(WORDS.metrics[lang], metrics(result, lang, figures)),
    ...(result.contracted.length > 0 ? [section(WORDS.contracted[lang], contracted(result, lang))] : []),
    section(WORDS.checks[lang], checks(result, lang)),
    section(WORDS.parties[lang], accounts(result, lang, figures)),
    section(WORDS.byYear[lang], byYear(result, lang, figures)),
  ].join('\n');
}

/** Name one option and one scenario. */
export function named(project: Project, option: string, scenario: string, lang: Language): string {
  const of = project.options.find(({ id }) => id === option);
  const under = project.scenarios.find(({ id }) => id === scenario);
  return plain(
    `${of ? inLanguage(of.label, lang) : option} × ${under ? inLanguage(under.label, lang) : scenario}`,
  );
}

function heading(result: RunResult, project: Project, lang: Language, { moneyUnit }: Figures): string {
  const first = result.periods[0]?.start ?? '';
  const last = result.periods.at(-1)?.end ?? '';
  const money = lang === 'zh' ? `，金额单位：${moneyUnit}` : `, money in ${moneyUnit}`;
  return `${plain(inLanguage(project.identity.name, lang))}\n${named(project, result.option, result.scenario, lang)}\n${first} – ${last}${money}\n`;
}

function section(title: string, body: string): string {
  return `${title}\n${body}`;
}

function metrics(result: RunResult, lang: Language, { figure }: Figures): string {
  return result.metrics
    .map(({ id, label, value, unit, notes, remarks }) => {
      const cause =
        typeof value === 'number' || value.at.line === id
          ? ''
          : bracketed(causeOf(result, value, lang), lang);
      const line = table([[`  ${label[lang]}`, figure(value, unit) + cause]], ['left', 'left']);
      return line + [...notes, ...remarks].map((note) => `      ${plain(note[lang])}\n`).join('');
    })
    .join('');
}

function contracted({ contracted }: RunResult, lang: Language): string {
  return contracted
    .map(({ state, sentence }) => `  ${state === 'stale' ? '!' : '·'} ${plain(sentence[lang])}\n`)
    .join('');
}

function bracketed(text: string, lang: Language): string {
  return lang === 'zh' ? `（${text}）` : ` (${text})`;
}

function checks({ checks }: RunResult, lang: Language): string {
  const rows = checks.map(({ passed, severity, label, sentence }) => [
    `  ${passed ? '✓' : severity === 'error' ? '✗' : '!'}`,
    label[lang],
    passed ? '' : sentence[lang],
  ]);
  return table(rows, ['left', 'left', 'left']);
}

function byYear(result: RunResult, lang: Language, figures: Figures): string {
  const years = [...new Set(result.periods.map(({ year }) => year))];
  const head = [`  ${WORDS.year[lang]}`, ...result.parties.map(({ label }) => label[lang])];
  const row = (name: string, within: (period: PeriodDef) => boolean): string[] => [
    `  ${name}`,
    ...result.parties.map(({ net }) => moneyCell(total(result, net, within), lang, figures)),
  ];
  const rows = years.map((year) => row(String(year), (period) => period.year === year));
  const sides = ['left' as const, ...result.parties.map(() => 'right' as const)];
  return table([head, ...rows, row(WORDS.total[lang], () => true)], sides);
}
