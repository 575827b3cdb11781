import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useApp } from '../state/store';
import { MONO } from '../theme/theme';

/** Every key the app understands. */
export function ShortcutsDialog() {
  const { t } = useTranslation();
  const open = useApp((s) => s.dialog === 'shortcuts');
  const close = (): void => useApp.setState({ dialog: null });
  const general = [
    ['Ctrl O', t('menu.open')],
    ['Ctrl S', t('menu.save')],
    ['Ctrl Shift S', t('menu.saveAs')],
    ['Ctrl E', t('menu.export')],
    ['Ctrl Z · Ctrl Y', `${t('top.undo')} · ${t('top.redo')}`],
    ['Ctrl K', t('shortcuts.search')],
    ['Alt ← · Alt →', t('shortcuts.back')],
    ['? · F1', t('shortcuts.help')],
  ] as const;
  const grids = [
    ['← ↑ → ↓', t('shortcuts.move')],
    ['Shift ← ↑ → ↓', t('shortcuts.extend')],
    ['Home · End', t('shortcuts.edge')],
    ['Tab · Shift Tab', t('shortcuts.tab')],
    ['Enter · F2', t('shortcuts.edit')],
    ['Shift F2', t('shortcuts.byYear')],
    ['Esc', t('shortcuts.cancel')],
    ['Ctrl C', t('shortcuts.copy')],
    ['Ctrl V', t('shortcuts.paste')],
    ['Ctrl D', t('shortcuts.fill')],
    ['Delete', t('shortcuts.clear')],
    ['Enter', t('shortcuts.explain')],
  ] as const;
  return (
    <Dialog open={open} onClose={close} maxWidth="sm" fullWidth aria-labelledby="shortcuts-title">
      <DialogTitle id="shortcuts-title">{t('shortcuts.title')}</DialogTitle>
      <DialogContent>
        <KeyTable title={t('shortcuts.general')} rows={general} />
        <KeyTable title={t('shortcuts.grids')} rows={grids} />
      </DialogContent>
      <DialogActions>
        <Button onClick={close} autoFocus>
          {t('common.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface KeyTableProps {
  readonly title: string;
  readonly rows: readonly (readonly [string, string])[];
}

function KeyTable({ title, rows }: KeyTableProps) {
  return (
    <>
      <Typography variant="h3" sx={{ mt: 1 }}>
        {title}
      </Typography>
      <Table size="small" aria-label={title}>
        <TableBody>
          {rows.map(([keys, meaning]) => (
            <TableRow key={meaning}>
              <TableCell sx={{ fontFamily: MONO, width: '38%', whiteSpace: 'nowrap' }}>{keys}</TableCell>
              <TableCell>{meaning}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
