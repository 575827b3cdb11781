import type { Bilingual } from '../../language/types';
import type { Scheme, Terms, Variant } from '../schema';
import type { Bearer } from '../schema-schemes';

/** A part of the term sheet that one scheme uses and another leaves alone. */
export type Section =
  | Exclude<
      keyof Terms,
      'government' | 'company' | 'sponsor' | 'tax_authority' | 'operator' | 'distribution' | 'payments'
    >
  | 'payments';

/** One form of a scheme: who owns, builds, operates, pays, and what the term sheet must say for it. */
export interface VariantDef {
  readonly id: Variant | undefined;
  readonly label: Bilingual;
  readonly help: Bilingual;
  /** Whose account the model keeps: a company's, with taxes and owners, or the government's own. */
  readonly account: 'enterprise' | 'public';
  readonly operates: Bearer;
  readonly collects: Bearer;
  /** Who owns the assets during the term. */
  readonly owner: 'company' | 'government';
  /** When they pass to the government. */
  readonly transfer: 'never' | 'at_completion' | 'end_of_term' | 'always_public';
  /** What the term sheet must hold for the form to make sense. */
  readonly needs: readonly Need[];
  /** Sections this form leaves alone, beyond those of its scheme. */
  readonly ignores?: readonly Section[];
  /** What the law or practice says of the form; shown as a warning, never as a prohibition. */
  readonly caution?: { readonly text: Bilingual; readonly source: Bilingual };
}

/** One thing an option must hold, with the sentence that asks for it. */
export interface Need {
  readonly id: string;
  readonly section: string;
  readonly text: Bilingual;
  readonly severity: 'error' | 'warning';
  readonly met: (terms: Terms) => boolean;
}

/** One delivery scheme: its forms, and the sections of the term sheet it leaves alone. */
export interface SchemeDef {
  readonly id: Scheme;
  readonly label: Bilingual;
  readonly help: Bilingual;
  readonly source: Bilingual;
  readonly ignores: readonly Section[];
  /** The first is the one meant when an option names none. */
  readonly variants: readonly [VariantDef, ...VariantDef[]];
}

/** Pair a Chinese and an English text. */
export function both(zh: string, en: string): Bilingual {
  return { zh, en };
}
