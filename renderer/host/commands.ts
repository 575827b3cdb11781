import type { HostCommand } from './host.js';

type Listener = (command: HostCommand) => void;

/** Hand commands to whoever listens; keep those that come before. */
export interface CommandHub {
  readonly send: Listener;
  readonly listen: (listener: Listener) => () => void;
}

/** Start with no listener. */
export function createCommandHub(): CommandHub {
  const listeners = new Set<Listener>();
  let waiting: HostCommand[] = [];
  return {
    send(command) {
      if (listeners.size === 0) waiting.push(command);
      for (const listener of [...listeners]) listener(command);
    },
    listen(listener) {
      listeners.add(listener);
      const late = waiting;
      waiting = [];
      for (const command of late) listener(command);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
