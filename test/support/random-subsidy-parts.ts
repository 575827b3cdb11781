import fc from 'fast-check';
import type { Subsidy, SubsidyOf } from '../../models/project/schema-subsidies';
import { between, type Draw, input, maybe, type Span } from './random-parts';

/** What every payment has. */
export type Named = Pick<Subsidy, 'id' | 'label' | 'payer' | 'vat_rate' | 'unconditional'>;

/** The years it is paid, now and then fewer than those of operation. */
export function randomWindow(draw: Draw, span: Span): Pick<SubsidyOf<'fixed'>, 'from_year' | 'years'> {
  return {
    ...maybe(draw, () => ({ from_year: { value: draw(fc.integer, { min: 1, max: span.operation }) } })),
    ...maybe(draw, () => ({ years: { value: draw(fc.integer, { min: 1, max: span.operation }) } })),
  };
}

/** A review that cuts what is linked to it. */
export function randomReview(
  draw: Draw,
  span: Span,
): Pick<SubsidyOf<'fixed'>, 'performance' | 'linked_share'> {
  return maybe(draw, () => ({
    performance: input(draw, () => between(draw, 0.6, 1), span.years),
    ...maybe(draw, () => ({ linked_share: { value: between(draw, 0.3, 1) } })),
  }));
}
