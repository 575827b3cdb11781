import fc from 'fast-check';
import type { Project } from '../../models/project';

/** Draws one value of an arbitrary; fast-check's `gen`. */
export type Draw = fc.GeneratorValue;

export type Label = Project['parties'][number]['label'];
type Provenance = Pick<Project['capex'][number]['life'], 'source' | 'note' | 'confidence' | 'unit'>;

/** A project's length in whole years. */
export interface Span {
  readonly construction: number;
  readonly operation: number;
  readonly years: number;
}

/** Names that break careless printing: formulas, quotes, markup, wide and joined characters. */
const AWKWARD = [
  '=1+1',
  '+cmd',
  '@SUM(A1)',
  '-2',
  'A "quoted" name',
  "it's",
  '<b>bold</b>',
  'a, b; c',
  '信息亭（二期）',
  '👩‍👧 kiosk',
  'naïve Ünïcode',
  'two\nlines',
  '#REF!',
  "'lead",
  'x'.repeat(60),
];

/** One of some values. */
export function pick<const T>(draw: Draw, ...values: readonly T[]): T {
  return draw(fc.constantFrom as (...choices: readonly T[]) => fc.Arbitrary<T>, ...values);
}

/** A number in a range, with at most six decimals so that a failing project can be read. */
export function between(draw: Draw, low: number, high: number): number {
  const scale = high - low > 10 ? 1e2 : 1e6;
  return draw(fc.integer, { min: Math.ceil(low * scale), max: Math.floor(high * scale) }) / scale;
}

/** Some properties half of the time. */
export function maybe<T extends object>(draw: Draw, make: () => T): Partial<T> {
  return draw(fc.boolean) ? make() : {};
}

/** A name: usually in both languages, sometimes one text for both, sometimes an awkward one. */
export function label(draw: Draw, zh: string, en: string): Label {
  const way = draw(fc.integer, { min: 0, max: 5 });
  if (way === 0) return pick(draw, ...AWKWARD);
  return way === 1 ? en : { zh, en };
}

/** Where a number came from, often unstated. */
export function provenance(draw: Draw): Provenance {
  return {
    ...maybe(draw, () => ({ source: label(draw, '可行性研究报告', 'Feasibility study') })),
    ...maybe(draw, () => ({ note: label(draw, '待核实', 'To be confirmed') })),
    ...maybe(draw, () => ({
      confidence: pick(draw, 'published', 'contract', 'study', 'estimate', 'assumption'),
    })),
  };
}

/** An input: usually one number, sometimes one for each project year. */
export function input(draw: Draw, number: () => number, years: number): Project['tax']['rate'] {
  const series = draw(fc.integer, { min: 0, max: 3 }) === 0;
  return { value: series ? Array.from({ length: years }, number) : number(), ...provenance(draw) };
}

/** An index id for an item, or none. */
export function anIndex(draw: Draw, indices: Project['indices']): { index?: string } {
  if (indices.length === 0) return {};
  return maybe(draw, () => ({ index: pick(draw, ...indices.map(({ id }) => id)) }));
}
