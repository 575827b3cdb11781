import { FIELDS, getAt, type Project } from '../engine/engine';
import { put } from '../engine/put';
import { pick } from '../format/text';
import type { SheetRow } from '../sheet/sheet-vm';
import { type ChoiceDef, definedChoiceRow } from './choice-def';
import type { RowContext } from './context';
import {
  CATEGORY,
  DEFERRED,
  HOLIDAY_FROM,
  METHOD,
  OPEX_NATURE,
  REVENUE_NATURE,
  SETTLEMENT,
  SIMPLIFIED,
  TAX_METHOD,
  UNCONDITIONAL,
  VARIABLE,
} from './cost-choices';
import { type OptionalPart, partsRow } from './parts-row';
import { choiceRow, inputRow, itemOptions, optionalRow } from './rows';
import { switchRow } from './switch-row';

const assumed = (value: number) => ({ value, confidence: 'assumption' as const });

/** What an investment may say beyond its price: those in use as rows, the others behind one switch. */
export function capexParts(
  ctx: RowContext,
  path: string,
  item: Project['capex'][number],
): readonly SheetRow[] {
  const buyer = ctx.project.parties.find((p) => p.role === 'government') ?? ctx.project.parties[0];
  const parts: OptionalPart[] = [
    chosen(ctx, CATEGORY, 'category', `${path}/category`, 'equipment'),
    field(ctx, 'vat_rate', 'capex.vat_rate', `${path}/vat_rate`, 0.13),
    field(ctx, 'residual_rate', 'capex.residual_rate', `${path}/residual_rate`, 0.05),
    part(ctx, METHOD.label, 'depreciation', `${path}/depreciation`, () => ({ method: 'straight_line' })),
    part(ctx, TAX_METHOD.label, 'tax_depreciation', `${path}/tax_depreciation`, () => ({
      method: 'straight_line',
      tax_life: assumed(item.life.value),
    })),
    {
      id: 'residual_buyer',
      label: ctx.t('fields.residualBuyer'),
      path: `${path}/residual_buyer`,
      begin: () => buyer?.id,
    },
    ...(item.residual_buyer === undefined
      ? []
      : [field(ctx, 'residual_vat_rate', 'capex.residual_vat_rate', `${path}/residual_vat_rate`, 0.13)]),
  ];
  const { depreciation, tax_depreciation } = item;
  return [
    partsRow(ctx, path, ctx.t('fields.more'), ctx.t('fields.moreHelp'), parts),
    ...(item.category ? [definedChoiceRow(ctx, `${path}/category`, CATEGORY, { depth: 2 })] : []),
    ...present(ctx, path, 'capex', ['vat_rate', 'residual_rate']),
    ...(depreciation ? methodRows(ctx, `${path}/depreciation`, METHOD, depreciation) : []),
    ...(tax_depreciation
      ? [
          ...methodRows(ctx, `${path}/tax_depreciation`, TAX_METHOD, tax_depreciation),
          inputRow(ctx, `${path}/tax_depreciation/tax_life`, 'capex.tax_life', { depth: 2 }),
          inputRow(ctx, `${path}/tax_depreciation/tax_residual_rate`, 'capex.tax_residual_rate', {
            depth: 2,
            optional: true,
          }),
        ]
      : []),
    ...(item.residual_buyer === undefined
      ? []
      : [
          {
            ...choiceRow(
              ctx,
              `${path}/residual_buyer`,
              ctx.t('fields.residualBuyer'),
              itemOptions(ctx, 'parties'),
            ),
            depth: 2,
          },
          ...present(ctx, path, 'capex', ['residual_vat_rate']),
        ]),
  ];
}

/** A method, and the output it follows where it follows one. */
function methodRows(
  ctx: RowContext,
  path: string,
  def: ChoiceDef,
  stated: { readonly method: string; readonly driver?: string | undefined },
): readonly SheetRow[] {
  const drivers = itemOptions(ctx, 'drivers');
  const method = definedChoiceRow(ctx, `${path}/method`, def, {
    depth: 2,
    ...(drivers.length === 0 ? { only: Object.keys(def.values).filter((value) => value !== 'units') } : {}),
    apply: (project, value) => {
      const driver = value === 'units' ? (stated.driver ?? project.drivers[0]?.id) : undefined;
      return put(put(project, `${path}/driver`, driver), `${path}/method`, value);
    },
  });
  if (stated.method !== 'units') return [method];
  return [method, { ...choiceRow(ctx, `${path}/driver`, ctx.t('fields.outputDriver'), drivers), depth: 2 }];
}

/** What revenue may say beyond its formula. */
export function revenueParts(
  ctx: RowContext,
  path: string,
  item: Project['revenue'][number],
): readonly SheetRow[] {
  const parts = [
    field(ctx, 'vat_rate', 'revenue.vat_rate', `${path}/vat_rate`, 0.06),
    part(ctx, REVENUE_NATURE.label, 'nature', `${path}/nature`, () => 'subsidy'),
    part(ctx, UNCONDITIONAL.label, 'unconditional', `${path}/unconditional`, () => true),
    part(ctx, SIMPLIFIED.label, 'simplified', `${path}/simplified`, () => true),
  ];
  return [
    partsRow(ctx, path, ctx.t('fields.more'), ctx.t('fields.moreHelp'), parts),
    ...present(ctx, path, 'revenue', ['vat_rate']),
    ...(item.nature ? [definedChoiceRow(ctx, `${path}/nature`, REVENUE_NATURE, { depth: 2 })] : []),
    ...(item.unconditional === undefined ? [] : [flagRow(ctx, `${path}/unconditional`, UNCONDITIONAL)]),
    ...(item.simplified === undefined ? [] : [flagRow(ctx, `${path}/simplified`, SIMPLIFIED)]),
  ];
}

/** What an operating cost may say beyond its price. */
export function opexParts(ctx: RowContext, path: string, item: Project['opex'][number]): readonly SheetRow[] {
  const parts = [
    field(ctx, 'vat_rate', 'opex.vat_rate', `${path}/vat_rate`, 0.06),
    chosen(ctx, OPEX_NATURE, 'nature', `${path}/nature`, 'other'),
    part(ctx, VARIABLE.label, 'variable', `${path}/variable`, () => true),
    field(ctx, 'performance', 'opex.performance', `${path}/performance`, 1),
  ];
  return [
    partsRow(ctx, path, ctx.t('fields.more'), ctx.t('fields.moreHelp'), parts),
    ...present(ctx, path, 'opex', ['vat_rate', 'performance']),
    ...(item.nature ? [definedChoiceRow(ctx, `${path}/nature`, OPEX_NATURE, { depth: 2 })] : []),
    ...(item.variable === undefined ? [] : [flagRow(ctx, `${path}/variable`, VARIABLE)]),
  ];
}

/** Kept on top of investment in construction. */
export function contingencyRows(ctx: RowContext): readonly SheetRow[] {
  const path = '/contingency';
  const begin = () => ({
    physical_rate: assumed(0.08),
    price_rate: assumed(0),
    preparation_years: assumed(0),
  });
  return [
    switchRow(ctx, path, ctx.t('fields.contingency'), ctx.t('sectionHelp.contingency'), begin),
    ...(ctx.project.contingency
      ? ['physical_rate', 'price_rate', 'preparation_years'].map((key) =>
          inputRow(ctx, `${path}/${key}`, `contingency.${key}`),
        )
      : []),
  ];
}

/** Corporate tax beyond its rate: losses, holidays, the interest cap, stamp duty. */
export function taxParts(ctx: RowContext): readonly SheetRow[] {
  const path = '/tax';
  const stamps = (['loan_rate', 'capital_rate', 'contract_rate'] as const).map((key) =>
    field(ctx, key, `tax.${key}`, `${path}/stamp_duty/${key}`, STAMPS[key]),
  );
  return [
    ...(ctx.project.tax.loss_carry_forward
      ? [inputRow(ctx, `${path}/loss_years`, 'tax.loss_years', { optional: true })]
      : []),
    definedChoiceRow(ctx, `${path}/settlement`, SETTLEMENT, { depth: 0 }),
    inputRow(ctx, `${path}/payment_lag_days`, 'tax.payment_lag_days', { optional: true, depth: 0 }),
    switchRow(ctx, `${path}/holiday`, ctx.t('fields.holiday'), ctx.t('fields.holidayHelp'), () => ({
      exempt_years: assumed(3),
      half_years: assumed(3),
      from: 'first_revenue',
    })),
    ...(ctx.project.tax.holiday
      ? [
          inputRow(ctx, `${path}/holiday/exempt_years`, 'tax.exempt_years'),
          inputRow(ctx, `${path}/holiday/half_years`, 'tax.half_years'),
          definedChoiceRow(ctx, `${path}/holiday/from`, HOLIDAY_FROM),
        ]
      : []),
    inputRow(ctx, `${path}/interest_cap`, 'tax.interest_cap', { optional: true, depth: 0 }),
    { ...flagRow(ctx, `${path}/deferred`, DEFERRED), depth: 0 },
    partsRow(ctx, `${path}/stamp_duty`, ctx.t('fields.stampDuty'), ctx.t('fields.stampDutyHelp'), stamps, 0),
    ...present(ctx, `${path}/stamp_duty`, 'tax', ['loan_rate', 'capital_rate', 'contract_rate'], 1),
  ];
}

/** Present rates of stamp duty. */
const STAMPS = { loan_rate: 0.00005, capital_rate: 0.00025, contract_rate: 0.0003 } as const;

/** The year whose break-even is shown. */
export function breakEvenRows(ctx: RowContext): readonly SheetRow[] {
  const path = '/break_even';
  const first = Math.ceil(ctx.project.timeline.construction_years.value) + 1;
  return [
    switchRow(ctx, path, ctx.t('fields.breakEven'), ctx.t('sectionHelp.break_even'), () => ({
      year: assumed(first),
    })),
    ...(ctx.project.break_even
      ? [
          inputRow(ctx, `${path}/year`, 'break_even.year'),
          optionalRow(ctx, `${path}/driver`, ctx.t('fields.outputDriver'), itemOptions(ctx, 'drivers')),
        ]
      : []),
  ];
}

function flagRow(ctx: RowContext, path: string, def: ChoiceDef): SheetRow {
  return definedChoiceRow(ctx, path, def, {
    depth: 2,
    apply: (project: Project, value) =>
      put(project, path, value === def.fallback ? undefined : value === 'true'),
  });
}

function field(ctx: RowContext, id: string, key: string, path: string, value: number): OptionalPart {
  return part(ctx, FIELDS.get(key)?.label ?? { zh: id, en: id }, id, path, () => assumed(value));
}

function chosen(ctx: RowContext, def: ChoiceDef, id: string, path: string, value: string): OptionalPart {
  return part(ctx, def.label, id, path, () => value);
}

function part(
  ctx: RowContext,
  label: ChoiceDef['label'],
  id: string,
  path: string,
  begin: () => unknown,
): OptionalPart {
  return { id, label: pick(label, ctx.style.language), path, begin };
}

function present(
  ctx: RowContext,
  path: string,
  section: string,
  keys: readonly string[],
  depth = 2,
): readonly SheetRow[] {
  return keys
    .filter((key) => getAt(ctx.project, `${path}/${key}`) !== undefined)
    .map((key) => inputRow(ctx, `${path}/${key}`, `${section}.${key}`, { optional: true, depth }));
}
