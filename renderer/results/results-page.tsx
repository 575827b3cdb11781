import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTranslation } from 'react-i18next';
import { FinancingTab } from '../financing/financing-tab';
import { SensitivityTab } from '../sensitivity/sensitivity-tab';
import { goTo } from '../state/navigate';
import { RESULT_TABS, type ResultTab } from '../state/route';
import { useApp } from '../state/store';
import { StatementsTab } from '../statements/statements-tab';
import { useResult } from '../ui/hooks';
import { CashflowTab } from './cashflow-tab';
import { ChecksTab } from './checks-tab';
import { PartiesTab } from './parties-tab';
import { PoolTab } from './pool-tab';
import { ProblemPanel } from './problem-panel';
import { SharingTab } from './sharing-tab';
import { SummaryTab } from './summary-tab';

const TABS: Readonly<Record<ResultTab, () => React.ReactNode>> = {
  summary: SummaryTab,
  cashflow: CashflowTab,
  financing: FinancingTab,
  statements: StatementsTab,
  sensitivity: SensitivityTab,
  parties: PartiesTab,
  sharing: SharingTab,
  pool: PoolTab,
  checks: ChecksTab,
};

/** What the project comes to under the chosen option and scenario. */
export function ResultsPage() {
  const { t } = useTranslation();
  const asked = useApp((s) => s.route.tab);
  const result = useResult();
  // Only a pool has rules of sharing among members.
  const offered = RESULT_TABS.filter((name) => name !== 'pool' || result?.run.model.lines.has('pool.cost'));
  const tab = offered.find((known) => known === asked) ?? 'summary';
  const errors = useApp((s) => s.computation.errors);
  const Body = TABS[tab];
  return (
    <>
      <Box
        sx={{ px: 3, borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper', flexShrink: 0 }}
      >
        <Tabs value={tab} onChange={(_event, value: ResultTab) => goTo('results', value)}>
          {offered.map((name) => (
            <Tab
              key={name}
              value={name}
              label={t(`tabs.${name}`)}
              id={`tab-${name}`}
              aria-controls="result-panel"
            />
          ))}
        </Tabs>
      </Box>
      {errors.length > 0 && <ProblemPanel problems={errors} stale={result !== null} />}
      {result && (
        <Box
          role="tabpanel"
          id="result-panel"
          aria-labelledby={`tab-${tab}`}
          sx={{
            flex: 1,
            minHeight: 0,
            display: 'flex',
            flexDirection: 'column',
            opacity: errors.length > 0 ? 0.6 : 1,
          }}
        >
          <Body />
        </Box>
      )}
    </>
  );
}
