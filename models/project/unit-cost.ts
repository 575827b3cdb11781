/** Split a compound unit such as `person·day/vehicle` into what stands over and under the line. */
function overAndUnder(unit: string): { over: string[]; under: string[] } {
  const over: string[] = [];
  const under: string[] = [];
  let side = over;
  for (const part of unit.split(/([*·/])/)) {
    const word = part.trim();
    if (word === '/') side = under;
    else if (word !== '' && word !== '*' && word !== '·' && word !== '1' && word !== '%') side.push(word);
  }
  return { over, under };
}

/** The unit of money paid once for each unit added: `kiosk` gives `money/kiosk`. */
export function moneyPerUnit(unit: string): string {
  const { over, under } = overAndUnder(unit);
  const head = ['money', ...under].join('·');
  return over.length > 0 ? `${head}/${over.join('/')}` : head;
}

/** The unit of a yearly cost per unit: `kiosk` gives `money/kiosk/year`; of a unit already per year, `ride/year`, `money/ride`. */
export function moneyPerUnitAndYear(unit: string): string {
  const { over, under } = overAndUnder(unit);
  if (under.includes('year'))
    return moneyPerUnit([over.join('·') || '1', ...under.filter((word) => word !== 'year')].join('/'));
  return `${moneyPerUnit(unit)}/year`;
}
