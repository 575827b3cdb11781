import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { DIMENSIONS, EVIDENCE, type KpiRow } from '../engine/appraisal';
import type { RunResult, Value } from '../engine/engine';
import { figure } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { Asked } from '../results/line-figure';
import { explainFigure } from '../state/navigate';
import { useNumberStyle, usePick } from '../ui/hooks';

interface Props {
  readonly rows: readonly KpiRow[];
  readonly result: RunResult;
}

const HEAD = ['name', 'baseline', 'value', 'total', 'net', 'cost', 'beneficiary', 'evidence'] as const;
const LEFT = new Set<string>(['name', 'beneficiary', 'evidence']);

/** Measures of the whole and KPIs under their dimensions; every figure can be asked why. */
export function KpiTable({ rows, result }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const dimensions = (Object.keys(DIMENSIONS) as (keyof typeof DIMENSIONS)[]).map((id) => ({
    id,
    own: rows.filter(({ dimension }) => dimension === id),
  }));
  return (
    <Paper variant="outlined" sx={{ overflow: 'auto' }}>
      <Table
        size="small"
        aria-label={t('kpi.title')}
        sx={{ '& th': { fontWeight: 700, whiteSpace: 'nowrap' } }}
      >
        <TableHead>
          <TableRow>
            {HEAD.map((key) => (
              <TableCell key={key} align={LEFT.has(key) ? 'left' : 'right'}>
                {t(`kpi.${key}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {dimensions
            .filter(({ own }) => own.length > 0)
            .map(({ id, own }) => (
              <Fragment key={id}>
                <TableRow>
                  <TableCell
                    component="th"
                    scope="rowgroup"
                    colSpan={HEAD.length}
                    sx={{ bgcolor: 'action.hover', py: 0.5 }}
                  >
                    {pick(DIMENSIONS[id])}
                  </TableCell>
                </TableRow>
                {own.map((row) => (
                  <KpiTableRow key={row.id} row={row} result={result} />
                ))}
              </Fragment>
            ))}
        </TableBody>
      </Table>
    </Paper>
  );
}

function KpiTableRow({ row, result }: { readonly row: KpiRow; readonly result: RunResult }) {
  const { t } = useTranslation();
  const pick = usePick();
  const { kpi } = row;
  const last = result.periods.length - 1;
  const value = <Amount value={row.value} unit={row.unit} id={row.line} {...(kpi ? { period: last } : {})} />;
  if (!kpi) {
    return (
      <TableRow hover data-kpi={row.id}>
        <TableCell>{pick(row.label)}</TableCell>
        <TableCell />
        <TableCell align="right">{value}</TableCell>
        <TableCell colSpan={HEAD.length - 3} />
      </TableRow>
    );
  }
  return (
    <TableRow hover data-kpi={row.id}>
      <TableCell sx={{ minWidth: 190 }}>
        <Tooltip title={kpi.source ? pick(kpi.source) : ''}>
          <span>{pick(row.label)}</span>
        </Tooltip>{' '}
        {kpi.unconfirmed && (
          <Chip size="small" color="warning" variant="outlined" label={t('kpi.unconfirmed')} />
        )}
        {kpi.countedElsewhere && <Chip size="small" variant="outlined" label={t('kpi.elsewhere')} />}
      </TableCell>
      <TableCell align="right">
        <Amount value={row.baseline ?? 0} unit={row.unit} isBare />
      </TableCell>
      <TableCell align="right">{value}</TableCell>
      <TableCell align="right">
        <Amount
          value={kpi.total}
          unit={kpi.totalUnit}
          id={`${row.id}.${kpi.isLevel ? 'average' : 'total'}`}
          wrap={kpi.isLevel ? (text) => t('kpi.average', { value: text }) : undefined}
        />
      </TableCell>
      <TableCell align="right">
        {kpi.money ? (
          <Amount value={kpi.money.net} unit="money" id={`${row.id}.impact_pv`} />
        ) : (
          <Tooltip title={t('kpi.noPrice')}>
            <span>—</span>
          </Tooltip>
        )}
      </TableCell>
      <TableCell align="right">
        <Amount value={kpi.costPerUnit} unit={kpi.costUnit} id={`${row.id}.cost_per_unit`} />
      </TableCell>
      <TableCell sx={{ minWidth: 120 }}>{pick(kpi.beneficiary)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{pick(EVIDENCE[kpi.evidence])}</TableCell>
    </TableRow>
  );
}

interface AmountProps {
  readonly value: Value;
  readonly unit: string;
  /** The line that explains it; plain text without one. */
  readonly id?: string;
  readonly period?: number;
  readonly wrap?: ((text: string) => string) | undefined;
  /** Without its unit, which stands beside it in the row. */
  readonly isBare?: boolean;
}

/** A figure with its unit in small type. */
function Amount({ value, unit, id, period, wrap, isBare = false }: AmountProps) {
  const style = useNumberStyle();
  const shown = figure(value, unit, style);
  const text = wrap ? wrap(shown.text) : shown.text;
  const named = unit === '1' || unit === 'x' || unit.startsWith('%') ? '' : unitName(unit, style);
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {id === undefined ? (
        text
      ) : (
        <Asked
          shown={{ ...shown, text }}
          onAsk={() => explainFigure(period === undefined ? { id } : { id, period })}
        />
      )}
      {named !== '' && !isBare && !shown.reason && (
        <Typography component="span" variant="caption" color="textSecondary">
          {` ${named}`}
        </Typography>
      )}
    </span>
  );
}
