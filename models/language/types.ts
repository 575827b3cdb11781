/** Text in both languages of the product; every label, definition and message carries both. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What a series measures; drives aggregation to years (flows and counts add, the rest take the last). */
export type Kind = 'flow' | 'stock' | 'rate' | 'index' | 'flag' | 'count';

/** One value for the whole model, or one per period. */
export type Shape = 'scalar' | 'series';

/** How far an input can be trusted; shown beside it everywhere. */
export type Confidence = 'published' | 'contract' | 'study' | 'estimate' | 'assumption';

/** A number, or one number per period, that a person typed, with where it came from. */
export interface InputDef {
  readonly id: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly label: Bilingual;
  /** A number, or exactly one number per model period. */
  readonly value: number | readonly number[];
  /** The group (block instance) it belongs to, e.g. `debt.senior`; its sheet and its place in grids. */
  readonly block: string;
  readonly source?: Bilingual;
  readonly note?: Bilingual;
  readonly confidence?: Confidence;
  /** Where it stands in the project file, as a JSON pointer; absent for what the engine derives (calendar). */
  readonly path?: string;
  readonly definition?: Bilingual;
}

/** A table of two columns for `lookup(table, x)`: the last row whose key is ≤ x answers. */
export interface TableDef {
  readonly id: string;
  readonly label: Bilingual;
  readonly block: string;
  readonly keys: readonly number[];
  readonly values: readonly number[];
  readonly unit: string;
}

/** One financial line, written once as data: number, reason, spreadsheet formula and ledger all derive from it. */
export interface LineDef {
  /** Full name `block.instance.short`, e.g. `debt.senior.interest`. */
  readonly id: string;
  readonly formula: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly label: Bilingual;
  readonly block: string;
  /** Block names searched, in order, for a short name after the line's own block and before full names. */
  readonly scope?: readonly string[];
  /** Paying and receiving party of a money flow; both or neither. */
  readonly from?: string;
  readonly to?: string;
  /** Money put into the project to be invested, not paid for a service: what leverage counts. */
  readonly invests?: {
    /** `funding` is given to whoever builds, `works` is paid to the builders themselves. */
    readonly as: 'funding' | 'works';
    /** Public money whoever hands it over, e.g. of a special-purpose bond. */
    readonly public?: true;
    /** Only what is paid while something is being built: the line pays for other things as well. */
    readonly whileBuilding?: true;
  };
  readonly definition?: Bilingual;
  readonly source?: Bilingual;
  /** How a grid and a sheet set the row. */
  readonly emphasis?: 'subtotal' | 'total' | 'memo';
  /** JSON pointer of the project-file formula, when a user wrote it. */
  readonly path?: string;
  /** Why the line has no value in this model, where it never has one. */
  readonly lacks?: Bilingual;
}

/** A block instance: a titled group of lines; one sheet section, one fold in a grid. */
export interface BlockDef {
  readonly id: string;
  readonly label: Bilingual;
  /** Sheet and top-level group, e.g. `revenue` for `revenue.advertising`. */
  readonly group: string;
}

export interface PeriodDef {
  readonly index: number;
  /** Inclusive ISO dates. */
  readonly start: string;
  readonly end: string;
  /** Calendar year of the last day; what "by year" views add up over. */
  readonly year: number;
  readonly phase: 'construction' | 'operation';
}

/** Everything a model is made of, before it is compiled. */
export interface ModelSpec {
  readonly periods: readonly PeriodDef[];
  readonly periodsPerYear: number;
  readonly blocks: readonly BlockDef[];
  readonly inputs: readonly InputDef[];
  readonly tables: readonly TableDef[];
  readonly lines: readonly LineDef[];
}

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '^'
  | '<'
  | '<='
  | '>'
  | '>='
  | '=='
  | '!='
  | 'and'
  | 'or';

/** A whitelisted formula tree. `pos` is the 0-based character offset in the formula text. */
export type Expr =
  | { readonly type: 'number'; readonly value: number; readonly pos: number }
  | { readonly type: 'name'; readonly name: string; readonly pos: number }
  | { readonly type: 'unary'; readonly op: '-' | 'not'; readonly arg: Expr; readonly pos: number }
  | {
      readonly type: 'binary';
      readonly op: BinaryOperator;
      readonly left: Expr;
      readonly right: Expr;
      readonly pos: number;
    }
  | { readonly type: 'call'; readonly fn: string; readonly args: readonly Expr[]; readonly pos: number };

export type ModelErrorKind =
  | 'syntax'
  | 'not_allowed'
  | 'unknown_name'
  | 'unknown_function'
  | 'wrong_arity'
  | 'wrong_argument'
  | 'unit_clash'
  | 'kind_clash'
  | 'cycle'
  | 'not_converged'
  | 'duplicate_name'
  | 'bad_input'
  | 'series_length';

/** A fault in a formula or a model, with its line, its place in the formula and a sentence. */
export interface ModelError {
  readonly kind: ModelErrorKind;
  readonly line: string;
  /** 0-based character offset in the line's formula, when the fault has a place. */
  readonly position?: number;
  readonly message: Bilingual;
  /** JSON pointer into the project file, when the fault lies in something a user typed. */
  readonly path?: string;
  /** Names forming a cycle, first repeated at the end. */
  readonly cycle?: readonly string[];
  /** The nearest known name for an unknown one. */
  readonly suggestion?: string;
}

/** Why a figure has no value. */
export interface Undefined {
  readonly kind: 'undefined';
  readonly reason: Bilingual;
  /** The line and period where the cause arose. */
  readonly at: { readonly line: string; readonly period?: number };
}

export type Value = number | Undefined;

export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };
