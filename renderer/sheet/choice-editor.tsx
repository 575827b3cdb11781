import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditableCell } from './sheet-vm';

interface Props {
  readonly cell: Extract<EditableCell, { kind: 'choice' }>;
  readonly typed: string;
  readonly onFinish: (text: string | null, then: 'stay' | 'down') => void;
}

/** The list a cell is chosen from. */
export function ChoiceEditor({ cell, onFinish }: Props) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [picked, setPicked] = useState<readonly string[]>(cell.value === '' ? [] : cell.value.split(','));
  const toggle = (value: string): void =>
    setPicked(picked.includes(value) ? picked.filter((v) => v !== value) : [...picked, value]);
  return (
    <>
      <Box ref={setAnchor} sx={{ position: 'absolute', inset: 0, pointerEvents: 'none' }} />
      {anchor && (
        <Menu
          anchorEl={anchor}
          open
          onClose={() => onFinish(cell.many ? picked.join(',') : null, 'stay')}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Tab') event.preventDefault();
          }}
          slotProps={{ paper: { sx: { minWidth: anchor.clientWidth, maxHeight: 420 } } }}
          transitionDuration={0}
        >
          {cell.options.map((option) => (
            <MenuItem
              key={option.value}
              dense
              selected={cell.many ? picked.includes(option.value) : option.value === cell.value}
              autoFocus={option.value === cell.value}
              onClick={() => (cell.many ? toggle(option.value) : onFinish(option.value, 'stay'))}
            >
              {cell.many && (
                <Checkbox size="small" checked={picked.includes(option.value)} sx={{ p: 0, mr: 1 }} />
              )}
              {option.label}
            </MenuItem>
          ))}
          {cell.many && (
            <Box sx={{ display: 'flex', justifyContent: 'flex-end', px: 1, pt: 0.5 }}>
              <Button onClick={() => onFinish(picked.join(','), 'stay')}>{t('common.apply')}</Button>
            </Box>
          )}
        </Menu>
      )}
    </>
  );
}
