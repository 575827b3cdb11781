import {
  type ContingentAsk,
  type ContingentStudy,
  contingentStudyOf,
} from '../../../../models/appraisal/fiscal';
import type { Project } from '../../../../models/project';
import type { Uncertainty } from '../../../../models/project/schema-contingent';
import { earns, money, span, tiny, works } from '../../blocks/tiny';

/** Revenue of 100 growing by 3 % for ten years after one of works, guaranteed down to 80 %. */
export const MEANS = Array.from({ length: 11 }, (_, t) => (t === 0 ? 0 : 100 * 1.03 ** t));

type Subsidy = NonNullable<Project['options'][number]['terms']['subsidies']>[number];
type Guarantee = Extract<Subsidy, { type: 'revenue_guarantee' }>;

/** A project whose revenue the government guarantees, with terms and uncertainties of one's own. */
export function guaranteed(
  terms: Partial<Guarantee> = {},
  uncertainties: readonly Uncertainty[] = [],
): Project {
  const project = tiny(
    {
      timeline: span(10),
      inputs: [money('fees', MEANS)],
      revenue: [earns('fees')],
      capex: [works(50, 10)],
    },
    {
      subsidies: [
        {
          id: 'floor',
          label: 'Floor',
          type: 'revenue_guarantee',
          forecast: { value: MEANS },
          floor_share: { value: 0.8 },
          ...terms,
        },
      ],
    },
  );
  return uncertainties.length === 0 ? project : { ...project, uncertainties: [...uncertainties] };
}

/** Demand spread in a way of one's own. */
export function demand(
  distribution: Uncertainty['distribution'],
  path: Uncertainty['path'] = 'once',
): Uncertainty {
  return { id: 'demand', label: 'Demand', of: 'revenue.fees', distribution, path };
}

/** The contingent liabilities of a project that must have some. */
export function studied(project: Project, asked: ContingentAsk = {}): ContingentStudy {
  const study = contingentStudyOf(project, asked);
  if (!study.ok) throw new Error(study.error.map(({ message }) => message.en).join('\n'));
  if (!study.value) throw new Error('nothing contingent');
  return study.value;
}

/** One row of a study, by its id. */
export function rowOf(study: ContingentStudy, id: string) {
  const row = study.rows.find((one) => one.id === id);
  if (!row) throw new Error(`no row ${id}; there are ${study.rows.map((one) => one.id).join(', ')}`);
  return row;
}
