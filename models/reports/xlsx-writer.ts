import { type Cell, PaperSize, type Style, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type { PlanCell, PlanChart, PlanSeries, PlanSheet, WorkbookPlan } from './workbook/plan-types';
import { FAILED, PASSED, STYLES, TAB_COLOURS } from './workbook/styles';

/** What to leave out of the file, for tests that must not see the engine's figures. */
export interface WriteOptions {
  /** Leave formulas without a value beside them. */
  readonly withoutValues?: boolean;
}

/** Write a workbook plan as the bytes of an .xlsx file; the only place that knows the spreadsheet library. */
export async function writeXlsx(plan: WorkbookPlan, options: WriteOptions = {}): Promise<Uint8Array> {
  installChartSupport();
  const workbook = new Workbook();
  workbook.creator = 'CityPact 城约';
  workbook.title = clean(plan.title);
  workbook.subject = clean(plan.subject);
  workbook.views = [
    { x: 0, y: 0, width: 28_000, height: 16_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  workbook.calcProperties = { fullCalcOnLoad: true };
  const styles = new Map<string, Partial<Style>>();
  for (const sheet of plan.sheets) addSheet(workbook, plan, sheet, styles, options);
  for (const sheet of plan.sheets) {
    const written = workbook.getWorksheet(sheet.name);
    if (sheet.chart && written) addChart(written, sheet.chart);
  }
  for (const { name, reference } of plan.names) workbook.definedNames.add(reference, name);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** 8 is A3 in the file format; the library's list leaves it out. */
const A3: number = 8;
const PAPER = { A3: A3 as PaperSize, A4: PaperSize.A4 } as const;

function addSheet(
  workbook: Workbook,
  plan: WorkbookPlan,
  sheet: PlanSheet,
  styles: Map<string, Partial<Style>>,
  options: WriteOptions,
): void {
  const { rows, columns } = sheet.frozen;
  const written = workbook.addWorksheet(sheet.name, {
    properties: { tabColor: { argb: `FF${TAB_COLOURS[sheet.tab]}` } },
    views: [{ state: 'frozen', xSplit: columns, ySplit: rows, showGridLines: false, zoomScale: 90 }],
    pageSetup: {
      orientation: 'landscape',
      paperSize: PAPER[sheet.paper],
      fitToPage: sheet.fitWidth,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
      ...(sheet.printed ? { printArea: sheet.printed } : {}),
      ...(sheet.repeated
        ? { printTitlesRow: `1:${sheet.repeated.rows}`, printTitlesColumn: sheet.repeated.columns }
        : {}),
    },
    headerFooter: { oddFooter: `&L${plain(plan.footer.left)}&C&A&R${plan.footer.page}` },
  });
  sheet.widths.forEach((width, i) => {
    written.getColumn(i + 1).width = width;
  });
  for (const row of sheet.rows) {
    const target = written.getRow(row.row);
    if (row.height !== undefined) target.height = row.height;
    for (const [column, cell] of row.cells) {
      const at = target.getCell(column);
      at.value = contentOf(cell, options);
      at.style = styleOf(cell, plan.font, styles);
    }
  }
  for (const range of sheet.checks) addCheckColours(written, range);
  written.sheetProtection = PROTECTION;
}

/** Formulas are protected from a slip of the hand, without a password; nothing is hidden. */
const PROTECTION: Worksheet['sheetProtection'] = {
  sheet: true,
  objects: false,
  scenarios: false,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
};

/** In a header or footer an ampersand starts a code, and 255 characters is all a file may hold there. */
function plain(text: string): string {
  return clean(text).replaceAll('\n', ' ').slice(0, 90).replaceAll('&', '&&');
}

/** The longest text a cell may hold. */
const LONGEST_TEXT = 32_767;

/** Drop characters that no XML file may hold, such as those below a space, and what no cell has room for. */
function clean(text: string): string {
  const allowed = (code: number): boolean => code >= 0x20 || code === 0x0a || code === 0x09;
  const kept = [...text].filter((char) => allowed(char.codePointAt(0) ?? 0)).join('');
  return kept.replaceAll('\ufffe', '').replaceAll('\uffff', '').slice(0, LONGEST_TEXT);
}

function contentOf(cell: PlanCell, options: WriteOptions): Cell['value'] {
  if (cell.link !== undefined) return { text: String(cell.value), hyperlink: `#'${cell.link}'!A1` };
  if (cell.formula === undefined)
    return typeof cell.value === 'string' ? clean(cell.value) : (cell.value ?? null);
  if (options.withoutValues || cell.value === undefined) return { formula: cell.formula };
  return { formula: cell.formula, result: cell.value };
}

function styleOf(
  { look, format }: PlanCell,
  font: string,
  known: Map<string, Partial<Style>>,
): Partial<Style> {
  const key = `${look}|${format ?? ''}`;
  const found = known.get(key);
  if (found) return found;
  const s = STYLES[look];
  const style: Partial<Style> = {
    font: {
      name: font,
      size: s.size ?? 10,
      bold: s.bold ?? false,
      italic: s.italic ?? false,
      underline: s.underline ?? false,
      color: { argb: `FF${s.colour ?? '000000'}` },
    },
    alignment: { vertical: 'middle', wrapText: s.wrap ?? false, ...(s.align ? { horizontal: s.align } : {}) },
    protection: { locked: !s.unlocked },
    ...(s.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${s.fill}` } } } : {}),
    ...(s.top ? { border: { top: { style: 'thin', color: { argb: 'FF6B6B6B' } } } } : {}),
    ...(format ? { numFmt: format } : {}),
  };
  known.set(key, style);
  return style;
}

function addCheckColours(sheet: Worksheet, range: string): void {
  const rule = (value: number, { colour, fill }: typeof PASSED, priority: number) => ({
    type: 'cellIs' as const,
    operator: 'equal' as const,
    formulae: [value],
    priority,
    style: {
      font: { color: { argb: `FF${colour}` } },
      fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { argb: `FF${fill}` } },
    },
  });
  sheet.addConditionalFormatting({ ref: range, rules: [rule(1, PASSED, 1), rule(0, FAILED, 2)] });
}

function addChart(sheet: Worksheet, chart: PlanChart): void {
  const series = ({ name, values }: PlanSeries) => ({
    name: { formula: name },
    categories: chart.categories,
    values,
  });
  const bars = chart.bars.map((bar) => ({ ...series(bar), fill: bar.colour, invertIfNegative: false }));
  const lines = chart.lines.map((line) => ({
    ...series(line),
    line: line.colour,
    lineWidth: 2,
    marker: { symbol: 'none' as const },
    smooth: false,
  }));
  const range = {
    tl: { col: chart.from.column - 1, row: chart.from.row - 1 },
    br: { col: chart.to.column - 1, row: chart.to.row - 1 },
  };
  sheet.addComboChart(
    {
      title: chart.title,
      showLegend: true,
      legendPosition: 'b',
      groups: [
        ...(bars.length
          ? [
              {
                type: 'bar' as const,
                barDir: 'col' as const,
                grouping: 'stacked' as const,
                overlap: 100,
                gapWidth: 60,
                categoryAxis: { tickLblPos: 'low' as const },
                series: bars,
              },
            ]
          : []),
        ...(lines.length ? [{ type: 'line' as const, grouping: 'standard' as const, series: lines }] : []),
      ],
    },
    range,
  );
}
