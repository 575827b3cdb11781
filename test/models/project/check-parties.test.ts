import { expect, test } from 'vitest';
import { checkProject, setAt } from '../../../models/project';
import { kioskProject } from '../../support/kiosk-project';

/** The kiosk project with a transport office of the city, and one change more. */
function said(...changes: (readonly [path: string, value: unknown])[]): string[] {
  const base = kioskProject();
  const office = { id: 'transport', label: 'Transport office', role: 'government', parent: 'city' };
  const start = setAt(base, '/parties', [...base.parties, office]);
  const project = changes.reduce((here, [path, value]) => setAt(here, path, value), start);
  return checkProject(project).map(({ path, message }) => `${path} ${message.en}`);
}

const own = `/parties/${kioskProject().parties.length}`;

test('a department of a government is as it should be', () => {
  expect(said()).toEqual([]);
});

test.each([
  ['a parent nobody knows', [`${own}/parent`, 'citi'], 'There is no party "citi". Did you mean "city"?'],
  ['a department of itself', [`${own}/parent`, 'transport'], 'A party cannot be a department of itself'],
  [
    'a department of a bank',
    [`${own}/parent`, 'bank'],
    'Only a government has departments: both "transport" and "bank" must have the role government.',
  ],
  [
    'a supplier as a department',
    [`${own}/role`, 'supplier'],
    'Only a government has departments: both "transport" and "city"',
  ],
] as const)('%s', (_, change, sentence) => {
  const [first, ...more] = said(change);
  expect(first).toContain(`${own}/parent ${sentence}`);
  expect(more).toEqual([]);
});

test('departments have one level', () => {
  const base = kioskProject();
  const parties = [
    ...base.parties,
    { id: 'transport', label: 'Transport office', role: 'government', parent: 'city' },
    { id: 'parking', label: 'Parking section', role: 'government', parent: 'transport' },
  ];
  const [first] = checkProject(setAt(base, '/parties', parties));
  expect(first?.message.en).toBe(
    '"transport" is itself a department of "city"; departments have one level only: choose "city" here.',
  );
});

test('nobody saves what he pays to himself', () => {
  const saving = { id: 'rounds', label: 'Rounds', beneficiary: 'city', payee: 'city', formula: '1' };
  expect(said(['/savings', [saving]])).toContainEqual(
    expect.stringMatching(/^\/savings\/0\/payee .*saves nothing on what it pays to itself/),
  );
});

test('years nobody lives to see are refused by a sentence, not by running out of memory', () => {
  const at = '/timeline/operation_years';
  for (const value of [1e9, -30]) {
    expect(said([at, { value }])).toContainEqual(
      expect.stringMatching(/^\/timeline\/operation_years Expected a value above 0/),
    );
  }
});
