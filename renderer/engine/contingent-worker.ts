import { contingentStudyOf } from '../../models/appraisal/fiscal/contingent-study';
import type { ContingentReply, ContingentRequest } from './ask-contingent';

self.addEventListener('message', (event: MessageEvent<ContingentRequest>) => {
  const reply = (answer: ContingentReply): void => self.postMessage(answer);
  const { project, option, scenario } = event.data;
  try {
    const found = contingentStudyOf(project, {
      option,
      scenario,
      onProgress: (done) => reply({ kind: 'progress', done }),
    });
    if (!found.ok) return reply({ kind: 'failed', errors: found.error });
    if (found.value === null) return reply({ kind: 'done', study: null });
    // A run cannot be sent: it holds functions. The page has its own.
    const { result: _, ...study } = found.value;
    reply({ kind: 'done', study });
  } catch (thrown) {
    reply({ kind: 'broken', reason: thrown instanceof Error ? thrown.message : String(thrown) });
  }
});
