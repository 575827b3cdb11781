import type { Project } from '../engine/engine';

type Uncertainty = NonNullable<Project['uncertainties']>[number];

const assumed = (value: number) => ({ value, confidence: 'assumption' as const });

/** A distribution around the base case, with values to begin with. */
export function distributionOf(type: string): Uncertainty['distribution'] {
  switch (type) {
    case 'normal':
      return { type, spread: assumed(0.1) };
    case 'triangular':
    case 'pert':
      return { type, low: assumed(0.8), likely: assumed(1), high: assumed(1.2) };
    case 'uniform':
      return { type, low: assumed(0.8), high: assumed(1.2) };
    default:
      return { type: 'lognormal', volatility: assumed(0.1) };
  }
}

/** A fresh uncertainty: the first revenue, or the first investment where there is none. */
export function newUncertainty(id: string, project: Project): Uncertainty {
  const [stream] = project.revenue;
  const [works] = project.capex;
  return {
    id,
    label: { zh: '新的不确定因素', en: 'New uncertainty' },
    of: stream ? `revenue.${stream.id}` : works ? `capex.${works.id}` : 'tax.rate',
    distribution: distributionOf('lognormal'),
    ...(stream ? { path: 'walk' as const } : {}),
  };
}
