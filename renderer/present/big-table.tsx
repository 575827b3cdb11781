import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import { OptionName } from './option-name';

interface Props {
  readonly label: string;
  readonly corner?: string;
  readonly options: readonly string[];
  /** Rows stand closer, so that many fit a screen. */
  readonly dense?: boolean;
  readonly rows: readonly {
    readonly key: string;
    readonly name: ReactNode;
    readonly cells: readonly ReactNode[];
    /** A heading over the rows that follow. */
    readonly isGroup?: boolean;
  }[];
}

/** Options as columns in type that is read from the back of the room. */
export function BigTable({ label, corner = '', options, dense = false, rows }: Props) {
  return (
    <TableContainer sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}>
      <Table
        aria-label={label}
        sx={{ '& td, & th': { fontSize: '1.375rem', py: dense ? 0.25 : 1, lineHeight: 1.3 } }}
      >
        <TableHead>
          <TableRow>
            <TableCell>{corner}</TableCell>
            {options.map((name, i) => (
              <TableCell key={name} sx={{ verticalAlign: 'top' }}>
                <OptionName index={i} label={name} small={options.length > 4} />
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ key, name, cells, isGroup = false }) => (
            <TableRow key={key}>
              <TableCell
                component="th"
                scope={isGroup ? 'colgroup' : 'row'}
                colSpan={isGroup ? options.length + 1 : 1}
                sx={{
                  minWidth: 220,
                  fontWeight: isGroup ? 700 : 400,
                  bgcolor: isGroup ? (theme) => theme.sheet.head : undefined,
                }}
              >
                {name}
              </TableCell>
              {cells.map((cell, i) => (
                <TableCell
                  key={options[i] ?? i}
                  align="right"
                  sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
