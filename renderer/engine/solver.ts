import type { SolverAnswers, SolverReply, SolverRequest } from './solver-messages';

/** A question under way: its answer, and the way to stop it. */
export interface Asked<A> {
  /** Null when it was stopped; throws when the program failed. */
  readonly answer: Promise<A | null>;
  readonly stop: () => void;
}

/** A worker that has answered keeps its models, so that the next question is answered sooner. */
let idle: Worker | null = null;

/** Ask the solver in a worker, so that nothing on the page waits for it. */
export function askSolver<R extends SolverRequest>(request: R): Asked<SolverAnswers[R['kind']]> {
  const worker = idle ?? new Worker(new URL('./solver-worker.ts', import.meta.url), { type: 'module' });
  idle = null;
  const over = new AbortController();
  const { signal } = over;
  let stop = (): void => undefined;
  const answer = new Promise<SolverAnswers[R['kind']] | null>((resolve, reject) => {
    const end = (): void => {
      over.abort();
      worker.terminate();
    };
    stop = () => {
      // An answered question has nothing left to stop, and its worker may be at the next.
      if (signal.aborted) return;
      end();
      resolve(null);
    };
    const take = (event: MessageEvent<SolverReply>): void => {
      over.abort();
      if (idle === null) idle = worker;
      else worker.terminate();
      if (event.data.ok) resolve(event.data.answer as SolverAnswers[R['kind']]);
      else reject(new Error(event.data.reason));
    };
    worker.addEventListener('message', take, { signal });
    worker.addEventListener(
      'error',
      (event) => {
        end();
        reject(new Error(event.message));
      },
      { signal },
    );
  });
  worker.postMessage(request);
  return { answer, stop: () => stop() };
}
