import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { expertReviewOf, LEGACY_NOTE } from '../../models/appraisal/fiscal';
import { currentOption, currentScenario, useApp } from '../state/store';
import { usePick, useProject } from '../ui/hooks';
import { Missing } from './affordability-tab';
import { ReviewPanel } from './review-panel';
import { useValueForMoney } from './use-value-for-money';
import { VfmPanel } from './vfm-panel';

/** Whether the partnership is worth it: the comparison in money, then the experts' judgement. */
export function VfmTab() {
  const { t } = useTranslation();
  const pick = usePick();
  const project = useProject();
  const option = useApp(currentOption);
  const scenario = useApp(currentScenario);
  const answer = useValueForMoney(project, option, scenario);
  const review = useMemo(() => (project ? expertReviewOf(project) : undefined), [project]);
  if (!project) return null;
  const isLegacy = answer?.ok === true && answer.value.isLegacy;
  return (
    <Box sx={{ overflow: 'auto', flex: 1 }}>
      <Box sx={{ p: 3, display: 'grid', gap: 2, minWidth: 0 }}>
        <Box>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
            <Typography variant="h1">{t('fiscal.vfmTitle')}</Typography>
            {isLegacy && <Chip size="small" variant="outlined" label={t('fiscal.legacy')} />}
          </Box>
          <Typography variant="body2" color="textSecondary">
            {t('fiscal.vfmHelp')}
          </Typography>
          {isLegacy && (
            <Typography variant="body2" color="textSecondary">
              {pick(LEGACY_NOTE)}
            </Typography>
          )}
        </Box>
        <Typography variant="h2">{t('fiscal.quantitative')}</Typography>
        {answer === null ? (
          <Typography color="textSecondary" role="status">
            {t('fiscal.busy')}
          </Typography>
        ) : answer.ok ? (
          <VfmPanel study={answer.value} />
        ) : answer.error.kind === 'no_settings' ? (
          <Missing text={t('fiscal.noSettings')} action={t('fiscal.goSettings')} section="value_for_money" />
        ) : (
          <Typography>{pick(answer.error.sentence)}</Typography>
        )}
        <Typography variant="h2">{t('fiscal.qualitative')}</Typography>
        {review ? (
          <ReviewPanel review={review} />
        ) : (
          <Missing text={t('fiscal.noReview')} action={t('fiscal.goReview')} section="expert_review" />
        )}
      </Box>
    </Box>
  );
}
