import type { Bilingual } from '../../language/types';
import type { Scoring } from './types';

/** What the option of an index is called. */
export function nameOf({ options }: Pick<Scoring, 'options'>, i: number): Bilingual {
  return options[i]?.label ?? { zh: '', en: '' };
}
