import { type MathNode, parse as parseText } from 'mathjs/number';
import { FormulaError } from './errors';
import { toExpr } from './whitelist';
import type { FormulaFault } from './errors';
import type { Expr, Result } from './types';

const LONGEST_FORMULA = 4000;

/** Same-length replacements, so that positions stay true: what Chinese keyboards and Excel users type. */
const TYPED_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(\s*)=/, '$1 '],
  [/<>/g, '!='],
  [/（/g, '('],
  [/）/g, ')'],
  [/[，、]/g, ','],
  [/＋/g, '+'],
  [/[－−]/g, '-'],
  [/[×＊]/g, '*'],
  [/[÷／]/g, '/'],
  [/＞/g, '>'],
  [/＜/g, '<'],
  [/．/g, '.'],
];

/** The wildcard of `sum_of(revenue.*.gross)` written so that the parser takes it for a name. */
const WILDCARD = '$';

const cache = new Map<string, Result<Expr, FormulaFault>>();
const CACHE_LIMIT = 20_000;

/** Parse a formula into a whitelisted tree; the same text always gives the same (shared) tree. */
export function parseFormula(text: string): Result<Expr, FormulaFault> {
  const known = cache.get(text);
  if (known) return known;
  const result = parseOnce(text);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(text, result);
  return result;
}

function parseOnce(text: string): Result<Expr, FormulaFault> {
  try {
    const plain = readable(text);
    return { ok: true, value: toExpr(parseNode(plain), plain, WILDCARD) };
  } catch (error) {
    if (error instanceof FormulaError) return { ok: false, error: error.fault };
    if (error instanceof RangeError) return fault('syntax', 0, '公式嵌套过深。', 'The formula is nested too deeply.');
    throw error;
  }
}

function readable(text: string): string {
  if (text.trim() === '') throw new FormulaError('syntax', 0, '公式为空。', 'The formula is empty.');
  if (text.length > LONGEST_FORMULA) {
    throw new FormulaError('syntax', LONGEST_FORMULA, `公式超过 ${LONGEST_FORMULA} 个字符。`, `The formula is longer than ${LONGEST_FORMULA} characters.`);
  }
  let plain = text;
  for (const [typed, meant] of TYPED_FORMS) plain = plain.replace(typed, meant);
  refuse(plain, /%/, '公式中不用百分号，请写 0.05 代替 5%。', 'Percent signs are not used in formulas: write 0.05 for 5 %.');
  refuse(plain, /["'`]/, '公式中不能有文本。', 'A formula cannot contain text.');
  refuse(plain, /\$/, '名称中不能有 $。', 'A name cannot contain $.');
  refuse(plain, /\.[*/^]\s*[^A-Za-z_*.]/, '不支持逐元素运算符。', 'Element-wise operators are not supported.');
  return plain.replace(/(?<=[A-Za-z_]\w*\s*)\.\*(?=\.\s*[A-Za-z_])/g, `.${WILDCARD}`);
}

function refuse(text: string, pattern: RegExp, zh: string, en: string): void {
  const at = text.search(pattern);
  if (at >= 0) throw new FormulaError('not_allowed', at, zh, en);
}

function parseNode(text: string): MathNode {
  try {
    return parseText(text) as unknown as MathNode;
  } catch (error) {
    if (error instanceof RangeError || !(error instanceof SyntaxError)) throw error;
    const char = 'char' in error && typeof error.char === 'number' ? error.char - 1 : 0;
    const at = Math.min(Math.max(char, 0), text.length);
    const seen = text.slice(at, at + 12).trim();
    throw new FormulaError(
      'syntax',
      at,
      seen ? `公式在“${seen}”处无法读懂。` : '公式不完整，末尾缺少内容（括号或数值）。',
      seen ? `The formula cannot be read at "${seen}".` : 'The formula ends too early: a bracket or a value is missing.',
    );
  }
}

function fault(kind: FormulaFault['kind'], position: number, zh: string, en: string): Result<Expr, FormulaFault> {
  return { ok: false, error: { kind, position, message: { zh, en } } };
}
