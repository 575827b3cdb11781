import { describe, expect, test } from 'vitest';
import { valueForMoneyOf } from '../../models/appraisal/fiscal';
import type { Project } from '../../models/project';
import { withoutOption } from '../../models/project/schemes';
import { runProject } from '../../models/studies/run';
import { doubled } from '../support/doubled';
import { scoresOf } from '../support/sample-appraisal';
import { computed, readSample, SAMPLES } from './subjects';

const scored = SAMPLES.map((name) => [name, readSample(name)] as const).filter(
  ([, { criteria = [], options }]) => criteria.length > 0 && options.length > 1,
);

describe.each(scored)('scores of %s', (_, sample) => {
  const whole = scoresOf(sample);

  test('weights add up to 1', () => {
    const weights = whole.criteria.map(({ weight }) => weight ?? Number.NaN);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  test.each(sample.options.map(({ id }) => id))(
    'an option more or less leaves the points of the others: %s',
    (id) => {
      const rest = scoresOf(withoutOption(sample, id));
      for (const [i, { id: other }] of rest.options.entries()) {
        const before = whole.options.findIndex((option) => option.id === other);
        expect([other, rest.totals[i]]).toEqual([other, whole.totals[before]]);
      }
      expect(rest.ranking).toEqual(whole.ranking.filter((other) => other !== id));
    },
  );

  test('twice the money, anchors too, leaves points and places', () => {
    const twice = scoresOf(withAnchors(doubled(sample), sample));
    expect(twice.ranking).toEqual(whole.ranking);
    for (const [i, total] of whole.totals.entries()) {
      if (total === null) expect(twice.totals[i]).toBeNull();
      else expect(twice.totals[i]).toBeCloseTo(total, 7);
    }
  });
});

const compared = SAMPLES.flatMap((name) => {
  const sample = readSample(name);
  return sample.options.flatMap(({ id }) => {
    const study = valueForMoneyOf(sample, { option: id });
    return study.ok ? [{ name, option: id, study: study.value, sample }] : [];
  });
});

describe.each(compared)('value for money of $name, $option', ({ study, sample, option }) => {
  test('is what the comparator costs more than the partnership, at every rate', () => {
    expect(study.values.amount).toBe(study.values.psc.total - study.values.ppp.total);
    for (const { psc, ppp, amount } of study.range) {
      expect(amount).toBe(psc - ppp);
      expect(amount > 0).toBe(ppp < psc);
    }
  });

  test('doubles with all money, and its index stays', () => {
    const twice = valueForMoneyOf(doubled(sample), { option });
    if (!twice.ok) throw new Error(twice.error.sentence.en);
    const scale = Math.max(1, Math.abs(study.values.psc.total), Math.abs(study.values.ppp.total));
    expect(twice.value.values.amount / scale).toBeCloseTo((2 * study.values.amount) / scale, 7);
  });
});

describe.each(SAMPLES)('KPIs of %s', (name) => {
  const sample = readSample(name);

  test.each(sample.options.map(({ id }) => id))(
    'each is counted once in the economic flows: %s',
    (option) => {
      const { run } = computed(sample, { option });
      if (!run.model.lines.has('economics.net')) return;
      const { lines } = run.model;
      const worth = (kpi: string): number =>
        lines.has(`kpis.${kpi}.impact`) ? total(run.series(`kpis.${kpi}.impact`)) : 0;
      const whole = total(run.series('economics.net'));
      for (const { id } of sample.kpis ?? []) {
        const left = { ...sample, kpis: (sample.kpis ?? []).filter((kpi) => kpi.id !== id) };
        const result = runProject(left, { option });
        if (!result.ok || JSON.stringify(left.kpis).includes(`kpis.${id}.`)) continue; // something else rests on it
        const without = result.value.run;
        const scale = Math.max(1, Math.abs(whole), Math.abs(worth(id)));
        expect((whole - total(without.series('economics.net'))) / scale).toBeCloseTo(worth(id) / scale, 9);
      }
    },
  );
});

/** Anchors in money doubled with it, where they are no inputs of the project. */
function withAnchors(twice: Project, once: Project): Project {
  const criteria = twice.criteria?.map((criterion, i) => {
    const before = once.criteria?.[i];
    const untouched =
      before?.worst.value === criterion.worst.value && before.best.value === criterion.best.value;
    if (!untouched || !/^money\b/.test(criterion.unit ?? '')) return criterion;
    return {
      ...criterion,
      worst: { ...criterion.worst, value: 2 * criterion.worst.value },
      best: { ...criterion.best, value: 2 * criterion.best.value },
    };
  });
  return { ...twice, ...(criteria ? { criteria } : {}) };
}

function total(series: ArrayLike<number>): number {
  return Array.from(series).reduce((sum, value) => sum + value, 0);
}
