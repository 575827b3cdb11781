import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../models/project';
import { rankOf } from '../../models/project/schema-sharing';
import type { RunResult } from '../../models/studies/result';
import { arbitraryProject, FUZZ_SEED } from '../support/arbitrary-project';
import { doubled, moneyIn, writesAmounts } from '../support/doubled';
import { computed, moneyScale, readSample, SAMPLES } from './subjects';

const projects: readonly (readonly [string, Project])[] = [
  ...SAMPLES.map((name) => [name, readSample(name)] as const),
  ...fc
    .sample(arbitraryProject(), { seed: FUZZ_SEED + 1, numRuns: 40 })
    .map((project, i) => [`fuzzed ${i} of seed ${FUZZ_SEED + 1}`, project] as const),
];

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
