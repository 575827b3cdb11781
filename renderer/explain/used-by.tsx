import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { pick } from '../format/text';
import type { Language } from '../host/host';
import { explainFigure } from '../state/navigate';
import type { Answer } from './explain-vm';
import { Section } from './section';

const MOST = 12;

/** The lines that use this one. */
export function UsedBy({ found, language }: { readonly found: Answer; readonly language: Language }) {
  const { t } = useTranslation();
  const { usedBy } = found.explanation;
  return (
    <Section title={t('explain.usedBy')}>
      {usedBy.length === 0 && <Typography variant="body2">{t('explain.usedByNone')}</Typography>}
      <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
        {usedBy.slice(0, MOST).map((user) => (
          <li key={user.id}>
            <Link
              component="button"
              variant="body2"
              underline="hover"
              sx={{ textAlign: 'left' }}
              onClick={() =>
                explainFigure(
                  found.period === undefined ? { id: user.id } : { id: user.id, period: found.period },
                  'deeper',
                )
              }
            >
              {pick(user.label, language)}
            </Link>
          </li>
        ))}
      </Box>
      {usedBy.length > MOST && (
        <Typography variant="caption" color="textSecondary">
          {t('explain.others', { count: usedBy.length - MOST })}
        </Typography>
      )}
    </Section>
  );
}
