import fc from 'fast-check';
import type { Project } from '../../models/project';
import { between, type Draw, input, maybe, pick, type Span } from './random-parts';

/** Corporate tax with any of its rules. */
export function randomTax(draw: Draw, span: Span): Project['tax'] {
  const whole = (max: number) => ({ value: draw(fc.integer, { min: 0, max }) });
  return {
    rate: input(draw, () => between(draw, 0, 0.4), span.years),
    loss_carry_forward: draw(fc.boolean),
    ...maybe(draw, () => ({ loss_years: { value: pick(draw, 1, 3, 5, 10) } })),
    ...maybe(draw, () => ({ settlement: pick(draw, 'year', 'period') })),
    ...maybe(draw, () => ({
      holiday: {
        exempt_years: whole(4),
        half_years: whole(4),
        from: pick(draw, 'first_revenue', 'first_profit'),
      },
    })),
    ...maybe(draw, () => ({ interest_cap: { value: between(draw, 0, 1) } })),
    ...maybe(draw, () => ({ deferred: draw(fc.boolean) })),
    ...maybe(draw, () => ({
      stamp_duty: {
        ...maybe(draw, () => ({ loan_rate: { value: 0.00005 } })),
        ...maybe(draw, () => ({ capital_rate: { value: 0.00025 } })),
        ...maybe(draw, () => ({ contract_rate: { value: 0.0003 } })),
      },
    })),
  };
}

/** VAT, contingency and the year of the break-even: all optional. */
export function randomSettings(
  draw: Draw,
  drivers: Project['drivers'],
  span: Span,
): Pick<Project, 'vat' | 'contingency' | 'break_even'> {
  return {
    ...maybe(draw, () => ({
      vat: {
        surplus: pick(draw, 'carry_forward', 'refund'),
        ...maybe(draw, () => ({ surcharge_rate: { value: pick(draw, 0.12, 0.1, 0.06) } })),
        ...maybe(draw, () => ({ refund_share: { value: pick(draw, 0.6, 1) } })),
        ...maybe(draw, () => ({ refund_months: { value: pick(draw, 0, 6, 12) } })),
        ...maybe(draw, () => ({ refund_on_collection: { burden: { value: pick(draw, 0, 0.01, 0.03) } } })),
      },
    })),
    ...maybe(draw, () => ({
      contingency: {
        physical_rate: { value: between(draw, 0, 0.15) },
        price_rate: { value: between(draw, 0, 0.06) },
        preparation_years: { value: draw(fc.integer, { min: 0, max: 2 }) },
      },
    })),
    ...maybe(draw, () => ({
      break_even: {
        year: { value: draw(fc.integer, { min: span.construction + 1, max: span.years }) },
        ...maybe(draw, () => ({ driver: pick(draw, ...drivers.map(({ id }) => id)) })),
      },
    })),
  };
}
