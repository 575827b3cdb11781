import type { FeedbackReport, ModelRun } from '../language/model';
import type { ModelError } from '../language/types';

/**
 * The circular groups of a run that did not settle, each as a fault: their numbers are never shown. One that never had a
 * number because a figure outside it has none is no fault of its own: its lines are undefined for that figure's reason.
 */
export function convergenceFaults(run: ModelRun): ModelError[] {
  return run.feedback
    .filter((report) => !report.converged && !owedToOutside(run, report))
    .map(({ lines, evaluations, trace }) => {
      const [first = ''] = lines;
      const def = lines.map((id) => run.model.lines.get(id)?.def).find((line) => line?.path !== undefined);
      const name = (language: 'zh' | 'en') =>
        lines.map((id) => `${run.model.lines.get(id)?.def.label[language] ?? id} (${id})`).join(', ');
      const gaps = trace
        .slice(-3)
        .map((gap) => gap.toPrecision(2))
        .join(' → ');
      return {
        kind: 'not_converged',
        line: def?.id ?? first,
        ...(def?.path === undefined ? {} : { path: def.path }),
        message: {
          zh: `循环计算 ${evaluations} 次后仍未收敛：${name('zh')}；最后几次的相对误差：${gaps}。`,
          en: `The circular calculation did not converge after ${evaluations} rounds: ${name('en')}; the last relative gaps were ${gaps}.`,
        },
      };
    });
}

function owedToOutside(run: ModelRun, { lines: [line = ''], members, residual }: FeedbackReport): boolean {
  if (Number.isFinite(residual) || !run.model.lines.has(line)) return false;
  const at = run.series(line).findIndex((value) => !Number.isFinite(value));
  const value = run.value(line, Math.max(0, at));
  return typeof value !== 'number' && !members.includes(value.at.line);
}
