import type { Bilingual } from '../language/types';
import type { Option } from '../project/schema';
import type { InKind, Preference, ShareExit, Shareholder } from '../project/schema-shareholders';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { say } from './part';

/** Someone who owns shares at some time. */
export interface Holder {
  readonly id: string;
  readonly label: Bilingual;
  /** What he agreed as a founder; a later buyer has none. */
  readonly terms?: Shareholder;
}

/** Whether the option lists its shareholders; otherwise the sponsor owns everything. */
export function hasShareholders({ terms }: Option): boolean {
  return (terms.shareholders ?? []).length > 0;
}

export function foundersOf({ terms }: Option): readonly Shareholder[] {
  return terms.shareholders ?? [];
}

/** The founders in the order of the file, then those who buy shares later. */
export function holdersOf({ project, option }: BuildContext): readonly Holder[] {
  const founders = foundersOf(option);
  const later = exitsOf(option).map(({ buyer }) => buyer);
  const ids = [...new Set([...founders.map(({ party }) => party), ...later])];
  return ids.map((id) => {
    const terms = founders.find(({ party }) => party === id);
    const label = bilingual(project.parties.find((party) => party.id === id)?.label ?? id);
    return { id, label, ...(terms === undefined ? {} : { terms }) };
  });
}

/** What is brought in kind; only shareholders can bring it. */
export function inKindOf(option: Option): readonly InKind[] {
  return hasShareholders(option) ? (option.terms.in_kind ?? []) : [];
}

export function inKindBy(option: Option, party: string): readonly InKind[] {
  return inKindOf(option).filter((item) => item.party === party);
}

export function hasInKind(option: Option): boolean {
  return inKindOf(option).length > 0;
}

/** Whether the company still holds a contribution at the end: nobody takes it and nothing is handed over. */
export function isInKindKept({ terms }: Option, reversion: InKind['reversion']): boolean {
  return reversion === undefined && terms.retained !== undefined;
}

/** The contributions the company still holds at the end. */
export function inKindKept(option: Option): readonly InKind[] {
  return inKindOf(option).filter(({ reversion }) => isInKindKept(option, reversion));
}

/** Whether some of the write-off of contributions in kind is not deductible. */
export function hasUndeductedInKind(option: Option): boolean {
  return inKindOf(option).some(({ deductible }) => deductible === false);
}

/** Whether someone pays for a contribution in kind he takes at the end. */
export function paysForInKind(option: Option): boolean {
  return inKindOf(option).some(({ reversion }) => (reversion?.basis ?? 'free') !== 'free');
}

export function preferencesOf(option: Option): readonly Preference[] {
  return hasShareholders(option) ? (option.terms.preferences ?? []) : [];
}

export function exitsOf(option: Option): readonly ShareExit[] {
  return hasShareholders(option) ? (option.terms.share_exits ?? []) : [];
}

/** How the lines of a holder are told from those of his account as a party. */
export function asShareholder(label: Bilingual): Bilingual {
  return say(`${label.zh}（股东）`, `${label.en} as shareholder`);
}
