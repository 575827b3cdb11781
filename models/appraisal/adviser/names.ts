import type { Bilingual } from '../../language/types';
import { SCHEMES as CATALOGUE } from '../../project/schemes';
import type { SchemeId, VariantId } from './types';

/** What the schemes are called: the words of the term sheets. */
export const SCHEME_NAMES = Object.fromEntries(CATALOGUE.map(({ id, label }) => [id, label])) as Readonly<
  Record<SchemeId, Bilingual>
>;

/** What the ways within a scheme are called: the words of the term sheets. */
export const VARIANT_NAMES = Object.fromEntries(
  CATALOGUE.flatMap(({ variants }) =>
    variants.flatMap(({ id, label }) => (id === undefined ? [] : [[id, label]])),
  ),
) as Readonly<Record<VariantId, Bilingual>>;
