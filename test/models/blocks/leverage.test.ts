import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { annuity, compute, earns, money, span, type Tranche, tiny, works } from './tiny';

const grant = { id: 'aid', label: 'Aid', from: 'city', amount: { value: 20 }, timing: 'first' as const };

/** Works of 60 in one year, paid by a grant of 20, a loan of half the rest, and equity. */
function financed(rest: Partial<Tranche> = {}, grants = [grant], facts: Partial<Project> = {}): Project {
  return tiny(
    {
      timeline: span(4),
      inputs: [money('sales', 60)],
      revenue: [earns('sales')],
      capex: [works(60, 4)],
      ...facts,
    },
    { funding: { tranches: [annuity(0.5, 0.05, 0, 3, rest)], ...(grants.length > 0 ? { grants } : {}) } },
  );
}

describe('private money per unit of public money', () => {
  test('sets equity and loans against grants', () => {
    const { value, result } = compute(financed());
    expect(value('returns.leverage.private')).toBeCloseTo(40, 6); // loan 20 + equity 20
    expect(value('returns.leverage.public')).toBeCloseTo(20, 6);
    expect(value('returns.leverage.ratio')).toBeCloseTo(2, 6);
    expect(result.metrics.find(({ id }) => id === 'returns.leverage.ratio')?.group).toBe('government');
  });

  test('counts a special-purpose bond as public, whoever buys it', () => {
    const { value } = compute(financed({ kind: 'special_bond' }));
    expect(value('returns.leverage.private')).toBeCloseTo(20, 6);
    expect(value('returns.leverage.public')).toBeCloseTo(40, 6);
    expect(value('returns.leverage.ratio')).toBeCloseTo(0.5, 6);
  });

  test('counts what a government lends as public', () => {
    expect(compute(financed({ lender: 'city' })).value('returns.leverage.public')).toBeCloseTo(40, 6);
  });

  test('looks through a company whose owner is public: what counts is who put the money in', () => {
    const base = financed();
    const parties = base.parties.map((party) =>
      party.id === 'company' ? { ...party, role: 'public_operator' as const } : party,
    );
    expect(compute({ ...base, parties }).value('returns.leverage.ratio')).toBeCloseTo(2, 6);
  });

  test('is all that is needed, and nothing twice', () => {
    const { value, sum } = compute(financed());
    expect(value('returns.leverage.private') + value('returns.leverage.public')).toBeCloseTo(
      sum('funding.needs'),
      6,
    );
  });

  test('has no value, and says so, where no public money is put in', () => {
    const { result } = compute(financed({}, []));
    expect(result.run.value('returns.leverage.ratio')).toMatchObject({
      kind: 'undefined',
      reason: { en: '"Public money, total" is 0, so nothing can be divided by it' },
    });
  });

  test('leaves out what a sponsor pays to keep the operation going, and counts what is built in operation', () => {
    const losing = financed({}, [grant], { inputs: [money('sales', [0, 0, 0, 60, 60])] });
    const { value, sum } = compute(losing);
    expect(sum('equity.injection')).toBeGreaterThan(20.1); // the loan is served by the sponsor in the second year
    expect(value('returns.leverage.private')).toBeCloseTo(40, 6);
    const later = compute(
      tiny({
        timeline: span(4),
        inputs: [money('sales', 0)],
        revenue: [earns('sales')],
        capex: [works(60, 4, 2)],
      }),
    );
    expect(later.value('returns.leverage.private')).toBeCloseTo(60, 6); // half of it in the first year of operation
  });

  test('takes each shareholder for what he is', () => {
    const share = (party: string, value: number) => ({ party, share: { value } });
    const { value } = compute(
      tiny(
        {
          timeline: span(4),
          inputs: [money('sales', 60)],
          revenue: [earns('sales')],
          capex: [works(60, 4)],
        },
        { shareholders: [share('city', 0.25), share('sponsor', 0.75)] },
      ),
    );
    expect(value('returns.leverage.private')).toBeCloseTo(45, 6);
    expect(value('returns.leverage.public')).toBeCloseTo(15, 6);
    expect(value('returns.leverage.ratio')).toBeCloseTo(3, 6);
  });

  test('is nothing where the government builds with its own money and its bonds', () => {
    const base = financed({ kind: 'special_bond' }, []);
    const options = base.options.map((option) => ({
      ...option,
      scheme: 'government_funded' as const,
      variant: 'self_operated' as const,
    }));
    const { value, result } = compute({ ...base, options });
    expect(value('returns.leverage.public')).toBeCloseTo(60, 6); // the works, bond included, counted once
    expect(value('returns.leverage.ratio')).toBe(0);
    const city = result.parties.find(({ id }) => id === 'city');
    expect(city).toMatchObject({ irr: 'parties.city.irr' }); // it keeps what it gets, as a company does not
  });
});
