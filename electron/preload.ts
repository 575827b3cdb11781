import { contextBridge, ipcRenderer } from 'electron';
import { bridgeName, channelNames, commandChannel, readyChannel } from './ipc/channels.js';
import type { Bridge, HostCommand } from './ipc/contract.js';

type Invoke = (...args: readonly unknown[]) => Promise<unknown>;

const verbs: Record<string, Invoke> = {};
for (const channel of channelNames) verbs[channel] = (...args) => ipcRenderer.invoke(channel, ...args);

const bridge = {
  ...(verbs as unknown as Omit<Bridge, 'onCommand'>),
  onCommand(listener: (command: HostCommand) => void): () => void {
    const receive = (_event: unknown, command: HostCommand): void => listener(command);
    ipcRenderer.on(commandChannel, receive);
    ipcRenderer.send(readyChannel);
    return () => {
      ipcRenderer.removeListener(commandChannel, receive);
    };
  },
} satisfies Bridge;

contextBridge.exposeInMainWorld(bridgeName, bridge);
