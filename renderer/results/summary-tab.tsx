import Box from '@mui/material/Box';
import { useResult } from '../ui/hooks';
import { CashflowChart } from './cashflow-chart';
import { MetricGroup } from './metric-group';
import { NoMoneyYet } from './no-money-yet';
import { groupedMetrics, moneyMoves } from './summary-vm';
import { WhereMoneyGoes } from './where-money-goes';

/** One screen: headline figures, the shape of the cash flow, who ends up with the money. */
export function SummaryTab() {
  const result = useResult();
  if (!result) return null;
  return (
    <Box sx={{ overflow: 'auto', flex: 1, containerType: 'inline-size' }}>
      <Box
        sx={{
          p: 3,
          display: 'grid',
          gap: 2.5,
          alignItems: 'start',
          '@container (min-width: 940px)': { gridTemplateColumns: 'minmax(340px, 400px) minmax(520px, 1fr)' },
        }}
      >
        <Box
          sx={{
            columnWidth: 320,
            columnGap: 2,
            '& > *': { breakInside: 'avoid', mb: 2 },
          }}
        >
          {groupedMetrics(result.metrics).map(([group, metrics]) => (
            <MetricGroup key={group} group={group} metrics={metrics} />
          ))}
        </Box>
        <Box sx={{ display: 'grid', gap: 2.5, minWidth: 0 }}>
          {moneyMoves(result) ? (
            <>
              <CashflowChart />
              <WhereMoneyGoes />
            </>
          ) : (
            <NoMoneyYet />
          )}
        </Box>
      </Box>
    </Box>
  );
}
