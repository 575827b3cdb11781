import { failure, failureFrom } from '../errors.js';
import { type ChannelName, channelNames } from './channels.js';
import { contract, type Handlers, type Reply } from './contract.js';
import { isOwnPage, type SenderFrame } from './sender.js';

interface InvokeEvent {
  readonly senderFrame?: SenderFrame | null;
}

/** The part of Electron's `ipcMain` that is needed; `handle` throws on a second handler for a channel. */
export interface IpcDoor {
  handle(channel: string, listener: (event: InvokeEvent, ...args: unknown[]) => unknown): void;
}

/**
 * Answer every channel of the contract: sender checked, arguments parsed, result parsed, failures as values.
 *
 * Throws when called a second time on the same door.
 */
export function registerHandlers(door: IpcDoor, handlers: Handlers): void {
  for (const channel of channelNames) {
    door.handle(channel, (event, ...args) => answer(channel, handlers, event, args));
  }
}

async function answer(
  channel: ChannelName,
  handlers: Handlers,
  event: InvokeEvent,
  args: unknown[],
): Promise<Reply<unknown>> {
  if (!isOwnPage(event.senderFrame)) return failure('bad_request');
  const parsed = contract[channel].args.safeParse(args);
  if (!parsed.success) {
    console.warn(`[ipc] ${channel}: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
    return failure('bad_request');
  }
  try {
    // The map is typed per channel; inside this loop the pairing of arguments and handler is by construction.
    const handler = handlers[channel] as (...given: readonly unknown[]) => Promise<Reply<unknown>>;
    const reply = await handler(...parsed.data);
    return reply.ok ? { ok: true, value: contract[channel].result.parse(reply.value) } : reply;
  } catch (thrown) {
    console.error(`[ipc] ${channel}`, thrown);
    return failureFrom(thrown);
  }
}
