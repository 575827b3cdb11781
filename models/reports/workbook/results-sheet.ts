import type { MetricResult, RunResult } from '../../studies/result';
import { type Build, cellAt, periodsAt } from './build';
import { numberFormat } from './formats';
import { formula, type Grid, put, putSection, skip, words } from './grid';
import { titleRows } from './head';
import { COLUMN, HEAD } from './layout';
import type { PlanCell, PlanChart, PlanSeries, PlanSheet } from './plan-types';

type Entry = readonly [number, PlanCell | undefined];

const COL = { definition: 5, cautions: 6 } as const;
const GROUPS = [
  'government',
  'pool',
  'project',
  'equity',
  'shareholders',
  'debt',
  'refinancing',
] as const satisfies readonly MetricResult['group'][];

/** Told apart without colour by their order in the legend; blue, orange and green that the colour-blind can tell. */
const BAR_COLOURS = ['2F6DB5', 'C9702B', '5B8C5A', '8064A2', 'A0A0A0'] as const;
const LINE_COLOURS = ['1A1A1A', 'B03060', '7A5C00'] as const;

/** The headline figures with their definitions, each a live link, and the cash-flow chart. */
export function resultsSheet(build: Build): PlanSheet {
  const target = titleRows(build, build.word('results'));
  skip(target);
  put(target, heads(build));
  for (const group of GROUPS) metricRows(build, target, group);
  skip(target);
  const chart = chartOf(build, build.result, target.row);
  return {
    name: build.layout.names.results,
    tab: 'result',
    widths: [44, 30, 18, 13, 80, 60],
    rows: target.rows,
    frozen: { rows: 2, columns: 1 },
    repeated: { rows: 2, columns: 'A:A' },
    paper: 'A4',
    fitWidth: true,
    checks: ['C2'],
    ...(chart ? { chart } : {}),
  };
}

function heads(build: Build): Entry[] {
  const names = [
    [COLUMN.label, 'label'],
    [COLUMN.id, 'id'],
    [COLUMN.scalar, 'value'],
    [COLUMN.unit, 'unit'],
    [COL.definition, 'definition'],
    [COL.cautions, 'cautions'],
  ] as const;
  return names.map(([column, word]): Entry => [column, words('heading', build.word(word))]);
}

function metricRows(build: Build, target: Grid, group: MetricResult['group']): void {
  const metrics = build.result.metrics.filter((metric) => metric.group === group);
  if (metrics.length === 0) return;
  putSection(target, build.word(`group_${group}`), COL.cautions);
  for (const metric of metrics) put(target, metricRow(build, metric));
  skip(target);
}

function metricRow(build: Build, metric: MetricResult): Entry[] {
  const { sheet, row, shape } = build.layout.home(metric.id);
  const def = build.model.lines.get(metric.id)?.def;
  const value = build.result.run.series(metric.id)[0] ?? Number.NaN;
  const notes = [...metric.notes, ...metric.remarks].map((note) => build.text(note)).join(' ');
  return [
    [COLUMN.label, words('label', build.text(metric.label))],
    [COLUMN.id, words('id', metric.id)],
    [
      COLUMN.scalar,
      shape === 'scalar'
        ? formula(
            'link',
            cellAt(sheet, COLUMN.scalar, row),
            value,
            numberFormat(metric.unit, def?.kind ?? 'rate', [value]),
          )
        : undefined,
    ],
    [COLUMN.unit, words('unit', build.unit(metric.unit))],
    [COL.definition, words('wrapped', build.text(metric.definition))],
    [COL.cautions, notes ? words('wrapped', notes) : undefined],
  ];
}

function chartOf(build: Build, { chart }: RunResult, row: number): PlanChart | undefined {
  const series = (ids: readonly string[], colours: readonly string[]): PlanSeries[] =>
    ids
      .filter((id) => build.result.run.shape(id) === 'series')
      .map((id, i) => {
        const home = build.layout.home(id);
        return {
          name: cellAt(home.sheet, COLUMN.label, home.row),
          values: periodsAt(build, home.sheet, home.row),
          colour: colours[i % colours.length] ?? '808080',
        };
      });
  const bars = series(chart.bars, BAR_COLOURS);
  const lines = series(chart.lines, LINE_COLOURS);
  if (bars.length + lines.length === 0) return undefined;
  return {
    title: `${build.word('chartTitle')} (${build.project.identity.currency})`,
    categories: periodsAt(build, build.layout.timeline.name, HEAD.heading),
    bars,
    lines,
    from: { row, column: 1 },
    to: { row: row + 26, column: COL.definition },
  };
}
