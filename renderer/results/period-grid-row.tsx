import { memo, type ReactNode } from 'react';
import type { PeriodColumn } from '../format/period-vm';
import { other, pick } from '../format/text';
import { type NumberStyle, unitName } from '../format/unit-vm';
import { cellFigure, nameParts, type PeriodRow, TOTAL } from './period-rows-vm';
import { COLUMN_WIDTH, type FrozenWidths } from './use-period-grid';

interface Props {
  readonly gridId: string;
  readonly index: number;
  readonly top: number;
  readonly row: PeriodRow;
  readonly columns: readonly PeriodColumn[];
  /** The columns drawn: first and last. */
  readonly from: number;
  readonly to: number;
  readonly style: NumberStyle;
  readonly frozen: FrozenWidths;
  /** The selected columns of this row; nothing when `selectedTo` is before `selectedFrom`. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  /** The column of the cell that keys act on; null when it is in another row. */
  readonly active: number | null;
  readonly noValue: string;
}

/**
 * One row: a heading that folds, or a line with its unit, total and figures. Plain elements styled by class: hundreds
 * of them come and go while scrolling. The grid answers the pointer and the keys for all of them.
 */
export const PeriodGridRow = memo(function PeriodGridRow(props: Props) {
  const {
    gridId,
    index,
    top,
    row,
    columns,
    from,
    to,
    style,
    frozen,
    selectedFrom,
    selectedTo,
    active,
    noValue,
  } = props;
  const head = row.type === 'head';
  const label = pick(row.label, style.language);
  const unit = head ? '' : unitName(row.unit, style);
  const cell = (column: number, left: number | null, width: number): ReactNode => {
    const shown = cellFigure(row, columns, column, style);
    const names = ['cell'];
    if (shown?.negative) names.push('negative');
    if (column >= selectedFrom && column <= selectedTo) names.push('selected');
    if (column === active) names.push('active');
    const marked = !head && row.marked !== undefined && row.marked === column;
    if (marked) names.push('marked');
    return (
      // biome-ignore lint/a11y/useSemanticElements: rows and cells are laid out by hand, only the visible ones exist
      // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and points here by aria-activedescendant
      <div
        key={column}
        id={`${gridId}-${index}-${column}`}
        role="gridcell"
        aria-selected={names.includes('selected')}
        aria-colindex={column + 4}
        data-row={index}
        data-column={column}
        className={names.join(' ')}
        title={shown?.reason && `${noValue}${pick(shown.reason, style.language)}`}
        style={left === null ? { width } : { width, position: 'absolute', left }}
      >
        {marked && <span aria-hidden>▾ </span>}
        {shown?.text}
      </div>
    );
  };
  const figures: ReactNode[] = [];
  for (let c = from; c <= to; c++) figures.push(cell(c, frozen.all + c * COLUMN_WIDTH, COLUMN_WIDTH));
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-expanded={row.folded === undefined ? undefined : !row.folded}
      className={`row ${head ? 'head' : row.emphasis}`}
      style={{ top }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div
        role="rowheader"
        data-fold={head ? row.id : row.folded === undefined ? undefined : row.key}
        className="frozen name"
        title={`${label}\n${other(row.label, style.language)}`}
        style={{
          left: 0,
          width: frozen.name,
          ...(head ? {} : { paddingLeft: 8 + row.depth * 16 }),
          ...(row.folded === undefined ? {} : { cursor: 'pointer' }),
        }}
      >
        {row.folded !== undefined && <span className="fold">{row.folded ? '▸' : '▾'}</span>}
        {!head && row.colour && <span className="dot" style={{ background: row.colour }} />}
        {head ? label : <LineName parts={nameParts(row, style.language)} />}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div
        role="gridcell"
        className="frozen unit"
        title={unit}
        style={{ left: frozen.name, width: frozen.unit }}
      >
        {unit}
      </div>
      <div className="frozen total" style={{ left: frozen.name + frozen.unit, width: frozen.total }}>
        {cell(TOTAL, null, frozen.total - 1)}
      </div>
      {figures}
    </div>
  );
});

function LineName({ parts: [item, part] }: { readonly parts: readonly [string, string] }) {
  return (
    <>
      {item !== '' && <span className="item">{item}</span>}
      <span className="part">{part}</span>
    </>
  );
}
