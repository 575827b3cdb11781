import type { Comparison } from '../engine/compare';
import type { Value } from '../engine/engine';
import type { OptionCompliance, Scoring } from '../engine/scoring';
import { pick } from '../format/text';
import type { Language } from '../host/host';

/** Excel reads a file without this mark in the machine's own code page, and Chinese is lost. */
const MARK = '\uFEFF';

/** Words of the table that are no figure's name. */
export interface CsvWords {
  readonly figure: string;
  readonly unit: string;
  readonly net: string;
  readonly points: string;
  readonly total: string;
  readonly compliance: string;
  readonly red: string;
  readonly amber: string;
  readonly blue: string;
  readonly worst: string;
}

interface Compared {
  readonly comparison: Comparison;
  readonly scoring: Scoring | null;
  readonly compliance: readonly OptionCompliance[];
}

/** The comparison as a table for a spreadsheet: full numbers, money in units of the currency, empty where there is none. */
export function comparisonCsv(
  { comparison, scoring, compliance }: Compared,
  language: Language,
  words: CsvWords,
): string {
  const number = (value: Value | null | undefined): string =>
    typeof value === 'number' ? String(value) : '';
  const rows: readonly (readonly string[])[] = [
    [words.figure, words.unit, ...comparison.options.map(({ label }) => pick(label, language))],
    ...comparison.figures.map(({ label, unit, values }) => [
      pick(label, language),
      unit,
      ...values.map(number),
    ]),
    ...comparison.parties.map(({ label, net }) => [
      `${words.net}: ${pick(label, language)}`,
      'money',
      ...net.map(number),
    ]),
    ...(scoring?.criteria ?? []).map(({ label, cells }) => [
      `${words.points}: ${pick(label, language)}`,
      '0–100',
      ...cells.map((cell) => (cell.state === 'missing' ? '' : number(cell.value * 100))),
    ]),
    ...(scoring
      ? [[words.total, '0–100', ...scoring.totals.map((one) => number(one === null ? null : one * 100))]]
      : []),
    ...complianceRows(comparison, compliance, language, words),
  ];
  return `${MARK}${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function complianceRows(
  { options }: Comparison,
  compliance: readonly OptionCompliance[],
  language: Language,
  words: CsvWords,
): string[][] {
  const of = options.map(({ id }) => compliance.find(({ option }) => option === id));
  const counted = (name: string, read: (one: OptionCompliance) => number): string[] => [
    `${words.compliance}: ${name}`,
    '1',
    ...of.map((one) => (one ? String(read(one)) : '')),
  ];
  return [
    counted(words.red, ({ red }) => red),
    counted(words.amber, ({ amber }) => amber),
    counted(words.blue, ({ blue }) => blue),
    [
      `${words.compliance}: ${words.worst}`,
      '',
      ...of.map((one) => (one?.worst ? `${one.worst.rule} ${pick(one.worst.label, language)}` : '')),
    ],
  ];
}

/** A text that begins like a formula is not to be run by a spreadsheet. */
function quoted(cell: string): string {
  const isNumber = cell !== '' && Number.isFinite(Number(cell));
  const safe = !isNumber && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
