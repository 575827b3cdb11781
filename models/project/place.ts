import type { Bilingual } from '../language/types';
import { FIELDS } from './fields';
import { termSection } from './inputs';
import { isRecord, parsePointer } from './pointer';
import { THE_FILE } from './problem';
import { FUNDING_SECTIONS, ITEM_NAMES, PROPERTY_NAMES } from './property-names';
import { lowerFirst } from './text';

/** Say where a JSON pointer leads in words a finance officer can follow: 'Cost item "Kiosks" › depreciation life'. */
export function placeOf(root: unknown, path: string): Bilingual {
  const steps = parsePointer(path);
  const parts: Bilingual[] = [];
  let here = root;
  let section = '';
  for (const [i, step] of steps.entries()) {
    const list = steps[i - 1] ?? '';
    const next = childOf(here, step);
    const isItem = Array.isArray(here) && list in ITEM_NAMES;
    section = sectionAfter(section, steps, i);
    if (isItem) parts.push(itemName(root, list, next, step));
    else if (Array.isArray(here)) parts.push(elementName(list, step));
    else if (isSpoken(steps, i)) parts.push(propertyName(section, step, i));
    here = next;
  }
  return parts.length === 0 ? THE_FILE : join(parts);
}

/** Wrappers that only group properties are not part of a spoken place. */
const WRAPPERS = new Set([
  'form',
  'cost',
  'spend',
  'terms',
  'base',
  'funding',
  'size',
  'repayment',
  'fees',
  'dsra',
  'mra',
  'statutory_reserve',
]);

function isSpoken(steps: readonly string[], i: number): boolean {
  const step = steps[i] ?? '';
  const next = steps[i + 1];
  // `life › value` says no more than `life`; only a constant driver's quantity is itself called value.
  if (step === 'value') return steps[i - 1] === 'form';
  if (WRAPPERS.has(step)) return next === undefined;
  // A list's own name is left out where its item's name follows.
  return !(step in ITEM_NAMES && next !== undefined && /^\d+$/.test(next));
}

function sectionAfter(section: string, steps: readonly string[], i: number): string {
  const step = steps[i] ?? '';
  if (i === 0) return step;
  const within = steps[i - 1];
  if (steps[0] === 'options' && within === 'funding' && FUNDING_SECTIONS.has(step)) return step;
  if (within === 'pool' && step === 'game') return 'pool_game';
  if (within === 'economics' && step === 'conversion') return step;
  if (steps[0] !== 'options' || within !== 'terms') return section;
  return termSection(step);
}

function propertyName(section: string, step: string, depth: number): Bilingual {
  const key = Object.hasOwn(PROPERTY_NAMES, `${section}.${step}`) ? `${section}.${step}` : step;
  const other = Object.hasOwn(PROPERTY_NAMES, key) ? PROPERTY_NAMES[key] : undefined;
  const name = FIELDS.get(`${section}.${step}`)?.label ?? other ?? { zh: `“${step}”`, en: `"${step}"` };
  return depth === 0 ? name : { zh: name.zh, en: lowerFirst(name.en) };
}

function itemName(root: unknown, list: string, item: unknown, step: string): Bilingual {
  const type = ITEM_NAMES[list] ?? { zh: list, en: list };
  const own = isRecord(item)
    ? (labelText(item.label) ?? idText(item.id) ?? partyText(root, item.party))
    : undefined;
  if (!own) return { zh: `第 ${Number(step) + 1} 个${type.zh}`, en: `${type.en} ${Number(step) + 1}` };
  return { zh: `${type.zh}“${own.zh}”`, en: `${type.en} "${own.en}"` };
}

function elementName(list: string, step: string): Bilingual {
  const n = Number(step) + 1;
  if (list === 'bands' || list === 'tiers') return { zh: `第 ${n} 档`, en: `band ${n}` };
  if (list === 'cases') return { zh: `情形 ${n}`, en: `case ${n}` };
  if (list === 'history') return { zh: `历史第 ${n} 年`, en: `past year ${n}` };
  return list === 'value' ? { zh: `第 ${n} 年`, en: `year ${n}` } : { zh: `第 ${n} 个`, en: `entry ${n}` };
}

function labelText(label: unknown): Bilingual | undefined {
  if (typeof label === 'string' && label !== '') return { zh: label, en: label };
  if (!isRecord(label)) return undefined;
  const { zh, en } = label;
  if (typeof zh === 'string' && typeof en === 'string') return { zh, en };
  return undefined;
}

/** What stands for a party is called by the party's name. */
function partyText(root: unknown, id: unknown): Bilingual | undefined {
  const parties = childOf(root, 'parties');
  const party = Array.isArray(parties) ? parties.find((one) => isRecord(one) && one.id === id) : undefined;
  return (isRecord(party) ? labelText(party.label) : undefined) ?? idText(id);
}

function idText(id: unknown): Bilingual | undefined {
  return typeof id === 'string' && id !== '' ? { zh: id, en: id } : undefined;
}

function childOf(here: unknown, step: string): unknown {
  if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
  return (here as Record<string, unknown>)[step];
}

function join(parts: readonly Bilingual[]): Bilingual {
  const [first, ...rest] = parts;
  // Chinese closing quotes already set an item off from its field.
  const zh = rest.reduce(
    (text, part) => `${text}${text.endsWith('”') ? '' : ' '}› ${part.zh}`,
    first?.zh ?? '',
  );
  return { zh, en: [first?.en ?? '', ...rest.map((part) => part.en)].join(' › ') };
}
