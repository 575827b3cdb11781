import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import GlobalStyles from '@mui/material/GlobalStyles';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { complianceOf, complianceProblems } from '../engine/compliance';
import { PartiesPrint } from '../results/parties-print';
import { currentOption, useApp } from '../state/store';
import { usePick, useProject } from '../ui/hooks';
import { ComplianceDialog } from './compliance-dialog';
import { ComplianceHead } from './compliance-head';
import { ComplianceRow } from './compliance-row';
import { type ComplianceFilter, groupedVerdicts } from './compliance-vm';

const PAPER = { '@media print': { '#appraisal-panel': { display: 'block !important' } } } as const;
const NEW_RULE = '';

/** Whether government may and should do it: every rule of the option's regime, with its reason and its source. */
export function ComplianceTab() {
  const { t } = useTranslation();
  const pick = usePick();
  const project = useProject();
  const optionId = useApp(currentOption);
  const computed = useApp((s) => s.computation.result);
  const [filter, setFilter] = useState<ComplianceFilter>('attention');
  const [editing, setEditing] = useState<string | null>(null);
  const option = project?.options.find(({ id }) => id === optionId);
  const result = useMemo(
    () =>
      project && option
        ? complianceOf(project, option, computed?.option === option.id ? computed : null)
        : null,
    [project, option, computed],
  );
  const problems = useMemo(() => (project ? complianceProblems(project) : []), [project]);
  if (!project || !option || !result) return null;
  const groups = groupedVerdicts(result, filter);
  const rule = result.verdicts.find((verdict) => verdict.rule.id === editing)?.rule;
  const old = project.compliance?.rules?.find(({ id }) => id === editing);
  return (
    <PartiesPrint>
      <GlobalStyles styles={PAPER} />
      <Box sx={{ overflow: 'auto', flex: 1 }} data-prints>
        <Box sx={{ p: 3, display: 'grid', gap: 2.5, maxWidth: 1240, minWidth: 0 }}>
          <ComplianceHead
            result={result}
            filter={filter}
            onFilter={setFilter}
            onAdd={() => setEditing(NEW_RULE)}
          />
          {problems.map(({ path, place, message, severity }) => (
            <Alert key={`${path}:${message.en}`} severity={severity}>
              {`${pick(place)} — ${pick(message)}`}
            </Alert>
          ))}
          {groups.length === 0 && (
            <Typography color="textSecondary">{t(`compliance.nothing.${filter}`)}</Typography>
          )}
          {groups.map(({ group, verdicts }) => (
            <Box
              component="section"
              key={group}
              aria-labelledby={`rules-${group}`}
              sx={{ display: 'grid', gap: 1 }}
            >
              <Typography variant="h2" id={`rules-${group}`}>
                {t(`compliance.groups.${group}`)}
              </Typography>
              <Paper variant="outlined" sx={{ overflowX: 'auto' }}>
                <Table size="small" sx={{ minWidth: 720 }}>
                  <TableHead>
                    <TableRow>
                      <TableCell>{t('compliance.state')}</TableCell>
                      <TableCell>{t('compliance.rule')}</TableCell>
                      <TableCell>{t('compliance.source')}</TableCell>
                      <TableCell sx={{ displayPrint: 'none' }} aria-label={t('compliance.change')} />
                    </TableRow>
                  </TableHead>
                  <TableBody>
                    {verdicts.map((verdict) => (
                      <ComplianceRow
                        key={verdict.rule.id}
                        option={option.id}
                        verdict={verdict}
                        onEdit={setEditing}
                      />
                    ))}
                  </TableBody>
                </Table>
              </Paper>
            </Box>
          ))}
        </Box>
      </Box>
      {editing !== null && (
        <ComplianceDialog
          key={editing}
          {...(rule ? { rule } : {})}
          {...(old ? { old } : {})}
          onClose={() => setEditing(null)}
        />
      )}
    </PartiesPrint>
  );
}
