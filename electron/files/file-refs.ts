import { randomUUID } from 'node:crypto';
import path from 'node:path';

/**
 * Permissions to touch files: the page holds opaque references, only the main process knows the paths.
 * A reference is born from a dialog, the recent list, the journal or the operating system, never from the page.
 */
export interface FileRefs {
  /** Give the reference of a path, the same one for the same path. */
  readonly grant: (file: string, ref?: string) => string;
  /** Give the path of a reference, or undefined when it was never granted. */
  readonly pathOf: (ref: string) => string | undefined;
  readonly revoke: (ref: string) => void;
}

/** Start with no permissions at all. */
export function createFileRefs(): FileRefs {
  const pathByRef = new Map<string, string>();
  const refByPath = new Map<string, string>();
  return {
    grant(file, ref) {
      const full = path.resolve(file);
      const known = refByPath.get(full);
      if (known !== undefined) return known;
      const granted = ref ?? randomUUID();
      pathByRef.set(granted, full);
      refByPath.set(full, granted);
      return granted;
    },
    pathOf: (ref) => pathByRef.get(ref),
    revoke(ref) {
      const file = pathByRef.get(ref);
      if (file !== undefined) refByPath.delete(file);
      pathByRef.delete(ref);
    },
  };
}

/** Describe a permitted file to the page. */
export function fileInfo(ref: string, file: string): { ref: string; name: string; location: string } {
  return { ref, name: path.basename(file), location: path.dirname(file) };
}
