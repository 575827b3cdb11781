import { describe, expect, test } from 'vitest';
import { parseFormula } from '../../../models/language/parse';
import { assembleScheme } from '../../../models/schemes';
import { assembleModel } from '../../../models/studies/run';
import { readSample } from '../../laws/subjects';

const sample = readSample('linknyc');
const option = sample.options[0];
if (!option) throw new Error('the sample has an option');
const { spec, metrics, checks, chart } = assembleScheme(sample, option);

const GROUPS = [
  'timeline',
  'indices',
  'drivers',
  'capex',
  'revenue',
  'opex',
  'kpis',
  'working_capital',
  'depreciation',
  'concession',
  'tax',
  'funding',
  'cash',
  'returns',
  'statements',
  'parties',
  'economics',
  'risks',
  'liabilities',
  'checks',
];

function repeated(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

describe('the concession model of the sample', () => {
  test('is the model the studies compile', () => {
    expect(assembleModel(sample, option)).toEqual(spec);
  });

  test('sets out its blocks in the order of the sheets', () => {
    const order = [...new Set(spec.blocks.map(({ group }) => group))].map((group) => GROUPS.indexOf(group));
    expect(order).toEqual(GROUPS.map((_, at) => at));
    expect(new Set(spec.blocks.map(({ id }) => id)).size).toBe(spec.blocks.length);
  });

  test('every line and input belongs to a block, every block has a line or an input', () => {
    const blocks = new Set(spec.blocks.map(({ id }) => id));
    const used = new Set([...spec.lines, ...spec.inputs].map(({ block }) => block));
    expect([...used].filter((id) => !blocks.has(id))).toEqual([]);
    expect([...blocks].filter((id) => !used.has(id))).toEqual([]);
  });

  test('labels are unique in both languages', () => {
    expect(repeated(spec.lines.map(({ label }) => label.zh))).toEqual([]);
    expect(repeated(spec.lines.map(({ label }) => label.en))).toEqual([]);
  });

  test('formulas are short enough to be read', () => {
    const long = spec.lines.filter(
      // A plain list of things added up is read at a glance however long it is.
      ({ id, formula }) =>
        formula.length > 130 && !/\.(from_|inflow|outflow)/.test(id) && !/^sum\([^()]*\)$/.test(formula),
    );
    expect(long.map(({ id, formula }) => `${id} = ${formula}`)).toEqual([]);
  });

  test('no number stands in a generated formula but 0, 1, 2, 100 for a percentage point, and the mean of three points', () => {
    const odd = spec.lines.filter(({ id, formula, path }) => {
      if (/^risks\..*\.severity$/.test(id)) return formula !== '(low + 4 * likely + high) / 6';
      const numbers = formula.match(/(?<![\w.])\d+(\.\d+)?/g) ?? [];
      return path === undefined && numbers.some((n) => !['0', '1', '2', '100'].includes(n));
    });
    expect(odd.map(({ id, formula }) => `${id} = ${formula}`)).toEqual([]);
    expect(spec.lines.filter(({ formula }) => !parseFormula(formula).ok)).toEqual([]);
  });

  test('money moves between parties of the project, always with both ends', () => {
    const parties = new Set(sample.parties.map(({ id }) => id));
    for (const { id, from, to, kind, unit } of spec.lines) {
      if (from === undefined && to === undefined) continue;
      expect([id, parties.has(from ?? ''), parties.has(to ?? ''), kind, unit]).toEqual([
        id,
        true,
        true,
        'flow',
        'money',
      ]);
    }
  });

  test('every headline figure, subtotal and check explains itself in both languages', () => {
    const byId = new Map(spec.lines.map((line) => [line.id, line]));
    const asked = [...metrics, ...checks].map(({ id }) => id);
    const silent = asked.filter((id) => !byId.get(id)?.definition?.zh || !byId.get(id)?.definition?.en);
    expect(silent).toEqual([]);
    expect([...chart.bars, ...chart.lines].filter((id) => !byId.has(id))).toEqual([]);
  });

  test('a formula of the user carries its place in the file', () => {
    const paths = Object.fromEntries(spec.lines.flatMap(({ id, path }) => (path ? [[id, path]] : [])));
    expect(paths).toEqual({
      'drivers.kiosks_average': '/drivers/1/form/formula',
      'drivers.users': '/drivers/3/form/formula',
      'drivers.income_as_published': '/drivers/4/form/formula',
      'kpis.wifi_users.result': '/kpis/0/formula',
      'kpis.kiosk_carbon.result': '/kpis/3/formula',
      'kpis.public_screens.result': '/kpis/4/formula',
      'kpis.kiosks_in_service.result': '/kpis/5/formula',
      'kpis.advertising_income.result': '/kpis/6/formula',
      'revenue.national.annual': '/revenue/0/formula',
      'revenue.local.annual': '/revenue/1/formula',
      'revenue.sponsorship.annual': '/revenue/2/formula',
    });
  });
});
