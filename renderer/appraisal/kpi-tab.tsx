import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kpiTable } from '../engine/appraisal';
import { goTo } from '../state/navigate';
import { useApp } from '../state/store';
import { useProject, useResult } from '../ui/hooks';
import { IssueField, type IssueFilter } from './issue-field';
import { KpiTable } from './kpi-table';
import { KpiTrail } from './kpi-trail';
import { LibraryButton } from './library-button';

/** Financial and social figures in one table, and how social value is corrected step by step. */
export function KpiTab() {
  const { t } = useTranslation();
  const result = useResult();
  const project = useProject();
  const computed = useApp((s) => s.computation.of);
  const [issue, setIssue] = useState<IssueFilter>('all');
  const rows = useMemo(() => (result && computed ? kpiTable(result, computed) : []), [result, computed]);
  if (!project || !result) return null;
  const shown = rows.filter(({ kpi }) => issue === 'all' || kpi?.issues.includes(issue));
  const priced = rows.filter(({ kpi }) => kpi?.money !== undefined);
  const registered = (project.kpis ?? []).length > 0;
  return (
    <Box sx={{ overflow: 'auto', flex: 1 }}>
      <Box sx={{ p: 3, display: 'flex', flexDirection: 'column', gap: 2.5, minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
          <Box sx={{ flex: '1 1 320px' }}>
            <Typography variant="h1">{t('kpi.title')}</Typography>
            <Typography variant="body2" color="textSecondary">
              {registered ? t('kpi.text') : t('kpi.none')}
            </Typography>
          </Box>
          {registered && <IssueField value={issue} onChange={setIssue} />}
          <LibraryButton project={project} />
          <Button variant="outlined" onClick={() => goTo('facts', 'kpis')}>
            {t('kpi.add')}
          </Button>
        </Box>
        {shown.length === 0 ? (
          <Typography color="textSecondary">{t('kpi.noneForIssue')}</Typography>
        ) : (
          <KpiTable rows={shown} result={result} />
        )}
        {priced.length > 0 && <KpiTrail rows={priced} result={result} />}
      </Box>
    </Box>
  );
}
