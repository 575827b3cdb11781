import { setAt } from '../engine/engine';
import { put } from '../engine/put';
import { definedChoiceRow } from '../facts/choice-def';
import type { RowContext } from '../facts/context';
import { fieldRow, inputRow } from '../facts/rows';
import { streamsCell } from '../facts/streams-cell';
import { switchRow } from '../facts/switch-row';
import { pick } from '../format/text';
import type { SheetRow } from '../sheet/sheet-vm';
import {
  BOND,
  COST_BASE,
  LAND_METHOD,
  LESS_GRANTS,
  RENT_BASIS,
  REPAYMENT_METHOD,
  UPSIDE_SHARED,
} from './subsidy-choices';
import { driverRow, indexRow, moreRows, WINDOW } from './subsidy-parts';
import {
  costedAs,
  landTerms,
  newBond,
  rentTerms,
  type Subsidy,
  type SubsidyOf,
  subsidyOf,
  UPSIDE,
  valueDrivers,
} from './subsidy-templates';

/** The instalments of a build-transfer. */
export function instalmentRows(
  ctx: RowContext,
  path: string,
  subsidy: SubsidyOf<'instalments'>,
): readonly SheetRow[] {
  return [
    ...costRows(ctx, path, subsidy),
    definedChoiceRow(ctx, `${path}/method`, REPAYMENT_METHOD),
    inputRow(ctx, `${path}/instalments`, 'subsidies.instalments'),
    inputRow(ctx, `${path}/return_rate`, 'subsidies.return_rate'),
    ...moreRows(ctx, path, subsidy, ['from_year', 'performance']),
  ];
}

/** The rent of a build-lease-transfer. */
export function rentRows(
  ctx: RowContext,
  path: string,
  subsidy: SubsidyOf<'lease_rent'>,
): readonly SheetRow[] {
  const basis = definedChoiceRow(ctx, `${path}/basis`, RENT_BASIS, {
    apply: (project, value) => setAt(project, path, rebased(project, subsidy, value as typeof subsidy.basis)),
  });
  if (subsidy.basis === 'agreed') {
    return [
      basis,
      inputRow(ctx, `${path}/rent`, 'subsidies.rent'),
      indexRow(ctx, path, 'index'),
      ...moreRows(ctx, path, subsidy, [...WINDOW, 'performance']),
    ];
  }
  return [
    basis,
    ...costRows(ctx, path, subsidy),
    inputRow(ctx, `${path}/implicit_rate`, 'subsidies.implicit_rate'),
    ...moreRows(ctx, path, subsidy, ['residual_share', ...WINDOW, 'performance']),
  ];
}

/** The other basis of a rent, with what only that one has. */
function rebased(
  project: RowContext['project'],
  subsidy: SubsidyOf<'lease_rent'>,
  basis: 'agreed' | 'recovery',
): Subsidy {
  const { from_year, years, performance, linked_share } = subsidy;
  const kept = { from_year, years, performance, linked_share };
  const {
    cost_base: _,
    implicit_rate: __,
    ...fresh
  } = subsidyOf(project, 'lease_rent', subsidy) as SubsidyOf<'lease_rent'>;
  const stated = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  return { ...fresh, ...stated, ...rentTerms(basis) };
}

/** Which cost of construction is given back. */
function costRows(
  ctx: RowContext,
  path: string,
  subsidy: SubsidyOf<'instalments' | 'lease_rent'>,
): readonly SheetRow[] {
  return [
    definedChoiceRow(ctx, `${path}/cost_base`, COST_BASE, {
      apply: (project, value) =>
        setAt(project, path, costedAs(subsidy, value as SubsidyOf<'instalments'>['cost_base'])),
    }),
    ...(subsidy.cost_base === 'agreed'
      ? [inputRow(ctx, `${path}/agreed_cost`, 'subsidies.agreed_cost')]
      : []),
    definedChoiceRow(ctx, `${path}/less_grants`, LESS_GRANTS, {
      apply: (project, value) => put(project, `${path}/less_grants`, value === 'true' ? true : undefined),
    }),
  ];
}

/** A guarantee of least revenue, and what becomes of revenue above a ceiling. */
export function guaranteeRows(
  ctx: RowContext,
  path: string,
  subsidy: SubsidyOf<'revenue_guarantee'>,
): readonly SheetRow[] {
  const { ceiling_share, upside_share, repay_above, repay_rate, ...rest } = subsidy;
  const shares = (ceiling_share ?? upside_share) !== undefined;
  const repays = (repay_above ?? repay_rate) !== undefined;
  const repay = {
    ...(repay_above === undefined ? {} : { repay_above }),
    ...(repay_rate === undefined ? {} : { repay_rate }),
  };
  const upside = definedChoiceRow(
    ctx,
    `${path}#upside`,
    { ...UPSIDE_SHARED, fallback: String(shares) },
    {
      apply: (project, value) =>
        setAt(project, path, { ...rest, ...repay, ...(value === 'true' ? UPSIDE() : {}) }),
    },
  );
  return [
    inputRow(ctx, `${path}/forecast`, 'subsidies.forecast'),
    indexRow(ctx, path, 'index'),
    fieldRow(`${path}/streams`, ctx.t('fields.streams'), streamsCell(ctx, `${path}/streams`)),
    inputRow(ctx, `${path}/floor_share`, 'subsidies.floor_share'),
    upside,
    ...(shares
      ? (['ceiling_share', 'upside_share'] as const).map((key) =>
          inputRow(ctx, `${path}/${key}`, `subsidies.${key}`, { optional: true, depth: 2 }),
        )
      : []),
    ...moreRows(ctx, path, subsidy, [
      'guarantee_share',
      'yearly_cap',
      'total_cap',
      'guarantee_years',
      'repay_above',
      ...(repays ? (['repay_rate'] as const) : []),
      'volatility',
      ...WINDOW,
    ]),
  ];
}

/** A share of the tax on value above a base. */
export function taxRows(
  ctx: RowContext,
  path: string,
  subsidy: SubsidyOf<'tax_increment'>,
): readonly SheetRow[] {
  const { language } = ctx.style;
  const bond = ['bond_cover', 'bond_rate', 'bond_years', 'stable_year'] as const;
  return [
    driverRow(ctx, path, valueDrivers(ctx.project)),
    inputRow(ctx, `${path}/base_value`, 'subsidies.base_value'),
    indexRow(ctx, path, 'base_index'),
    inputRow(ctx, `${path}/tax_rate`, 'subsidies.tax_rate'),
    switchRow(ctx, `${path}/bond`, pick(BOND.label, language), pick(BOND.help, language), newBond, 1),
    ...(subsidy.bond === undefined
      ? []
      : bond.map((key) => inputRow(ctx, `${path}/bond/${key}`, `subsidies.${key}`, { depth: 2 }))),
    ...moreRows(ctx, path, subsidy, ['captured_share', 'yearly_cap', ...WINDOW]),
  ];
}

/** A levy on the rise in land value, or a share of land sales. */
export function landRows(
  ctx: RowContext,
  path: string,
  subsidy: SubsidyOf<'land_value_capture'>,
): readonly SheetRow[] {
  const levy = subsidy.method === 'betterment';
  const { value_before: _, value_after: __, floor_area_ratio: ___, land_price: ____, ...rest } = subsidy;
  const { natural_growth: _____, cost_share: ______, ...kept } = rest;
  const own = levy
    ? (['value_before', 'value_after'] as const)
    : (['floor_area_ratio', 'land_price'] as const);
  return [
    definedChoiceRow(ctx, `${path}/method`, LAND_METHOD, {
      apply: (project, value) =>
        setAt(project, path, { ...kept, ...landTerms(value as typeof subsidy.method) }),
    }),
    inputRow(ctx, `${path}/area`, 'subsidies.area'),
    inputRow(ctx, `${path}/absorption`, 'subsidies.absorption'),
    ...own.map((key) => inputRow(ctx, `${path}/${key}`, `subsidies.${key}`)),
    indexRow(ctx, path, 'index'),
    inputRow(ctx, `${path}/captured_share`, 'subsidies.captured_share'),
    ...moreRows(ctx, path, subsidy, [levy ? 'natural_growth' : 'cost_share']),
  ];
}

/** A guarantee of the debt, for a fee. */
export function creditRows(
  ctx: RowContext,
  path: string,
  subsidy: SubsidyOf<'credit_guarantee'>,
): readonly SheetRow[] {
  return [
    inputRow(ctx, `${path}/fee_rate`, 'subsidies.fee_rate'),
    ...moreRows(ctx, path, subsidy, [
      'covered_share',
      'call_probability',
      ...(subsidy.call_probability === undefined ? [] : (['loss_share'] as const)),
    ]),
  ];
}
