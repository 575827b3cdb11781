import { type Bilingual, CAUSE_NAMES, CAUSES, type Cause, type RunResult } from '../engine/engine';
import type { PeriodColumn } from '../format/period-vm';
import type { NumberStyle } from '../format/unit-vm';
import { lineRow } from '../results/cashflow-vm';
import type { LineRow } from '../results/period-rows-vm';

/** One cause of early end and the line of what is paid for it. */
export interface TerminationCause {
  readonly cause: Cause;
  readonly label: Bilingual;
  readonly line: string;
}

/** The causes an option pays for; none where it says nothing of early termination. */
export function terminationCauses(result: RunResult): readonly TerminationCause[] {
  return CAUSES.map((cause) => ({
    cause,
    label: CAUSE_NAMES[cause],
    line: `termination.${cause}.payment`,
  })).filter(({ line }) => result.run.model.lines.has(line));
}

/** The columns at whose end the contract may end early. */
export function terminationColumns(
  result: RunResult,
  columns: readonly PeriodColumn[],
): readonly PeriodColumn[] {
  const inForce = result.run.series('termination.in_force');
  return columns.filter(({ last }) => inForce[last] === 1);
}

/** The largest payment of any cause and column; null where none has a value. */
export function largestPayment(
  result: RunResult,
  columns: readonly PeriodColumn[],
): { readonly value: number; readonly cause: TerminationCause; readonly column: PeriodColumn } | null {
  const all = terminationCauses(result).flatMap((cause) => {
    const paid = result.run.series(cause.line);
    return columns.map((column) => ({ value: paid[column.last] ?? Number.NaN, cause, column }));
  });
  return all.reduce<(typeof all)[number] | null>(
    (best, one) => (one.value > (best?.value ?? Number.NEGATIVE_INFINITY) ? one : best),
    null,
  );
}

const SHORTS = ['payment', 'to_lenders', 'to_sponsor', 'sponsor_in_all', 'lenders_short'] as const;

/** What is owed to lenders, then of each cause what is paid, to whom, and who goes short. */
export function terminationRows(result: RunResult, style: NumberStyle): readonly LineRow[] {
  const ids = [
    'termination.lenders',
    ...(result.run.model.lines.has('termination.insured') ? ['termination.insured'] : []),
    'termination.deducted',
    ...terminationCauses(result).flatMap(({ cause }) =>
      SHORTS.map((short) => `termination.${cause}.${short}`),
    ),
  ];
  return ids.flatMap((id) => lineRow(result, id, style) ?? []);
}
