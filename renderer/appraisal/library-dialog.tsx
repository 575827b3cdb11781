import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DIMENSIONS,
  type EffectDef,
  EVIDENCE,
  effectsOn,
  ISSUES,
  ISSUES_SOURCE,
  kpiFrom,
} from '../engine/appraisal';
import type { Project } from '../engine/engine';
import { put } from '../engine/put';
import { editInput } from '../facts/edit-input';
import { edit } from '../state/edit';
import { say } from '../state/toast';
import { usePick } from '../ui/hooks';
import { IssueField, type IssueFilter } from './issue-field';

interface Props {
  readonly project: Project;
  readonly onClose: () => void;
}

/** Published effects by issue, each a KPI to begin from; nothing is applied until somebody fills in what changes here. */
export function LibraryDialog({ project, onClose }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const [issue, setIssue] = useState<IssueFilter>('all');
  const told = ISSUES.find(({ id }) => id === issue);
  const add = (effect: EffectDef): void => {
    const at = project.kpis?.length ?? 0;
    edit(`/kpis/${at}:add`, (current) =>
      put(current, '/kpis', [...(current.kpis ?? []), kpiFrom(effect, current)]),
    );
    say('info', t('kpi.added', { name: pick(effect.label) }));
    onClose();
    editInput(`/kpis/${at}/target`);
  };
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby="library-title">
      <DialogTitle id="library-title">{t('kpi.libraryTitle')}</DialogTitle>
      <DialogContent dividers sx={{ display: 'flex', flexDirection: 'column', gap: 2, height: '70vh' }}>
        <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 3 }}>
          <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
            {t('kpi.libraryText')}
          </Typography>
          <IssueField value={issue} onChange={setIssue} />
        </Box>
        {told && (
          <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 2 }}>
            {(['need', 'practice', 'digital'] as const).map((key) => (
              <Box key={key}>
                <Typography variant="caption" color="textSecondary">
                  {t(`kpi.${key}`)}
                </Typography>
                <Typography variant="body2">{pick(told[key])}</Typography>
              </Box>
            ))}
            <Typography variant="caption" color="textSecondary" sx={{ gridColumn: '1 / -1' }}>
              {t('kpi.source')}
              {': '}
              {pick(ISSUES_SOURCE)}
            </Typography>
          </Box>
        )}
        <Box sx={{ overflow: 'auto', flex: 1, minHeight: 0 }}>
          <Table size="small" stickyHeader sx={{ '& td': { verticalAlign: 'top' } }}>
            <TableHead>
              <TableRow>
                <TableCell>{t('kpi.name')}</TableCell>
                <TableCell>{t('kpi.figure')}</TableCell>
                <TableCell>{t('kpi.evidence')}</TableCell>
                <TableCell>{t('kpi.source')}</TableCell>
                <TableCell />
              </TableRow>
            </TableHead>
            <TableBody>
              {effectsOn(issue === 'all' ? [] : [issue]).map((effect) => (
                <TableRow key={effect.id} hover data-effect={effect.id}>
                  <TableCell>
                    {pick(effect.label)}
                    <Typography variant="caption" color="textSecondary" component="div">
                      {pick(DIMENSIONS[effect.dimension])}
                    </Typography>
                  </TableCell>
                  <TableCell>{pick(effect.figure)}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{pick(EVIDENCE[effect.evidence])}</TableCell>
                  <TableCell>
                    <Typography variant="caption">{pick(effect.source)}</Typography>
                  </TableCell>
                  <TableCell align="right">
                    <Button size="small" onClick={() => add(effect)} sx={{ whiteSpace: 'nowrap' }}>
                      {t('kpi.addFrom')}
                    </Button>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
