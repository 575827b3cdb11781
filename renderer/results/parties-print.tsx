import GlobalStyles from '@mui/material/GlobalStyles';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useMemo } from 'react';
import { appTheme } from '../theme/theme';
import { useLanguage } from '../ui/hooks';
import { useThemeMode } from '../ui/theme-mode';

const STYLES = {
  '@media print': {
    'html, body, #root, #root > div, #root > div > div, #root main, #result-panel, [data-prints]': {
      display: 'block !important',
      height: 'auto !important',
      overflow: 'visible !important',
      backgroundColor: 'transparent !important',
    },
    '#root > div > header, #root > div > footer, #root nav, #root main > div:has([role="tablist"]), #root aside':
      { display: 'none !important' },
    // The picture was drawn for the screen: on paper it keeps its proportions.
    '[data-sankey]': { height: 'auto !important' },
    '[data-sankey] canvas': { width: '100% !important', height: 'auto !important' },
    '[data-prints] table': { fontSize: '9pt' },
  },
} as const;

/** Lets a view flow over sheets of paper without the frame of the app, and prints it light whatever the screen is. */
export function PartiesPrint({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const mode = useThemeMode();
  const printing = useMediaQuery('print');
  const theme = useMemo(() => appTheme(printing ? 'light' : mode, language), [printing, mode, language]);
  return (
    <ThemeProvider theme={theme}>
      <GlobalStyles styles={STYLES} />
      {children}
    </ThemeProvider>
  );
}
