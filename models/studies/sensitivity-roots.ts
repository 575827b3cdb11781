import type { Bilingual, Value } from '../language/types';
import type { Watched } from './sensitivity-evaluator';
import type { WantedFigure } from './sensitivity-figures';
import type { OpenFactor } from './sensitivity-place';
import { isStepped } from './sensitivity-request';
import { type Bracket, closeBrackets } from './sensitivity-switching';
import type { Switching } from './sensitivity-types';
import {
  furtherRootsWords,
  jumpWords,
  NO_LIMIT,
  noBaseWords,
  noEffectWords,
  outOfReachWords,
  WHOLE_STEPS,
} from './sensitivity-words';

/** A figure of one factor at ascending changes, 0 among them; NaN where it has no value. */
export interface Scan {
  readonly factor: OpenFactor;
  readonly changes: readonly number[];
  /** `[figure][change]`. */
  readonly rows: readonly Float64Array[];
}

/** Find where each figure meets its limit, for every factor at once. */
export function switchingOf(
  scans: readonly Scan[],
  figures: readonly WantedFigure[],
  bases: readonly Value[],
  currency: string,
): readonly (readonly Switching[])[] {
  const searches = scans.map((scan) =>
    figures.map((figure, k) => searchOf(scan, figure, k, bases[k] ?? Number.NaN)),
  );
  const brackets = searches.flat().flatMap((search) => ('brackets' in search ? search.brackets : []));
  const closed = new Map<Bracket, ReturnType<typeof closeBrackets>[number]>();
  for (const evaluator of new Set(scans.map(({ factor }) => factor.evaluator))) {
    const own = brackets.filter(({ factor }) => (factor as OpenFactor).evaluator === evaluator);
    for (const [i, root] of closeBrackets(evaluator, own).entries()) {
      const bracket = own[i];
      if (bracket) closed.set(bracket, root);
    }
  }
  return searches.map((row, f) =>
    row.map((search, k): Switching => {
      if (!('brackets' in search)) return search;
      const [scan, figure] = [scans[f], figures[k]];
      if (!scan || !figure) throw new Error('a search belongs to a scan and a figure');
      return answerOf(search, closed, scan, figure, k, currency);
    }),
  );
}

interface Search {
  readonly brackets: readonly Bracket[];
  /** Changes of the scan at which the limit is met already. */
  readonly met: readonly number[];
}

function searchOf(
  { factor, changes, rows }: Scan,
  figure: WantedFigure,
  k: number,
  base: Value,
): Search | (Switching & { kind: 'none' }) {
  const none = (reason: Bilingual) => ({ kind: 'none', reason }) as const;
  if (figure.threshold === undefined) return none(NO_LIMIT);
  if (isStepped(factor.plan)) return none(WHOLE_STEPS);
  if (typeof base !== 'number' && (rows[k] ?? []).every((one) => Number.isNaN(one)))
    return none(noBaseWords(figure, base.reason));
  const target = figure.threshold.value;
  const row = rows[k] ?? new Float64Array();
  const size = Math.max(Math.abs(target), ...row.filter(Number.isFinite).map(Math.abs));
  if (row.every((one) => Math.abs(one - (row[0] ?? 0)) <= 1e-12 * size) && row[0] !== target)
    return none(noEffectWords(figure));
  const watched: Watched = { line: figure.line };
  const brackets = changes.slice(0, -1).flatMap((change, i): Bracket[] => {
    const [here, next] = [(row[i] ?? Number.NaN) - target, (row[i + 1] ?? Number.NaN) - target];
    if (!(Math.sign(here) * Math.sign(next) < 0)) return [];
    return [{ factor, watched, target, from: [change, here], to: [changes[i + 1] ?? change, next] }];
  });
  const met = changes.filter((_, i) => Math.abs((row[i] ?? Number.NaN) - target) <= 1e-13 * size);
  return { brackets, met };
}

function answerOf(
  { brackets, met }: Search,
  closed: ReadonlyMap<Bracket, ReturnType<typeof closeBrackets>[number]>,
  { changes, rows }: Scan,
  figure: WantedFigure,
  k: number,
  currency: string,
): Switching {
  const roots = brackets.flatMap((bracket) => closed.get(bracket) ?? []);
  const exact = [...met, ...roots.filter((root) => root.exact).map(({ change }) => change)].sort(
    (a, b) => Math.abs(a) - Math.abs(b),
  );
  const [nearest, ...others] = exact;
  if (nearest !== undefined) {
    const note = others.length > 0 ? { note: furtherRootsWords(others) } : {};
    return { kind: 'found', change: nearest, ...note };
  }
  const [jump] = roots;
  if (jump) return { kind: 'none', reason: jumpWords(figure, jump.change, currency) };
  const row = [...(rows[k] ?? [])];
  const target = figure.threshold?.value ?? 0;
  const off = row.map((value) =>
    Number.isFinite(value) ? Math.abs(value - target) : Number.POSITIVE_INFINITY,
  );
  const at = off.indexOf(Math.min(...off));
  const reach = [changes[0] ?? 0, changes.at(-1) ?? 0] as const;
  const place = { change: changes[at] ?? 0, value: row[at] ?? Number.NaN };
  return { kind: 'none', reason: outOfReachWords(figure, reach, place, row.some(Number.isNaN), currency) };
}
