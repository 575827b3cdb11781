import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import { alpha } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { changeWords, type GridRequest, type Sensitivity, type SensitivityGrid } from '../engine/sensitivity';
import { figure as figureOf } from '../format/number-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { ChartCard } from './chart-card';
import { FigureCell } from './ranking-table';
import { figureName, tableDecimals } from './sensitivity-vm';
import type { SensitivityView } from './use-sensitivity';
import { useStudy } from './use-study';

interface Props {
  readonly view: SensitivityView;
  readonly study: Sensitivity;
}

/** Two factors moved at once, cells that fail the limit marked. */
export function GridPanel({ view, study }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const { settings, set, at, project } = view;
  const figure = study.figures[at];
  const ids = study.factors.map(({ id }) => id);
  const [first, second] = settings.grid ?? [];
  const row = first !== undefined && ids.includes(first) ? first : (study.ranking[at]?.[0] ?? ids[0]);
  const column =
    second !== undefined && ids.includes(second) && second !== row
      ? second
      : (study.ranking[at] ?? ids).find((id) => id !== row);
  const request: GridRequest | null =
    figure && row !== undefined && column !== undefined
      ? {
          option: study.option,
          scenario: study.scenario,
          contracts: study.contracts,
          factors: [row, column],
          changes: [study.changes, study.changes],
          figure: {
            line: figure.line,
            ...(figure.threshold ? { threshold: figure.threshold.value } : {}),
          },
        }
      : null;
  const { answer, busy, fault } = useStudy('grid', project, request);
  if (!figure || !request) return null;
  const name = figureName(figure, style);
  const failed = answer && !answer.ok ? pick(answer.error.sentence) : fault;
  const choose = (side: 'rows' | 'columns') => (
    <TextField
      key={side}
      select
      label={t(side === 'rows' ? 'sensitivity.gridRows' : 'sensitivity.gridColumns')}
      value={side === 'rows' ? row : column}
      onChange={(event) => {
        const other = side === 'rows' ? column : row;
        const chosen = event.target.value;
        const rest = chosen === other ? (side === 'rows' ? row : column) : other;
        if (rest !== undefined) set({ grid: side === 'rows' ? [chosen, rest] : [rest, chosen] });
      }}
      sx={{ minWidth: 150 }}
    >
      {study.factors.map(({ id, label }) => (
        <MenuItem key={id} value={id} dense>
          {pick(label)}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <ChartCard
      title={t('sensitivity.grid')}
      words={t(figure.threshold ? 'sensitivity.gridText' : 'sensitivity.gridTextPlain', { name })}
      controls={[choose('rows'), choose('columns')]}
    >
      {failed !== '' && failed !== undefined ? (
        <Typography color="error">{t('sensitivity.gridFailed', { reason: failed })}</Typography>
      ) : answer?.ok ? (
        <Box sx={{ overflow: 'auto' }}>
          <Cells grid={answer.value} stale={busy} />
        </Box>
      ) : (
        <Typography color="textSecondary" role="status">
          {t('sensitivity.working')}
        </Typography>
      )}
    </ChartCard>
  );
}

function Cells({ grid, stale }: { readonly grid: SensitivityGrid; readonly stale: boolean }) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const { figure, rows, columns, values } = grid;
  const limit = figure.threshold?.value;
  const places = tableDecimals(values.flat(), figure.unit, style);
  return (
    <Table
      size="small"
      aria-label={`${pick(rows.label)} × ${pick(columns.label)}`}
      sx={{
        opacity: stale ? 0.6 : 1,
        '& th': { fontWeight: 700 },
        '& td, & th': { px: 0.5, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
      }}
    >
      <TableHead>
        <TableRow>
          <TableCell />
          {columns.changes.map((change) => (
            <TableCell key={change} align="right">
              {changeWords(change)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {values.map((row, i) => (
          <TableRow key={rows.changes[i]} hover>
            <TableCell component="th" scope="row" align="right">
              {changeWords(rows.changes[i] ?? 0)}
            </TableCell>
            {row.map((value, j) => {
              const fails = limit !== undefined && typeof value === 'number' && value < limit;
              const today = rows.changes[i] === 0 && columns.changes[j] === 0;
              return (
                <TableCell
                  key={columns.changes[j]}
                  align="right"
                  title={fails ? t('sensitivity.notMet') : undefined}
                  sx={(theme) => ({
                    ...(fails ? { bgcolor: alpha(theme.palette.error.main, 0.14) } : {}),
                    ...(today
                      ? { outline: `2px solid ${theme.palette.text.primary}`, outlineOffset: -2 }
                      : {}),
                  })}
                >
                  <FigureCell figure={{ ...figureOf(value, figure.unit, style, places), negative: false }} />
                </TableCell>
              );
            })}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
