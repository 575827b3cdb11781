import fc from 'fast-check';
import type { Project } from '../../models/project';
import type { Subsidy } from '../../models/project/schema-subsidies';
import { anIndex, between, type Draw, input, maybe, type Span } from './random-parts';
import { type Named, randomWindow } from './random-subsidy-parts';

/** A guarantee of revenue, or of credit. */
export function randomBacking(draw: Draw, named: Named, facts: Project, span: Span): Subsidy {
  if (draw(fc.boolean)) {
    return {
      ...named,
      type: 'credit_guarantee',
      fee_rate: input(draw, () => between(draw, 0, 0.03), span.years),
      ...maybe(draw, () => ({ covered_share: { value: between(draw, 0, 1) } })),
      ...maybe(draw, () => ({ call_probability: { value: 0.02 }, loss_share: { value: 0.6 } })),
    };
  }
  const floor = between(draw, 0.3, 1);
  const years = () => ({ value: draw(fc.integer, { min: 1, max: span.operation }) });
  const repays = draw(fc.boolean);
  return {
    ...named,
    type: 'revenue_guarantee',
    forecast: input(draw, () => between(draw, 0, 400_000), span.years),
    ...anIndex(draw, facts.indices),
    floor_share: { value: floor },
    ...randomWindow(draw, span),
    ...maybe(draw, () => ({ guarantee_share: { value: between(draw, 0, 1) } })),
    ...maybe(draw, () => ({ yearly_cap: { value: between(draw, 0, 100_000) } })),
    ...maybe(draw, () => ({ total_cap: { value: between(draw, 0, 300_000) } })),
    ...maybe(draw, () => ({ guarantee_years: years() })),
    ...maybe(draw, () => ({ volatility: { value: between(draw, 0.01, 0.5) } })),
    ...maybe(draw, () => ({
      ceiling_share: { value: floor + between(draw, 0, 1) },
      upside_share: { value: between(draw, 0, 1) },
    })),
    ...(repays
      ? {
          repay_above: { value: floor + between(draw, 0, 1) },
          ...maybe(draw, () => ({ repay_rate: { value: between(draw, 0, 0.1) } })),
        }
      : {}),
    ...maybe(draw, () => ({
      streams: draw(
        fc.subarray<string>,
        facts.revenue.map(({ id }) => id),
      ),
    })),
  };
}

/** Tax on value above a base, where some driver counts money; otherwise a plain sum. */
export function randomTax(draw: Draw, named: Named, facts: Project, span: Span): Subsidy {
  const values = facts.drivers.find(({ unit }) => unit === 'money');
  if (!values) return randomLand(draw, named, facts, span);
  const { index } = anIndex(draw, facts.indices);
  return {
    ...named,
    type: 'tax_increment',
    driver: values.id,
    base_value: { value: between(draw, 0, 10_000) },
    ...(index === undefined ? {} : { base_index: index }),
    tax_rate: { value: between(draw, 0, 0.05) },
    ...maybe(draw, () => ({ captured_share: { value: between(draw, 0, 1) } })),
    ...maybe(draw, () => ({ yearly_cap: { value: between(draw, 0, 10_000) } })),
    ...maybe(draw, () => ({
      bond: {
        bond_cover: { value: 1.25 },
        bond_rate: { value: between(draw, 0, 0.08) },
        bond_years: { value: 20 },
        stable_year: { value: draw(fc.integer, { min: 1, max: span.operation }) },
      },
    })),
    ...randomWindow(draw, span),
  };
}

/** A levy on the rise in land value, or a share of sales. */
export function randomLand(draw: Draw, named: Named, facts: Project, span: Span): Subsidy {
  const shares = Array.from({ length: span.years }, (_, y) =>
    y < span.construction ? 0 : 1 / span.operation,
  );
  const common = {
    ...named,
    type: 'land_value_capture' as const,
    area: { value: between(draw, 1, 5000) },
    absorption: { value: shares.map((share) => Math.floor(share * 1e6) / 1e6) },
    captured_share: { value: between(draw, 0, 1) },
    ...anIndex(draw, facts.indices),
  };
  if (draw(fc.boolean)) {
    return {
      ...common,
      method: 'betterment',
      value_before: { value: between(draw, 0, 100) },
      value_after: input(draw, () => between(draw, 0, 200), span.years),
      ...maybe(draw, () => ({ natural_growth: { value: between(draw, 0, 0.05) } })),
    };
  }
  return {
    ...common,
    method: 'land_sale',
    floor_area_ratio: { value: between(draw, 0.5, 4) },
    land_price: input(draw, () => between(draw, 0, 100), span.years),
    ...maybe(draw, () => ({ cost_share: { value: between(draw, 0, 1) } })),
  };
}
