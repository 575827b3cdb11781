import Box from '@mui/material/Box';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { useEffect, useMemo } from 'react';
import { AdviserPage } from './adviser/adviser-page';
import { AppraisalPage } from './appraisal/appraisal-page';
import { ComparePage } from './compare/compare-page';
import { ExplainDrawer } from './explain/explain-drawer';
import { FactsPage } from './facts/facts-page';
import { AppToast } from './frame/app-toast';
import { BadFileDialog } from './frame/bad-file-dialog';
import { NewProjectDialog } from './frame/new-project-dialog';
import { Rail } from './frame/rail';
import { ShortcutsDialog } from './frame/shortcuts-dialog';
import { StatusStrip } from './frame/status-strip';
import { TopBar } from './frame/top-bar';
import { UnsavedDialog } from './frame/unsaved-dialog';
import { usePageKeys } from './frame/use-keys';
import { useNoDrop } from './frame/use-no-drop';
import { HomePage } from './home/home-page';
import { speak } from './i18n';
import { Palette } from './palette/palette';
import { ResultsPage } from './results/results-page';
import { SolveDialog } from './solve/solve-dialog';
import { FREE_PAGES, type Page } from './state/route';
import { useApp } from './state/store';
import { TermsPage } from './terms/terms-page';
import { appTheme } from './theme/theme';
import { useLanguage } from './ui/hooks';
import { useThemeMode } from './ui/theme-mode';

const PAGE_OF: Readonly<Record<Page, () => React.ReactNode>> = {
  home: HomePage,
  facts: FactsPage,
  adviser: AdviserPage,
  terms: TermsPage,
  results: ResultsPage,
  compare: ComparePage,
  appraisal: AppraisalPage,
};

/** The whole page. */
export function App() {
  const language = useLanguage();
  const mode = useThemeMode();
  const theme = useMemo(() => appTheme(mode, language), [mode, language]);
  const page = useApp((s) => (s.doc || FREE_PAGES.includes(s.route.page) ? s.route.page : 'home'));
  const hasProject = useApp((s) => s.doc !== null);
  const explaining = useApp((s) => s.doc !== null && s.route.explain !== null);
  usePageKeys();
  useNoDrop();
  useEffect(() => speak(language), [language]);
  const Page = PAGE_OF[page];
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <Box sx={{ height: '100vh', display: 'flex', flexDirection: 'column' }}>
        <TopBar />
        <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
          <Rail />
          <Box
            component="main"
            sx={{ flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' }}
          >
            <Page />
          </Box>
          {explaining && <ExplainDrawer />}
        </Box>
        {hasProject && <StatusStrip />}
      </Box>
      <BadFileDialog />
      <UnsavedDialog />
      <NewProjectDialog />
      <ShortcutsDialog />
      <Palette />
      <SolveDialog />
      <AppToast />
    </ThemeProvider>
  );
}
