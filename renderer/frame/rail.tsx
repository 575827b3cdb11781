import AltRouteOutlined from '@mui/icons-material/AltRouteOutlined';
import BalanceOutlined from '@mui/icons-material/BalanceOutlined';
import CompareArrowsOutlined from '@mui/icons-material/CompareArrowsOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import InsightsOutlined from '@mui/icons-material/InsightsOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { APPRAISAL_TABS } from '../appraisal/tabs';
import { goTo } from '../state/navigate';
import { FREE_PAGES, PAGES, type Page } from '../state/route';
import { useApp } from '../state/store';

const ICONS = {
  home: HomeOutlined,
  facts: FactCheckOutlined,
  adviser: AltRouteOutlined,
  terms: HandshakeOutlined,
  results: InsightsOutlined,
  compare: CompareArrowsOutlined,
  appraisal: BalanceOutlined,
} as const;

const FIRST_TAB: Readonly<Record<Page, string>> = {
  home: '',
  facts: 'identity',
  adviser: '',
  terms: 'option',
  results: 'summary',
  compare: '',
  appraisal: '',
};

/** A page without a view is not offered. */
function isOffered(page: Page): boolean {
  return page !== 'appraisal' || APPRAISAL_TABS.length > 0;
}

/** The pages of the app, with icons and words. */
export function Rail() {
  const { t } = useTranslation();
  const page = useApp((s) => s.route.page);
  const hasProject = useApp((s) => s.doc !== null);
  return (
    <Box
      component="nav"
      aria-label={t('nav.label')}
      sx={{
        width: 84,
        borderRight: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        pt: 1,
        flexShrink: 0,
      }}
    >
      {PAGES.filter((p) => hasProject || FREE_PAGES.includes(p))
        .filter(isOffered)
        .map((p) => {
          const Icon = ICONS[p];
          const here = p === page;
          return (
            <ButtonBase
              key={p}
              aria-current={here ? 'page' : undefined}
              onClick={() => goTo(p, FIRST_TAB[p])}
              sx={{
                width: '100%',
                py: 1.1,
                display: 'grid',
                justifyItems: 'center',
                gap: 0.25,
                color: here ? 'primary.main' : 'text.secondary',
                borderLeft: 3,
                borderRight: 3,
                borderColor: 'transparent',
                borderLeftColor: here ? 'primary.main' : 'transparent',
                '&:hover': { bgcolor: 'action.hover' },
                '&.Mui-focusVisible': { outline: 2, outlineColor: 'primary.main', outlineOffset: -2 },
              }}
            >
              <Icon fontSize="small" />
              <Typography variant="caption" sx={{ fontWeight: here ? 700 : 400 }}>
                {t(`nav.${p}`)}
              </Typography>
            </ButtonBase>
          );
        })}
    </Box>
  );
}
