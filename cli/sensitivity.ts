import type { Bilingual, Value } from '../models/language/types';
import type { Language, Project } from '../models/project';
import {
  HEADINGS,
  type SensitivityTable,
  sensitivityTable,
  TABLE_NOTE,
} from '../models/studies/sensitivity-table';
import type { Sensitivity, SensitivityGrid, Switching } from '../models/studies/sensitivity-types';
import { changeWords } from '../models/studies/sensitivity-words';
import { type Figures, figuresOf } from './figures';
import { plain, table } from './table';
import { WORDS } from './words';

/** Print statement P for every figure of a study, with what was left out. */
export function sensitivityText(study: Sensitivity, project: Project, lang: Language): string {
  const figures = figuresOf(project, lang);
  const tables = study.figures.map((_, at) => tableText(study, sensitivityTable(study, at), figures, lang));
  const remarks = [TABLE_NOTE, ...study.notes, ...study.leftOut.map(leftOutWords)];
  return `${tables.join('\n')}\n${remarks.map((one) => `${plain(one[lang])}\n`).join('')}`;
}

function tableText(
  study: Sensitivity,
  { letter, title, figure, rows }: SensitivityTable,
  figures: Figures,
  lang: Language,
): string {
  const { label, unit, threshold } = figure;
  const limit = threshold
    ? lang === 'zh'
      ? `；判据：${threshold.label.zh} ${figures.figure(threshold.value, unit)}`
      : `; limit: ${threshold.label.en} ${figures.figure(threshold.value, unit)}`
    : '';
  const head = `${WORDS.statement[lang]} ${letter} ${title[lang]}${lang === 'zh' ? '：' : ': '}${label[lang]}${limit}`;
  const reasons = study.factors.flatMap(({ label: name, switching }) => {
    const one = switching[study.figures.indexOf(figure)];
    const said = one?.kind === 'none' ? one.reason : one?.note;
    return said ? [`  ${name[lang]}${lang === 'zh' ? '：' : ': '}${said[lang]}`] : [];
  });
  const cells = rows.map(({ no, label: name, change, value, coefficient, switching, factor, amountUnit }) => [
    no,
    no !== '' || factor === undefined ? name[lang] : '',
    changeWords(change),
    short(value, (one) => figures.figure(one, unit)),
    coefficient === undefined ? '' : short(coefficient, (one) => one.toFixed(2)),
    switching ? changeOf(switching) : '',
    switching ? amountOf(switching, amountUnit, figures) : '',
  ]);
  const headings = Object.values(HEADINGS).map((one: Bilingual) => one[lang]);
  const sides = ['left', 'left', 'right', 'right', 'right', 'right', 'right'] as const;
  return `${plain(head)}\n${table([headings, ...cells], sides)}${reasons.map((one) => `${plain(one)}\n`).join('')}`;
}

function changeOf(one: Switching): string {
  return one.kind === 'found' ? changeWords(one.change) : '—';
}

function amountOf(one: Switching, unit: string | undefined, figures: Figures): string {
  return one.kind === 'found' && one.amount !== undefined && unit !== undefined
    ? figures.figure(one.amount, unit)
    : '';
}

function short(value: Value, words: (value: number) => string): string {
  return typeof value === 'number' ? words(value) : '—';
}

function leftOutWords({ label, reason }: Sensitivity['leftOut'][number]): Bilingual {
  return { zh: `未分析“${label.zh}”：${reason.zh}`, en: `"${label.en}" was left out: ${reason.en}` };
}

/** Print one figure over two factors. */
export function gridText(grid: SensitivityGrid, project: Project, lang: Language): string {
  const figures = figuresOf(project, lang);
  const { figure, rows, columns, values } = grid;
  const head = `${figure.label[lang]}${lang === 'zh' ? '：' : ': '}${rows.label[lang]} × ${columns.label[lang]}`;
  const cells = values.map((row, i) => [
    changeWords(rows.changes[i] ?? 0),
    ...row.map((value) => short(value, (one) => figures.figure(one, figure.unit))),
  ]);
  const sides = ['right', ...columns.changes.map(() => 'right' as const)] as const;
  return `${plain(head)}\n${table([['', ...columns.changes.map(changeWords)], ...cells], sides)}`;
}

/** A study as data for other programs. */
export function machineSensitivity(study: Sensitivity, lang: Language): unknown {
  return {
    ...study,
    figures: study.figures.map(({ label, base, threshold, ...rest }) => ({
      ...rest,
      label: label[lang],
      base: number(base, lang),
      ...(threshold ? { threshold: { value: threshold.value, label: threshold.label[lang] } } : {}),
    })),
    factors: study.factors.map(({ label, moves, amount, points, switching, ...rest }) => ({
      ...rest,
      label: label[lang],
      moves: moves.map((one) => one[lang]),
      ...(amount ? { amount: { ...amount, label: amount.label[lang] } } : {}),
      points: points.map(({ change, values, coefficients }) => ({
        change,
        values: values.map((one) => number(one, lang)),
        coefficients: coefficients.map((one) => number(one, lang)),
      })),
      switching: switching.map((one) =>
        one.kind === 'found'
          ? { ...one, ...(one.note ? { note: one.note[lang] } : {}) }
          : { kind: one.kind, reason: one.reason[lang] },
      ),
    })),
    leftOut: study.leftOut.map(({ id, label, reason }) => ({ id, label: label[lang], reason: reason[lang] })),
    notes: study.notes.map((one) => one[lang]),
  };
}

/** A grid as data for other programs. */
export function machineGrid(
  { figure, rows, columns, values, ...rest }: SensitivityGrid,
  lang: Language,
): unknown {
  const side = ({ id, label, changes }: SensitivityGrid['rows']) => ({ id, label: label[lang], changes });
  return {
    ...rest,
    figure: {
      line: figure.line,
      label: figure.label[lang],
      unit: figure.unit,
      base: number(figure.base, lang),
    },
    rows: side(rows),
    columns: side(columns),
    values: values.map((row) => row.map((one) => number(one, lang))),
  };
}

function number(value: Value, lang: Language): unknown {
  return typeof value === 'number' ? value : { undefined: value.reason[lang] };
}

/** Every point of a study as comma-separated values, full precision, a row per figure, factor and change. */
export function sensitivityCsv(study: Sensitivity, lang: Language): string {
  const head = [
    'figure',
    'figure_label',
    'unit',
    'factor',
    'factor_label',
    'change',
    'value',
    'coefficient',
    'switching_change',
    'switching_amount',
    'remark',
  ];
  const rows = study.figures.flatMap((figure, at) =>
    sensitivityTable(study, at).rows.map(({ factor = '', label, change, value, coefficient }) => {
      const one = study.factors.find(({ id }) => id === factor)?.switching[at];
      const why = typeof value === 'number' ? undefined : value.reason;
      const none = one?.kind === 'none' ? one.reason : undefined;
      return [
        figure.line,
        figure.label[lang],
        figure.unit,
        factor,
        label[lang],
        String(change),
        plainNumber(value),
        coefficient === undefined ? '' : plainNumber(coefficient),
        one?.kind === 'found' ? String(one.change) : '',
        one?.kind === 'found' && one.amount !== undefined ? String(one.amount) : '',
        (why ?? none)?.[lang] ?? '',
      ];
    }),
  );
  return [head, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

function plainNumber(value: Value): string {
  return typeof value === 'number' ? String(value) : '';
}

/** Text of a file is never read as a formula by a spreadsheet. */
function quoted(text: string): string {
  const safe = /^[=+@]|^-(?![\d.])/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
