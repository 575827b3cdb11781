import { parseFormula } from '../../language/parse';
import type { Expr } from '../../language/types';
import { combineUnits, parseUnit, unitText } from '../../language/units';
import type { Project, Revenue } from '../../project/schema';
import { bilingual } from '../../project/text';
import type { BuildContext } from '../context';
import { say } from '../part';
import { beyond, type FormHelper, type FormRow } from './form';

/** A revenue item whose formula is a price times something. */
interface Priced {
  /** Name of the price in the model. */
  readonly price: string;
  /** Money per what is sold. */
  readonly unit: string;
  /** What is sold. */
  readonly sold: string;
}

/** The rows 单价 and 数量 of an item, and the price of the period behind them; none where the formula names no price. */
export function priceAndQuantity(
  stream: Revenue,
  context: BuildContext,
): { readonly rows: readonly FormRow[]; readonly helpers: readonly FormHelper[] } {
  const priced = pricedBy(stream, context.project);
  if (!priced) return { rows: [], helpers: [] };
  const { id, index } = stream;
  const owner = bilingual(stream.label);
  const gross = `revenue.${id}.gross`;
  const quantity = `quantity_of_${id}`;
  const indexed = index === undefined ? '' : ` * indices.${index}`;
  // A government that charges users itself keeps what would be VAT within the price.
  const absorbed = context.absorbsVat && stream.vat_rate !== undefined;
  const taxed = absorbed ? ` * (1 + revenue.${id}.vat_rate)` : '';
  return {
    rows: [
      beyond(`price_of_${id}`, say('单价', 'Unit price'), `ratio(${gross}, ${quantity})`, {
        owner,
        unit: priced.unit,
        kind: 'rate',
        ratio: { over: gross, under: `statements.j.${quantity}` },
        definition: say(
          '营业收入 ÷ 数量；一年内各期单价不同时为平均价。',
          'Revenue ÷ quantity; the average where the price changes within a year.',
        ),
      }),
      beyond(quantity, say('数量', 'Quantity'), `ratio(${gross}, charged_of_${id})`, {
        owner,
        unit: priced.sold,
        definition: say('营业收入 ÷ 当期价格。', 'Revenue ÷ the price of the period.'),
      }),
    ],
    helpers: [
      {
        short: `charged_of_${id}`,
        formula: `${priced.price}${indexed}${taxed}`,
        unit: priced.unit,
        kind: 'rate',
        label: say(`${owner.zh} — 当期价格`, `${owner.en} — price of the period`),
        definition: absorbed
          ? say('价格 × 价格指数 ×（1 + 税率）。', 'Price × price index × (1 + VAT rate).')
          : say('价格 × 价格指数。', 'Price × price index.'),
      },
    ],
  };
}

/** Find the one factor of a product that is money per something other than time. */
export function pricedBy({ formula }: Revenue, project: Project): Priced | null {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return null;
  const found = factorsOf(parsed.value).flatMap(({ name, over }) => {
    const known = namedUnit(name, project);
    const unit = known && parseUnit(known.unit);
    return unit?.get('money') === 1 && known ? [{ ...known, over, unit, text: known.unit }] : [];
  });
  const [only, another] = found;
  if (!only || another || only.over) return null;
  const sold = combineUnits(new Map([['money', 1]]), only.unit, -1);
  if (sold.size === 0 || [...sold.values()].some((power) => Math.abs(power) !== 1)) return null;
  return { price: only.id, unit: only.text, sold: `${unitText(sold)}${timeOf(only.text)}` };
}

/** A price per space and year sells years of spaces. */
function timeOf(unit: string): string {
  const words = unit.split('/').slice(1);
  return words
    .filter((word) => TIMES.has(word))
    .map((word) => `*${word}`)
    .join('');
}

const TIMES: ReadonlySet<string> = new Set(['year', 'quarter', 'month', 'day']);

interface Factor {
  readonly name: string;
  /** Below the line. */
  readonly over: boolean;
}

/** Names that are factors of a product as a whole; sums and functions among the factors have none. */
function factorsOf(expr: Expr, over = false): readonly Factor[] {
  if (expr.type === 'name') return [{ name: expr.name, over }];
  if (expr.type !== 'binary') return [];
  if (expr.op === '*') return [...factorsOf(expr.left, over), ...factorsOf(expr.right, over)];
  if (expr.op === '/') return [...factorsOf(expr.left, over), ...factorsOf(expr.right, !over)];
  return [];
}

/** The driver or named input a user's name stands for, drivers first. */
function namedUnit(name: string, { drivers, inputs }: Project): { id: string; unit: string } | null {
  const [section, id = ''] = name.includes('.') ? name.split('.') : ['', name];
  const driver = drivers.find((one) => one.id === id);
  if (driver && section !== 'inputs') return { id: `drivers.${id}`, unit: driver.unit };
  const input = inputs.find((one) => one.id === id);
  return input && section !== 'drivers' ? { id: `inputs.${id}`, unit: input.unit } : null;
}
