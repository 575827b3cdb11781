import { power } from '../../finance/elementary';
import { summaryOf, type ValueForMoneyStudy } from './value-for-money';
import { type Valuation, type VfmValues, vfmValues, WAIT } from './vfm-values';
import { BIAS_NAMES, FIGURE_NAMES, VFM_SOURCE, type VfmFigure } from './vfm-why-names';
import {
  type FigureWhy,
  type Plain,
  part,
  percent,
  plainValue,
  type WhyHow,
  type WhyLine,
  type WhyPart,
} from './vfm-why-parts';
import { turningPoint } from './vfm-why-turning';

/** Explain one figure of a comparison, at its own discount rate or at another of its range. */
export function whyOf(study: ValueForMoneyStudy, figure: VfmFigure, rate: number = study.rate): FigureWhy {
  const how: Valuation = { ...study.how, rate };
  const values = rate === study.rate ? study.values : vfmValues(study.flows.psc, study.flows.ppp, how);
  if (isIndifference(figure)) return turningPoint(study, figure, values);
  const { label, definition } = FIGURE_NAMES[figure];
  return {
    figure,
    label,
    definition,
    source: VFM_SOURCE,
    rate,
    unit: figure === 'index' ? '%' : 'money',
    value: figure === 'index' ? summaryOf(rate, values).index : plainValue(figure, values),
    how: howOf(study, figure, values, how),
  };
}

function isIndifference(figure: VfmFigure): figure is Extract<VfmFigure, `indifference.${string}`> {
  return figure.startsWith('indifference.');
}

const SUMS: Readonly<Partial<Record<Plain, readonly (readonly [Plain, 1 | -1])[]>>> = {
  'psc.raw': [
    ['psc.construction', 1],
    ['psc.operation', 1],
    ['psc.bias', 1],
    ['psc.income', -1],
  ],
  'psc.total': [
    ['psc.raw', 1],
    ['psc.neutrality', 1],
    ['psc.transferable', 1],
    ['psc.retained', 1],
  ],
  'ppp.total': [
    ['ppp.equity', 1],
    ['ppp.subsidy', 1],
    ['ppp.risk', 1],
    ['ppp.support', 1],
    ['ppp.bias', 1],
  ],
  amount: [
    ['psc.total', 1],
    ['ppp.total', -1],
  ],
  amount_with_receipts: [
    ['amount', 1],
    ['ppp.receipts', 1],
  ],
};

function howOf(study: ValueForMoneyStudy, figure: Plain, values: VfmValues, how: Valuation): WhyHow {
  const sum = SUMS[figure];
  if (sum) return { kind: 'sum', parts: sum.map(([one, sign]) => part(one, values, sign)) };
  if (figure === 'index')
    return { kind: 'quotient', above: [part('amount', values)], below: [part('psc.total', values)] };
  if (figure === 'psc.bias') return { kind: 'sum', parts: biasParts(values, how) };
  const flows = flowsOf(study, figure, how);
  return {
    kind: 'present_value',
    lines: linesBehind(study, figure),
    flows: flows.map((flow, period) => {
      const factor = 1 / power(1 + how.rate, (period + WAIT[how.convention]) / how.periodsPerYear);
      return { period, flow, factor, value: flow * factor };
    }),
  };
}

/** Optimism bias as its two products. */
function biasParts({ psc }: VfmValues, how: Valuation): readonly WhyPart[] {
  const product = (phase: 'construction' | 'operation', rate: number): WhyPart => ({
    label: {
      zh: `${FIGURE_NAMES[`psc.${phase}`].label.zh} × ${BIAS_NAMES[phase].zh} ${percent(rate)}`,
      en: `${FIGURE_NAMES[`psc.${phase}`].label.en} × ${BIAS_NAMES[phase].en.toLowerCase()} ${percent(rate)}`,
    },
    value: psc[phase] * rate,
    unit: 'money',
    sign: 1,
    figure: `psc.${phase}`,
  });
  return [product('construction', how.biasConstruction), product('operation', how.biasOperation)];
}

function flowsOf({ flows }: ValueForMoneyStudy, figure: Plain, how: Valuation): readonly number[] {
  const { psc, ppp } = flows;
  if (figure === 'ppp.bias')
    return ppp.building.map((b, i) => {
      const rate = b * how.biasConstruction + (1 - b) * how.biasOperation;
      return rate * ((ppp.equity[i] ?? 0) + (ppp.subsidy[i] ?? 0) + (ppp.support[i] ?? 0));
    });
  const [side, short = ''] = figure.split('.');
  const all: Readonly<Record<string, readonly number[]>> = side === 'psc' ? { ...psc } : { ...ppp };
  return all[short] ?? [];
}

const LINES: Readonly<Partial<Record<Plain, readonly WhyLine[]>>> = {
  'psc.construction': [{ id: 'liabilities.construction_cost', of: 'reference' }],
  'psc.operation': [{ id: 'liabilities.operation_cost', of: 'reference' }],
  'psc.income': [{ id: 'liabilities.user_income', of: 'reference' }],
  'psc.neutrality': [{ id: 'value_for_money.neutrality', of: 'own' }],
  'psc.transferable': [
    { id: 'risks.cost', of: 'reference' },
    { id: 'risks.transferred', of: 'own' },
  ],
  'psc.retained': [
    { id: 'risks.cost', of: 'reference' },
    { id: 'risks.retained', of: 'own' },
  ],
  'ppp.equity': [{ id: 'liabilities.equity', of: 'own' }],
  'ppp.subsidy': [{ id: 'liabilities.subsidy', of: 'own' }],
  'ppp.risk': [{ id: 'risks.retained', of: 'own' }],
  'ppp.support': [{ id: 'liabilities.support', of: 'own' }],
  'ppp.bias': [
    { id: 'liabilities.equity', of: 'own' },
    { id: 'liabilities.subsidy', of: 'own' },
    { id: 'liabilities.support', of: 'own' },
  ],
  'ppp.receipts': [{ id: 'liabilities.receipts', of: 'own' }],
};

function linesBehind({ reference }: ValueForMoneyStudy, figure: Plain): readonly WhyLine[] {
  // A reference made of the facts is no option of the file: there is no model to go to.
  return (LINES[figure] ?? []).filter(({ of }) => of === 'own' || !reference.isVirtual);
}
