import { zhCN } from '@mui/material/locale';
import { createTheme, type Theme } from '@mui/material/styles';
import type { Language } from '../host/host';

/** Colours of the cash-flow chart: apart in lightness, so that they stay apart in grey. */
export interface ChartColours {
  readonly bars: readonly string[];
  readonly line: string;
  readonly grid: string;
  readonly text: string;
}

declare module '@mui/material/styles' {
  interface Theme {
    /** Fonts in order of choice, also for what is drawn. */
    font: string;
    chart: ChartColours;
    /** Hairlines, headers and the selected cell of every grid. */
    sheet: { readonly line: string; readonly head: string; readonly band: string; readonly selected: string };
  }
  interface ThemeOptions {
    font: string;
    chart: ChartColours;
    sheet: Theme['sheet'];
  }
}

const CHINESE = '"Noto Sans SC","Microsoft YaHei","PingFang SC","Noto Sans CJK SC"';
const LATIN = '"Segoe UI","SF Pro Text","Helvetica Neue",Roboto,"Noto Sans","Liberation Sans",Arial';

/** Quotation marks alone, of any Latin font there is: where English has to do with the Chinese font, they stay narrow. */
const MARKS = {
  fontFamily: 'Latin marks',
  src: ['Segoe UI', 'Helvetica Neue', 'Roboto', 'Noto Sans', 'Liberation Sans', 'Arial', 'DejaVu Sans']
    .map((name) => `local("${name}")`)
    .join(','),
  unicodeRange: 'U+2018-201F',
};

/** Fonts in order of choice: a Chinese font sets quotation marks full width, which English must not take from it. */
const FONT: Readonly<Record<Language, string>> = {
  'zh-CN': `${CHINESE},sans-serif`,
  en: `${LATIN},"${MARKS.fontFamily}",${CHINESE},sans-serif`,
};
export const MONO = '"Cascadia Mono","SFMono-Regular",Consolas,"DejaVu Sans Mono","Noto Sans SC",monospace';

const light = {
  palette: {
    mode: 'light',
    primary: { main: '#0B5CAD' },
    success: { main: '#1F7A3A' },
    warning: { main: '#8F5B00' },
    error: { main: '#B3261E' },
    background: { default: '#F5F6F8', paper: '#FFFFFF' },
    text: { primary: '#1A2230', secondary: '#566072' },
    divider: '#DDE1E7',
  },
  chart: {
    bars: ['#2F6FB3', '#9DA8B7', '#17385F', '#C3CAD4', '#5F7FA3'],
    line: '#1A2230',
    grid: '#E6E9EE',
    text: '#566072',
  },
  sheet: { line: '#E6E9EE', head: '#F0F2F5', band: '#F8F9FB', selected: '#E3EEFA' },
} as const;

const dark = {
  palette: {
    mode: 'dark',
    primary: { main: '#7FB5EE' },
    success: { main: '#6CC788' },
    warning: { main: '#E3B341' },
    error: { main: '#F28B82' },
    background: { default: '#12161C', paper: '#191E26' },
    text: { primary: '#E4E8EE', secondary: '#A2ACBA' },
    divider: '#313947',
  },
  chart: {
    bars: ['#78AEE8', '#566173', '#C2DAF5', '#39424F', '#93A9C4'],
    line: '#E4E8EE',
    grid: '#2A313C',
    text: '#A2ACBA',
  },
  sheet: { line: '#282F3A', head: '#202630', band: '#1D232C', selected: '#22364D' },
} as const;

/** Build the theme: calm, dense, the same hierarchy in light and dark. */
export function appTheme(mode: 'light' | 'dark', language: Language): Theme {
  const colours = mode === 'dark' ? dark : light;
  return createTheme(
    {
      ...colours,
      font: FONT[language],
      shape: { borderRadius: 6 },
      typography: {
        fontFamily: FONT[language],
        fontSize: 14,
        h1: { fontSize: '1.375rem', fontWeight: 700, lineHeight: 1.35 },
        h2: { fontSize: '1.0625rem', fontWeight: 700, lineHeight: 1.4 },
        h3: { fontSize: '0.9375rem', fontWeight: 700, lineHeight: 1.45 },
        body1: { fontSize: '0.9375rem', lineHeight: 1.55 },
        body2: { fontSize: '0.875rem', lineHeight: 1.5 },
        caption: { fontSize: '0.8125rem', lineHeight: 1.45 },
        button: { textTransform: 'none', fontWeight: 400 },
      },
      components: {
        MuiCssBaseline: {
          styleOverrides: {
            '@font-face': MARKS,
            html: { height: '100%' },
            body: { height: '100%', fontVariantNumeric: 'tabular-nums', overflow: 'hidden' },
            '#root': { height: '100%' },
            '@keyframes changed': { from: { backgroundColor: colours.sheet.selected }, to: {} },
            '@media (prefers-reduced-motion: reduce)': { '*': { animationDuration: '0s !important' } },
          },
        },
        MuiButtonBase: {
          defaultProps: { disableRipple: true },
          styleOverrides: {
            // Without its ripple a button has to show the keyboard's focus by itself.
            root: {
              '&.Mui-focusVisible': {
                outline: `2px solid ${colours.palette.primary.main}`,
                outlineOffset: -2,
              },
            },
          },
        },
        MuiButton: { defaultProps: { size: 'small', disableElevation: true } },
        MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
        MuiTextField: { defaultProps: { size: 'small' } },
        // A label that has moved up keeps a size that can be read; the gap in the frame follows it.
        MuiInputLabel: {
          styleOverrides: {
            outlined: { '&.MuiInputLabel-shrink': { transform: 'translate(14px, -10px) scale(0.93)' } },
          },
        },
        MuiOutlinedInput: { styleOverrides: { notchedOutline: { '& legend': { fontSize: '0.93em' } } } },
        MuiSelect: { defaultProps: { size: 'small' } },
        MuiTooltip: {
          defaultProps: { enterDelay: 350, disableInteractive: true },
          styleOverrides: { tooltip: { fontSize: '0.8125rem', lineHeight: 1.5, maxWidth: 420 } },
        },
        MuiTab: { styleOverrides: { root: { minHeight: 40, padding: '6px 14px', fontSize: '0.875rem' } } },
        MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
        MuiTableCell: {
          styleOverrides: { root: { borderColor: colours.sheet.line }, head: { fontWeight: 700 } },
        },
        MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.0625rem', fontWeight: 700 } } },
      },
    },
    language === 'zh-CN' ? zhCN : {},
  );
}
