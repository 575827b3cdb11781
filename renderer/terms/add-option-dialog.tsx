import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SCHEMES, type SchemeChoice, variantOf } from '../engine/schemes';
import { adoptScheme } from '../state/options';
import { usePick } from '../ui/hooks';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Choose the scheme and form of a further option. */
export function AddOptionDialog({ open, onClose }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const [choice, setChoice] = useState<SchemeChoice>({
    scheme: 'government_funded',
    variant: 'self_operated',
  });
  const name = pick(variantOf(choice).label);
  const add = (): void => {
    adoptScheme(choice);
    onClose();
  };
  return (
    <Dialog open={open} onClose={onClose} maxWidth="sm" fullWidth>
      <DialogTitle>{t('terms.addTitle')}</DialogTitle>
      <DialogContent dividers sx={{ py: 1, maxHeight: '60vh' }}>
        <Typography variant="body2" color="textSecondary" sx={{ pb: 1 }}>
          {t('terms.addHelp')}
        </Typography>
        <List dense disablePadding>
          {SCHEMES.map((scheme) => (
            <li key={scheme.id}>
              <List
                dense
                disablePadding
                subheader={
                  scheme.variants.length > 1 ? (
                    <ListSubheader disableSticky sx={{ lineHeight: 2.4 }}>
                      {pick(scheme.label)}
                    </ListSubheader>
                  ) : undefined
                }
              >
                {scheme.variants.map((form) => {
                  const chosen = choice.scheme === scheme.id && variantOf(choice).id === form.id;
                  return (
                    <ListItemButton
                      key={form.id ?? scheme.id}
                      selected={chosen}
                      aria-pressed={chosen}
                      onClick={() => setChoice({ scheme: scheme.id, variant: form.id })}
                      onDoubleClick={add}
                      sx={{ pl: scheme.variants.length > 1 ? 4 : 2 }}
                    >
                      <ListItemText primary={pick(form.label)} secondary={pick(form.help)} />
                    </ListItemButton>
                  );
                })}
              </List>
            </li>
          ))}
        </List>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="contained" onClick={add}>
          {t('terms.add_do', { name })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
