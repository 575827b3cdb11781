import { describe, expect, test } from 'vitest';
import { getAt, setAt } from '../../../models/project';
import { changedNumbers, watched } from '../../../models/project/changed-numbers';
import { variesOverTime } from '../../../models/project/over-time';
import { sharedWith } from '../../../models/project/shared';
import { kioskProject } from '../../support/kiosk-project';

const project = kioskProject();

describe('a copy of a project', () => {
  test('is the very project when nothing in it is another', () => {
    expect(sharedWith(project, structuredClone(project))).toBe(project);
  });

  test('shares with the earlier one whatever a change does not touch', () => {
    const changed = setAt(project, '/inputs/0/value', 7);
    const shared = sharedWith(project, structuredClone(changed));
    expect(shared).toEqual(changed);
    expect(shared.inputs).not.toBe(project.inputs);
    expect(shared.capex).toBe(project.capex);
    expect(shared.options).toBe(project.options);
  });

  test('is what it is, whether parts came, went or changed places', () => {
    const [first, ...others] = project.parties;
    for (const parties of [others, [...others, first], [...project.parties, first]]) {
      const changed = { ...project, parties };
      expect(JSON.stringify(sharedWith(project, structuredClone(changed)))).toBe(JSON.stringify(changed));
    }
    const { economics: _, ...without } = { ...project, economics: undefined };
    expect(Object.keys(sharedWith(project, without))).toEqual(Object.keys(without));
  });
});

describe('the numbers in which two projects differ', () => {
  test('are told by place, and nothing is told of what is the same', () => {
    const changed = setAt(
      setAt(project, '/timeline/operation_years/value', 6),
      '/timeline/construction_years/value',
      2,
    );
    expect(changedNumbers(project, changed)?.toSorted()).toEqual([
      '/timeline/construction_years',
      '/timeline/operation_years',
    ]);
    expect(changedNumbers(project, structuredClone(project))).toEqual([]);
  });

  test.each([
    ['a label', '/inputs/0/label', '电价'],
    ['a note', '/inputs/0/note', '估计'],
    ['a start', '/timeline/start', '2030-01-01'],
    ['one number for each year', '/timeline/operation_years/value', [4, 5]],
    ['an item fewer', '/capex', []],
  ])('are not all there is when %s is another', (_, path, value) => {
    expect(changedNumbers(project, setAt(project, path, value))).toBeNull();
  });
});

test('whether an input varies over time is known of a watched project as of any other, and not told as read', () => {
  const rates = [project.tax.rate, { value: [0.2, 0.25] }, { value: 0.2 }];
  expect(rates.slice(1).map(variesOverTime)).toEqual([true, false]);
  const read: string[] = [];
  expect(watched(rates, (path) => read.push(path)).map(variesOverTime)).toEqual(rates.map(variesOverTime));
  expect(read).toEqual([]);
});

test('a watched project tells of every number that is read, and of no other', () => {
  const read: string[] = [];
  const copy = watched(project, (path) => read.push(path));
  expect(copy.capex.map(({ id }) => id)).toEqual(project.capex.map(({ id }) => id));
  expect(read).toEqual([]);
  expect(getAt(copy, '/tax/rate/value')).toBe(project.tax.rate.value);
  expect(read).toEqual(['/tax/rate']);
  const { ...spread } = copy.tax.rate;
  expect(spread).toEqual(project.tax.rate);
  expect(read).toEqual(['/tax/rate', '/tax/rate']);
});
