import { describe, expect, test } from 'vitest';
import { addOption } from '../../../models/project/schemes';
import { compareOptions } from '../../../models/studies/compare';
import { runProject } from '../../../models/studies/run';
import { readSample } from '../../support/sample-results';

const parking = readSample('parking-bot');
const own = addOption(parking, { scheme: 'government_funded', variant: 'self_operated' });
const three = own.project;
const comparison = compareOptions(three, { scenario: 'base' });

describe('options side by side', () => {
  test('each column is the result of its option by itself', () => {
    for (const [i, { id }] of three.options.entries()) {
      const alone = runProject(three, { option: id, scenario: 'base' });
      if (!alone.ok) throw new Error('The option cannot be computed');
      for (const metric of alone.value.metrics) {
        const row = comparison.figures.find((figure) => figure.id === metric.id);
        expect([id, metric.id, row?.values[i]]).toEqual([id, metric.id, metric.value]);
      }
    }
  });

  test('a figure an option does not have is absent, not zero', () => {
    const irr = comparison.figures.find(({ id }) => id === 'returns.equity.irr');
    expect(irr?.values.map((value) => value === null)).toEqual([false, false, true]);
  });

  test('groups stay together, the government first', () => {
    const groups = comparison.figures.map(({ group }) => group);
    expect(groups[0]).toBe('government');
    const changes = groups.filter((group, i) => group !== groups[i - 1]);
    expect(new Set(changes).size).toBe(changes.length);
  });

  test('a party that takes no part has no figure, and those that do net to zero', () => {
    const company = comparison.parties.find(({ id }) => id === 'parking_company');
    expect(company?.net[2]).toBeNull();
    for (const [i] of three.options.entries()) {
      const sum = comparison.parties.reduce((total, { net }) => total + (net[i] ?? 0), 0);
      expect(Math.abs(sum)).toBeLessThan(1e-3);
    }
  });

  test('the order of options changes no figure', () => {
    const turned = compareOptions(three, {
      scenario: 'base',
      options: three.options.map(({ id }) => id).toReversed(),
    });
    for (const figure of comparison.figures) {
      const row = turned.figures.find(({ id }) => id === figure.id);
      expect(row?.values.toReversed()).toEqual(figure.values);
    }
  });

  test('an option that cannot be computed says why and leaves the others alone', () => {
    const broken = {
      ...three,
      options: three.options.map((option, i) =>
        i === 1 ? { ...option, terms: { ...option.terms, excluded: ['capex.nothing'] } } : option,
      ),
    };
    const { options } = compareOptions(broken, { scenario: 'base' });
    expect(options.map(({ ok }) => ok)).toEqual([true, false, true]);
  });
});
