import { describe, expect, it } from 'vitest';
import { complianceOf } from '../../../../models/appraisal/compliance';
import { complianceAcross, scoreOptions, scoringSummary } from '../../../../models/appraisal/scoring';
import type { Project } from '../../../../models/project';
import { compareOptions } from '../../../../models/studies/compare';
import { readSample } from '../../../support/sample-results';

/** Two bids; the second pays an operating subsidy, which the rules since 2023 forbid. */
const project = readSample('parking-bot');
const comparison = compareOptions(project, { scenario: 'base' });
const [lawful, subsidised] = project.options;
if (!lawful || !subsidised) throw new Error('the sample has two bids');

/** All the weight on the largest outlay of a year, where the subsidised bid is far better. */
const onOutlay: Project = {
  ...project,
  criteria: (project.criteria ?? []).filter(
    ({ from }) => from.type === 'figure' && from.line === 'fiscal.outlay_peak',
  ),
  weighting: { method: 'swing' },
};
const oneCriterion: Project = {
  ...onOutlay,
  criteria: (onOutlay.criteria ?? []).map((one) => ({ ...one, points: { value: 100 } })),
};

function summaryOf(judged: Project) {
  const scoring = scoreOptions(judged, comparison, { trials: 10 });
  if (!scoring) throw new Error('there are criteria');
  return scoringSummary(scoring, comparison, judged);
}

describe('compliance across options', () => {
  const across = complianceAcross(project, comparison);

  it('counts red, amber and blue as the list of each option does', () => {
    for (const [i, option] of project.options.entries()) {
      const compared = comparison.options[i];
      const { counts } = complianceOf(project, option, compared?.ok ? compared.result : null);
      expect(across[i]).toMatchObject({
        option: option.id,
        red: counts.fail,
        amber: counts.warn + counts.justified,
        blue: counts.unknown,
      });
    }
  });

  it('names a rule that is broken before one that only warns, and nothing where all are kept', () => {
    expect(across[1]).toMatchObject({ state: 'fail', worst: { rule: 'NC-01', state: 'fail' } });
    expect(across[0]).toMatchObject({ red: 0, amber: 0, blue: 0, state: 'pass' });
    expect(across[0]?.worst).toBeUndefined();
  });

  it('a written reason turns red into amber', () => {
    const broken = complianceOf(project, subsidised, null).verdicts.filter(({ state }) => state === 'fail');
    const justifications = broken.map(({ rule }) => ({
      option: subsidised.id,
      rule: rule.id,
      text: { zh: '存量项目', en: 'An existing contract' },
    }));
    const before = complianceAcross(project, comparison)[1];
    const justified = { ...project, compliance: { ...project.compliance, justifications } };
    const after = complianceAcross(justified, comparison)[1];
    expect(after?.red).toBeLessThan(before?.red ?? 0);
    expect((after?.red ?? 0) + (after?.amber ?? 0)).toBe((before?.red ?? 0) + (before?.amber ?? 0));
  });
});

describe('the summary', () => {
  it('recommends no option that breaks a rule without a reason, unless it says so next', () => {
    const [first, second, third] = summaryOf(oneCriterion);
    expect(first?.text.en).toContain(`"Operating subsidy (older practice, for comparison)" scores highest`);
    expect(second).toMatchObject({ kind: 'caution' });
    expect(second?.text.en).toMatch(/breaks \d rules without a reason given .*cannot be recommended/);
    expect(second?.text.zh).toContain('不宜推荐');
    expect(third?.text.en).toMatch(/without such a breach "Grant for the works .*scores highest/);
  });

  it('mentions breaches behind the first place after the results', () => {
    const sentences = summaryOf(project);
    expect(sentences[1]?.kind).toBe('result');
    const told = sentences.filter(({ text }) => text.en.startsWith('Behind the first place'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text.en).toContain('"Paid by users"');
  });

  it('where every rule is kept or justified nothing is said of rules', () => {
    const alone = { ...project, options: [lawful] };
    const one = compareOptions(alone, { scenario: 'base' });
    const scoring = scoreOptions(alone, one, { trials: 10 });
    if (!scoring) throw new Error('there are criteria');
    const said = scoringSummary(scoring, one, alone).map(({ text }) => text.en);
    expect(said.join(' ')).not.toMatch(/without a reason/);
  });
});
