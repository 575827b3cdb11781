import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { toTsv } from '../format/tsv';
import { useApp } from '../state/store';
import { copyText } from '../ui/copy-text';
import { usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';

/** Everything found wrong with a file that could not be opened. */
export function BadFileDialog() {
  const { t } = useTranslation();
  const pick = usePick();
  const bad = useApp((s) => s.badFile);
  const close = (): void => useApp.setState({ badFile: null });
  if (!bad) return null;
  const rows = bad.problems.map((p) => [pick(p.place), pick(p.message)] as const);
  return (
    <Dialog open onClose={close} maxWidth="md" fullWidth aria-labelledby="bad-file-title">
      <DialogTitle id="bad-file-title">
        <StateIcon state="failed" /> {t('bad.title', { name: bad.name })}
      </DialogTitle>
      <DialogContent>
        <DialogContentText>{t('bad.count', { count: rows.length })}</DialogContentText>
        <Table size="small" sx={{ mt: 1.5 }}>
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: '36%' }}>{t('bad.place')}</TableCell>
              <TableCell>{t('bad.problem')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(([place, message]) => (
              <TableRow key={`${place}:${message}`}>
                <TableCell sx={{ verticalAlign: 'top' }}>{place}</TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>{message}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button startIcon={<ContentCopyOutlined />} onClick={() => copyText(toTsv(rows))}>
          {t('bad.copy')}
        </Button>
        <Button variant="contained" autoFocus onClick={close}>
          {t('common.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
