import type { SolverAnswers, SolverReply, SolverRequest } from './solver-messages';

/** A question under way: its answer, and the way to stop it. */
export interface Asked<A> {
  /** Null when it was stopped; throws when the program failed. */
  readonly answer: Promise<A | null>;
  readonly stop: () => void;
}

/** Ask the solver in a worker, so that nothing on the page waits for it. */
export function askSolver<R extends SolverRequest>(request: R): Asked<SolverAnswers[R['kind']]> {
  const worker = new Worker(new URL('./solver-worker.ts', import.meta.url), { type: 'module' });
  let stop = (): void => undefined;
  const answer = new Promise<SolverAnswers[R['kind']] | null>((resolve, reject) => {
    const end = (): void => worker.terminate();
    stop = () => {
      end();
      resolve(null);
    };
    worker.addEventListener('message', (event: MessageEvent<SolverReply>) => {
      end();
      if (event.data.ok) resolve(event.data.answer as SolverAnswers[R['kind']]);
      else reject(new Error(event.data.reason));
    });
    worker.addEventListener('error', (event) => {
      end();
      reject(new Error(event.message));
    });
  });
  worker.postMessage(request);
  return { answer, stop: () => stop() };
}
