import { describe, expect, it } from 'vitest';
import { explain } from '../../../models/language/explain';
import { runModel } from '../../../models/language/run';
import { compiled, input, line, type Parts, ran, table } from '../../support/formula-model';

const say = (zh: string, en: string) => ({ label: { zh, en } });
const loan: Parts = {
  inputs: [
    input('debt.drawn', [1000, 0, 0, 0, 0], {
      ...say('提款', 'Drawdown'),
      unit: 'money',
      path: '/facts/3',
      source: { zh: '贷款合同第2条', en: 'Loan agreement, clause 2' },
    }),
    input('debt.rate', 0.05, {
      ...say('利率', 'Rate'),
      kind: 'rate',
      unit: '%',
      path: '/facts/4',
      confidence: 'assumption',
      note: { zh: '固定', en: 'Fixed' },
    }),
    input('debt.lag', 2, { ...say('宽限', 'Grace'), path: '/facts/5' }),
  ],
  tables: [{ ...table('debt.steps', [0, 500], [0.1, 0.2]), ...say('费率表', 'Fee table') }],
  lines: [
    line('debt.opening', 'prev(closing)', {
      ...say('期初余额', 'Opening balance'),
      unit: 'money',
      kind: 'stock',
    }),
    line('debt.interest', 'opening * rate', {
      ...say('利息', 'Interest'),
      unit: 'money',
      definition: { zh: '期初余额乘利率', en: 'On the opening balance' },
    }),
    line('debt.principal', 'prev(drawn, lag) / 4', { ...say('本金', 'Principal'), unit: 'money' }),
    line('debt.closing', 'opening + drawn - principal', {
      ...say('期末余额', 'Closing balance'),
      unit: 'money',
      kind: 'stock',
    }),
    line('debt.service', 'sum(interest, principal)', { ...say('还本付息', 'Debt service'), unit: 'money' }),
    line('debt.fee', 'lookup(steps, t * 500) * opening', { ...say('手续费', 'Fee'), unit: 'money' }),
    line('debt.paid', 'total(service) + 0 * feedback(service)', {
      ...say('总偿付', 'Paid in all'),
      unit: 'money',
    }),
    line('debt.cover', '100 / interest', { ...say('覆盖', 'Cover'), unit: '1/money' }),
  ],
};
const run = ran(loan);
const why = (id: string, period?: number) => explain(run, `debt.${id}`, period);

describe('an explained figure', () => {
  it('has a sentence, its formula in names, labels and values', () => {
    const found = why('interest', 1);
    expect(found).toMatchObject({
      id: 'debt.interest',
      type: 'line',
      period: 1,
      value: 50,
      unit: 'money',
      definition: { en: 'On the opening balance' },
    });
    expect(found.sentence).toEqual({
      en: 'Interest in 2031 = Opening balance × Rate',
      zh: '2031年利息 = 期初余额 × 利率',
    });
    expect(found.formula).toEqual({
      text: 'debt.opening * debt.rate',
      labels: { en: 'Opening balance × Rate', zh: '期初余额 × 利率' },
      values: '1000 × 0.05',
    });
  });

  it('names what it reads, how and when', () => {
    expect(why('opening', 1).precedents).toEqual([
      {
        id: 'debt.closing',
        label: { zh: '期末余额', en: 'Closing balance' },
        type: 'line',
        reads: 'prev',
        period: 0,
        value: 1000,
        unit: 'money',
      },
    ]);
    expect(why('opening', 0).precedents).toMatchObject([{ id: 'debt.closing', reads: 'prev', value: 0 }]);
    expect(why('opening', 0).precedents[0]).not.toHaveProperty('period');
    expect(why('interest', 3).precedents.map((p) => [p.id, p.type, p.reads, p.period, p.value])).toEqual([
      ['debt.opening', 'line', 'same', 3, 750],
      ['debt.rate', 'input', 'scalar', undefined, 0.05],
    ]);
    expect(why('principal', 2).precedents.map((p) => [p.id, p.reads, p.period, p.value])).toEqual([
      ['debt.drawn', 'prev', 0, 1000],
      ['debt.lag', 'scalar', undefined, 2],
    ]);
    expect(why('paid').precedents[0]).toMatchObject({
      id: 'debt.service',
      reads: 'all',
      value: 50 + 50 + 37.5 + 37.5 + 250,
    });
    expect(why('paid', 2).precedents[1]).toMatchObject({ id: 'debt.service', reads: 'same', period: 2 });
  });

  it('shows the values that were read, however far away', () => {
    expect(why('principal', 2).formula).toMatchObject({
      values: '1000 ÷ 4',
      labels: { en: 'Drawdown “Grace” periods before ÷ 4', zh: '前“宽限”期提款 ÷ 4' },
    });
    expect(why('principal', 1).formula?.values).toBe('0 ÷ 4');
    expect(why('opening', 2).formula).toMatchObject({
      values: '1000',
      labels: { en: 'Closing balance of the period before', zh: '上期期末余额' },
    });
    expect(why('fee', 2).formula).toMatchObject({
      text: 'lookup(debt.steps, timeline.t * 500) * debt.opening',
      labels: { en: 'table value (Fee table, timeline t × 500) × Opening balance' },
    });
    expect(why('fee', 2).formula?.values).toBe('table value (debt.steps, 2 × 500) × 1000');
    expect(why('fee', 2).precedents.map((p) => p.id)).toEqual(['timeline.t', 'debt.opening']);
  });

  it('of an input gives its source', () => {
    expect(why('drawn', 1)).toMatchObject({
      type: 'input',
      value: 0,
      path: '/facts/3',
      precedents: [],
      sentence: {
        en: 'Drawdown in 2031 is an input; source: Loan agreement, clause 2.',
        zh: '2031年提款是输入值；来源：贷款合同第2条。',
      },
    });
    expect(why('rate')).toMatchObject({
      confidence: 'assumption',
      note: { en: 'Fixed' },
      sentence: { en: 'Rate is an input; no source is given.', zh: '利率是输入值；未注明来源。' },
    });
    expect(explain(run, 'timeline.t', 2).sentence.en).toBe(
      'timeline t in 2032 is an input; derived by the program from the timeline.',
    );
  });

  it('knows who uses it', () => {
    expect(why('drawn', 0).usedBy.map((u) => u.id)).toEqual(['debt.principal', 'debt.closing']);
    expect(why('opening', 0).usedBy.map((u) => u.label.en)).toEqual(['Interest', 'Closing balance', 'Fee']);
    expect(why('paid').usedBy).toEqual([]);
  });

  it('without a value says why, in a sentence', () => {
    expect(why('cover', 0)).toMatchObject({
      value: { kind: 'undefined', at: { line: 'debt.cover', period: 0 } },
      sentence: {
        en: 'Cover in 2030 has no value: "Interest" is 0, so nothing can be divided by it.',
        zh: '2030年覆盖没有数值：除数“利息”为 0。',
      },
      formula: { values: '100 ÷ 0' },
    });
  });

  it('leads down to inputs with a source, whichever way one goes', () => {
    const seen = new Set<string>();
    const inputs = new Set<string>();
    const follow = (id: string, period: number | undefined): void => {
      const key = `${id}@${period}`;
      if (seen.has(key)) return;
      seen.add(key);
      const found = explain(run, id, period);
      if (found.type === 'input') inputs.add(id);
      else expect(found.precedents.length, id).toBeGreaterThan(0);
      for (const p of found.precedents) {
        expect(p.value).toEqual(
          p.reads === 'all'
            ? expect.anything()
            : p.period === undefined && p.reads !== 'scalar'
              ? 0
              : run.value(p.id, p.period),
        );
        follow(p.id, p.period ?? (p.reads === 'all' ? 4 : undefined));
      }
    };
    follow('debt.paid', undefined);
    expect([...inputs].sort()).toEqual(['debt.drawn', 'debt.lag', 'debt.rate']);
  });

  it('is of this model and this timeline', () => {
    expect(() => explain(run, 'debt.nothing')).toThrow('no line or input named debt.nothing');
    expect(why('interest', 99).value).toMatchObject({ reason: { en: 'the period is outside the timeline' } });
    expect(why('interest').period).toBe(0);
  });

  it('names the period by its last day where a year has several', () => {
    const model = compiled(loan);
    const monthly = runModel({ ...model, spec: { ...model.spec, periodsPerYear: 12 } });
    expect(explain(monthly, 'debt.interest', 1).sentence).toMatchObject({
      en: expect.stringMatching(/^Interest in the period to 2031-12-31 = /),
      zh: expect.stringMatching(/^2031-12期利息/),
    });
  });
});

describe('a formula in words keeps its meaning', () => {
  const names = ['a', 'b', 'c'];
  const words = (formula: string, more: Partial<Parts> = {}) => {
    const found = explain(
      ran({
        inputs: [
          ...names.map((id, i) => input(id, i + 2)),
          input('f', [0, 1, 1, 1, 1], { kind: 'flag' }),
          input('s', [1, -2, 3, 4, 5]),
        ],
        ...more,
        lines: [line('x', formula)],
      }),
      'x',
      1,
    );
    return {
      text: found.formula?.text,
      en: found.formula?.labels.en,
      zh: found.formula?.labels.zh.replaceAll(/[〔〕]/g, ''),
      values: found.formula?.values,
    };
  };

  it.each([
    ['a-(b-c)', 'a - (b - c)', 'a − (b − c)', '2 − (3 − 4)'],
    ['a-b-c', 'a - b - c', 'a − b − c', '2 − 3 − 4'],
    ['a/(b*c)', 'a / (b * c)', 'a ÷ (b × c)', '2 ÷ (3 × 4)'],
    ['a/b*c', 'a / b * c', 'a ÷ b × c', '2 ÷ 3 × 4'],
    ['a*(b/c)', 'a * (b / c)', 'a × b ÷ c', '2 × 3 ÷ 4'],
    ['-(a+b)^2', '-(a + b) ^ 2', '−(a + b) ^ 2', '−(2 + 3) ^ 2'],
    ['(-a)^2', '(-a) ^ 2', '(−a) ^ 2', '(−2) ^ 2'],
    ['(a^b)^c', '(a ^ b) ^ c', '(a ^ b) ^ c', '(2 ^ 3) ^ 4'],
    ['a^b^c', 'a ^ b ^ c', 'a ^ b ^ c', '2 ^ 3 ^ 4'],
    ['(a+b)*c', '(a + b) * c', '(a + b) × c', '(2 + 3) × 4'],
    ['a*-b', 'a * -b', 'a × (−b)', '2 × (−3)'],
    ['a/ratio(b,c)', 'a / ratio(b, c)', 'a ÷ (b ÷ c)', '2 ÷ (3 ÷ 4)'],
    ['ratio(a+b,b*c)', 'ratio(a + b, b * c)', '(a + b) ÷ (b × c)', '(2 + 3) ÷ (3 × 4)'],
    ['a-sum(b,c)', 'a - sum(b, c)', 'a − (b + c)', '2 − (3 + 4)'],
    ['(a>b)==(b>c)', '(a > b) == (b > c)', '(a > b) = (b > c)', '(2 > 3) = (3 > 4)'],
    ['not (f and a>b)', 'not (f and a > b)', 'not (f and a > b)', 'not (1 and 2 > 3)'],
    ['(not f) == f', 'not f == f', '(not f) = f', '(not 1) = 1'],
    ['a*if(f,b,c)', 'a * if(f, b, c)', 'a × (if f then b else c)', '2 × (if 1 then 3 else 4)'],
    ['max(a, 0-b)', 'max(a, 0 - b)', 'the greater of (a, 0 − b)', 'the greater of (2, 0 − 3)'],
    ['s*2 - s', 's * 2 - s', 's × 2 − s', '(-2) × 2 − (-2)'],
    ['next(s, 2)', 'next(s, 2)', 's 2 periods ahead', '4'],
    ['total(s) / a', 'total(s) / a', 'total of (s) ÷ a', 'total of (s) ÷ 2'],
  ])('%s', (formula, text, en, values) => {
    expect(words(formula)).toMatchObject({ text, en, values });
  });

  it('in Chinese too', () => {
    expect(words('if(f and not (a >= b), max(a, b), next(s) - prev(s, 3))').zh).toBe(
      '若 f 且 非 (a ≥ b) 则 较大者(a，b) 否则 下期s − 前3期s',
    );
    expect(words('a * (b - c) / (a != b)').zh).toBe('a × (b − c) ÷ (a ≠ b)');
  });

  it('with readable figures', () => {
    const figures = {
      inputs: [
        input('a', 1234567.891),
        input('b', -0.000012345678912),
        input('c', 1 / 3),
        input('f', 0),
        input('s', 1e15),
      ],
    };
    expect(words('a + b * c + s', figures).values).toBe(
      '1,234,567.9 + (-0.000012345679) × 0.33333333 + 1,000,000,000,000,000',
    );
  });
});
