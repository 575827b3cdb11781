import { CONCESSION_CAUTIONS } from './cautions-concession';
import { OTHER_CAUTIONS } from './cautions-other';
import type { CitationId } from './citations';
import { ASSET_RULES } from './rules-asset';
import { DOMAIN_RULES } from './rules-domain';
import { ENTERPRISE_RULES } from './rules-enterprise';
import { GOVERNMENT_RULES } from './rules-government';
import { INCOME_RULES } from './rules-income';
import { PAYER_RULES } from './rules-payer';
import type { Rule } from './types';

/** Every reason the adviser knows, matters of law last. */
export const RULES: readonly Rule<CitationId>[] = [
  ...DOMAIN_RULES,
  ...ASSET_RULES,
  ...PAYER_RULES,
  ...INCOME_RULES,
  ...GOVERNMENT_RULES,
  ...ENTERPRISE_RULES,
  ...CONCESSION_CAUTIONS,
  ...OTHER_CAUTIONS,
];
