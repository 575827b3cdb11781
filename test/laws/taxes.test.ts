import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryProject, FUZZ_SEED } from '../support/arbitrary-project';
import { moneyScale, type Subject, subjectsOf } from './subjects';

const RUNS = Number(process.env.CITYPACT_TAX_RUNS ?? 200);
const SEED = FUZZ_SEED + 2;

const subjects: Subject[] = fc
  .sample(arbitraryProject({ mostYears: 12 }), { seed: SEED, numRuns: RUNS })
  .flatMap((project, i) => {
    const [base] = project.scenarios;
    return subjectsOf({ ...project, scenarios: base ? [base] : [] }, `fuzzed ${i} of seed ${SEED}`);
  });

/** Try a law on every subject that has the lines it reads, and name those it fails on; it must be tried at all. */
function holds(needs: string, law: (read: Reader) => string | undefined): void {
  let tried = 0;
  const broken = subjects.flatMap((subject) => {
    if (!subject.result.run.model.lines.has(needs)) return [];
    tried++;
    const why = law(new Reader(subject));
    return why === undefined ? [] : [`${subject.name}: ${why}`];
  });
  expect(broken).toEqual([]);
  expect(tried).toBeGreaterThan(subjects.length / 20);
}

class Reader {
  readonly subject: Subject;
  readonly near: number;

  constructor(subject: Subject) {
    this.subject = subject;
    this.near = 1e-8 * moneyScale(subject.result);
  }

  has(id: string): boolean {
    return this.subject.result.run.model.lines.has(id);
  }

  series(id: string): number[] {
    if (!this.has(id)) return this.subject.result.periods.map(() => 0);
    return [...this.subject.result.run.series(id)];
  }

  sum(id: string): number {
    return this.series(id).reduce((sum, v) => sum + v, 0);
  }

  last(id: string): number {
    return this.series(id).at(-1) ?? 0;
  }

  taxDue(): string {
    return this.has('tax.due') ? 'tax.due' : 'tax.paid';
  }

  /** Nothing when the value is zero but for rounding. */
  zero(what: string, value: number): string | undefined {
    return Math.abs(value) <= this.near ? undefined : `${what} is ${value}`;
  }

  /** Each tax year's sum of a flow. */
  byTaxYear(id: string): number[] {
    const sums = new Map<number, number>();
    this.series(id).forEach((v, t) => {
      const year = this.subject.result.periods[t]?.year ?? 0;
      sums.set(year, (sums.get(year) ?? 0) + v);
    });
    return [...sums.values()];
  }
}

describe(`tax laws over ${subjects.length} cases (seed ${SEED})`, () => {
  test('VAT collected is paid to suppliers, remitted, refunded or lost: nothing else', () => {
    holds('vat.payable', (r) =>
      r.zero(
        'VAT left over',
        r.sum('vat.output') -
          r.sum('vat.input') -
          r.sum('vat.payable') +
          r.sum('vat.refund') +
          r.sum('vat.lost') +
          r.sum('vat.input_blocked'),
      ),
    );
  });

  test('a VAT credit is never negative and none is left at the end', () => {
    holds('vat.credit', (r) =>
      r.series('vat.credit').some((v) => v < -r.near)
        ? 'negative'
        : r.zero('credit left', r.last('vat.credit')),
    );
  });

  test('every loss is used, expired or still open', () => {
    holds('tax.loss_closing', (r) =>
      ['tax', 'returns.project']
        .map((block) =>
          r.zero(
            `${block}: loss`,
            r.sum(`${block}.loss_added`) -
              r.sum(`${block}.loss_used`) -
              r.sum(`${block}.loss_expired`) -
              r.last(`${block}.loss_closing`),
          ),
        )
        .find((why) => why !== undefined),
    );
  });

  test('a pool of losses is never negative, nor what expires of it', () => {
    holds('tax.loss_expired', (r) =>
      r.series('tax.loss_closing').some((v) => v < -r.near) ||
      r.series('tax.loss_expired').some((v) => v < -r.near)
        ? 'negative'
        : undefined,
    );
  });

  test('no tax year ends with less than nothing due', () => {
    holds('tax.remitted', (r) => {
      const due = r.byTaxYear(r.taxDue());
      const at = due.findIndex((v) => v < -r.near);
      return at < 0 ? undefined : `tax year ${at} owes ${due[at]}`;
    });
  });

  test('what a tax year owes is its taxable income at a rate between none and the statutory one', () => {
    holds('tax.remitted', (r) => {
      const most = highestRate(r.subject);
      const taxable = r.byTaxYear('tax.taxable');
      const at = r.byTaxYear(r.taxDue()).findIndex((v, i) => v > (taxable[i] ?? 0) * most + r.near);
      return at < 0 ? undefined : `tax year ${at}`;
    });
  });

  test('tax paid later is the tax that arose, and nothing is owed at the end', () => {
    holds('balance_sheet.taxes_owed', (r) =>
      [
        ['tax.due', 'tax.paid'],
        ['vat.payable', 'vat.paid'],
        ['surcharges.vat_surcharge', 'surcharges.vat_surcharge_paid'],
        ['vat.collected_refund', 'vat.collected_refund_received'],
      ]
        .map(([due = '', paid = '']) =>
          r.has(paid) && r.has(due) ? r.zero(paid, r.sum(due) - r.sum(paid)) : undefined,
        )
        .concat(r.zero('owed', r.last('balance_sheet.taxes_owed')))
        .find((why) => why !== undefined),
    );
  });

  test('VAT owed is never negative, nor more than has fallen due', () => {
    holds('vat.unpaid', (r) => {
      const toDate = r.series('vat.payable_to_date');
      const at = r.series('vat.unpaid').findIndex((v, t) => v < -r.near || v > (toDate[t] ?? 0) + r.near);
      return at < 0 ? undefined : `period ${at}: ${r.series('vat.unpaid')[at]}`;
    });
  });

  test('stock and cash for daily payments have come and gone by the end', () => {
    holds('working_capital.stock', (r) => {
      const moved = Object.entries({ bought: 1, used: -1 }).flatMap(([what, sign]) =>
        [...r.subject.result.run.model.lines.keys()]
          .filter((id) => id.startsWith(`working_capital.${what}_`))
          .map((id) => sign * r.sum(id)),
      );
      return (
        r.zero(
          'stock',
          moved.reduce((sum, v) => sum + v, 0),
        ) ?? r.zero('cash', r.last('working_capital.cash_held'))
      );
    });
  });

  test('the company keeps the cash its daily payments need, unless debt may go unpaid', () => {
    holds('working_capital.cash_held', (r) => {
      const { project, result } = r.subject;
      const option = project.options.find(({ id }) => id === result.option);
      if (option?.terms.funding?.shortfall === 'default') return undefined;
      const held = r.series('working_capital.cash_held');
      const at = r.series('cash.closing').findIndex((v, t) => v < (held[t] ?? 0) - r.near);
      return at < 0 ? undefined : `period ${at}: ${r.series('cash.closing')[at]} of ${held[at]}`;
    });
  });

  test('both sets of books write off all that is not recovered', () => {
    holds('depreciation.charge', (r) => {
      const kept = r.sum('capex.spend') + r.sum('in_kind.contributed') - r.sum('depreciation.recovered');
      return (
        r.zero('book', r.sum('depreciation.charge') - kept) ??
        (r.has('depreciation.tax_charge')
          ? r.zero('tax', r.sum('depreciation.tax_charge') - kept + r.sum('in_kind.not_deducted'))
          : undefined)
      );
    });
  });

  test('book values never turn negative', () => {
    holds('depreciation.closing', (r) => {
      const at = r.series('depreciation.closing').findIndex((v) => v < -r.near);
      return at < 0 ? undefined : `period ${at}: ${r.series('depreciation.closing')[at]}`;
    });
  });

  test('deferred tax has come and gone by the end', () => {
    holds('tax.deferred', (r) => r.zero('deferred tax', r.sum('tax.deferred_charge')));
  });

  test('interest deducted and carried is the interest charged', () => {
    holds('tax.interest_deducted', (r) =>
      r.zero(
        'interest',
        r.sum('loan.finance_cost') - r.sum('tax.interest_deducted') - r.last('tax.interest_carried'),
      ),
    );
  });

  test('contingency is what spending adds to the estimate', () => {
    holds('contingency.physical', (r) => {
      const estimates = r.subject.project.capex.reduce(
        (sum, { id }) => sum + r.sum(`capex.${id}.estimate`),
        0,
      );
      return r.zero(
        'difference',
        r.sum('capex.spend') - estimates - r.sum('contingency.physical') - r.sum('contingency.price'),
      );
    });
  });

  test('variable and fixed operating cost make all of it, and so do its natures', () => {
    holds('opex.variable', (r) => {
      const natures = ['materials', 'fuel', 'wages', 'repairs', 'other'];
      return (
        r.zero('split', r.sum('opex.expense') - r.sum('opex.variable') - r.sum('opex.fixed')) ??
        r.zero('natures', r.sum('opex.expense') - natures.reduce((sum, n) => sum + r.sum(`opex.all_${n}`), 0))
      );
    });
  });
});

function highestRate({ project }: Subject): number {
  const { value } = project.tax.rate;
  return typeof value === 'number' ? value : Math.max(...value);
}
