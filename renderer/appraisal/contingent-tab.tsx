import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SentStudy } from '../engine/ask-contingent';
import { DEFAULT_TRIALS } from '../engine/contingent';
import type { Project } from '../engine/engine';
import { goTo } from '../state/navigate';
import { currentOption, currentScenario, useApp } from '../state/store';
import { usePick, useProject } from '../ui/hooks';
import { ContingentFan } from './contingent-fan';
import { ContingentSummary } from './contingent-summary';
import { ContingentYears } from './contingent-years';
import { RiskBasis } from './risk-basis';
import { useContingent } from './use-contingent';

/** What the government may have to pay beside what is planned, by instrument and year. */
export function ContingentTab() {
  const { t } = useTranslation();
  const project = useProject();
  const option = useApp(currentOption);
  const scenario = useApp(currentScenario);
  const { state, stop, again } = useContingent(project, option, scenario);
  if (!project) return null;
  return (
    <Box sx={{ overflow: 'auto', flex: 1 }}>
      <Box sx={{ p: 3, display: 'grid', gap: 2, minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'start', flexWrap: 'wrap' }}>
          <Box sx={{ flex: '1 1 400px' }}>
            <Typography variant="h1">{t('contingent.title')}</Typography>
            <Typography variant="body2" color="textSecondary">
              {t('contingent.help')}
            </Typography>
          </Box>
          <Button variant="outlined" onClick={() => goTo('facts', 'uncertainties')}>
            {t('contingent.goUncertain')}
          </Button>
          <Button variant="outlined" onClick={() => goTo('facts', 'contingent')}>
            {t('contingent.goSettings')}
          </Button>
        </Box>
        {state.kind === 'running' && <Running done={state.done} project={project} onStop={stop} />}
        {state.kind === 'stopped' && <Told text={t('contingent.stopped')} onAgain={again} />}
        {state.kind === 'broken' && (
          <Told text={t('contingent.broken', { reason: state.reason })} onAgain={again} />
        )}
        {state.kind === 'failed' && <Failed errors={state.errors} />}
        {state.kind === 'done' && state.study === null && <Typography>{t('contingent.none')}</Typography>}
        {state.kind === 'done' && state.study && <Study study={state.study} project={project} />}
      </Box>
    </Box>
  );
}

function Running({
  done,
  project,
  onStop,
}: {
  readonly done: number;
  readonly project: Project;
  readonly onStop: () => void;
}) {
  const { t } = useTranslation();
  const trials = project.contingent?.trials?.value ?? DEFAULT_TRIALS;
  return (
    <Paper variant="outlined" role="status" sx={{ p: 2, display: 'flex', gap: 2, alignItems: 'center' }}>
      <Typography variant="body2">{t('contingent.running', { done, trials })}</Typography>
      <LinearProgress
        variant={done > 0 ? 'determinate' : 'indeterminate'}
        value={(done / trials) * 100}
        aria-label={t('contingent.title')}
        sx={{ flex: 1 }}
      />
      <Button onClick={onStop}>{t('contingent.stop')}</Button>
    </Paper>
  );
}

function Told({ text, onAgain }: { readonly text: string; readonly onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <Paper variant="outlined" sx={{ p: 2, display: 'flex', gap: 2, alignItems: 'center' }}>
      <Typography variant="body2" sx={{ flex: 1 }}>
        {text}
      </Typography>
      <Button variant="outlined" onClick={onAgain}>
        {t('contingent.again')}
      </Button>
    </Paper>
  );
}

function Failed({
  errors,
}: {
  readonly errors: readonly { readonly message: { zh: string; en: string } }[];
}) {
  const pick = usePick();
  return (
    <Box>
      {errors.map(({ message }) => (
        <Typography key={message.en}>{pick(message)}</Typography>
      ))}
    </Box>
  );
}

function Study({ study, project }: { readonly study: SentStudy; readonly project: Project }) {
  const { t } = useTranslation();
  const pick = usePick();
  const { rows, total, trials, seed } = study;
  const isDrawn = rows.some(({ method }) => method === 'simulated');
  return (
    <>
      <Typography variant="body2">
        {isDrawn ? t('contingent.drawn', { trials, seed }) : t('contingent.exact')}
      </Typography>
      <ContingentSummary study={study} />
      <RiskBasis study={study} project={project} />
      <ContingentFan study={study} />
      {(rows.length > 1 ? [...rows, total] : rows).map((row) => (
        <ContingentYears key={row.id} study={study} row={row} />
      ))}
      <Paper variant="outlined" sx={{ p: 2, display: 'grid', gap: 0.5 }}>
        {(['committed', 'base', 'p95', 'probability', ...(isDrawn ? (['error'] as const) : [])] as const).map(
          (key) => (
            <Typography key={key} variant="body2" color="textSecondary">
              {t(`contingent.define.${key}`)}
            </Typography>
          ),
        )}
        {study.notes.map((note) => (
          <Typography key={note.en} variant="body2">
            {pick(note)}
          </Typography>
        ))}
      </Paper>
    </>
  );
}
