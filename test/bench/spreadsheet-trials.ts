import type { HyperFormula } from 'hyperformula';
import type { Project } from '../../models/project/schema';
import { buildWorkbook } from '../../models/reports/workbook';
import type { RunResult } from '../../models/studies/result';
import { hyperFormulaOf } from '../support/recalculate';
import { type FileCell, readCells } from '../support/xlsx-cells';

/** Sheets about the model, which a trial need not recompute: guides, and studies from statement P to the scores. */
const NOT_THE_MODEL = new Set([
  ...['Cover', 'Contents', 'Checks', 'Payments', 'Results', 'Log', 'StatementP'],
  ...['DecisionRecord', 'OptionComparison', 'OptionsByScenario', 'KPITable', 'KPIByYear', 'CostBenefit'],
  ...['ValueForMoney', 'ValueForMoneyFlows', 'ExpertReview', 'Affordability', 'ContingentLiabilities'],
  ...['Compliance', 'Scores'],
]);

export interface Sheets {
  readonly engine: HyperFormula;
  /** Write one input: a number, or one per period. */
  write(id: string, values: readonly number[]): void;
  read(id: string): number;
}

/** The exported formulas inside a spreadsheet engine, ready to be given other inputs. */
export async function openSheets(result: RunResult, project: Project): Promise<Sheets> {
  const cells = (await readCells(await buildWorkbook(result, project, 'en'))).filter(
    ({ sheet, row }) => !NOT_THE_MODEL.has(sheet) && row !== 2,
  );
  const engine = hyperFormulaOf(cells);
  const rows = new Map(cells.filter((c) => c.column === 2).map((c) => [String(c.value), c]));
  const rowOf = (id: string): FileCell => {
    const found = rows.get(id);
    if (!found) throw new Error(`no row for ${id}`);
    return found;
  };
  const at = (id: string, column: number) => {
    const { sheet, row } = rowOf(id);
    return { sheet: engine.getSheetId(sheet) ?? 0, row: row - 1, col: column - 1 };
  };
  return {
    engine,
    write: (id, values) => engine.setCellContents(at(id, values.length > 1 ? 7 : 3), [[...values]]),
    read: (id) => Number(engine.getCellValue(at(id, 3))),
  };
}
