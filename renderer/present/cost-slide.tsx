import Box from '@mui/material/Box';
import { usePick } from '../ui/hooks';
import { FigureBars } from './figure-bars';
import type { SlideProps } from './slides';

/** The government's whole account, and the year in which it pays most. */
const FIGURES = ['fiscal.net_npv', 'fiscal.outlay_peak'] as const;

/** What every option costs the government. */
export function CostSlide({ comparison }: SlideProps) {
  const pick = usePick();
  const names = comparison.options.map(({ label }) => pick(label));
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      {FIGURES.flatMap((id) => {
        const figure = comparison.figures.find((one) => one.id === id);
        if (!figure) return [];
        return [
          <FigureBars
            key={id}
            title={pick(figure.label)}
            unit={figure.unit}
            names={names}
            values={figure.values}
          />,
        ];
      })}
    </Box>
  );
}
