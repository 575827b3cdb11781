export { ignoredSections, SCHEMES, schemeOf, variantOf } from './catalogue';
export { bearerOf, type Deal, dealOf, itemsOf, OWN_LISTS, termsInForce } from './deal';
export { withoutOption } from './remove';
export type { Need, SchemeDef, VariantDef } from './scheme-def';
export { addOption, fillNeeds, fitOf, type SchemeChoice, type SchemeFit, switchScheme } from './switch';
