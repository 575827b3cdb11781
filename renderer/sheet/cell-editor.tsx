import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ChoiceEditor } from './choice-editor';
import type { EditableCell } from './sheet-vm';
import { SHEET_ROW } from './use-sheet';

interface Props {
  readonly cell: EditableCell;
  readonly start: string;
  readonly label: string;
  readonly onFinish: (text: string | null, then: 'down' | 'right' | 'left' | 'stay') => void;
}

/** The editor of one cell, laid over it. */
export function CellEditor({ cell, start, label, onFinish }: Props) {
  if (cell.kind === 'choice') return <ChoiceEditor cell={cell} typed={start} onFinish={onFinish} />;
  return <TextEditor cell={cell} start={start} label={label} onFinish={onFinish} />;
}

function TextEditor({ cell, start, label, onFinish }: Props) {
  const theme = useTheme();
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  const [text, setText] = useState(start);
  const long = cell.kind === 'text' && cell.long === true;
  useEffect(() => {
    field.current?.focus();
    if (start !== '') field.current?.select();
  }, [start]);
  const finish = (value: string | null, then: 'down' | 'right' | 'left' | 'stay'): void => {
    if (done.current) return;
    done.current = true;
    onFinish(value, then);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') finish(null, 'stay');
    else if (event.key === 'Enter' && !event.altKey && !event.shiftKey) finish(text, 'down');
    else if (event.key === 'Tab') finish(text, event.shiftKey ? 'left' : 'right');
    else return;
    event.preventDefault();
  };
  return (
    <Box
      component="textarea"
      ref={field}
      autoFocus
      aria-label={label}
      value={text}
      rows={long ? 5 : 1}
      spellCheck={false}
      onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish(text, 'stay')}
      sx={{
        position: 'absolute',
        top: 0,
        right: 0,
        minWidth: long ? 'max(100%, 360px)' : '100%',
        width: '100%',
        height: long ? 132 : SHEET_ROW,
        boxSizing: 'border-box',
        zIndex: 5,
        p: '6px 8px',
        font: `400 0.875rem/1.45 ${theme.font}`,
        textAlign: cell.kind === 'text' && cell.numeric ? 'right' : 'left',
        color: 'text.primary',
        bgcolor: 'background.paper',
        border: `2px solid ${theme.palette.primary.main}`,
        borderRadius: 0.5,
        outline: 'none',
        resize: 'none',
        overflow: long ? 'auto' : 'hidden',
        boxShadow: long ? 6 : 0,
        whiteSpace: long ? 'pre-wrap' : 'nowrap',
      }}
    />
  );
}
