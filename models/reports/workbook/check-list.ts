import type { CheckResult } from '../../studies/result';
import type { Build } from './build';

/** Rows of the Checks sheet that other sheets read. */
export const MASTER_ROW = 4;
export const ALERT_ROW = 5;
export const RELATIVE_ROW = 6;
export const MOVED_ROW = 7;
export const MONEY_TOLERANCE_ROW = 8;
export const PLAIN_TOLERANCE_ROW = 9;

/** A check of the workbook: of the engine's list, or that a pasted value equals its live one. */
export interface WorkbookCheck {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly severity: CheckResult['severity'];
  /** A difference passes within the tolerance of 0, a pasted value within its own size's; a flag passes when always 1. */
  readonly type: 'difference' | 'flag' | 'pasted';
  readonly sheet: string;
  readonly row: number;
  readonly shape: 'scalar' | 'series';
  readonly canBeUndefined: boolean;
  readonly values: Float64Array;
  readonly sentence: string;
}

/** Every check the workbook shows, errors first. */
export function checkList(build: Build): WorkbookCheck[] {
  const all = [...build.result.checks.map((check) => fromEngine(build, check)), ...fromFeedback(build)];
  return [...all.filter((c) => c.severity === 'error'), ...all.filter((c) => c.severity === 'alert')];
}

function fromEngine(build: Build, check: CheckResult): WorkbookCheck {
  const home = build.layout.home(check.id);
  const def = build.model.lines.get(check.id)?.def;
  return {
    id: check.id,
    label: build.text(check.label),
    unit: def?.unit ?? '1',
    severity: check.severity,
    type: def?.kind === 'flag' ? 'flag' : 'difference',
    ...home,
    canBeUndefined: build.translations.canBeUndefined(check.id),
    values: build.result.run.series(check.id),
    sentence: build.text(check.sentence),
  };
}

function fromFeedback(build: Build): WorkbookCheck[] {
  const { feedback } = build.layout;
  return (feedback?.items ?? []).flatMap((item): WorkbookCheck[] => {
    if (item.type !== 'difference') return [];
    const def = build.model.lines.get(item.id)?.def;
    return [
      {
        id: item.id,
        label: `${build.word('difference')} ${build.text(def?.label)}`,
        unit: def?.unit ?? '1',
        severity: 'error',
        type: 'pasted',
        sheet: feedback?.name ?? '',
        row: item.row,
        shape: build.layout.pasted(item.id).shape,
        canBeUndefined: build.translations.canBeUndefined(item.id),
        values: differences(build, item.id),
        sentence: '',
      },
    ];
  });
}

/** Live less pasted values of a line in a circular group. */
export function differences({ result: { run } }: Build, id: string): Float64Array {
  const pasted = run.fedBack(id);
  return run.series(id).map((value, p) => value - (pasted[p] ?? Number.NaN));
}

/** The largest distance from what passes: a difference from 0, the least of a flag. */
export function worstOf(check: WorkbookCheck): number {
  if (check.values.some((v) => !Number.isFinite(v))) return Number.NaN;
  return check.type === 'flag' ? Math.min(...check.values) : Math.max(...check.values.map(Math.abs));
}

/** What a check's worst difference may be. */
export function limitOf(build: Build, check: WorkbookCheck): number {
  if (check.type === 'pasted') return RELATIVE_TOLERANCE * sizeOf(build, check.id);
  return check.unit === 'money' ? RELATIVE_TOLERANCE * moneyMoved(build) : PLAIN_TOLERANCE;
}

function sizeOf({ result: { run } }: Build, id: string): number {
  return Math.max(...run.series(id).map(Math.abs));
}

/** Whether a check passes, as the workbook's own formula decides it. */
export function passes(build: Build, check: WorkbookCheck): 0 | 1 {
  const worst = worstOf(check);
  return (check.type === 'flag' ? worst === 1 : worst <= limitOf(build, check)) ? 1 : 0;
}

/** 1 when every error check passes. */
export function masterValue(build: Build): 0 | 1 {
  return checkList(build).every((c) => c.severity === 'alert' || passes(build, c) === 1) ? 1 : 0;
}

/** 1 when no alert is raised. */
export function alertValue(build: Build): 0 | 1 {
  return checkList(build).every((c) => c.severity === 'error' || passes(build, c) === 1) ? 1 : 0;
}

/** Differences this small against the money that moves are rounding. */
export const RELATIVE_TOLERANCE = 1e-9;

/** For shares, ratios and counts. */
export const PLAIN_TOLERANCE = 1e-6;

/** The money that changes hands over the whole life, line by line. */
export function moneyMoved({ layout, result: { run } }: Build): number {
  const totals = layout.payments.map(({ def }) => run.series(def.id).reduce((sum, value) => sum + value, 0));
  return totals.reduce((sum, total) => sum + Math.abs(total), 0);
}
