import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../state/store';
import { obey } from './commands';

const ITEMS = [
  { command: 'new', key: 'menu.new', shortcut: '', needsProject: false },
  { command: 'open', key: 'menu.open', shortcut: 'Ctrl O', needsProject: false },
  { command: 'save', key: 'menu.save', shortcut: 'Ctrl S', needsProject: true },
  { command: 'saveAs', key: 'menu.saveAs', shortcut: 'Ctrl Shift S', needsProject: true },
  { command: 'exportWorkbook', key: 'menu.export', shortcut: 'Ctrl E', needsProject: true },
] as const;

/** New, open, save, export. */
export function FileMenu() {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const hasProject = useApp((s) => s.doc !== null);
  const exporting = useApp((s) => s.exporting);
  const run = (command: (typeof ITEMS)[number]['command'] | 'shortcuts'): void => {
    setAnchor(null);
    obey({ type: command });
  };
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="menu"
        startIcon={<FolderOpenOutlined />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('top.file')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {ITEMS.filter((item) => hasProject || !item.needsProject).map((item) => (
          <MenuItem
            key={item.command}
            dense
            disabled={item.command === 'exportWorkbook' && exporting}
            onClick={() => run(item.command)}
            sx={{ gap: 4, justifyContent: 'space-between' }}
          >
            {t(item.key)}
            <Typography variant="caption" color="textSecondary">
              {item.shortcut}
            </Typography>
          </MenuItem>
        ))}
        <Divider />
        <MenuItem dense onClick={() => run('shortcuts')} sx={{ gap: 4, justifyContent: 'space-between' }}>
          {t('menu.shortcuts')}
          <Typography variant="caption" color="textSecondary">
            ?
          </Typography>
        </MenuItem>
      </Menu>
    </>
  );
}
