import type { HostCommand } from '../ipc/contract.js';

/** Commands for the page; those that come before it listens wait. */
export interface CommandQueue {
  readonly send: (command: HostCommand) => void;
  /** The page listens now: deliver what waited. */
  readonly ready: () => void;
  /** The page is gone or reloads: wait again. */
  readonly pause: () => void;
}

/** Queue commands in front of a way to deliver them. */
export function createCommandQueue(deliver: (command: HostCommand) => void): CommandQueue {
  let listening = false;
  let waiting: HostCommand[] = [];
  return {
    send(command) {
      if (listening) deliver(command);
      else waiting.push(command);
    },
    ready() {
      listening = true;
      const late = waiting;
      waiting = [];
      for (const command of late) deliver(command);
    },
    pause() {
      listening = false;
    },
  };
}
