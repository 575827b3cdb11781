import { describe, expect, test } from 'vitest';
import { advise, CASES, CHOICES, comparedWith, type QuestionId } from '../../../../models/appraisal/adviser';

describe('what cities did', () => {
  const told = CASES.flatMap((city) => (city.did ? [{ ...city, did: city.did }] : []));

  test.each(told.map((city) => [city.id, city] as const))(
    '%s did what the adviser puts first, or it is said why not',
    (_, city) => {
      const advice = advise(city.answers);
      const { agrees, sentence } = comparedWith(city, advice);
      if (advice.leaders.length === 1 && advice.leaders[0] === city.did.scheme) {
        expect(agrees).toBe(true);
        const { variant } = city.did;
        if (variant) expect(advice.ranking[0]?.variant?.id).toBe(variant);
      } else {
        expect(agrees).toBe(false);
        expect(city.remark, 'a city that did otherwise needs its reason').toBeDefined();
        const theirs = advice.ranking.find(({ scheme }) => scheme === city.did.scheme);
        expect([...(theirs?.reasonsAgainst ?? []), ...(theirs?.cautions ?? [])].length).toBeGreaterThan(0);
      }
      expect(sentence.zh).not.toBe('');
    },
  );

  test('the eleven cases of the studies are all among them, and agree', () => {
    const eleven = {
      linknyc: 'concession',
      bristol: 'government_funded',
      abu_dhabi: 'joint_venture',
      amsterdam: 'benefit_pooling',
      bonn: 'joint_venture',
      dallas: 'government_funded',
      wenling: 'ppp',
      yangxin: 'ppp',
      hongqiao: 'enterprise_funded',
      scooters: 'enterprise_funded',
      street_lights: 'ppp',
    };
    const first = Object.fromEntries(
      Object.keys(eleven).map((id) => {
        const city = CASES.find((one) => one.id === id);
        return [id, city ? advise(city.answers).leaders.join() : 'missing'];
      }),
    );
    expect(first).toEqual(eleven);
  });

  test('a case whose source is silent is not claimed as agreement', () => {
    const silent = CASES.filter(({ did }) => did === null);
    expect(silent.map(({ id }) => id)).toEqual(['venice']);
    for (const city of silent) {
      expect(city.remark).toBeDefined();
      expect(comparedWith(city, advise(city.answers)).agrees).toBeNull();
    }
  });

  test('what is our own reading is marked, and only answers that are given', () => {
    for (const { id, answers, judged, cites } of CASES) {
      for (const question of judged) expect(answers, id).toHaveProperty(question);
      for (const [question, choice] of Object.entries(answers))
        expect(CHOICES[question as QuestionId], id).toContain(choice);
      expect(cites.length, id).toBeGreaterThan(0);
    }
    expect(new Set(CASES.map(({ id }) => id)).size).toBe(CASES.length);
  });
});
