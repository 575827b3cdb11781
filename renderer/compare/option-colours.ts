import type { Theme } from '@mui/material/styles';

/** Apart in hue and in lightness, and none of them the red, amber or green that stand for a state. */
const COLOURS = {
  light: ['#1F5FA8', '#B26A00', '#2F7F7B', '#7A4FA3', '#6B7686', '#A8456B', '#1A2230'],
  dark: ['#7FB5EE', '#E3B36A', '#79C9C4', '#BFA0E6', '#96A1B0', '#E79AB8', '#E4E8EE'],
} as const;

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

/** The colour an option has in every chart and on every screen, by its place among the options. */
export function optionColour({ palette }: Theme, i: number): string {
  const colours = COLOURS[palette.mode];
  return colours[i % colours.length] ?? palette.primary.main;
}

/** Shades of one family, so that nobody takes parts of a score for options; neighbours differ in lightness. */
const SHADES = {
  light: ['#2F6FB3', '#A9B4C2', '#17385F', '#7FB0E0', '#4F5B6B'],
  dark: ['#5C9AD9', '#C9D2DD', '#2F6FB3', '#A8CDF2', '#7D8B9D'],
} as const;

/** So many criteria have a shade of their own; further ones are hatched. */
export const SHADE_COUNT = SHADES.light.length;

/** The colour of a criterion's part of a bar. */
export function criterionColour({ palette }: Theme, k: number): string {
  return SHADES[palette.mode][k % SHADE_COUNT] ?? palette.primary.main;
}
