import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import { useTheme } from '@mui/material/styles';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly years: readonly string[];
  readonly texts: readonly string[];
  readonly wrong: ReadonlySet<number>;
  /** One value stands for every year. */
  readonly single: boolean;
  readonly onChange: (index: number, text: string) => void;
  readonly onPaste: (index: number, clipboard: string) => void;
}

/** One text per year; a pasted column or row fills downwards. */
export function SeriesTable({ years, texts, wrong, single, onChange, onPaste }: Props) {
  const { t } = useTranslation();
  const theme = useTheme();
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const fields = [...(event.currentTarget.closest('table')?.querySelectorAll('input') ?? [])];
    const at = fields.indexOf(event.target as HTMLInputElement);
    fields[at + step]?.focus();
    fields[at + step]?.select();
  };
  const cell = { borderBottom: `1px solid ${theme.sheet.line}`, padding: '2px 8px', fontSize: '0.875rem' };
  return (
    <Box component="table" sx={{ borderCollapse: 'collapse', width: '100%' }}>
      {!single && (
        <thead>
          <tr>
            <th style={{ ...cell, textAlign: 'left' }}>{t('series.year')}</th>
            <th style={{ ...cell, textAlign: 'left' }}>{t('series.calendar')}</th>
            <th style={{ ...cell, textAlign: 'right' }}>{t('grid.value')}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {texts.map((text, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a year is its place in the list
          <tr key={i}>
            <td style={cell}>{single ? t('series.single') : i + 1}</td>
            {!single && <td style={cell}>{years[i] ?? '—'}</td>}
            <td style={{ ...cell, textAlign: 'right' }}>
              <InputBase
                value={text}
                autoFocus={i === 0}
                error={wrong.has(i)}
                onChange={(event) => onChange(i, event.target.value)}
                onKeyDown={move}
                onPaste={(event) => {
                  const clipboard = event.clipboardData.getData('text/plain');
                  if (!/[\t\n]/.test(clipboard.trim())) return;
                  event.preventDefault();
                  onPaste(i, clipboard);
                }}
                title={wrong.has(i) ? t('grid.notNumber', { text }) : ''}
                slotProps={{
                  input: {
                    'aria-label': years[i] ?? String(i + 1),
                    'aria-invalid': wrong.has(i),
                    style: { textAlign: 'right', padding: 2 },
                  },
                }}
                sx={{
                  fontSize: '0.875rem',
                  width: 150,
                  color: wrong.has(i) ? 'error.main' : 'text.primary',
                  bgcolor: wrong.has(i) ? 'action.hover' : undefined,
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
