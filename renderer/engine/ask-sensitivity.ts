import type { StudyAnswers, StudyAsk, StudyReply } from './sensitivity-messages';
import type { Asked } from './solver';

/** Study a project in a worker of its own, which ends with its answer; it takes longer than solving does. */
export function askSensitivity<A extends StudyAsk>(ask: A): Asked<StudyAnswers[A['kind']]> {
  const worker = new Worker(new URL('./sensitivity-worker.ts', import.meta.url), { type: 'module' });
  let stop = (): void => undefined;
  const answer = new Promise<StudyAnswers[A['kind']] | null>((resolve, reject) => {
    stop = () => {
      worker.terminate();
      resolve(null);
    };
    worker.addEventListener('message', (event: MessageEvent<StudyReply>) => {
      worker.terminate();
      if (event.data.ok) resolve(event.data.answer as StudyAnswers[A['kind']]);
      else reject(new Error(event.data.reason));
    });
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(new Error(event.message));
    });
  });
  worker.postMessage(ask);
  return { answer, stop: () => stop() };
}
