import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ComparedOption } from '../engine/compare';
import { go } from '../state/navigate';
import { usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';
import type { ComparedCell } from './compare-vm';

/** One row: a name, one cell for each option, and the line that explains its figures. */
export interface ComparedRow {
  readonly key: string;
  readonly name: React.ReactNode;
  readonly unit?: string;
  readonly cells: readonly ComparedCell[];
  /** The line asked about in each option; nothing where it has none. */
  readonly ask: readonly (string | undefined)[];
  readonly emphasis?: boolean;
  /** The scenario its figures come from; the one on the screen when absent. */
  readonly scenario?: string;
}

interface Props {
  readonly label: string;
  readonly options: readonly ComparedOption[];
  readonly baseline: number | null;
  readonly groups: readonly { readonly title?: string; readonly rows: readonly ComparedRow[] }[];
}

/** Options as columns; names stay in view, numbers stand right, differences under them. */
export function ComparedTable({ label, options, baseline, groups }: Props) {
  return (
    <TableContainer
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        overflow: 'auto',
      }}
    >
      <Table size="small" aria-label={label} sx={{ minWidth: 260 + options.length * 150 }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ ...STICKY, minWidth: 250 }} />
            {options.map((option, i) => (
              <OptionHead key={option.id} option={option} isBaseline={i === baseline} />
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {groups.flatMap(({ title, rows }) => [
            ...(title === undefined
              ? []
              : [
                  <TableRow key={`group ${title}`}>
                    <TableCell
                      component="th"
                      scope="colgroup"
                      colSpan={options.length + 1}
                      sx={{ bgcolor: (theme) => theme.sheet.head, fontWeight: 700, py: 0.5 }}
                    >
                      {title}
                    </TableCell>
                  </TableRow>,
                ]),
            ...rows.map((row) => <Row key={row.key} row={row} options={options} baseline={baseline} />),
          ])}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

const STICKY = { position: 'sticky', left: 0, bgcolor: 'background.paper', zIndex: 1 } as const;

function OptionHead({
  option,
  isBaseline,
}: {
  readonly option: ComparedOption;
  readonly isBaseline: boolean;
}) {
  const { t } = useTranslation();
  const pick = usePick();
  const name = pick(option.label);
  const form = pick(option.form);
  return (
    <TableCell align="right" sx={{ verticalAlign: 'top', minWidth: 140 }}>
      <Link
        component="button"
        underline="hover"
        aria-label={t('compare.open', { name })}
        onClick={() => go({ page: 'results', tab: 'summary', option: option.id })}
        sx={{
          font: 'inherit',
          fontWeight: 700,
          color: isBaseline ? 'primary.main' : 'text.primary',
          textAlign: 'right',
        }}
      >
        {name}
      </Link>
      {form !== name && (
        <Typography variant="caption" color="textSecondary" component="div">
          {form}
        </Typography>
      )}
      {option.ok && option.failedChecks > 0 && (
        <Typography variant="caption" color="error" component="div">
          <StateIcon state="failed" /> {t('compare.checksFail', { count: option.failedChecks })}
        </Typography>
      )}
      {!option.ok && (
        <Typography variant="caption" color="error" component="div" sx={{ whiteSpace: 'normal' }}>
          {t('compare.cannot', { reason: option.errors[0] ? pick(option.errors[0].message) : '' })}
        </Typography>
      )}
    </TableCell>
  );
}

function Row({
  row,
  options,
  baseline,
}: {
  readonly row: ComparedRow;
  readonly options: readonly ComparedOption[];
  readonly baseline: number | null;
}) {
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ ...STICKY, fontWeight: row.emphasis ? 700 : 400 }}>
        {row.name}
        {row.unit ? (
          <Typography component="span" variant="caption" color="textSecondary">
            {' '}
            {row.unit}
          </Typography>
        ) : null}
      </TableCell>
      {row.cells.map((cell, i) => (
        <Cell
          key={options[i]?.id ?? i}
          cell={cell}
          option={options[i]?.id ?? ''}
          line={row.ask[i]}
          scenario={row.scenario}
          strong={row.emphasis === true}
          isBaseline={i === baseline}
        />
      ))}
    </TableRow>
  );
}

function Cell({
  cell,
  option,
  line,
  scenario,
  strong,
  isBaseline,
}: {
  readonly cell: ComparedCell;
  readonly option: string;
  readonly line: string | undefined;
  readonly scenario: string | undefined;
  readonly strong: boolean;
  readonly isBaseline: boolean;
}) {
  const { t } = useTranslation();
  const pick = usePick();
  const why = cell.absent ? t('compare.absent') : cell.reason ? pick(cell.reason) : '';
  const colour =
    cell.absent || cell.reason ? 'text.secondary' : cell.negative ? 'error.main' : 'text.primary';
  const text =
    line === undefined || cell.absent ? (
      <span>{cell.text}</span>
    ) : (
      <Link
        component="button"
        underline="hover"
        sx={{ font: 'inherit', color: 'inherit', fontVariantNumeric: 'tabular-nums' }}
        onClick={() => go({ option, ...(scenario === undefined ? {} : { scenario }), explain: { id: line } })}
      >
        {cell.text}
      </Link>
    );
  return (
    <TableCell
      align="right"
      sx={{
        color: colour,
        whiteSpace: 'nowrap',
        fontVariantNumeric: 'tabular-nums',
        fontWeight: strong ? 700 : 400,
        bgcolor: isBaseline ? (theme) => theme.sheet.band : undefined,
      }}
    >
      {why === '' ? text : <Tooltip title={why}>{<Box component="span">{text}</Box>}</Tooltip>}
      {cell.difference !== undefined && (
        <Typography variant="caption" component="div" color="textSecondary">
          {cell.difference}
        </Typography>
      )}
    </TableCell>
  );
}
