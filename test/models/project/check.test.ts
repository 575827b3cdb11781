import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkProject, type Project, readProject, setAt } from '../../../models/project';
import { arbitraryProject, FUZZ_SEED, seeded } from '../../support/arbitrary-project';
import { kioskProject } from '../../support/kiosk-project';

/** What is said about the kiosk project with some things changed. */
function said(...changes: [path: string, value: unknown][]): string[] {
  const project = changes.reduce((here, [path, value]) => setAt(here, path, value), kioskProject());
  return checkProject(project).map(
    ({ place, severity, message }) => `${severity} ${place.en} | ${message.en}`,
  );
}

const fee = '/options/0/terms/payments/0';

describe('values', () => {
  test.each([
    [
      '/timeline/operation_years/value',
      0,
      'error Timeline › operating period | Expected a value above 0 and at most 100, found 0.',
    ],
    [
      '/options/0/terms/funding/tranches/0/size/gearing/value',
      60,
      'error Option "Concession" › Tranche "Bank loan" › gearing | Expected a value between 0 and 1, found 60. Rates are fractions: write 60 % as 0.6.',
    ],
    [
      '/capex/0/life/value',
      -8,
      'error Cost item "Kiosk equipment" › depreciation life | Expected a value above 0 and at most 200, found -8.',
    ],
    [
      '/opex/0/cost/unit_cost/value',
      -1,
      'error Operating cost "Upkeep" › unit cost | Expected a value of at least 0, found -1.',
    ],
    [
      '/tax/rate/value',
      [0.25, 0.25, 25, 0.2, 0.2],
      'error Corporate tax › corporate tax rate › year 3 | Expected a value between 0 and 1, found 25. Rates are fractions: write 25 % as 0.25.',
    ],
    [
      '/working_capital/days_in_year/value',
      365.25,
      'error Working capital › days in a year | Expected a whole number, found 365.25.',
    ],
    [
      '/options/0/terms/funding/tranches/0/repayment/grace_years/value',
      0.5,
      'error Option "Concession" › Tranche "Bank loan" › grace period | 0.5 years are not a whole number of model periods (1 per year); change the years or choose a shorter time step.',
    ],
  ])('out of range: %s = %j', (path, value, sentence) => {
    expect(said([path, value])).toContain(sentence);
  });

  test('half a year of grace is fine when the model steps by half-years', () => {
    expect(
      said(
        ['/timeline/step', 'half_year'],
        ['/options/0/terms/funding/tranches/0/repayment/grace_years/value', 0.5],
      ),
    ).toEqual([]);
  });

  test('a series shorter than the project is an error, a longer one a warning', () => {
    expect(said(['/tax/rate/value', [0.25, 0.25, 0.2, 0.2]])).toEqual([
      'error Corporate tax › corporate tax rate | The series has 4 values but the project lasts 5 years; it needs one value for each.',
    ]);
    expect(said(['/tax/rate/value', [0.25, 0.25, 0.2, 0.2, 0.2, 0.2]])).toEqual([
      'warning Corporate tax › corporate tax rate | The series has 6 values but the project lasts 5 years; the extra values are not used.',
    ]);
  });

  test('a unit that differs from the one computed in is a warning, the currency in its place is not', () => {
    expect(said(['/capex/1/cost/amount/unit', 'USD'])).toEqual([]);
    expect(said(['/opex/0/cost/unit_cost/unit', 'USD/kiosk/year'])).toEqual([]);
    expect(said(['/capex/1/cost/amount/unit', '万元'])).toEqual([
      'warning Cost item "Fibre network" › total cost › unit | This is computed in USD but the file says "万元"; nothing is converted, so check the number.',
    ]);
  });

  test('a unit that formulas cannot read is an error', () => {
    expect(said(['/drivers/0/unit', 'kiosks (new)'])[0]).toContain(
      'error Driver "Kiosks" › unit | The unit "kiosks (new)" cannot be read',
    );
    expect(said(['/inputs/0/unit', 'USD/kiosk'])).toEqual([
      'error Assumption "Advertising price" › unit | Write money instead of USD in the unit "USD/kiosk": formulas check units against the project currency.',
    ]);
  });
});

describe('references', () => {
  test.each([
    [
      '/capex/0/supplier',
      'bilder',
      'Cost item "Kiosk equipment" › supplier | There is no party "bilder". Did you mean "builder"?',
    ],
    [
      '/capex/0/index',
      'cpy',
      'Cost item "Kiosk equipment" › price index | There is no price index "cpy". Did you mean "cpi"?',
    ],
    [
      '/capex/0/cost/driver',
      'kiosk',
      'Cost item "Kiosk equipment" › driver | There is no driver "kiosk". Did you mean "kiosks"?',
    ],
    [
      '/revenue/0/payer',
      'tourists',
      'Revenue stream "Advertising" › payer | There is no party "tourists". Known: city, company, sponsor, bank, advertisers, builder, staff, tax_office.',
    ],
    [
      '/opex/0/payee',
      'stuff',
      'Operating cost "Upkeep" › payee | There is no party "stuff". Did you mean "staff"?',
    ],
    ['/opex/0/cost/driver', 'x', 'Operating cost "Upkeep" › driver | There is no driver "x". Known: kiosks.'],
    [
      '/opex/1/cost/streams',
      ['advertisng'],
      'Operating cost "Sales commission" › revenue streams › entry 1 | There is no revenue stream "advertisng". Did you mean "advertising"?',
    ],
    [
      `${fee}/base/streams`,
      ['parking'],
      'Option "Concession" › Payment "Concession fee" › revenue streams › entry 1 | There is no revenue stream "parking". Known: advertising.',
    ],
    [
      `${fee}/guarantee_index`,
      'wages',
      'Option "Concession" › Payment "Concession fee" › price index of the guarantee | There is no price index "wages". Known: cpi.',
    ],
    [
      '/options/0/terms/sponsor',
      'sponser',
      'Option "Concession" › sponsor | There is no party "sponser". Did you mean "sponsor"?',
    ],
    [
      '/working_capital/inventory_supplier',
      'shop',
      'Working capital › supplier of stock | There is no party "shop". Known: city, company, sponsor, bank, advertisers, builder, staff, tax_office.',
    ],
  ])('%s to an unknown id', (path, value, sentence) => {
    expect(said([path, value])).toContain(`error ${sentence}`);
  });
});

describe('names', () => {
  test('an id used twice in a list', () => {
    expect(said(['/parties/2/id', 'city'])).toContain(
      'error Party "Sponsor" › id | The id "city" is already used by entry 1; give this one another id.',
    );
  });

  test('an id the formula language keeps for itself', () => {
    expect(said(['/drivers/0/id', 'mod'])).toContain(
      'error Driver "Kiosks" › id | "mod" is a word of the formula language and cannot be an id.',
    );
  });

  test('one id for two things a formula may mean', () => {
    expect(said(['/inputs/0/id', 'kiosks'])).toContain(
      'error Driver "Kiosks" › id | The id "kiosks" also stands under named assumptions and formulas cannot tell them apart; rename one.',
    );
  });

  test('two costs of one name', () => {
    expect(said(['/opex/1/label', { zh: '维护', en: 'Upkeep' }])).toEqual([
      'warning Operating cost "Upkeep" › name | The name "Upkeep" is the same as that of entry 1; reports will not tell them apart.',
    ]);
  });
});

describe('terms', () => {
  test.each([
    '/revenue/0/payer',
    '/capex/1/supplier',
    '/opex/0/payee',
    '/options/0/terms/funding/tranches/0/lender',
  ])('the company paying itself at %s', (path) => {
    expect(said([path, 'company'])[0]).toMatch(
      /^error .* \| "Kiosk company" is the project company of option "Concession" and would pay itself; choose another party\.$/,
    );
  });

  test('streams chosen for a base that is not revenue', () => {
    expect(said([`${fee}/base/measure`, 'ebitda'])).toEqual([
      'error Option "Concession" › Payment "Concession fee" › revenue streams | Revenue streams can be chosen only when the share is taken of gross revenue.',
    ]);
  });

  test('stock without a supplier', () => {
    expect(said(['/working_capital/inventory_days', { value: 10 }])).toEqual([
      'error Working capital › supplier of stock | Inventory days need a supplier; name the party the stock is bought from.',
    ]);
  });
});

describe('timing', () => {
  test('shares spent that do not add up to 1', () => {
    expect(said(['/capex/1/cost/spend/weights/value', [0.5, 0.4, 0, 0, 0]])).toEqual([
      'error Cost item "Fibre network" › share spent each year | The shares spent each year must add up to 1; they add up to 0.9.',
    ]);
  });

  test('one share for every year counts in each of them', () => {
    expect(said(['/capex/1/cost/spend/weights/value', 0.2])).toEqual([]); // 5 × 0.2
  });

  test('spending past the end, a driver that never begins, a loan that outlasts the operation', () => {
    const spend = { profile: 'even', start_year: { value: 4 }, years: { value: 3 } };
    expect(said(['/capex/1/cost/spend', spend])[0]).toContain(
      'warning Cost item "Fibre network" › years of spending | Spending runs past the project\'s last year (year 5)',
    );
    expect(said(['/drivers/0/form/start_year/value', 6])[0]).toContain(
      'warning Driver "Kiosks" › first year | The project lasts 5 years, so this driver never begins.',
    );
    expect(said(['/options/0/terms/funding/tranches/0/repayment/years/value', 9])[0]).toContain(
      'warning Option "Concession" › Tranche "Bank loan" › repayment period | Grace and repayment together outlast the operating period (4 years)',
    );
  });
});

describe('scenarios', () => {
  const overrides = (...list: Project['scenarios'][number]['overrides']): [string, unknown] => [
    '/scenarios/1/overrides',
    list,
  ];

  test('a change that names nothing', () => {
    expect(said(overrides({ input: 'inputs.ad_prise', multiply: 2 }))).toEqual([
      'error Scenario "Weak advertising" › Change 1 › changed input | There is no input "inputs.ad_prise". Did you mean "inputs.ad_price"?',
    ]);
  });

  test('a base scenario with changes', () => {
    expect(said(['/scenarios/0/overrides', [{ input: 'tax.rate', value: 0.1 }]])[0]).toContain(
      'error Scenario "Base" › changes | The first scenario',
    );
  });

  test('a change that leads out of range, shown at the change', () => {
    expect(said(overrides({ input: 'tax.rate', multiply: 5 }))[0]).toBe(
      'error Scenario "Weak advertising" › Change 1 | Corporate tax › corporate tax rate › year 1: Expected a value between 0 and 1, found 1.25. Rates are fractions: write 1.25 % as 0.0125.',
    );
  });

  test('a longer operation that leaves a series too short, shown at the scenario', () => {
    expect(said(overrides({ input: 'timeline.operation_years', value: 6 }))).toContain(
      'error Scenario "Weak advertising" | Corporate tax › corporate tax rate: The series has 5 values but the project lasts 7 years; it needs one value for each.',
    );
  });

  test('a fault of the facts is not repeated for every scenario', () => {
    expect(said(['/tax/rate/value', [0.25]]).filter((line) => line.includes('tax rate'))).toHaveLength(1);
  });
});

test(`a generated project has no error, and warnings do not keep it from being read (seed ${FUZZ_SEED})`, () => {
  fc.assert(
    fc.property(arbitraryProject(), (project) => {
      expect(checkProject(project).filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(readProject(project).ok).toBe(true);
    }),
    seeded(100),
  );
});
