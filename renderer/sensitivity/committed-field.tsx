import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';

interface Props<T> {
  readonly label: string;
  readonly help?: string;
  /** What stands there when nobody types. */
  readonly text: string;
  /** Null where the text means nothing. */
  readonly read: (text: string) => T | null;
  readonly bad: (text: string) => string;
  readonly onRead: (value: T) => void;
}

/** A field whose text counts when it is left or Enter is pressed; what cannot be read stays, with the reason. */
export function CommittedField<T>({ label, help, text, read, bad, onRead }: Props<T>) {
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value from outside ends the typing
  useEffect(() => {
    setTyped(null);
    setFault('');
  }, [text]);
  const commit = (): void => {
    if (typed === null || typed === text) {
      setTyped(null);
      setFault('');
      return;
    }
    const value = read(typed);
    if (value === null) {
      setFault(bad(typed));
      return;
    }
    setFault('');
    onRead(value);
  };
  return (
    <TextField
      fullWidth
      label={label}
      value={typed ?? text}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') {
          setTyped(null);
          setFault('');
        }
      }}
      error={fault !== ''}
      helperText={fault === '' ? (help ?? '') : fault}
    />
  );
}
