import { getAt, type Project, setAt } from '../engine/engine';
import type { SheetRow } from '../sheet/sheet-vm';
import { choiceCell, plainCell, textCell } from './cells';
import type { RowContext } from './context';
import { breakEvenRows, contingencyRows, taxParts } from './cost-parts';
import { budgetRows, riskRows, valueForMoneyRows } from './fiscal-rows';
import { driverRows } from './form-rows';
import { capexItems, opexItems, revenueItems, savingItems } from './item-rows';
import { economicsRows, kpiRows } from './kpi-rows';
import { renameItem } from './rename';
import { reviewRows } from './review-rows';
import { choiceRow, fieldRow, idRow, inputRow, itemOptions, itemRow, optionalRow } from './rows';
import { contingentRows, uncertaintyRows } from './uncertainty-rows';
import { vatRows } from './vat-rows';
import { workingCapitalRows } from './working-capital-rows';

export const FACT_SECTIONS = [
  'identity',
  'timeline',
  'parties',
  'indices',
  'inputs',
  'drivers',
  'capex',
  'contingency',
  'revenue',
  'opex',
  'savings',
  'kpis',
  'economics',
  'working_capital',
  'tax',
  'vat',
  'break_even',
  'risks',
  'budgets',
  'uncertainties',
  'contingent',
  'value_for_money',
  'expert_review',
] as const;
export type FactSection = (typeof FACT_SECTIONS)[number];

const ROLES = [
  'government',
  'company',
  'private_partner',
  'lender',
  'user',
  'beneficiary',
  'public_operator',
  'supplier',
  'employee',
  'tax_authority',
  'society',
  'other',
] as const;
const KINDS = ['flow', 'stock', 'rate', 'index', 'flag', 'count'] as const;
const STEPS = ['year', 'half_year', 'quarter', 'month'] as const;
const UNITS = ['unit', 'thousand', 'ten_thousand', 'million', 'hundred_million'] as const;

/** The rows of one section of facts. */
export function sectionRows(ctx: RowContext, section: FactSection): readonly SheetRow[] {
  return BUILDERS[section](ctx);
}

const BUILDERS: Readonly<Record<FactSection, (ctx: RowContext) => readonly SheetRow[]>> = {
  identity,
  timeline,
  parties,
  indices,
  inputs,
  drivers,
  capex,
  revenue,
  opex,
  savings: (ctx) => savingItems(ctx, '/savings', ctx.project.savings ?? [], (i) => renaming('savings', i)),
  kpis: (ctx) => kpiRows(ctx, (i) => renaming('kpis', i)),
  economics: economicsRows,
  working_capital: workingCapitalRows,
  tax,
  contingency: contingencyRows,
  vat: vatRows,
  break_even: breakEvenRows,
  risks: (ctx) => riskRows(ctx, (i) => renaming('risks', i)),
  budgets: (ctx) => budgetRows(ctx, (i) => renaming('budgets', i)),
  uncertainties: (ctx) => uncertaintyRows(ctx, (i) => renaming('uncertainties', i)),
  contingent: contingentRows,
  value_for_money: valueForMoneyRows,
  expert_review: reviewRows,
};

/** Names of choices in the language shown. */
export function named<V extends Parameters<typeof choiceName>[1]>(ctx: RowContext, values: readonly V[]) {
  return values.map((value) => ({ value, label: choiceName(ctx, value) }));
}

function choiceName(
  ctx: RowContext,
  value:
    | (typeof ROLES)[number]
    | (typeof KINDS)[number]
    | (typeof STEPS)[number]
    | (typeof UNITS)[number]
    | 't0'
    | 't1',
): string {
  return ctx.t(`choices.${value}`);
}

function identity(ctx: RowContext): readonly SheetRow[] {
  const text = (
    key: 'name' | 'city' | 'country' | 'domain' | 'story' | 'description',
    optional: boolean,
  ): SheetRow =>
    fieldRow(
      `/identity/${key}`,
      ctx.t(`fields.${key}`),
      textCell(ctx, `/identity/${key}`, { optional, long: !['city', 'country'].includes(key) }),
      0,
    );
  return [
    text('name', false),
    text('city', false),
    text('country', true),
    text('domain', true),
    text('story', true),
    text('description', true),
    fieldRow(
      '/identity/currency',
      ctx.t('fields.currency'),
      plainCell(ctx, '/identity/currency', /^[A-Z]{3}$/, () => ctx.t('grid.currency')),
      0,
    ),
    fieldRow(
      '/identity/display_unit',
      ctx.t('fields.display_unit'),
      choiceCell(ctx, '/identity/display_unit', named(ctx, UNITS)),
      0,
    ),
  ];
}

function timeline(ctx: RowContext): readonly SheetRow[] {
  const date = plainCell(ctx, '/timeline/start', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, () =>
    ctx.t('grid.notDate'),
  );
  return [
    fieldRow('/timeline/start', ctx.t('fields.start'), date, 0),
    inputRow(ctx, '/timeline/construction_years', 'timeline.construction_years', { depth: 0 }),
    inputRow(ctx, '/timeline/operation_years', 'timeline.operation_years', { depth: 0 }),
    fieldRow('/timeline/step', ctx.t('fields.step'), choiceCell(ctx, '/timeline/step', named(ctx, STEPS)), 0),
    fieldRow(
      '/timeline/npv_first_flow',
      ctx.t('fields.npv_first_flow'),
      choiceCell(ctx, '/timeline/npv_first_flow', named(ctx, ['t0', 't1'] as const)),
      0,
    ),
  ];
}

function parties(ctx: RowContext): readonly SheetRow[] {
  const list = ctx.project.parties;
  return list.flatMap(({ id, role, parent }, i) => {
    const path = `/parties/${i}`;
    const governments = list.filter(
      (one) => one.id === parent || (one.role === 'government' && one.id !== id && !one.parent),
    );
    const belongs = parent !== undefined || (role === 'government' && governments.length > 0);
    return [
      itemRow(ctx, path, i, list.length, { least: 1 }),
      idRow(ctx, path, renaming('parties', i)),
      choiceRow(ctx, `${path}/role`, ctx.t('fields.role'), named(ctx, ROLES)),
      ...(belongs
        ? [
            optionalRow(
              ctx,
              `${path}/parent`,
              ctx.t('fields.parent'),
              itemOptions(ctx, 'parties', governments),
            ),
          ]
        : []),
      inputRow(ctx, `${path}/discount_rate`, 'parties.discount_rate', { optional: true }),
    ];
  });
}

function indices(ctx: RowContext): readonly SheetRow[] {
  const list = ctx.project.indices;
  return list.flatMap((_, i) => [
    itemRow(ctx, `/indices/${i}`, i, list.length),
    idRow(ctx, `/indices/${i}`, renaming('indices', i)),
    inputRow(ctx, `/indices/${i}/rate`, 'indices.rate'),
  ]);
}

function inputs(ctx: RowContext): readonly SheetRow[] {
  const list = ctx.project.inputs;
  return list.flatMap((item, i) => {
    const path = `/inputs/${i}`;
    const value = inputRow(ctx, path, 'inputs.value', { unit: item.unit });
    const head = itemRow(ctx, path, i, list.length);
    const unit = plainCell(ctx, `${path}/unit`, /\S/, () => ctx.t('grid.required'));
    return [
      {
        ...head,
        muted: value.muted,
        hint: value.muted ? ctx.t('grid.unused') : '',
        cells: { ...value.cells, ...head.cells },
      },
      idRow(ctx, path, renaming('inputs', i)),
      fieldRow(`${path}/unit`, ctx.t('grid.unit'), unit),
      choiceRow(ctx, `${path}/kind`, ctx.t('fields.kind'), named(ctx, KINDS)),
    ];
  });
}

function drivers(ctx: RowContext): readonly SheetRow[] {
  const list = ctx.project.drivers;
  return list.flatMap((_, i) => {
    const path = `/drivers/${i}`;
    const unit = plainCell(ctx, `${path}/unit`, /\S/, () => ctx.t('grid.required'));
    return [
      itemRow(ctx, path, i, list.length, { provenance: true }),
      idRow(ctx, path, renaming('drivers', i)),
      fieldRow(`${path}/unit`, ctx.t('grid.unit'), unit),
      choiceRow(ctx, `${path}/kind`, ctx.t('fields.kind'), named(ctx, KINDS)),
      ...driverRows(ctx, i),
    ];
  });
}

function capex(ctx: RowContext): readonly SheetRow[] {
  return capexItems(ctx, '/capex', ctx.project.capex, (i) => renaming('capex', i));
}

function revenue(ctx: RowContext): readonly SheetRow[] {
  return revenueItems(ctx, '/revenue', ctx.project.revenue, (i) => renaming('revenue', i));
}

function opex(ctx: RowContext): readonly SheetRow[] {
  return opexItems(ctx, '/opex', ctx.project.opex, (i) => renaming('opex', i));
}

function tax(ctx: RowContext): readonly SheetRow[] {
  const path = '/tax/loss_carry_forward';
  const options = [
    { value: 'true', label: ctx.t('common.yes') },
    { value: 'false', label: ctx.t('common.no') },
  ];
  return [
    inputRow(ctx, '/tax/rate', 'tax.rate', { depth: 0 }),
    fieldRow(
      path,
      ctx.t('fields.loss_carry_forward'),
      choiceCell(ctx, path, options, (project, value) => setAt(project, path, value === 'true')),
      0,
    ),
    ...taxParts(ctx),
  ];
}

function renaming(
  list: Parameters<typeof renameItem>[1],
  at: number,
): (project: Project, id: string) => Project {
  return (project, id) =>
    getAt(project, `/${list}/${at}/id`) === id ? project : renameItem(project, list, at, id);
}
