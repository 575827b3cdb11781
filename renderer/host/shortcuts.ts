import type { HostCommand } from './host.js';

type Plain = Exclude<HostCommand, { language: unknown } | { ref: unknown }>['type'];

/** The part of a keyboard event that matters. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Tell which command a key means, if any. */
export function commandOfKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): Plain | undefined {
  if (altKey) return undefined;
  if (key === 'F1') return 'shortcuts';
  if (!ctrlKey && !metaKey) return undefined;
  switch (key.toLowerCase()) {
    case 'o':
      return shiftKey ? undefined : 'open';
    case 's':
      return shiftKey ? 'saveAs' : 'save';
    case 'e':
      return shiftKey ? undefined : 'exportWorkbook';
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return shiftKey ? undefined : 'redo';
    default:
      return undefined;
  }
}

/** Tell whether the person is typing, so that undo belongs to the text field. */
export function isTyping(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range'].includes(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}

/** Listen for keys that mean one of the commands. Answers with the way to stop. */
export function listenForShortcuts(
  accepts: (command: Plain) => boolean,
  send: (command: HostCommand) => void,
): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const type = event.defaultPrevented ? undefined : commandOfKey(event);
    if (type === undefined || !accepts(type)) return;
    if ((type === 'undo' || type === 'redo') && isTyping(document.activeElement)) return;
    event.preventDefault();
    if (!event.repeat || type === 'undo' || type === 'redo') send({ type });
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
