import type { Project, Result } from './engine';
import type {
  GridRequest,
  Sensitivity,
  SensitivityFailure,
  SensitivityGrid,
  SensitivityRequest,
} from './sensitivity';

/** What the worker of sensitivity studies is asked. */
export type StudyAsk =
  | { readonly kind: 'factors'; readonly project: Project; readonly request: SensitivityRequest }
  | { readonly kind: 'grid'; readonly project: Project; readonly request: GridRequest };

/** What it answers, by what was asked. */
export interface StudyAnswers {
  readonly factors: Result<Sensitivity, SensitivityFailure>;
  readonly grid: Result<SensitivityGrid, SensitivityFailure>;
}

/** An answer, or how the program failed. */
export type StudyReply =
  | { readonly ok: true; readonly answer: StudyAnswers[StudyAsk['kind']] }
  | { readonly ok: false; readonly reason: string };
