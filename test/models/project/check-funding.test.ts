import { expect, test } from 'vitest';
import { checkProject, setAt } from '../../../models/project';
import { kioskProject } from '../../support/kiosk-project';

const funding = '/options/0/terms/funding';
const loan = `${funding}/tranches/0`;

function said(...changes: (readonly [path: string, value: unknown])[]): string[] {
  const project = changes.reduce((here, [path, value]) => setAt(here, path, value), kioskProject());
  return checkProject(project).map(({ severity, message }) => `${severity} ${message.en}`);
}

test.each([
  ['no size rule', `${loan}/size`, {}, 'error "Bank loan" has no rule for its size; give at least one of'],
  [
    'gearing above 1',
    `${loan}/size/gearing`,
    { value: 1.2 },
    'error Expected a value between 0 and 1, found 1.2',
  ],
  ['cover of zero', `${loan}/size/dscr`, { value: 0 }, 'error Expected a value above 0'],
  ['negative cap', `${loan}/size/cap`, { value: -1 }, 'error Expected a value of at least 0'],
  [
    'cover below 1',
    `${loan}/size/dscr`,
    { value: 0.9 },
    'warning A cover below 1 means more debt than the cash flow can serve',
  ],
  ['rate of −100 %', `${loan}/rate`, { value: -1 }, 'error Expected a value above -1'],
  [
    'grace as long as operation',
    `${loan}/repayment/grace_years`,
    { value: 4 },
    'error A grace of 4 years leaves no time to repay',
  ],
  [
    'tenor beyond the term',
    `${loan}/repayment/years`,
    { value: 9 },
    'warning Grace and repayment together outlast',
  ],
  [
    'a table without shares',
    `${loan}/repayment/type`,
    'table',
    'error A repayment table needs the share of each year.',
  ],
  ['a balloon without a share', `${loan}/repayment/type`, 'balloon', 'error A balloon needs the share left'],
  [
    'sweeps above all there is',
    `${loan}/repayment/sweep`,
    { value: [1, 1, 1, 1, 1.1] },
    'error Expected a value between 0 and 1',
  ],
  ['a shareholder loan sculpted', `${loan}/rank`, 'shareholder', null],
  [
    'an order that forgets steps',
    `${funding}/waterfall`,
    ['senior_interest'],
    'error The order of payments names every step exactly once; look at senior_fees, senior_principal',
  ],
] as const)('%s', (_, path, value, sentence) => {
  const found = said([path, value]);
  if (sentence === null) expect(found).toEqual([]);
  else
    expect(
      found.some((one) => one.startsWith(sentence)),
      found.join('\n'),
    ).toBe(true);
});

test('a zero rate, a full gearing and a rate below zero have a meaning', () => {
  expect(said([`${loan}/rate`, { value: 0 }], [`${loan}/size/gearing`, { value: 1 }])).toEqual([]);
  expect(said([`${loan}/rate`, { value: -0.005 }])).toEqual([]);
});

test('a test ahead cannot be had with a shareholder loan', () => {
  const found = said(
    [`${funding}/lock_up`, { dscr: { value: 1.2 }, passes: { value: 1 }, test: 'both' }],
    [`${funding}/shortfall`, 'default'],
  );
  expect(found[0]).toContain('cover in the next period hangs on the lock-up itself');
});

test('shareholder loans follow a plan', () => {
  expect(said([`${loan}/rank`, 'shareholder'], [`${loan}/repayment/type`, 'sculpted'])[0]).toContain(
    'is a shareholder loan and is repaid by a plan',
  );
});
