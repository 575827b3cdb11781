import { useEffect, useState } from 'react';
import { type ValueForMoneyStudy, type VfmFailure, valueForMoneyOf } from '../../models/appraisal/fiscal';
import type { Result } from '../../models/language/types';
import { keepModels } from '../../models/studies/kept-models';
import type { Project } from '../engine/engine';

type Answer = Result<ValueForMoneyStudy, VfmFailure>;

interface Found {
  readonly of: Project;
  readonly key: string;
  readonly answer: Answer;
}

const kept = keepModels(6);

/** The comparison with public delivery, computed after the screen has been drawn; the last one until then. */
export function useValueForMoney(project: Project | null, option: string, scenario: string): Answer | null {
  const [found, setFound] = useState<Found | null>(null);
  const key = `${option} ${scenario}`;
  const isCurrent = found !== null && found.of === project && found.key === key;
  useEffect(() => {
    if (!project || isCurrent) return;
    const timer = setTimeout(
      () => setFound({ of: project, key, answer: valueForMoneyOf(project, { option, scenario }, kept) }),
      0,
    );
    return () => clearTimeout(timer);
  }, [project, option, scenario, key, isCurrent]);
  return found?.answer ?? null;
}
