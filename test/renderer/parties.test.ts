import { describe, expect, test } from 'vitest';
import { computeProject } from '../../renderer/engine/compute';
import { type Project, parseProject, type RunResult } from '../../renderer/engine/engine';
import { pick } from '../../renderer/format/text';
import { hasDepartments, pairFlows, paymentMatrix, yearsOf } from '../../renderer/results/flows-vm';
import { accountRows, accountsOf, namedAccounts } from '../../renderer/results/parties-vm';
import { sankeyLabels } from '../../renderer/results/sankey-spec';
import { SMALL, sankeyOf } from '../../renderer/results/sankey-vm';
import sampleText from '../../samples/linknyc.citypact?raw';
import { kioskProject } from '../support/kiosk-project';

const style = { language: 'en', currency: 'USD', scale: 'million' } as const;
const LIFE = { year: null, together: true } as const;

function computed(project: Project): RunResult {
  const outcome = computeProject(project, project.options[0]?.id ?? '', project.scenarios[0]?.id ?? '');
  if (!outcome.ok) throw new Error('the project does not run');
  return outcome.result;
}

function sample(): RunResult {
  const parsed = parseProject(sampleText);
  if (!parsed.ok) throw new Error('the sample does not open');
  return computed(parsed.value);
}

/** The kiosk project with a transport office of the city that pays for the advertising. */
function split(): RunResult {
  const base = kioskProject();
  return computed({
    ...base,
    parties: [
      ...base.parties,
      { id: 'transport', label: 'Transport office', role: 'government', parent: 'city' },
    ],
    revenue: base.revenue.map((stream) => ({ ...stream, payer: 'transport' })),
  });
}

const total = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0);

describe('who pays whom', () => {
  const result = sample();

  test('adds up to what every party pays and gets', () => {
    const flows = pairFlows(result, LIFE);
    for (const party of result.parties) {
      const paid = flows
        .filter(({ from }) => from.id === party.id)
        .reduce((sum, { value }) => sum + value, 0);
      const got = flows.filter(({ to }) => to.id === party.id).reduce((sum, { value }) => sum + value, 0);
      expect(got - paid).toBeCloseTo(total(result.run.series(party.net)), 3);
    }
    expect(flows.every(({ value }) => value > 0)).toBe(true);
    expect(flows.map(({ value }) => value)).toEqual(
      flows.map(({ value }) => value).toSorted((a, b) => b - a),
    );
  });

  test('in the years apart comes to the whole life', () => {
    const value = (year: number | null): number =>
      pairFlows(result, { year, together: true }).reduce((sum, flow) => sum + flow.value, 0);
    expect(yearsOf(result).reduce((sum, year) => sum + value(year), 0)).toBeCloseTo(value(null), 3);
  });

  test('is explained by the account that receives, in the year shown', () => {
    const flow = pairFlows(result, { year: 2020, together: true }).find(({ to }) => to.id === 'city');
    const index = result.periods.find(({ year }) => year === 2020)?.index;
    expect(flow?.ask).toEqual({ id: 'parties.city.from_citybridge', period: index });
    expect(flow?.value).toBe(result.run.series('parties.city.from_citybridge')[index ?? -1]);
    expect(pairFlows(result, LIFE).find(({ to }) => to.id === 'city')?.ask).toEqual({
      id: 'parties.city.from_citybridge',
    });
  });

  test('leaves parties that never pay without a row, those never paid without a column', () => {
    const matrix = paymentMatrix(result, pairFlows(result, LIFE));
    expect(matrix.payers.map(({ id }) => id)).not.toContain('city');
    expect(matrix.receivers.map(({ id }) => id)).not.toContain('advertisers');
    const cell =
      matrix.cells[matrix.payers.findIndex(({ id }) => id === 'advertisers')]?.[
        matrix.receivers.findIndex(({ id }) => id === 'citybridge')
      ];
    expect(cell?.ask.id).toBe('parties.citybridge.from_advertisers');
  });
});

describe('the picture of flows', () => {
  const result = sample();
  const flows = pairFlows(result, LIFE);
  const { nodes, bands, moved } = sankeyOf(flows);

  test('puts payers left, the company in the middle and receivers right, and loses no money', () => {
    expect(nodes.filter(({ side }) => side === 'passes').map(({ parties }) => parties[0]?.id)).toEqual([
      'citybridge',
    ]);
    expect(bands.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(moved, 3);
    for (const { from, to } of bands)
      expect([from.startsWith('gets'), to.startsWith('pays')]).toEqual([false, false]);
    expect(bands.flatMap((band) => band.flows)).toHaveLength(flows.length);
  });

  test('stands a party that pays and gets on both sides, and says which', () => {
    const both = nodes.filter(({ parties }) => parties.length === 1 && parties[0]?.id === 'shareholders');
    expect(both.map(({ key, split }) => [key, split])).toEqual(
      expect.arrayContaining([
        ['pays:shareholders', true],
        ['gets:shareholders', true],
      ]),
    );
    expect(nodes.find(({ key }) => key === 'pays:advertisers')?.split).toBe(false);
  });

  test('takes small parties together and keeps them countable', () => {
    const others = nodes.find(({ key }) => key === 'pays:*');
    expect(others?.parties.map(({ id }) => id).toSorted()).toEqual(['kiosk_supplier', 'lenders']);
    expect(others?.value).toBeLessThan(2 * SMALL * moved);
    expect(bands.find(({ from }) => from === 'pays:*')?.flows).toHaveLength(2);
  });

  test('breaks long names, cuts what is too long, and never cuts the figure', () => {
    const labels = sankeyLabels(
      { nodes, bands, moved },
      () => ({ name: 'a'.repeat(10), side: ' (pays)', value: '1,234.5' }),
      (text) => text.length * 7,
    );
    expect(labels.byKey['pays:advertisers']).toBe('aaaaaaaaaa (pays)  1,234.5');
    const long = sankeyLabels(
      { nodes, bands, moved },
      () => ({ name: '联邦、州与市税务机关'.repeat(6), side: '（收）', value: '1,234.5' }),
      (text) => text.length * 13,
    );
    const [first = '', second = ''] = (long.byKey['gets:city'] ?? '').split('\n');
    expect(first).toBe('联邦、州与市税务机关联邦、州与市');
    expect(second).toMatch(/…（收） {2}1,234\.5$/);
    expect(Math.max(first.length, second.length) * 13).toBeLessThanOrEqual(216 + 13);
    expect(long.gap).toBeGreaterThan(labels.gap);
  });
});

describe('a government split by department', () => {
  const result = split();

  test('is one node together and several apart; what goes on inside is not drawn', () => {
    expect(hasDepartments(result)).toBe(true);
    const ends = (together: boolean): string[] => [
      ...new Set(pairFlows(result, { year: null, together }).flatMap(({ from, to }) => [from.id, to.id])),
    ];
    expect(ends(false)).toEqual(expect.arrayContaining(['city', 'transport']));
    expect(ends(true)).not.toContain('transport');
    const paid = pairFlows(result, { year: null, together: true }).find(({ from }) => from.id === 'city');
    expect(paid?.ask.id).toBe('parties.company.from_transport');
  });

  test('stands above its departments in the table, and counts once in the sum', () => {
    const { rows, balanced } = accountsOf(result, style);
    expect(rows.slice(0, 3).map(({ key, depth, together }) => [key, depth, together])).toEqual([
      ['city+', 0, true],
      ['city', 1, false],
      ['transport', 1, false],
    ]);
    expect(rows[0]?.net).toBeCloseTo((rows[1]?.net ?? 0) + (rows[2]?.net ?? 0), 6);
    expect(balanced).toBe(true);
  });

  test('has one account by counterparty and member', () => {
    const [whole] = namedAccounts(result);
    if (!whole) throw new Error('no account');
    const rows = accountRows(result, whole, style).flatMap((row) => {
      if (row.type === 'head') return [];
      return row.words ? [pick(row.label, 'en')] : [`${row.id} ${row.sign === 1 ? '+' : '−'}`];
    });
    expect(rows).toEqual([
      'City',
      'parties.city.from_company +',
      'Transport office',
      'parties.transport.to_company −',
      'parties.city.with_departments.inflow +',
      'parties.city.with_departments.outflow −',
      'parties.city.with_departments.net +',
      'parties.city.with_departments.cumulative +',
    ]);
  });
});

test('an account by counterparty adds up to its net in every period', () => {
  const result = sample();
  for (const named of namedAccounts(result)) {
    const rows = accountRows(result, named, style).flatMap((row) => (row.type === 'line' ? [row] : []));
    const parts = rows.filter(({ id, words }) => !words && /\.(from|to)_/.test(id));
    const net = result.run.series(named.account.net);
    result.periods.forEach(({ index }) => {
      const sum = parts.reduce((all, { sign, values }) => all + sign * (values[index] ?? 0), 0);
      expect(Math.abs(sum - (net[index] ?? 0))).toBeLessThan(1e-6);
    });
  }
});
