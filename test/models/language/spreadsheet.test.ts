import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../models/language/parse';
import {
  formulaAt,
  type RowHome,
  type SpreadsheetContext,
  shortfallFormula,
  toSpreadsheet,
} from '../../../models/language/spreadsheet';
import { type Sign, signOf } from '../../../models/language/spreadsheet/sign';
import type { Expr } from '../../../models/language/types';

const COLUMNS = { scalar: 3, opening: 6, first: 7, last: 16, closing: 17 }; // C, F, G … P, Q

const homes: Record<string, RowHome> = {
  a: { sheet: 'Calc', row: 10, shape: 'series' },
  b: { sheet: 'Calc', row: 11, shape: 'series' },
  c: { sheet: 'Calc', row: 12, shape: 'series' },
  far: { sheet: 'Revenue', row: 20, shape: 'series' },
  zh: { sheet: '收入', row: 21, shape: 'series' },
  k: { sheet: 'Inputs', row: 5, shape: 'scalar' },
  n: { sheet: 'Inputs', row: 6, shape: 'scalar' },
  maybe: { sheet: 'Calc', row: 13, shape: 'series' },
  'timeline.t': { sheet: 'Timeline', row: 5, shape: 'series' },
};
const signs: Record<string, Sign> = { k: 'nonnegative', n: 'positive' };

const context: SpreadsheetContext = {
  columns: COLUMNS,
  sheet: 'Calc',
  counterRow: 5,
  home: (id) => {
    const home = homes[id];
    if (!home) throw new Error(`no ${id}`);
    return home;
  },
  table: () => ({ keys: 'Inputs!$A$40:$A$43', values: 'Inputs!$C$40:$C$43' }),
  pasted: (id) => ({ sheet: 'Feedback', row: id === 'k' ? 9 : 8, shape: id === 'k' ? 'scalar' : 'series' }),
  canBeUndefined: (id) => id === 'maybe',
  sign: (id) => signs[id] ?? 'unknown',
};

function tree(formula: string): Expr {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(parsed.error.message.en);
  const counted = (e: Expr): Expr => {
    if (e.type === 'name') return e.name === 't' ? { ...e, name: 'timeline.t' } : e;
    if (e.type === 'unary') return { ...e, arg: counted(e.arg) };
    if (e.type === 'binary') return { ...e, left: counted(e.left), right: counted(e.right) };
    return e.type === 'call' ? { ...e, args: e.args.map(counted) } : e;
  };
  return counted(parsed.value);
}

/** The formula of the third period, column I. */
const at = (formula: string, column = 9): string =>
  formulaAt(toSpreadsheet(tree(formula), context).template, column);

describe('a formula becomes one spreadsheet formula', () => {
  it.each([
    ['a + b * 2', 'I10 + I11 * 2'],
    ['(a + b) * 2', '(I10 + I11) * 2'],
    ['a - (b - c)', 'I10 - (I11 - I12)'],
    ['a - b - c', 'I10 - I11 - I12'],
    ['a / n / 4', 'I10 / Inputs!$C$6 / 4'],
    ['a * far', 'I10 * Revenue!I20'],
    ['a * zh', "I10 * '收入'!I21"],
    ['1e-7 * a', '0.0000001 * I10'], // not 1E-7: HyperFormula cannot read it
    ['1e-9 * a', '0.000000001 * I10'],
    ['2.5e21 * a', '2500000000000000000000 * I10'],
    ['t + 1', 'I$5 + 1'],
  ])('%s', (formula, expected) => expect(at(formula)).toBe(expected));

  it.each([
    ['-a^2', '-(I10^2)'], // a spreadsheet reads -a^2 as (-a)^2
    ['2^n^2', '2^(Inputs!$C$6^2)'], // and 2^n^2 from the left
    ['(2^n)^2', '(2^Inputs!$C$6)^2'],
    ['a * -b', 'I10 * (-I11)'],
    ['-a + b', '-I10 + I11'],
    ['-(a + b)', '-(I10 + I11)'],
    ['-a * b', '(-I10) * I11'],
    ['n^-1', 'Inputs!$C$6^(-1)'],
  ])('keeps the meaning of signs and powers: %s', (formula, expected) => expect(at(formula)).toBe(expected));

  it.each([
    ['a > b', 'IF(I10>I11, 1, 0)'],
    ['a == b', 'IF(I10=I11, 1, 0)'],
    ['a != b and not (b > 1)', 'IF(AND(I10<>I11, NOT(I11>1)), 1, 0)'],
    ['if(a > b or c, a, b)', 'IF(OR(I10>I11, I12<>0), I10, I11)'],
    ['if(c, a, 0)', 'IF(I12<>0, I10, 0)'],
    ['(a > b) * c', 'IF(I10>I11, 1, 0) * I12'],
  ])('writes yes and no as 1 and 0: %s', (formula, expected) => expect(at(formula)).toBe(expected));

  it.each([
    ['min(a, b, 3)', 'MIN(I10, I11, 3)'],
    ['max(a, prev(b))', 'MAX(I10, H11 + 0)'], // MAX would skip a blank
    ['sum(a, b, c)', 'SUM(I10:I12)'],
    ['sum(a, c)', 'SUM(I10, I12)'],
    ['abs(a)', 'ABS(I10)'],
    ['sign(a)', 'SIGN(I10)'],
    ['round(a)', 'ROUND(I10, 0)'],
    ['round(a, 2)', 'ROUND(I10, 2)'],
    ['floor(a)', 'INT(I10)'],
    ['ceil(a)', '-INT(-I10)'],
    ['exp(a)', 'EXP(I10)'],
    ['mod(a, n)', 'MOD(I10, Inputs!$C$6)'],
    ['mod(a, 4)', 'MOD(I10, 4)'],
    ['ln(n)', 'LN(Inputs!$C$6)'],
  ])('calls the function every spreadsheet has: %s', (formula, expected) =>
    expect(at(formula)).toBe(expected),
  );

  it.each([
    ['prev(a)', 'H10'],
    ['next(a)', 'J10'],
    ['prev(far)', 'Revenue!H20'],
    ['prev(a, 3)', 'INDEX($F10:H10, 1, MAX(1, I$5 + 2 - 3))'],
    ['next(a, 3)', 'INDEX(J10:$Q10, 1, MIN(3, $P$5 - I$5 + 1))'],
    ['cum(a)', 'SUM($G10:I10)'],
    ['total(a)', 'SUM($G10:$P10)'],
    ['at(a, 0)', 'INDEX($G10:$P10, 1, 1)'],
    ['npv(k, a)', 'NPV(Inputs!$C$5, $G10:$P10) * (1 + Inputs!$C$5)'],
    ['pv_ahead(k, a)', 'SUMPRODUCT(J10:$Q10 / (1 + Inputs!$C$5)^(J$5:$Q$5 - I$5))'],
    ['min_of(a)', 'MIN($G10:$P10)'],
    ['avg_of(a)', 'AVERAGE($G10:$P10)'],
    ['feedback(a)', 'Feedback!I8'],
    ['feedback(k)', 'Feedback!$C$9'],
    ['index(k, 1)', '(1 + Inputs!$C$5)^(I$5 - 1)'],
    ['pulse(k, 2)', 'IF(AND(I$5>=Inputs!$C$5, I$5 - Inputs!$C$5<2), 1, 0)'],
    ['ramp(k, 4)', 'MIN(1, MAX(0, (I$5 - Inputs!$C$5 + 1) / 4))'],
  ])('reads time: %s', (formula, expected) => expect(at(formula)).toBe(expected));

  it.each([
    ['a / b', 'IFERROR(I10 / I11, "n/a")'],
    ['a / k', 'IFERROR(I10 / Inputs!$C$5, "n/a")'], // may be 0
    ['ratio(a, b)', 'IFERROR(I10 / I11, "n/a")'],
    ['ratio(a, b) + 1', 'IFERROR(I10 / I11 + 1, "n/a")'],
    ['maybe', 'I13'], // a plain link passes the text on
    ['maybe + 1', 'IFERROR(I13 + 1, "n/a")'],
    ['max(maybe, 1)', 'IFERROR(MAX(I13 + 0, 1), "n/a")'], // MAX would skip the text
    ['maybe > 1', 'IFERROR(IF(I13 + 0>1, 1, 0), "n/a")'], // a text is greater than any number
    ['if(b > 0, maybe, 0)', 'IF(I11>0, I13, 0)'],
    ['total(maybe)', 'IF(COUNT($G13:$P13)<COLUMNS($G13:$P13), "n/a", SUM($G13:$P13))'],
    ['cum(maybe)', 'IF(COUNT($G13:I13)<I$5 + 1, "n/a", SUM($G13:I13))'],
    ['min_of(maybe)', 'IF(COUNT($G13:$P13)=0, "n/a", MIN($G13:$P13))'],
    ['irr(a)', 'IFERROR(IF(IRR($G10:$P10)>10, "n/a", IRR($G10:$P10)), "n/a")'],
    ['ln(a)', 'IFERROR(LN(I10), "n/a")'],
    ['a^0.5', 'IFERROR(I10^0.5, "n/a")'],
    ['lookup(x, a)', 'IFERROR(INDEX(Inputs!$C$40:$C$43, MATCH(I10, Inputs!$A$40:$A$43, 1)), "n/a")'],
  ])('gives "n/a" where there is no number: %s', (formula, expected) => expect(at(formula)).toBe(expected));

  it('says which rows can hold "n/a"', () => {
    const undefinedOf = (formula: string): boolean => toSpreadsheet(tree(formula), context).canBeUndefined;
    expect(['a / b', 'maybe', 'irr(a)', 'payback(a, b)', 'min_of(maybe)'].map(undefinedOf)).not.toContain(
      false,
    );
    expect(['a / 2', 'a / n', 'npv(k, a)', 'min_of(a)', 'exp(a)', 'a^2'].map(undefinedOf)).not.toContain(
      true,
    );
  });

  it('starts irr at the given guess', () => {
    const withGuess = { ...context, guess: { sheet: 'Calc', row: 31, shape: 'scalar' } as const };
    const { template } = toSpreadsheet(tree('irr(a)'), withGuess);
    expect(formulaAt(template, 3)).toBe(
      'IFERROR(IF(IRR($G10:$P10, $C$31)>10, "n/a", IRR($G10:$P10, $C$31)), "n/a")',
    );
  });

  it('keeps the intermediate figure of payback in a cell of its own', () => {
    const shortfall = { sheet: 'Calc', row: 32, shape: 'scalar' } as const;
    const { template } = toSpreadsheet(tree('payback(a, b)'), { ...context, shortfall });
    expect(formulaAt(template, 3)).toBe(
      'IFERROR(IF(OR($C$32=0, $C$32=COLUMNS($G11:$P11)), "n/a", $C$32 - 1 - INDEX($G11:$P11, 1, $C$32) / INDEX($G10:$P10, 1, $C$32 + 1)), "n/a")',
    );
    expect(formulaAt(shortfallFormula('b', context), 3)).toBe(
      'SUMPRODUCT(MAX(($G11:$P11<0) * ($G$5:$P$5 + 1)))',
    );
  });

  it('moves every relative reference with its column and no other', () => {
    expect(at('prev(a) + k * t + cum(b)', 7)).toBe('F10 + Inputs!$C$5 * G$5 + SUM($G11:G11)');
    expect(at('prev(a) + k * t + cum(b)', 16)).toBe('O10 + Inputs!$C$5 * P$5 + SUM($G11:P11)');
  });
});

describe('signs known before anything is computed', () => {
  it.each([
    ['1 + k', 'positive'],
    ['k * n', 'nonnegative'],
    ['n / 12', 'positive'],
    ['k - n', 'unknown'],
    ['max(a, n)', 'positive'],
    ['min(k, n)', 'nonnegative'],
    ['exp(a)', 'positive'],
    ['a > b', 'nonnegative'],
    ['-n', 'unknown'],
  ])('%s is %s', (formula, sign) => expect(signOf(tree(formula), (id) => signs[id] ?? 'unknown')).toBe(sign));
});
