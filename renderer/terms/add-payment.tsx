import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePick } from '../ui/hooks';
import { PAYMENT_TYPE } from './sharing-choices';
import type { PaymentType } from './sharing-templates';

const TYPES = Object.keys(PAYMENT_TYPE.values) as readonly PaymentType[];

/** A button that opens the kinds of payment and share one may add. */
export function AddPayment({ onAdd }: { readonly onAdd: (type: PaymentType) => void }) {
  const { t } = useTranslation();
  const pick = usePick();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<Add />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('terms.addPayment')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {TYPES.map((type) => (
          <MenuItem
            key={type}
            onClick={() => {
              setAnchor(null);
              onAdd(type);
            }}
          >
            <ListItemText primary={pick(PAYMENT_TYPE.values[type])} secondary={t(`sharing.kinds.${type}`)} />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
