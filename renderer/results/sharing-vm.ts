import type { Bilingual, PartyRole, Project, RunResult, Sharing, SharingPart } from '../engine/engine';
import { sharingOf } from '../engine/engine';
import { columnValue, type PeriodColumn } from '../format/period-vm';

/** One who gets a part, with what he gets in the chosen stretch of time. */
export interface SharingRow {
  readonly key: string;
  readonly label: Bilingual;
  readonly role: PartyRole;
  /** Whether a rule of the term sheet pays it. */
  readonly byRule: boolean;
  readonly amount: number;
  /** Part of what users pay; null where they pay nothing. */
  readonly fraction: number | null;
  /** The model line that says why, where one line alone makes it up. */
  readonly ask: string | undefined;
}

const known = new WeakMap<RunResult, Sharing>();

/** The split of a result; the same result is split once. */
export function splitOf(result: RunResult, project: Project): Sharing {
  const before = known.get(result);
  if (before) return before;
  const sharing = sharingOf(result, project);
  known.set(result, sharing);
  return sharing;
}

/** Those who get or pay something at some time. */
export function partsInUse({ parts, whole }: Sharing): readonly SharingPart[] {
  const scale = Math.max(1, ...whole.map(Math.abs), ...parts.flatMap(({ values }) => values.map(Math.abs)));
  return parts.filter(({ values }) => values.some((value) => Math.abs(value) > 1e-9 * scale));
}

/** Who gets how much in one column, or over the whole life; the rows make the whole. */
export function sharingRows(
  sharing: Sharing,
  column: PeriodColumn | undefined,
): { readonly whole: number; readonly rows: readonly SharingRow[] } {
  const add = (values: readonly number[]): number =>
    column ? columnValue(values, 'flow', column) : values.reduce((sum, value) => sum + value, 0);
  const whole = add(sharing.whole);
  const rows = partsInUse(sharing).map((part): SharingRow => {
    const amount = add(part.values);
    const [only, ...others] = part.lines;
    return {
      key: part.key,
      label: part.label,
      role: part.role,
      byRule: part.key.startsWith('rule.'),
      amount,
      fraction: Math.abs(whole) > 1e-9 ? amount / whole : null,
      ask:
        part.key === 'company' ? 'cash.net' : others.length === 0 && only?.sign === 1 ? only.line : undefined,
    };
  });
  return { whole, rows };
}
