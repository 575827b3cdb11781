import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { goTo } from '../state/navigate';
import { useApp } from '../state/store';
import { APPRAISAL_TABS } from './tabs';

/** What the deal is worth to the city, and whether government may and should do it. */
export function AppraisalPage() {
  const asked = useApp((s) => s.route.tab);
  const tab = APPRAISAL_TABS.find(({ id }) => id === asked) ?? APPRAISAL_TABS[0];
  if (!tab) return null;
  const { Body } = tab;
  return (
    <>
      <Box
        sx={{ px: 3, borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper', flexShrink: 0 }}
      >
        <Tabs value={tab.id} onChange={(_event, value: string) => goTo('appraisal', value)}>
          {APPRAISAL_TABS.map(({ id, label }) => (
            <Tab key={id} value={id} label={label()} id={`tab-${id}`} aria-controls="appraisal-panel" />
          ))}
        </Tabs>
      </Box>
      <Box
        role="tabpanel"
        id="appraisal-panel"
        aria-labelledby={`tab-${tab.id}`}
        sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}
      >
        <Body />
      </Box>
    </>
  );
}
