import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { usePick, useResult } from '../ui/hooks';

interface Props {
  readonly ids: readonly string[];
  /** How many of them are bars; the rest are lines. */
  readonly bars: number;
}

/** What bars and lines stand for. */
export function ChartLegend({ ids, bars }: Props) {
  const theme = useTheme();
  const pick = usePick();
  const lines = useResult()?.run.model.lines;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.25, mb: 0.5 }}>
      {ids.map((id, i) => {
        const label = lines?.get(id)?.def.label;
        return (
          <Typography
            key={id}
            variant="caption"
            component="span"
            sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}
          >
            <Box
              component="span"
              aria-hidden
              sx={
                i < bars
                  ? {
                      width: 12,
                      height: 12,
                      borderRadius: 0.25,
                      bgcolor: theme.chart.bars[i % theme.chart.bars.length],
                    }
                  : {
                      width: 16,
                      height: 0,
                      borderTop: `2px ${i === bars ? 'solid' : 'dashed'} ${theme.chart.line}`,
                    }
              }
            />
            {label ? pick(label) : id}
          </Typography>
        );
      })}
    </Box>
  );
}
