import { describe, expect, it } from 'vitest';
import type { InputDef, LineDef } from '../../../models/language/types';
import { compiled, faults, input, line, table } from '../../support/formula-model';

const inputs: InputDef[] = [
  input('money', [1, 2, 3, 4, 5], { unit: 'money' }),
  input('fee', 7, { unit: 'money/year' }),
  input('price', 3, { unit: 'money/kiosk' }),
  input('kiosks', [1, 2, 3, 4, 5], { unit: 'kiosk', kind: 'stock' }),
  input('rate', 0.05, { unit: '%', kind: 'rate' }),
  input('rates', [0.1, 0.1, 0.1, 0.1, 0.1], { unit: '%', kind: 'rate' }),
  input('open', [0, 1, 1, 1, 1], { kind: 'flag' }),
  input('level', [1, 1, 1, 1, 1], { unit: 'money', kind: 'stock' }),
  input('years', 3, { unit: 'year', kind: 'count' }),
];
const tables = [table('grid', [0, 10], [1, 2], 'money/kiosk')];
const bad = (formula: string, more: Partial<LineDef> = {}) => {
  const found = faults({ inputs, tables, lines: [line('x', formula, more)] });
  expect(found).toHaveLength(1);
  const [first] = found;
  expect(first?.message.zh).toMatch(/[\u4e00-\u9fff]/);
  expect(first?.line).toBe('x');
  return first;
};
const good = (formula: string, more: Partial<LineDef> = {}) =>
  compiled({ inputs, tables, lines: [line('x', formula, more)] });
const money = { unit: 'money' };

describe('units', () => {
  it.each([
    ['money + rate', 'unit_clash', 0],
    ['money - kiosks', 'unit_clash', 0],
    ['1 + (money + rate) * 2', 'unit_clash', 5],
    ['rate * 2 + max(money, rate)', 'unit_clash', 11],
    ['if(money > rate, 1, 2)', 'unit_clash', 3],
    ['if(open, money, rate)', 'unit_clash', 0],
    ['sum(money, price)', 'unit_clash', 0],
    ['mod(money, rate)', 'unit_clash', 0],
    ['sign(money + rate)', 'unit_clash', 5],
    ['money ^ 0.5', 'unit_clash', 0],
    ['money ^ rate', 'unit_clash', 0],
    ['2 ^ money', 'unit_clash', 4],
    ['exp(money)', 'unit_clash', 4],
    ['ln(1 + rate) + ln(price)', 'unit_clash', 18],
    ['npv(price, money)', 'unit_clash', 4],
    ['round(rate, fee)', 'unit_clash', 12],
    ['if(-money, 1, 2)', 'unit_clash', 4],
    ['ramp(fee, 2)', 'unit_clash', 5],
    ['lookup(grid, money + rate)', 'unit_clash', 13],
    ['at(rates, money + rate)', 'wrong_argument', 10],
    ['payback(money, kiosks)', 'unit_clash', 0],
  ])('%s is a fault', (formula, kind, position) => {
    const found = bad(formula);
    expect([found?.kind, found?.position]).toEqual([kind, position]);
  });

  it('of the line must be those of its formula', () => {
    const found = bad('money * kiosks', money);
    expect(found).toMatchObject({ kind: 'unit_clash', position: 0 });
    expect(found?.message).toEqual({
      en: 'The formula gives "money·kiosk" but the line is in "money".',
      zh: '公式得出的单位是“money·kiosk”，而该行的单位是“money”。',
    });
    expect(bad('ratio(2, 3)', money)?.kind).toBe('unit_clash');
  });

  it.each([
    ['price * kiosks', 'money'],
    ['money / kiosks', 'money/kiosk'],
    ['money + fee', 'money'],
    ['money * rate * years', 'money/year'],
    ['money + 5 - 3 * 2', 'money'],
    ['if(open, 0, money)', 'money'],
    ['max(0, money)', 'money'],
    ['12', 'money'],
    ['2 ^ 3', 'kiosk'],
    ['kiosks ^ 2 / kiosks', 'kiosk'],
    ['1 / kiosks', '1/kiosk'],
    ['kiosks ^ (-1) * money', 'money/kiosk'],
    ['lookup(grid, t) * kiosks', 'money'],
    ['npv(rate, money)', 'money'],
    ['ratio(money, level)', '1'],
    ['money > 3 and open', '1'],
    ['(1 + rate) ^ t', '1'],
    ['sign(money) * irr(money)', '1'],
    ['payback(money, level)', 'year'],
    ['-abs(money) + round(fee, 2)', 'money'],
  ])('%s is in %s', (formula, unit) => {
    expect(good(formula, { unit }).lines.size).toBe(1);
  });

  it('must be readable', () => {
    expect(bad('1', { unit: 'money per year' })).toMatchObject({ kind: 'bad_input', line: 'x' });
    expect(bad('1', { unit: '' })?.kind).toBe('bad_input');
    expect(bad('1', { unit: 'm^2' })?.message.en).toBe('The unit "m^2" cannot be read.');
  });
});

describe('kinds', () => {
  it.each([
    ['cum(rates)', 4],
    ['total(kiosks)', 6],
    ['npv(rate, level)', 10],
    ['irr(level)', 4],
    ['pv_ahead(rate, level)', 15],
    ['payback(level, money)', 8],
  ])('%s adds up what cannot be added over time', (formula, position) => {
    expect(bad(formula)).toMatchObject({ kind: 'kind_clash', position });
  });

  it('a condition is a flag or a comparison', () => {
    expect(bad('if(kiosks, 1, 2)')).toMatchObject({ kind: 'kind_clash', position: 3 });
    expect(bad('not rate')).toMatchObject({ kind: 'kind_clash', position: 4 });
    expect(bad('open and kiosks')).toMatchObject({ kind: 'kind_clash', position: 9 });
    expect(bad('not kiosks > 2')?.message.en).toContain('compare it, e.g. kiosks > 0');
    expect(good('if(open and not (kiosks > 2) or t == 3, 1, 2)').lines.size).toBe(1);
  });
});

describe('arguments', () => {
  it.each([
    ['prev(money + fee)', 5],
    ['sign(prev(money * 2))', 10],
    ['lookup(grid, prev(kiosks * 2))', 18],
    ['at(money, total(money * 2))', 16],
    ['prev(rate)', 5],
    ['cum(fee)', 4],
    ['total(price)', 6],
    ['prev(money, 0)', 12],
    ['prev(money, 1.5)', 12],
    ['prev(money, -1)', 13],
    ['prev(money, kiosks)', 12],
    ['prev(money, years + 1)', 12],
    ['npv(rates, money)', 4],
    ['at(money, t)', 10],
    ['ramp(t, 2)', 5],
    ['index(rates * 2, 0)', 6],
    ['index(rate, t)', 12],
    ['lookup(kiosks, t)', 0],
    ['lookup(grid * 2, t)', 0],
    ['sum_of(2)', 0],
    ['sum_of(money + fee)', 0],
    ['feedback(money * 2)', 9],
  ])('%s takes the wrong thing at %i', (formula, position) => {
    expect(bad(formula)).toMatchObject({ kind: 'wrong_argument', position });
  });

  it('are checked however deep they stand', () => {
    expect(bad(`${'if(open,'.repeat(60)}cum(fee)${',0)'.repeat(60)}`)).toMatchObject({
      kind: 'wrong_argument',
      position: 484,
    });
  });

  it('that count periods need the period counter', () => {
    const without = compiled({ inputs, lines: [line('x', 'index(rates, 0)')] });
    expect(without.lines.size).toBe(1);
  });
});

describe('names', () => {
  const lines = [
    line('debt.senior.opening', '1', { kind: 'stock' }),
    line('debt.senior.interest', 'opening * rate', {}),
    line('costs.opening', '2'),
  ];

  it('are searched in the own block, then the scope, then the timeline, then in full', () => {
    const model = compiled({
      inputs,
      lines: [
        ...lines,
        line('fees.a', 'opening + t', { scope: ['costs', 'debt.senior'] }),
        line('fees.b', 'debt.senior.opening'),
      ],
    });
    expect(model.lines.get('debt.senior.interest')?.precedents).toEqual(['debt.senior.opening', 'rate']);
    expect(model.lines.get('fees.a')?.precedents).toEqual(['costs.opening', 'timeline.t']);
    expect(model.lines.get('fees.b')?.precedents).toEqual(['debt.senior.opening']);
    expect(model.dependents.get('debt.senior.opening')).toEqual(['debt.senior.interest', 'fees.b']);
  });

  it('that are unknown come back with the nearest known one', () => {
    expect(bad('1 + monney')).toMatchObject({ kind: 'unknown_name', position: 4, suggestion: 'money' });
    const [found] = faults({ inputs, lines: [...lines, line('y', 'debt.senior.openning')] });
    expect(found).toMatchObject({ suggestion: 'debt.senior.opening', line: 'y' });
    expect(found?.message).toEqual({
      en: 'There is nothing named "debt.senior.openning". Did you mean "debt.senior.opening"?',
      zh: '找不到名称“debt.senior.openning”。是否指“debt.senior.opening”？',
    });
    expect(bad('zzzzzzzzz')?.suggestion).toBeUndefined();
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'm.valueOf']) {
      expect(bad(name)).toMatchObject({ kind: 'unknown_name', position: 0 });
    }
  });

  it('of object properties are names like any other', () => {
    const odd = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    const model = compiled({
      inputs: odd.map((id, i) => input(id, i + 1)),
      lines: [line('x', odd.join(' * '))],
    });
    expect(model.lines.get('x')?.precedents).toEqual(odd);
  });

  it('may stand once only', () => {
    const found = faults({
      inputs: [input('a', 1), input('a', 2)],
      tables: [table('t1', [0], [0])],
      lines: [line('t1', '1'), line('b', '1'), line('b', '2', { path: '/lines/3' })],
    });
    expect(found.map((e) => [e.kind, e.line, e.path])).toEqual([
      ['duplicate_name', 'a', undefined],
      ['duplicate_name', 't1', undefined],
      ['duplicate_name', 'b', '/lines/3'],
    ]);
  });

  it('match a pattern one word per star, in a fixed order', () => {
    const streams = ['b', 'a', 'c'].map((s) => line(`revenue.${s}.gross`, '1'));
    const model = compiled({
      lines: [
        line('x', 'sum_of(revenue.*.gross)'),
        line('y', 'sum_of(nothing.*.at)'),
        ...streams,
        line('revenue.a.b.gross', '1'),
      ],
    });
    expect(model.lines.get('x')?.precedents).toEqual([
      'revenue.a.gross',
      'revenue.b.gross',
      'revenue.c.gross',
    ]);
    expect(model.lines.get('y')?.precedents).toEqual([]);
  });
});

describe('inputs and tables', () => {
  it('must be finite and as long as the timeline', () => {
    const found = faults({
      inputs: [
        input('a', [1, 2, 3], { path: '/facts/a' }),
        input('b', Number.NaN),
        input('c', [1, 2, Number.POSITIVE_INFINITY, 4, 5]),
        input('d', []),
      ],
      lines: [],
    });
    expect(found.map((e) => [e.kind, e.line])).toEqual([
      ['series_length', 'a'],
      ['bad_input', 'b'],
      ['bad_input', 'c'],
      ['series_length', 'd'],
    ]);
    expect(found[0]?.path).toBe('/facts/a');
    expect(found[0]?.message.en).toContain('has 3 values; the model has 5 periods');
    expect(found[2]?.message.en).toContain('Value 3');
  });

  it('of a table must rise row by row', () => {
    for (const [keys, values] of [
      [[], []],
      [
        [1, 1],
        [1, 2],
      ],
      [
        [2, 1],
        [1, 2],
      ],
      [[1, 2], [1]],
      [
        [1, Number.NaN],
        [1, 2],
      ],
      [
        [1, 2],
        [1, Number.POSITIVE_INFINITY],
      ],
    ] as const) {
      expect(faults({ tables: [table('g', keys, values)], lines: [] })).toMatchObject([
        { kind: 'bad_input', line: 'g' },
      ]);
    }
  });
});

describe('all faults come at once', () => {
  it('with line, place and path, and without faults that only follow from others', () => {
    const found = faults({
      inputs,
      lines: [
        line('broken', 'money +', { path: '/lines/0/formula' }),
        line('reads', 'prev(broken) + cum(broken2)'),
        line('broken2', 'nonsense * 2'),
        line('far', 'prev(reads) + prev(broken)'),
        line('clash', 'money + rate + prev(broken)'),
        line('own', 'prev(fee)'),
      ],
    });
    expect(found.map((e) => [e.line, e.kind])).toEqual([
      ['broken', 'syntax'],
      ['broken2', 'unknown_name'],
      ['clash', 'unit_clash'],
      ['own', 'wrong_argument'],
    ]);
    expect(found[0]).toMatchObject({ position: 7, path: '/lines/0/formula' });
  });
});
