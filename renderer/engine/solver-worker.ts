import { replyTo } from './answer';
import type { SolverRequest } from './solver-messages';

self.addEventListener('message', (event: MessageEvent<SolverRequest>) => {
  self.postMessage(replyTo(event.data));
});
