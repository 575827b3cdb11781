import type { Bilingual, Kind } from '../../language/types';

/** One row of a printed form: a line of the model, or a heading. */
export interface FormRow {
  /** Number as printed, e.g. `1.1`; empty for a row the standard form does not have. */
  readonly no: string;
  readonly label: Bilingual;
  /** The item it stands under, which its line names as well: labels of lines are unique. */
  readonly owner?: Bilingual;
  /** Name of its line in the block of the form; absent for a heading. */
  readonly short?: string;
  /** Absent: the sum of the rows numbered below it. */
  readonly formula?: string;
  readonly kind?: Kind;
  readonly unit?: string;
  readonly emphasis?: 'subtotal' | 'total' | 'memo';
  readonly definition?: Bilingual;
  /** A ratio of two lines: what a view by year divides after adding them up. */
  readonly ratio?: { readonly over: string; readonly under: string };
  /** How periods make a year where neither adding up nor the last will do: the first, or rows of the form added up. */
  readonly byYear?: 'first' | readonly string[];
  /** Names of the scalars that stand in the form's further columns. */
  readonly further?: readonly (string | undefined)[];
}

/** A scalar or helper of a form that is not one of its rows. */
export interface FormHelper {
  readonly short: string;
  readonly formula: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly label: Bilingual;
  readonly definition?: Bilingual;
  readonly source?: Bilingual;
}

/** A standard statement as data. */
export interface Form {
  /** Lower case, `a` to `n`; with a number behind it where there are several. */
  readonly id: string;
  readonly title: Bilingual;
  readonly rows: readonly FormRow[];
  readonly helpers?: readonly FormHelper[];
  /** Ids of the lines printed below the table; those a project does not have are left out. */
  readonly footers?: readonly string[];
  /** Headings of the columns between the total and the years. */
  readonly furtherColumns?: readonly Bilingual[];
}

/** The letter a form is known by: A, B, C … */
export function letterOf({ id }: { readonly id: string }): string {
  return id.toUpperCase();
}

/** The name of a numbered row's line: `1.1` is `r1_1`. */
export function shortOf(no: string): string {
  return `r${no.replaceAll('.', '_')}`;
}

/** How deep a number stands: `1` is 0, `1.1` is 1. */
export function levelOf(no: string): number {
  return no.split('.').length - 1;
}

type More = Omit<Partial<FormRow>, 'no' | 'label' | 'formula'>;

/** A numbered row. */
export function row(no: string, label: Bilingual, formula: string, more: More = {}): FormRow {
  return { no, label, formula, short: shortOf(no), ...more };
}

/** A numbered row that adds up the rows numbered below it. */
export function sum(no: string, label: Bilingual, more: More = {}): FormRow {
  return { no, label, short: shortOf(no), emphasis: 'subtotal', ...more };
}

/** A row the standard form does not have. */
export function beyond(short: string, label: Bilingual, formula: string, more: More = {}): FormRow {
  return { no: '', label, formula, short, emphasis: 'memo', ...more };
}

/** A row of words only. */
export function heading(no: string, label: Bilingual): FormRow {
  return { no, label };
}
