import { type Bilingual, type RunResult, SIZE_LIMIT_NAMES, SIZE_LIMITS, type Value } from '../engine/engine';
import { trancheIds } from './sources-uses-vm';

/** One rule that limits the size of a tranche. */
export interface SizeLimitRow {
  readonly id: string;
  readonly name: Bilingual;
  readonly value: Value;
  readonly binds: boolean;
}

/** How large a tranche is, and what sets it. */
export interface TrancheSize {
  readonly id: string;
  readonly label: Bilingual;
  /** The line of its size. */
  readonly line: string;
  readonly size: Value;
  readonly limits: readonly SizeLimitRow[];
  /** The limit that binds. */
  readonly by: Bilingual | null;
}

/** The size of every tranche and the limit that sets it. */
export function trancheSizes(result: RunResult): readonly TrancheSize[] {
  const { run } = result;
  return trancheIds(result).map((id) => {
    const block = `tranches.${id}`;
    const binding = SIZE_LIMITS.find((limit) => {
      const flag = `${block}.binds_${limit}`;
      return run.model.lines.has(flag) && run.value(flag) === 1;
    });
    return {
      id,
      label: run.model.spec.blocks.find((b) => b.id === block)?.label ?? { zh: id, en: id },
      line: `${block}.size`,
      size: run.value(`${block}.size`),
      by: binding === undefined ? null : SIZE_LIMIT_NAMES[binding],
      limits: SIZE_LIMITS.filter((limit) => run.model.lines.has(`${block}.limit_${limit}`)).map((limit) => ({
        id: `${block}.limit_${limit}`,
        name: SIZE_LIMIT_NAMES[limit],
        value: run.value(`${block}.limit_${limit}`),
        binds: limit === binding,
      })),
    };
  });
}
