import type { Result } from '../language/types';
import { isRecord } from './pointer';

/** One step that turns a file of version `from` into a file of version `to`. */
export interface Migration {
  readonly from: number;
  readonly to: number;
  /** Gets its own copy of the file and returns the file of the next version. */
  readonly up: (file: Record<string, unknown>) => Record<string, unknown>;
}

/** Why a file could not be brought to this program's version. */
export type MigrationFailure =
  | { readonly reason: 'not_a_project' }
  | { readonly reason: 'no_version' }
  | { readonly reason: 'bad_version'; readonly found: unknown }
  | { readonly reason: 'too_new'; readonly version: number; readonly current: number }
  | { readonly reason: 'failed'; readonly from: number; readonly to: number; readonly detail: string };

/** Every change of the file format since version 1, in order; never edited once released. */
export const MIGRATIONS: readonly Migration[] = assertContiguous([]);

/** The version this program writes. */
export const CURRENT_VERSION = versionAfter(MIGRATIONS);

/** Bring a file to the current version. */
export function migrate(
  file: unknown,
  chain: readonly Migration[] = MIGRATIONS,
): Result<Record<string, unknown>, MigrationFailure> {
  const current = versionAfter(assertContiguous(chain));
  if (!isRecord(file) || file.format !== 'citypact-project') return failure({ reason: 'not_a_project' });
  const version = file.version;
  if (version === undefined) return failure({ reason: 'no_version' });
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return failure({ reason: 'bad_version', found: version });
  }
  if (version > current) return failure({ reason: 'too_new', version, current });
  return climb(file, chain.slice(version - 1));
}

function climb(
  file: Record<string, unknown>,
  steps: readonly Migration[],
): Result<Record<string, unknown>, MigrationFailure> {
  let here = file;
  for (const { from, to, up } of steps) {
    try {
      here = { ...up(structuredClone(here)), version: to };
    } catch (error) {
      return failure({
        reason: 'failed',
        from,
        to,
        detail: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return { ok: true, value: here };
}

/** Refuse a list of migrations with a gap: a file would be left behind without a word. */
export function assertContiguous(chain: readonly Migration[]): readonly Migration[] {
  for (const [i, { from, to }] of chain.entries()) {
    if (from !== i + 1 || to !== i + 2)
      throw new Error(`Migration ${i + 1} must lead from ${i + 1} to ${i + 2}, not from ${from} to ${to}`);
  }
  return chain;
}

function versionAfter(chain: readonly Migration[]): number {
  return chain.length + 1;
}

function failure(error: MigrationFailure): { readonly ok: false; readonly error: MigrationFailure } {
  return { ok: false, error };
}
