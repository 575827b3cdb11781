import { CONCESSION_EXAMPLES } from './examples-concession';
import { LEGACY_EXAMPLES } from './examples-legacy';
import { OTHER_EXAMPLES } from './examples-other';
import type { Example } from './setups';

/** For each rule a small project that keeps it and one that breaks it. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  ...CONCESSION_EXAMPLES,
  ...LEGACY_EXAMPLES,
  ...OTHER_EXAMPLES,
};
