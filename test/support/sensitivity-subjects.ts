import type { Project } from '../../models/project';
import { type SensitivityRequest, sensitivityOf } from '../../models/studies/sensitivity';
import { annuity, costs, earns, money, span, tiny, works } from '../models/blocks/tiny';

/** A project whose company discounts at this rate. */
export function discounted(project: Project, rate: number): Project {
  return {
    ...project,
    parties: project.parties.map((party) =>
      party.id === 'company' ? { ...party, discount_rate: { value: rate } } : party,
    ),
  };
}

/** A study that must be answered, read by factor and change. */
export function studied(project: Project, request: SensitivityRequest = {}) {
  const answer = sensitivityOf(project, request);
  if (!answer.ok) throw new Error(answer.error.sentence.en);
  const { value } = answer;
  const factor = (id: string) => {
    const found = value.factors.find((one) => one.id === id);
    if (!found) throw new Error(`no factor ${id}`);
    return found;
  };
  return {
    ...value,
    factor,
    /** The first figure at a change of a factor. */
    at: (id: string, change: number, figure = 0) =>
      factor(id).points.find((point) => point.change === change)?.values[figure],
    coefficient: (id: string, change: number, figure = 0) =>
      factor(id).points.find((point) => point.change === change)?.coefficients[figure],
    switching: (id: string, figure = 0) => {
      const one = factor(id).switching[figure];
      return one?.kind === 'found' ? one.change : one?.reason.en;
    },
  };
}

/** Why a request is not answered. */
export function refused(project: Project, request: SensitivityRequest) {
  const answer = sensitivityOf(project, request);
  if (answer.ok) throw new Error('it was answered');
  return answer.error;
}

/**
 * Published question (China, cost engineer): 100,000 pieces a year at 35, outlay 1200, yearly cost 140, ten years,
 * salvage 80, rate 10 %; with (P/A) 6.1446 and (P/F) 0.3855 its NPV is printed as 121.21 (万元).
 */
export function published(): Project {
  return discounted(
    tiny({
      timeline: span(10),
      inputs: [
        { id: 'price', label: 'Price', kind: 'rate', unit: 'money/piece', value: 35 },
        money('salvage', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 80]),
      ],
      drivers: [
        {
          id: 'pieces',
          label: 'Pieces',
          unit: 'piece/year',
          kind: 'flow',
          form: { type: 'constant', value: { value: 10 } },
        },
      ],
      revenue: [
        { ...earns('sales'), formula: 'pieces * price' },
        { ...earns('salvage'), nature: 'subsidy' },
      ],
      capex: [works(1200, 10)],
      opex: [costs(140)],
    }),
    0.1,
  );
}

/** Taxed and lent to: works 1000 over two years, revenue 380, cost 120 for six years, 25 % tax, a loan of 60 % at 6 %. */
export function taxed(): Project {
  return discounted(
    tiny(
      {
        timeline: span(6, 2),
        tax: { rate: { value: 0.25 }, loss_carry_forward: true },
        inputs: [money('sales', 380)],
        revenue: [earns('sales')],
        capex: [works(1000, 6, 2)],
        opex: [costs(120)],
      },
      { funding: { tranches: [annuity(0.6, 0.06, 0, 5)] } },
    ),
    0.08,
  );
}

/** The same by plain arithmetic: unlevered flows after tax, straight-line over six years. */
export function plainFlows({ works = 1000, sales = 380, cost = 120 }): number[] {
  const profit = sales - cost - works / 6;
  const tax = 0.25 * Math.max(0, profit);
  return [-works / 2, -works / 2, ...Array.from({ length: 6 }, () => sales - cost - tax)];
}

/** Present value, the first flow undiscounted. */
export const worth = (rate: number, flows: readonly number[]): number =>
  flows.reduce((sum, flow, t) => sum + flow / (1 + rate) ** t, 0);
