import { useMemo } from 'react';
import { listInputs, type Project, type ProjectInput } from '../engine/engine';
import type { Sensitivity, SensitivityFailure, SensitivityRequest } from '../engine/sensitivity';
import { currentOption, currentScenario, useApp } from '../state/store';
import { useProject } from '../ui/hooks';
import { choose, type SensitivitySettings, useSettings } from './settings';
import { useStudy } from './use-study';

/** The study of the option and scenario on the page, as its reader has set it up. */
export interface SensitivityView {
  readonly project: Project | null;
  readonly settings: SensitivitySettings;
  readonly set: (patch: Partial<Omit<SensitivitySettings, 'of'>>) => void;
  readonly option: string;
  readonly scenario: string;
  readonly study: Sensitivity | null;
  /** Place of the figure shown among the study's. */
  readonly at: number;
  readonly failure: SensitivityFailure | null;
  readonly busy: boolean;
  readonly fault: string;
  readonly inputs: readonly ProjectInput[];
}

/** Study the project on the page. */
export function useSensitivity(): SensitivityView {
  const project = useProject();
  const document = useApp((s) => s.doc?.id ?? '');
  const option = useApp(currentOption);
  const scenario = useApp(currentScenario);
  const settings = useSettings(document);
  const { factors, changes, figures, contracts, shown } = settings;
  const request: SensitivityRequest = {
    option,
    scenario,
    contracts,
    ...(factors ? { factors } : {}),
    ...(changes ? { changes } : {}),
    ...(figures.length > 0 ? { figures } : {}),
  };
  const { answer, busy, fault } = useStudy('factors', project, project ? request : null);
  const inputs = useMemo(() => (project ? listInputs(project, option) : []), [project, option]);
  const study = answer?.ok ? answer.value : null;
  const found = study?.figures.findIndex(({ line }) => line === shown) ?? -1;
  return {
    project,
    settings,
    set: (patch) => choose(document, patch),
    option,
    scenario,
    study,
    at: Math.max(0, found),
    failure: answer && !answer.ok ? answer.error : null,
    busy,
    fault,
    inputs,
  };
}
