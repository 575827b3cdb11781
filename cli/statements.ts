import { currencyZh } from '../models/language/currency-words';
import type { Bilingual } from '../models/language/types';
import { unitWords } from '../models/language/unit-words';
import type { Language, Project } from '../models/project';
import type { RunResult } from '../models/studies/result';
import { type StatementResult, statementByYear } from '../models/studies/statements';
import { type Figures, figuresOf } from './figures';
import { plain, table } from './table';
import { WORDS } from './words';

/** Say that there is no statement of a letter, why, and which there are. */
export function noStatement({ statements, statementsLeftOut }: RunResult, asked: string): Bilingual {
  const letters = [...statements.map(({ letter }) => letter), 'P'];
  const letter = asked.toUpperCase();
  const leftOut = statementsLeftOut.find((one) => one.letter === letter);
  if (leftOut) {
    const { title, reason } = leftOut;
    return {
      zh: `附表 ${letter} ${title.zh}不适用：${reason.zh}可选：${letters.join('、')}。`,
      en: `Statement ${letter} ${title.en} does not apply: ${reason.en} Choose from: ${letters.join(', ')}.`,
    };
  }
  return {
    zh: `没有附表“${letter}”；可选：${letters.join('、')}。`,
    en: `There is no statement "${letter}"; choose from: ${letters.join(', ')}.`,
  };
}

/** Print statements by year, each with its footers. */
export function statementsText(
  result: RunResult,
  statements: readonly StatementResult[],
  project: Project,
  lang: Language,
): string {
  const figures = figuresOf(project, lang);
  const { currency } = project.identity;
  return statements.map((one) => statementText(result, one, figures, currency, lang)).join('\n');
}

function statementText(
  result: RunResult,
  statement: StatementResult,
  figures: Figures,
  currency: string,
  lang: Language,
): string {
  const { run, periods } = result;
  const { years, values } = statementByYear(run, periods, statement);
  const title = `${WORDS.statement[lang]} ${statement.letter} ${plain(statement.title[lang])}`;
  const unit = lang === 'zh' ? `（${figures.moneyUnit}）` : ` (${figures.moneyUnit})`;
  const head = ['', '', WORDS.total[lang], ...years.map(String)];
  const rows = statement.rows.map(({ no, label, level, line, total }, i) => {
    const of = line === undefined ? undefined : run.model.lines.get(line)?.def.unit;
    const shown = (value: number): string => cell(value, of ?? 'money', figures);
    return [
      no,
      `${'  '.repeat(level)}${label[lang]}${unitBehind(of, currency, lang)}`,
      total === undefined ? '' : shown(total),
      ...(values[i] ?? []).map(shown),
    ];
  });
  const sides = ['left', 'left', 'right', ...years.map(() => 'right' as const)] as const;
  const footers = statement.footers.map((id) => {
    const def = run.model.lines.get(id)?.def;
    const label = def?.label[lang].replace(/^[A-Z]\d? /, '') ?? id;
    return `  ${plain(label)}  ${figures.figure(run.value(id), def?.unit ?? '1')}\n`;
  });
  return `${title}${unit}\n${table([head, ...rows], sides)}${footers.join('')}`;
}

function cell(value: number, unit: string, { money, figure }: Figures): string {
  if (!Number.isFinite(value)) return 'n/a';
  if (unit === 'money') return money(value);
  // Prices to the cent, quantities in whole units: their unit stands behind the name of the row.
  if (isNamed(unit)) return figure(Math.abs(value) >= 1000 ? Math.round(value) : value, '1');
  return figure(value, unit);
}

/** Prices and quantities: what no sign behind the number says. */
function isNamed(unit: string): boolean {
  return unit !== 'money' && unit !== 'x' && unit !== '1' && !unit.startsWith('%');
}

function unitBehind(unit: string | undefined, currency: string, lang: Language): string {
  if (unit === undefined || !isNamed(unit)) return '';
  const named = lang === 'zh' ? currencyZh(currency) : currency;
  const words = (lang === 'zh' ? unitWords(unit).zh : unit).replace('money', named);
  return lang === 'zh' ? `（${words}）` : ` (${words})`;
}

/** Statements for other programs: by year, each row with the line it shows; a heading has none. */
export function machineStatements(
  { run, periods }: RunResult,
  statements: readonly StatementResult[],
  lang: Language,
): readonly unknown[] {
  const number = (value: number): unknown =>
    Number.isFinite(value) ? value : { undefined: WORDS.notApplicable[lang] };
  return statements.map((statement) => {
    const { years, values } = statementByYear(run, periods, statement);
    return {
      id: statement.id,
      title: statement.title[lang],
      years,
      rows: statement.rows.map(({ no, label, level, line, total }, i) => ({
        no,
        label: label[lang],
        level,
        ...(line === undefined
          ? {}
          : { line, unit: run.model.lines.get(line)?.def.unit, values: (values[i] ?? []).map(number) }),
        ...(total === undefined ? {} : { total: number(total) }),
      })),
      footers: statement.footers.map((id) => {
        const value = run.value(id);
        return {
          id,
          label: run.model.lines.get(id)?.def.label[lang] ?? id,
          value: typeof value === 'number' ? value : { undefined: value.reason[lang] },
        };
      }),
    };
  });
}
