import type { Option } from '../../models/project/schema';
import { SCHEMES } from '../../models/project/schemes';
import type { Bilingual } from './engine';

export { isUnderChineseRules } from '../../models/project/jurisdiction';
export type { Option, Scheme, Variant } from '../../models/project/schema';
export {
  addOption,
  bearerOf,
  fillNeeds,
  fitOf,
  ignoredSections,
  OWN_LISTS,
  SCHEMES,
  type SchemeChoice,
  schemeOf,
  switchScheme,
  termsInForce,
  variantOf,
  withoutOption,
} from '../../models/project/schemes';
export { firstMember, firstPool } from '../../models/project/schemes/pool-starter';

/** What delivery schemes are called. */
export const SCHEME_NAMES = Object.fromEntries(SCHEMES.map(({ id, label }) => [id, label])) as Readonly<
  Record<Option['scheme'], Bilingual>
>;
