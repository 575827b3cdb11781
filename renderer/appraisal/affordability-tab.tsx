import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { affordabilityOf, type BudgetView, LEGACY_NOTE } from '../../models/appraisal/fiscal';
import { bilingual } from '../../models/project/text';
import { figure } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { Asked } from '../results/line-figure';
import { explainFigure, goTo } from '../state/navigate';
import { useApp } from '../state/store';
import { useNumberStyle, usePick, useProject, useResult } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';
import { AffordabilityChart } from './affordability-chart';
import { AffordabilityTable } from './affordability-table';
import { ContingentTable } from './contingent-table';

/** What the option binds the government to pay, and whether its budgets can bear it. */
export function AffordabilityTab() {
  const { t } = useTranslation();
  const pick = usePick();
  const project = useProject();
  const result = useResult();
  const study = useMemo(() => {
    if (!project || !result || !project.options.some(({ id }) => id === result.option)) return null;
    const found = affordabilityOf(project, {}, undefined, result);
    return found.ok ? found.value : null;
  }, [project, result]);
  if (!project || !study) return null;
  const adopted = project.contingent?.adopted?.find(({ option }) => option === study.option);
  const scenario = project.scenarios.find(({ id }) => id === adopted?.scenario);
  return (
    <Box sx={{ overflow: 'auto', flex: 1 }}>
      <Box sx={{ p: 3, display: 'grid', gap: 2, minWidth: 0 }}>
        <Box>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
            <Typography variant="h1">{t('fiscal.affordabilityTitle')}</Typography>
            {study.isLegacy && <Chip size="small" variant="outlined" label={t('fiscal.legacy')} />}
          </Box>
          <Typography variant="body2" color="textSecondary">
            {t('fiscal.affordabilityHelp')}
          </Typography>
          {study.isLegacy && (
            <Typography variant="body2" color="textSecondary">
              {pick(LEGACY_NOTE)}
            </Typography>
          )}
        </Box>
        {study.budgets.length === 0 && (
          <Missing text={t('fiscal.noBudget')} action={t('fiscal.goBudget')} section="budgets" />
        )}
        {adopted && (
          <Typography variant="body2">
            {t('contingent.adopted', {
              trials: adopted.trials,
              seed: adopted.seed,
              scenario: pick(bilingual(scenario?.label ?? adopted.scenario)),
              basis: t(`contingent.bases.${adopted.basis}`),
            })}
          </Typography>
        )}
        {!adopted && (project.risks ?? []).length === 0 && (
          <Missing text={t('fiscal.noRisks')} action={t('fiscal.goRisks')} section="risks" />
        )}
        {study.budgets.map((budget) => (
          <BudgetPanel key={budget.id} budget={budget} />
        ))}
        {study.budgets.map((budget) => (
          <AffordabilityChart key={budget.id} study={study} budget={budget} />
        ))}
        <AffordabilityTable study={study} />
        <ContingentTable items={study.contingent} />
        <Box>
          <Button variant="outlined" onClick={() => goTo('appraisal', 'contingent')}>
            {t('contingent.toTab')}
          </Button>
        </Box>
      </Box>
    </Box>
  );
}

/** What has yet to be told, and the way to the place to tell it. */
export function Missing({
  text,
  action,
  section,
}: {
  readonly text: string;
  readonly action: string;
  readonly section: string;
}) {
  return (
    <Paper variant="outlined" sx={{ px: 2, py: 1.25, display: 'flex', alignItems: 'center', gap: 2 }}>
      <Typography variant="body2" sx={{ flex: 1 }}>
        {text}
      </Typography>
      <Button variant="outlined" onClick={() => goTo('facts', section)}>
        {action}
      </Button>
    </Paper>
  );
}

const STATES = { within: 'passed', warning: 'alert', above: 'failed', unknown: 'alert' } as const;
const WORDS = {
  within: 'fiscal.within',
  warning: 'fiscal.isWarning',
  above: 'fiscal.wasAbove',
  unknown: 'fiscal.unknown',
} as const;

function BudgetPanel({ budget }: { readonly budget: BudgetView }) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const { verdict, kind, level } = budget;
  const about = [
    ...(level === undefined ? [] : [t(`fiscal.levels.${level}`)]),
    t(`fiscal.kinds.${kind}`),
  ].join(' · ');
  const left = `${figure(budget.headroomLeast, 'money', style).text} ${unitName('money', style)}`;
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2, display: 'grid', gap: 0.75 }}>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Typography variant="h2">{pick(budget.label)}</Typography>
        <Typography variant="caption" color="textSecondary" sx={{ flex: 1 }}>
          {about}
        </Typography>
        <Typography variant="body2" component="span" sx={{ fontWeight: 700 }}>
          <StateIcon state={STATES[verdict]} /> {t(WORDS[verdict])}
        </Typography>
      </Box>
      <Typography variant="body1">{pick(budget.sentence)}</Typography>
      {verdict !== 'unknown' && (
        <Box sx={{ display: 'flex', columnGap: 3, rowGap: 0.5, flexWrap: 'wrap' }}>
          {(
            [
              ['ratio_peak', budget.ratioPeak, '%'],
              ['limit', budget.limit, '%'],
              ['headroom_least', budget.headroomLeast, 'money'],
            ] as const
          ).map(([short, value, unit]) => (
            <Typography key={short} variant="body2">
              {t(`fiscal.figures.${short}`)}{' '}
              <Asked
                shown={figure(value, unit, style, unit === '%' ? 2 : undefined)}
                onAsk={() => explainFigure({ id: `budgets.${budget.id}.${short}` })}
              />
              {unit === 'money' && ` ${unitName('money', style)}`}
            </Typography>
          ))}
        </Box>
      )}
      {budget.bindingYear !== undefined && (
        <Typography variant="body2">
          {t('fiscal.headroomIn', { year: budget.bindingYear, value: left })}
        </Typography>
      )}
      {budget.notes.map((note) => (
        <Typography key={note.en} variant="body2" color="textSecondary">
          {pick(note)}
        </Typography>
      ))}
      {verdict !== 'unknown' && (
        <Box>
          <Button
            variant="outlined"
            onClick={() =>
              useApp.setState({
                solving: { target: `budgets.${budget.id}.ratio_peak`, wanted: budget.limit },
              })
            }
          >
            {t('fiscal.solve')}
          </Button>
        </Box>
      )}
    </Paper>
  );
}
