import Link from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import Tooltip from '@mui/material/Tooltip';
import { figure } from '../format/number-vm';
import { explainFigure } from '../state/navigate';
import { useNumberStyle } from '../ui/hooks';

interface Props {
  readonly value: number | null;
  /** The line that explains it; plain text without one. */
  readonly ask: string | undefined;
  /** The period asked about; the busiest without one. */
  readonly period?: number | undefined;
  readonly strong?: boolean;
  /** Why there is no figure. */
  readonly missing?: string;
  /** Decimals of the whole table. */
  readonly decimals: number;
}

/** A sum of money in a table; a click asks why. */
export function MoneyCell({ value, ask, period, strong = false, missing, decimals }: Props) {
  const style = useNumberStyle();
  if (value === null) {
    return (
      <TableCell align="right" sx={{ color: 'text.secondary' }}>
        {missing ? (
          <Tooltip title={missing}>
            <span>—</span>
          </Tooltip>
        ) : (
          ''
        )}
      </TableCell>
    );
  }
  const shown = value === 0 ? { text: '0', negative: false } : figure(value, 'money', style, decimals);
  const sx = {
    color: shown.negative ? 'error.main' : 'text.primary',
    fontWeight: strong ? 700 : 400,
    font: 'inherit',
  };
  return (
    <TableCell align="right" sx={{ fontWeight: strong ? 700 : 400, color: sx.color }}>
      {ask === undefined ? (
        shown.text
      ) : (
        <Link
          component="button"
          underline="hover"
          sx={sx}
          onClick={() => explainFigure(period === undefined ? { id: ask } : { id: ask, period })}
        >
          {shown.text}
        </Link>
      )}
    </TableCell>
  );
}
