import { describe, expect, test } from 'vitest';
import { checkProject, type Project } from '../../../models/project';
import {
  addOption,
  dealOf,
  fillNeeds,
  fitOf,
  ignoredSections,
  SCHEMES,
  switchScheme,
} from '../../../models/project/schemes';
import { readSample } from '../../support/sample-results';

const parking = readSample('parking-bot');
const [first] = parking.options;
if (!first) throw new Error('The sample has no option');

const sentences = (project: Project, severity: 'error' | 'warning'): string[] =>
  checkProject(project).flatMap((p) => (p.severity === severity ? [p.message.en] : []));

/** The sample with the terms of its first option changed. */
const withTerms = (terms: Partial<Project['options'][number]['terms']>, more: object = {}): Project => ({
  ...parking,
  options: [{ ...first, ...more, terms: { ...first.terms, ...terms } }],
});

describe('the catalogue of schemes', () => {
  test('has six schemes and eighteen forms, each told in both languages', () => {
    expect(SCHEMES.map(({ id }) => id)).toEqual([
      'government_funded',
      'joint_venture',
      'concession',
      'ppp',
      'benefit_pooling',
      'enterprise_funded',
    ]);
    const forms = SCHEMES.flatMap(({ variants }) => variants);
    expect(forms).toHaveLength(18);
    for (const { label, help } of [...SCHEMES, ...forms]) {
      for (const text of [label.zh, label.en, help.zh, help.en]) expect(text).not.toBe('');
    }
  });

  test('a form restricted by law says so with its source', () => {
    const bt = SCHEMES.flatMap(({ variants }) => variants).find(({ id }) => id === 'bt');
    expect(bt?.caution?.source.zh).toContain('财预〔2012〕463号');
  });
});

describe('switching the scheme of an option', () => {
  test('changes no fact and no term', () => {
    for (const { id, variants } of SCHEMES) {
      for (const { id: variant } of variants) {
        const switched = switchScheme(parking, first.id, { scheme: id, variant });
        const { options: _, ...facts } = switched;
        const { options: __, ...before } = parking;
        expect(facts).toEqual(before);
        expect(switched.options[0]?.terms).toEqual(first.terms);
      }
    }
  });

  test('and back again gives the file it began with', () => {
    const there = switchScheme(parking, first.id, { scheme: 'government_funded' });
    expect(there.options[0]?.variant).toBe('self_operated');
    expect(switchScheme(there, first.id, { scheme: first.scheme, variant: first.variant })).toEqual(parking);
  });

  test('says what the new scheme still needs, and what it leaves alone', () => {
    const fit = fitOf(first, { scheme: 'government_funded', variant: 'entrusted_operation' });
    expect(fit.needs.map(({ id }) => id)).toEqual(['operator', 'costs.operating_contract']);
    expect(fit.ignored).toContain('payments');
    const switched = switchScheme(parking, first.id, { scheme: 'ppp', variant: 'bt' });
    expect(sentences(switched, 'error')).toEqual([
      'Build-transfer earns nothing in operation: add the instalments by which the government buys the works.',
    ]);
  });

  test('what is missing can be filled in, and what is there stays', () => {
    const switched = switchScheme(parking, first.id, { scheme: 'ppp', variant: 'bt' });
    const filled = fillNeeds(switched, first.id);
    expect(sentences(filled, 'error')).toEqual([]);
    expect(filled.options[0]?.terms.subsidies?.at(-1)).toMatchObject({ type: 'instalments' });
    expect(fillNeeds(filled, first.id)).toEqual(filled);
  });

  test('a further option takes a name and an id of its own', () => {
    const once = addOption(parking, { scheme: 'ppp', variant: 'boot' });
    const twice = addOption(once.project, { scheme: 'ppp', variant: 'boot' });
    expect([once.id, twice.id]).toEqual(['boot', 'boot_2']);
    expect(twice.project.options.at(-1)?.label).toEqual({
      zh: 'BOOT 建设—拥有—运营—移交 2',
      en: 'BOOT build-own-operate-transfer 2',
    });
  });
});

describe('who bears what', () => {
  const bearers = (project: Project): string[] => {
    const [option] = project.options;
    if (!option) return [];
    const { borne } = dealOf(project, option);
    return [...borne.capex, ...borne.revenue, ...borne.opex].map(
      ({ item, bearer }) => `${item.id}: ${bearer}`,
    );
  };

  test('in a concession the company bears everything', () => {
    expect(bearers(parking)).toEqual([]);
  });

  test('under build-transfer the government collects, operates and renews', () => {
    const bt = switchScheme(parking, first.id, { scheme: 'ppp', variant: 'bt' });
    const borne = bearers(bt);
    for (const { id } of [...parking.revenue, ...parking.opex]) expect(borne).toContain(`${id}: government`);
  });

  test('an assignment goes before the scheme, and an unknown fact is named', () => {
    const [stream] = parking.revenue;
    if (!stream) throw new Error('The sample has no revenue');
    const given = withTerms({ assignments: [{ item: `revenue.${stream.id}`, to: 'government' }] });
    expect(bearers(given)).toEqual([`${stream.id}: government`]);
    const wrong = withTerms({ assignments: [{ item: 'revenue.ice_cream', to: 'government' }] });
    expect(sentences(wrong, 'error')).toEqual([
      'The project has no "revenue.ice_cream"; write capex.<id>, revenue.<id>, opex.<id>, savings.<id> or kpis.<id>.',
    ]);
  });

  test('what nobody is named for cannot be borne by him', () => {
    const [stream] = parking.revenue;
    const given = withTerms({ assignments: [{ item: `revenue.${stream?.id}`, to: 'operator' }] });
    expect(sentences(given, 'error')).toEqual([
      `"revenue.${stream?.id}" is borne by the contractor, but no contractor is named.`,
    ]);
  });

  test('a fact left out is gone from the model, unless something else is computed on it', () => {
    const [cost] = parking.opex;
    const [option] = withTerms({ excluded: [`opex.${cost?.id}`] }).options;
    if (!option) throw new Error('No option');
    expect(dealOf(parking, option).project.opex.map(({ id }) => id)).not.toContain(cost?.id);
    const fee = withTerms({
      operator: 'services',
      excluded: [`opex.${cost?.id}`],
      costs: [
        {
          id: 'fee',
          label: 'Fee',
          payee: 'services',
          cost: { type: 'share_of_cost', cost_factor: { value: 0.1 }, items: [cost?.id ?? ''] },
        },
      ],
    });
    expect(sentences(fee, 'error')).toEqual([
      expect.stringContaining(`leaves out "opex.${cost?.id}", but "Fee" is computed on it`),
    ]);
  });

  test("an option's own item needs an id no fact bears, and its references are checked in place", () => {
    const [item] = parking.capex;
    if (!item) throw new Error('The sample has no investment');
    const twice = withTerms({ investments: [item] });
    expect(checkProject(twice).map(({ path }) => path)).toContain('/options/0/terms/investments/0/id');
    const stray = withTerms({ investments: [{ ...item, id: 'extra', supplier: 'nobody' }] });
    expect(checkProject(stray).map(({ path }) => path)).toContain('/options/0/terms/investments/0/supplier');
  });
});

describe("the government's own account", () => {
  test('leaves alone what only companies have, and says so where the file holds it', () => {
    const own = switchScheme(parking, first.id, { scheme: 'government_funded' });
    const [option] = own.options;
    if (!option) throw new Error('No option');
    expect(ignoredSections(option)).toContain('payments');
    expect(sentences(own, 'warning').join('\n')).toContain('does not use this part; it stays in the file');
    const { terms } = dealOf(own, option).option;
    expect([terms.company, terms.sponsor]).toEqual([terms.government, terms.government]);
    expect(terms.payments).toEqual([]);
  });

  test('warns of a bank loan, since local governments borrow by bonds only', () => {
    const own = switchScheme(parking, first.id, { scheme: 'government_funded' });
    const warned = checkProject(own).filter(({ message }) => message.zh.includes('预算法第 35 条'));
    expect(warned.map(({ path }) => path)).toEqual([
      '/options/0/terms/funding/tranches/0/kind',
      '/options/0/terms/funding/tranches/1/kind',
    ]);
  });

  test('a form of another scheme is refused by name', () => {
    const wrong = withTerms({}, { scheme: 'concession', variant: 'bot' });
    expect(sentences(wrong, 'error')).toEqual(['Concession has no form "bot". Leave it out.']);
  });
});

describe('a caution of Chinese law', () => {
  test('is given to projects in China only', () => {
    const bt = fillNeeds(switchScheme(parking, first.id, { scheme: 'ppp', variant: 'bt' }), first.id);
    const told = (project: Project): boolean =>
      sentences(project, 'warning').some((text) => text.includes('Caiyu [2012] 463'));
    expect(told(bt)).toBe(true);
    expect(told({ ...bt, identity: { ...bt.identity, country: { zh: '德国', en: 'Germany' } } })).toBe(false);
    const { country: _, ...unnamed } = bt.identity;
    expect(told({ ...bt, identity: unnamed })).toBe(true); // the currency speaks
  });
});

describe('what no contract can hold', () => {
  const over = (scheme: 'concession' | 'joint_venture', operation: number): Project => {
    const {
      options: [own],
    } = withTerms({}, { scheme, variant: undefined });
    if (!own) throw new Error('No option');
    const years = { ...parking.timeline.operation_years, value: operation };
    return { ...parking, options: [own], timeline: { ...parking.timeline, operation_years: years } };
  };
  const law = (project: Project): string[] =>
    checkProject(project).flatMap(({ message, severity }) =>
      message.zh.includes('第 17 号') ? [`${severity} ${message.zh}`] : [],
    );

  test('a concession of more than forty years is warned of with the law, works included', () => {
    expect(law(over('concession', 38))).toEqual([]);
    expect(law(over('concession', 39))).toEqual([
      expect.stringMatching(/^warning .*不超过 40 年.*合计 41 年/),
    ]);
    expect(law(over('joint_venture', 60))).toEqual([]);
  });

  test('where other law holds, nothing is said of the Chinese term', () => {
    const abroad = over('concession', 60);
    expect(law({ ...abroad, identity: { ...abroad.identity, country: 'Germany', currency: 'EUR' } })).toEqual(
      [],
    );
  });

  test('a government is not its own contractor', () => {
    expect(sentences(withTerms({ operator: first.terms.government }), 'error')).toContainEqual(
      expect.stringContaining('cannot be its own contractor'),
    );
  });

  test('assets handed over leave nothing held at the end, under every form that hands over', () => {
    for (const { id, variants } of SCHEMES) {
      for (const { id: variant, transfer } of variants) {
        const ignored = ignoredSections({ scheme: id, variant }).has('retained');
        if (transfer !== 'never') expect(ignored, variant ?? id).toBe(true);
      }
    }
    expect(ignoredSections({ scheme: 'ppp', variant: 'boo' }).has('retained')).toBe(false);
  });
});
