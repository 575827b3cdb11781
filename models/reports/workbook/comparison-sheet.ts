import {
  type ComparedFigure,
  type ComparedOption,
  type ComparedParty,
  type Comparison,
  compareOptions,
} from '../../studies/compare';
import type { PartyResult } from '../../studies/result';
import { type Build, cellAt, scenarioLabel } from './build';
import { numberFormat } from './formats';
import { constant, formula, type Grid, put, putSection, skip, textWidth, words } from './grid';
import { titleRows } from './head';
import { COLUMN } from './layout';
import type { PlanCell, PlanSheet } from './plan-types';

type Entry = readonly [number, PlanCell | undefined];

/** The option exported stands where every sheet has its values; the others behind the unit. */
const COL = { live: COLUMN.scalar, unit: COLUMN.unit, others: 5 } as const;
/** Rows written before the table: title, project line, note. */
const HEAD_ROWS = 3;
const MONEY = numberFormat('money', 'flow');

interface Sheet {
  readonly build: Build;
  readonly study: Comparison;
  readonly target: Grid;
  /** Places of the other options among those compared. */
  readonly others: readonly number[];
  /** Place of the option exported. */
  readonly own: number;
}

/**
 * The options of the project under the scenario exported: the option exported as live links to its own lines, the others
 * as values of a study; null where there is nothing to compare with.
 */
export function comparisonSheet(build: Build): PlanSheet | null {
  const { project, result, layout } = build;
  if (project.options.length < 2) return null;
  if (!project.options.some(({ id }) => id === result.option)) return null;
  if (!project.scenarios.some(({ id }) => id === result.scenario)) return null;
  const study = compareOptions(project, { scenario: result.scenario });
  const own = study.options.findIndex(({ id }) => id === result.option);
  const others = study.options.flatMap((_, i) => (i === own ? [] : [i]));
  const target = titleRows(build, `${build.word('comparisonTitle')} · ${scenarioLabel(build)}`);
  const sheet: Sheet = { build, study, target, others, own };
  put(target, [[COLUMN.label, words('text', build.word('comparisonNote'))]]);
  skip(target);
  heads(sheet);
  figures(sheet);
  nets(sheet);
  return {
    name: layout.names.comparison,
    tab: 'result',
    widths: [labelWidth(target), 30, 22, 13, ...others.map(() => 22)],
    rows: target.rows,
    frozen: { rows: 5, columns: COLUMN.label },
    repeated: { rows: 5, columns: 'A:A' },
    paper: 'A3',
    fitWidth: true,
    checks: ['C2'],
  };
}

/** Wide enough for every label of the table, within reason; the title and the note run over the columns beside them. */
function labelWidth({ rows }: Grid): number {
  const labels = rows.slice(HEAD_ROWS).map(({ cells }) => String(cells.get(COLUMN.label)?.value ?? ''));
  return Math.min(64, Math.max(40, ...labels.map(textWidth)));
}

/** A row with a cell for each option, the one exported first. */
function across(
  { study, own, others }: Sheet,
  cell: (option: ComparedOption, at: number) => PlanCell | undefined,
): Entry[] {
  return [own, ...others].map((at, i): Entry => {
    const option = study.options[at];
    return [i === 0 ? COL.live : COL.others + i - 1, option && cell(option, at)];
  });
}

function heads(sheet: Sheet): void {
  const { build, target } = sheet;
  put(target, [
    [COLUMN.label, words('heading', build.word('option'))],
    [COLUMN.id, words('heading', build.word('id'))],
    [COL.unit, words('heading', build.word('unit'))],
    ...across(sheet, ({ label }) => words('heading', build.text(label))),
  ]);
  put(target, [
    [COLUMN.label, words('label', build.word('comparisonForm'))],
    ...across(sheet, ({ form }) => words('wrapped', build.text(form))),
  ]);
  put(target, [
    [COLUMN.label, words('label', build.word('comparisonKind'))],
    ...across(sheet, (_, at) =>
      words('wrapped', build.word(at === sheet.own ? 'comparisonLive' : 'comparisonValues')),
    ),
  ]);
  put(target, [
    [COLUMN.label, words('label', build.word('comparisonChecks'))],
    ...across(sheet, (option) => words('wrapped', stateOf(build, option))),
  ]);
  skip(target);
}

/** Whether an option's model may be used, or why it could not be computed. */
function stateOf(build: Build, option: ComparedOption): string {
  if (!option.ok) return option.errors.map(({ message }) => build.text(message)).join(' ');
  return option.failedChecks === 0
    ? build.word('passed')
    : `${build.word('failed')} (${option.failedChecks})`;
}

function figures(sheet: Sheet): void {
  const { build, study, target } = sheet;
  const groups = [...new Set(study.figures.map(({ group }) => group))];
  for (const group of groups) {
    section(sheet, build.word(`group_${group}`));
    for (const figure of study.figures.filter((one) => one.group === group)) {
      put(target, [
        [COLUMN.label, words('label', build.text(figure.label))],
        [COLUMN.id, words('id', figure.id)],
        [COL.unit, words('unit', build.unit(figure.unit))],
        ...across(sheet, (_, at) => figureCell(sheet, figure, at)),
      ]);
    }
    skip(target);
  }
}

function section({ target, others, build }: Sheet, title: string): void {
  putSection(target, title, Math.max(build.layout.columns.scalar, COL.others + others.length - 1));
}

/** Blank where the option has no such figure, "n/a" where it has one without a value. */
function figureCell({ build, own }: Sheet, figure: ComparedFigure, at: number): PlanCell | undefined {
  const format = numberFormat(figure.unit, 'rate');
  if (at === own)
    return build.result.metrics.some(({ id }) => id === figure.id)
      ? linked(build, figure.id, COLUMN.scalar, format)
      : undefined;
  const value = figure.values[at] ?? null;
  return value === null ? undefined : pasted(value, format);
}

function pasted(value: ComparedFigure['values'][number], format: string): PlanCell {
  return constant('pasted', typeof value === 'number' ? value : Number.NaN, format);
}

function linked(build: Build, id: string, column: number, format: string): PlanCell {
  const { sheet, row } = build.layout.home(id);
  const values = build.result.run.series(id);
  const value = column === COLUMN.total ? values.reduce((sum, v) => sum + v, 0) : (values[0] ?? Number.NaN);
  return formula('link', cellAt(sheet, column, row), value, format);
}

/** What each party is left with under each option: whole life, and present value at its own rate. */
function nets(sheet: Sheet): void {
  const { build, study } = sheet;
  partySection(sheet, build.word('comparisonNet'), study.parties, 'net');
  const rated = study.parties.filter(({ npv }) => npv.some((value) => value !== null));
  if (rated.length > 0) partySection(sheet, build.word('comparisonNpv'), rated, 'npv');
}

function partySection(
  sheet: Sheet,
  title: string,
  parties: readonly ComparedParty[],
  what: 'net' | 'npv',
): void {
  const { build, target, own } = sheet;
  section(sheet, title);
  for (const party of parties) {
    const account = build.result.parties.find(({ id }) => id === party.id);
    put(target, [
      [COLUMN.label, words('label', build.text(party.label))],
      [COLUMN.id, words('id', party.id)],
      [COL.unit, words('unit', build.unit('money'))],
      ...across(sheet, (_, at) => {
        const value = party[what][at] ?? null;
        if (value === null) return undefined;
        return at === own && account ? ownFigure(build, account, what) : pasted(value, MONEY);
      }),
    ]);
  }
  skip(target);
}

function ownFigure(build: Build, { net, npv }: PartyResult, what: 'net' | 'npv'): PlanCell | undefined {
  if (what === 'net') return linked(build, net, COLUMN.total, MONEY);
  return npv === undefined ? undefined : linked(build, npv, COLUMN.scalar, MONEY);
}
