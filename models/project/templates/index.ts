import { crowdInstruments } from './instrument-crowd';
import { debtInstruments } from './instrument-debt';
import { energyInstruments } from './instrument-energy';
import { fundInstruments } from './instrument-funds';
import { landInstruments } from './instrument-land';
import { publicInstruments } from './instrument-public';
import { carbonFinance, climateTemplates } from './revenue-climate';
import { commissionTemplates } from './revenue-commission';
import { dataTemplates } from './revenue-data';
import { feeTemplates } from './revenue-fees';
import { networkTemplates } from './revenue-network';
import { placeTemplates } from './revenue-places';
import { platformTemplates } from './revenue-platform';
import type { Template } from './template';

export { type Applied, applyTemplate } from './apply';
export type { ChoiceParam, Notice, NumberParam, Param, Template, Values } from './template';
export { readValues, startingValues } from './values';

/** Ways to earn, then ways to finance, in the order they are offered. */
export const TEMPLATES: readonly Template[] = [
  ...platformTemplates,
  ...dataTemplates,
  ...placeTemplates,
  ...feeTemplates,
  ...commissionTemplates,
  ...networkTemplates,
  ...climateTemplates,
  ...debtInstruments,
  ...publicInstruments,
  ...fundInstruments,
  ...crowdInstruments,
  ...energyInstruments,
  ...landInstruments,
  carbonFinance,
];

/** Find a template by its id. */
export function templateOf(id: string): Template | undefined {
  return TEMPLATES.find((template) => template.id === id);
}
