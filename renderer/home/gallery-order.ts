import { SCHEMES } from '../engine/schemes';
import type { Sample } from './use-samples';

/** The samples as the gallery shows them: what is delivered by every scheme first, then by the scheme of the first option. */
export function galleryOrder(samples: readonly Sample[]): readonly Sample[] {
  return samples.toSorted((a, b) => place(a) - place(b) || a.file.localeCompare(b.file, 'en'));
}

function place({ project }: Sample): number {
  if (project === null) return SCHEMES.length;
  const used = new Set(project.options.map(({ scheme }) => scheme));
  if (used.size === SCHEMES.length) return -1;
  return SCHEMES.findIndex(({ id }) => id === project.options[0]?.scheme);
}
