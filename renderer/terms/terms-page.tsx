import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../engine/compute';
import { getAt, type Project, parsePointer, setAt } from '../engine/engine';
import { put } from '../engine/put';
import { ignoredSections } from '../engine/schemes';
import type { RowContext } from '../facts/context';
import { termsSection } from '../facts/edit-input';
import { InputSheet } from '../facts/input-sheet';
import { freeId } from '../facts/lists';
import { SectionNav } from '../facts/section-nav';
import { newItem } from '../facts/templates';
import { edit } from '../state/edit';
import { go, goTo } from '../state/navigate';
import { currentOption, useApp } from '../state/store';
import { TemplateButton } from '../templates/template-button';
import { useProject } from '../ui/hooks';
import { AddPayment } from './add-payment';
import { AddSubsidy } from './add-subsidy';
import { lends } from './exit-templates';
import { addTranche, newGrant } from './funding-templates';
import { OptionBar } from './option-bar';
import { addOwned, isOwnerList, OWNER_LISTS, type OwnerList } from './owner-templates';
import { addMember } from './pool-templates';
import { ScenariosPanel } from './scenarios-panel';
import { SchemeFit } from './scheme-fit';
import { OWN_SECTION } from './scheme-rows';
import { newPayment, type PaymentType } from './sharing-templates';
import { newSubsidy, type SubsidyType } from './subsidy-templates';
import { TERM_SECTIONS, type TermSection, termRows } from './terms-rows';

/** The sections into which financing instruments write. */
const FINANCED: ReadonlySet<TermSection> = new Set([
  'option',
  'funding',
  'grants',
  'tranches',
  'subsidies',
  'shareholders',
]);

/** What the option's contract says, and the scenarios it is tried under. */
export function TermsPage() {
  const { t } = useTranslation();
  const project = useProject();
  const option = useApp(currentOption);
  const asked = useApp((s) => s.route.tab);
  const problems = useApp((s) => s.computation.errors);
  const at = project?.options.findIndex((o) => o.id === option) ?? -1;
  const section: TermSection = TERM_SECTIONS.find((s) => s === asked) ?? 'option';
  const build = useCallback((ctx: RowContext) => termRows(ctx, section, at), [section, at]);
  if (!project || at < 0) return null;
  const scenarios = asked === 'scenarios';
  const payments = project.options[at]?.terms.payments ?? [];
  const { subsidies = [], refinancing } = project.options[at]?.terms ?? {};
  const idle = section === 'refinancing' && refinancing === undefined && !lends(project, at);
  const faults = (part: string): number => problems.filter((p) => p.path.startsWith(part)).length;
  const terms = project.options[at]?.terms;
  const funding = terms?.funding;
  const counts: Partial<Record<TermSection, number>> = {
    payments: payments.length,
    subsidies: subsidies.length,
    grants: funding?.grants?.length ?? 0,
    tranches: funding?.tranches.length ?? 0,
    investments: terms?.investments?.length ?? 0,
    revenues: terms?.revenues?.length ?? 0,
    costs: terms?.costs?.length ?? 0,
    pool: terms?.pool?.members.length ?? 0,
    ...Object.fromEntries(OWNER_LISTS.map((list) => [list, terms?.[list]?.length ?? 0])),
  };
  const addOwner = (list: OwnerList): void => {
    const path = `/options/${at}/terms/${list}`;
    edit(`${path}:add`, (current) => addOwned(current, at, list));
    go({ cell: `${path}/${counts[list] ?? 0}/${list === 'shareholders' ? 'party' : 'label'}` });
  };
  const addToPool = (): void => {
    const path = `/options/${at}/terms/pool`;
    edit(`${path}:add`, (current) => addMember(current, at));
    go({ cell: `${path}/members/${counts.pool ?? 0}/party` });
  };
  const addOwn = (list: 'investments' | 'revenues' | 'costs'): void => {
    const path = `/options/${at}/terms/${list}`;
    const known = terms?.[list] ?? [];
    const facts = OWN_SECTION[list];
    const item = newItem(project, facts, freeId([...project[facts], ...known], 'own'));
    edit(`${path}:add`, (current) => put(current, path, [...known, item]));
    go({ cell: `${path}/${known.length}/label` });
  };
  const addFunding = (list: 'grants' | 'tranches'): void => {
    const path = `/options/${at}/terms/funding/${list}`;
    const id = freeId(funding?.[list] ?? [], list === 'grants' ? 'grant' : 'tranche');
    edit(`${path}:add`, (current) =>
      list === 'grants'
        ? put(current, path, [...(funding?.grants ?? []), newGrant(current, id)])
        : addTranche(current, at, id),
    );
    go({ cell: `${path}/${counts[list] ?? 0}/label` });
  };
  const addPayment = (type: PaymentType): void => {
    const path = `/options/${at}/terms/payments`;
    const item = newPayment(type, project, freeId(payments, 'payment'));
    edit(`${path}:add`, (current) => setAt(current, path, [...payments, item]));
    go({ cell: `${path}/${payments.length}/label` });
  };
  const addSubsidy = (type: SubsidyType): void => {
    const path = `/options/${at}/terms/subsidies`;
    const id = freeId(subsidies, 'subsidy');
    edit(`${path}:add`, (current) => put(current, path, [...subsidies, newSubsidy(current, id, type)]));
    go({ cell: `${path}/${subsidies.length}/label` });
  };
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
      <SectionNav
        label={t('sections.label')}
        current={scenarios ? 'scenarios' : section}
        onChange={(id) => goTo('terms', id)}
        sections={[
          ...TERM_SECTIONS.filter((id) => isOffered(project, at, id)).map((id) => ({
            id,
            label: t(`sections.${id}`),
            problems: faultsOf(problems, at, id),
            ...(counts[id] === undefined ? {} : { count: counts[id] }),
          })),
          {
            id: 'scenarios',
            label: t('scenarios.title'),
            problems: faults('/scenarios'),
            count: project.scenarios.length,
          },
        ]}
      />
      <Box
        sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: 1, pr: 3, pl: 1, py: 1.5 }}
      >
        {scenarios ? (
          <ScenariosPanel project={project} />
        ) : (
          <>
            <OptionBar project={project} at={at} />
            {section === 'option' && <SchemeFit project={project} at={at} />}
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 36 }}>
              <Box sx={{ flex: 1 }}>
                <Typography variant="h2" component="h1">
                  {t(`sections.${section}`)}
                </Typography>
                <Typography variant="caption" color="textSecondary">
                  {section === 'tranches' && counts.tranches === 0
                    ? t('terms.noLoan')
                    : t(`sectionHelp.${section}`)}
                </Typography>
              </Box>
              {section === 'revenues' && <TemplateButton project={project} kind="revenue" option={option} />}
              {FINANCED.has(section) && (
                <TemplateButton project={project} kind="instrument" option={option} />
              )}
              {section === 'payments' && <AddPayment onAdd={addPayment} />}
              {(section === 'investments' || section === 'revenues' || section === 'costs') && (
                <Button variant="outlined" startIcon={<Add />} onClick={() => addOwn(section)}>
                  {t('terms.addOwn')}
                </Button>
              )}
              {section === 'pool' && (
                <Button variant="outlined" startIcon={<Add />} onClick={addToPool}>
                  {t(counts.pool === 0 ? 'pool.begin' : 'pool.addMember')}
                </Button>
              )}
              {isOwnerList(section) && (
                <Button variant="outlined" startIcon={<Add />} onClick={() => addOwner(section)}>
                  {t(`owners.add_${section}`)}
                </Button>
              )}
              {section === 'subsidies' && <AddSubsidy project={project} onAdd={addSubsidy} />}
              {(section === 'grants' || section === 'tranches') && (
                <Button variant="outlined" startIcon={<Add />} onClick={() => addFunding(section)}>
                  {t(section === 'grants' ? 'terms.addGrant' : 'terms.addTranche')}
                </Button>
              )}
            </Box>
            {counts[section] === 0 || idle ? (
              <Typography color="textSecondary" sx={{ py: 3 }}>
                {t(
                  idle
                    ? 'terms.noRefinancing'
                    : section === 'pool'
                      ? 'pool.none'
                      : section === 'shareholders'
                        ? 'owners.none'
                        : 'grid.empty',
                )}
              </Typography>
            ) : (
              <InputSheet key={`${section}:${option}`} label={t(`sections.${section}`)} build={build} />
            )}
          </>
        )}
      </Box>
    </Box>
  );
}

/** What the scheme leaves alone is offered only where the file has something there. */
function isOffered(project: Project, at: number, section: TermSection): boolean {
  const option = project.options[at];
  if (!option || !ignoredSections(option).has(section)) return true;
  const held = getAt(project, `/options/${at}/terms/${section}`);
  return held !== undefined && !(Array.isArray(held) && held.length === 0);
}

/** How many faults stand in what a section shows. */
function faultsOf(problems: readonly Problem[], at: number, section: TermSection): number {
  return problems.filter(({ path }) => {
    const [list, option, terms, property, part] = parsePointer(path);
    if (list !== 'options' || option !== String(at) || terms !== 'terms') return false;
    return termsSection(property, part) === section;
  }).length;
}
