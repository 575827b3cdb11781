import type { Theme } from '@mui/material/styles';

/** One colour for each option or criterion, apart in lightness so that they stay apart in grey. */
export function seriesColours(theme: Theme): readonly string[] {
  const { palette, chart } = theme;
  return [
    palette.primary.main,
    palette.warning.main,
    palette.success.main,
    palette.error.main,
    chart.bars[4] ?? palette.text.secondary,
    palette.text.primary,
    chart.bars[1] ?? palette.text.secondary,
  ];
}

/** The colour of a series by its index. */
export function seriesColour(theme: Theme, i: number): string {
  const colours = seriesColours(theme);
  return colours[i % colours.length] ?? theme.palette.primary.main;
}

/** Dashes of lines, so that colour is not the only difference. */
export const DASHES: readonly (readonly number[])[] = [
  [],
  [7, 4],
  [2, 3],
  [10, 3, 2, 3],
  [4, 4],
  [1, 2],
  [12, 4],
];
