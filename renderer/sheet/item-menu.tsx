import MoreVert from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemAction } from './sheet-vm';

interface Props {
  readonly actions: readonly ItemAction[];
  readonly onAction: (action: ItemAction) => void;
}

/** What can be done with an item: duplicate, move, remove. */
export function ItemMenu({ actions, onAction }: Props) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        size="small"
        aria-label={t('common.more')}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ alignSelf: 'center', justifySelf: 'center', p: 0.25 }}
      >
        <MoreVert fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {actions.map((action) => (
          <MenuItem
            key={action}
            dense
            onClick={() => {
              setAnchor(null);
              onAction(action);
            }}
          >
            {t(`common.${action}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
