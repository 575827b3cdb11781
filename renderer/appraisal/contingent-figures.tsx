import TableCell from '@mui/material/TableCell';
import type { Value } from '../../models/language/types';
import { figure, NO_FIGURE } from '../format/number-vm';
import { Asked } from '../results/line-figure';
import { explainFigure } from '../state/navigate';
import { useNumberStyle } from '../ui/hooks';

interface Props {
  readonly value: Value | undefined;
  readonly unit: 'money' | '%';
  readonly decimals?: number | undefined;
  /** The line a click asks about. */
  readonly ask?: string | undefined;
  readonly period?: number | undefined;
  readonly strong?: boolean;
}

/** A figure of a contingent liability, or a dash where there is none. */
export function ContingentCell({ value, unit, decimals, ask, period, strong = false }: Props) {
  const style = useNumberStyle();
  const shown = value === undefined ? undefined : figure(value, unit, style, decimals);
  return (
    <TableCell align="right" sx={{ fontWeight: strong ? 700 : 400 }}>
      {shown === undefined ? (
        NO_FIGURE
      ) : ask === undefined ? (
        shown.text
      ) : (
        <Asked
          shown={shown}
          onAsk={() => explainFigure(period === undefined ? { id: ask } : { id: ask, period })}
        />
      )}
    </TableCell>
  );
}
