import { compileModel } from '../../language/compile';
import type { Bilingual, ModelError, Result } from '../../language/types';
import { FACTS } from './facts';
import { LINE, type Limits, modelOf, valuesIn, type Way } from './formula-model';
import { type FactValues, say } from './types';

/** What a formula comes to: a truth, or not yet known. */
export type Outcome =
  | { readonly state: 'known'; readonly value: boolean }
  | { readonly state: 'unknown'; readonly reason: Bilingual };

export interface Judged {
  readonly outcome: Outcome;
  /** The facts and limits it reads, in order of appearance. */
  readonly reads: readonly string[];
  /** Those that made the outcome so: numbers, and flags that alone would turn it (all of them where none does). */
  readonly matters: readonly string[];
}

/** Numbers so far apart that every threshold lies between two of them. */
const EXTREMES = [-1e12, 0, 1e12];
/** More unknown facts than this are not tried in every combination. */
const MOST_UNKNOWN = 5;
const CACHE_LIMIT = 2000;
const checked = new Map<string, Result<readonly string[], ModelError>>();

/** Check a formula over facts and limits and list what it reads; a fault has a sentence and a place. */
export function checkExpression(formula: string, limits: Limits = {}): Result<readonly string[], ModelError> {
  const key = JSON.stringify([formula, Object.entries(limits)]);
  const known = checked.get(key);
  if (known) return known;
  const result = checkOnce(formula, limits);
  if (checked.size >= CACHE_LIMIT) checked.clear();
  checked.set(key, result);
  return result;
}

function checkOnce(formula: string, limits: Limits): Result<readonly string[], ModelError> {
  const compiled = compileModel(modelOf(formula, limits, [...FACTS.values()], [new Map()]));
  if (compiled.ok) return { ok: true, value: compiled.value.lines.get(LINE)?.precedents ?? [] };
  const [error] = compiled.error;
  if (!error) throw new Error('A formula failed without a fault');
  return { ok: false, error };
}

/**
 * Evaluate a formula over the facts of an option. Where facts are not known, every way they might be is tried; the
 * outcome is known all the same when every way gives the same.
 */
export function judge(formula: string, facts: FactValues, limits: Limits = {}): Result<Judged, ModelError> {
  const read = checkExpression(formula, limits);
  if (!read.ok) return read;
  const reads = read.value;
  const names = reads.filter((id) => !(id in limits));
  const missing = names.filter((id) => facts.get(id)?.known !== true);
  const open = (): Result<Judged, never> => ({
    ok: true,
    value: { reads, matters: names, outcome: { state: 'unknown', reason: reasonsOf(missing, facts) } },
  });
  if (missing.length > MOST_UNKNOWN) return open();
  const ways = waysOf(names, missing, facts);
  const [first = new Map<string, number>()] = ways;
  const flags = names.filter((id) => FACTS.get(id)?.kind === 'flag' && !missing.includes(id));
  const flipped = flags.map((id): Way => new Map([...first, [id, first.get(id) === 0 ? 1 : 0]]));
  const defs = names.flatMap((id) => FACTS.get(id) ?? []);
  const values = valuesIn(formula, limits, defs, [...ways, ...flipped]);
  if (values === null) return open();
  const [value] = values;
  if (value === undefined) return open();
  if (typeof value !== 'number' && missing.length === 0)
    return {
      ok: true,
      value: { reads, matters: names, outcome: { state: 'unknown', reason: value.reason } },
    };
  const truths = values.map((one) => (typeof one === 'number' ? one !== 0 : undefined));
  const [truth] = truths;
  if (truth === undefined || truths.slice(0, ways.length).some((one) => one !== truth)) return open();
  const turning = flags.filter((_, i) => truths[ways.length + i] !== truth);
  const quantities = names.filter((id) => FACTS.get(id)?.kind === 'number' && !missing.includes(id));
  const decisive = new Set(turning.length + quantities.length > 0 ? [...turning, ...quantities] : flags);
  return {
    ok: true,
    value: {
      reads,
      matters: names.filter((id) => decisive.has(id)),
      outcome: { state: 'known', value: truth },
    },
  };
}

function waysOf(names: readonly string[], missing: readonly string[], facts: FactValues): Way[] {
  const known = names.flatMap((id): [string, number][] => {
    const fact = facts.get(id);
    return fact?.known ? [[id, fact.value]] : [];
  });
  return missing.reduce<Way[]>(
    (ways, id) => {
      const choices = FACTS.get(id)?.kind === 'flag' ? [0, 1] : EXTREMES;
      return ways.flatMap((way) => choices.map((value): Way => new Map([...way, [id, value]])));
    },
    [new Map(known)],
  );
}

function reasonsOf(missing: readonly string[], facts: FactValues): Bilingual {
  const reasons = missing.map((id): Bilingual => {
    const label = FACTS.get(id)?.label ?? say(id, id);
    const fact = facts.get(id);
    const reason = fact && !fact.known ? fact.reason : say('不能确定。', 'It cannot be told.');
    const name = `${label.en.charAt(0).toUpperCase()}${label.en.slice(1)}`;
    return say(`${label.zh}：${reason.zh}`, `${name}: ${reason.en}`);
  });
  return say(reasons.map(({ zh }) => zh).join(''), reasons.map(({ en }) => en).join(' '));
}
