import { create } from 'zustand';
import type { SensitivityFigureRequest } from '../engine/sensitivity';

/** What the reader chose to study; kept while the project stays open. */
export interface SensitivitySettings {
  /** The document the choices were made in: another one starts anew. */
  readonly of: string;
  /** Null: the standard ones. */
  readonly factors: readonly string[] | null;
  readonly changes: readonly number[] | null;
  /** Figures watched beside the usual ones, and limits of one's own. */
  readonly figures: readonly SensitivityFigureRequest[];
  /** The figure drawn; the first when empty. */
  readonly shown: string;
  readonly contracts: 'kept' | 'solved_again';
  readonly grid: readonly [string, string] | null;
}

export const FRESH: Omit<SensitivitySettings, 'of'> = {
  factors: null,
  changes: null,
  figures: [],
  shown: '',
  contracts: 'kept',
  grid: null,
};

const useStore = create<SensitivitySettings>(() => ({ of: '', ...FRESH }));

/** The choices made in one document. */
export function useSettings(document: string): SensitivitySettings {
  const kept = useStore();
  return kept.of === document ? kept : { of: document, ...FRESH };
}

/** Change some of the choices. */
export function choose(document: string, patch: Partial<Omit<SensitivitySettings, 'of'>>): void {
  useStore.setState((kept) => ({
    ...(kept.of === document ? kept : FRESH),
    ...patch,
    of: document,
  }));
}
