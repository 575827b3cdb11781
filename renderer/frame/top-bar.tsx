import Redo from '@mui/icons-material/Redo';
import Search from '@mui/icons-material/Search';
import Undo from '@mui/icons-material/Undo';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { redoEdit, undoEdit } from '../state/edit';
import { useApp } from '../state/store';
import { FileMenu } from './file-menu';
import { SaveState } from './save-state';
import { ThemeSwitch } from './theme-switch';
import { ViewChips } from './view-chips';

/** Project, what is shown of it, and the tools that work everywhere. */
export function TopBar() {
  const { t } = useTranslation();
  const hasProject = useApp((s) => s.doc !== null);
  const canUndo = useApp((s) => (s.doc?.history.past.length ?? 0) > 0);
  const canRedo = useApp((s) => (s.doc?.history.future.length ?? 0) > 0);
  return (
    <Box
      component="header"
      sx={{
        height: 56,
        px: 2,
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
        flexShrink: 0,
      }}
    >
      <SaveState />
      {hasProject && (
        <>
          <HistoryButton
            label={t('top.undo')}
            able={canUndo}
            run={undoEdit}
            icon={<Undo fontSize="small" />}
          />
          <HistoryButton
            label={t('top.redo')}
            able={canRedo}
            run={redoEdit}
            icon={<Redo fontSize="small" />}
          />
          <Divider orientation="vertical" flexItem sx={{ mx: 1, my: 1.25 }} />
          <ViewChips />
        </>
      )}
      <Box sx={{ flex: 1 }} />
      <Tooltip title={t('top.searchHint')}>
        <Button
          color="inherit"
          startIcon={<Search />}
          onClick={() => useApp.setState({ dialog: 'palette' })}
          aria-keyshortcuts="Control+K"
        >
          {t('top.search')}
        </Button>
      </Tooltip>
      <FileMenu />
      <ThemeSwitch />
    </Box>
  );
}

interface HistoryProps {
  readonly label: string;
  readonly able: boolean;
  readonly run: () => void;
  readonly icon: React.ReactNode;
}

function HistoryButton({ label, able, run, icon }: HistoryProps) {
  return (
    <Tooltip title={label}>
      <span>
        <IconButton size="small" aria-label={label} disabled={!able} onClick={run}>
          {icon}
        </IconButton>
      </span>
    </Tooltip>
  );
}
