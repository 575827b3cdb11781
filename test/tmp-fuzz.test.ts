import fc from 'fast-check';
import { test } from 'vitest';
import { compileModel } from '../models/language/compile';
import { runModel } from '../models/language/run';
import { checkProject } from '../models/project';
import { checksOf } from '../models/studies/checks';
import { assembleScheme } from '../models/schemes';
import { arbitraryProject } from './support/arbitrary-project';
const N = Number(process.env.N ?? 60);
const SEED = Number(process.env.S ?? 20260115);
const SHOW = Number(process.env.SHOW ?? 6);
test('fuzz', () => {
  const count: Record<string, number> = {};
  let shown = 0;
  let runs = 0; let maxEval = 0; let sumEval = 0;
  for (const [i, project] of fc.sample(arbitraryProject({ loan: true }), { seed: SEED, numRuns: N }).entries()) {
    for (const option of project.options) {
      runs++;
      const bad = checkProject(project).filter((f) => f.severity === 'error');
      if (bad.length) { count.invalid = (count.invalid ?? 0) + 1; if (shown++ < SHOW) console.log(i, bad.map((b) => b.path + b.message.en)); continue; }
      const a = assembleScheme(project, option);
      const c = compileModel(a.spec);
      if (!c.ok) { count.compile = (count.compile ?? 0) + 1; if (shown++ < SHOW) console.log(i, c.error.map((e) => `${e.line}: ${e.message.en}`)); continue; }
      const run = runModel(c.value);
      for (const f of run.feedback) { maxEval = Math.max(maxEval, f.evaluations); sumEval += f.evaluations; }
      const un = run.feedback.filter((f) => !f.converged);
      if (un.length) {
        count.unconverged = (count.unconverged ?? 0) + 1;
        if (shown++ < SHOW) {
          console.log(i, option.id, project.timeline.step, JSON.stringify(un.map((f) => ({ lines: f.lines, ev: f.evaluations, tr: f.trace.slice(-4) }))), JSON.stringify(option.terms.funding, (k, v) => (k === 'label' || k === 'source' || k === 'note' || k === 'confidence' || k==='unit' ? undefined : v)));
          const nan = a.spec.lines.filter((l) => { const s = run.series(l.id); return s.some((v) => !Number.isFinite(v)); }).map((l) => l.id);
          console.log(nan.filter((id) => /tranches|funding|waterfall|loan\./.test(id)).slice(0, 60).join(' '));
        }
        continue;
      }
      const failed = checksOf(run, a.checks, a.spec.periods).filter((x) => !x.passed && x.severity === 'error' && !x.id.includes('statement'));
      for (const f of failed) count[f.id] = (count[f.id] ?? 0) + 1;
      if (failed.length && shown++ < SHOW) console.log(i, option.id, failed.map((f) => `${f.id} ${f.worst} ${f.period}`), JSON.stringify(option.terms.funding, (k, v) => (k === 'label' || k === 'source' || k === 'note' || k === 'confidence' || k==='unit' ? undefined : v)), JSON.stringify(option.terms.distribution.dividends));
    }
  }
  console.log(runs, 'maxEval', maxEval, 'avg', sumEval / runs, JSON.stringify(count));
}, 600000);
