import { SCHEMES } from '../../models/project/schemes/catalogue';
import type { Bilingual, Project } from './engine';

/** What delivery schemes are called. */
export const SCHEME_NAMES = Object.fromEntries(SCHEMES.map(({ id, label }) => [id, label])) as Readonly<
  Record<Project['options'][number]['scheme'], Bilingual>
>;
