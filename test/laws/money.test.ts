import { describe, expect, test } from 'vitest';
import { FUZZ_SEED } from '../support/arbitrary-project';
import { allSubjects, moneyScale, type Subject } from './subjects';

const subjects = allSubjects();

/** Try a law on every subject and name those it fails on. */
function holds(law: (subject: Subject) => string | undefined): void {
  const broken = subjects.flatMap((subject) => {
    const why = law(subject);
    return why === undefined ? [] : [`${subject.name}: ${why}`];
  });
  expect(broken).toEqual([]);
}

/** The first period in which two series differ by more than rounding. */
function differs(left: readonly number[], right: readonly number[], scale: number): string | undefined {
  const at = left.findIndex((value, i) => !(Math.abs(value - (right[i] ?? Number.NaN)) <= 1e-9 * scale));
  return at < 0 ? undefined : `period ${at}: ${left[at]} is not ${right[at]}`;
}

describe(`money laws over ${subjects.length} cases (seed ${FUZZ_SEED})`, () => {
  test('every check of the model passes', () => {
    holds(({ result }) => {
      const failed = result.checks.filter(({ passed, severity }) => severity === 'error' && !passed);
      return failed[0] ? `${failed[0].id}: ${failed[0].sentence.en}` : undefined;
    });
  });

  test('what all parties get and give, added up from the money lines themselves, is zero', () => {
    holds(({ result }) => {
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
    });
  });

  test('opening + moves = closing for every balance', () => {
    holds(({ result }) => {
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
    });
  });

  test('nothing is left at the end: cash, debt, working capital, assets', () => {
    holds(({ project, result }) => {
      const { run } = result;
      const last = result.periods.length - 1;
      // Where debt may go unpaid, what is left of it is an alert, and the equity lost with it.
      const option = project.options.find(({ id }) => id === result.option);
      const unpaid =
        option?.terms.funding?.shortfall === 'default' ? ['loan.closing', 'balance_sheet.equity'] : [];
      const left = [
        'cash.closing',
        'working_capital.net',
        'depreciation.closing',
        'loan.closing',
        'balance_sheet.equity',
      ]
        .filter((id) => run.model.lines.has(id) && !unpaid.includes(id))
        .find((id) => Math.abs(run.series(id)[last] ?? 0) > 1e-9 * moneyScale(result));
      return left && `${left} is ${run.series(left)[last]}`;
    });
  });

  test('a flow from one party to another is never negative', () => {
    holds(({ result }) => {
      const { run } = result;
      const least = -1e-9 * moneyScale(result);
      const negative = [...run.model.lines.values()].find(
        ({ def }) => def.from !== undefined && run.series(def.id).some((value) => value < least),
      );
      return negative && `${negative.def.id} turns negative`;
    });
  });

  test('NPV at the IRR is zero', () => {
    holds(({ result }) => {
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
    });
  });

  test('every circle converged', () => {
    holds(({ result }) =>
      result.feedback.every(({ converged }) => converged) ? undefined : 'not converged',
    );
  });
});
