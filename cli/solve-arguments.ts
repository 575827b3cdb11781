import type { Bilingual, Result } from '../models/language/types';
import type { SolveRequest } from '../models/studies/solve-types';

type Values = Readonly<Record<string, string | boolean | undefined>>;
type Target = { readonly option?: string; readonly scenario?: string };

const MODES = ['value', 'factor', 'shift'] as const;

/** Read what to solve from the options of a command line. */
export function readSolve(values: Values, { option, scenario }: Target): Result<SolveRequest, Bilingual> {
  const { vary, mode, target, between } = values;
  if (typeof vary !== 'string' || vary === '')
    return fail('solve 需要用 --vary 给出要改变的输入。', 'solve needs --vary with the input to move.');
  if (typeof target !== 'string' || target === '')
    return fail(
      'solve 需要用 --target 给出目标，如 returns.equity.irr=0.08。',
      'solve needs --target, such as returns.equity.irr=0.08.',
    );
  const way = MODES.find((one) => one === mode);
  if (mode !== undefined && way === undefined)
    return fail('--mode 只能是 value、factor 或 shift。', '--mode is value, factor or shift.');
  const aim = readTarget(target);
  if (!aim.ok) return aim;
  const range = typeof between === 'string' ? readRange(between) : undefined;
  if (range?.ok === false) return range;
  return {
    ok: true,
    value: {
      ...(option === undefined ? {} : { option }),
      ...(scenario === undefined ? {} : { scenario }),
      vary: { input: vary, ...(way === undefined ? {} : { mode: way }) },
      ...aim.value,
      ...(range === undefined ? {} : { between: range.value }),
    },
  };
}

/** `LINE=VALUE`, `LINE>=VALUE`, `LINE<=VALUE`; `LINE@PERIOD=VALUE` for one period, counted from 1. */
function readTarget(text: string): Result<Pick<SolveRequest, 'target' | 'accept'>, Bilingual> {
  const parts = /^([^@=<>]+?)(?:@(\d+))?\s*(>=|<=|=)\s*(.+)$/.exec(text);
  const value = parts?.[4] === undefined ? undefined : readNumber(parts[4]);
  if (!parts || value === undefined)
    return fail(
      `看不懂目标“${text}”，请写成 行=数值，如 returns.equity.irr=8%。`,
      `The target "${text}" cannot be read; write LINE=VALUE, such as returns.equity.irr=8%.`,
    );
  const [, line = '', period, sign] = parts;
  return {
    ok: true,
    value: {
      target: { line: line.trim(), value, ...(period === undefined ? {} : { period: Number(period) - 1 }) },
      ...(sign === '=' ? {} : { accept: sign === '>=' ? 'at_least' : 'at_most' }),
    },
  };
}

function readRange(text: string): Result<readonly [number, number], Bilingual> {
  const [low, high, more] = text.split(',').map(readNumber);
  if (low !== undefined && high !== undefined && more === undefined && text.split(',').length === 2)
    return { ok: true, value: [low, high] };
  return fail(
    `看不懂范围“${text}”，请写成 下限,上限，如 0,10。`,
    `The range "${text}" cannot be read; write LOW,HIGH, such as 0,10.`,
  );
}

/** A number, or a percentage. */
function readNumber(text: string): number | undefined {
  const parts = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%?)$/i.exec(text.trim());
  if (!parts) return undefined;
  const value = Number(parts[1]) / (parts[2] === '%' ? 100 : 1);
  return Number.isFinite(value) ? value : undefined;
}

function fail(zh: string, en: string): Result<never, Bilingual> {
  return { ok: false, error: { zh, en } };
}
