import { parsePointer, setAt } from '../engine/engine';
import { put } from '../engine/put';
import { definedChoiceRow } from '../facts/choice-def';
import type { RowContext } from '../facts/context';
import { formulaRow, inputRow, itemOptions, optionalRow } from '../facts/rows';
import { pick } from '../format/text';
import type { SheetRow } from '../sheet/sheet-vm';
import { BAND_COUNT, ENERGY_CONTRACT, PRICED_PER_USE, SAVINGS_SOURCE } from './subsidy-choices';
import { driverRow, indexRow, moreRows, nameOf, WINDOW } from './subsidy-parts';
import { bandsOf, energyTerms, LATER_SHARE, PER_USE, type SubsidyOf } from './subsidy-templates';

/** A yearly price, a price per unit of use, or both. */
export function serviceRows(
  ctx: RowContext,
  path: string,
  subsidy: SubsidyOf<'service_price'>,
): readonly SheetRow[] {
  const { unit_price, driver, minimum_volume, ...rest } = subsidy;
  const used = (unit_price ?? driver) !== undefined;
  const possible = ctx.project.drivers.length > 0 || used;
  return [
    inputRow(ctx, `${path}/amount`, 'subsidies.amount', { optional: true }),
    ...(possible
      ? [
          definedChoiceRow(
            ctx,
            `${path}#per_use`,
            { ...PRICED_PER_USE, fallback: String(used) },
            {
              apply: (project, value) =>
                setAt(project, path, value === 'true' ? { ...rest, ...PER_USE(project) } : rest),
            },
          ),
        ]
      : []),
    ...(used
      ? [
          { ...driverRow(ctx, path), depth: 2 },
          inputRow(ctx, `${path}/unit_price`, 'subsidies.unit_price', { optional: true, depth: 2 }),
          inputRow(ctx, `${path}/minimum_volume`, 'subsidies.minimum_volume', { optional: true, depth: 2 }),
        ]
      : []),
    indexRow(ctx, path, 'index'),
    ...moreRows(ctx, path, subsidy, [...WINDOW, 'performance']),
  ];
}

/** Prices by band of yearly volume. */
export function tollRows(
  ctx: RowContext,
  path: string,
  subsidy: SubsidyOf<'shadow_toll'>,
): readonly SheetRow[] {
  const { bands } = subsidy;
  return [
    driverRow(ctx, path),
    definedChoiceRow(
      ctx,
      `${path}/bands#count`,
      { ...BAND_COUNT, fallback: String(bands.length) },
      { apply: (project, value) => setAt(project, `${path}/bands`, bandsOf(bands, Number(value))) },
    ),
    ...bands.flatMap((band, i) => [
      inputRow(ctx, `${path}/bands/${i}/toll`, 'subsidies.toll', { depth: 2 }),
      ...(band.up_to_volume === undefined && i === bands.length - 1
        ? []
        : [
            inputRow(ctx, `${path}/bands/${i}/up_to_volume`, 'subsidies.up_to_volume', {
              depth: 2,
              optional: i === bands.length - 1,
            }),
          ]),
    ]),
    indexRow(ctx, path, 'index'),
    ...moreRows(ctx, path, subsidy, [...WINDOW, 'performance']),
  ];
}

/** A price for what comes about above a baseline. */
export function outcomeRows(
  ctx: RowContext,
  path: string,
  subsidy: SubsidyOf<'outcome_payment'>,
): readonly SheetRow[] {
  return [
    driverRow(ctx, path),
    inputRow(ctx, `${path}/unit_price`, 'subsidies.unit_price'),
    indexRow(ctx, path, 'index'),
    ...moreRows(ctx, path, subsidy, ['baseline', 'success_threshold', 'yearly_cap', 'total_cap', ...WINDOW]),
  ];
}

/** What is saved, and the share or fee paid for it. */
export function energyRows(
  ctx: RowContext,
  path: string,
  subsidy: SubsidyOf<'shared_savings'>,
): readonly SheetRow[] {
  const { contract, share_years, later_share } = subsidy;
  const kind = definedChoiceRow(ctx, `${path}/contract`, ENERGY_CONTRACT, {
    apply: (project, value) => setAt(project, path, contractedAs(subsidy, value as typeof contract)),
  });
  if (contract === 'guaranteed') {
    return [
      kind,
      ...savingRows(ctx, path, subsidy),
      inputRow(ctx, `${path}/amount`, 'subsidies.amount'),
      indexRow(ctx, path, 'index'),
      inputRow(ctx, `${path}/guaranteed_savings`, 'subsidies.guaranteed_savings'),
      indexRow(ctx, path, 'guarantee_index'),
      ...moreRows(ctx, path, subsidy, ['shortfall_share', 'excess_share', ...WINDOW]),
    ];
  }
  const later = share_years !== undefined || later_share !== undefined;
  return [
    kind,
    ...savingRows(ctx, path, subsidy),
    inputRow(ctx, `${path}/share`, 'subsidies.share'),
    laterRow(ctx, path, subsidy, later),
    ...(later
      ? (['share_years', 'later_share'] as const).map((key) =>
          inputRow(ctx, `${path}/${key}`, `subsidies.${key}`, { optional: true, depth: 2 }),
        )
      : []),
    ...moreRows(ctx, path, subsidy, ['floor', 'yearly_cap', ...WINDOW]),
  ];
}

function laterRow(
  ctx: RowContext,
  path: string,
  subsidy: SubsidyOf<'shared_savings'>,
  on: boolean,
): SheetRow {
  const name = nameOf(ctx, 'later_share');
  const options = [
    { value: 'true', label: ctx.t('common.yes') },
    { value: 'false', label: ctx.t('common.no') },
  ];
  const { share_years: _, later_share: __, ...rest } = subsidy;
  return definedChoiceRow(
    ctx,
    `${path}#later`,
    {
      label: { zh: name, en: name },
      help: { zh: '若干年后是否改按另一比例分享。', en: 'Whether another share holds after some years.' },
      values: Object.fromEntries(options.map(({ value, label }) => [value, { zh: label, en: label }])),
      fallback: String(on),
    },
    {
      apply: (project, value) =>
        setAt(project, path, value === 'true' ? { ...rest, ...LATER_SHARE() } : rest),
    },
  );
}

/** The other kind of contract, with what only that kind has. */
function contractedAs(
  subsidy: SubsidyOf<'shared_savings'>,
  contract: 'shared' | 'guaranteed',
): SubsidyOf<'shared_savings'> {
  const { id, label, type, payer, vat_rate, unconditional, savings, own_savings, from_year, years } = subsidy;
  const kept = { payer, vat_rate, unconditional, savings, own_savings, from_year, years };
  const stated = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  return { id, label, type, ...stated, ...energyTerms(contract) };
}

/** A saving of the facts, or a formula of its own. */
function savingRows(
  ctx: RowContext,
  path: string,
  { savings, own_savings, payer }: SubsidyOf<'shared_savings'>,
): readonly SheetRow[] {
  const { language } = ctx.style;
  const known = (ctx.project.savings ?? []).map(({ id, label }) => [
    id,
    { zh: pick(label, 'zh-CN'), en: pick(label, 'en') },
  ]);
  const own = own_savings !== undefined;
  const source = definedChoiceRow(
    ctx,
    `${path}/savings`,
    {
      ...SAVINGS_SOURCE,
      values: { ...Object.fromEntries(known), '=': SAVINGS_SOURCE.values.own },
      fallback: savings ?? '=',
    },
    {
      apply: (project, value) =>
        value === '='
          ? put(put(project, `${path}/savings`, undefined), `${path}/own_savings`, { formula: '0' })
          : put(put(project, `${path}/own_savings`, undefined), `${path}/savings`, value),
    },
  );
  if (!own) return [source];
  const payee = pick(SAVINGS_SOURCE.payee, language);
  const government = ctx.project.options[Number(parsePointer(path)[1])]?.terms.government;
  const others = itemOptions(ctx, 'parties').filter(({ value }) => value !== (payer ?? government));
  return [
    source,
    { ...formulaRow(ctx, `${path}/own_savings/formula`), depth: 2 },
    {
      ...optionalRow(ctx, `${path}/own_savings/index`, ctx.t('fields.index'), itemOptions(ctx, 'indices')),
      depth: 2,
    },
    { ...optionalRow(ctx, `${path}/own_savings/payee`, payee, others), depth: 2 },
  ];
}
