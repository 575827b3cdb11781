/** Which documents are open in which tab; a claim ends with its tab, however that ends. */
export interface Claims {
  readonly hold: (id: string) => Promise<void>;
  readonly drop: (id: string) => void;
  /** Whether no tab holds the document. */
  readonly isFree: (id: string) => Promise<boolean>;
}

/** Longer than a page that is being reloaded keeps its locks. */
const PATIENCE_MS = 300;

/** Claim documents by the browser's locks; without them (plain http on an intranet) every document counts as free. */
export function createClaims(locks: LockManager | undefined = globalThis.navigator?.locks): Claims {
  if (locks === undefined) return { hold: async () => {}, drop: () => {}, isFree: async () => true };
  const releases = new Map<string, () => void>();
  return {
    async hold(id) {
      if (releases.has(id)) return;
      const dropped = new Promise<void>((release) => releases.set(id, release));
      await new Promise<void>((taken) => {
        const keep = (): Promise<void> => {
          taken();
          return dropped;
        };
        locks.request(lockOf(id), keep).catch(() => taken());
      });
    },
    drop(id) {
      releases.get(id)?.();
      releases.delete(id);
    },
    isFree: (id) =>
      locks
        .request(lockOf(id), { mode: 'shared', signal: AbortSignal.timeout(PATIENCE_MS) }, () => true)
        .catch(() => false),
  };
}

function lockOf(id: string): string {
  return `citypact.document.${id}`;
}
