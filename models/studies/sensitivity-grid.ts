import type { Result } from '../language/types';
import type { Project } from '../project/schema';
import { type KeptModels, keepModels } from './kept-models';
import type { Place } from './sensitivity-evaluator';
import { bad } from './sensitivity-figures';
import { openFactors, slowEvaluator } from './sensitivity-place';
import { changesOf, prepareSensitivity, refusalOf } from './sensitivity-request';
import type {
  SensitivityFailure,
  SensitivityFigureRequest,
  SensitivityGrid,
  SensitivityRequest,
} from './sensitivity-types';

/** Two factors and the figure they move together. */
export interface GridRequest extends Pick<SensitivityRequest, 'option' | 'scenario' | 'contracts'> {
  readonly factors: readonly [string, string];
  /** Changes of the first and of the second factor. */
  readonly changes?: readonly [readonly number[], readonly number[]];
  readonly figure: SensitivityFigureRequest;
}

/** Move two factors at once and say what one figure becomes; no change of either is among the rows and columns. */
export function sensitivityGrid(
  project: Project,
  request: GridRequest,
  kept: KeptModels = keepModels(),
): Result<SensitivityGrid, SensitivityFailure> {
  const [first, second] = request.factors;
  if (first === second) {
    const error = bad(
      '双因素分析需要两个不同的因素。',
      'A grid needs two factors that are not the same.',
      'factors',
    );
    return { ok: false, error };
  }
  const rows = changesOf(request.changes?.[0], 'changes/0');
  if (!rows.ok) return rows;
  const columns = changesOf(request.changes?.[1], 'changes/1');
  if (!columns.ok) return columns;
  const prepared = prepareSensitivity(project, request, [request.figure], kept);
  if (!prepared.ok) return prepared;
  const { leftOut, figures, option, scenario } = prepared.value;
  const [out] = leftOut;
  if (out) {
    const { label, reason, id } = out;
    const place = `factors/${request.factors.indexOf(id)}`;
    return {
      ok: false,
      error: bad(`“${label.zh}”不能变动：${reason.zh}`, `"${label.en}" cannot move: ${reason.en}`, place),
    };
  }
  const down = withNone(rows.value);
  const across = withNone(columns.value);
  const all = [...down, ...across];
  const reach = [Math.min(...all), Math.max(...all)] as const;
  const [a, b] = openFactors(prepared.value, reach, kept);
  const [figure] = figures;
  if (!a || !b || !figure) throw new Error('two factors and a figure were prepared');
  // One of the two may change more than numbers: then both are put together anew.
  const evaluator = a.evaluator === b.evaluator ? a.evaluator : slowEvaluator(prepared.value, kept);
  const places = down.flatMap((one) =>
    across.map(
      (other): Place => [
        { factor: a, change: one },
        { factor: b, change: other },
      ],
    ),
  );
  const [numbers] = evaluator.numbers(places, [{ line: figure.line }]);
  return {
    ok: true,
    value: {
      option,
      scenario,
      figure: { ...figure, base: evaluator.value([], figure.line) },
      rows: { id: a.id, label: a.plan.label, changes: down },
      columns: { id: b.id, label: b.plan.label, changes: across },
      values: down.map((one, i) =>
        across.map((other, j) => {
          const refused =
            refusalOf(a.plan, one, prepared.value.project) ??
            refusalOf(b.plan, other, prepared.value.project);
          if (refused) return { kind: 'undefined' as const, reason: refused, at: { line: figure.line } };
          const at = i * across.length + j;
          const number = numbers?.[at] ?? Number.NaN;
          return Number.isNaN(number) ? evaluator.value(places[at] ?? [], figure.line) : number;
        }),
      ),
    },
  };
}

function withNone(changes: readonly number[]): readonly number[] {
  return [...changes, 0].sort((x, y) => x - y);
}
