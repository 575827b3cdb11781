import { contractDebt, reSolve } from '../../models/studies/contract';
import { solveFor } from '../../models/studies/solve';
import type { SolverAnswers, SolverReply, SolverRequest } from './solver-messages';

self.addEventListener('message', (event: MessageEvent<SolverRequest>) => {
  self.postMessage(replyTo(event.data));
});

function replyTo(asked: SolverRequest): SolverReply {
  try {
    return { ok: true, answer: answerTo(asked) };
  } catch (thrown) {
    return { ok: false, reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

function answerTo(asked: SolverRequest): SolverAnswers[SolverRequest['kind']] {
  switch (asked.kind) {
    case 'solve':
      return solveFor(asked.project, asked.request);
    case 'contractDebt':
      return contractDebt(asked.project, asked.option);
    case 'reSolve':
      return reSolve(asked.project, { option: asked.option, scenario: asked.scenario });
  }
}
