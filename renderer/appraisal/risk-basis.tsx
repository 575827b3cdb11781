import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Paper from '@mui/material/Paper';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SentStudy } from '../engine/ask-contingent';
import { adoptRisk, dropAdoptedRisk } from '../engine/contingent';
import type { Project } from '../engine/engine';
import { edit } from '../state/edit';

const BASES = ['register', 'expected', 'p95'] as const;

/** What stands for the liability of risk in affordability: the register, or what has been simulated. */
export function RiskBasis({ study, project }: { readonly study: SentStudy; readonly project: Project }) {
  const { t } = useTranslation();
  const adopted = project.contingent?.adopted?.find(({ option }) => option === study.option);
  const now = adopted?.basis ?? 'register';
  const isStale =
    adopted !== undefined &&
    study.beyondBase[adopted.basis].some(
      (value, i) => Math.abs(value - (adopted.values[i] ?? 0)) > 1e-6 * Math.max(1, Math.abs(value)),
    );
  const choose = (value: string): void => {
    edit(`/contingent/adopted/${study.option}`, (current) =>
      value === 'expected' || value === 'p95'
        ? adoptRisk(current, study, value)
        : dropAdoptedRisk(current, study.option),
    );
  };
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2 }}>
      <FormControl>
        <FormLabel id="risk-basis">{t('contingent.feed')}</FormLabel>
        <RadioGroup row aria-labelledby="risk-basis" value={now} onChange={(_, value) => choose(value)}>
          {BASES.map((basis) => (
            <FormControlLabel
              key={basis}
              value={basis}
              control={<Radio size="small" onClick={() => isStale && basis === now && choose(basis)} />}
              label={t(`contingent.bases.${basis}`)}
            />
          ))}
        </RadioGroup>
      </FormControl>
      <Typography variant="body2" color="textSecondary">
        {t('contingent.feedHelp')}
      </Typography>
      {isStale && (
        <Typography variant="body2" color="warning.main">
          ▲ {t('contingent.stale')}
        </Typography>
      )}
    </Paper>
  );
}
