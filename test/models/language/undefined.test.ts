import { describe, expect, it } from 'vitest';
import type { Undefined } from '../../../models/language/types';
import { input, line, type Parts, ran, table } from '../../support/formula-model';

const inputs = [
  input('zero', 0, { label: { zh: '债务', en: 'Debt' } }),
  input('hole', [1, 2, 0, 4, 5], { label: { zh: '缺口', en: 'Gap' } }),
  input('up', [1, 2, 3, 4, 5]),
  input('nil', [0, 0, 0, 0, 0]),
  input('spent', [-9, 1, 1, 1, 1]),
  input('far', [-1e-9, 0, 0, 0, 1e9]),
  input('lag', 0),
];
const tables = [table('steps', [3, 4], [1, 2])];

function why(formula: string, period?: number, more: Parts['lines'] = []): Undefined {
  const value = ran({ inputs, tables, lines: [...more, line('x', formula)] }).value('x', period);
  if (typeof value === 'number') throw new Error(`has a value: ${value}`);
  return value;
}

describe('a figure without a value says why', () => {
  it.each([
    ['1 / zero', undefined, '"Debt" is 0, so nothing can be divided by it', '除数“债务”为 0'],
    ['up / hole', 2, '"Gap" is 0, so nothing can be divided by it', '除数“缺口”为 0'],
    ['ratio(up, hole)', 2, '"Gap" is 0, so nothing can be divided by it', '除数“缺口”为 0'],
    ['mod(up, hole)', 2, '"Gap" is 0, so nothing can be divided by it', '除数“缺口”为 0'],
    ['1 + 2 / (hole * 3)', 2, '"Gap × 3" is 0, so nothing can be divided by it', '除数“缺口 × 3”为 0'],
    ['1 / 0', undefined, 'the divisor is 0', '除数为 0'],
    [
      '1 / prev(hole)',
      3,
      '"Gap of the period before" is 0, so nothing can be divided by it',
      '除数“上期缺口”为 0',
    ],
    [
      'irr(up)',
      undefined,
      'the flows never change sign, so there is no internal rate of return',
      '现金流没有由负转正（或由正转负），不存在内部收益率',
    ],
    ['irr(nil) * 2', undefined, 'all flows are zero', '现金流全为零'],
    [
      'irr(far)',
      undefined,
      'there is no internal rate of return between −100 % and 1000 %',
      '在 −100% 至 1000% 之间没有内部收益率',
    ],
    [
      'payback(spent, spent_cum)',
      undefined,
      'the investment is not recovered within the term',
      '计算期内未收回投资',
    ],
    [
      'payback(up, up)',
      undefined,
      'the cumulative flow is never negative: there is no investment to recover',
      '累计净现金流从未为负，没有可收回的投资',
    ],
    [
      'lookup(steps, up)',
      1,
      'the value looked up is below the first row of the table',
      '查找值低于表中第一行',
    ],
    ['ln(0 - up)', 0, 'only a positive number has a logarithm', '对数只能用于正数'],
    [
      '(0 - up) ^ 0.5',
      0,
      'a negative number has no fractional power, and 0 has no negative one',
      '负数没有小数次方，0 没有负次方',
    ],
    [
      'hole ^ (-1)',
      2,
      'a negative number has no fractional power, and 0 has no negative one',
      '负数没有小数次方，0 没有负次方',
    ],
    ['npv(-1, up)', undefined, 'the discount rate is not above −100 %', '折现率不高于 −100%'],
    ['pv_ahead(-2, up)', 1, 'the discount rate is not above −100 %', '折现率不高于 −100%'],
    ['at(up, 7)', undefined, 'the period asked for is outside the timeline', '所取的期次不在计算期内'],
    ['index(up, 9)', 1, 'the period asked for is outside the timeline', '所取的期次不在计算期内'],
    ['min_of(gone)', undefined, 'no period has a value', '没有任何一期有值'],
    ['prev(up, lag)', 3, 'the number of periods to look back or ahead is below 1', '前后推移的期数小于 1'],
    ['ramp(1, zero)', 3, 'the number of periods is 0', '期数为 0'],
    ['1e300 * 1e300 + 0 * up', 3, 'the result is out of range', '结果超出数值范围'],
    ['exp(1000 * up)', 0, 'the result is out of range', '结果超出数值范围'],
  ])('%s', (formula, period, en, zh) => {
    const found = why(formula, period, [
      line('spent_cum', 'cum(spent)', { kind: 'stock' }),
      line('gone', '1 / nil'),
    ]);
    expect(found).toEqual({
      kind: 'undefined',
      reason: { zh, en },
      at: period === undefined ? { line: 'x' } : { line: 'x', period },
    });
  });

  it('at the first cause, five lines away', () => {
    const chain = [
      line('a', 'up / hole'),
      line('b', 'a * 2'),
      line('c', 'prev(b) + up'),
      line('d', 'total(c)'),
      line('e', 'if(up > 2, d, 0)'),
    ];
    expect(why('e + up', 4, chain)).toEqual({
      kind: 'undefined',
      reason: { zh: '除数“缺口”为 0', en: '"Gap" is 0, so nothing can be divided by it' },
      at: { line: 'a', period: 2 },
    });
    const run = ran({ inputs, lines: [...chain, line('x', 'e + up')] });
    expect(run.value('x', 0)).toBe(1);
    expect(run.value('c', 3)).toMatchObject({ at: { line: 'a', period: 2 } });
    expect(run.value('c', 2)).toBe(5); // a[1] = 2 / 2, b[1] = 2, plus 3
  });

  it('never for a branch not taken or a figure not needed', () => {
    const two = [line('bad', '1 / nil'), line('worse', 'ln(bad)')];
    expect(why('if(up > 0, up / hole, worse)', 2, two).at).toEqual({ line: 'x', period: 2 });
    expect(why('up / hole + bad', 2, two).at).toEqual({ line: 'x', period: 2 });
    expect(why('irr(spent) + irr(up)', undefined, []).reason.en).toContain('never change sign');
    expect(why('irr(spent) / zero', undefined, []).reason.en).toContain('"Debt" is 0');
    const run = ran({
      inputs,
      lines: [
        ...two,
        line('fine', 'if(up > 0, 1, worse)'),
        line('least', 'min_of(part)'),
        line('part', 'up / hole'),
      ],
    });
    expect([...run.series('fine')]).toEqual([1, 1, 1, 1, 1]);
    expect(run.value('least')).toBe(1);
    expect(
      ran({ inputs, lines: [line('part', '-1 / hole'), line('avg', 'avg_of(part) * 4')] }).value('avg'),
    ).toBeCloseTo(-1 - 0.5 - 0.25 - 0.2, 12);
  });

  it('through a distance that is a name, a lookup and a recursion', () => {
    const a = line('a', 'up / hole');
    expect(why('prev(a, two)', 4, [a, line('two', '1 + 1')]).at).toEqual({ line: 'a', period: 2 });
    expect(why('lookup(steps, a)', 2, [a]).at).toEqual({ line: 'a', period: 2 });
    expect(why('prev(x) + a', 4, [a]).at).toEqual({ line: 'a', period: 2 });
    expect(why('next(x) + a', 0, [a]).at).toEqual({ line: 'a', period: 2 });
    expect(why('cum(a)', 4, [a]).at).toEqual({ line: 'a', period: 2 });
    expect(why('pv_ahead(0.1, a)', 0, [a]).at).toEqual({ line: 'a', period: 2 });
    expect(why('at(a, 2) + up', 0, [a]).at).toEqual({ line: 'a', period: 2 });
    expect(why('index(a, 0)', 3, [a]).at).toEqual({ line: 'a', period: 2 });
    expect(why('npv(0, a) + up', 0, [a]).at).toEqual({ line: 'a', period: 2 });
    expect(why('feedback(a) + up', 2, [a]).at).toEqual({ line: 'a', period: 2 });
  });

  it('and a period outside the timeline is none of the model', () => {
    const run = ran({ inputs, lines: [line('x', 'up')] });
    for (const period of [5, -1, 1.5])
      expect(run.value('x', period)).toMatchObject({ reason: { en: 'the period is outside the timeline' } });
    expect(() => run.value('nobody')).toThrow('no line or input named nobody');
  });

  it('a value is never explained away: every undefined cell of a chain names a real cause', () => {
    const lines = [
      line('a', 'ln(up - 3)'),
      line('b', 'a / hole'),
      line('c', 'cum(b)'),
      line('d', 'max(c, prev(d)) ^ 0.5'),
    ];
    const run = ran({ inputs, lines });
    for (const { id } of lines) {
      run.series(id).forEach((v, p) => {
        const value = run.value(id, p);
        if (Number.isFinite(v)) expect(value).toBe(v);
        else
          expect(value).toMatchObject({
            at: { line: 'a' },
            reason: { en: 'only a positive number has a logarithm' },
          });
      });
    }
  });
});
