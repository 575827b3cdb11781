import { describe, expect, test } from 'vitest';
import { getAt, newProject, type Project } from '../../../../models/project';
import { addOption } from '../../../../models/project/schemes';
import { applyTemplate, readValues, TEMPLATES, templateOf } from '../../../../models/project/templates';
import { readSample, resultOf } from '../../../support/sample-results';

const fresh = newProject('New');

function template(id: string) {
  const found = templateOf(id);
  if (!found) throw new Error(`No template ${id}`);
  return found;
}

/** A line of the base case of a project with one template in its facts, in a project year. */
function figure(id: string, line: string, year: number, values = {}): number {
  const { project } = applyTemplate(fresh, template(id), { values });
  return Number(resultOf(project, 'concession', 'base').run.value(line, year - 1));
}

describe('the list of templates', () => {
  test('holds every way to earn and to finance, told in both languages with a source', () => {
    expect(TEMPLATES.filter(({ kind }) => kind === 'revenue').map(({ id }) => id)).toEqual([
      'platform_economy',
      'industry_platform',
      'data_products',
      'parking',
      'advertising',
      'pay_per_use',
      'subscription',
      'outsourcing',
      'transaction_commission',
      'visitor_pays',
      'telecom_share',
      'carbon_credits',
      'energy_saving',
    ]);
    expect(TEMPLATES.filter(({ kind }) => kind === 'instrument').map(({ id }) => id)).toEqual([
      'special_bond',
      'green_bond',
      'policy_bank_loan',
      'vendor_finance',
      'upper_level_grant',
      'credit_guarantee',
      'ppp_fund_mezzanine',
      'ppp_fund_preferred',
      'social_impact_bond',
      'crowdfunding_donation',
      'crowdfunding_reward',
      'crowdfunding_debt',
      'crowdfunding_equity',
      'espc_shared',
      'espc_guaranteed',
      'tax_increment_financing',
      'land_value_capture',
      'carbon_finance',
    ]);
    expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
    for (const { label, help, source, adds, params } of TEMPLATES)
      for (const { zh, en } of [label, help, source, adds, ...params.map((param) => param.label)]) {
        expect(zh).toMatch(/\p{Script=Han}|TIF/u);
        expect(en).not.toMatch(/\p{Script=Han}/u);
      }
  });

  test.each(TEMPLATES.map((one) => [one.id, one] as const))(
    '%s: each number has a reason, and a source where it is published',
    (_, one) => {
      const { project, added } = applyTemplate(fresh, one);
      const numbers = added
        .filter((path) => !path.startsWith('/parties'))
        .flatMap((path) => inputsIn(getAt(project, path)));
      for (const { note, source, confidence } of numbers) {
        expect(note).toMatchObject({ zh: expect.any(String), en: expect.any(String) });
        expect(confidence).toBe(source ? 'published' : 'assumption');
      }
    },
  );

  test.each(TEMPLATES.filter(({ kind }) => kind === 'revenue').map((one) => [one.id, one] as const))(
    '%s adds what it says',
    (_, one) => {
      const { added } = applyTemplate(fresh, one);
      const count = (list: string): number => added.filter((path) => path.startsWith(`/${list}/`)).length;
      for (const [word, list] of [
        ['assumption', 'inputs'],
        ['driver', 'drivers'],
        ['stream', 'revenue'],
        ['cost', 'opex'],
      ] as const) {
        const said = Number(new RegExp(`(\\d+) ${word}`).exec(one.adds.en)?.[1] ?? 0);
        expect(`${said} ${word}`).toBe(`${count(list)} ${word}`);
      }
      const zh = [...one.adds.zh.matchAll(/\d+/g)].map(Number);
      expect(zh).toEqual([...one.adds.en.matchAll(/\d+/g)].map(Number));
    },
  );
});

interface Numbered {
  readonly value: unknown;
  readonly note?: unknown;
  readonly source?: unknown;
  readonly confidence?: unknown;
}

function inputsIn(item: unknown): Numbered[] {
  if (typeof item !== 'object' || item === null) return [];
  const own =
    'value' in item && (typeof item.value === 'number' || Array.isArray(item.value))
      ? [item as Numbered]
      : [];
  return [...own, ...Object.values(item).flatMap(inputsIn)];
}

describe('what revenue templates earn (no inflation in the first period; year 1 builds)', () => {
  const none = (project: Project) => project.indices.map(({ rate }) => rate.value);

  test('prices follow one index of 2 %, added where the project has none', () => {
    const { project } = applyTemplate(fresh, template('parking'));
    expect(none(project)).toEqual([0.02]);
    expect(project.revenue[0]?.index).toBe('prices');
    const second = applyTemplate(project, template('advertising')).project;
    expect(none(second)).toEqual([0.02]);
  });

  test('parking: spaces × hours × price × share collected × days', () => {
    // 1,000 spaces × 5 h (mature after three years) × 3 yuan × 0.85 × 365 days
    expect(figure('parking', 'revenue.parking_fees.annual', 4)).toBeCloseTo(4_653_750, 6);
    expect(figure('parking', 'revenue.parking_fees.annual', 4, { collected: 1 })).toBeCloseTo(5_475_000, 6);
  });

  test('advertising: faces × occupancy × price', () => {
    expect(figure('advertising', 'revenue.advertising.annual', 2)).toBeCloseTo(400 * 0.55 * 18_000, 6);
  });

  test('a platform matches the smaller of demand and capacity, and takes its share', () => {
    // supply ramps 500, 1,000, 1,500 vehicles; 1,200 orders each; Bass F(τ) with p = 0.05, q = 0.45
    const share = (tau: number): number => (1 - Math.exp(-0.5 * tau)) / (1 + 9 * Math.exp(-0.5 * tau));
    const demand = (tau: number): number => ((share(tau) + share(tau - 1)) / 2) * 200_000 * 0.3 * 30;
    const orders = (tau: number): number => Math.min(demand(tau), Math.min(1_500, 500 * tau) * 1_200);
    expect(orders(1)).toBe(demand(1));
    expect(orders(6)).toBeLessThanOrEqual(1_800_000);
    for (const tau of [1, 2, 6])
      expect(figure('platform_economy', 'revenue.platform_commission.annual', 1 + tau)).toBeCloseTo(
        orders(tau) * 6 * 0.2,
        4,
      );
    // with a fifth of the supply, capacity binds: 100 a year up to 300 vehicles
    expect(figure('platform_economy', 'drivers.platform_orders', 6, { supply: 300 })).toBeCloseTo(360_000, 6);
    // incentives for those who joined in the first year of operation
    expect(figure('platform_economy', 'drivers.platform_new_users', 2)).toBeCloseTo(share(1) * 60_000, 4);
  });

  test('telecom: equal shares of income and cost are a share of the profit', () => {
    const income = figure('telecom_share', 'revenue.telecom_income.annual', 6);
    expect(income).toBeCloseTo(80_000 * 60 * 0.4, 6);
    const { project } = applyTemplate(fresh, template('telecom_share'));
    const { run } = resultOf(project, 'concession', 'base');
    // at one price index, income − cost = 0.4 × 80,000 × (60 − 36)
    const index = Number(run.value('indices.prices', 5));
    const profit = Number(run.value('revenue.gross', 5)) - Number(run.value('opex.expense', 5));
    expect(profit / index).toBeCloseTo(768_000, 4);
  });

  test('residents free, visitors pay: passes pay for the upkeep of all', () => {
    expect(figure('visitor_pays', 'revenue.visitor_passes.annual', 2)).toBeCloseTo(5_000_000 * 0.04 * 20, 6);
  });

  test('carbon: tonnes less what is held back, at the price', () => {
    expect(figure('carbon_credits', 'revenue.carbon_credits.annual', 3)).toBeCloseTo(12_000 * 0.9 * 70, 6);
  });

  test('an industry platform has the government’s fee from the first day and data later', () => {
    expect(figure('industry_platform', 'revenue.management_service.annual', 2)).toBe(3_000_000);
    // half of 60 customers four years after opening (year 5 of the project)
    expect(figure('industry_platform', 'revenue.data_services.annual', 5)).toBeCloseTo(30 * 50_000, 6);
  });
});

describe('what instruments change in an option', () => {
  const linknyc = readSample('linknyc');
  const sum = 'gross_revenue';

  test('equity of citizens dilutes the owner, who alone answers for shortfalls', () => {
    const { project } = applyTemplate(linknyc, template('crowdfunding_equity'), { option: sum });
    expect(project.options[0]?.terms.shareholders).toMatchObject([
      { party: 'shareholders', share: { value: 0.95 } },
      { party: 'citizens', share: { value: 0.05 }, supports: false },
    ]);
    const again = applyTemplate(project, template('crowdfunding_equity'), { option: sum }).project;
    const shares = again.options[0]?.terms.shareholders?.map(({ share }) => share?.value);
    expect(shares).toEqual([0.9025, 0.0475, 0.05]);
  });

  test('owners who subscribed sums let the newcomer subscribe his part of the whole', () => {
    const [first] = fresh.options;
    if (!first) throw new Error('no option');
    const home: Project = {
      ...fresh,
      options: [
        {
          ...first,
          terms: {
            ...first.terms,
            shareholders: [
              { party: 'sponsor', subscribed: { value: 600 } },
              { party: 'city', subscribed: { value: 300 } },
            ],
          },
        },
      ],
    };
    const { project } = applyTemplate(home, template('ppp_fund_preferred'), { values: { share: 0.1 } });
    expect(project.options[0]?.terms.shareholders?.map(({ subscribed }) => subscribed?.value)).toEqual([
      600, 300, 100,
    ]);
  });

  test('vendor finance is lent by whoever supplies the equipment', () => {
    const { project } = applyTemplate(linknyc, template('vendor_finance'), { option: sum });
    expect(project.options[0]?.terms.funding?.tranches.at(-1)).toMatchObject({
      lender: 'kiosk_supplier',
      size: { gearing: { value: 0.15 } },
    });
    expect(project.parties).toHaveLength(linknyc.parties.length);
  });

  test('a debt begins with what others leave of four fifths', () => {
    const twice = [1, 2, 3].reduce(
      (project) => applyTemplate(project, template('special_bond')).project,
      fresh,
    );
    expect(twice.options[0]?.terms.funding?.tranches.map(({ size }) => size.gearing?.value)).toEqual([
      0.4, 0.4, 0.05,
    ]);
  });

  test('a plan of draws gives way to a second lender, and it is said', () => {
    const road = readSample('ring-road-vgf');
    const planned = road.options.find(({ terms }) =>
      terms.funding?.tranches.some(({ draw_weights }) => draw_weights),
    );
    const { project, notices } = applyTemplate(road, template('green_bond'), { option: planned?.id });
    const after = project.options.find(({ id }) => id === planned?.id);
    expect(after?.terms.funding?.tranches.every(({ draw_weights }) => draw_weights === undefined)).toBe(true);
    expect(notices.map(({ kind }) => kind)).toContain('changed');
  });

  test('rewards to backers cost money in the first year of operation only', () => {
    const { project } = applyTemplate(fresh, template('crowdfunding_reward'), {
      values: { amount: 1_000, cost: 0.4 },
    });
    const { run } = resultOf(project, 'concession', 'base');
    expect([1, 2, 3].map((t) => run.value('opex.rewards.expense', t))).toEqual([400, 0, 0]);
  });

  test('energy contracts pay a share of the saving, or a fee while the guarantee is met', () => {
    const paid = (id: string, line: string, t: number, values = {}): number => {
      const { project } = applyTemplate(fresh, template(id), { values });
      const { run } = resultOf(project, 'concession', 'base');
      return Number(run.value(line, t)) / Number(run.value('indices.prices', t));
    };
    // 5 million kWh × 50 % × 0.75 yuan = 1.875 million a year; four fifths for six years, then three tenths
    expect(paid('espc_shared', 'subsidies.espc.payment', 1)).toBeCloseTo(1_500_000, 4);
    expect(paid('espc_shared', 'subsidies.espc.payment', 7)).toBeCloseTo(562_500, 4);
    expect(paid('espc_guaranteed', 'subsidies.espc_guarantee.payment', 3)).toBeCloseTo(1_400_000, 4);
    // a saving of 1.5 million misses the 1.6 million guaranteed by 0.1 million
    expect(paid('espc_guaranteed', 'subsidies.espc_guarantee.net', 3, { saved: 0.4 })).toBeCloseTo(
      1_300_000,
      4,
    );
  });

  test('a tax increment grows with the value above its frozen base', () => {
    const { project } = applyTemplate(fresh, template('tax_increment_financing'));
    const { run } = resultOf(project, 'concession', 'base');
    // 3 billion × 5 % × 1.2 % × 0.6 in the second year
    expect(run.value('subsidies.tax_increment.payment', 1)).toBeCloseTo(1_080_000, 4);
    const without = applyTemplate(fresh, template('tax_increment_financing'), {
      values: { bond: 0 },
    }).project;
    expect(without.options[0]?.terms.funding).toBeUndefined();
    expect(without.parties).toHaveLength(fresh.parties.length);
  });

  test('social investors are repaid beside payments for outcomes above the baseline', () => {
    const { project } = applyTemplate(fresh, template('social_impact_bond'));
    const { run } = resultOf(project, 'concession', 'base');
    // (200 − 40) outcomes × 15,000, two years after opening
    expect(run.value('subsidies.outcome_payment.payment', 3)).toBeCloseTo(2_400_000, 6);
  });
});

describe('what is said before a template is inserted', () => {
  const parking = readSample('parking-bot');

  test('a section the scheme leaves alone is written all the same, and named', () => {
    const { project, id } = addOption(parking, { scheme: 'government_funded', variant: 'self_operated' });
    const applied = applyTemplate(project, template('espc_shared'), { option: id });
    const notice = applied.notices.find(({ kind }) => kind === 'ignored');
    expect(notice?.text.en).toMatch(/^"Built and run by the government" does not use government payments: /);
    expect(notice?.text.zh).toContain('“自建自营”不使用“政府支付”');
    expect(applied.project.options.at(-1)?.terms.subsidies?.at(-1)).toMatchObject({ type: 'shared_savings' });
  });

  test('law is cited for funds, bonds and public money', () => {
    const laws = (id: string) =>
      applyTemplate(parking, template(id)).notices.filter(({ kind }) => kind === 'law');
    expect(laws('ppp_fund_preferred')[0]?.text.zh).toContain('明股实债');
    for (const id of [
      'ppp_fund_mezzanine',
      'special_bond',
      'credit_guarantee',
      'crowdfunding_debt',
      'land_value_capture',
    ])
      expect(laws(id)[0]?.source?.zh, id).toBeTruthy();
  });

  test('a guarantee without debt, a foreign currency and debts without equity are pointed out', () => {
    const kinds = (project: Project, id: string, values = {}) =>
      applyTemplate(project, template(id), { values }).notices.map(({ kind }) => kind);
    expect(kinds(fresh, 'credit_guarantee')).toContain('needs');
    expect(kinds(parking, 'credit_guarantee')).not.toContain('needs');
    expect(kinds(readSample('linknyc'), 'parking')).toContain('scale');
    expect(kinds(fresh, 'parking')).not.toContain('scale');
    expect(kinds(fresh, 'policy_bank_loan', { gearing: 0.9 })).toContain('needs');
  });

  test('values are read with a sentence for each that cannot be taken', () => {
    const read = readValues(
      template('green_bond'),
      { gearin: 1, gearing: 30, tenor: 2.5, repayment: 'never', coupon: 'x' },
      fresh,
    );
    expect(read.ok ? [] : read.error.map(({ en }) => en)).toEqual([
      'The template "Green bond" has no parameter "gearin". Did you mean "gearing"?',
      '"Share of the money needed" (gearing) must be at most 1 (write a share as a fraction such as 0.2); it is 30.',
      '"Tenor" (tenor) must be a whole number; it is 2.5.',
      '"Repayment" (repayment) has no choice "never"; choose from: equal_principal, bullet.',
      '"Coupon" (coupon) is a number; "x" is not.',
    ]);
    expect(readValues(template('green_bond'), { gearing: '0.2' }, fresh)).toMatchObject({
      ok: true,
      value: { gearing: 0.2 },
    });
  });

  test('a number somebody entered says so, and a published one changed is published no more', () => {
    const { project } = applyTemplate(fresh, template('energy_saving'), { values: { saved: 0.25 } });
    expect(project.inputs[0]).toMatchObject({
      value: 0.25,
      confidence: 'assumption',
      note: { en: 'Entered when the template was inserted.' },
    });
    expect(project.inputs[0]).not.toHaveProperty('source');
  });

  test('an option nobody has is a mistake of the caller', () => {
    expect(() => applyTemplate(fresh, template('parking'), { option: 'nobody' })).toThrow('No option nobody');
  });
});
