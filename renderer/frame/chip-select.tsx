import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  /** A further command below the choices. */
  readonly command?: { readonly label: string; readonly run: () => void };
  readonly maxWidth?: number;
  /** What the button says, when shorter than the choice's own words. */
  readonly shown?: string;
}

/** A quiet select: what it is about in small words, what is chosen in strong ones. */
export function ChipSelect({ label, value, choices, onChange, command, maxWidth = 190, shown }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const chosen = shown ?? choices.find((c) => c.value === value)?.label ?? value;
  const close = (): void => setAnchor(null);
  return (
    <>
      <Tooltip title={`${label}: ${chosen}`}>
        <Button
          color="inherit"
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          aria-label={`${label}: ${chosen}`}
          onClick={(event) => setAnchor(event.currentTarget)}
          endIcon={<ExpandMore sx={{ ml: -0.5 }} />}
          sx={{ maxWidth, minWidth: 0, px: 1, display: 'inline-flex', whiteSpace: 'nowrap' }}
        >
          <span
            style={{
              display: 'grid',
              textAlign: 'left',
              lineHeight: 1.25,
              minWidth: 0,
            }}
          >
            <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
              {label}
            </Box>
            <strong style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{chosen}</strong>
          </span>
        </Button>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {choices.map((choice) => (
          <MenuItem
            key={choice.value}
            dense
            selected={choice.value === value}
            onClick={() => {
              close();
              onChange(choice.value);
            }}
          >
            {choice.label}
          </MenuItem>
        ))}
        {command && <Divider />}
        {command && (
          <MenuItem
            dense
            onClick={() => {
              close();
              command.run();
            }}
          >
            {command.label}
          </MenuItem>
        )}
      </Menu>
    </>
  );
}
