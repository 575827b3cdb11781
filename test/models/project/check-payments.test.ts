import { describe, expect, test } from 'vitest';
import { checkProject, type Project, readProject } from '../../../models/project';
import type { Subsidy, SubsidyOf } from '../../../models/project/schema-subsidies';
import { annuity, earns, money, span, tiny, works } from '../blocks/tiny';

const TRIPS: Project['drivers'][number] = {
  id: 'trips',
  label: 'Trips',
  unit: 'trip/year',
  kind: 'flow',
  form: { type: 'constant', value: { value: 100 } },
};

function told(
  subsidy: Subsidy,
  facts: Parameters<typeof tiny>[0] = {},
  terms: Parameters<typeof tiny>[1] = {},
) {
  const base = {
    timeline: span(5),
    drivers: [TRIPS],
    inputs: [money('fees', 10)],
    revenue: [earns('fees')],
    capex: [works(100, 5)],
  };
  const read = readProject(tiny({ ...base, ...facts }, { subsidies: [subsidy], ...terms }));
  const found = read.ok ? checkProject(read.value) : read.error;
  return found
    .filter(({ path }) => path.includes('/subsidies/'))
    .map(({ path, message, severity }) => {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      return `${severity} ${path.replace('/options/0/terms/subsidies/0', '')}: ${message.en}`;
    });
}

const named = { id: 'pay', label: { zh: '付费', en: 'Pay' } };
const service: SubsidyOf<'service_price'> = { ...named, type: 'service_price', amount: { value: 10 } };
const { amount: _, ...unpriced } = service;
const toll: SubsidyOf<'shadow_toll'> = {
  ...named,
  type: 'shadow_toll',
  driver: 'trips',
  bands: [{ toll: { value: 1 } }],
};
const bt: SubsidyOf<'instalments'> = {
  ...named,
  type: 'instalments',
  cost_base: 'without_interest',
  return_rate: { value: 0.06 },
  instalments: { value: 3 },
  method: 'equal_instalments',
};
const rent: SubsidyOf<'lease_rent'> = { ...named, type: 'lease_rent', basis: 'agreed', rent: { value: 1 } };
const collar: SubsidyOf<'revenue_guarantee'> = {
  ...named,
  type: 'revenue_guarantee',
  forecast: { value: 100 },
  floor_share: { value: 0.8 },
};
const espc: SubsidyOf<'shared_savings'> = {
  ...named,
  type: 'shared_savings',
  contract: 'shared',
  own_savings: { formula: 'fees' },
  share: { value: 0.8 },
};
const tif: SubsidyOf<'tax_increment'> = {
  ...named,
  type: 'tax_increment',
  driver: 'values',
  base_value: { value: 1 },
  tax_rate: { value: 0.01 },
};
const VALUES = { ...TRIPS, id: 'values', unit: 'money', kind: 'stock' } as const;
const levy: SubsidyOf<'land_value_capture'> = {
  ...named,
  type: 'land_value_capture',
  method: 'betterment',
  area: { value: 10 },
  absorption: { value: [0, 0.2, 0.2, 0.2, 0.2, 0.2] },
  captured_share: { value: 0.5 },
  value_before: { value: 1 },
  value_after: { value: 2 },
};

describe('what is said of a payment in operation', () => {
  test.each<[string, Subsidy, Parameters<typeof tiny>[0]?]>([
    ['a service', service],
    ['a toll', toll],
    ['instalments', bt],
    ['a rent', rent],
    ['a guarantee', collar],
    ['an energy contract', espc],
    ['a tax increment', tif, { drivers: [VALUES] }],
    ['a levy', levy],
  ])('nothing of %s that is complete', (_, subsidy, facts) => {
    expect(told(subsidy, facts)).toEqual([]);
  });

  test.each<[string, Subsidy, string]>([
    [
      'a service without a price',
      unpriced,
      'error /amount: "Pay" has no price; give a yearly price, a unit price, or both.',
    ],
    [
      'a unit price without what it counts',
      { ...unpriced, unit_price: { value: 2 } },
      'error /driver: "Pay" has a unit price; choose the driver it counts.',
    ],
    [
      'a minimum volume without a unit price',
      { ...service, minimum_volume: { value: 2 } },
      'warning /unit_price: Without a unit price the driver and the minimum volume do nothing.',
    ],
    [
      'a negative price',
      { ...unpriced, unit_price: { value: -2 }, driver: 'trips' },
      'error /unit_price: Expected a value above 0, found -2.',
    ],
    [
      'a minimum of no units',
      { ...unpriced, unit_price: { value: 2 }, driver: 'trips', minimum_volume: { value: 0 } },
      'error /minimum_volume: Expected a value above 0, found 0.',
    ],
    [
      'a payer that does not exist',
      { ...service, payer: 'citty' },
      'error /payer: There is no party "citty". Did you mean "city"?',
    ],
    [
      'the company paying itself',
      { ...service, payer: 'company' },
      'error /payer: "company" is the project company of option "Concession" and would pay itself; choose another party.',
    ],
    [
      'a window after the end',
      { ...service, from_year: { value: 6 } },
      'error /from_year: It is paid from operating year 6, but there are only 5: nothing would ever be paid.',
    ],
    [
      'a window beyond the end',
      { ...service, from_year: { value: 3 }, years: { value: 4 } },
      'warning /years: It is paid up to operating year 6, beyond the operating phase of 5; what falls beyond is not paid.',
    ],
    [
      'bands that do not rise',
      {
        ...toll,
        bands: [
          { up_to_volume: { value: 50 }, toll: { value: 1 } },
          { up_to_volume: { value: 40 }, toll: { value: 1 } },
        ],
      },
      'error /bands/1/up_to_volume: Bands must rise: the bound 40 of band 2 is not above 50.',
    ],
    [
      'instalments beyond the end',
      { ...bt, from_year: { value: 2 }, instalments: { value: 5 } },
      'error /instalments: The last instalment falls in operating year 6, but there are only 5: the balance would not be paid off. Fewer instalments or a longer operating phase are needed.',
    ],
    [
      'no instalments',
      { ...bt, instalments: { value: 0 } },
      'error /instalments: Expected a value between 1 and 100, found 0.',
    ],
    [
      'an agreed cost without its amount',
      { ...bt, cost_base: 'agreed' },
      'error /agreed_cost: "Pay" is computed on an agreed construction cost; give the amount.',
    ],
    [
      'an agreed rent without its amount',
      { ...named, type: 'lease_rent', basis: 'agreed' },
      'error /rent: "Pay" is an agreed rent; give the rent per year.',
    ],
    [
      'a rent that recovers a cost at no rate',
      { ...named, type: 'lease_rent', basis: 'recovery', cost_base: 'without_interest' },
      'error /implicit_rate: "Pay" recovers the construction cost; give the implicit rate.',
    ],
    [
      'a floor above the ceiling',
      { ...collar, ceiling_share: { value: 0.7 }, upside_share: { value: 0.5 } },
      'error /ceiling_share: The ceiling of 0.7 is below the floor of 0.8: the same revenue would be made good and shared.',
    ],
    [
      'a ceiling without a share',
      { ...collar, ceiling_share: { value: 1.2 } },
      'error /upside_share: Sharing the upside needs both a ceiling and a share.',
    ],
    [
      'repayment below the floor',
      { ...collar, repay_above: { value: 0.5 } },
      'error /repay_above: Repayment above 0.5 starts below the floor of 0.8: what is paid would go straight back.',
    ],
    [
      'a guarantee of no revenue',
      { ...collar, streams: [] },
      'warning /streams: No revenue is counted: the guarantee would pay the whole floor.',
    ],
    [
      'a cap below the floor',
      { ...espc, floor: { value: 10 }, yearly_cap: { value: 5 } },
      'error /yearly_cap: In year 1 the cap of 5 is below the least payment of 10.',
    ],
    [
      'a saving that does not exist',
      { ...named, type: 'shared_savings', contract: 'shared', savings: 'power', share: { value: 0.8 } },
      'error /savings: There is no saving "power". Known: —.',
    ],
    [
      'no saving at all',
      { ...named, type: 'shared_savings', contract: 'shared', share: { value: 0.8 } },
      'error /savings: "Pay" does not say what is saved; choose a saving or write a formula.',
    ],
    [
      'the customer as the one no longer paid',
      { ...espc, own_savings: { formula: 'fees', payee: 'city' } },
      'error /own_savings/payee: "city" saves the money and cannot be the one who is no longer paid.',
    ],
    [
      'a guarantee of savings without an amount',
      {
        ...named,
        type: 'shared_savings',
        contract: 'guaranteed',
        own_savings: { formula: 'fees' },
        amount: { value: 1 },
      },
      'error /guaranteed_savings: A contract with guaranteed savings says how much it guarantees; give the amount.',
    ],
    [
      'a later share without its years',
      { ...espc, later_share: { value: 0.2 } },
      'error /share_years: The later share and the years of the first one go together.',
    ],
    [
      'a tax on trips',
      { ...tif, driver: 'trips' },
      'error /driver: The driver "trips" counts in trip/year; a tax increment needs an assessed value in money.',
    ],
    [
      'land taken up in construction',
      { ...levy, absorption: { value: [0.2, 0.2, 0.2, 0.2, 0.2, 0] } },
      'error /absorption/value/0: Year 1 is a year of construction, and this is paid in operation only; money for the works is a grant.',
    ],
    [
      'more land than there is',
      { ...levy, absorption: { value: 0.3 } },
      'error /absorption: The shares taken up add up to 1.5, more than the whole area.',
    ],
    [
      'land that is never taken up',
      { ...levy, absorption: { value: 0.1 } },
      'warning /absorption: The shares taken up add up to 0.5; the rest of the area brings nothing.',
    ],
    [
      'a levy without values',
      { ...levy, method: 'land_sale' },
      'error /floor_area_ratio: A share of land sales needs a floor-area ratio and a price.',
    ],
    [
      'a guarantee of no debt',
      { ...named, type: 'credit_guarantee', fee_rate: { value: 0.01 } },
      'warning : There is no debt of lenders: the guarantee covers nothing and costs nothing.',
    ],
    [
      'points that end nothing',
      {
        ...named,
        type: 'availability',
        base_payment: { value: 1 },
        availability: { value: 0.9 },
        termination_points: { value: 5 },
      },
      'warning /termination_points: Without points per percent the number that ends the contract is never reached.',
    ],
  ])('%s', (_, subsidy, sentence) => {
    expect(told(subsidy), told(subsidy).join('\n')).toContain(sentence);
  });

  test('a driver that counts nothing', () => {
    const idle = { ...TRIPS, form: { type: 'constant', value: { value: 0 } } } as const;
    expect(told(toll, { drivers: [idle] })).toContain(
      'warning /driver: The driver "trips" is 0 in every year, and so is what is paid by volume.',
    );
  });

  test('a bond on an increment after the end', () => {
    const bond = {
      bond_cover: { value: 1.2 },
      bond_rate: { value: 0.04 },
      bond_years: { value: 20 },
      stable_year: { value: 9 },
    };
    expect(told({ ...tif, bond }, { drivers: [VALUES] })).toEqual([
      'error /bond/stable_year: Operating year 9 lies beyond the operating phase of 5: there is no increment to read.',
    ]);
  });

  test('nothing of a guarantee of debt there is', () => {
    const backing: Subsidy = { ...named, type: 'credit_guarantee', fee_rate: { value: 0.01 } };
    expect(told(backing, {}, { funding: { tranches: [annuity(0.5, 0.05, 0, 5)] } })).toEqual([]);
  });
});
