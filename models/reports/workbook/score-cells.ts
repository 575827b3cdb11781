import type { Scoring } from '../../appraisal/scoring';
import { columnName } from '../../language/spreadsheet';
import type { ScoringCriterion } from '../../project/schema-scoring';
import type { Build } from './build';
import { constant, formula, type Grid } from './grid';
import { cellOf, isThere } from './links';
import type { PlanCell } from './plan-types';
import { cornersOf, valueFormula } from './score-values';

/** Shares and values from 0 to 1. */
export const SHARE = '0.0%';

/** Columns of the scores: the options' figures from `first` on, their values behind them. */
export const COL = {
  weight: 3,
  unit: 4,
  direction: 5,
  worst: 6,
  best: 7,
  shape: 8,
  given: 9,
  first: 10,
} as const;

/** The sheet of scores while it is written. */
export interface ScoreSheet {
  readonly build: Build;
  readonly scoring: Scoring;
  readonly given: readonly ScoringCriterion[];
  readonly target: Grid;
  /** Rows of the criteria. */
  readonly first: number;
  readonly last: number;
  /** Rows of the broken lines' corners, by criterion. */
  readonly corners: ReadonlyMap<number, number>;
}

/** The column of an option's values. */
export const valueColumn = ({ scoring }: Pick<ScoreSheet, 'scoring'>, option: number): number =>
  COL.first + scoring.options.length + option;

function givenOf({ scoring, given }: ScoreSheet, k: number): number | undefined {
  if (scoring.method === 'direct') return given[k]?.weight?.value ?? 0;
  return scoring.method === 'swing' ? (given[k]?.points?.value ?? 0) : undefined;
}

/** What the weight is made from, to be changed. */
export function givenCell(sheet: ScoreSheet, k: number): PlanCell | undefined {
  const value = givenOf(sheet, k);
  if (value === undefined) return undefined;
  return constant('input', value, sheet.scoring.method === 'direct' ? '0.##%' : '0.##');
}

/** In proportion to what is given; by pairs they are the principal eigenvector, which no formula gives. */
export function weightCell(sheet: ScoreSheet, k: number): PlanCell {
  const { scoring, first, last } = sheet;
  const weight = scoring.criteria[k]?.weight ?? Number.NaN;
  if (scoring.method === 'ahp') return constant('pasted', weight, SHARE);
  const c = columnName(COL.given);
  const sum = `SUM($${c}$${first}:$${c}$${last})`;
  return formula('calculation', `IF(${sum}>0, ${c}${first + k} / ${sum}, "n/a")`, weight, SHARE);
}

/** A live link for the option exported where its figure stands in one cell. */
export function figureCell({ build, scoring }: ScoreSheet, k: number, i: number, format: string): PlanCell {
  const cell = scoring.criteria[k]?.cells[i];
  const value = cell?.state === 'valued' ? cell.figure : Number.NaN;
  const line = scoring.criteria[k]?.line;
  const isOwn = scoring.options[i]?.id === build.result.option;
  const isLive =
    isOwn &&
    cell?.state === 'valued' &&
    line !== undefined &&
    isThere(build, line) &&
    build.result.run.shape(line) === 'scalar';
  return isLive ? formula('link', cellOf(build, line), value, format) : constant('pasted', value, format);
}

/** What the figure is worth between its anchors. */
export function valueCell(sheet: ScoreSheet, k: number, i: number): PlanCell {
  const { scoring, given, first, corners } = sheet;
  const criterion = scoring.criteria[k];
  const cell = criterion?.cells[i];
  const value = cell && cell.state !== 'missing' ? cell.value : Number.NaN;
  const row = first + k;
  const at = corners.get(k) ?? 0;
  const figure = `${columnName(COL.first + i)}${row}`;
  const text = valueFormula(given[k]?.shape, {
    figure,
    worst: `$${columnName(COL.worst)}${row}`,
    best: `$${columnName(COL.best)}${row}`,
    curvature: `$${columnName(COL.shape)}${row}`,
    corners: (criterion ? cornersOf(criterion, given[k]?.shape) : []).map((_, n) => {
      const c = columnName(COL.weight + n);
      return { at: `$${c}$${at}`, worth: `$${c}$${at + 1}` };
    }),
  });
  const missing = given[k]?.missing === 'worst' ? '0' : '"n/a"';
  const agrees = cell?.state === 'valued' || (missing === '0') === (cell?.state === 'worst');
  if (text === null || !agrees) return constant('pasted', value, SHARE);
  return formula('calculation', `IF(ISNUMBER(${figure}), ${text}, ${missing})`, value, SHARE);
}
