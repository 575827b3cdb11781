import { likelyBeneficiary } from '../engine/appraisal';
import type { Project } from '../engine/engine';
import { newBudget, newRisk } from './fiscal-templates';
import { newUncertainty } from './uncertainty-templates';

type Driver = Project['drivers'][number];
type Capex = Project['capex'][number];
type Opex = Project['opex'][number];

const assumed = <V extends number | number[]>(value: V) => ({ value, confidence: 'assumption' as const });

/** The text that marks what a person has yet to name. */
const unnamed = (zh: string, en: string) => ({ zh, en });

/** The lists of facts whose items are added and removed. */
export type ListSection =
  | 'parties'
  | 'indices'
  | 'inputs'
  | 'drivers'
  | 'capex'
  | 'revenue'
  | 'opex'
  | 'savings'
  | 'risks'
  | 'budgets'
  | 'uncertainties'
  | 'kpis';

/** A driver's way of changing, with values to begin with. */
export function driverForm(type: string): Driver['form'] {
  switch (type) {
    case 'growth':
      return { type, initial: assumed(0), growth: assumed(0), start_year: assumed(1) };
    case 'ramp':
      return { type, target: assumed(0), start_year: assumed(1), years: assumed(5) };
    case 'bass':
      return {
        type,
        potential: assumed(0),
        innovation: assumed(0.03),
        imitation: assumed(0.4),
        start_year: assumed(1),
      };
    case 'logistic':
      return { type, potential: assumed(0), midpoint_year: assumed(5), steepness: assumed(1) };
    case 'table':
      return { type, values: assumed(0) };
    case 'formula':
      return { type, formula: '0' };
    default:
      return { type: 'constant', value: assumed(0) };
  }
}

/** How an investment is priced, with values to begin with. */
export function capexCost(type: string, project: Project): Capex['cost'] {
  if (type === 'per_unit') return { type, driver: project.drivers[0]?.id ?? 'driver', unit_cost: assumed(0) };
  if (type === 'share_of_investment') return { type, share: assumed(0) };
  if (type === 'formula') return { type, formula: '0' };
  return { type: 'total', amount: assumed(0), spend: capexSpend('even', project) };
}

/** How an investment is spread over the years, with values to begin with. */
export function capexSpend(
  profile: string,
  project: Project,
): Extract<Capex['cost'], { type: 'total' }>['spend'] {
  const years = assumed(Math.max(1, Math.ceil(project.timeline.construction_years.value)));
  if (profile === 's_curve') return { profile, start_year: assumed(1), years };
  if (profile === 'table') {
    const total = Math.ceil(
      project.timeline.construction_years.value + project.timeline.operation_years.value,
    );
    return { profile, weights: assumed(Array.from({ length: total }, (_, i) => (i === 0 ? 1 : 0))) };
  }
  return { profile: 'even', start_year: assumed(1), years };
}

/** How an operating cost is priced, with values to begin with. */
export function opexCost(type: string, project: Project): Opex['cost'] {
  if (type === 'per_unit') return { type, driver: project.drivers[0]?.id ?? 'driver', unit_cost: assumed(0) };
  if (type === 'share_of_revenue') return { type, share: assumed(0) };
  if (type === 'share_of_cost') return { type, cost_factor: assumed(1) };
  if (type === 'formula') return { type, formula: '0' };
  return { type: 'fixed', amount: assumed(0) };
}

/** A fresh item for a list of facts. */
export function newItem(
  project: Project,
  section: ListSection,
  id: string,
): NonNullable<Project[ListSection]>[number] {
  const party = (role: string): string =>
    (project.parties.find((p) => p.role === role) ?? project.parties[0])?.id ?? id;
  switch (section) {
    case 'parties':
      return { id, label: unnamed('新参与方', 'New party'), role: 'other' };
    case 'indices':
      return { id, label: unnamed('新指数', 'New index'), rate: assumed(0) };
    case 'inputs':
      return { id, label: unnamed('新假设', 'New assumption'), kind: 'rate', unit: '1', ...assumed(0) };
    case 'drivers':
      return {
        id,
        label: unnamed('新业务量', 'New driver'),
        unit: 'unit',
        kind: 'stock',
        form: driverForm('constant'),
      };
    case 'capex':
      return {
        id,
        label: unnamed('新投资项', 'New investment'),
        supplier: party('supplier'),
        cost: capexCost('total', project),
        life: assumed(10),
      };
    case 'revenue':
      return { id, label: unnamed('新收入', 'New revenue'), payer: party('user'), formula: '0' };
    case 'savings':
      return {
        id,
        label: unnamed('新节约项', 'New saving'),
        beneficiary: party('government'),
        payee: party('supplier'),
        formula: '0',
      };
    case 'kpis':
      return {
        id,
        label: unnamed('新指标', 'New KPI'),
        dimension: 'social',
        unit: 'unit/year',
        direction: 'more',
        baseline: assumed(0),
        target: assumed(0),
        beneficiary: likelyBeneficiary(project),
        evidence: 'expert',
      };
    case 'risks':
      return newRisk(id);
    case 'uncertainties':
      return newUncertainty(id, project);
    case 'budgets':
      return newBudget(id);
    case 'opex':
      return {
        id,
        label: unnamed('新成本', 'New cost'),
        payee: party('supplier'),
        cost: opexCost('fixed', project),
      };
  }
}
