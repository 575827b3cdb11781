import { power } from '../../finance/elementary';
import type { ComparatorFlows, PartnershipFlows } from './comparator';

export type Convention = 'end' | 'mid' | 'begin';

/** How both sides are valued. */
export interface Valuation {
  readonly rate: number;
  readonly convention: Convention;
  readonly periodsPerYear: number;
  readonly biasConstruction: number;
  readonly biasOperation: number;
}

/** Both sides in present values and what lies between them. */
export interface VfmValues {
  readonly psc: {
    readonly construction: number;
    readonly operation: number;
    readonly income: number;
    readonly bias: number;
    /** Construction and operation less income, with the bias. */
    readonly raw: number;
    readonly neutrality: number;
    readonly transferable: number;
    readonly retained: number;
    readonly total: number;
  };
  readonly ppp: {
    readonly equity: number;
    readonly subsidy: number;
    readonly risk: number;
    readonly support: number;
    readonly bias: number;
    readonly total: number;
    readonly allRisk: number;
    /** Beside the total: what the government earns from the project. */
    readonly receipts: number;
  };
  /** 物有所值量值: the public side less the partnership's. */
  readonly amount: number;
}

/** Part of a period that passes before its flow counts. */
export const WAIT: Readonly<Record<Convention, number>> = { end: 1, mid: 0.5, begin: 0 };

/**
 * Value both sides at one rate: Σ flow ÷ (1 + rate)^time, the time of a period being its end, middle or beginning.
 *
 * @param rate per year, above −1
 */
export function vfmValues(psc: ComparatorFlows, ppp: PartnershipFlows, how: Valuation): VfmValues {
  const wait = WAIT[how.convention];
  const pv = (flow: readonly number[]): number =>
    flow.reduce((sum, v, i) => sum + v / power(1 + how.rate, (i + wait) / how.periodsPerYear), 0);
  const construction = pv(psc.construction);
  const operation = pv(psc.operation);
  const income = pv(psc.income);
  const bias = construction * how.biasConstruction + operation * how.biasOperation;
  const raw = construction + operation + bias - income;
  const neutrality = pv(psc.neutrality);
  const transferable = pv(psc.transferable);
  const retained = pv(psc.retained);
  const total = raw + neutrality + transferable + retained;
  const sides = {
    equity: pv(ppp.equity),
    subsidy: pv(ppp.subsidy),
    risk: pv(ppp.risk),
    support: pv(ppp.support),
  };
  const uplift = ppp.building.map((b) => b * how.biasConstruction + (1 - b) * how.biasOperation);
  const pppBias = pv(
    uplift.map((u, i) => u * ((ppp.equity[i] ?? 0) + (ppp.subsidy[i] ?? 0) + (ppp.support[i] ?? 0))),
  );
  const pppTotal = sides.equity + sides.subsidy + sides.risk + sides.support + pppBias;
  return {
    psc: { construction, operation, income, bias, raw, neutrality, transferable, retained, total },
    ppp: {
      ...sides,
      bias: pppBias,
      total: pppTotal,
      allRisk: pv(ppp.allRisk),
      receipts: pv(ppp.receipts),
    },
    amount: total - pppTotal,
  };
}
