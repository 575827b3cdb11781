import type { CompiledLine, ModelRun } from '../../language/model';
import { parseFormula } from '../../language/parse';
import {
  type FormulaTemplate,
  formulaAt,
  modelSigns,
  type SpreadsheetContext,
  type SpreadsheetFormula,
  shortfallFormula,
  toSpreadsheet,
} from '../../language/spreadsheet';
import { COLUMN, HEAD, type Layout } from './layout';

/** The spreadsheet formulas of a whole model. */
export interface Translations {
  template(id: string): FormulaTemplate;
  /** The helper formula of a line that calls payback. */
  shortfall(id: string, cumulative: string): FormulaTemplate;
  /** A formula of full names for a cell in column C of a sheet, beside the model's own lines. */
  cell(formula: string, sheet: string): string;
  /** Whether cells of this line or input can hold "n/a". */
  canBeUndefined(id: string): boolean;
}

/** Translate every line; which rows can hold "n/a" is settled first, since readers of such rows guard against it. */
export function translateModel(run: ModelRun, layout: Layout): Translations {
  const { model } = run;
  const sign = modelSigns(run);
  const undefinedIds = new Set<string>();
  const translate = (line: CompiledLine): SpreadsheetFormula =>
    toSpreadsheet(line.expr, contextOf(line, layout, sign, undefinedIds));
  const waiting = [...model.lines.keys()].reverse();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const line = model.lines.get(id);
    if (!line || undefinedIds.has(id) || !translate(line).canBeUndefined) continue;
    undefinedIds.add(id);
    waiting.push(...(model.dependents.get(id) ?? []));
  }
  const templates = new Map([...model.lines].map(([id, line]) => [id, translate(line).template]));
  return {
    template: (id) => templates.get(id) ?? [],
    shortfall: (id, cumulative) => {
      const line = model.lines.get(id);
      return line ? shortfallFormula(cumulative, contextOf(line, layout, sign, undefinedIds)) : [];
    },
    cell: (text, sheet) => {
      const parsed = parseFormula(text);
      if (!parsed.ok) throw new Error(`no formula: ${text}`);
      const context = { ...sharedContext(layout, sign, undefinedIds), sheet };
      return formulaAt(toSpreadsheet(parsed.value, context).template, COLUMN.scalar);
    },
    canBeUndefined: (id) => undefinedIds.has(id),
  };
}

function contextOf(
  line: CompiledLine,
  layout: Layout,
  sign: SpreadsheetContext['sign'],
  undefinedIds: ReadonlySet<string>,
): SpreadsheetContext {
  return {
    ...sharedContext(layout, sign, undefinedIds),
    sheet: layout.home(line.def.id).sheet,
    guess: layout.guess(line.def.id),
    shortfall: layout.shortfall(line.def.id),
  };
}

function sharedContext(
  layout: Layout,
  sign: SpreadsheetContext['sign'],
  undefinedIds: ReadonlySet<string>,
): Omit<SpreadsheetContext, 'sheet' | 'guess' | 'shortfall'> {
  return {
    columns: layout.columns,
    counterRow: HEAD.counter,
    home: layout.home,
    table: layout.table,
    pasted: layout.pasted,
    canBeUndefined: (id) => undefinedIds.has(id),
    sign,
  };
}
