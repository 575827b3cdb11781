import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { RunResult } from '../engine/engine';
import type { NumberStyle } from '../format/unit-vm';
import { explainFigure } from '../state/navigate';
import { type Answer, type PrecedentLink, precedentLinks } from './explain-vm';
import { Section } from './section';

interface Props {
  readonly found: Answer;
  readonly result: RunResult;
  readonly style: NumberStyle;
}

/** What the figure comes from; each one can be asked in turn. */
export function PrecedentList({ found, result, style }: Props) {
  const { t } = useTranslation();
  const links = precedentLinks(result, found.explanation, style, { all: t('explain.all') });
  if (links.length === 0) return null;
  return (
    <Section title={t('explain.precedents')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider' }}>
        {links.map((link) => (
          <Box component="li" key={link.key} sx={{ borderBottom: 1, borderColor: 'divider' }}>
            <PrecedentRow link={link} />
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function PrecedentRow({ link }: { readonly link: PrecedentLink }) {
  const { t } = useTranslation();
  return (
    <ButtonBase
      onClick={() => explainFigure(link.ref, 'deeper')}
      sx={{
        width: '100%',
        display: 'grid',
        gridTemplateColumns: '1fr auto 20px',
        gap: 1,
        alignItems: 'center',
        textAlign: 'left',
        py: 0.75,
        '&:hover': { bgcolor: 'action.hover' },
        '&.Mui-focusVisible': { outline: 2, outlineColor: 'primary.main', outlineOffset: -2 },
      }}
    >
      <span>
        <Typography variant="body2" component="span" color="primary" sx={{ display: 'block' }}>
          {link.label}
        </Typography>
        <Typography variant="caption" component="span" color="textSecondary">
          {[link.input ? t('explain.inputs') : '', link.when].filter((part) => part !== '').join(' · ')}
        </Typography>
      </span>
      <Typography variant="body2" component="span" sx={{ textAlign: 'right' }}>
        <strong>{link.value.text}</strong>
        <Typography variant="caption" component="span" color="textSecondary" sx={{ display: 'block' }}>
          {link.unit}
        </Typography>
      </Typography>
      <ChevronRight fontSize="small" color="action" />
    </ButtonBase>
  );
}
