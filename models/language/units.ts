/** A unit as exponents of base words: `money/kiosk` is { money: 1, kiosk: −1 }; `%` and `1` are empty. */
export type Unit = ReadonlyMap<string, number>;

/** Words that say when or how, not what: labels that do not enter the check, so "money/year" adds to "money". */
const LABELS = new Set(['1', '%', 'x', 'year', 'yr', 'quarter', 'month', 'period', 'day']);
const WORD = /^[\p{L}\p{N}%_]+$/u;

export const DIMENSIONLESS: Unit = new Map();

/** Read a unit text such as `money/kiosk` or `money·m2/hour`; null when it is not one. */
export function parseUnit(text: string): Unit | null {
  const unit = new Map<string, number>();
  let sign = 1;
  for (const part of text.split(/([*·/])/)) {
    const word = part.trim();
    if (word === '/') sign = -1;
    else if (word === '*' || word === '·') continue;
    else if (!WORD.test(word)) return null;
    else add(unit, singular(word), sign);
  }
  return unit;
}

/** The unit of a product (or, with −1, of a quotient). */
export function combineUnits(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const unit = new Map(a);
  for (const [word, power] of b) add(unit, word, sign * power);
  return unit;
}

/** The unit of a power with a whole exponent. */
export function raiseUnit(a: Unit, power: number): Unit {
  const unit = new Map<string, number>();
  for (const [word, p] of a) add(unit, word, p * power);
  return unit;
}

/** Whether two units measure the same thing. */
export function sameUnit(a: Unit, b: Unit): boolean {
  return a.size === b.size && [...a].every(([word, power]) => b.get(word) === power);
}

/** A unit as text for a sentence. */
export function unitText(unit: Unit): string {
  const over = [...unit].filter(([, p]) => p > 0).map(([w, p]) => (p === 1 ? w : `${w}^${p}`));
  const under = [...unit].filter(([, p]) => p < 0).map(([w, p]) => (p === -1 ? w : `${w}^${-p}`));
  const head = over.length ? over.join('·') : '1';
  return under.length ? `${head}/${under.join('/')}` : head;
}

function add(unit: Map<string, number>, word: string, power: number): void {
  if (LABELS.has(word)) return;
  const sum = (unit.get(word) ?? 0) + power;
  if (sum === 0) unit.delete(word);
  else unit.set(word, sum);
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
