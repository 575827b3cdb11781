import fc from 'fast-check';
import type { Project } from '../../models/project';
import { between, type Draw, input, label, pick, provenance, type Span } from './random-parts';

type Driver = Project['drivers'][number];
type NamedInput = Project['inputs'][number];

/** A named input that prices one unit of a driver for a year. */
export interface Price {
  readonly driver: Driver;
  readonly input: NamedInput;
}

const THINGS = ['kiosk', 'sensor', 'vehicle', 'subscriber', 'lamp'] as const;

/** Up to two price indices. */
export function randomIndices(draw: Draw, { years }: Span): Project['indices'] {
  return ['cpi', 'wages'].slice(0, draw(fc.integer, { min: 0, max: 2 })).map((id) => ({
    id,
    label: label(draw, `指数${id}`, `Index ${id}`),
    rate: input(draw, () => between(draw, -0.02, 0.06), years),
  }));
}

/** One to four drivers of any form, each counting a thing of its own. */
export function randomDrivers(draw: Draw, span: Span): Driver[] {
  const count = draw(fc.integer, { min: 1, max: 4 });
  const drivers: Driver[] = [];
  for (const thing of THINGS.slice(0, count)) {
    const form = randomForm(draw, span, drivers.at(-1));
    // A formula over another driver counts the same thing.
    const unit = form.type === 'formula' ? (drivers.at(-1)?.unit ?? thing) : thing;
    drivers.push({
      id: `${thing}s`,
      label: label(draw, thing, `${thing}s`),
      unit,
      kind: 'stock',
      form,
      ...maybeSource(draw),
    });
  }
  return drivers;
}

/** A price for every driver, so that each can earn. */
export function randomPrices(draw: Draw, drivers: readonly Driver[], { years }: Span): Price[] {
  return drivers.map((driver) => {
    const price = input(draw, () => between(draw, 0, 5000), years);
    const unit = `money/${driver.unit}/year`;
    return {
      driver,
      input: {
        id: `price_of_${driver.id}`,
        label: label(draw, `${driver.unit}单价`, `Price of ${driver.id}`),
        kind: 'rate',
        ...price,
        unit,
      },
    };
  });
}

function randomForm(draw: Draw, span: Span, other: Driver | undefined): Driver['form'] {
  const quantity = () => between(draw, 0, 10_000);
  const startYear = { value: draw(fc.integer, { min: 1, max: span.construction + 1 }) };
  switch (pick(draw, 'constant', 'growth', 'ramp', 'bass', 'logistic', 'table', 'formula')) {
    case 'constant':
      return { type: 'constant', value: input(draw, quantity, span.years) };
    case 'growth': {
      const growth = input(draw, () => between(draw, -0.2, 0.3), span.years);
      return { type: 'growth', initial: { value: quantity() }, growth, start_year: startYear };
    }
    case 'ramp':
      return {
        type: 'ramp',
        target: { value: quantity() },
        start_year: startYear,
        years: { value: between(draw, 0.5, 8) },
      };
    case 'bass':
      return {
        type: 'bass',
        potential: { value: quantity() },
        innovation: { value: between(draw, 0.001, 0.1) },
        imitation: { value: between(draw, 0, 0.9) },
        start_year: startYear,
      };
    case 'logistic':
      return {
        type: 'logistic',
        potential: { value: quantity() },
        midpoint_year: { value: between(draw, 1, span.years) },
        steepness: { value: between(draw, 0.05, 3) },
      };
    case 'table':
      return {
        type: 'table',
        values: { value: Array.from({ length: span.years }, quantity), ...provenance(draw) },
      };
    case 'formula':
      return other === undefined
        ? { type: 'constant', value: input(draw, quantity, span.years) }
        : {
            type: 'formula',
            formula: pick(draw, `0.5 * ${other.id}`, `min(drivers.${other.id}, 2 * ${other.id})`),
          };
  }
}

function maybeSource(draw: Draw): { source?: string } {
  return draw(fc.boolean) ? { source: 'traffic survey' } : {};
}
