/** The unit of an amount that comes about over some years: `hour/year` becomes `hour`. */
export function amountUnit(unit: string): string {
  return unit.replace(/\s*\/\s*year$/, '') || '1';
}
