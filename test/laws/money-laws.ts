import { moneyScale, type Subject } from './subjects';

/** What must hold of the money in any computed case; a law answers why it does not hold, or nothing. */
export type Law = (subject: Subject) => string | undefined;

export const MONEY_LAWS: Readonly<Record<string, Law>> = {
  'every check of the model passes': ({ result }) => {
    const failed = result.checks.filter(({ passed, severity }) => severity === 'error' && !passed);
    return failed[0] ? `${failed[0].id}: ${failed[0].sentence.en}` : undefined;
  },

  'what all parties get and give, added up from the money lines themselves, is zero': ({ result }) => {
    const { run, parties, periods } = result;
    const nets = parties.map(({ flows }) =>
      periods.map((_, t) =>
        flows.reduce(
          (sum, { line, direction }) => sum + (direction === 'in' ? 1 : -1) * (run.series(line)[t] ?? 0),
          0,
        ),
      ),
    );
    const sums = periods.map((_, t) => nets.reduce((sum, net) => sum + (net[t] ?? 0), 0));
    const wrong = parties.findIndex(({ net }, i) =>
      differs([...run.series(net)], nets[i] ?? [], moneyScale(result)),
    );
    if (wrong >= 0) return `the account of ${parties[wrong]?.id} is not the sum of its flows`;
    return differs(
      sums,
      periods.map(() => 0),
      moneyScale(result),
    );
  },

  'opening + moves = closing for every balance': ({ result }) => {
    const { run } = result;
    const series = (id: string): number[] => [...run.series(id)];
    const roll = (closing: string, ins: string[], outs: string[]): string | undefined => {
      let balance = 0;
      const expected = result.periods.map((_, t) => {
        for (const id of ins) balance += run.series(id)[t] ?? 0;
        for (const id of outs) balance -= run.series(id)[t] ?? 0;
        return balance;
      });
      const why = differs(series(closing), expected, moneyScale(result));
      return why && `${closing}, ${why}`;
    };
    const { lines } = run.model;
    /** A balance owed, less what was paid ahead of it. */
    const rollNet = (owed: string, ahead: string, earned: string, settled: string): string | undefined => {
      if (!lines.has(ahead)) return roll(owed, [earned], [settled]);
      let balance = 0;
      const expected = result.periods.map((_, t) => {
        balance += (run.series(earned)[t] ?? 0) - (run.series(settled)[t] ?? 0);
        return balance;
      });
      const net = [...run.series(owed)].map((value, t) => value - (run.series(ahead)[t] ?? 0));
      const why = differs(net, expected, moneyScale(result));
      return why && `${owed} less ${ahead}, ${why}`;
    };
    const known = (...ids: string[]): string[] => ids.filter((id) => lines.has(id));
    return (
      roll('cash.closing', ['cash.operating', 'cash.investing', 'cash.financing'], []) ??
      rollNet('revenue.receivable', 'revenue.advance', 'revenue.gross', 'revenue.received') ??
      rollNet('opex.payable', 'opex.prepaid', 'opex.expense', 'opex.paid') ??
      roll(
        'depreciation.closing',
        known('capex.spend', 'in_kind.contributed'),
        known('depreciation.charge', 'depreciation.recovered'),
      ) ??
      roll('tax.loss_closing', ['tax.loss_added'], known('tax.loss_used', 'tax.loss_expired')) ??
      (lines.has('loan.closing')
        ? roll('loan.closing', ['loan.draw', 'loan.interest'], ['loan.interest_paid', 'loan.principal'])
        : undefined) ??
      (lines.has('amortisation.closing')
        ? roll('amortisation.closing', ['amortisation.additions'], ['amortisation.charge'])
        : undefined)
    );
  },

  'nothing is left at the end but the assets an option says it keeps: cash, debt, working capital, assets': ({
    project,
    result,
  }) => {
    const { run } = result;
    const last = result.periods.length - 1;
    const kept = run.model.lines.has('retained.held') ? (run.series('retained.held')[last] ?? 0) : 0;
    // Where debt may go unpaid, what is left of it is an alert, and the equity lost with it.
    const option = project.options.find(({ id }) => id === result.option);
    const mayDefault = option?.terms.funding?.shortfall === 'default';
    const expected: Record<string, number> = {
      'cash.closing': 0,
      'working_capital.net': 0,
      'depreciation.closing': kept,
      ...(mayDefault ? {} : { 'loan.closing': 0, 'balance_sheet.equity': kept }),
    };
    const left = Object.entries(expected).find(
      ([id, rest]) =>
        run.model.lines.has(id) &&
        !(Math.abs((run.series(id)[last] ?? Number.NaN) - rest) <= 1e-9 * moneyScale(result)),
    );
    return left && `${left[0]} is ${run.series(left[0])[last]}, not ${left[1]}`;
  },

  'a flow from one party to another is never negative': ({ result }) => {
    const { run } = result;
    const least = -1e-9 * moneyScale(result);
    const negative = [...run.model.lines.values()].find(
      ({ def }) => def.from !== undefined && run.series(def.id).some((value) => value < least),
    );
    return negative && `${negative.def.id} turns negative`;
  },

  'NPV at the IRR is zero': ({ result }) => {
    const { run } = result;
    for (const [rate, flow] of [
      ['returns.project.irr_pre_tax_period', 'returns.project.pre_tax'],
      ['returns.project.irr_post_tax_period', 'returns.project.post_tax'],
      ['returns.equity.irr_period', 'returns.equity.flow'],
    ] as const) {
      const found = run.value(rate);
      if (typeof found !== 'number') continue;
      const terms = [...run.series(flow)].map((value, t) => value / (1 + found) ** t);
      const gross = terms.reduce((sum, term) => sum + Math.abs(term), 0);
      const worth = terms.reduce((sum, term) => sum + term, 0);
      if (Math.abs(worth) > 1e-7 * gross) return `${flow} is worth ${worth} of ${gross} at ${found}`;
    }
    return undefined;
  },

  'every circle converged': ({ result }) =>
    result.feedback.every(({ converged }) => converged) ? undefined : 'not converged',
};

/** The first period in which two series differ by more than rounding. */
function differs(left: readonly number[], right: readonly number[], scale: number): string | undefined {
  const at = left.findIndex((value, i) => !(Math.abs(value - (right[i] ?? Number.NaN)) <= 1e-9 * scale));
  return at < 0 ? undefined : `period ${at}: ${left[at]} is not ${right[at]}`;
}
