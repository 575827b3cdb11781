import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { SCHEME_NAMES, termsInForce, variantOf } from '../engine/schemes';
import { usePick } from '../ui/hooks';
import { OptionName } from './option-name';
import { payerOf } from './payer';
import type { SlideProps } from './slides';

/** Every option in words: its form, who owns and runs it, who collects and who pays in most. */
export function OptionsSlide({ project, comparison }: SlideProps) {
  const { t } = useTranslation();
  const pick = usePick();
  const nameOf = (id: string | undefined): string => {
    const party = project.parties.find((one) => one.id === id);
    return party ? pick(party.label) : t('present.nobody');
  };
  const few = comparison.options.length <= 3;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: { xs: '1fr', md: `repeat(${few ? comparison.options.length : 3}, 1fr)` },
      }}
    >
      {project.options.map((option, i) => {
        const variant = variantOf(option);
        const terms = termsInForce(option);
        const bearer = { company: terms.company, operator: terms.operator, government: terms.government };
        const builder = variant.id === 'agent_construction' ? terms.operator : terms.company;
        const rows = [
          ['builds', nameOf(builder ?? terms.company)],
          ['operates', nameOf(bearer[variant.operates] ?? terms.company)],
          ['collects', nameOf(bearer[variant.collects] ?? terms.company)],
          ['owns', nameOf(bearer[variant.owner] ?? terms.government)],
          ['pays', nameOf(payerOf(project, comparison, i))],
        ] as const;
        const shown = few ? rows : joined(rows);
        return (
          <Box
            component="article"
            key={option.id}
            sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', p: 2.5 }}
          >
            <OptionName index={i} label={pick(option.label)} />
            <Typography sx={{ fontSize: '1.25rem', color: 'text.secondary', mb: 1 }}>
              {[...new Set([pick(SCHEME_NAMES[option.scheme]), pick(variant.label)])].join(' · ')}
            </Typography>
            <Box
              component="dl"
              sx={
                few
                  ? { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, rowGap: 0.25, m: 0 }
                  : { m: 0 }
              }
            >
              {shown.map(([keys, text]) => (
                <Box
                  key={String(keys)}
                  sx={{
                    display: few ? 'contents' : 'block',
                    fontSize: few ? '1.375rem' : '1.25rem',
                    lineHeight: 1.35,
                    '& dt, & dd': { m: 0, fontSize: 'inherit', display: few ? 'block' : 'inline' },
                  }}
                >
                  <Box component="dt" sx={{ color: 'text.secondary', whiteSpace: few ? 'nowrap' : 'normal' }}>
                    {[keys]
                      .flat()
                      .map((key) => t(`present.${key}`))
                      .join(t('present.and'))}
                  </Box>{' '}
                  <dd>{text}</dd>
                </Box>
              ))}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

type Role = 'builds' | 'operates' | 'collects' | 'owns' | 'pays';

/** What one party does, told once; who pays most stands apart. */
function joined(rows: readonly (readonly [Role, string])[]): readonly (readonly [readonly Role[], string])[] {
  const parts = rows.filter(([role]) => role !== 'pays');
  const doers = [...new Set(parts.map(([, name]) => name))];
  return [
    ...doers.map((doer) => [parts.filter(([, name]) => name === doer).map(([role]) => role), doer] as const),
    ...rows.filter(([role]) => role === 'pays').map(([role, name]) => [[role], name] as const),
  ];
}
