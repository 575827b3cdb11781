import type { Project } from '../../models/project';
import { kioskProject } from './kiosk-project';

type Kpi = NonNullable<Project['kpis']>[number];

/** A hundred people helped every year, each worth 500: the exercise of case C13 without its corrections. */
export function peopleHelped(): Kpi {
  return {
    id: 'people_helped',
    label: { zh: '受助人数', en: 'People helped' },
    dimension: 'social',
    unit: 'person/year',
    direction: 'more',
    baseline: { value: 0 },
    target: { value: 100 },
    beneficiary: 'advertisers',
    evidence: 'study',
    money: { unit_value: { value: 500 } },
  };
}

/** The kiosk concession with the given KPIs and no cost but one investment of 60,000 in its first, undiscounted year. */
export function socialProject(kpis: readonly Kpi[], more: Partial<Project> = {}): Project {
  const base = kioskProject();
  const [option] = base.options;
  if (!option) throw new Error('The kiosk project has an option');
  const { funding: _, ...terms } = option.terms;
  return {
    ...base,
    timeline: {
      start: '2026-01-01',
      step: 'year',
      construction_years: { value: 1 },
      operation_years: { value: 5 },
      npv_first_flow: 't0',
    },
    capex: [
      {
        id: 'programme',
        label: { zh: '项目投入', en: 'Programme' },
        supplier: 'builder',
        cost: {
          type: 'total',
          amount: { value: 60_000 },
          spend: { profile: 'even', start_year: { value: 1 }, years: { value: 1 } },
        },
        life: { value: 5 },
      },
    ],
    revenue: [],
    opex: [],
    tax: { rate: { value: 0.25 }, loss_carry_forward: true },
    options: [{ ...option, terms: { ...terms, payments: [] } }],
    scenarios: base.scenarios.slice(0, 1),
    kpis: [...kpis],
    economics: { social_rate: { value: 0.035 } },
    ...more,
  };
}
