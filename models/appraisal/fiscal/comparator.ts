import { retainedShareOf } from '../../blocks/risks';
import type { ModelRun } from '../../language/model';
import type { Option, Project } from '../../project/schema';
import type { Risk } from '../../project/schema-fiscal';

/** The cost of public delivery by period, before discounting. */
export interface ComparatorFlows {
  readonly construction: readonly number[];
  readonly operation: readonly number[];
  readonly income: readonly number[];
  readonly neutrality: readonly number[];
  readonly transferable: readonly number[];
  readonly retained: readonly number[];
}

/** What a partnership costs the government by period, before discounting. */
export interface PartnershipFlows {
  readonly equity: readonly number[];
  readonly subsidy: readonly number[];
  readonly risk: readonly number[];
  readonly support: readonly number[];
  /** The whole cost of risk less what insurance pays, whoever bears it. */
  readonly allRisk: readonly number[];
  /** Charges, shares, dividends and excess returned, which the guideline leaves out. */
  readonly receipts: readonly number[];
  /** 1 in construction, 0 in operation. */
  readonly building: readonly number[];
}

/** One number per period, also of a line that is the same in all. */
function list(run: ModelRun, id: string): number[] {
  const values = [...run.series(id)];
  return run.shape(id) === 'series' ? values : run.model.spec.periods.map(() => values[0] ?? 0);
}

/** Read the public side: costs, user charges and risk as the reference project has them. */
export function comparatorFlows(
  reference: ModelRun,
  partnership: ModelRun,
  { option, risks = [] }: { readonly option: Option; readonly risks: Project['risks'] },
  neutrality: readonly number[],
): ComparatorFlows {
  const own = reference.model.lines.has('liabilities.construction_cost');
  const building = list(reference, 'timeline.construction');
  const outlay = ['equity', 'subsidy', 'support']
    .map((short) => list(reference, `liabilities.${short}`))
    .reduce((sum, values) => sum.map((v, i) => v + (values[i] ?? 0)));
  const { transferable, retained } = riskSplit(reference, partnership, option, risks);
  return {
    construction: own
      ? list(reference, 'liabilities.construction_cost')
      : outlay.map((v, i) => v * (building[i] ?? 0)),
    operation: own
      ? list(reference, 'liabilities.operation_cost')
      : outlay.map((v, i) => v * (1 - (building[i] ?? 0))),
    income: own ? list(reference, 'liabilities.user_income') : outlay.map(() => 0),
    neutrality,
    transferable,
    retained,
  };
}

/** Risk of public delivery, split as the partnership would split it. */
function riskSplit(
  reference: ModelRun,
  partnership: ModelRun,
  option: Option,
  risks: readonly Risk[],
): Pick<ComparatorFlows, 'transferable' | 'retained'> {
  const zero = list(reference, 'liabilities.total').map(() => 0);
  let transferable = zero;
  let retained = zero;
  for (const { id, insured } of risks) {
    if (!reference.model.lines.has(`risks.${id}.cost`)) continue;
    const cost = list(reference, `risks.${id}.cost`).map((v) => v * (1 - (insured?.value ?? 0)));
    const name = retainedShareOf(option, { id });
    const share = (i: number): number => {
      const kept = partnership.model.inputs.has(name) ? partnership.value(name, i) : 1;
      return typeof kept === 'number' ? kept : 1;
    };
    transferable = transferable.map((v, i) => v + (cost[i] ?? 0) * (1 - share(i)));
    retained = retained.map((v, i) => v + (cost[i] ?? 0) * share(i));
  }
  return { transferable, retained };
}

/** Read the partnership's side: the four liabilities, and the whole risk of which one is a part. */
export function partnershipFlows(run: ModelRun): PartnershipFlows {
  const read = (short: string): number[] => list(run, `liabilities.${short}`);
  const hasRisks = run.model.lines.has('risks.cost');
  const insured = hasRisks ? list(run, 'risks.insured') : [];
  return {
    equity: read('equity'),
    subsidy: read('subsidy'),
    // Both sides count the register, also where affordability has adopted a simulation.
    risk: hasRisks ? list(run, 'risks.retained') : read('total').map(() => 0),
    support: read('support'),
    allRisk: hasRisks
      ? list(run, 'risks.cost').map((v, i) => v - (insured[i] ?? 0))
      : read('total').map(() => 0),
    receipts: read('receipts'),
    building: list(run, 'timeline.construction'),
  };
}
