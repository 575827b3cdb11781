import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../models/language/parse';
import { textOf } from '../../../models/language/text-of';
import type { Expr } from '../../../models/language/types';
import { input, line, type Parts, ran } from '../../support/formula-model';
import { Choices, randomModel } from '../../support/random-formulas';

const SEED = 8_020_309;
const tape = fc.array(fc.nat(9999), { minLength: 60, maxLength: 600, size: 'max' });

const money = { unit: 'money' };
const deal = (unit: number): Parts => ({
  periods: 12,
  inputs: [
    input(
      'capex',
      [600, 400, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0].map((v) => v * unit),
      money,
    ),
    input(
      'revenue',
      [0, 0, 150, 180, 200, 220, 230, 240, 250, 255, 260, 265].map((v) => v * unit),
      money,
    ),
    input('guarantee', 170 * unit, money),
    input('rate', 0.06),
    input('fee', 0.02),
    input('gearing', 0.6),
  ],
  lines: [
    line('uses', 'capex + interest * (t < 2) + (t == 0) * fee * feedback(facility)', money),
    line('draw', 'gearing * uses * (t < 2)', money),
    line('facility', 'total(draw)', money),
    line('balance', 'prev(balance) + draw - repaid', { ...money, kind: 'stock' }),
    line('interest', 'rate * prev(balance)', money),
    line('repaid', 'if(t < 2, 0, min(prev(balance), feedback(facility) / 8))', money),
    line('income', 'max(revenue, guarantee) * (t >= 2)', money),
    line('cover', 'ratio(income, interest + repaid)', { kind: 'index' }),
    line('cash', 'income + draw - uses - repaid - interest * (t >= 2)', money),
    line('net', 'cash', money),
    line('so_far', 'cum(net)', { ...money, kind: 'stock' }),
    line('worth', 'npv(0.08, net)', money),
    line('return', 'irr(net)', { kind: 'rate' }),
    line('back', 'payback(net, so_far)', { kind: 'count' }),
    line('least', 'min_of(cover)', { kind: 'index' }),
    line('sculpted', '(next(sculpted) + next(income) / 1.3) / (1 + rate)', { ...money, kind: 'stock' }),
  ],
});

describe(`laws (seed ${SEED})`, () => {
  it('the order of lines and inputs never changes a number', () => {
    fc.assert(
      fc.property(tape, fc.infiniteStream(fc.nat(1000)), (numbers, keys) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        for (const parts of [randomModel(new Choices(numbers)), deal(1)]) {
          const one = ran(parts);
          const other = ran({ ...parts, inputs: shuffled(parts.inputs ?? []), lines: shuffled(parts.lines) });
          for (const { id } of parts.lines) expect(other.series(id)).toEqual(one.series(id));
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('doubling all money doubles money and leaves ratios', () => {
    const parts = deal(1);
    const [one, two, tiny] = [ran(parts), ran(deal(2)), ran(deal(2 ** -30))];
    for (const { id, unit } of parts.lines) {
      const factor = unit === 'money' ? 2 : 1;
      expect([...two.series(id)], id).toEqual([...one.series(id)].map((v) => v * factor));
      expect([...tiny.series(id)], id).toEqual(
        [...one.series(id)].map((v) => (unit === 'money' ? v * 2 ** -30 : v)),
      );
    }
    expect(one.value('return')).toBeTypeOf('number');
    expect(one.value('back')).toBeTypeOf('number');
    expect(one.feedback[0]).toMatchObject({ converged: true });
  });

  it('a formula written out reads back as the same tree', () => {
    const plain = (e: Expr): unknown =>
      JSON.parse(JSON.stringify(e, (key, v) => (key === 'pos' ? undefined : v)));
    fc.assert(
      fc.property(tape, (numbers) => {
        for (const { formula } of randomModel(new Choices(numbers)).lines) {
          const tree = parseFormula(formula);
          if (!tree.ok) throw new Error(tree.error.message.en);
          const again = parseFormula(textOf(tree.value));
          if (!again.ok) throw new Error(`${textOf(tree.value)}: ${again.error.message.en}`);
          expect(plain(again.value)).toEqual(plain(tree.value));
          expect(textOf(again.value)).toBe(textOf(tree.value));
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('every text is a formula or a fault with a place inside it', () => {
    const pieces = fc.constantFrom(
      'a',
      'b.c',
      '1',
      '.5',
      '(',
      ')',
      '+',
      '-',
      '*',
      '/',
      '^',
      ',',
      ' ',
      'if',
      'max',
      'mod',
      'and',
      'not',
      'in',
      'to',
      '=',
      '==',
      '<',
      '%',
      '"',
      '[',
      ']',
      '{',
      ':',
      ';',
      '?',
      '.',
      '!',
      '$',
      '\n',
      '，',
      '收',
      '𝑎',
      'prev',
      'sum_of',
      '*.',
      '_',
      'e5',
      '\\',
      '~',
      '|',
      '@',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.array(pieces, { maxLength: 14 }).map((p) => p.join('')),
    );
    fc.assert(
      fc.property(text, (formula) => {
        const parsed = parseFormula(formula);
        if (parsed.ok) expect(parseFormula(textOf(parsed.value)).ok).toBe(true);
        else {
          expect(parsed.error.position).toBeGreaterThanOrEqual(0);
          expect(parsed.error.position).toBeLessThanOrEqual(formula.length);
          expect(parsed.error.message.zh).not.toBe('');
          expect(parsed.error.message.en).not.toBe('');
        }
      }),
      { seed: SEED, numRuns: 20_000 },
    );
  });
});
