import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { comparedCells } from '../compare/compare-vm';
import { optionColour } from '../compare/option-colours';
import type { Value } from '../engine/engine';
import { unitClass, unitName } from '../format/unit-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { OptionName } from './option-name';

interface Props {
  readonly title: string;
  readonly unit: string;
  readonly names: readonly string[];
  readonly values: readonly (Value | null)[];
}

/** One figure of every option as large bars about zero. */
export function FigureBars({ title, unit, names, values }: Props) {
  const theme = useTheme();
  const pick = usePick();
  const style = useNumberStyle();
  const numbers = values.map((value) => (typeof value === 'number' ? value : 0));
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const range = high - low || 1;
  const cells = comparedCells(values, unit, style, null);
  const shownUnit = ['money', 'price', 'plain'].includes(unitClass(unit)) ? unitName(unit, style) : '';
  return (
    <Box component="section" sx={{ display: 'grid', gap: 1 }}>
      <Typography component="h2" sx={{ fontSize: '1.5rem', fontWeight: 700 }}>
        {title}{' '}
        <Box component="span" sx={{ fontSize: '1.125rem', fontWeight: 400, color: 'text.secondary' }}>
          {shownUnit}
        </Box>
      </Typography>
      {names.map((name, i) => {
        const value = numbers[i] ?? 0;
        const cell = cells[i];
        return (
          <Box
            key={name}
            sx={{
              display: 'grid',
              gridTemplateColumns: 'minmax(240px, 30%) 1fr minmax(130px, auto)',
              gap: 2,
              alignItems: 'center',
            }}
          >
            <OptionName index={i} label={name} strong={false} />
            <Box sx={{ position: 'relative', height: 30, bgcolor: theme.sheet.head }}>
              <Box
                sx={{
                  position: 'absolute',
                  top: 0,
                  bottom: 0,
                  left: `${((Math.min(0, value) - low) / range) * 100}%`,
                  width: `${(Math.abs(value) / range) * 100}%`,
                  bgcolor: optionColour(theme, i),
                }}
              />
              <Box
                sx={{
                  position: 'absolute',
                  top: -4,
                  bottom: -4,
                  left: `${(-low / range) * 100}%`,
                  width: 2,
                  bgcolor: 'text.primary',
                }}
              />
            </Box>
            <Typography
              align="right"
              title={cell?.reason ? pick(cell.reason) : undefined}
              sx={{
                fontSize: '1.5rem',
                fontWeight: 700,
                fontVariantNumeric: 'tabular-nums',
                color: cell?.negative ? 'error.main' : 'text.primary',
              }}
            >
              {cell?.text ?? '—'}
            </Typography>
          </Box>
        );
      })}
    </Box>
  );
}
