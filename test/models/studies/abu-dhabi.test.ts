import { describe, expect, test } from 'vitest';
import { contingentIn, errorsApart, yearIn } from '../../support/sample-contingent';
import { figuresOf, soundSample } from '../../support/sound-sample';
import { firstPlace, soundValue } from '../../support/sound-value';

const { sample, value, at } = figuresOf('abu-dhabi-telemedicine');

// The warning on the purchase of services is about Chinese procurement; the sample's description says so.
soundSample('abu-dhabi-telemedicine', sample);

describe('the Abu Dhabi telemedicine sample', () => {
  test('keeps the two published shares: over 90 % satisfied, one third from remote areas; and an hour a visit of Hangzhou', () => {
    const published = sample.inputs.filter(({ confidence }) => confidence === 'published');
    expect(published.map(({ id, value: share }) => [id, share])).toEqual([
      ['satisfied', 0.9],
      ['remote', 0.3333],
      ['hours_per_visit', 1],
    ]);
    expect(JSON.stringify(sample.identity.description)).toContain('HAAD');
  });

  test('the account of the insurer in year 3, by hand', () => {
    // Fees of 79 dirhams rise by 1.5 % a year and are paid after 20 of 365 days; a visit of 230 rises by 2 %.
    const before = at('venture_call', 'revenue.insured.gross', 2);
    const now = at('venture_call', 'revenue.insured.gross', 3);
    const consultations = now / (79 * 1.015 ** 2);
    const saved = consultations * 0.9 * 0.5 * 230 * 1.02 ** 2;
    const paid = now - (20 / 365) * (now - before);
    expect(at('venture_call', 'parties.insurer.net', 3)).toBeCloseTo(saved - paid, 2);
  });

  test('the insurer gains while half of satisfying consultations replace a visit, and loses at 35 %', () => {
    expect(value('venture_call', 'base', 'parties.insurer.npv')).toBeGreaterThan(30e6);
    expect(value('venture_call', 'fewer_replaced', 'parties.insurer.npv')).toBeLessThan(0);
    expect(value('venture_call', 'fewer_replaced', 'shareholders.medgate.irr')).toBeCloseTo(
      value('venture_call', 'base', 'shareholders.medgate.irr'),
      10,
    );
  });

  test('journeys saved are counted and move no cash', () => {
    expect(at('venture_call', 'savings.journeys.amount', 5)).toBeGreaterThan(0);
    const patients = at('venture_call', 'parties.patients.net', 5);
    expect(patients).toBeLessThan(0);
  });

  test('in year 8 the government pays 49 % of five times EBITDA and of the cash held, two more multiples cost 7 million', () => {
    const ebitda = at('venture_call', 'income.ebitda', 8);
    const price = at('venture_call', 'share_exits.call.price', 8);
    const cash = at('venture_call', 'cash.closing', 8);
    expect(price).toBeCloseTo(0.49 * (5 * ebitda + cash), 2);
    const dear = at('venture_call', 'share_exits.call.price', 8, 'dear_exit');
    expect(dear - price).toBeCloseTo(0.49 * 2 * ebitda, 2);
    expect(value('venture_call', 'dear_exit', 'shareholders.medgate.irr')).toBeGreaterThan(0.19);
    expect(value('venture_call', 'dear_exit', 'shareholders.emirate.irr')).toBeLessThan(0.02);
  });

  test('a licence is no capital: premises and technology alone are booked', () => {
    expect(at('venture_call', 'in_kind.licence.contributed', 1)).toBe(0);
    expect(at('venture_call', 'in_kind.premises.contributed', 1)).toBe(10e6);
    expect(at('venture_call', 'in_kind.technology.contributed', 1)).toBe(7e6);
    // Medgate's technology counts at what it costs Medgate; the government's premises do, and the company it then owns.
    expect(value('venture_call', 'base', 'shareholders.medgate.irr_with_in_kind')).toBeLessThan(
      value('venture_call', 'base', 'shareholders.medgate.irr'),
    );
    const held = 4 * at('venture_call', 'income.ebitda', 11);
    expect(at('venture_call', 'retained.value', 11)).toBeCloseTo(held, 2);
    const government = at('venture_call', 'shareholders.emirate.flow_with_in_kind', 11);
    expect(government - at('venture_call', 'shareholders.emirate.flow', 11)).toBeCloseTo(held, 2);
  });

  test('bought by the government, the centre costs the treasury what it saves the insurer', () => {
    expect(value('service', 'base', 'fiscal.net_npv')).toBeLessThan(-100e6);
    expect(value('venture_call', 'base', 'fiscal.net_npv')).toBeGreaterThan(0);
    expect(at('service', 'parties.insurer.net', 5)).toBeGreaterThan(
      at('venture_call', 'parties.insurer.net', 5),
    );
    const irr = value('service', 'base', 'returns.equity.irr');
    expect(irr).toBeGreaterThan(0.1);
    expect(irr).toBeLessThan(0.13);
  });
});

soundValue('abu-dhabi-telemedicine', sample);

describe('what the telemedicine centre is worth', () => {
  const consultations = (year: number): number => at('venture_call', 'drivers.consultations', year);

  test('access in year 5 by hand: 55 % of consultations replace no visit, at 79 dirhams less half', () => {
    const access = consultations(5) * (1 - 0.9 * 0.5);
    expect(at('venture_call', 'kpis.access.value', 5)).toBeCloseTo(access, 4);
    expect(at('venture_call', 'kpis.access.impact', 5)).toBeCloseTo(access * 79 * 0.5, 2);
  });

  test('time in town by hand: the other two thirds of visits replaced, an hour each at 30 dirhams less 20 %', () => {
    const hours = consultations(5) * 0.9 * 0.5 * (1 - 0.3333);
    expect(at('venture_call', 'kpis.time.impact', 5)).toBeCloseTo(hours * 30 * 0.8, 2);
  });

  test('the insurer’s fee only says who pays: direct benefits are what patients pay and 60 % of visits saved', () => {
    const visits = consultations(5) * 0.9 * 0.5 * 230 * 1.02 ** 4;
    const copaid = consultations(5) * 10 * 1.015 ** 4;
    expect(at('venture_call', 'economics.direct', 5)).toBeCloseTo(0.6 * visits + copaid, 2);
  });

  test('the call binds the budget in year 8, a purchase every year; the venture that waives comes first', () => {
    const share = (option: string, year: number) => at(option, 'budgets.health.ratio', year);
    expect(share('venture_call', 8)).toBeGreaterThan(0.08);
    expect(share('venture_call', 7)).toBeLessThan(0.02);
    expect(share('service', 7)).toBeGreaterThan(0.06);
    expect(firstPlace(sample).option).toBe('venture_waiver');
  });
});

describe('what the emirate stands for', () => {
  test('the call at five times EBITDA may cost four tenths more, a tenth of the budget', () => {
    const bought = yearIn(contingentIn(sample, 'venture_call'), 'share_exits.call', 2033);
    expect(bought.base).toBe(at('venture_call', 'share_exits.call.price', 8));
    expect(bought.p95).toBeGreaterThan(1.3 * bought.base);
    expect(bought.share).toBeGreaterThan(0.08);
    expect(bought.expected).toBeLessThan(bought.base); // doctors are likelier dearer than cheaper
  });

  test('buying by the consultation, volume is the government’s: as much above the plan as below', () => {
    const first = yearIn(contingentIn(sample, 'service'), 'subsidies.price', 2027);
    expect(errorsApart(first, first.base)).toBeLessThan(3);
    expect(Math.abs((first.probability ?? 0) - 0.5)).toBeLessThan(0.06);
  });
});
