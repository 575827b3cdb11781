import InputBase from '@mui/material/InputBase';
import { useState } from 'react';

interface Props {
  readonly label: string;
  /** The text shown while nobody types. */
  readonly shown: string;
  /** The text an edit begins with. */
  readonly start: string;
  /** Read what was typed; null when it is no number. */
  readonly read: (text: string) => number | null;
  /** Null for an emptied field; not called for what is no number. */
  readonly onCommit: (value: number | null) => void;
  readonly width?: number;
}

/** A number that is typed in place: taken on Enter or on leaving, put back by Escape or when it is no number. */
export function NumberField({ label, shown, start, read, onCommit, width = 84 }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const finish = (): void => {
    if (typed === null) return;
    setTyped(null);
    if (typed.trim() === start) return;
    const value = typed.trim() === '' ? null : read(typed);
    if (value !== null || typed.trim() === '') onCommit(value);
  };
  return (
    <InputBase
      value={typed ?? shown}
      onFocus={() => setTyped(start)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setTyped(null);
      }}
      inputProps={{ 'aria-label': label, inputMode: 'decimal' }}
      sx={{
        width,
        border: 1,
        borderColor: 'divider',
        borderRadius: 0.75,
        px: 0.75,
        font: 'inherit',
        fontVariantNumeric: 'tabular-nums',
        '& input': { textAlign: 'right', p: 0.25 },
        '&.Mui-focused': { borderColor: 'primary.main' },
      }}
    />
  );
}
