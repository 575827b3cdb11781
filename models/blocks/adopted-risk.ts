import type { InputDef } from '../language/types';
import type { BuildContext } from './context';
import { kindPerPeriod, perPeriod } from './input-defs';
import { say } from './part';

const BASES = {
  expected: say('期望值', 'expected value'),
  p95: say('P95', 'P95'),
} as const;

/** How the liability of risk then reads: a yearly figure, evenly over the periods of its year. */
export const ADOPTED = {
  formula: 'adopted_risk / timeline.periods_per_year',
  definition: say(
    '采用或有负债模拟值代替风险登记册（超出基准支付的部分）。',
    'What contingent liabilities were simulated to cost beyond the base case, in place of the register.',
  ),
} as const;

/** The simulated liability an option has adopted in place of its risk register, as an input of the model. */
export function adoptedRisk({
  project,
  option,
  periods,
  periodsPerYear,
}: BuildContext): InputDef | undefined {
  const all = project.contingent?.adopted ?? [];
  const at = all.findIndex((one) => one.option === option.id);
  const adopted = all[at];
  if (adopted === undefined) return undefined;
  const { basis, trials, seed, scenario, values } = adopted;
  const years = Math.ceil(periods.length / periodsPerYear);
  // A longer plan has years nobody has simulated: nothing is known of them yet.
  const known = Array.from({ length: years }, (_, year) => values[year] ?? 0);
  return {
    id: 'liabilities.adopted_risk',
    unit: 'money',
    kind: kindPerPeriod('flow', periodsPerYear),
    label: say(`或有负债${BASES[basis].zh}（模拟）`, `Contingent liabilities, ${BASES[basis].en}, simulated`),
    value: perPeriod(known, periods.length, periodsPerYear),
    block: 'liabilities',
    path: `/contingent/adopted/${at}/values`,
    source: say(
      `模拟 ${trials} 次，种子 ${seed}，情景“${scenario}”`,
      `${trials} trials, seed ${seed}, scenario "${scenario}"`,
    ),
    confidence: 'estimate',
    definition: say(
      '各项目年或有支付超出基准方案支付的部分。',
      'What contingent payments cost beyond those of the base case, by project year.',
    ),
  };
}
