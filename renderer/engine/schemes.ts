import type { Bilingual, Project } from './engine';

/** What delivery schemes are called. */
export const SCHEME_NAMES: Readonly<Record<Project['options'][number]['scheme'], Bilingual>> = {
  concession: { zh: '特许经营', en: 'Concession' },
};
