import { type ComplianceResult, complianceOf } from '../../appraisal/compliance';
import {
  type Affordability,
  affordabilityOf,
  type ContingentStudy,
  contingentStudyOf,
  expertReviewOf,
  type ReviewStudy,
  type ValueForMoneyStudy,
  type VfmFailure,
  valueForMoneyOf,
} from '../../appraisal/fiscal';
import { type Scoring, scoreOptions } from '../../appraisal/scoring';
import type { Result } from '../../language/types';
import { projectFingerprint } from '../../project/fingerprint';
import type { Option, Project } from '../../project/schema';
import { type Comparison, compareOptions } from '../../studies/compare';
import { keepModels } from '../../studies/kept-models';
import type { RunResult } from '../../studies/result';
import { type Sensitivity, sensitivityOf } from '../../studies/sensitivity';

/** What several sheets read of other options and of the appraisal, each made once and only when asked for. */
export interface Studies {
  /** The option exported, where the project has it. */
  readonly option: Option | undefined;
  /** SHA-256 of the project file, 64 hexadecimal digits. */
  fingerprint(): string;
  /** Every option under one scenario. */
  comparison(scenario: string): Comparison;
  /** Null where there are no criteria. */
  scoring(): Scoring | null;
  /** Of any option under the scenario exported. */
  valueForMoney(option: string): Result<ValueForMoneyStudy, VfmFailure>;
  affordability(): Affordability | null;
  /** Null where nothing is contingent. */
  contingent(): ContingentStudy | null;
  compliance(): ComplianceResult | null;
  review(): ReviewStudy | undefined;
  /** Of the option and scenario exported; null where it cannot be made. */
  sensitivity(): Sensitivity | null;
}

/** The studies of one export. */
export function studiesOf(result: RunResult, project: Project): Studies {
  const kept = keepModels(project.options.length + 2);
  const { scenario } = result;
  const option = project.options.find(({ id }) => id === result.option);
  const comparison = remembered((id: string) => compareOptions(project, { scenario: id }, kept));
  const once = <T>(make: () => T): (() => T) => {
    const known = remembered((_: 'only') => make());
    return () => known('only');
  };
  return {
    option,
    comparison,
    fingerprint: once(() => projectFingerprint(project)),
    scoring: once(() => scoreOptions(project, comparison(scenario))),
    valueForMoney: remembered((id: string) => valueForMoneyOf(project, { option: id, scenario }, kept)),
    affordability: once(() => {
      if (!option) return null;
      const study = affordabilityOf(project, { option: option.id, scenario }, kept, result);
      return study.ok ? study.value : null;
    }),
    contingent: once(() => {
      const study = option && contingentStudyOf(project, { option: option.id, scenario });
      return study?.ok ? study.value : null;
    }),
    compliance: once(() => (option ? complianceOf(project, option, result) : null)),
    review: once(() => expertReviewOf(project)),
    sensitivity: once(() => {
      const study = option ? sensitivityOf(project, { option: option.id, scenario }, kept) : null;
      return study?.ok ? study.value : null;
    }),
  };
}

function remembered<K, T>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, { readonly value: T }>();
  return (key) => {
    const found = known.get(key) ?? { value: make(key) };
    known.set(key, found);
    return found.value;
  };
}
