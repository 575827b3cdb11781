import type { Option, Project } from '../project/schema';
import type { Economics, Kpi } from '../project/schema-kpi';
import type { BuildContext } from './context';

/** The KPIs an option brings about: all of the project's, unless it does without one. */
export function kpisOf({ project, option }: BuildContext): readonly Kpi[] {
  const excluded = new Set(option.terms.excluded ?? []);
  return (project.kpis ?? []).filter(({ id }) => !excluded.has(`kpis.${id}`));
}

/** Whether the project is appraised for the whole economy: it names KPIs or parameters of the evaluation. */
export function isAppraised({ kpis, economics }: Project): boolean {
  return economics !== undefined || (kpis ?? []).length > 0;
}

/** KPIs whose money value enters the totals, each once; one that cannot be told in this option adds nothing. */
export function valuedKpis(context: BuildContext): readonly Kpi[] {
  return kpisOf(context).filter(
    ({ id, money, counted_elsewhere }) =>
      money !== undefined && counted_elsewhere !== true && !context.kpisWithout?.has(id),
  );
}

/** The name of an option's factor on a KPI's effect, where it has one. */
export function factorOf({ terms }: Option, { id }: Kpi): string | undefined {
  return terms.kpi_factors?.some(({ kpi }) => kpi === id) ? `kpi_factors.${id}.factor` : undefined;
}

/** What the parameters are where the project names none: the rates of the 3rd edition, as assumptions. */
export const DEFAULT_ECONOMICS = {
  social_rate: { value: 0.08, confidence: 'assumption' },
  alternative_rate: { value: 0.06, confidence: 'assumption' },
} as const satisfies Economics;
