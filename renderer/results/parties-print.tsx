import GlobalStyles from '@mui/material/GlobalStyles';
import { ThemeProvider } from '@mui/material/styles';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
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
  const printing = useSyncExternalStore(whenPrinting, isPrinting);
  const theme = useMemo(() => appTheme(printing ? 'light' : mode, language), [printing, mode, language]);
  return (
    <ThemeProvider theme={theme}>
      <GlobalStyles styles={STYLES} />
      {children}
    </ThemeProvider>
  );
}

function whenPrinting(changed: () => void): () => void {
  const print = window.matchMedia('print');
  print.addEventListener('change', changed);
  return () => print.removeEventListener('change', changed);
}

function isPrinting(): boolean {
  return window.matchMedia('print').matches;
}
