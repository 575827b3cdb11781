import { readsWholeSeries } from './functions';
import type { Bilingual, Expr } from './types';

/** How names, periods and numbers are worded inside a formula. */
export interface Wording {
  name(
    id: string,
    reads: {
      readonly when: 'here' | 'prev' | 'next' | 'all';
      /** Periods away, as a number or as the name of one. */
      readonly distance?: number;
      readonly by?: string;
    },
  ): string;
  number(value: number): string;
  readonly language: 'zh' | 'en';
}

const LOOSE = 0;
const OR = 1;
const AND = 2;
const COMPARE = 3;
const SUM = 4;
const PRODUCT = 5;
const POWER = 6;
const TIGHT = 7;

const PRECEDENCE: Readonly<Record<string, number>> = {
  or: OR,
  and: AND,
  '<': COMPARE,
  '<=': COMPARE,
  '>': COMPARE,
  '>=': COMPARE,
  '==': COMPARE,
  '!=': COMPARE,
  '+': SUM,
  '-': SUM,
  '*': PRODUCT,
  '/': PRODUCT,
  '^': POWER,
};

const SIGN: Readonly<Record<string, Bilingual>> = {
  '*': { zh: '×', en: '×' },
  '/': { zh: '÷', en: '÷' },
  '-': { zh: '−', en: '−' },
  '==': { zh: '=', en: '=' },
  '!=': { zh: '≠', en: '≠' },
  '<=': { zh: '≤', en: '≤' },
  '>=': { zh: '≥', en: '≥' },
  and: { zh: '且', en: 'and' },
  or: { zh: '或', en: 'or' },
};

const FUNCTION_NAME: Readonly<Record<string, Bilingual>> = {
  min: { zh: '较小者', en: 'the smaller of ' },
  max: { zh: '较大者', en: 'the greater of ' },
  sum: { zh: '合计', en: 'sum of ' },
  abs: { zh: '绝对值', en: 'absolute value of ' },
  sign: { zh: '符号', en: 'sign of ' },
  round: { zh: '四舍五入', en: 'rounded ' },
  floor: { zh: '向下取整', en: 'rounded down ' },
  ceil: { zh: '向上取整', en: 'rounded up ' },
  mod: { zh: '余数', en: 'remainder of ' },
  exp: { zh: '自然指数', en: 'exp ' },
  ln: { zh: '自然对数', en: 'ln ' },
  norm_cdf: { zh: '标准正态分布累积概率', en: 'normal probability of ' },
  cum: { zh: '累计', en: 'cumulative ' },
  total: { zh: '总和', en: 'total of ' },
  at: { zh: '取某期的值', en: 'value at a period of ' },
  npv: { zh: '净现值', en: 'net present value of ' },
  irr: { zh: '内部收益率', en: 'internal rate of return of ' },
  payback: { zh: '回收期', en: 'payback of ' },
  pv_ahead: { zh: '未来现值', en: 'present value of what follows ' },
  min_of: { zh: '各期最小值', en: 'smallest over the periods of ' },
  max_of: { zh: '各期最大值', en: 'largest over the periods of ' },
  avg_of: { zh: '各期平均值', en: 'average over the periods of ' },
  lookup: { zh: '查表', en: 'table value ' },
  index: { zh: '指数', en: 'growth index ' },
  ramp: { zh: '直线爬坡', en: 'straight ramp ' },
  scurve: { zh: 'S形曲线', en: 'S-curve ' },
  pulse: { zh: '区间标志', en: 'window ' },
};

/** Write a formula in words and signs people read: × ÷ −, labels for names, "if … then … else". */
export function phrase(expr: Expr, wording: Wording, outer = LOOSE): string {
  switch (expr.type) {
    case 'number':
      return wording.number(expr.value);
    case 'name':
      return wording.name(expr.name, { when: 'here' });
    case 'unary': {
      const word = expr.op === '-' ? '−' : wording.language === 'zh' ? '非 ' : 'not ';
      return bracket(`${word}${phrase(expr.arg, wording, POWER)}`, outer > (expr.op === '-' ? SUM : AND));
    }
    case 'binary': {
      const level = PRECEDENCE[expr.op] ?? TIGHT;
      const sign = SIGN[expr.op]?.[wording.language] ?? expr.op;
      const right = expr.op === '-' || expr.op === '/' || level === COMPARE ? level + 1 : level;
      const left = expr.op === '^' || level === COMPARE ? level + 1 : level;
      return bracket(
        `${phrase(expr.left, wording, left)} ${sign} ${phrase(expr.right, wording, right)}`,
        level < outer,
      );
    }
    case 'call':
      return call(expr, wording, outer);
  }
}

function call(e: Extract<Expr, { type: 'call' }>, wording: Wording, outer: number): string {
  const zh = wording.language === 'zh';
  const [a, b, c] = e.args;
  const inner = (x: Expr | undefined): string => (x ? phrase(x, wording) : '');
  switch (e.fn) {
    case 'if':
      return bracket(
        zh
          ? `若 ${inner(a)} 则 ${inner(b)} 否则 ${inner(c)}`
          : `if ${inner(a)} then ${inner(b)} else ${inner(c)}`,
        outer > LOOSE,
      );
    case 'ratio':
      return a && b
        ? bracket(`${phrase(a, wording, PRODUCT)} ÷ ${phrase(b, wording, PRODUCT + 1)}`, outer > PRODUCT)
        : '';
    case 'prev':
    case 'next':
      if (a?.type !== 'name') return '';
      return wording.name(a.name, {
        when: e.fn,
        ...(b?.type === 'name' ? { by: b.name } : { distance: b?.type === 'number' ? b.value : 1 }),
      });
    case 'feedback':
      return inner(a);
    case 'sum':
      return bracket(
        e.args.map((x) => phrase(x, wording, SUM)).join(' + '),
        outer > SUM && e.args.length > 1,
      );
    default: {
      const name = FUNCTION_NAME[e.fn]?.[wording.language] ?? e.fn;
      const args = e.args.map((x, i) => seriesArgument(e.fn, i, x, wording));
      return `${name}(${args.join(zh ? '，' : ', ')})`;
    }
  }
}

function seriesArgument(fn: string, i: number, arg: Expr, wording: Wording): string {
  if (arg.type === 'name' && (readsWholeSeries(fn, i) || (fn === 'lookup' && i === 0)))
    return wording.name(arg.name, { when: 'all' });
  return phrase(arg, wording);
}

function bracket(text: string, needed: boolean): string {
  return needed ? `(${text})` : text;
}
