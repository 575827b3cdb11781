import { expect, test } from 'vitest';
import { dot } from '../../../../models/finance/games/directions';
import { type Column, solveByColumns } from '../../../../models/finance/games/simplex';
import { got, lehmer } from './support';

const column = (key: number, gain: number, ...coefficients: number[]): Column<number> => ({
  key,
  gain,
  coefficients: Float64Array.from(coefficients),
});

/** Dantzig's choice among all columns: the largest reduced gain. */
const dearest = (columns: readonly Column<number>[]) => (multipliers: Float64Array) => {
  const reduced = columns.map((one) => one.gain - dot(multipliers, one.coefficients));
  const best = Math.max(...reduced);
  return best > 1e-12 ? columns[reduced.indexOf(best)] : undefined;
};

const slacks = (rows: number): Column<number>[] =>
  Array.from({ length: rows }, (_, i) =>
    column(-1 - i, 0, ...Array.from({ length: rows }, (_, j) => (i === j ? 1 : 0))),
  );

test('the program on which Beale (1955) saw the simplex method cycle is solved', () => {
  const columns = [
    column(4, 0.75, 0.25, 0.5, 0),
    column(5, -20, -8, -12, 0),
    column(6, 0.5, -1, -0.5, 1),
    column(7, -6, 9, 3, 0),
  ];
  const start = slacks(3);
  const { basis, multipliers } = got(
    solveByColumns({
      rightHandSide: Float64Array.of(0, 0, 1),
      start,
      improving: dearest([...start, ...columns]),
    }),
  );
  // x4 = x6 = 1 and a slack of 0.75: 0.75 + 0.5.
  const found = new Map(basis.map(({ key, weight }) => [key, weight]));
  expect(found.get(4)).toBeCloseTo(1, 14);
  expect(found.get(6)).toBeCloseTo(1, 14);
  expect(found.get(-1)).toBeCloseTo(0.75, 14);
  expect(multipliers[2]).toBeCloseTo(1.25, 14);
});

test('a program without a bound says so instead of running on', () => {
  const start = slacks(1);
  const endless = column(1, 1, -1);
  const outcome = solveByColumns({
    rightHandSide: Float64Array.of(1),
    start,
    improving: dearest([...start, endless]),
  });
  expect(outcome).toEqual({ ok: false, reason: 'not_converged' });
});

test('50 random programs reach equal primal and dual values, with no column left that improves', () => {
  const random = lehmer(55);
  for (let k = 0; k < 50; k++) {
    const rows = 2 + (k % 6);
    const columns = Array.from({ length: 40 }, (_, j) =>
      column(j, Math.floor(random() * 9), ...Array.from({ length: rows }, () => Math.floor(random() * 4))),
    ).filter(({ coefficients }) => coefficients.some((one) => one > 0));
    const rightHandSide = Float64Array.from({ length: rows }, () => Math.floor(random() * 3)); // zeros: degenerate
    const start = slacks(rows);
    const { basis, multipliers } = got(
      solveByColumns({ rightHandSide, start, improving: dearest([...start, ...columns]) }),
    );
    const byKey = new Map([...start, ...columns].map((one) => [one.key, one]));
    const value = basis.reduce((sum, { key, weight }) => sum + weight * (byKey.get(key)?.gain ?? 0), 0);
    expect(value).toBeCloseTo(dot(multipliers, rightHandSide), 10);
    for (const { weight } of basis) expect(weight).toBeGreaterThanOrEqual(-1e-12);
    for (let i = 0; i < rows; i++) {
      const used = basis.reduce(
        (sum, { key, weight }) => sum + weight * (byKey.get(key)?.coefficients[i] ?? 0),
        0,
      );
      expect(used).toBeCloseTo(rightHandSide[i] ?? 0, 10);
    }
    for (const one of columns) expect(one.gain - dot(multipliers, one.coefficients)).toBeLessThan(1e-11);
  }
});
