import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type Affordability, type BudgetView, LIABILITIES } from '../../models/appraisal/fiscal';
import type { Value } from '../../models/language/types';
import { decimalsFor, figure } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { Asked } from '../results/line-figure';
import { MoneyCell } from '../results/money-cell';
import { explainFigure } from '../state/navigate';
import { useNumberStyle, usePick } from '../ui/hooks';

interface Props {
  readonly study: Affordability;
  /** Without a heading of its own. */
  readonly bare?: boolean;
}

/** Liabilities by year, and beside them each budget, its share and what is left of it. */
export function AffordabilityTable({ study, bare = false }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const { years, liabilities, total, budgets, result } = study;
  const largest = Math.max(...total.values.map(Math.abs), 0);
  const decimals = decimalsFor('money', largest, style);
  const last = (year: number): number => result.periods.findLastIndex((period) => period.year === year);
  const title = `${t('fiscal.tableTitle')} (${unitName('money', style)})`;
  return (
    <Box sx={{ minWidth: 0, display: 'grid', gap: 1 }}>
      {!bare && <Typography variant="h2">{title}</Typography>}
      <TableContainer
        sx={{
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
          overflow: 'auto',
        }}
      >
        <Table size="small" aria-label={title} sx={{ fontVariantNumeric: 'tabular-nums' }}>
          <TableHead>
            {budgets.length > 1 && (
              <TableRow>
                <TableCell colSpan={6} />
                {budgets.map(({ id, label }) => (
                  <TableCell key={id} colSpan={5} align="center">
                    {pick(label)}
                  </TableCell>
                ))}
              </TableRow>
            )}
            <TableRow>
              <TableCell sx={STICKY}>{t('fiscal.year')}</TableCell>
              {LIABILITIES.map((name) => (
                <TableCell key={name} align="right">
                  {pick(liabilities[name].label)}
                </TableCell>
              ))}
              <TableCell align="right">{t('fiscal.total')}</TableCell>
              {budgets.flatMap(({ id }) =>
                [
                  ...(budgets.length > 1 ? [t('fiscal.own')] : []),
                  t('fiscal.others'),
                  t('fiscal.spending'),
                  t('fiscal.ratio'),
                  t('fiscal.headroom'),
                ].map((name) => (
                  <TableCell key={`${id} ${name}`} align="right">
                    {name}
                  </TableCell>
                )),
              )}
            </TableRow>
          </TableHead>
          <TableBody>
            {years.map((year, i) => (
              <TableRow key={year} hover>
                <TableCell component="th" scope="row" sx={STICKY}>
                  {year}
                </TableCell>
                {LIABILITIES.map((name) => (
                  <MoneyCell
                    key={name}
                    value={liabilities[name].values[i] ?? null}
                    ask={liabilities[name].line}
                    period={last(year)}
                    decimals={decimals}
                  />
                ))}
                <MoneyCell
                  value={total.values[i] ?? null}
                  ask={total.line}
                  period={last(year)}
                  strong
                  decimals={decimals}
                />
                {budgets.map((budget) => (
                  <BudgetCells
                    key={budget.id}
                    budget={budget}
                    at={i}
                    period={last(year)}
                    decimals={decimals}
                    showsOwn={budgets.length > 1}
                  />
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}

const STICKY = { position: 'sticky', left: 0, bgcolor: 'background.paper', zIndex: 1 } as const;

function BudgetCells({
  budget,
  at,
  period,
  decimals,
  showsOwn,
}: {
  readonly budget: BudgetView;
  readonly at: number;
  readonly period: number;
  readonly decimals: number;
  readonly showsOwn: boolean;
}) {
  const ratio = budget.ratio[at];
  const above = typeof ratio === 'number' && ratio > budget.limit;
  const id = `budgets.${budget.id}`;
  return (
    <>
      {showsOwn && (
        <MoneyCell value={budget.own[at] ?? null} ask={`${id}.own`} period={period} decimals={decimals} />
      )}
      <MoneyCell
        value={budget.others[at] ?? null}
        ask={budget.otherInput}
        period={period}
        decimals={decimals}
      />
      <FigureCell
        value={budget.spending[at]}
        unit="money"
        line={`${id}.spending`}
        period={period}
        decimals={decimals}
      />
      <FigureCell
        value={ratio}
        unit="%"
        line={`${id}.ratio`}
        period={period}
        decimals={2}
        alarm={above}
        strong
      />
      <FigureCell
        value={budget.headroom[at]}
        unit="money"
        line={`${id}.headroom`}
        period={period}
        decimals={decimals}
      />
    </>
  );
}

function FigureCell({
  value,
  unit,
  line,
  period,
  decimals,
  alarm = false,
  strong = false,
}: {
  readonly value: Value | undefined;
  readonly unit: string;
  readonly line: string;
  readonly period: number;
  readonly decimals: number;
  readonly alarm?: boolean;
  readonly strong?: boolean;
}) {
  const style = useNumberStyle();
  if (value === undefined) return <TableCell />;
  const shown = figure(value, unit, style, decimals);
  return (
    <TableCell align="right" sx={{ fontWeight: strong ? 700 : 400, color: alarm ? 'error.main' : undefined }}>
      {alarm ? '▲ ' : ''}
      <Asked
        shown={{ ...shown, negative: shown.negative || alarm }}
        onAsk={() => explainFigure({ id: line, period })}
      />
    </TableCell>
  );
}
