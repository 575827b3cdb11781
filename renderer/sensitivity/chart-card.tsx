import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: string;
  readonly words: string;
  readonly legend?: readonly LegendEntry[];
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

export interface LegendEntry {
  readonly label: string;
  readonly colour: string;
  /** Drawn as a line with these dashes; a square when absent. */
  readonly dash?: readonly number[];
}

/** A titled card with a sentence and a legend in words. */
export function ChartCard({ title, words, legend = [], controls, children }: Props) {
  const id = useId();
  return (
    <Paper variant="outlined" component="section" aria-labelledby={id} sx={{ p: 2, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <Typography variant="h2" id={id} sx={{ flex: 1 }}>
          {title}
        </Typography>
        {controls}
      </Box>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 1 }}>
        {words}
      </Typography>
      {legend.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.25, mb: 0.5 }}>
          {legend.map((entry) => (
            <Typography
              key={entry.label}
              variant="caption"
              component="span"
              sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}
            >
              <Mark {...entry} />
              {entry.label}
            </Typography>
          ))}
        </Box>
      )}
      {children}
    </Paper>
  );
}

function Mark({ colour, dash }: LegendEntry) {
  if (!dash)
    return (
      <Box
        component="span"
        aria-hidden
        sx={{ width: 12, height: 12, borderRadius: 0.25, bgcolor: colour, flexShrink: 0 }}
      />
    );
  return (
    <svg width={26} height={8} aria-hidden="true">
      <line
        x1={0}
        x2={26}
        y1={4}
        y2={4}
        stroke={colour}
        strokeWidth={2}
        {...(dash.length > 0 ? { strokeDasharray: dash.join(' ') } : {})}
      />
    </svg>
  );
}
