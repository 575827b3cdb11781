import type { Toast } from './store';
import { useApp } from './store';

/** Tell the person what happened. */
export function say(tone: Toast['tone'], text: string): void {
  useApp.setState({ toast: { tone, text } });
}
