import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { go } from '../state/navigate';
import { useNumberStyle, usePick } from '../ui/hooks';
import type { YearlyLine } from './chart-vm';
import { type ComparedCell, comparedCells } from './compare-vm';

interface Props {
  readonly label: string;
  readonly years: readonly string[];
  readonly lines: readonly YearlyLine[];
  readonly unit: string;
  /** Whether a year's figure is one line's of the model, and can be asked about. */
  readonly explained: boolean;
}

/** The figures of a chart by year: years as columns, one row for each line; a figure leads to its reason. */
export function YearsTable({ label, years, lines, unit, explained }: Props) {
  const style = useNumberStyle();
  const values = lines.flatMap(({ cells }) => years.map((year) => cells.get(year)?.value ?? null));
  // One number of decimals for the whole table.
  const cells = comparedCells(values, unit, style, null);
  return (
    <TableContainer sx={{ border: 1, borderColor: 'divider', borderRadius: 1, mt: 1.5 }}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ ...STICKY, minWidth: 200 }} />
            {years.map((year) => (
              <TableCell key={year} align="right">
                {year}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line, row) => (
            <TableRow key={`${line.option} ${line.scenario}`} hover>
              <TableCell component="th" scope="row" sx={STICKY}>
                {line.name}
              </TableCell>
              {years.map((year, i) => (
                <YearFigure
                  key={year}
                  line={line}
                  period={explained ? line.cells.get(year)?.period : undefined}
                  cell={cells[row * years.length + i]}
                />
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

const STICKY = { position: 'sticky', left: 0, bgcolor: 'background.paper', zIndex: 1 } as const;

function YearFigure({
  line: { option, scenario, line },
  period,
  cell,
}: {
  readonly line: YearlyLine;
  readonly period: number | undefined;
  readonly cell: ComparedCell | undefined;
}) {
  const { t } = useTranslation();
  const pick = usePick();
  const why = cell?.reason ? pick(cell.reason) : cell?.absent ? t('compare.absent') : undefined;
  return (
    <TableCell
      align="right"
      title={why}
      sx={{
        whiteSpace: 'nowrap',
        fontVariantNumeric: 'tabular-nums',
        color: why ? 'text.secondary' : cell?.negative ? 'error.main' : 'text.primary',
      }}
    >
      {period === undefined || cell?.absent ? (
        (cell?.text ?? '—')
      ) : (
        <Link
          component="button"
          underline="hover"
          sx={{ font: 'inherit', color: 'inherit', fontVariantNumeric: 'tabular-nums' }}
          onClick={() => go({ option, scenario, explain: { id: line, period } })}
        >
          {cell?.text}
        </Link>
      )}
    </TableCell>
  );
}
