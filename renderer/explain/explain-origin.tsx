import EditOutlined from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { editInput } from '../facts/edit-input';
import { usePick } from '../ui/hooks';
import type { Answer } from './explain-vm';
import { Section } from './section';

interface Props {
  readonly explanation: Answer['explanation'];
}

/** Where an input comes from, how far it can be trusted, and the way to its cell. */
export function ExplainOrigin({ explanation }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const { source, note, confidence, path, type } = explanation;
  return (
    <>
      <Section title={t('explain.source')}>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {source ? pick(source) : t('explain.noSource')}
        </Typography>
        {confidence && (
          <Chip size="small" variant="outlined" label={t(`confidence.${confidence}`)} sx={{ mt: 0.75 }} />
        )}
      </Section>
      {note && (
        <Section title={t('explain.note')}>
          <Typography variant="body2">{pick(note)}</Typography>
        </Section>
      )}
      {type === 'input' && path !== undefined && (
        <Button
          variant="outlined"
          startIcon={<EditOutlined />}
          onClick={() => editInput(path)}
          sx={{ alignSelf: 'flex-start' }}
        >
          {t('explain.editInput')}
        </Button>
      )}
    </>
  );
}
