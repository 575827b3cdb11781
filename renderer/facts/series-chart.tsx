import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Sparkline } from '../chart/sparkline';
import { inputFigure } from '../format/number-vm';
import { useNumberStyle } from '../ui/hooks';

interface Props {
  readonly values: readonly number[];
  readonly unit: string;
  readonly years: readonly string[];
  readonly label: string;
}

/** The curve of yearly values, with its highest and lowest value and its first and last year. */
export function SeriesChart({ values, unit, years, label }: Props) {
  const style = useNumberStyle();
  const known = values.filter(Number.isFinite);
  const show = (value: number): string => (Number.isFinite(value) ? inputFigure(value, unit, style) : '');
  return (
    <Box>
      <Typography variant="caption" color="textSecondary">
        ↑ {show(Math.max(...known))}
      </Typography>
      <Sparkline values={values} width={480} height={200} label={label} />
      <Box sx={{ display: 'flex', justifyContent: 'space-between', color: 'text.secondary' }}>
        <Typography variant="caption">{years[0]}</Typography>
        <Typography variant="caption">↓ {show(Math.min(...known))}</Typography>
        <Typography variant="caption">{years.at(-1)}</Typography>
      </Box>
    </Box>
  );
}
