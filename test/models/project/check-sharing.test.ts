import { describe, expect, test } from 'vitest';
import { checkProject, listInputs, type Project, readProject, setAt } from '../../../models/project';
import { kioskProject } from '../../support/kiosk-project';
import { sharingProject } from '../../support/sharing-project';

type Payment = Project['options'][number]['terms']['payments'][number];

const named = { id: 'fee', label: 'Fee' };
const gross = { measure: 'gross_revenue' } as const;
const bands = (...bounds: readonly (number | undefined)[]) =>
  bounds.map((bound) => ({
    ...(bound === undefined ? {} : { up_to: { value: bound } }),
    rate: { value: 0.1 },
  }));

function said(...payments: readonly Payment[]): string[] {
  return checkProject(setAt(kioskProject(), '/options/0/terms/payments', payments)).map(
    ({ severity, place, message }) => `${severity} at ${place.en}: ${message.en}`,
  );
}

test('bands that are empty are refused by the shape of the file', () => {
  const project = setAt(kioskProject(), '/options/0/terms/payments', [
    { ...named, type: 'bands', base: gross, bands: [] },
  ]);
  const read = readProject(project);
  expect(read.ok ? [] : read.error.map(({ message }) => message.en)).toContain(
    'The list is empty; it needs at least one entry.',
  );
});

describe('what is wrong with payments and shares is said in a sentence', () => {
  test.each<[string, Payment, string]>([
    [
      'a payment to the company itself',
      { ...named, type: 'fixed', amount: { value: 1 }, to: 'company' },
      'error at Option "Concession" › Payment "Fee" › recipient: "company" is the project company',
    ],
    [
      'a recipient nobody knows',
      { ...named, type: 'fixed', amount: { value: 1 }, to: 'cty' },
      'There is no party "cty". Did you mean "city"?',
    ],
    [
      'bands that do not rise',
      { ...named, type: 'bands', base: gross, bands: bands(100, 90, undefined) },
      'band 2 › upper bound: Bands must rise: the bound 90 of band 2 is not above 100.',
    ],
    [
      'an open band before others',
      { ...named, type: 'bands', base: gross, bands: bands(undefined, 100) },
      'Band 1 has no upper bound, so those after it are never reached',
    ],
    [
      'a cliff',
      { ...named, type: 'bands', base: gross, bands: bands(100, undefined), form: 'cliff' },
      'warning at Option "Concession" › Payment "Fee" › form of the bands: A cliff reverses incentives',
    ],
    [
      'a cliff that ends',
      { ...named, type: 'bands', base: gross, bands: bands(100), form: 'cliff' },
      'beyond it nothing is paid at all',
    ],
    [
      'neither guarantee nor share',
      { ...named, type: 'greater_of', guarantee: { value: 0 }, rate: { value: 0 }, base: gross },
      'error at Option "Concession" › Payment "Fee": Guarantee and share are both nil',
    ],
    [
      'no guarantee',
      { ...named, type: 'greater_of', guarantee: { value: 0 }, rate: { value: 0.1 }, base: gross },
      'Without a guarantee this is a plain share',
    ],
    [
      'a hurdle of −120 %',
      { ...named, type: 'hurdle', tiers: [{ hurdle: { value: -1.2 }, tier_share: { value: 0.5 } }] },
      'hurdle rate: Expected a value above -1 and at most 10, found -1.2.',
    ],
    [
      'hurdles that fall',
      {
        ...named,
        type: 'hurdle',
        tiers: [
          { hurdle: { value: 0.1 }, tier_share: { value: 0.2 } },
          { hurdle: { value: 0.08 }, tier_share: { value: 0.5 } },
        ],
      },
      'Hurdles must rise from tier to tier: 0.08 in tier 2 is not above 0.1.',
    ],
    [
      'a share over 100 %',
      { ...named, type: 'share', rate: { value: 1.2 }, base: gross },
      'share rate: Expected a value between 0 and 1, found 1.2',
    ],
    [
      'a share of distributions before debt service',
      {
        ...named,
        type: 'share',
        rate: { value: 0.1 },
        base: { measure: 'distributions' },
        priority: 'operating',
      },
      'can be paid only after debt service',
    ],
    [
      'streams of EBITDA',
      { ...named, type: 'share', rate: { value: 0.1 }, base: { measure: 'ebitda', streams: ['ads'] } },
      'Revenue streams can be chosen only when the share is taken of gross revenue.',
    ],
    [
      'unpaid sums of a payment that is always paid',
      { ...named, type: 'fixed', amount: { value: 1 }, unpaid: 'lapses' },
      'how unpaid sums are treated does nothing',
    ],
    [
      'a driver nobody knows',
      { ...named, type: 'volume_bands', driver: 'kiosk', bands: [{ fee: { value: 1 } }] },
      'There is no driver "kiosk". Did you mean "kiosks"?',
    ],
  ])('%s', (_, payment, sentence) => {
    expect(said(payment).join('\n')).toContain(sentence);
  });

  const share = (id: string, rate: number, measure: 'gross_revenue' | 'cfads'): Payment => ({
    id,
    label: id,
    type: 'share',
    rate: { value: rate },
    base: { measure },
  });

  test('shares of one base over 100 %: before debt service the sponsor pays in', () => {
    const words = said(share('a', 0.6, 'gross_revenue'), share('b', 0.55, 'gross_revenue')).join('\n');
    expect(words).toContain('warning');
    expect(words).toContain('come to 115 %, more than the whole; the sponsor would have to pay in the rest');
  });

  test('after debt service they can never be paid', () => {
    const words = said(share('a', 0.6, 'cfads'), share('b', 0.55, 'cfads')).join('\n');
    expect(words).toContain('error');
    expect(words).toContain('come to 115 %, more than there is: they can never be paid');
  });

  test('of different bases each may be high', () => {
    expect(said(share('a', 0.6, 'gross_revenue'), share('b', 0.55, 'cfads'))).toEqual([]);
  });
});

test('inputs of bands and tiers are numbered, named apart and may be changed by scenarios', () => {
  const project = sharingProject();
  const inputs = listInputs(project, project.options[0]?.id ?? '');
  const bound = inputs.find(({ id }) => id === 'concession.ladder.up_to_2');
  expect(bound).toMatchObject({
    path: '/options/0/terms/payments/3/bands/1/up_to',
    label: { zh: 'Ladder — 第 2 档 上限', en: 'Ladder — upper bound, band 2' },
    unit: 'money/year',
  });
  expect(inputs.find(({ id }) => id === 'concession.masts.fee_1')?.unit).toBe('money/kiosk');
  const labels = inputs.map(({ label }) => label.zh);
  expect(new Set(labels).size).toBe(labels.length);
});
