import { causeOf } from './cause';
import type { FeedbackReport, ModelRun } from './model';
import { REASONS } from './reasons';
import type { Bilingual, Undefined } from './types';

type Figure = { readonly line: string; readonly period: number | undefined };

/** Find the first cause of an undefined figure: the deepest one whose own precedents all have values. */
export function undefinedAt(run: ModelRun, id: string, period: number | undefined): Undefined {
  if (period !== undefined && !(period in run.series(id)))
    return because(REASONS.outside, { line: id, period });
  const seen = new Set<string>();
  let at: Figure = { line: id, period };
  for (;;) {
    seen.add(`${at.line}@${at.period}`);
    const next = causeAt(run, at);
    if ('reason' in next) return because(next.reason, at);
    if (seen.has(`${next.line}@${next.period}`)) return because(REASONS.range, at);
    at = next;
  }
}

function causeAt(run: ModelRun, at: Figure): Figure | { readonly reason: Bilingual } {
  const line = run.model.lines.get(at.line);
  if (!line) return { reason: REASONS.notFinite };
  if (line.def.lacks) return { reason: line.def.lacks };
  const failed = run.feedback.find((f) => !f.converged && f.members.includes(at.line));
  if (failed) return outsideCause(run, failed) ?? { reason: REASONS.notConverged };
  return causeOf(run, line.expr, at.period) ?? { reason: REASONS.range };
}

/** A circle that never gave a number may owe that to a figure outside it. */
function outsideCause(run: ModelRun, { members, residual }: FeedbackReport): Figure | null {
  if (Number.isFinite(residual)) return null;
  const circle = new Set(members);
  for (const member of members) {
    for (const id of run.model.lines.get(member)?.precedents ?? []) {
      if (circle.has(id) || !(run.model.lines.has(id) || run.model.inputs.has(id))) continue;
      const at = run.series(id).findIndex((v) => !Number.isFinite(v));
      if (at >= 0) return { line: id, period: run.shape(id) === 'scalar' ? undefined : at };
    }
  }
  return null;
}

function because(reason: Bilingual, { line, period }: Figure): Undefined {
  return { kind: 'undefined', reason, at: { line, ...(period === undefined ? {} : { period }) } };
}
