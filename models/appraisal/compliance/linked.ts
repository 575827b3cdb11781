import type { Value } from '../../language/types';
import { expertReviewOf, valueForMoneyOf } from '../fiscal';
import { regimeOf } from './regime';
import type { Subject } from './subject';

/** A stated figure that other parts of the project give where nobody states it; undefined where they cannot. */
export function linkedFigure(subject: Subject, id: string): number | undefined {
  switch (id) {
    case 'budget_ratio':
      return budgetRatio(subject);
    case 'vfm_qualitative_score':
      return numberOf(expertReviewOf(subject.project)?.score);
    case 'vfm_amount':
      return valueForMoney(subject);
    default:
      return undefined;
  }
}

/** The highest share any general public budget bears in any year. */
function budgetRatio({ project, result }: Subject): number | undefined {
  if (result === null) return undefined;
  const { run } = result;
  const peaks = (project.budgets ?? [])
    .filter(({ kind }) => kind === 'general_public')
    .map(({ id }) => `budgets.${id}.ratio_peak`)
    .flatMap((line) => (run.model.lines.has(line) ? [numberOf(run.value(line))] : []))
    .filter((value) => value !== undefined);
  return peaks.length > 0 ? Math.max(...peaks) : undefined;
}

/** Computed only where a rule asks for it: it takes a second model. */
function valueForMoney({ project, option, result }: Subject): number | undefined {
  if (result === null || project.value_for_money === undefined) return undefined;
  if (regimeOf(project, option).regime !== 'LEGACY_PPP') return undefined;
  const study = valueForMoneyOf(project, { option: option.id, scenario: result.scenario });
  return study.ok ? study.value.amount : undefined;
}

function numberOf(value: Value | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
