import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { OptionCompliance } from '../engine/scoring';
import { usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';

const ICONS = { fail: 'failed', warn: 'alert', unknown: 'alert', pass: 'passed' } as const;

/** How one option stands with the rules, in counts, the gravest finding below. */
export function RulesCell({ judged }: { readonly judged: OptionCompliance }) {
  const { t } = useTranslation();
  const pick = usePick();
  const { state, red, amber, blue, worst } = judged;
  const counts = [
    ...(red > 0 ? [t('present.rulesRed', { count: red })] : []),
    ...(amber > 0 ? [t('present.rulesAmber', { count: amber })] : []),
    ...(blue > 0 ? [t('present.rulesBlue', { count: blue })] : []),
  ];
  return (
    <Box component="span" sx={{ whiteSpace: 'normal' }}>
      <Box component="span" sx={{ color: state === 'fail' ? 'error.main' : undefined }}>
        <StateIcon state={ICONS[state]} />{' '}
        {counts.length === 0 ? t('present.rulesKept') : counts.join(t('present.rulesJoin'))}
      </Box>
      {worst && (
        <Box component="span" sx={{ display: 'block', fontSize: '1.125rem', color: 'text.secondary' }}>
          {pick(worst.label)}
        </Box>
      )}
    </Box>
  );
}
