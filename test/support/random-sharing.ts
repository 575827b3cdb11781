import fc from 'fast-check';
import type { Project } from '../../models/project';
import { anIndex, between, type Draw, input, label, maybe, pick, type Span } from './random-parts';

export type Payment = Project['options'][number]['terms']['payments'][number];
type Base = Extract<Payment, { type: 'share' }>['base'];
type Bands = Extract<Payment, { type: 'bands' }>['bands'];
type VolumeBands = Extract<Payment, { type: 'volume_bands' }>['bands'];

/** Up to three payments of any kind, in any rank, that together never take more than the whole. */
export function randomPayments(draw: Draw, facts: Project, span: Span): Payment[] {
  return Array.from({ length: draw(fc.integer, { min: 0, max: 3 }) }, (_, i) =>
    randomPayment(draw, i, facts, span),
  );
}

const EARLY = ['gross_revenue', 'gross_with_vat', 'ebitda', 'operating_profit'] as const;
const LATE = [...EARLY, 'net_profit', 'cfads', 'distributions'] as const;

function randomPayment(draw: Draw, at: number, facts: Project, span: Span): Payment {
  const late = draw(fc.integer, { min: 0, max: 3 }) === 0;
  const named = {
    id: `payment_${at + 1}`,
    label: label(draw, `支付${at + 1}`, `Payment ${at + 1}`),
    ...(late ? maybe(draw, () => ({ to: pick(draw, 'supplier', 'staff', 'city') })) : {}),
  };
  const ranked = {
    ...named,
    ...(late ? { priority: 'after_debt_service' as const } : {}),
    ...(late ? maybe(draw, () => ({ unpaid: pick(draw, 'carried', 'lapses') })) : {}),
  };
  const settled = () => maybe(draw, () => ({ settled: pick(draw, 'period', 'year') }));
  const amount = input(draw, () => between(draw, 0, 100_000), span.years);
  const rate = input(draw, () => between(draw, 0, late ? 0.33 : 0.5), span.years);
  const { index } = anIndex(draw, facts.indices);
  const type = pick(
    draw,
    ...([
      'fixed',
      'share',
      'share',
      'greater_of',
      'greater_of',
      'bands',
      'volume_bands',
      'cost_plus',
    ] as const),
    ...(late ? (['hurdle', 'hurdle', 'excess_return'] as const) : []),
  );
  const base = () => randomBase(draw, facts, late);
  switch (type) {
    case 'fixed':
      return { ...ranked, type, amount, ...(index === undefined ? {} : { index }) };
    case 'share':
      return {
        ...ranked,
        type,
        rate,
        base: base(),
        ...maybe(draw, () => ({ threshold: { value: between(draw, 0, 200_000) }, ...settled() })),
      };
    case 'greater_of':
      return {
        ...ranked,
        type,
        guarantee: { ...amount, value: nonNil(amount.value) },
        ...(index === undefined ? {} : { guarantee_index: index }),
        rate,
        base: base(),
        ...maybe(draw, () => ({ true_up: pick(draw, 'none', 'cumulative') })),
        ...settled(),
      };
    case 'bands':
      return { ...ranked, type, base: base(), bands: moneyBands(draw, late), ...form(draw), ...settled() };
    case 'volume_bands': {
      const [driver] = facts.drivers;
      if (!driver) return { ...ranked, type: 'fixed', amount };
      return { ...ranked, type, driver: driver.id, bands: volumeBands(draw), ...form(draw), ...settled() };
    }
    case 'cost_plus':
      return {
        ...ranked,
        type,
        rate,
        margin: { value: between(draw, 0, 0.5) },
        ...maybe(draw, () => ({ costs: pick(draw, 'operating', 'with_depreciation') })),
        ...settled(),
      };
    case 'excess_return':
      return { ...ranked, type, rate, return_on_capital: { value: between(draw, 0, 0.15) }, ...settled() };
    case 'hurdle':
      return {
        ...named,
        type,
        tiers: Array.from({ length: draw(fc.integer, { min: 1, max: 3 }) }, (_, k) => ({
          hurdle: { value: 0.05 * (k + 1) },
          tier_share: { value: pick(draw, 0, 0.2, 0.5, 0.8, 1) },
        })),
        ...maybe(draw, () => ({ timing: pick(draw, 'exact', 'lagged') })),
      };
  }
}

/** A guarantee of nothing beside a share of nothing is refused. */
function nonNil(value: number | number[]): number | number[] {
  return typeof value === 'number' ? Math.max(1, value) : value.map((one) => Math.max(1, one));
}

function form(draw: Draw) {
  return {
    ...maybe(draw, () => ({ form: pick(draw, 'marginal', 'marginal', 'cliff') })),
    ...maybe(draw, () => ({ counted: pick(draw, 'year', 'cumulative') })),
  };
}

function bounds(draw: Draw, most: number): number[] {
  let bound = 0;
  return Array.from({ length: draw(fc.integer, { min: 0, max: 3 }) }, () => {
    bound += between(draw, 1, most);
    return bound;
  });
}

function moneyBands(draw: Draw, late: boolean): Bands {
  const rate = () => ({ value: between(draw, 0, late ? 0.33 : 0.5) });
  return [...bounds(draw, 200_000).map((value) => ({ up_to: { value }, rate: rate() })), { rate: rate() }];
}

function volumeBands(draw: Draw): VolumeBands {
  const fee = () => ({ value: between(draw, 0, 5) });
  return [...bounds(draw, 1000).map((value) => ({ up_to_volume: { value }, fee: fee() })), { fee: fee() }];
}

function randomBase(draw: Draw, facts: Project, late: boolean): Base {
  const measure = late ? pick(draw, ...LATE) : pick(draw, ...EARLY);
  const streams =
    measure === 'gross_revenue' || measure === 'gross_with_vat'
      ? draw(
          fc.subarray<string>,
          facts.revenue.map(({ id }) => id),
        )
      : [];
  return { measure, ...(streams.length > 0 ? { streams } : {}) };
}
