import type { ComparedFigure, ComparedOption, ComparedParty, Comparison } from '../../studies/compare';
import type { PartyResult } from '../../studies/result';
import { type Build, scenarioLabel } from './build';
import {
  across,
  COL,
  comparedWidths,
  lastColumn,
  optionHeads,
  type Sides,
  sidesOf,
  withDifferences,
} from './compare-columns';
import { numberFormat } from './formats';
import { constant, type Grid, put, putSection, skip, textWidth, words } from './grid';
import { titleRows } from './head';
import { COLUMN } from './layout';
import { linked, linkedTotal } from './links';
import { putOrigin } from './paragraphs';
import type { PlanCell, PlanSheet } from './plan-types';

/** Rows written before the table: title, project line, two notes. */
const HEAD_ROWS = 4;
const MONEY = numberFormat('money', 'flow');

interface Sheet {
  readonly build: Build;
  readonly study: Comparison;
  readonly target: Grid;
  readonly sides: Sides;
}

/**
 * The options of the project under the scenario exported: the option exported as live links to its own lines, the others
 * as values of a study with live differences; null where there is nothing to compare with.
 */
export function comparisonSheet(build: Build): PlanSheet | null {
  const { result, layout } = build;
  if (build.project.options.length < 2 || !build.studies.option) return null;
  const study = build.studies.comparison(result.scenario);
  const sides = sidesOf(build, study);
  if (!sides) return null;
  const target = titleRows(build, `${build.word('comparisonTitle')} · ${scenarioLabel(build)}`);
  const sheet: Sheet = { build, study, target, sides };
  put(target, [[COLUMN.label, words('text', build.word('comparisonNote'))]]);
  putOrigin(build, target);
  heads(sheet);
  figures(sheet);
  nets(sheet);
  return {
    name: layout.names.comparison,
    tab: 'result',
    widths: [labelWidth(target), 30, ...comparedWidths(sides)],
    rows: target.rows,
    frozen: { rows: HEAD_ROWS + 1, columns: COLUMN.label },
    repeated: { rows: HEAD_ROWS + 1, columns: 'A:A' },
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

function heads({ build, study, target, sides }: Sheet): void {
  const row = (label: string, text: (option: ComparedOption, at: number) => string): void => {
    put(target, [
      [COLUMN.label, words('label', label)],
      ...across(sides, (at) => {
        const option = study.options[at];
        return option && words('wrapped', text(option, at));
      }),
    ]);
  };
  put(target, [
    [COLUMN.label, words('heading', build.word('option'))],
    [COLUMN.id, words('heading', build.word('id'))],
    [COL.unit, words('heading', build.word('unit'))],
    ...optionHeads(build, sides, study),
  ]);
  row(build.word('comparisonForm'), ({ form }) => build.text(form));
  row(build.word('comparisonKind'), (_, at) =>
    build.word(at === sides.own ? 'comparisonLive' : 'comparisonValues'),
  );
  row(build.word('comparisonChecks'), (option) => stateOf(build, option));
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
  const { build, study, target, sides } = sheet;
  const groups = [...new Set(study.figures.map(({ group }) => group))];
  for (const group of groups) {
    putSection(target, build.word(`group_${group}`), lastColumn(sides));
    for (const figure of study.figures.filter((one) => one.group === group)) {
      const format = numberFormat(figure.unit, 'rate');
      put(target, [
        [COLUMN.label, words('label', build.text(figure.label))],
        [COLUMN.id, words('id', figure.id)],
        [COL.unit, words('unit', build.unit(figure.unit))],
        ...withDifferences(target.row, sides, format, (at) => figureCell(sheet, figure, at)),
      ]);
    }
    skip(target);
  }
}

/** Blank where the option has no such figure, "n/a" where it has one without a value. */
function figureCell({ build, sides }: Sheet, figure: ComparedFigure, at: number): PlanCell | undefined {
  if (at === sides.own)
    return build.result.metrics.some(({ id }) => id === figure.id) ? linked(build, figure.id) : undefined;
  const value = figure.values[at] ?? null;
  return value === null ? undefined : pasted(value, numberFormat(figure.unit, 'rate'));
}

/** A value of the study, "n/a" where there is none. */
export function pasted(value: ComparedFigure['values'][number], format: string): PlanCell {
  return constant('pasted', typeof value === 'number' ? value : Number.NaN, format);
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
  const { build, target, sides } = sheet;
  putSection(target, title, lastColumn(sides));
  for (const party of parties) {
    const account = build.result.parties.find(({ id }) => id === party.id);
    put(target, [
      [COLUMN.label, words('label', build.text(party.label))],
      [COLUMN.id, words('id', party.id)],
      [COL.unit, words('unit', build.unit('money'))],
      ...withDifferences(target.row, sides, MONEY, (at) => {
        const value = party[what][at] ?? null;
        if (value === null) return undefined;
        return at === sides.own && account ? ownFigure(build, account, what) : pasted(value, MONEY);
      }),
    ]);
  }
  skip(target);
}

function ownFigure(build: Build, { net, npv }: PartyResult, what: 'net' | 'npv'): PlanCell | undefined {
  if (what === 'net') return linkedTotal(build, net);
  return npv === undefined ? undefined : linked(build, npv);
}
