import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../state/store';
import { type Entry, findEntries } from './palette-vm';
import { useEntries } from './use-entries';

/** Find anything by its name and go there. */
export function Palette() {
  const open = useApp((s) => s.dialog === 'palette');
  return open ? <PaletteDialog /> : null;
}

function PaletteDialog() {
  const { t } = useTranslation();
  const entries = useEntries();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = findEntries(entries, text);
  const here = Math.min(at, found.length - 1);
  const close = (): void => useApp.setState({ dialog: null });
  const run = (entry: Entry | undefined): void => {
    if (!entry) return;
    close();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(here + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(here - 1, 0));
    else if (event.key === 'Enter') run(found[here]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      open
      onClose={close}
      fullWidth
      maxWidth="sm"
      aria-label={t('top.search')}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    >
      <InputBase
        autoFocus
        fullWidth
        placeholder={t('palette.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        slotProps={{
          input: {
            role: 'combobox',
            'aria-expanded': true,
            'aria-controls': 'palette-list',
            'aria-activedescendant': found[here] ? `palette-${here}` : undefined,
            'aria-label': t('palette.placeholder'),
          },
        }}
        sx={{ px: 2, py: 1.25, fontSize: '1.0625rem', borderBottom: 1, borderColor: 'divider' }}
      />
      <Box
        id="palette-list"
        role="listbox"
        aria-label={t('top.search')}
        sx={{ maxHeight: '60vh', overflow: 'auto', py: 0.5 }}
      >
        {found.map((entry, i) => (
          <PaletteRow
            key={entry.key}
            id={`palette-${i}`}
            entry={entry}
            heading={entry.group === found[i - 1]?.group ? '' : t(`palette.${entry.group}`)}
            active={i === here}
            onPoint={() => setAt(i)}
            onRun={() => run(entry)}
          />
        ))}
        {found.length === 0 && (
          <Typography sx={{ px: 2, py: 1.5 }} color="textSecondary">
            {t('palette.empty', { text })}
          </Typography>
        )}
      </Box>
    </Dialog>
  );
}

interface RowProps {
  readonly id: string;
  readonly entry: Entry;
  readonly heading: string;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}

function PaletteRow({ id, entry, heading, active, onPoint, onRun }: RowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <>
      {heading !== '' && (
        <Typography
          variant="caption"
          color="textSecondary"
          component="div"
          sx={{ px: 2, pt: 1, fontWeight: 700 }}
        >
          {heading}
        </Typography>
      )}
      <Box
        ref={row}
        id={id}
        role="option"
        aria-selected={active}
        onMouseMove={onPoint}
        onClick={onRun}
        sx={{
          px: 2,
          py: 0.6,
          display: 'flex',
          gap: 2,
          cursor: 'pointer',
          bgcolor: active ? 'action.selected' : undefined,
        }}
      >
        <Typography variant="body2" sx={{ flex: 1 }}>
          {entry.label}
        </Typography>
        <Typography variant="caption" color="textSecondary" noWrap sx={{ maxWidth: '50%' }}>
          {entry.detail}
        </Typography>
      </Box>
    </>
  );
}
