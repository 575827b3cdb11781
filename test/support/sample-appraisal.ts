import { complianceSummary } from '../../models/appraisal/compliance';
import {
  type Affordability,
  affordabilityOf,
  type ValueForMoneyStudy,
  valueForMoneyOf,
} from '../../models/appraisal/fiscal';
import { type Scoring, scoreOptions } from '../../models/appraisal/scoring';
import type { Project } from '../../models/project';
import { compareOptions } from '../../models/studies/compare';
import { resultOf } from './sample-results';

/** Whether an option of a sample is lawful, and the rules that block it. */
export function lawfulness(sample: Project, id: string): { state: string; blocking: readonly string[] } {
  const option = sample.options.find((one) => one.id === id);
  if (!option) throw new Error(`No option ${id}`);
  const result = resultOf(sample, id, sample.scenarios[0]?.id ?? '');
  const { state, blocking } = complianceSummary(sample, option, result);
  return { state, blocking };
}

/** The scores of a sample's options under its own criteria in its first scenario. */
export function scoresOf(sample: Project): Scoring & { readonly ranking: readonly string[] } {
  const scenario = sample.scenarios[0]?.id ?? '';
  const scoring = scoreOptions(sample, compareOptions(sample, { scenario }), { trials: 500, seed: 7 });
  if (!scoring) throw new Error('the sample has criteria');
  const ranking = scoring.options
    .map(({ id }, i) => ({ id, rank: scoring.ranks[i] ?? Number.POSITIVE_INFINITY }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ id }) => id);
  return { ...scoring, ranking };
}

/** The four liabilities and the budgets of an option in the sample's first scenario. */
export function affordable(sample: Project, option: string): Affordability {
  const study = affordabilityOf(sample, { option, scenario: sample.scenarios[0]?.id ?? '' });
  if (!study.ok) throw new Error(study.error[0]?.message.en);
  return study.value;
}

/** An option against public delivery in the sample's first scenario. */
export function comparedWithPublic(sample: Project, option: string): ValueForMoneyStudy {
  const study = valueForMoneyOf(sample, { option, scenario: sample.scenarios[0]?.id ?? '' });
  if (!study.ok) throw new Error(study.error.sentence.en);
  return study.value;
}
