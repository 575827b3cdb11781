import type { ModelError, Project, Result, Solution, SolveFailure, SolveRequest } from './engine';

/** What the solving worker is asked. */
export type SolverRequest =
  | { readonly kind: 'solve'; readonly project: Project; readonly request: SolveRequest }
  | { readonly kind: 'contractDebt'; readonly project: Project; readonly option: string }
  | {
      readonly kind: 'reSolve';
      readonly project: Project;
      readonly option: string;
      readonly scenario: string;
    };

/** What it answers, by what was asked. */
export interface SolverAnswers {
  readonly solve: Result<Solution, SolveFailure>;
  readonly contractDebt: Result<Project, ModelError[]>;
  readonly reSolve: Result<
    { readonly project: Project; readonly solutions: readonly Solution[] },
    SolveFailure
  >;
}

/** An answer, or how the program failed. */
export type SolverReply =
  | { readonly ok: true; readonly answer: SolverAnswers[SolverRequest['kind']] }
  | { readonly ok: false; readonly reason: string };
