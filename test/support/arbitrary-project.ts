import fc from 'fast-check';
import { listFactInputs, newProject, type Project } from '../../models/project';
import { randomCapex, randomOpex, randomRevenue } from './random-costs';
import { randomDrivers, randomIndices, randomPrices } from './random-drivers';
import { between, type Draw, input, label, maybe, pick, provenance } from './random-parts';
import { randomSettings, randomTax } from './random-taxes';
import { randomOption } from './random-terms';
import { withTiming } from './random-timing';

/** One seed for every fuzzed law; set CITYPACT_SEED to replay a failure or to look further. */
export const FUZZ_SEED = Number(process.env.CITYPACT_SEED ?? 20260115);

/** Settings of a fuzzed law: the seed stands in the test's name and in fast-check's report. */
export function seeded(runs: number): { seed: number; numRuns: number } {
  return { seed: FUZZ_SEED, numRuns: runs };
}

/** What a law may ask of the projects it is tried on. */
export interface ProjectShape {
  readonly steps?: readonly Project['timeline']['step'][];
  readonly mostYears?: number;
  /** true: every option borrows; false: none does. */
  readonly loan?: boolean;
}

/**
 * Valid projects of every shape the schema allows: all steps, driver forms, spend profiles, cost kinds and payments,
 * with and without a loan, indices, series and scenarios, under labels that try to break what prints them.
 */
export function arbitraryProject(shape: ProjectShape = {}): fc.Arbitrary<Project> {
  return fc.gen().map((draw) => buildProject(draw, shape));
}

function buildProject(draw: Draw, shape: ProjectShape): Project {
  const step = pick(draw, ...(shape.steps ?? ['year', 'half_year', 'quarter', 'month']));
  const construction = draw(fc.integer, { min: 1, max: 3 });
  const operation = draw(fc.integer, { min: 2, max: Math.max(2, (shape.mostYears ?? 15) - construction) });
  const span = { construction, operation, years: construction + operation };
  const base = newProject(label(draw, '项目', 'Project'));
  const indices = randomIndices(draw, span);
  const drivers = randomDrivers(draw, span);
  const prices = randomPrices(draw, drivers, span);
  const revenue = randomRevenue(draw, prices, indices, span);
  const facts: Project = {
    ...base,
    timeline: {
      start: pick(draw, '2026-01-01', '2025-07-01', '2024-02-29', '2026-04-15'),
      step,
      construction_years: { value: construction },
      operation_years: { value: operation, ...provenance(draw) },
      npv_first_flow: pick(draw, 't0', 't1'),
    },
    parties: randomParties(draw),
    indices,
    inputs: prices.map(({ input: price }) => price),
    drivers,
    capex: randomCapex(draw, drivers, indices, span),
    revenue,
    opex: randomOpex(draw, drivers, revenue, indices, span),
    working_capital: randomWorkingCapital(draw, span),
    tax: randomTax(draw, span),
    ...randomSettings(draw, drivers, span),
    options: [],
  };
  const options = Array.from({ length: draw(fc.integer, { min: 1, max: 2 }) }, (_, i) =>
    randomOption(draw, i, facts, span, shape.loan),
  );
  const scenarios = randomScenarios(draw, facts);
  return withTiming(draw, { ...facts, options, scenarios }, span.years);
}

function randomParties(draw: Draw): Project['parties'] {
  const party = (id: string, role: Project['parties'][number]['role']): Project['parties'][number] => ({
    id,
    label: label(draw, id, id),
    role,
    ...maybe(draw, () => ({ discount_rate: { value: between(draw, 0, 0.15), ...provenance(draw) } })),
  });
  return [
    party('city', 'government'),
    party('company', 'company'),
    party('sponsor', 'private_partner'),
    party('bank', 'lender'),
    party('users', 'user'),
    party('advertisers', 'beneficiary'),
    party('supplier', 'supplier'),
    party('staff', 'employee'),
    party('tax_office', 'tax_authority'),
  ];
}

function randomWorkingCapital(draw: Draw, { years }: { readonly years: number }): Project['working_capital'] {
  const days = () => input(draw, () => draw(fc.integer, { min: 0, max: 120 }), years);
  return {
    receivable_days: days(),
    payable_days: days(),
    ...maybe(draw, () => ({ inventory_days: days(), inventory_supplier: 'supplier' })),
    ...maybe(draw, () => ({ prepaid_days: days() })),
    ...maybe(draw, () => ({ advance_days: days() })),
    days_in_year: { value: pick(draw, 360, 365) },
  };
}

/** A base and up to three others, each scaling or shifting a few inputs that stay in range whatever they become. */
function randomScenarios(draw: Draw, facts: Project): Project['scenarios'] {
  const open = listFactInputs(facts).filter(({ field }) =>
    /^(inputs\.value|capex\.(amount|unit_cost)|opex\.(amount|unit_cost))$/.test(field),
  );
  const override = (id: string): Project['scenarios'][number]['overrides'][number] => {
    const way = pick(draw, 'multiply', 'add', 'value');
    if (way === 'multiply') return { input: id, multiply: between(draw, 0.5, 1.5), ...provenanceNote(draw) };
    if (way === 'add') return { input: id, add: between(draw, 0, 1000) };
    return { input: id, value: between(draw, 0, 1000) };
  };
  const others = Array.from({ length: draw(fc.integer, { min: 0, max: 3 }) }, (_, i) => {
    const chosen =
      open.length === 0
        ? []
        : draw(
            fc.subarray<string>,
            open.map(({ id }) => id),
            { maxLength: Math.min(3, open.length) },
          );
    return {
      id: `scenario_${i + 1}`,
      label: label(draw, `情景${i + 1}`, `Scenario ${i + 1}`),
      overrides: chosen.map(override),
    };
  });
  return [{ id: 'base', label: { zh: '基准', en: 'Base' }, overrides: [] }, ...others];
}

function provenanceNote(draw: Draw): { note?: string } {
  return maybe(draw, () => ({ note: 'study of 2025' }));
}
