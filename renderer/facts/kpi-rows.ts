import { ISSUES } from '../engine/appraisal';
import { type Project, setAt } from '../engine/engine';
import { put } from '../engine/put';
import { pick } from '../format/text';
import type { SheetRow } from '../sheet/sheet-vm';
import { plainCell } from './cells';
import { definedChoiceRow } from './choice-def';
import { chosenCell } from './chosen-cell';
import type { RowContext } from './context';
import {
  COUNTED_ELSEWHERE,
  DIMENSION,
  DIRECTION,
  EVIDENCE_GRADE,
  FIGURE_BY,
  MEASURE,
  RAMP,
  SROI_BASIS,
} from './kpi-choices';
import { listFactorRow } from './list-factor-row';
import { choiceRow, fieldRow, formulaRow, idRow, inputRow, itemOptions, itemRow } from './rows';
import { switchRow } from './switch-row';

type Kpi = NonNullable<Project['kpis']>[number];
type Renaming = (at: number) => (project: Project, id: string) => Project;

const assumed = <V extends number | number[]>(value: V) => ({ value, confidence: 'assumption' as const });

/** The rows of KPIs: what is measured, how much it changes, what that is worth. */
export function kpiRows(ctx: RowContext, renaming: Renaming): readonly SheetRow[] {
  const kpis = ctx.project.kpis ?? [];
  return kpis.flatMap((kpi, i) => {
    const path = `/kpis/${i}`;
    return [
      itemRow(ctx, path, i, kpis.length, { provenance: true }),
      idRow(ctx, path, renaming(i)),
      definedChoiceRow(ctx, `${path}/dimension`, DIMENSION),
      fieldRow(
        `${path}/unit`,
        ctx.t('grid.unit'),
        plainCell(ctx, `${path}/unit`, /\S/, () => ctx.t('grid.required')),
      ),
      definedChoiceRow(ctx, `${path}/direction`, DIRECTION),
      definedChoiceRow(ctx, `${path}/measure`, MEASURE),
      choiceRow(ctx, `${path}/beneficiary`, ctx.t('kpi.beneficiary'), itemOptions(ctx, 'parties')),
      definedChoiceRow(ctx, `${path}/evidence`, EVIDENCE_GRADE),
      issuesRow(ctx, path),
      ...figureRows(ctx, path, kpi),
      ...rampRows(ctx, path, kpi),
      inputRow(ctx, `${path}/start_year`, 'kpis.start_year', { optional: true }),
      inputRow(ctx, `${path}/decay`, 'kpis.decay', { optional: true }),
      ...moneyRows(ctx, path, kpi),
    ];
  });
}

function issuesRow(ctx: RowContext, path: string): SheetRow {
  const options = ISSUES.map(({ id, label }) => ({ value: id, label: pick(label, ctx.style.language) }));
  return fieldRow(
    `${path}/issues`,
    ctx.t('kpi.issues'),
    chosenCell(ctx, `${path}/issues`, options, true, ctx.t('common.none')),
  );
}

function figureRows(ctx: RowContext, path: string, { formula, unit }: Kpi): readonly SheetRow[] {
  const now = formula === undefined ? 'target' : 'formula';
  return [
    inputRow(ctx, `${path}/baseline`, 'kpis.baseline', { unit }),
    chosenRow(ctx, `${path}#figure`, FIGURE_BY, now, (project, value) => {
      if (value === 'target')
        return put(put(project, `${path}/formula`, undefined), `${path}/target`, assumed(0));
      return put(put(project, `${path}/target`, undefined), `${path}/formula`, '0');
    }),
    formula === undefined
      ? inputRow(ctx, `${path}/target`, 'kpis.target', { unit })
      : formulaRow(ctx, `${path}/formula`),
  ];
}

function rampRows(ctx: RowContext, path: string, { ramp }: Kpi): readonly SheetRow[] {
  const at = `${path}/ramp`;
  return [
    chosenRow(ctx, `${path}#ramp`, RAMP, ramp?.form ?? 'none', (project, form) => {
      if (form === 'none') return put(project, at, undefined);
      const own = form === 'table' ? { shares: assumed(1) } : { years: assumed(3) };
      return setAt(project, at, { form, ...own });
    }),
    ...(ramp === undefined
      ? []
      : ramp.form === 'table'
        ? [inputRow(ctx, `${at}/shares`, 'kpis.shares', { depth: 2 })]
        : [inputRow(ctx, `${at}/years`, 'kpis.years', { depth: 2 })]),
  ];
}

function moneyRows(ctx: RowContext, path: string, { money }: Kpi): readonly SheetRow[] {
  const begin = () => ({ unit_value: assumed(0) });
  return [
    switchRow(ctx, `${path}/money`, ctx.t('kpi.hasMoney'), ctx.t('kpi.hasMoneyHelp'), begin, 1),
    ...(money === undefined
      ? []
      : [
          inputRow(ctx, `${path}/money/unit_value`, 'kpis.unit_value', { depth: 2 }),
          ...(['price_year', 'growth'] as const).map((key) =>
            inputRow(ctx, `${path}/money/${key}`, `kpis.${key}`, { optional: true, depth: 2 }),
          ),
          ...(['deadweight', 'displacement', 'attribution', 'drop_off'] as const).map((key) =>
            inputRow(ctx, `${path}/sroi/${key}`, `kpis.${key}`, { optional: true, depth: 2 }),
          ),
          definedChoiceRow(ctx, `${path}/counted_elsewhere`, COUNTED_ELSEWHERE, {
            depth: 2,
            apply: (project, value) =>
              put(project, `${path}/counted_elsewhere`, value === 'true' ? true : undefined),
          }),
        ]),
  ];
}

/** A choice that is no property of the file: which of several properties stands there. */
function chosenRow(
  ctx: RowContext,
  id: string,
  def: typeof FIGURE_BY,
  now: string,
  apply: (project: Project, value: string) => Project,
): SheetRow {
  const path = id.slice(0, id.indexOf('#'));
  const row = definedChoiceRow(
    ctx,
    path,
    { ...def, fallback: now },
    {
      apply: (project, value) => (value === now ? project : apply(project, value)),
    },
  );
  const cell = row.cells.value;
  return {
    ...row,
    id,
    cells: { ...row.cells, ...(cell?.kind === 'choice' ? { value: { ...cell, key: id } } : {}) },
  };
}

/** The rows of the economic evaluation: rates, what the social return is measured against, factors. */
export function economicsRows(ctx: RowContext): readonly SheetRow[] {
  const { economics } = ctx.project;
  const path = '/economics';
  const begin = () => ({ social_rate: assumed(0.08), alternative_rate: assumed(0.06) });
  return [
    switchRow(ctx, path, ctx.t('sections.economics'), ctx.t('sectionHelp.economics'), begin),
    ...(economics === undefined
      ? []
      : [
          inputRow(ctx, `${path}/social_rate`, 'economics.social_rate', { optional: true }),
          inputRow(ctx, `${path}/alternative_rate`, 'economics.alternative_rate', { optional: true }),
          definedChoiceRow(ctx, `${path}/sroi_inputs`, SROI_BASIS),
          ...factorRows(ctx),
        ]),
  ];
}

/** Every item that may have a factor of its own, the section before its items; empty counts it as it is. */
function factorRows(ctx: RowContext): readonly SheetRow[] {
  const { project } = ctx;
  const { language } = ctx.style;
  const sections = ['capex', 'revenue', 'opex', 'savings'] as const;
  const names = sections.flatMap((section) => [
    {
      item: section as string,
      label: ctx.t('kpi.factorOf', { what: ctx.t(`sections.${section}`) }),
      depth: 1,
    },
    ...itemsOf(project, section).map(({ id, label }) => ({
      item: `${section}.${id}`,
      label: pick(label, language),
      depth: 2,
    })),
  ]);
  const list = { path: '/economics/conversion', key: 'item', field: 'conversion.factor' } as const;
  return names.map(({ item, label, depth }) => listFactorRow(ctx, list, { name: item, label, depth }));
}

/** The items of a section: the facts', then the options' own. */
function itemsOf(
  { capex, revenue, opex, savings, options }: Project,
  section: 'capex' | 'revenue' | 'opex' | 'savings',
): readonly Pick<Project['parties'][number], 'id' | 'label'>[] {
  const terms = options.map((option) => option.terms);
  const lists: Readonly<Record<typeof section, readonly Pick<Project['parties'][number], 'id' | 'label'>[]>> =
    {
      capex: [...capex, ...terms.flatMap(({ investments }) => investments ?? [])],
      revenue: [...revenue, ...terms.flatMap(({ revenues }) => revenues ?? [])],
      opex: [...opex, ...terms.flatMap(({ costs }) => costs ?? [])],
      savings: savings ?? [],
    };
  return lists[section];
}
