import type { ContingentStudy } from '../../models/appraisal/fiscal';
import type { ModelError, Project } from './engine';

/** What the simulating worker is asked. */
export interface ContingentRequest {
  readonly project: Project;
  readonly option: string;
  readonly scenario: string;
}

/** A study without the run it was made from. */
export type SentStudy = Omit<ContingentStudy, 'result'>;

/** What it answers: how many trials are done, then the study or why there is none. */
export type ContingentReply =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly study: SentStudy | null }
  | { readonly kind: 'failed'; readonly errors: readonly ModelError[] }
  | { readonly kind: 'broken'; readonly reason: string };

/** Simulate in a worker, so that nothing on the page waits; the returned function stops it. */
export function askContingent(
  request: ContingentRequest,
  tell: (reply: ContingentReply) => void,
): () => void {
  const worker = new Worker(new URL('./contingent-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<ContingentReply>) => {
    if (event.data.kind !== 'progress') worker.terminate();
    tell(event.data);
  });
  worker.addEventListener('error', (event) => {
    worker.terminate();
    tell({ kind: 'broken', reason: event.message });
  });
  worker.postMessage(request);
  return () => worker.terminate();
}
