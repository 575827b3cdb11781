import { describe, expect, it } from 'vitest';
import type { FormulaFault } from '../../../models/language/errors';
import { parseFormula } from '../../../models/language/parse';
import { textOf } from '../../../models/language/text-of';
import type { Expr } from '../../../models/language/types';

function tree(text: string): Expr {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(parsed.error.message.en);
  return parsed.value;
}

function fault(text: string): FormulaFault {
  const parsed = parseFormula(text);
  if (parsed.ok) throw new Error(`accepted: ${textOf(parsed.value)}`);
  return parsed.error;
}

/** Every leaf and call with the text that stands at its position. */
function places(text: string): [string, string][] {
  const found: [string, string][] = [];
  const visit = (e: Expr): void => {
    if (e.type === 'number') found.push([String(e.value), text.slice(e.pos)]);
    if (e.type === 'name') found.push([e.name, text.slice(e.pos)]);
    if (e.type === 'call') found.push([e.fn, text.slice(e.pos)]);
    if (e.type === 'unary') visit(e.arg);
    if (e.type === 'binary') [e.left, e.right].forEach(visit);
    if (e.type === 'call') e.args.forEach(visit);
  };
  visit(tree(text));
  return found;
}

describe('a formula is read', () => {
  it.each([
    ['a+b*c', 'a + b * c'],
    ['(a+b)*c', '(a + b) * c'],
    ['a-(b-c)', 'a - (b - c)'],
    ['a-b-c', 'a - b - c'],
    ['a/(b*c)', 'a / (b * c)'],
    ['-a^2', '-a ^ 2'],
    ['(-a)^2', '(-a) ^ 2'],
    ['a^b^c', 'a ^ b ^ c'],
    ['(a^b)^c', '(a ^ b) ^ c'],
    ['2^-1', '2 ^ -1'],
    ['+a', 'a'],
    ['a mod b', 'mod(a, b)'],
    ['mod(a, b) + 1', 'mod(a, b) + 1'],
    ['a or b and not c', 'a or b and not c'],
    ['(a < b) == (c < d)', '(a < b) == (c < d)'],
    ['-a mod b', 'mod(-a, b)'],
    ['5. + .5 + 1e3', '5 + 0.5 + 1000'],
  ])('%s', (text, canonical) => {
    expect(textOf(tree(text))).toBe(canonical);
    expect(textOf(tree(canonical))).toBe(canonical);
  });

  it('with what Excel users and Chinese keyboards type', () => {
    expect(textOf(tree('=a<>b'))).toBe('a != b');
    expect(textOf(tree('  = IF(a > 1, 2, 3)'))).toBe('if(a > 1, 2, 3)');
    expect(textOf(tree('ＭＡＸ（a，１２）－b×c÷d＋ｅ'))).toBe('max(a, 12) - b * c / d + e');
    expect(textOf(tree('min(a、b)'))).toBe('min(a, b)');
    expect(textOf(tree('a >　b AND NOT c OR d'))).toBe('a > b and not c or d');
    expect(textOf(tree('a\u00a0−\n b\r\n'))).toBe('a - b');
  });

  it('with names that look like other things', () => {
    for (const name of [
      'land',
      'brand.order',
      'debt.in',
      'notes',
      'x.or',
      'model',
      'total',
      'constructor',
      '__proto__',
      'toString',
      'a.hasOwnProperty',
      'valueOf',
      'i',
      'e',
      'pi',
      'end',
    ]) {
      expect(tree(name)).toEqual({ type: 'name', name, pos: 0 });
    }
  });

  it('as a wildcard only inside sum_of', () => {
    expect(textOf(tree('sum_of(revenue.*.gross) * 2'))).toBe('sum_of(revenue.*.gross) * 2');
    expect(textOf(tree('a.x * b.y'))).toBe('a.x * b.y');
  });

  it('once per text', () => {
    expect(parseFormula('a + b + shared')).toBe(parseFormula('a + b + shared'));
  });
});

describe('every part knows its place in the text', () => {
  it.each([
    'brand.order and land or not notes',
    '  ( a  +  b . c )*max( d ,  e.f.g,10 ) ',
    'not mod(a, b) and mod (c, 2) == 0',
    '(a) mod (b + c) + mod(d, e mod f)',
    'a and mod(b, 2) > 1.5e-3',
    '-x^-2 + if(y, 3, z2)',
    '＝a＋（b－c）',
    'é + β2 + b',
  ])('%s', (text) => {
    for (const [leaf, standing] of places(text.normalize('NFC'))) {
      const plain = standing.replace(/\s*\.\s*/g, '.');
      expect(plain.startsWith(leaf) || Number.parseFloat(plain) === Number(leaf) || leaf === 'mod').toBe(
        true,
      );
    }
    expect(places(text).length).toBeGreaterThan(2);
  });

  it('an operator stands where its left side starts', () => {
    expect(tree(' a * (b + c)')).toMatchObject({ pos: 1, right: { pos: 6 } });
    expect(tree('a + (b) mod c')).toMatchObject({ right: { fn: 'mod', pos: 5 } });
  });
});

describe('a formula is refused', () => {
  it.each([
    ['', 'syntax', 0],
    [' \n\t ', 'syntax', 0],
    ['=', 'syntax', 0],
    ['a +', 'syntax', 3],
    ['(a', 'syntax', 2],
    ['a)', 'syntax', 1],
    ['a..b', 'syntax', 2],
    ['1,000', 'syntax', 1],
    ['a @ b', 'syntax', 2],
    ['收入 + 1', 'syntax', 0],
    ['a + ∞', 'syntax', 4],
    ['a\u0000', 'syntax', 1],
    ['\ud800', 'syntax', 0],
    ['a ? b', 'syntax', 5],
    ['5 %', 'not_allowed', 2],
    ['a + 5％', 'not_allowed', 5],
    ['"text"', 'not_allowed', 0],
    ["a + 'b'", 'not_allowed', 4],
    ['a + “b”', 'not_allowed', 4],
    ['$A$1', 'not_allowed', 0],
    ['a # note', 'not_allowed', 2],
    ['a?.b', 'not_allowed', 1],
    ['a ?? b', 'not_allowed', 0],
    ['1 + 0xff', 'not_allowed', 4],
    ['0b11', 'not_allowed', 0],
    ['a = 2', 'not_allowed', 0],
    ['f(x) = x', 'not_allowed', 0],
    ['end = 2', 'not_allowed', 0],
    ['end(x) = 2', 'not_allowed', 0],
    ['if(a = b, 1, 2)', 'not_allowed', 3],
    ['a ? b : c', 'not_allowed', 0],
    ['c + (a < b < c)', 'not_allowed', 5],
    ['a; b', 'not_allowed', 0],
    ['1:3', 'not_allowed', 0],
    ['a + [1, 2]', 'not_allowed', 5],
    ['{a: 1}', 'not_allowed', 1],
    ['{constructor: 1}', 'not_allowed', 1],
    ['a[1]', 'not_allowed', 0],
    ['x + a.b[c]', 'not_allowed', 4],
    ['(a + b).c', 'not_allowed', 1],
    ['a!', 'not_allowed', 0],
    ['a xor b', 'not_allowed', 0],
    ['a to b', 'not_allowed', 0],
    ['a | b', 'not_allowed', 0],
    ['a << 2', 'not_allowed', 0],
    ['a .* b', 'not_allowed', 2],
    ['a.^2', 'not_allowed', 1],
    ['2 a', 'not_allowed', 2],
    ['2(a)', 'not_allowed', 2],
    ['a b', 'not_allowed', 2],
    ['a\nb', 'not_allowed', 2],
    ['a AND2', 'not_allowed', 2],
    ['max(a, b)(c)', 'not_allowed', 10],
    ['true', 'not_allowed', 0],
    ['a + null', 'not_allowed', 4],
    ['NaN', 'not_allowed', 0],
    ['Infinity', 'not_allowed', 0],
    ['1e999', 'not_allowed', 0],
    ['eval(a)', 'unknown_function', 0],
    ['1 + constructor(a)', 'unknown_function', 4],
    ['toString()', 'unknown_function', 0],
    ['__proto__(1)', 'unknown_function', 0],
    ['hasOwnProperty(a)', 'unknown_function', 0],
    ['a.b(c)', 'unknown_function', 0],
    ['import(a)', 'unknown_function', 0],
    ['AND(a, b)', 'unknown_function', 0],
    ['x + or(a, b)', 'unknown_function', 4],
    ['1 + mod(a)', 'wrong_arity', 4],
    ['if(a, b)', 'wrong_arity', 0],
    ['npv(a, b, c)', 'wrong_arity', 0],
    ['min(a)', 'wrong_arity', 0],
    ['irr()', 'wrong_arity', 0],
  ] as const)('%j: %s at %i', (text, kind, position) => {
    const found = fault(text);
    expect([found.kind, found.position]).toEqual([kind, position]);
    expect(found.message.zh).toMatch(/[\u4e00-\u9fff].*[。？]$/s);
    expect(found.message.en).toMatch(/^["A-Za-z].*[.?]$/s);
    expect(found.message.en).not.toMatch(/[\u4e00-\u9fff]/.test(text) ? /^$/ : /[\u4e00-\u9fff]/);
  });

  it('with the nearest function', () => {
    expect(fault('aproximate(a)').suggestion).toBeUndefined();
    expect(fault('lokup(a, b)').suggestion).toBe('lookup');
    expect(fault('roud(a)').message.en).toContain('Did you mean "round"?');
    expect(fault('IFF(a, b, c)').message.zh).toContain('是否指“if”？');
    expect(fault('AND(a, b)').suggestion).toBe('a and b');
  });

  it('with the number of arguments it should have', () => {
    expect(fault('npv(a)').message.en).toBe('npv takes 2 arguments, 1 given.');
    expect(fault('round(a, 1, 2)').message.en).toBe('round takes 1–2 arguments, 3 given.');
    expect(fault('max(a)').message.en).toBe('max takes ≥ 2 arguments, 1 given.');
    expect(fault('abs()').message.en).toBe('abs takes 1 argument, 0 given.');
  });

  it.each([
    ['10,000 brackets', `${'('.repeat(10_000)}a${')'.repeat(10_000)}`],
    ['1,900 brackets', `${'('.repeat(1900)}a${')'.repeat(1900)}`],
    ['130 brackets that matter', `${'(1+'.repeat(130)}a${')'.repeat(130)}`],
    ['3,900 minus signs', `${'-'.repeat(3900)}a`],
    ['a tower of powers', `${'2^'.repeat(1900)}2`],
    ['130 nested conditions', `${'if(a,'.repeat(130)}1${',0)'.repeat(130)}`],
    ['1 MB of text', '收'.repeat(500_000) + 'a + '.repeat(125_000)],
    ['1 MB of one name', 'a'.repeat(1_000_000)],
  ])('for its size: %s', (_, text) => {
    expect(fault(text).kind).toBe('syntax');
    expect(fault(text).message.en.length).toBeLessThan(120);
  });

  it('but not for being a long sum or moderately deep', () => {
    expect(parseFormula(`a${'+a'.repeat(1999)}`).ok).toBe(true);
    expect(parseFormula(`${'('.repeat(60)}a${'+1)'.repeat(60)}`).ok).toBe(true);
    expect(parseFormula(`${'if(a,'.repeat(40)}1${',0)'.repeat(40)}`).ok).toBe(true);
  });
});
