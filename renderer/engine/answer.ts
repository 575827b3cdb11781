import { sharedWith } from '../../models/project/shared';
import { contractDebt, reSolve } from '../../models/studies/contract';
import { keepModels } from '../../models/studies/kept-models';
import { solveFor } from '../../models/studies/solve';
import type { Project } from './engine';
import type { SolverAnswers, SolverReply, SolverRequest } from './solver-messages';

/** Models of earlier questions: a change of numbers alone puts nothing together and compiles nothing again. */
let kept = keepModels();
/** The project of the last question: a message brings a copy of the whole, though little may have changed since. */
let last: Project | undefined;

/** Answer what the solver is asked; a fault of the program leaves no half-built models behind. */
export function replyTo(asked: SolverRequest): SolverReply {
  try {
    last = sharedWith(last, asked.project);
    return { ok: true, answer: answerTo({ ...asked, project: last }) };
  } catch (thrown) {
    kept = keepModels();
    return { ok: false, reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

function answerTo(asked: SolverRequest): SolverAnswers[SolverRequest['kind']] {
  switch (asked.kind) {
    case 'solve':
      return solveFor(asked.project, asked.request, kept);
    case 'contractDebt':
      return contractDebt(asked.project, asked.option, kept);
    case 'reSolve':
      return reSolve(asked.project, { option: asked.option, scenario: asked.scenario }, kept);
  }
}
