import Box from '@mui/material/Box';
import { usePick } from '../ui/hooks';
import { FigureBars } from './figure-bars';
import type { SlideProps } from './slides';

/** The government's whole account, and the year in which it pays most. */
const FIGURES = ['fiscal.net_npv', 'fiscal.outlay_peak'] as const;

/** More options than this stand in two columns, or a laptop would cut the lower figure. */
const MOST_STACKED = 4;

/** What every option costs the government. */
export function CostSlide({ comparison }: SlideProps) {
  const pick = usePick();
  const names = comparison.options.map(({ label }) => pick(label));
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        gridTemplateColumns: `repeat(${names.length > MOST_STACKED ? 2 : 1}, minmax(0, 1fr))`,
      }}
    >
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
