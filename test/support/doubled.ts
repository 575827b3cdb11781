import { parseUnit } from '../../models/language/units';
import { listFactInputs, listOptionInputs, type Project, setInput } from '../../models/project';
import type { Terms } from '../../models/project/schema';

/** How often a unit has money in it: 1 for money and prices, -1 for what is counted per money. */
export const moneyIn = (unit: string): number => parseUnit(unit)?.get('money') ?? 0;

/**
 * Every amount of money twice as large. Where formulas write amounts as numbers, the formulas are doubled and the named
 * inputs they read are left alone; elsewhere the named inputs are doubled.
 */
export function doubled(project: Project): Project {
  const literal = writesAmounts(project);
  const inputs = [...listFactInputs(project), ...listOptionInputs(project)];
  const scaled = inputs
    .filter(({ section }) => !(literal && section === 'inputs'))
    .reduce((here, { path, unit, input: { value } }) => {
      const times = 2 ** moneyIn(unit);
      return setInput(here, path, {
        value: typeof value === 'number' ? value * times : value.map((v) => v * times),
      });
    }, project);
  const twice = <C extends object>(cost: C): C =>
    literal && 'formula' in cost ? { ...cost, formula: `2 * (${cost.formula})` } : cost;
  return {
    ...scaled,
    capex: scaled.capex.map((item) => ({ ...item, cost: twice(item.cost) })),
    revenue: scaled.revenue.map(twice),
    opex: scaled.opex.map((item) => ({ ...item, cost: twice(item.cost) })),
    options: scaled.options.map((option) => ({
      ...option,
      terms: { ...option.terms, ...twiceSaved(option.terms, twice) },
    })),
  };
}

/** Whether a formula of money has a number in it. */
export function writesAmounts(project: Project): boolean {
  return moneyFormulas(project).some((formula) => /(^|[^\w.])\d/.test(formula));
}

/** Savings an option states by a formula of its own. */
function twiceSaved(terms: Terms, twice: <C extends object>(cost: C) => C): Pick<Terms, 'subsidies'> {
  if (terms.subsidies === undefined) return {};
  return {
    subsidies: terms.subsidies.map((subsidy) =>
      subsidy.type === 'shared_savings' && subsidy.own_savings
        ? { ...subsidy, own_savings: twice(subsidy.own_savings) }
        : subsidy,
    ),
  };
}

function moneyFormulas({ capex, revenue, opex }: Project): string[] {
  return [...revenue, ...capex.map(({ cost }) => cost), ...opex.map(({ cost }) => cost)].flatMap((holder) =>
    'formula' in holder ? [holder.formula] : [],
  );
}
