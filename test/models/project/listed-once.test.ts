import { expect, test } from 'vitest';
import { listFactInputs, setInput } from '../../../models/project';
import { listedOnce } from '../../../models/project/listed-once';
import { kioskProject } from '../../support/kiosk-project';

test('a part is listed again only when it, or what else the list depends on, is another', () => {
  const part = {};
  let lists = 0;
  const list = (...reads: unknown[]) => listedOnce(part, reads, () => [++lists]);
  expect([list(1, 'a'), list(1, 'a'), list(1, 'b'), list(1, 'b'), list(1, 'a')]).toEqual([
    [1],
    [1],
    [2],
    [2],
    [3],
  ]);
  expect(listedOnce({}, [1, 'a'], () => ['other'])).toEqual(['other']);
});

test('the inputs of a changed project are its own, and those of the part that changed alone are new', () => {
  const project = kioskProject();
  const before = listFactInputs(project);
  const price = before.find(({ id }) => id === 'inputs.ad_price');
  const after = listFactInputs(setInput(project, price?.path ?? '', { value: 1 }));
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(after.find(({ id }) => id === 'inputs.ad_price')?.input.value).toBe(1);
  expect(price?.input.value).not.toBe(1);
  const same = after.filter((one, i) => one === before[i]);
  expect(new Set(same.map(({ section }) => section))).not.toContain('inputs');
  expect(same.length).toBeGreaterThan(after.length / 2);
});

test('the other items of a list keep their inputs when one of them changes, and an item moved up is listed anew', () => {
  const [first, ...others] = kioskProject().inputs;
  if (!first) throw new Error('an input');
  const project = { ...kioskProject(), inputs: [first, { ...first, id: 'other' }, ...others] };
  const inputsOf = (one: typeof project) => listFactInputs(one).filter(({ section }) => section === 'inputs');
  const before = inputsOf(project);
  const after = inputsOf(setInput(project, '/inputs/0', { value: 1 }));
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).toBe(before[1]);
  const moved = inputsOf({ ...project, inputs: project.inputs.slice(1) });
  expect(moved[0]).toEqual({ ...before[1], path: '/inputs/0' });
});

test('another unit of a driver is another unit of what it drives', () => {
  const project = kioskProject();
  const [first, ...others] = project.drivers;
  if (!first) throw new Error('a driver');
  listFactInputs(project);
  const changed = { ...project, drivers: [{ ...first, unit: 'lamp' }, ...others] };
  const units = listFactInputs(changed).map(({ unit }) => unit);
  expect(units.some((unit) => unit.includes('lamp'))).toBe(true);
});
