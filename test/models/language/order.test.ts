import { describe, expect, it } from 'vitest';
import type { LineDef } from '../../../models/language/types';
import { compiled, faults, input, line, ran } from '../../support/formula-model';

const flow = input('flow', [10, 20, 30, 40, 50]);
const cycles = (...lines: LineDef[]) =>
  faults({ inputs: [flow], lines }).map((e) => ({ kind: e.kind, cycle: e.cycle }));

describe('a circle is reported as its path', () => {
  it.each([
    ['self', [['a', 'a + 1']], ['a', 'a']],
    [
      'two',
      [
        ['a', 'b'],
        ['b', 'a * 2'],
      ],
      ['a', 'b', 'a'],
    ],
    [
      'three',
      [
        ['a', 'b'],
        ['b', 'c + 1'],
        ['c', 'a'],
      ],
      ['a', 'b', 'c', 'a'],
    ],
    [
      'through a total',
      [
        ['a', 'flow * b'],
        ['b', 'total(a)'],
      ],
      ['a', 'b', 'a'],
    ],
    [
      'through a hidden total',
      [
        ['a', 'flow + 2 * total(b)'],
        ['b', 'a * 2'],
      ],
      ['a', 'b', 'a'],
    ],
    [
      'through a value at a period and a look back',
      [
        ['a', 'prev(b) + flow'],
        ['b', 'a + at(a, 0)'],
      ],
      ['b', 'a', 'b'],
    ],
    ['through a running total', [['a', 'flow + cum(a)']], ['a', 'a']],
    ['through a condition that never holds', [['a', 'if(1 > 2, a, 1) + flow']], ['a', 'a']],
    [
      'through a present value and a look back',
      [
        ['a', 'prev(b) + flow'],
        ['b', 'pv_ahead(0.1, a)'],
      ],
      ['b', 'a', 'b'],
    ],
  ] as const)('%s', (_, defs, path) => {
    const found = cycles(...defs.map(([id, formula]) => line(id, formula)));
    expect(found).toHaveLength(1);
    expect(found[0]?.kind).toBe('cycle');
    const named = found[0]?.cycle ?? [];
    expect(named[0]).toBe(named.at(-1));
    expect([...new Set(named)].sort()).toEqual([...new Set(path)].sort());
    expect(named).toHaveLength(path.length);
  });

  it.each([
    ['one line', [['a', 'prev(a) + next(a) + flow']], ['a', 'a']],
    [
      'two lines',
      [
        ['a', 'prev(b) + flow'],
        ['b', 'next(a)'],
      ],
      ['a', 'b', 'a'],
    ],
    [
      'a line that also looks back at itself',
      [
        ['a', 'prev(a) + next(b) + flow'],
        ['b', 'a'],
      ],
      ['a', 'b', 'a'],
    ],
    [
      'a running total inside a look ahead',
      [
        ['a', 'next(b) + flow'],
        ['b', 'cum(a)'],
      ],
      ['a', 'b', 'a'],
    ],
  ] as const)('that looks both ways: %s', (_, defs, path) => {
    const found = faults({ inputs: [flow], lines: defs.map(([id, formula]) => line(id, formula)) });
    expect(found).toHaveLength(1);
    expect(found[0]?.message.en).toContain('looking both back and ahead');
    expect(found[0]?.message.zh).toContain('既看前期又看后期');
    expect([...new Set(found[0]?.cycle)].sort()).toEqual([...new Set(path)].sort());
  });

  it('with labels, and at the formula a user wrote', () => {
    const [found] = faults({ lines: [line('a', 'b'), line('b', 'c', { path: '/lines/1' }), line('c', 'a')] });
    expect(found).toMatchObject({ kind: 'cycle', line: 'b', path: '/lines/1' });
    expect(found?.message.en).toBe(
      'Circular reference: a (a) → b (b) → c (c) → a (a). Where finance is truly circular, read one of them through feedback().',
    );
    expect(found?.message.zh).toContain('循环引用：〔a〕 (a) → 〔b〕 (b)');
  });

  it('each, when there are several', () => {
    const found = cycles(
      line('a', 'a'),
      line('b', 'c'),
      line('c', 'b'),
      line('d', 'prev(d) + e + flow'),
      line('e', 'd + prev(f)'),
      line('f', 'f + prev(e)'),
    );
    expect(found.map((e) => e.cycle?.length)).toEqual(expect.arrayContaining([2, 3, 3, 2]));
  });

  it('even in a large knot', () => {
    const ring = Array.from({ length: 5000 }, (_, i) => line(`r${i}`, `r${(i + 1) % 5000} + 1`));
    expect(cycles(...ring)[0]?.cycle).toHaveLength(5001);
  });
});

describe('time loops run in their own direction', () => {
  it('forward through prev and cum', () => {
    const run = ran({
      inputs: [flow],
      lines: [
        line('balance', 'prev(balance) * 1.1 + flow - paid', { kind: 'stock' }),
        line('paid', 'prev(spent) / 10'),
        line('spent', 'cum(paid) + flow'),
      ],
    });
    expect(run.series('balance')[1]).toBeCloseTo(10 * 1.1 + 20 - 1, 12);
    expect(run.series('spent')[2]).toBeCloseTo(0 + 1 + (20 + 1) / 10 + 30, 12);
  });

  it('backward through next and pv_ahead: sculpted debt pays back exactly', () => {
    const run = ran({
      inputs: [input('cfads', [0, 100, 110, 120, 130]), input('rate', 0.06), input('dscr', 1.3)],
      lines: [
        line('balance', '(next(balance) + next(cfads) / dscr) / (1 + rate)', { kind: 'stock' }),
        line('also', 'pv_ahead(rate, service)', { kind: 'stock' }),
        line('service', 'cfads / dscr'),
        line('check', 'prev(balance) * (1 + rate) - service - balance'),
      ],
    });
    expect([...run.series('balance')].map((v) => v.toFixed(9))).toEqual(
      [...run.series('also')].map((v) => v.toFixed(9)),
    );
    expect(run.series('balance')[4]).toBe(0);
    expect(Math.max(...run.series('check').slice(1).map(Math.abs))).toBeLessThan(1e-12);
  });

  it('within one model side by side, each line after what it needs', () => {
    const run = ran({
      inputs: [flow],
      lines: [line('c', 'a + b'), line('b', 'next(b) + a'), line('a', 'prev(a) + flow')],
    });
    expect([...run.series('a')]).toEqual([10, 30, 60, 100, 150]);
    expect([...run.series('b')]).toEqual([350, 340, 310, 250, 150]);
    expect([...run.series('c')]).toEqual([360, 370, 370, 350, 300]);
  });
});

describe('size', () => {
  it('2,000 lines in reverse order of need compile and run', () => {
    const lines = Array.from({ length: 2000 }, (_, i) =>
      line(`x${i}`, i === 1999 ? 'flow' : `x${i + 1} + 1`),
    );
    expect([...ran({ inputs: [flow], lines }).series('x0')]).toEqual([2009, 2019, 2029, 2039, 2049]);
  });

  it('10,000 lines in one chain, one loop or one sum exhaust no stack', () => {
    const n = 10_000;
    const chain = Array.from({ length: n }, (_, i) => line(`x${i}`, i === n - 1 ? 'flow' : `x${i + 1} + 1`));
    expect(ran({ inputs: [flow], lines: chain }).series('x0')[0]).toBe(10 + n - 1);
    const loop = Array.from({ length: n }, (_, i) =>
      line(`x${i}`, i === 0 ? `prev(x${n - 1}) + flow` : `x${i - 1} + 1`),
    );
    expect(ran({ inputs: [flow], lines: loop }).series('x0')[1]).toBe(10 + n - 1 + 20);
    const parts = Array.from({ length: n }, (_, i) => line(`p.s${i}.v`, 'flow'));
    expect(ran({ inputs: [flow], lines: [line('all', 'sum_of(p.*.v)'), ...parts] }).series('all')[0]).toBe(
      10 * n,
    );
  });

  it('a long formula exhausts no stack', () => {
    expect(ran({ inputs: [flow], lines: [line('a', `flow${'+1'.repeat(1990)}`)] }).series('a')[0]).toBe(2000);
    expect(
      ran({ inputs: [flow], lines: [line('a', `${'(1+'.repeat(90)}flow${')'.repeat(90)}`)] }).series('a')[0],
    ).toBe(100);
  });

  it('no period or one period is a model too', () => {
    expect([...ran({ periods: 0, lines: [line('a', 't + prev(a)')] }).series('a')]).toEqual([]);
    const one = ran({
      periods: 1,
      lines: [
        line('a', 't + 2 + prev(a, 3)'),
        line('b', 'next(b) + a + pv_ahead(0, b)'),
        line('c', 'cum(b)'),
      ],
    });
    expect([...one.series('c')]).toEqual([2]);
  });

  it('compiles 2,000 faulty lines', () => {
    const lines = Array.from({ length: 2000 }, (_, i) => line(`line_number_${i}`, `missing_number_${i}`));
    expect(faults({ lines })).toHaveLength(2000);
  });
});

it('compiled lines carry shape and resolved formula', () => {
  const model = compiled({
    inputs: [flow, input('k', 2)],
    lines: [line('a', 'k * 2'), line('b', 'a + flow'), line('c', 'total(b)'), line('d', 'prev(d) + 1')],
  });
  expect([...model.lines.values()].map((l) => l.shape)).toEqual(['scalar', 'series', 'scalar', 'series']);
});
