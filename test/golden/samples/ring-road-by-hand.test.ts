import { describe, expect, test } from 'vitest';
import { readSample, resultOf } from '../../support/sample-results';

/*
 * The exam question on the operating-subsidy formula of 财金〔2015〕21号 (shared/cases/china.md E3): investment 90,000
 * in two years, debt 70,000 at 6 % drawn evenly, O = 1,000, U = 2,500, p = 6 %, r = 5 %, N = 10. Answer A: 9,044.46 in
 * the first operating year. Money in 万元 to two decimals, as printed.
 */
const sample = readSample('ring-road-vgf');
const base = resultOf(sample, 'formula', 'base').run;
const wan = (line: string): number[] => [...base.series(line)].map((yuan) => yuan / 1e4);

const PUBLISHED = [
  9044.46, 9568.68, 10119.12, 10697.07, 11303.93, 11941.12, 12610.18, 13312.69, 14050.32, 14824.84,
];

describe('the ring road of the exam question', () => {
  test('interest during construction is 1,050 and 3,150: half of each draw counts, interest does not compound', () => {
    expect([...wan('loan.draw').slice(0, 2)]).toEqual([35_000, 35_000]);
    expect(wan('loan.interest_capitalised').slice(0, 2)).toEqual([1050, 3150]); // 35000·6%/2; 35000·6% + 35000·6%/2
    expect((base.value('subsidies.operating_subsidy.cost') as number) / 1e4).toBeCloseTo(94_200, 6);
  });

  test('the subsidy agrees with the printed answer and the ten-year series to the last printed digit', () => {
    expect(wan('subsidies.received').slice(0, 2)).toEqual([0, 0]);
    const rounded = wan('subsidies.received')
      .slice(2)
      .map((x) => Number(x.toFixed(2)));
    expect(rounded).toEqual(PUBLISHED);
  });

  test.each(PUBLISHED.map((_, i) => i + 1))('year %i: C·1.06·1.05^n ÷ 10 + 1,060 − 2,500', (n) => {
    expect(wan('subsidies.received')[n + 1]).toBeCloseTo(9420 * 1.06 * 1.05 ** n + 1060 - 2500, 6);
  });

  test('the construction part is worth C·(1+p) = 99,852 at the formula’s own rate', () => {
    expect((base.value('subsidies.operating_subsidy.construction_value') as number) / 1e4).toBeCloseTo(
      99_852,
      6,
    );
  });

  test('other readings of C give the other recomputed answers', () => {
    const first = (change: Record<string, unknown>): number => {
      const option = structuredClone(sample.options[0]) as (typeof sample.options)[number];
      const [subsidy] = option.terms.subsidies ?? [];
      Object.assign(subsidy as object, change);
      const { run } = resultOf(
        { ...sample, options: [option, ...sample.options.slice(1)] },
        'formula',
        'base',
      );
      return Number(((run.series('subsidies.received')[2] ?? 0) / 1e4).toFixed(2));
    };
    expect(first({ cost_base: 'without_interest' })).toBe(8577); // 9000·1.06·1.05 − 1440
    // C = 94,200 − 2,000: the government's 10 % of equity does not earn the mark-up.
    expect(first({ government_equity: { value: 2000e4 } })).toBeCloseTo(9220 * 1.113 - 1440, 6);
    // n counted from the start of works: 1.05^3.
    expect(first({ first_exponent: { value: 3 } })).toBe(Number((9420 * 1.06 * 1.05 ** 3 - 1440).toFixed(2)));
    // The government pays all: no user fees deducted.
    expect(first({ streams: [] })).toBe(Number((9044.46 + 2500).toFixed(2)));
    // Performance 0.9 on 30 % of the construction part.
    const linked = { performance: { value: 0.9 }, linked_to: 'construction', linked_share: { value: 0.3 } };
    expect(first(linked)).toBeCloseTo(9420 * 1.113 * 0.97 - 1440, 2);
  });

  test('equity of 20,000 and the interest of 4,200 are paid 90 to 10, and both owners earn the same', () => {
    expect(wan('shareholders.county.injection').slice(0, 2)).toEqual([1105, 1315]); // 10 % of 10,000 + 1,050; of 10,000 + 3,150
    expect(wan('shareholders.private_partner.injection').slice(0, 2)).toEqual([9945, 11_835]);
    const value = (id: string) => base.value(id) as number;
    expect(value('shareholders.county.irr')).toBeCloseTo(value('returns.equity.irr'), 10);
    expect(value('shareholders.private_partner.irr')).toBeCloseTo(value('returns.equity.irr'), 10);
    // Private money, 90 % of equity and the loan, for each yuan of public equity: (21,780 + 70,000) ÷ 2,420.
    expect(value('returns.leverage.ratio')).toBeCloseTo(91_780 / 2420, 8);
  });

  test('compounding the interest gives C = 94,263', () => {
    const option = structuredClone(sample.options[0]) as (typeof sample.options)[number];
    const [loan] = option.terms.funding?.tranches ?? [];
    Object.assign(loan as object, {
      interest_in_construction: 'capitalised',
      size: { fixed: { value: 74_263e4 } },
    });
    const { run } = resultOf({ ...sample, options: [option, ...sample.options.slice(1)] }, 'formula', 'base');
    expect((run.value('subsidies.operating_subsidy.cost') as number) / 1e4).toBeCloseTo(94_263, 4);
    expect((run.series('subsidies.received')[2] ?? 0) / 1e4).toBeCloseTo(9051.47, 2);
  });
});
