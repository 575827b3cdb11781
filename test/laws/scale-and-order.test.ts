import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseUnit } from '../../models/language/units';
import { listFactInputs, listOptionInputs, type Project, setInput } from '../../models/project';
import type { Terms } from '../../models/project/schema';
import { rankOf } from '../../models/project/schema-sharing';
import type { RunResult } from '../../models/studies/result';
import { arbitraryProject, FUZZ_SEED } from '../support/arbitrary-project';
import { computed, moneyScale, readSample, SAMPLES } from './subjects';

const projects: readonly (readonly [string, Project])[] = [
  ...SAMPLES.map((name) => [name, readSample(name)] as const),
  ...fc
    .sample(arbitraryProject(), { seed: FUZZ_SEED + 1, numRuns: 40 })
    .map((project, i) => [`fuzzed ${i} of seed ${FUZZ_SEED + 1}`, project] as const),
];

const moneyIn = (unit: string): number => parseUnit(unit)?.get('money') ?? 0;

describe.each(projects)('%s', (_, project) => {
  const choices = project.options.map(({ id }) => ({ option: id }));

  test.each(choices)('doubling all money doubles money and leaves everything else, $option', (choice) => {
    const once = computed(project, choice);
    const twice = computed(doubled(project), choice);
    const others = different(once, twice, (unit) => 2 ** moneyIn(unit));
    // A formula doubled as a whole sells twice as much at the same price.
    const soldTwice = writesAmounts(project) ? /^statements\.j\.(price|quantity|charged)_of_/ : /^$/;
    expect(others.filter((said) => !soldTwice.test(said))).toEqual([]);
  });

  test.each(choices)('the order of lists never changes a number, $option', (choice) => {
    const forward = computed(project, choice);
    const backward = computed(reversed(project), choice);
    expect(different(forward, backward, () => 1)).toEqual([]);
  });
});

/** Lines whose numbers in the second run are not those of the first times a factor of their unit. */
function different(first: RunResult, second: RunResult, factor: (unit: string) => number): string[] {
  const scale = moneyScale(second);
  return [...first.run.model.lines.values()].flatMap(({ def }) => {
    const times = factor(def.unit);
    const right = second.run.series(def.id);
    const size = Math.max(
      moneyIn(def.unit) > 0 ? scale : 1e-6,
      ...[...right].filter(Number.isFinite).map(Math.abs),
    );
    const at = first.run.series(def.id).findIndex((value, t) => {
      const other = right[t] ?? Number.NaN;
      if (!Number.isFinite(value)) return Number.isFinite(other);
      return !(Math.abs(value * times - other) <= 1e-8 * size);
    });
    return at < 0
      ? []
      : [`${def.id} period ${at}: ${first.run.series(def.id)[at]} × ${times} is not ${right[at]}`];
  });
}

/**
 * Every amount of money twice as large. Where formulas write amounts as numbers, the formulas are doubled and the named
 * inputs they read are left alone; elsewhere the named inputs are doubled.
 */
function doubled(project: Project): Project {
  const literal = writesAmounts(project);
  const inputs = [...listFactInputs(project), ...listOptionInputs(project)];
  const scaled = inputs
    .filter(({ section }) => !(literal && section === 'inputs'))
    .reduce((here, { path, unit, input: { value } }) => {
      const times = 2 ** moneyIn(unit);
      return setInput(here, path, {
        value: typeof value === 'number' ? value * times : value.map((v) => v * times),
      });
    }, project);
  const twice = <C extends object>(cost: C): C =>
    literal && 'formula' in cost ? { ...cost, formula: `2 * (${cost.formula})` } : cost;
  return {
    ...scaled,
    capex: scaled.capex.map((item) => ({ ...item, cost: twice(item.cost) })),
    revenue: scaled.revenue.map(twice),
    opex: scaled.opex.map((item) => ({ ...item, cost: twice(item.cost) })),
    options: scaled.options.map((option) => ({
      ...option,
      terms: { ...option.terms, ...twiceSaved(option.terms, twice) },
    })),
  };
}

/** Whether a formula of money has a number in it. */
function writesAmounts(project: Project): boolean {
  return moneyFormulas(project).some((formula) => /(^|[^\w.])\d/.test(formula));
}

/** Savings an option states by a formula of its own. */
function twiceSaved(terms: Terms, twice: <C extends object>(cost: C) => C): Pick<Terms, 'subsidies'> {
  if (terms.subsidies === undefined) return {};
  return {
    subsidies: terms.subsidies.map((subsidy) =>
      subsidy.type === 'shared_savings' && subsidy.own_savings
        ? { ...subsidy, own_savings: twice(subsidy.own_savings) }
        : subsidy,
    ),
  };
}

function moneyFormulas({ capex, revenue, opex }: Project): string[] {
  return [...revenue, ...capex.map(({ cost }) => cost), ...opex.map(({ cost }) => cost)].flatMap((holder) =>
    'formula' in holder ? [holder.formula] : [],
  );
}

/** Lists whose order says something: which money is used first, who is paid first, which level comes before which. */
const ORDERED = new Set([
  'tranches',
  'grants',
  'preferences',
  'payments',
  'scenarios',
  'bands',
  'levels',
  'members',
]);

/** The same project with every list of named things the other way round; only the base scenario must stay first. */
function reversed(project: Project): Project {
  const [base, ...others] = project.scenarios;
  const turned = otherWay(project) as Project;
  return {
    ...turned,
    options: turned.options.map((option) => ({
      ...option,
      terms: { ...option.terms, payments: otherWayRound(option.terms.payments) },
    })),
    scenarios: [...(base ? [base] : []), ...others.toReversed()],
  };
}

function otherWay(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const inner = value.map((item) => otherWay(item));
    return !ORDERED.has(key) && inner.every(isNamed) ? inner.toReversed() : inner;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, otherWay(inner, name)]));
}

const isNamed = (item: unknown): boolean => typeof item === 'object' && item !== null && 'id' in item;

/** What is paid from the cash left after debt service is paid in the order of the list, so that order stays. */
function otherWayRound(payments: Project['options'][number]['terms']['payments']) {
  const early = payments.filter((payment) => rankOf(payment) === 'operating');
  return [...payments.filter((payment) => !early.includes(payment)), ...early.toReversed()];
}
