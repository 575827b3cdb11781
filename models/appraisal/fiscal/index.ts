export * from './affordability';
export { type Contingency, contingentOf } from './contingent';
export * from './expert-review';
export type { Indifference } from './indifference';
export { isLegacyMethod, LEGACY_LABEL, LEGACY_NOTE } from './legacy';
export * from './value-for-money';
export type { Convention, VfmValues } from './vfm-values';
