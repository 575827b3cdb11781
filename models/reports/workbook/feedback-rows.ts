import { columnName, sheetPrefix } from '../../language/spreadsheet';
import type { Build } from './build';
import { numberFormat } from './formats';
import { constant, formula, words } from './grid';
import { COLUMN, type Item } from './layout';
import type { PlanCell } from './plan-types';

type Entry = readonly [number, PlanCell | undefined];

/** The pasted, live and difference rows of every circular group. */
export function feedbackRow(build: Build, item: Item): Entry[] {
  if (item.type !== 'pasted' && item.type !== 'live' && item.type !== 'difference') return [];
  const { run } = build.result;
  const def = build.model.lines.get(item.id)?.def ?? build.model.inputs.get(item.id);
  const home = build.layout.home(item.id);
  const pasted = build.layout.pasted(item.id);
  const format = def ? numberFormat(def.unit, def.kind) : undefined;
  const live = run.series(item.id);
  const fed = run.fedBack(item.id);
  const cell = (p: number, column: number): PlanCell => {
    const name = columnName(column);
    if (item.type === 'pasted') return constant('pasted', fed[p] ?? Number.NaN, format);
    const link = `${sheetPrefix(home.sheet)}${name}${home.row}`;
    if (item.type === 'live') return formula('link', link, live[p] ?? Number.NaN, format);
    const text = `${name}${pasted.row + 1} - ${name}${pasted.row}`;
    const difference = (live[p] ?? Number.NaN) - (fed[p] ?? Number.NaN);
    const guarded = build.translations.canBeUndefined(item.id) ? `IFERROR(${text}, "n/a")` : text;
    return formula('calculation', guarded, difference, '0.000000');
  };
  const cells =
    pasted.shape === 'scalar'
      ? [[COLUMN.scalar, cell(0, COLUMN.scalar)] as const]
      : build.result.periods.map((_, p): Entry => [COLUMN.first + p, cell(p, COLUMN.first + p)]);
  return [
    [COLUMN.label, words('label', `${build.word(item.type)} ${def?.label[build.lang] ?? ''}`)],
    [COLUMN.id, words('id', `${item.id}#${item.type}`)],
    [COLUMN.unit, words('unit', build.unit(def?.unit ?? '1'))],
    ...cells,
  ];
}
