import fc from 'fast-check';
import type { Project } from '../../models/project';
import { between, type Draw, input, maybe, pick } from './random-parts';

/** Taxes paid later and working capital part by part, on a project drawn before: what was drawn stays as it was. */
export function withTiming(draw: Draw, project: Project, years: number): Project {
  const { vat, tax, working_capital, opex } = project;
  return {
    ...project,
    tax: {
      ...tax,
      ...maybe(draw, () => ({ payment_lag_days: { value: pick(draw, 0, 15, 90, 200, 366) } })),
    },
    ...(vat
      ? {
          vat: {
            ...vat,
            ...maybe(draw, () => ({ payment_lag_days: { value: pick(draw, 0, 30, 90, 365) } })),
          },
        }
      : {}),
    working_capital: { ...working_capital, ...randomParts(draw, opex, years) },
  };
}

function randomParts(draw: Draw, opex: Project['opex'], years: number): Partial<Project['working_capital']> {
  const days = () => input(draw, () => draw(fc.integer, { min: 0, max: 120 }), years);
  const some = () =>
    draw(
      fc.subarray<string>,
      opex.map(({ id }) => id),
      { minLength: 1 },
    );
  const base = () => pick(draw, 'revenue', 'operating_cost');
  if (pick(draw, true, false, false, false, false)) {
    return { enlarged: { base: base(), share: input(draw, () => between(draw, 0, 0.6), years) } };
  }
  const named = (key: string): object => (opex.length === 0 ? {} : maybe(draw, () => ({ [key]: some() })));
  return {
    ...maybe(draw, () => ({ receivable_base: base() })),
    ...named('payable_items'),
    ...maybe(draw, () => ({ materials_days: days(), ...named('materials_items') })),
    ...maybe(draw, () => ({ fuel_days: days() })),
    ...maybe(draw, () => ({ progress_days: days(), ...named('progress_items') })),
    ...maybe(draw, () => ({ finished_days: days(), ...named('finished_items') })),
    ...maybe(draw, () => ({ cash_days: days(), ...named('cash_items') })),
  };
}
