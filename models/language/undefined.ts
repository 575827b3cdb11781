import { irr } from '../finance/irr';
import type { UndefinedReason } from '../finance/outcome';
import { readsWholeSeries } from './functions';
import type { CompiledLine, ModelRun } from './model';
import type { Bilingual, Expr, Undefined } from './types';

/** Find the first cause of an undefined figure: the deepest line whose own precedents are all defined. */
export function undefinedAt(run: ModelRun, id: string, period: number | undefined): Undefined {
  const seen = new Set<string>();
  let at: { line: string; period: number | undefined } = { line: id, period };
  for (let next: typeof at | null = at; next; next = firstUndefinedPrecedent(run, next.line, next.period, seen)) at = next;
  const reason = run.model.lines.has(at.line) ? reasonOf(run, at.line, at.period) : { zh: '输入值不是有限的数', en: 'the input is not a finite number' };
  return { kind: 'undefined', reason, at: { line: at.line, ...(at.period === undefined ? {} : { period: at.period }) } };
}

/** Functions that answer even when some of their series is undefined. */
const SKIPS_UNDEFINED = new Set(['min_of', 'max_of', 'avg_of']);

function firstUndefinedPrecedent(run: ModelRun, id: string, period: number | undefined, seen: Set<string>): { line: string; period: number | undefined } | null {
  seen.add(`${id}@${period}`);
  const line = run.model.lines.get(id);
  if (!line) return null;
  for (const read of readsOf(line.expr, period)) {
    const scalar = run.shape(read.id) === 'scalar';
    const series = run.series(read.id);
    const periods = scalar ? [undefined] : read.period === 'all' ? [...series.keys()] : [read.period];
    for (const p of periods) {
      const value = series[p ?? 0];
      if (value === undefined || Number.isFinite(value) || seen.has(`${read.id}@${p}`)) continue;
      return { line: read.id, period: p };
    }
  }
  return null;
}

interface Read {
  readonly id: string;
  readonly period: number | 'all';
}

function readsOf(e: Expr, period: number | undefined): Read[] {
  const here = period ?? 0;
  switch (e.type) {
    case 'number':
      return [];
    case 'name':
      return [{ id: e.name, period: here }];
    case 'unary':
      return readsOf(e.arg, period);
    case 'binary':
      return [...readsOf(e.left, period), ...readsOf(e.right, period)];
    case 'call': {
      const [first] = e.args;
      if (SKIPS_UNDEFINED.has(e.fn)) return [];
      if ((e.fn === 'prev' || e.fn === 'next') && first?.type === 'name') {
        const distance = e.args[1]?.type === 'number' ? e.args[1].value : 1;
        return [{ id: first.name, period: e.fn === 'prev' ? here - distance : here + distance }];
      }
      return e.args.flatMap((a, i): Read[] =>
        a.type === 'name' && readsWholeSeries(e.fn, i) ? [{ id: a.name, period: 'all' }] : readsOf(a, period),
      );
    }
  }
}

function reasonOf(run: ModelRun, id: string, period: number | undefined): Bilingual {
  const line = run.model.lines.get(id) as CompiledLine;
  if (run.feedback.some((f) => !f.converged && f.lines.includes(id))) return { zh: '循环计算未收敛', en: 'the circular calculation did not converge' };
  return (
    specialReason(run, line.expr) ??
    divisionReason(run, line.expr, period ?? 0) ?? { zh: '结果超出数值范围或无意义（如负数开方、对数）', en: 'the result is out of range or has no meaning (root or logarithm of a negative number)' }
  );
}

function specialReason(run: ModelRun, e: Expr): Bilingual | null {
  if (e.type === 'binary') return specialReason(run, e.left) ?? specialReason(run, e.right);
  if (e.type === 'unary') return specialReason(run, e.arg);
  if (e.type !== 'call') return null;
  const [first] = e.args;
  if (e.fn === 'irr' && first?.type === 'name') {
    const found = irr(run.series(first.name));
    return IRR_REASON[found.ok ? 'not_converged' : found.reason] ?? { zh: '没有内部收益率', en: 'there is no internal rate of return' };
  }
  if (e.fn === 'payback') {
    const cumulative = e.args[1]?.type === 'name' ? run.series(e.args[1].name) : new Float64Array();
    return cumulative.some((v) => v < 0)
      ? { zh: '计算期内未收回投资', en: 'the investment is not recovered within the term' }
      : { zh: '累计净现金流从未为负，没有可收回的投资', en: 'the cumulative flow is never negative: there is no investment to recover' };
  }
  if (SKIPS_UNDEFINED.has(e.fn)) return { zh: '没有任何一期有值', en: 'no period has a value' };
  if (e.fn === 'at') return { zh: '所取的期次不在计算期内', en: 'the period asked for is outside the timeline' };
  if (e.fn === 'lookup') return { zh: '查找值低于表中第一行', en: 'the value looked up is below the first row of the table' };
  return e.args.map((a) => specialReason(run, a)).find((r) => r !== null) ?? null;
}

const IRR_REASON: Partial<Record<UndefinedReason, Bilingual>> = {
  no_sign_change: { zh: '现金流没有由负转正（或由正转负），不存在内部收益率', en: 'the flows never change sign, so there is no internal rate of return' },
  all_zero: { zh: '现金流全为零', en: 'all flows are zero' },
  no_root_in_range: { zh: '在 −100% 至 1000% 之间没有内部收益率', en: 'there is no internal rate of return between −100 % and 1000 %' },
  too_few_flows: { zh: '只有一期现金流', en: 'there is only one flow' },
  not_converged: { zh: '内部收益率未收敛', en: 'the internal rate of return did not converge' },
};

function divisionReason(run: ModelRun, e: Expr, period: number): Bilingual | null {
  if (e.type === 'unary') return divisionReason(run, e.arg, period);
  if (e.type === 'binary') {
    if (e.op === '/') {
      const reason = zeroDivisor(run, e.right, period);
      if (reason) return reason;
    }
    return divisionReason(run, e.left, period) ?? divisionReason(run, e.right, period);
  }
  if (e.type !== 'call') return null;
  if (e.fn === 'ratio' && e.args[1]) {
    const reason = zeroDivisor(run, e.args[1], period);
    if (reason) return reason;
  }
  return e.args.map((a) => divisionReason(run, a, period)).find((r) => r !== null) ?? null;
}

function zeroDivisor(run: ModelRun, divisor: Expr, period: number): Bilingual | null {
  if (divisor.type === 'number') return divisor.value === 0 ? { zh: '除数为 0', en: 'the divisor is 0' } : null;
  if (divisor.type !== 'name') return { zh: '除数为 0', en: 'the divisor is 0' };
  const series = run.series(divisor.name);
  if (series[run.shape(divisor.name) === 'scalar' ? 0 : period] !== 0) return null;
  const label = run.model.lines.get(divisor.name)?.def.label ?? run.model.inputs.get(divisor.name)?.label;
  return { zh: `除数“${label?.zh ?? divisor.name}”为 0`, en: `"${label?.en ?? divisor.name}" is 0, so nothing can be divided by it` };
}
