import type { CompiledLine, CompiledModel } from '../../language/model';
import type { ColumnPlan, RowHome, TableHome } from '../../language/spreadsheet';
import type { Bilingual, BlockDef, InputDef, TableDef } from '../../language/types';
import { callsOf } from './calls-of';
import { COLUMN, HEAD } from './columns';
import { GROUPS } from './group-names';
import { homesOf } from './homes';
import { sheetNamer } from './sheet-names';
import { APPRAISAL_SHEETS, type AppraisalSheet } from './sheet-titles';
import { type Lang, WORDS } from './words';

export { COLUMN, HEAD } from './columns';

/** What stands in a row of the body of a sheet. */
export type Item = { readonly row: number } & (
  | { readonly type: 'section'; readonly label: Bilingual }
  | { readonly type: 'line'; readonly line: CompiledLine }
  | { readonly type: 'guess'; readonly line: CompiledLine }
  | { readonly type: 'shortfall'; readonly line: CompiledLine; readonly cumulative: string }
  | { readonly type: 'input'; readonly input: InputDef }
  | { readonly type: 'table'; readonly table: TableDef; readonly index: number }
  | { readonly type: 'start_date' }
  | { readonly type: 'pasted' | 'live' | 'difference'; readonly id: string }
);

export interface SheetLayout {
  readonly name: string;
  readonly items: readonly Item[];
}

/** Where everything stands, decided before any formula is written. */
export interface Layout {
  readonly columns: ColumnPlan;
  readonly inputs: SheetLayout;
  readonly inputSeries: SheetLayout | null;
  readonly timeline: SheetLayout;
  /** One per group of blocks, in the order of the model; the parties' last. */
  readonly groups: readonly SheetLayout[];
  readonly feedback: SheetLayout | null;
  readonly names: Readonly<
    Record<
      | 'cover'
      | 'contents'
      | 'checks'
      | 'payments'
      | 'results'
      | 'comparison'
      | 'compliance'
      | 'poolRules'
      | 'log'
      | 'sensitivity'
      | AppraisalSheet,
      string
    >
  >;
  /** Sheets of the printed statements, by statement. */
  readonly statements: ReadonlyMap<string, string>;
  /** Lines that say who pays whom, in the order of the model. */
  readonly payments: readonly CompiledLine[];
  home(id: string): RowHome;
  table(id: string): TableHome;
  pasted(id: string): RowHome;
  /** The helper cells of a line that calls irr or payback. */
  guess(id: string): RowHome | undefined;
  shortfall(id: string): RowHome | undefined;
}

type Without<T> = T extends { row: number } ? Omit<T, 'row'> : never;
type Unplaced = Without<Item> | { readonly type: 'gap' };

/** Give every input and line of a model its sheet and row. */
export function layOut(
  model: CompiledModel,
  lang: Lang,
  statements: readonly { readonly id: string; readonly letter: string }[] = [],
): Layout {
  const namer = sheetNamer();
  const fixed = (word: keyof typeof WORDS): string => namer(WORDS[word][lang]);
  const names = {
    cover: fixed('cover'),
    contents: fixed('contents'),
    checks: fixed('checks'),
    payments: fixed('payments'),
    results: fixed('results'),
    comparison: fixed('comparison'),
    compliance: fixed('compliance'),
    poolRules: fixed('poolRules'),
    log: fixed('log'),
    sensitivity: namer(`${WORDS.statement[lang]}P`),
    ...appraisalNames((title) => namer(title[lang].replace(/\b[a-z]/g, (c) => c.toUpperCase()))),
  };
  const inputs = place(fixed('inputs'), constantItems(model));
  const seriesItems = inputItems(model, (input) => typeof input.value !== 'number');
  const inputSeries = seriesItems.length > 0 ? place(fixed('inputSeries'), seriesItems) : null;
  const feedback = model.feedbacks.length > 0 ? place(fixed('feedback'), feedbackItems(model)) : null;
  const timelineName = namer(GROUPS.timeline?.[lang] ?? 'timeline');
  const timeline = place(timelineName, [
    { type: 'section', label: WORDS.calendar },
    { type: 'start_date' },
    { type: 'gap' },
    ...groupItems(model, 'timeline'),
  ]);
  const groups = groupsOf(model)
    .filter((group) => group !== 'timeline')
    .map((group) =>
      place(namer(GROUPS[group]?.[lang] ?? nameOfGroup(model, group, lang)), groupItems(model, group)),
    );
  const columns = columnsOf(model.spec.periods.length);
  return {
    statements: new Map(statements.map(({ id, letter }) => [id, namer(`${WORDS.statement[lang]}${letter}`)])),
    columns,
    inputs,
    inputSeries,
    timeline,
    groups,
    feedback,
    names,
    payments: [...model.lines.values()].filter(({ def }) => def.from !== undefined && def.to !== undefined),
    ...homesOf([inputs, inputSeries, timeline, ...groups, feedback], model),
  };
}

function appraisalNames(name: (title: Bilingual) => string): Record<AppraisalSheet, string> {
  const named = Object.entries(APPRAISAL_SHEETS).map(([id, title]) => [id, name(title)]);
  return Object.fromEntries(named) as Record<AppraisalSheet, string>;
}

function columnsOf(periods: number): ColumnPlan {
  const last = COLUMN.first + periods - 1;
  return { scalar: COLUMN.scalar, opening: COLUMN.opening, first: COLUMN.first, last, closing: last + 1 };
}

/** Groups of blocks in order, the parties' accounts after all they draw on. */
function groupsOf(model: CompiledModel): string[] {
  const groups = [...new Set([...blocksWithLines(model)].map((b) => b.group))];
  return [...groups.filter((g) => g !== 'parties'), ...groups.filter((g) => g === 'parties')];
}

/** Blocks in the model's order; lines of a block nobody declared get a section of their own. */
function blocksWithLines(model: CompiledModel): BlockDef[] {
  const used = new Set(model.spec.lines.map((l) => l.block));
  const declared = model.spec.blocks.filter((b) => used.delete(b.id));
  return [...declared, ...[...used].map((id) => undeclared(id))];
}

function undeclared(id: string): BlockDef {
  return { id, label: { zh: id, en: id }, group: id.split('.')[0] ?? id };
}

function nameOfGroup(model: CompiledModel, group: string, lang: Lang): string {
  return model.spec.blocks.find((b) => b.id === group)?.label[lang] ?? group;
}

function groupItems(model: CompiledModel, group: string): Unplaced[] {
  return blocksWithLines(model)
    .filter((block) => block.group === group)
    .flatMap((block): Unplaced[] => [
      { type: 'section', label: block.label },
      ...model.spec.lines.filter((l) => l.block === block.id).flatMap((l) => lineItems(model, l.id)),
      { type: 'gap' },
    ]);
}

function lineItems(model: CompiledModel, id: string): Unplaced[] {
  const line = model.lines.get(id);
  if (!line) return [];
  const items: Unplaced[] = [{ type: 'line', line }];
  if (callsOf(line.expr, 'irr').length > 0) items.push({ type: 'guess', line });
  const [payback, another] = callsOf(line.expr, 'payback');
  const sums = payback?.args[1];
  if (sums?.type === 'name' && !another) items.push({ type: 'shortfall', line, cumulative: sums.name });
  return items;
}

function inputItems(model: CompiledModel, wanted: (input: InputDef) => boolean): Unplaced[] {
  const inputs = model.spec.inputs.filter(wanted);
  const labels = new Map(model.spec.blocks.map((b) => [b.id, b.label]));
  return [...new Set(inputs.map((i) => i.block))].flatMap((block): Unplaced[] => [
    { type: 'section', label: labels.get(block) ?? undeclared(block).label },
    ...inputs.filter((i) => i.block === block).map((input): Unplaced => ({ type: 'input', input })),
    { type: 'gap' },
  ]);
}

function constantItems(model: CompiledModel): Unplaced[] {
  const single = inputItems(model, (input) => typeof input.value === 'number');
  const tables = model.spec.tables.flatMap((table): Unplaced[] => [
    { type: 'section', label: table.label },
    ...table.keys.map((_, index): Unplaced => ({ type: 'table', table, index })),
    { type: 'gap' },
  ]);
  return [...single, ...tables];
}

function feedbackItems(model: CompiledModel): Unplaced[] {
  return model.feedbacks.flatMap((id): Unplaced[] => [
    { type: 'section', label: model.lines.get(id)?.def.label ?? { zh: id, en: id } },
    { type: 'pasted', id },
    { type: 'live', id },
    { type: 'difference', id },
    { type: 'gap' },
  ]);
}

function place(name: string, unplaced: readonly Unplaced[]): SheetLayout {
  const items = unplaced.flatMap((item, i): Item[] =>
    item.type === 'gap' ? [] : [{ ...item, row: HEAD.body + i }],
  );
  return { name, items };
}
