import { type MathNode, parse as parseText } from 'mathjs/number';
import type { FormulaFault } from './errors';
import { FormulaError } from './errors';
import type { Expr, Result } from './types';
import { toExpr } from './whitelist';

const LONGEST_FORMULA = 4000;

/** Same-length replacements, so that positions stay true: what Chinese keyboards, web pages and Excel users type. */
const TYPED_FORMS: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  [/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)],
  [/[\s\u200B]/g, ' '],
  [/^( *)=/, '$1 '],
  [/<>/g, '!='],
  [/、/g, ','],
  [/[−–]/g, '-'],
  [/×/g, '*'],
  [/÷/g, '/'],
  [/(?<![\w.])(?:AND|OR|NOT|MOD)(?![\w.])/g, (word) => word.toLowerCase()],
];

/** What the parser would accept but the language does not have. */
const REFUSED: readonly (readonly [RegExp, string, string])[] = [
  [
    /%/,
    '公式中不用百分号，请写 0.05 代替 5%。',
    'Percent signs are not used in formulas: write 0.05 for 5 %.',
  ],
  [/["'`“”‘’]/, '公式中不能有文本。', 'A formula cannot contain text.'],
  [/\$/, '名称中不能有 $。', 'A name cannot contain $.'],
  [/#/, '公式中不能有注释。', 'A formula cannot contain a comment.'],
  [/\?\./, '名称只能由点号分隔的词组成。', 'A name is words joined by dots, nothing else.'],
  [/\b0[box][0-9a-f]/i, '数值请用十进制书写。', 'Write numbers in decimal form.'],
  [/\.[*/^]\s*[^A-Za-z_*.]/, '不支持逐元素运算符。', 'Element-wise operators are not supported.'],
];

/** The wildcard of `sum_of(revenue.*.gross)` written so that the parser takes it for a name. */
const WILDCARD = '$';

const cache = new Map<string, Result<Expr, FormulaFault>>();
const CACHE_LIMIT = 20_000;

/** Parse a formula into a whitelisted tree; the same text always gives the same (shared) tree. */
export function parseFormula(text: string): Result<Expr, FormulaFault> {
  if (text.length > LONGEST_FORMULA) return tooLong();
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
    if (error instanceof RangeError)
      return fault('syntax', 0, '公式嵌套过深。', 'The formula is nested too deeply.');
    throw error;
  }
}

function readable(text: string): string {
  let plain = text;
  for (const [typed, meant] of TYPED_FORMS) plain = plain.replace(typed, meant as string);
  if (plain.trim() === '') throw new FormulaError('syntax', 0, '公式为空。', 'The formula is empty.');
  for (const [pattern, zh, en] of REFUSED) {
    const at = plain.search(pattern);
    if (at >= 0) throw new FormulaError('not_allowed', at, zh, en);
  }
  return plain.replace(/(?<=[A-Za-z_]\w*\s*)\.\*(?=\.\s*[A-Za-z_])/g, `.${WILDCARD}`);
}

function tooLong(): Result<Expr, FormulaFault> {
  return fault(
    'syntax',
    LONGEST_FORMULA,
    `公式超过 ${LONGEST_FORMULA} 个字符。`,
    `The formula is longer than ${LONGEST_FORMULA} characters.`,
  );
}

function parseNode(text: string): MathNode {
  try {
    return parseText(text) as unknown as MathNode;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    if (!(error instanceof SyntaxError)) {
      throw new FormulaError(
        'not_allowed',
        0,
        '公式中有不允许的写法。',
        'The formula uses something that is not allowed.',
      );
    }
    const char = 'char' in error && typeof error.char === 'number' ? error.char - 1 : 0;
    const at = Math.min(Math.max(char, 0), text.length);
    const seen = [...text.slice(at)].slice(0, 12).join('').trim();
    throw new FormulaError(
      'syntax',
      at,
      seen ? `公式在“${seen}”处无法读懂。` : '公式不完整，末尾缺少内容（括号或数值）。',
      seen
        ? `The formula cannot be read at "${seen}".`
        : 'The formula ends too early: a bracket or a value is missing.',
    );
  }
}

function fault(
  kind: FormulaFault['kind'],
  position: number,
  zh: string,
  en: string,
): Result<Expr, FormulaFault> {
  return { ok: false, error: { kind, position, message: { zh, en } } };
}
