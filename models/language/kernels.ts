import { exp, ln, power } from '../finance/elementary';
import { normalProbability } from '../finance/normal';
import type { BinaryOp, UnaryOp } from './program';

/*
 * Elementwise loops: v = a run of `n` numbers, s = one number. They are written out one by one because a loop shared by
 * all operators would call an unpredictable function per element. Division by zero is NaN: "undefined", never infinity.
 */

type Run = Float64Array;

export interface BinaryKernel {
  readonly ss: (a: number, b: number) => number;
  readonly vv: (n: number, d: Run, dO: number, a: Run, aO: number, b: Run, bO: number) => void;
  readonly vs: (n: number, d: Run, dO: number, a: Run, aO: number, b: number) => void;
  readonly sv: (n: number, d: Run, dO: number, a: number, b: Run, bO: number) => void;
}

/** A kernel for an operator off the hot path, from its one-number form. */
function plain(ss: (a: number, b: number) => number): BinaryKernel {
  return {
    ss,
    vv: (n, d, dO, a, aO, b, bO) => {
      for (let i = 0; i < n; i++) d[dO + i] = ss(a[aO + i] as number, b[bO + i] as number);
    },
    vs: (n, d, dO, a, aO, b) => {
      for (let i = 0; i < n; i++) d[dO + i] = ss(a[aO + i] as number, b);
    },
    sv: (n, d, dO, a, b, bO) => {
      for (let i = 0; i < n; i++) d[dO + i] = ss(a, b[bO + i] as number);
    },
  };
}

const add: BinaryKernel = {
  ss: (a, b) => a + b,
  vv: (n, d, dO, a, aO, b, bO) => {
    for (let i = 0; i < n; i++) d[dO + i] = (a[aO + i] as number) + (b[bO + i] as number);
  },
  vs: (n, d, dO, a, aO, b) => {
    for (let i = 0; i < n; i++) d[dO + i] = (a[aO + i] as number) + b;
  },
  sv: (n, d, dO, a, b, bO) => {
    for (let i = 0; i < n; i++) d[dO + i] = a + (b[bO + i] as number);
  },
};

const subtract: BinaryKernel = {
  ss: (a, b) => a - b,
  vv: (n, d, dO, a, aO, b, bO) => {
    for (let i = 0; i < n; i++) d[dO + i] = (a[aO + i] as number) - (b[bO + i] as number);
  },
  vs: (n, d, dO, a, aO, b) => {
    for (let i = 0; i < n; i++) d[dO + i] = (a[aO + i] as number) - b;
  },
  sv: (n, d, dO, a, b, bO) => {
    for (let i = 0; i < n; i++) d[dO + i] = a - (b[bO + i] as number);
  },
};

const multiply: BinaryKernel = {
  ss: (a, b) => a * b,
  vv: (n, d, dO, a, aO, b, bO) => {
    for (let i = 0; i < n; i++) d[dO + i] = (a[aO + i] as number) * (b[bO + i] as number);
  },
  vs: (n, d, dO, a, aO, b) => {
    for (let i = 0; i < n; i++) d[dO + i] = (a[aO + i] as number) * b;
  },
  sv: (n, d, dO, a, b, bO) => {
    for (let i = 0; i < n; i++) d[dO + i] = a * (b[bO + i] as number);
  },
};

const quotient = (a: number, b: number): number => (b === 0 ? Number.NaN : a / b);
const divide: BinaryKernel = {
  ss: quotient,
  vv: (n, d, dO, a, aO, b, bO) => {
    for (let i = 0; i < n; i++) d[dO + i] = quotient(a[aO + i] as number, b[bO + i] as number);
  },
  vs: (n, d, dO, a, aO, b) => {
    for (let i = 0; i < n; i++) d[dO + i] = quotient(a[aO + i] as number, b);
  },
  sv: (n, d, dO, a, b, bO) => {
    for (let i = 0; i < n; i++) d[dO + i] = quotient(a, b[bO + i] as number);
  },
};

/* Written as choices, not Math.min/max, and such that NaN on either side stays NaN. */
const lesser = (a: number, b: number): number => (a <= b ? a : b < a ? b : Number.NaN);
const minimum: BinaryKernel = {
  ss: lesser,
  vv: (n, d, dO, a, aO, b, bO) => {
    for (let i = 0; i < n; i++) d[dO + i] = lesser(a[aO + i] as number, b[bO + i] as number);
  },
  vs: (n, d, dO, a, aO, b) => {
    for (let i = 0; i < n; i++) d[dO + i] = lesser(a[aO + i] as number, b);
  },
  sv: (n, d, dO, a, b, bO) => {
    for (let i = 0; i < n; i++) d[dO + i] = lesser(a, b[bO + i] as number);
  },
};

const greater = (a: number, b: number): number => (a >= b ? a : b > a ? b : Number.NaN);
const maximum: BinaryKernel = {
  ss: greater,
  vv: (n, d, dO, a, aO, b, bO) => {
    for (let i = 0; i < n; i++) d[dO + i] = greater(a[aO + i] as number, b[bO + i] as number);
  },
  vs: (n, d, dO, a, aO, b) => {
    for (let i = 0; i < n; i++) d[dO + i] = greater(a[aO + i] as number, b);
  },
  sv: (n, d, dO, a, b, bO) => {
    for (let i = 0; i < n; i++) d[dO + i] = greater(a, b[bO + i] as number);
  },
};

/** A comparison or logical result: 1 or 0, undefined when either side is. */
function truth(test: (a: number, b: number) => boolean): BinaryKernel {
  return plain((a, b) => (Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : test(a, b) ? 1 : 0));
}

/** Round half away from zero, first settling binary representation at 15 digits as spreadsheets do (1.005 → 1.01). */
export function roundHalfAway(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  const scale = powerOfTen(Math.trunc(digits));
  const magnified = Math.abs(value) * scale;
  // Beyond 15 digits there is nothing left to round; a scale of 0 rounds to more than any number.
  if (magnified >= 1e15 || scale === Number.POSITIVE_INFINITY) return value;
  if (scale === 0) return 0;
  const scaled = Number(magnified.toPrecision(15));
  return (Math.sign(value) * Math.floor(scaled + 0.5)) / scale;
}

/** 10^n as its decimal is read, which every runtime reads alike. */
function powerOfTen(n: number): number {
  return Number(`1e${Math.max(-400, Math.min(400, n))}`);
}

export const BINARY_KERNELS: Readonly<Record<BinaryOp, BinaryKernel>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  ratio: divide,
  min: minimum,
  max: maximum,
  '^': plain((a, b) => (a === 0 && b < 0 ? Number.NaN : power(a, b))),
  mod: plain((a, b) => (b === 0 ? Number.NaN : a - b * Math.floor(a / b))),
  round: plain(roundHalfAway),
  '<': truth((a, b) => a < b),
  '<=': truth((a, b) => a <= b),
  '>': truth((a, b) => a > b),
  '>=': truth((a, b) => a >= b),
  '==': truth((a, b) => a === b),
  '!=': truth((a, b) => a !== b),
  and: truth((a, b) => a !== 0 && b !== 0),
  or: truth((a, b) => a !== 0 || b !== 0),
};

export const UNARY_FUNCTIONS: Readonly<Record<UnaryOp, (a: number) => number>> = {
  neg: (a) => -a,
  not: (a) => (Number.isNaN(a) ? a : a === 0 ? 1 : 0),
  abs: Math.abs,
  sign: Math.sign,
  floor: Math.floor,
  ceil: Math.ceil,
  exp,
  ln: (a) => (a > 0 ? ln(a) : Number.NaN),
  norm_cdf: normalProbability,
};
