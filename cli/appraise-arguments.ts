import type { Bilingual, Result } from '../models/language/types';

/** What an appraisal may be asked beside its part. */
export interface AppraiseRequest {
  readonly part?: string;
  /** How often contingent liabilities are simulated, and from which seed. */
  readonly trials?: number;
  readonly seed?: number;
  /** What stands for the liability of risk in affordability: the register unless it says otherwise. */
  readonly risk?: 'register' | 'expected' | 'p95';
  /** The figure of value for money to be explained. */
  readonly why?: string;
}

type Values = Readonly<Record<string, unknown>>;

/** Read what belongs to an appraisal alone; what cannot be read is told in a sentence. */
export function readAppraise(values: Values): Result<AppraiseRequest, Bilingual> {
  const trials = wholeNumber(values.trials, 'trials', 1, 200_000);
  if (!trials.ok) return trials;
  const seed = wholeNumber(values.seed, 'seed', 0, 4_294_967_295);
  if (!seed.ok) return seed;
  const { risk } = values;
  if (risk !== undefined && risk !== 'register' && risk !== 'expected' && risk !== 'p95')
    return {
      ok: false,
      error: {
        zh: '--risk 只能是 register（登记册）、expected（期望值）或 p95。',
        en: '--risk is register, expected or p95.',
      },
    };
  return {
    ok: true,
    value: {
      ...(typeof values.part === 'string' ? { part: values.part.toLowerCase() } : {}),
      ...(trials.value === undefined ? {} : { trials: trials.value }),
      ...(seed.value === undefined ? {} : { seed: seed.value }),
      ...(risk === undefined ? {} : { risk }),
      ...(typeof values.why === 'string' ? { why: values.why.toLowerCase() } : {}),
    },
  };
}

function wholeNumber(
  text: unknown,
  name: string,
  least: number,
  most: number,
): Result<number | undefined, Bilingual> {
  if (text === undefined) return { ok: true, value: undefined };
  const value = Number(text);
  if (
    typeof text === 'string' &&
    text.trim() !== '' &&
    Number.isInteger(value) &&
    value >= least &&
    value <= most
  )
    return { ok: true, value };
  return {
    ok: false,
    error: {
      zh: `--${name} 应为 ${least} 到 ${most} 之间的整数，实际为“${String(text)}”。`,
      en: `--${name} is a whole number from ${least} to ${most}, found "${String(text)}".`,
    },
  };
}
