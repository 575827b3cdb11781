import { sensitivityOf } from '../../models/studies/sensitivity';
import { sensitivityGrid } from '../../models/studies/sensitivity-grid';
import type { StudyAsk, StudyReply } from './sensitivity-messages';

self.addEventListener('message', (event: MessageEvent<StudyAsk>) => {
  self.postMessage(replyTo(event.data));
});

function replyTo(asked: StudyAsk): StudyReply {
  try {
    const answer =
      asked.kind === 'factors'
        ? sensitivityOf(asked.project, asked.request)
        : sensitivityGrid(asked.project, asked.request);
    return { ok: true, answer };
  } catch (thrown) {
    return { ok: false, reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
