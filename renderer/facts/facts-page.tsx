import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { LibraryButton } from '../appraisal/library-button';
import { put } from '../engine/put';
import { edit } from '../state/edit';
import { go, goTo } from '../state/navigate';
import { useApp } from '../state/store';
import { TemplateButton } from '../templates/template-button';
import { useProject } from '../ui/hooks';
import type { RowContext } from './context';
import { InputSheet } from './input-sheet';
import { freeId } from './lists';
import { SectionNav } from './section-nav';
import { FACT_SECTIONS, type FactSection, sectionRows } from './sections';
import { type ListSection, newItem } from './templates';

const STEM: Readonly<Record<ListSection, string>> = {
  parties: 'party',
  indices: 'index',
  inputs: 'input',
  drivers: 'driver',
  capex: 'investment',
  revenue: 'revenue',
  opex: 'cost',
  savings: 'saving',
  risks: 'risk',
  budgets: 'budget',
  uncertainties: 'uncertainty',
  kpis: 'kpi',
};

/** What is known or assumed about the project, section by section. */
export function FactsPage() {
  const { t } = useTranslation();
  const project = useProject();
  const asked = useApp((s) => s.route.tab);
  const problems = useApp((s) => s.computation.errors);
  const section: FactSection = FACT_SECTIONS.find((s) => s === asked) ?? 'identity';
  const build = useCallback((ctx: RowContext) => sectionRows(ctx, section), [section]);
  if (!project) return null;
  const list = listOf(section);
  const items = list ? (project[list] ?? []) : undefined;
  const add = (): void => {
    if (!list || !items) return;
    const at = items.length;
    const item = newItem(project, list, freeId(items, STEM[list]));
    edit(`/${list}/${at}:add`, (current) => put(current, `/${list}`, [...(current[list] ?? []), item]));
    go({ cell: `/${list}/${at}/label` });
  };
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
      <SectionNav
        label={t('sections.label')}
        current={section}
        onChange={(id) => goTo('facts', id)}
        sections={FACT_SECTIONS.map((id) => {
          const own = listOf(id);
          const count = problems.filter((p) => p.path.startsWith(`/${id}/`) || p.path === `/${id}`).length;
          return {
            id,
            label: t(`sections.${id}`),
            problems: count,
            ...(own ? { count: project[own]?.length ?? 0 } : {}),
          };
        })}
      />
      <Box
        sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: 1, pr: 3, pl: 1, py: 1.5 }}
      >
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            columnGap: 2,
            rowGap: 1,
            minHeight: 36,
          }}
        >
          <Box sx={{ flex: '1 1 300px', minWidth: 0 }}>
            <Typography variant="h2" component="h1">
              {t(`sections.${section}`)}
            </Typography>
            <Typography variant="caption" color="textSecondary">
              {t(`sectionHelp.${section}`)}
            </Typography>
          </Box>
          <Typography variant="caption" color="textSecondary">
            {t('grid.hint')}
          </Typography>
          {section === 'revenue' && <TemplateButton project={project} kind="revenue" />}
          {section === 'kpis' && <LibraryButton project={project} />}
          {list && (
            <Button variant="outlined" startIcon={<Add />} onClick={add}>
              {t('grid.addItem', { what: t(`itemNames.${list}`) })}
            </Button>
          )}
        </Box>
        {items?.length === 0 ? (
          <Typography color="textSecondary" sx={{ py: 3 }}>
            {t('grid.empty')} {t(`sectionHelp.${section}`)}
          </Typography>
        ) : (
          <InputSheet key={section} label={t(`sections.${section}`)} build={build} />
        )}
      </Box>
    </Box>
  );
}

function listOf(section: FactSection): ListSection | null {
  switch (section) {
    case 'parties':
    case 'indices':
    case 'inputs':
    case 'drivers':
    case 'capex':
    case 'revenue':
    case 'opex':
    case 'savings':
    case 'risks':
    case 'budgets':
    case 'uncertainties':
    case 'kpis':
      return section;
    default:
      return null;
  }
}
