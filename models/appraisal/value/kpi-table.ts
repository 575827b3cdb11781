import type { Bilingual, Value } from '../../language/types';
import type { Project } from '../../project/schema';
import type { Dimension, Evidence, Issue, Kpi } from '../../project/schema-kpi';
import { bilingual } from '../../project/text';
import type { RunResult } from '../../studies/result';
import { DIMENSIONS } from './names';

/** A row of the one table of financial and social figures. */
export interface KpiRow {
  readonly id: string;
  readonly label: Bilingual;
  readonly dimension: Dimension;
  readonly unit: string;
  /** Today's figure; absent for a measure of the whole, such as a rate of return. */
  readonly baseline?: Value;
  /** The figure in the last period, or the measure itself. */
  readonly value: Value;
  /** The line that explains it. */
  readonly line: string;
  readonly kpi?: KpiDetail;
}

/** What only a KPI of the project has. */
export interface KpiDetail {
  readonly direction: Kpi['direction'];
  /** The figure in the last period against the baseline, positive where it is better. */
  readonly improvement: Value;
  /** Over the life, for amounts per year; the average, for states. */
  readonly total: Value;
  readonly isLevel: boolean;
  readonly costPerUnit: Value;
  /** Unit of the amounts over the life, and of the cost for one of them. */
  readonly totalUnit: string;
  readonly costUnit: string;
  /** Present values before and after the corrections; absent without a price. */
  readonly money?: { readonly gross: Value; readonly net: Value };
  readonly countedElsewhere: boolean;
  readonly beneficiary: Bilingual;
  readonly evidence: Evidence;
  readonly source?: Bilingual;
  readonly issues: readonly Issue[];
  /** Begun from the library and not yet given an effect. */
  readonly unconfirmed: boolean;
  /** The steps from the gross to the net value, as lines of the model. */
  readonly steps: readonly string[];
}

/** Measures of the whole that stand beside the KPIs; those an option does not have are left out. */
const MEASURES: readonly { readonly id: string; readonly dimension: Dimension }[] = [
  { id: 'returns.project.irr_post_tax', dimension: 'financial' },
  { id: 'returns.project.npv_post_tax', dimension: 'financial' },
  { id: 'returns.project.payback', dimension: 'financial' },
  { id: 'returns.equity.irr', dimension: 'financial' },
  { id: 'returns.debt.dscr_min', dimension: 'financial' },
  { id: 'pool.cost', dimension: 'financial' },
  { id: 'fiscal.net_npv', dimension: 'financial' },
  { id: 'fiscal.net_total', dimension: 'financial' },
  { id: 'fiscal.outlay_peak', dimension: 'financial' },
  { id: 'fiscal.payback', dimension: 'financial' },
  { id: 'returns.leverage.ratio', dimension: 'financial' },
  { id: 'economics.enpv', dimension: 'economic' },
  { id: 'economics.eirr', dimension: 'economic' },
  { id: 'economics.bcr', dimension: 'economic' },
  { id: 'economics.sroi.ratio', dimension: 'social' },
];

/** One table of financial and social figures: measures of the whole and the KPIs the option brings about, by dimension. */
export function kpiTable(result: RunResult, project: Project): readonly KpiRow[] {
  const { run, metrics } = result;
  const shown = new Set(metrics.map((metric) => metric.id));
  const measures = MEASURES.flatMap(({ id, dimension }): KpiRow[] => {
    const def = run.model.lines.get(id)?.def;
    // A company's return means nothing where the government keeps its own account, though a line may work it out.
    if (/^(returns|fiscal)\./.test(id) && !shown.has(id)) return [];
    return def ? [{ id, label: def.label, dimension, unit: def.unit, value: run.value(id), line: id }] : [];
  });
  const kpis = (project.kpis ?? []).filter(({ id }) => run.model.lines.has(`kpis.${id}.value`));
  const rows = [...measures, ...kpis.map((kpi) => rowOf(kpi, result, project))];
  return (Object.keys(DIMENSIONS) as Dimension[]).flatMap((dimension) =>
    rows.filter((row) => row.dimension === dimension),
  );
}

const STEPS = ['money', 'after_deadweight', 'after_displacement', 'after_attribution', 'impact'] as const;

function rowOf(kpi: Kpi, { run, periods }: RunResult, project: Project): KpiRow {
  const at = `kpis.${kpi.id}`;
  const last = periods.length - 1;
  const isLevel = kpi.measure === 'level';
  const total = `${at}.${isLevel ? 'average' : 'total'}`;
  const unitOf = (line: string): string => run.model.lines.get(line)?.def.unit ?? '1';
  const beneficiary = project.parties.find(({ id }) => id === kpi.beneficiary)?.label ?? kpi.beneficiary;
  return {
    id: at,
    label: bilingual(kpi.label),
    dimension: kpi.dimension,
    unit: kpi.unit,
    baseline: kpi.baseline?.value ?? 0,
    value: run.value(`${at}.value`, last),
    line: `${at}.value`,
    kpi: {
      direction: kpi.direction,
      improvement: run.value(`${at}.effect`, last),
      total: run.value(total),
      isLevel,
      costPerUnit: run.value(`${at}.cost_per_unit`),
      totalUnit: unitOf(total),
      costUnit: unitOf(`${at}.cost_per_unit`),
      ...(kpi.money === undefined
        ? {}
        : { money: { gross: run.value(`${at}.money_pv`), net: run.value(`${at}.impact_pv`) } }),
      countedElsewhere: kpi.counted_elsewhere === true,
      beneficiary: bilingual(beneficiary),
      evidence: kpi.evidence,
      ...(kpi.source === undefined ? {} : { source: bilingual(kpi.source) }),
      issues: kpi.issues ?? [],
      unconfirmed: isUnconfirmed(kpi),
      steps: STEPS.map((short) => `${at}.${short}`).filter((id) => run.model.lines.has(id)),
    },
  };
}

/** Whether a KPI begun from the library still has no effect. */
export function isUnconfirmed({ library, formula, baseline, target }: Kpi): boolean {
  return library !== undefined && formula === undefined && target?.value === baseline?.value;
}
