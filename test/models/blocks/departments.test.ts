import { describe, expect, test } from 'vitest';
import { buildContext } from '../../../models/blocks/context';
import { partiesBlock } from '../../../models/blocks/parties';
import type { LineDef } from '../../../models/language/types';
import type { Project } from '../../../models/project';
import { compute, costs, earns, money, near, span, tiny, works } from './tiny';

/** The city takes a fee; its transport office pays for the service. */
function split(discount?: number): Project {
  const base = tiny(
    {
      timeline: span(2),
      inputs: [money('sales', 100)],
      revenue: [{ ...earns('sales'), payer: 'transport' }],
      capex: [works(60, 2)],
      opex: [costs(20)],
    },
    { payments: [{ id: 'fee', label: 'Fee', type: 'fixed', amount: { value: 10 } }] },
  );
  return {
    ...base,
    parties: [
      ...base.parties.map((party) => {
        const { discount_rate: _, ...rest } = party;
        if (party.id !== 'city') return party;
        return discount === undefined ? rest : { ...rest, discount_rate: { value: discount } };
      }),
      { id: 'transport', label: 'Transport office', role: 'government', parent: 'city' },
    ],
  };
}

describe('a government split by department', () => {
  test('has an account for each department and one for all of them', () => {
    const { series, value, result, broken } = compute(split(0.1));
    expect(near(series('parties.city.net'))).toEqual([0, 10, 10]);
    expect(near(series('parties.transport.net'))).toEqual([0, -100, -100]);
    expect(near(series('parties.city.with_departments.inflow'))).toEqual([0, 10, 10]);
    expect(near(series('parties.city.with_departments.outflow'))).toEqual([0, 100, 100]);
    expect(near(series('parties.city.with_departments.net'))).toEqual([0, -90, -90]);
    expect(value('parties.city.with_departments.net_total')).toBeCloseTo(-180, 9);
    expect(value('parties.city.with_departments.exposure')).toBeCloseTo(180, 9);
    expect(value('parties.city.with_departments.npv')).toBeCloseTo(-90 / 1.1 - 90 / 1.21, 9); // at the city's own 10 %
    const city = result.parties.find(({ id }) => id === 'city');
    expect(city?.together).toMatchObject({
      net: 'parties.city.with_departments.net',
      npv: 'parties.city.with_departments.npv',
      label: {
        zh: expect.stringContaining('（含各部门）'),
        en: expect.stringContaining(' with its departments'),
      },
    });
    expect(city?.together?.flows.map(({ line, direction }) => [line, direction])).toEqual([
      ['revenue.sales.received', 'out'],
      ['concession.fee.payment', 'in'],
    ]);
    expect(result.parties.find(({ id }) => id === 'transport')?.parent).toBe('city');
    expect(broken()).toEqual([]);
  });

  test('counts once in the sum of all parties', () => {
    const { series, result } = compute(split());
    expect(near(series('checks.parties'))).toEqual([0, 0, 0]);
    const read = result.run.model.lines.get('checks.parties')?.precedents ?? [];
    expect(read).toContain('parties.transport.net');
    expect(read.filter((id) => id.includes('with_departments'))).toEqual([]);
  });

  test('has no present value without a rate of its own', () => {
    expect(compute(split()).result.parties.find(({ id }) => id === 'city')?.together).not.toHaveProperty(
      'npv',
    );
  });

  test('leaves out of both sides what its members pay each other', () => {
    const project = split();
    const [option] = project.options;
    if (!option) throw new Error('no option');
    const pays = (id: string, from: string, to: string): LineDef => ({
      id,
      formula: '1',
      unit: 'money',
      kind: 'flow',
      label: { zh: id, en: id },
      block: 'a',
      from,
      to,
    });
    const { lines } = partiesBlock(buildContext(project, option), [
      pays('a.budget', 'city', 'transport'),
      pays('a.service', 'transport', 'company'),
    ]);
    const formula = (short: string) =>
      lines.find(({ id }) => id === `parties.city.with_departments.${short}`)?.formula;
    expect(formula('within')).toBe('parties.transport.from_city');
    expect(formula('inflow')).toBe('parties.city.inflow + parties.transport.inflow - within');
    expect(formula('outflow')).toBe('parties.city.outflow + parties.transport.outflow - within');
  });
});
