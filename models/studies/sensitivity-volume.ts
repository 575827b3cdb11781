import { parseFormula } from '../language/parse';
import type { Expr } from '../language/types';
import type { Driver } from '../project/schema';

/**
 * Choose the drivers that stand for the volume of business: one per revenue formula, none that sets how much is built, so
 * that moving them by a proportion moves revenue by the same.
 *
 * @param revenues formulas of the revenue streams
 * @param builders formulas and names that decide on investment
 */
export function volumeDrivers(
  revenues: readonly string[],
  drivers: readonly Driver[],
  builders: readonly string[],
): readonly Driver[] {
  const known = new Map(drivers.map((driver) => [driver.id, driver]));
  const building = upstream(builders.flatMap(driverNames(known)), known);
  const chosen = new Set<Driver>();
  for (const formula of revenues) {
    const read = driverNames(known)(formula).flatMap((id) => known.get(id) ?? []);
    if (read.some((driver) => chosen.has(driver))) continue;
    const first = read.find((driver) => isQuantity(driver) && !building.has(driver.id));
    if (first) chosen.add(first);
  }
  // A driver worked out from another that moves too would move twice.
  return [...chosen].filter(({ id, form }) => {
    const sources = form.type === 'formula' ? upstream(driverNames(known)(form.formula), known) : new Set();
    return ![...chosen].some((other) => other.id !== id && sources.has(other.id));
  });
}

/** Shares, factors and switches say how, not how much. */
function isQuantity({ unit, kind }: Driver): boolean {
  return kind !== 'flag' && kind !== 'index' && !['1', '%', ''].includes(unit);
}

function driverNames(known: ReadonlyMap<string, Driver>) {
  return (formula: string): string[] => {
    const parsed = parseFormula(formula);
    if (!parsed.ok) return [];
    return [...new Set(namesIn(parsed.value).map((name) => name.replace(/^drivers\./, '')))].filter((name) =>
      known.has(name),
    );
  };
}

/** Every name a formula reads, in the order of reading. */
export function namesIn(expr: Expr): string[] {
  switch (expr.type) {
    case 'number':
      return [];
    case 'name':
      return [expr.name];
    case 'unary':
      return namesIn(expr.arg);
    case 'binary':
      return [...namesIn(expr.left), ...namesIn(expr.right)];
    case 'call':
      return expr.args.flatMap(namesIn);
  }
}

/** The given drivers and all they are worked out from. */
function upstream(names: readonly string[], known: ReadonlyMap<string, Driver>): ReadonlySet<string> {
  const reached = new Set(names);
  for (const id of reached) {
    const form = known.get(id)?.form;
    if (form?.type === 'formula') for (const name of driverNames(known)(form.formula)) reached.add(name);
  }
  return reached;
}
