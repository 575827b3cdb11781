import ArrowForward from '@mui/icons-material/ArrowForward';
import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined';
import NoteAddOutlined from '@mui/icons-material/NoteAddOutlined';
import ButtonBase from '@mui/material/ButtonBase';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { openDocument } from '../state/document';
import { goTo } from '../state/navigate';
import { useApp } from '../state/store';
import { usePick, useProject } from '../ui/hooks';

/** The three ways to begin: continue, new, open. */
export function StartActions() {
  const { t } = useTranslation();
  const pick = usePick();
  const project = useProject();
  return (
    <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
      {project && (
        <Action
          icon={<ArrowForward />}
          title={t('home.resume', { name: pick(project.identity.name) })}
          text={pick(project.identity.city)}
          run={() => goTo('results', 'summary')}
        />
      )}
      <Action
        icon={<NoteAddOutlined />}
        title={t('home.new')}
        text={t('home.newText')}
        run={() => useApp.setState({ dialog: 'newProject' })}
      />
      <Action
        icon={<FolderOpenOutlined />}
        title={t('home.open')}
        text={t('home.openText')}
        run={() => void openDocument()}
      />
    </Paper>
  );
}

interface ActionProps {
  readonly icon: React.ReactNode;
  readonly title: string;
  readonly text: string;
  readonly run: () => void;
}

function Action({ icon, title, text, run }: ActionProps) {
  return (
    <ButtonBase
      onClick={run}
      sx={{
        width: '100%',
        display: 'grid',
        gridTemplateColumns: '24px 1fr',
        columnGap: 1.5,
        textAlign: 'left',
        justifyItems: 'start',
        px: 2,
        py: 1.5,
        color: 'text.primary',
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
        '&:hover': { bgcolor: 'action.hover' },
        '&.Mui-focusVisible': { outline: 2, outlineColor: 'primary.main', outlineOffset: -2 },
        '& svg': { color: 'primary.main', gridRow: 'span 2' },
      }}
    >
      {icon}
      <Typography variant="h3" component="span">
        {title}
      </Typography>
      <Typography variant="caption" color="textSecondary">
        {text}
      </Typography>
    </ButtonBase>
  );
}
