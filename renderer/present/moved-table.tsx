import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { comparedCells } from '../compare/compare-vm';
import type { Value } from '../engine/engine';
import { useNumberStyle } from '../ui/hooks';
import { OptionName } from './option-name';

/** One figure of every option, as moved and as it was. */
export interface MovedColumn {
  readonly id: string;
  readonly label: string;
  readonly shownUnit: string;
  readonly unit: string;
  readonly values: readonly (Value | null)[];
  readonly before: readonly (Value | null)[];
}

interface Props {
  readonly label: string;
  readonly options: readonly string[];
  readonly columns: readonly MovedColumn[];
}

/** Options as rows: each figure with its change under it. */
export function MovedTable({ label, options, columns }: Props) {
  const style = useNumberStyle();
  return (
    <TableContainer sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}>
      <Table aria-label={label} sx={{ '& td, & th': { fontSize: '1.375rem', py: 0.5, lineHeight: 1.25 } }}>
        <TableHead>
          <TableRow>
            <TableCell />
            {columns.map(({ id, label: name, shownUnit }) => (
              <TableCell key={id} align="right">
                {name}
                <Box component="span" sx={{ fontSize: '1rem', fontWeight: 400, color: 'text.secondary' }}>
                  {' '}
                  {shownUnit}
                </Box>
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {options.map((option, i) => (
            <TableRow key={option}>
              <TableCell component="th" scope="row">
                <OptionName index={i} label={option} strong={false} />
              </TableCell>
              {columns.map(({ id, values, before, unit }) => {
                const [, apart] = comparedCells([before[i] ?? null, values[i] ?? null], unit, style, 0);
                // Every figure of a column is shown with the same decimals.
                const cell = comparedCells(values, unit, style, null)[i];
                return (
                  <TableCell key={id} align="right" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                    <Box component="span" sx={{ color: cell?.negative ? 'error.main' : undefined }}>
                      {cell?.text ?? '—'}
                    </Box>
                    <Box
                      component="span"
                      sx={{ display: 'block', fontSize: '1rem', color: 'text.secondary' }}
                    >
                      {apart?.difference ?? ' '}
                    </Box>
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
