import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dropContracted, type Project, type RunResult, releaseDebt } from '../engine/engine';
import { askSolver } from '../engine/solver';
import { edit } from '../state/edit';
import { currentOption, currentProject, currentScenario, useApp } from '../state/store';
import { say } from '../state/toast';
import { useNumberStyle, usePick, useProject } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';
import { debtIsContracted, sizedTranches } from './contracted-vm';
import { valueText } from './solve-vm';

/** The values an option has agreed: what each was solved for, whether it still holds, the way to let it go. */
export function ContractedPanel({ result }: { readonly result: RunResult }) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const project = useProject();
  const option = useApp(currentOption);
  const scenario = useApp(currentScenario);
  const [busy, setBusy] = useState(false);
  if (!project) return null;
  const borrows = sizedTranches(project, option).length > 0;
  const fixed = debtIsContracted(project, option);
  const { contracted } = result;
  const settle = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (thrown) {
      say('error', t('solve.failed', { reason: thrown instanceof Error ? thrown.message : String(thrown) }));
    } finally {
      setBusy(false);
    }
  };
  const fix = (on: boolean): void => {
    if (!on) {
      edit('contract:debt', (current) => releaseDebt(current, option));
      return;
    }
    void settle(async () => {
      const answer = await askSolver({ kind: 'contractDebt', project, option }).answer;
      if (answer?.ok) keep(project, answer.value);
      else if (answer) say('error', answer.error.map(({ message }) => pick(message)).join(' '));
    });
  };
  const again = (): void => {
    void settle(async () => {
      const answer = await askSolver({ kind: 'reSolve', project, option, scenario }).answer;
      if (answer?.ok) {
        keep(project, answer.value.project);
        say('success', t('financing.reSolved', { count: contracted.length }));
      } else if (answer) say('error', pick(answer.error.sentence));
    });
  };
  return (
    <Paper variant="outlined" component="section" aria-labelledby="contracted" sx={{ p: 2, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <Typography variant="h2" id="contracted" sx={{ flex: 1 }}>
          {t('financing.contracted')}
        </Typography>
        {contracted.length > 0 && (
          <Button disabled={busy} onClick={again}>
            {t('financing.reSolve')}
          </Button>
        )}
        <Button variant="outlined" onClick={() => useApp.setState({ solving: {} })}>
          {t('solve.open')}
        </Button>
      </Box>
      <Typography variant="caption" color="textSecondary" component="p">
        {t('financing.contractedText')}
      </Typography>
      {borrows && (
        <Box sx={{ mt: 0.5 }}>
          <FormControlLabel
            control={
              <Switch size="small" checked={fixed} disabled={busy} onChange={(_event, on) => fix(on)} />
            }
            label={<Typography variant="body2">{t('financing.fixDebt')}</Typography>}
          />
          <Typography variant="caption" color="textSecondary" component="p">
            {t('financing.fixDebtText')}
          </Typography>
        </Box>
      )}
      {contracted.map((entry) => (
        <Box
          key={entry.input}
          data-contracted={entry.input}
          sx={{ display: 'flex', gap: 1.5, alignItems: 'center', mt: 1, flexWrap: 'wrap' }}
        >
          <Chip
            size="small"
            color="primary"
            variant="outlined"
            label={`${pick(entry.label)} · ${t('financing.contractedChip', {
              value: valueText(entry.value, entry.unit, style, (count) => t('grid.values', { count })),
            })}`}
          />
          <Typography variant="caption" component="span">
            <StateIcon
              state={entry.state === 'stale' ? 'alert' : 'passed'}
              quiet={entry.state === 'elsewhere'}
            />{' '}
            {t(`financing.state_${entry.state}`)}
          </Typography>
          <Typography
            variant="caption"
            color="textSecondary"
            component="span"
            sx={{ flex: 1, minWidth: 200 }}
          >
            {pick(entry.sentence)}
          </Typography>
          <Button
            onClick={() =>
              edit(`release:${entry.input}`, (current) => dropContracted(current, option, entry.input))
            }
          >
            {t('financing.release')}
          </Button>
        </Box>
      ))}
    </Paper>
  );
}

/** Take a changed project over, unless something else was changed meanwhile. */
function keep(of: Project, changed: Project): void {
  if (currentProject(useApp.getState()) === of) edit('contract:all', () => changed);
}
