/** The unit of an amount that comes about over some years: `hour/year` becomes `hour`. */
export function amountUnit(unit: string): string {
  return unit.replace(/\s*\/\s*year$/, '') || '1';
}

/** Money for one unit of something: `hour/visit` becomes `money·visit/hour`. */
export function moneyPer(unit: string): string {
  const [over = '', ...under] = unit.split('/').map((word) => word.trim());
  const top = ['money', ...under].join('·');
  return over === '' || over === '1' ? top : `${top}/${over.split(/[*·]/).join('/')}`;
}
