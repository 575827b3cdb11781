import { type LoopCode, WORDS } from './loop-code';

/**
 * Run a time loop's instructions for each period, one number at a time.
 *
 * A loop over periods has one number per step, where a tree of calls costs several times the arithmetic; a flat list
 * costs about as much as it. Every case is the same arithmetic as in kernels.ts and gives the same bits.
 */
export function runLoop(
  memory: Float64Array,
  { words, calls }: LoopCode,
  periods: number,
  direction: 'forward' | 'backward',
): void {
  const forward = direction === 'forward';
  for (let k = 0; k < periods; k++) {
    const p = forward ? k : periods - 1 - k;
    for (let i = 0; i < words.length; i += WORDS) {
      const a = memory[(words[i + 3] as number) + (p & (words[i + 4] as number))] as number;
      const b = memory[(words[i + 5] as number) + (p & (words[i + 6] as number))] as number;
      let value = a;
      // The numbers are those of OP: only literal cases are compiled to a table of jumps.
      switch (words[i]) {
        case 0:
          break;
        case 1:
          value = a + b;
          break;
        case 2:
          value = a - b;
          break;
        case 3:
          value = a * b;
          break;
        case 4:
          value = b === 0 ? Number.NaN : a / b;
          break;
        case 5:
          value = a <= b ? a : b < a ? b : Number.NaN;
          break;
        case 6:
          value = a >= b ? a : b > a ? b : Number.NaN;
          break;
        case 7:
          value = a < b ? 1 : a >= b ? 0 : Number.NaN;
          break;
        case 8:
          value = a <= b ? 1 : a > b ? 0 : Number.NaN;
          break;
        case 9:
          value = a > b ? 1 : a <= b ? 0 : Number.NaN;
          break;
        case 10:
          value = a >= b ? 1 : a < b ? 0 : Number.NaN;
          break;
        case 11:
          value = a === b ? 1 : a < b || a > b ? 0 : Number.NaN;
          break;
        case 12:
          value = a === b ? 0 : a < b || a > b ? 1 : Number.NaN;
          break;
        case 13:
          value = Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : a !== 0 && b !== 0 ? 1 : 0;
          break;
        case 14:
          value = Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : a !== 0 || b !== 0 ? 1 : 0;
          break;
        case 15:
          value = -a;
          break;
        case 16:
          if (Number.isNaN(a)) break;
          value = a !== 0 ? b : (memory[(words[i + 7] as number) + (p & (words[i + 8] as number))] as number);
          break;
        case 17:
          value = (p > 0 ? a : 1) * (1 + b);
          break;
        case 18: {
          const ahead = memory[(words[i + 7] as number) + (p & (words[i + 8] as number))] as number;
          value = a > -1 ? (ahead + b) / (1 + a) : Number.NaN;
          break;
        }
        case 19:
        case 20: {
          const distance = Math.round(a);
          const at = words[i] === 19 ? p - distance : p + distance;
          if (!(distance >= 1)) value = Number.NaN;
          else if (at < 0 || at >= periods) value = 0;
          else value = memory[(words[i + 7] as number) + (at & (words[i + 8] as number))] as number;
          break;
        }
        default:
          value = (calls[words[i + 7] as number] as (a: number, b: number) => number)(a, b);
      }
      memory[(words[i + 1] as number) + (p & (words[i + 2] as number))] = value;
    }
  }
}
