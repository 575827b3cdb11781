import fc from 'fast-check';
import type { Project } from '../../models/project';
import type { Price } from './random-drivers';
import {
  anIndex,
  between,
  type Draw,
  input,
  label,
  maybe,
  pick,
  provenance,
  type Span,
} from './random-parts';

type Capex = Project['capex'][number];
type Total = Extract<Capex['cost'], { type: 'total' }>;
type Opex = Project['opex'][number];

/** One to three investment items: a total along each profile, a cost per unit added, or a formula. */
export function randomCapex(
  draw: Draw,
  drivers: Project['drivers'],
  indices: Project['indices'],
  span: Span,
): Capex[] {
  return Array.from({ length: draw(fc.integer, { min: 1, max: 3 }) }, (_, i) => ({
    id: `works_${i + 1}`,
    label: label(draw, `工程${i + 1}`, `Works ${i + 1}`),
    supplier: 'supplier',
    cost: randomCost(draw, drivers, span),
    life: { value: draw(fc.integer, { min: 1, max: 30 }), ...provenance(draw) },
    ...anIndex(draw, indices),
    ...randomBooks(draw, drivers, span),
  }));
}

/** Category, VAT, methods of the two sets of books, a buyer of the residual: all optional. */
function randomBooks(draw: Draw, drivers: Project['drivers'], span: Span): Partial<Capex> {
  const driver = pick(draw, ...drivers.map(({ id }) => id));
  const method = () => {
    const way = pick(
      draw,
      'straight_line',
      'declining_balance',
      'fixed_declining',
      'sum_of_years',
      'over_term',
      'units',
    );
    return way === 'units' ? { method: way, driver } : { method: way };
  };
  return {
    ...maybe(draw, () => ({
      category: pick(draw, 'civil', 'equipment', 'installation', 'other', 'land', 'intangible'),
    })),
    ...maybe(draw, () => ({
      vat_rate: input(draw, () => pick(draw, 0.13, 0.09, 0.06, 0.17, 0), span.years),
    })),
    // A residual goes with every method: fixed declining needs one above 0, double declining a small one.
    ...maybe(draw, () => ({
      depreciation: method(),
      residual_rate: { value: pick(draw, 0.03, 0.05, 0.1) },
    })),
    ...maybe(draw, () => ({
      tax_depreciation: {
        ...method(),
        tax_life: { value: draw(fc.integer, { min: 1, max: 20 }) },
        tax_residual_rate: { value: 0.05 },
      },
    })),
    ...maybe(draw, () => ({
      residual_buyer: pick(draw, 'city', 'supplier'),
      ...maybe(draw, () => ({ residual_vat_rate: { value: 0.13 } })),
    })),
  };
}

function randomCost(draw: Draw, drivers: Project['drivers'], span: Span): Capex['cost'] {
  const way = pick(draw, 'even', 's_curve', 'table', 'per_unit', 'formula');
  if (way === 'per_unit') {
    const driver = pick(draw, ...drivers.map(({ id }) => id));
    return { type: 'per_unit', driver, unit_cost: input(draw, () => between(draw, 0, 3000), span.years) };
  }
  if (way === 'formula') return { type: 'formula', formula: 'if(timeline.construction, 250000, 1000)' };
  return {
    type: 'total',
    amount: { value: between(draw, 0, 5_000_000), ...provenance(draw) },
    spend: randomSpend(draw, way, span),
  };
}

function randomSpend(draw: Draw, profile: string, span: Span): Total['spend'] {
  if (profile === 'table') return { profile: 'table', weights: { value: weights(draw, span.years) } };
  const start = draw(fc.integer, { min: 1, max: span.construction + 1 });
  const years = draw(fc.integer, { min: 1, max: span.years - start + 1 });
  const window = { start_year: { value: start }, years: { value: years } };
  return profile === 'even' ? { profile: 'even', ...window } : { profile: 's_curve', ...window };
}

/** Shares of exact binary fractions, so that they add up to 1 without rounding. */
function weights(draw: Draw, years: number): number[] {
  const cuts = Array.from({ length: years - 1 }, () => draw(fc.integer, { min: 0, max: 64 })).sort(
    (a, b) => a - b,
  );
  return [...cuts, 64].map((cut, i) => (cut - (cuts[i - 1] ?? 0)) / 64);
}

/** One revenue stream for each price or fewer, as formulas over drivers and named inputs. */
export function randomRevenue(
  draw: Draw,
  prices: readonly Price[],
  indices: Project['indices'],
  span: Span,
): Project['revenue'] {
  const count = draw(fc.integer, { min: 1, max: Math.min(3, prices.length) });
  return prices.slice(0, count).map(({ driver, input: price }, i) => ({
    id: `stream_${i + 1}`,
    label: label(draw, `收入${i + 1}`, `Stream ${i + 1}`),
    payer: pick(draw, 'users', 'advertisers', 'city'),
    formula: pick(
      draw,
      `${price.id} * ${driver.id}`,
      `inputs.${price.id} * drivers.${driver.id} * 0.9`,
      `max(0, ${price.id} * ${driver.id} - 1000)`,
      `if(${driver.id} > 10, ${price.id} * ${driver.id}, 0)`,
    ),
    ...anIndex(draw, indices),
    ...maybe(draw, () => ({ vat_rate: input(draw, () => pick(draw, 0.13, 0.09, 0.06, 0), span.years) })),
    ...maybe(draw, () => ({ nature: pick(draw, 'sales', 'subsidy'), unconditional: draw(fc.boolean) })),
    ...maybe(draw, () => ({ simplified: draw(fc.boolean) })),
  }));
}

/** One to four operating costs of any kind. */
export function randomOpex(
  draw: Draw,
  drivers: Project['drivers'],
  revenue: Project['revenue'],
  indices: Project['indices'],
  span: Span,
): Opex[] {
  return Array.from({ length: draw(fc.integer, { min: 1, max: 4 }) }, (_, i) => ({
    id: `cost_${i + 1}`,
    label: label(draw, `成本${i + 1}`, `Cost ${i + 1}`),
    payee: pick(draw, 'staff', 'supplier'),
    cost: randomRunning(draw, drivers, revenue, span),
    ...anIndex(draw, indices),
    ...maybe(draw, () => ({ vat_rate: input(draw, () => pick(draw, 0.13, 0.06, 0), span.years) })),
    ...maybe(draw, () => ({
      nature: pick(draw, 'materials', 'fuel', 'wages', 'repairs', 'other'),
      variable: draw(fc.boolean),
    })),
  }));
}

function randomRunning(
  draw: Draw,
  drivers: Project['drivers'],
  revenue: Project['revenue'],
  span: Span,
): Opex['cost'] {
  const driver = pick(draw, ...drivers.map(({ id }) => id));
  switch (pick(draw, 'fixed', 'per_unit', 'share_of_revenue', 'formula')) {
    case 'fixed':
      return { type: 'fixed', amount: input(draw, () => between(draw, 0, 500_000), span.years) };
    case 'per_unit':
      return { type: 'per_unit', driver, unit_cost: input(draw, () => between(draw, 0, 500), span.years) };
    case 'share_of_revenue': {
      const streams = draw(
        fc.subarray<string>,
        revenue.map(({ id }) => id),
      );
      const share = input(draw, () => between(draw, 0, 0.5), span.years);
      return { type: 'share_of_revenue', share, ...(streams.length > 0 ? { streams } : {}) };
    }
    case 'formula':
      return {
        type: 'formula',
        formula: pick(draw, '20000', 'if(timeline.t > 2, 30000, 10000)'),
      };
  }
}
