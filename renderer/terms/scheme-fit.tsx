import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type Project, placeOf } from '../engine/engine';
import { fitOf, isUnderChineseRules, variantOf } from '../engine/schemes';
import { startNeeds } from '../state/options';
import { usePick } from '../ui/hooks';

interface Props {
  readonly project: Project;
  readonly at: number;
}

/** What an option's scheme still needs, what it leaves alone, and what law says of it. */
export function SchemeFit({ project, at }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const option = project.options[at];
  if (!option) return null;
  const { needs, ignored } = fitOf(option, option);
  const form = variantOf(option);
  const { label } = form;
  const caution = isUnderChineseRules(project) ? form.caution : undefined;
  const seen = (bearer: typeof form.operates) =>
    bearer === 'company' && form.account === 'public' ? 'government' : bearer;
  const name = pick(label);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, maxWidth: 960 }}>
      <Typography variant="body2">{pick(form.help)}</Typography>
      <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, m: 0 }}>
        {(
          [
            ['terms.whoseAccount', `terms.account_${form.account}`],
            ['terms.whoOperates', `terms.bears_${seen(form.operates)}`],
            ['terms.whoCollects', `terms.bears_${seen(form.collects)}`],
            ['terms.whoOwns', `terms.bears_${form.owner}`],
            ['terms.whenTransferred', `terms.transfer_${form.transfer}`],
          ] as const
        ).map(([term, word]) => (
          <Box key={term} sx={{ display: 'flex', gap: 0.75 }}>
            <Typography component="dt" variant="body2" color="textSecondary">
              {t(term)}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0, fontWeight: 600 }}>
              {t(word)}
            </Typography>
          </Box>
        ))}
      </Box>
      {needs.length > 0 && (
        <Alert
          severity="info"
          variant="outlined"
          action={
            <Button size="small" onClick={() => startNeeds(option.id)}>
              {t('terms.fill')}
            </Button>
          }
        >
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {t('terms.needsTitle', { name })}
          </Typography>
          {needs.map(({ id, text }) => (
            <Typography key={id} variant="body2">
              {pick(text)}
            </Typography>
          ))}
        </Alert>
      )}
      {caution && (
        <Alert severity="warning" variant="outlined">
          <Typography variant="body2">{pick(caution.text)}</Typography>
          <Typography variant="caption" color="textSecondary">
            {pick(caution.source)}
          </Typography>
        </Alert>
      )}
      {ignored.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('terms.ignoredTitle', { name })}
          {t('terms.colon')}
          {ignored
            .map((section) =>
              pick(placeOf(project, `/options/${at}/terms/${section}`))
                .split('› ')
                .at(-1),
            )
            .join(t('terms.comma'))}
        </Typography>
      )}
    </Box>
  );
}
