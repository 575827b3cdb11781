import { isCancelled } from '../errors.js';

/** What the File System Access API adds where it exists (Chromium on a secure address). */
interface Pickers {
  showOpenFilePicker?: (options: PickerOptions) => Promise<FileHandle[]>;
  showSaveFilePicker?: (options: PickerOptions & { suggestedName: string }) => Promise<FileHandle>;
}
interface PickerOptions {
  readonly types: readonly { description: string; accept: Record<string, readonly string[]> }[];
}
export interface FileHandle extends FileSystemFileHandle {
  queryPermission?(mode: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  requestPermission?(mode: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

/** A file a person chose; without a handle it can be read but not written back. */
export interface ChosenFile {
  readonly file: File;
  readonly handle?: FileHandle;
}

const pickers = (): Pickers => window as Pickers;

const projectTypes: PickerOptions['types'] = [
  { description: 'CityPact 城约', accept: { 'application/json': ['.citypact', '.json'] } },
];

/** Let the person choose a project file; null when they cancel. */
export async function chooseFile(): Promise<ChosenFile | null> {
  const { showOpenFilePicker } = pickers();
  if (showOpenFilePicker === undefined) return chooseByInput('.citypact,.json,application/json');
  try {
    const [handle] = await showOpenFilePicker({ types: projectTypes });
    return handle ? { file: await handle.getFile(), handle } : null;
  } catch (thrown) {
    if (isCancelled(thrown)) return null;
    throw thrown;
  }
}

/** Ask where to save; `download` where the browser cannot ask, null when the person cancels. */
export async function chooseTarget(
  suggestedName: string,
  mime: string,
): Promise<FileHandle | 'download' | null> {
  const { showSaveFilePicker } = pickers();
  if (showSaveFilePicker === undefined) return 'download';
  const extension = /\.\w+$/.exec(suggestedName)?.[0] ?? '.citypact';
  try {
    return await showSaveFilePicker({
      suggestedName,
      types: [{ description: extension.slice(1).toUpperCase(), accept: { [mime]: [extension] } }],
    });
  } catch (thrown) {
    if (isCancelled(thrown)) return null;
    // The click that led here is too long ago for a dialog (a big workbook): a download needs no click.
    if (thrown instanceof Error && thrown.name === 'SecurityError') return 'download';
    throw thrown;
  }
}

/** Replace a file's content; the browser swaps it in only when everything is written. */
export async function writeHandle(handle: FileHandle, data: string | Uint8Array<ArrayBuffer>): Promise<void> {
  const writable = await handle.createWritable();
  try {
    await writable.write(data);
  } catch (thrown) {
    await writable.abort().catch(() => undefined); // already failed: the first reason is the one to tell
    throw thrown;
  }
  await writable.close();
}

/** Make sure that a remembered file may still be touched, asking the person if need be. */
export async function isPermitted(handle: FileHandle, mode: 'read' | 'readwrite'): Promise<boolean> {
  if (handle.queryPermission === undefined || handle.requestPermission === undefined) return true;
  if ((await handle.queryPermission({ mode })) === 'granted') return true;
  return (await handle.requestPermission({ mode })) === 'granted';
}

/** Hand a file to the browser's downloads. */
export function download(name: string, data: string | Uint8Array<ArrayBuffer>, mime: string): void {
  const address = URL.createObjectURL(new Blob([data], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function chooseByInput(accept: string): Promise<ChosenFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.hidden = true;
    const finish = (): void => {
      const file = input.files?.[0];
      input.remove();
      resolve(file ? { file } : null);
    };
    input.addEventListener('change', finish);
    input.addEventListener('cancel', finish);
    document.body.append(input);
    input.click();
  });
}
