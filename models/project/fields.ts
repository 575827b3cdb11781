import type { FieldDef } from './field';
import { contingentFields } from './fields-contingent';
import { costFields } from './fields-costs';
import { exitFields } from './fields-exit';
import { factFields } from './fields-facts';
import { fiscalFields } from './fields-fiscal';
import { kpiFields } from './fields-kpi';
import { poolFields } from './fields-pool';
import { schemeFields } from './fields-schemes';
import { scoringFields } from './fields-scoring';
import { shareholderFields } from './fields-shareholders';
import { sharingFields } from './fields-sharing';
import { subsidyFields } from './fields-subsidies';
import { termFields } from './fields-terms';

/** Every field of the project file that holds an input, by `section.field`, e.g. `capex.life`. */
export const FIELDS: ReadonlyMap<string, FieldDef> = new Map(
  [
    ...factFields,
    ...costFields,
    ...termFields,
    ...sharingFields,
    ...subsidyFields,
    ...exitFields,
    ...shareholderFields,
    ...poolFields,
    ...schemeFields,
    ...scoringFields,
    ...kpiFields,
    ...fiscalFields,
    ...contingentFields,
  ].map((def) => [def.key, def]),
);

/** Look up a field's definition; an unknown key is a fault of the program. */
export function fieldOf(key: string): FieldDef {
  const def = FIELDS.get(key);
  if (!def) throw new Error(`No field definition for ${key}`);
  return def;
}
