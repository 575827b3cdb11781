import {
  checkExpression,
  faultWords,
  type OwnRule,
  type ProjectRule,
  RULE_CATALOGUE,
} from '../engine/compliance';
import type { Bilingual } from '../engine/engine';
import { pick, withText } from '../format/text';
import type { Language } from '../host/host';

/** A rule as it is being typed. */
export interface RuleDraft {
  readonly id: string;
  readonly label: string;
  readonly severity: ProjectRule['severity'];
  readonly confidence: string;
  readonly applies: string;
  readonly holds: string;
  readonly limits: readonly { readonly id: string; readonly text: string }[];
  readonly off: boolean;
}

/** Begin with a rule as it stands, or with an empty one. */
export function draftOf(rule: ProjectRule | undefined, language: Language): RuleDraft {
  return {
    id: rule?.id ?? '',
    label: rule && pick(rule.label, language) !== rule.id ? pick(rule.label, language) : '',
    severity: rule?.severity ?? 'warn',
    confidence: String(rule?.confidence ?? 100),
    applies: rule?.applies ?? '',
    holds: rule?.holds ?? '',
    limits: Object.entries(rule?.limits ?? {}).map(([id, value]) => ({ id, text: String(value) })),
    off: rule?.off ?? false,
  };
}

/** What is wrong with a field of a draft; nothing where it is sound. */
export interface DraftFaults {
  readonly id?: 'empty' | 'form' | 'taken';
  readonly confidence?: 'number';
  readonly limits: ReadonlySet<string>;
  readonly applies?: Bilingual;
  readonly holds?: Bilingual;
}

/** Check a draft while it is typed. */
export function draftFaults(draft: RuleDraft, isNew: boolean, taken: readonly string[]): DraftFaults {
  const limits = limitsOf(draft);
  const formula = (field: 'applies' | 'holds'): Bilingual | undefined => {
    if (draft[field].trim() === '' && field === 'applies') return undefined;
    const checked = checkExpression(draft[field], limits);
    return checked.ok ? undefined : faultWords(field, checked.error);
  };
  const id = !isNew ? undefined : idFault(draft.id, taken);
  const applies = formula('applies');
  const holds = formula('holds');
  const sure = numberOf(draft.confidence);
  return {
    limits: new Set(draft.limits.filter(({ text }) => numberOf(text) === null).map((one) => one.id)),
    ...(id ? { id } : {}),
    ...(sure === null || sure < 0 || sure > 100 ? { confidence: 'number' as const } : {}),
    ...(applies ? { applies } : {}),
    ...(holds ? { holds } : {}),
  };
}

function idFault(id: string, taken: readonly string[]): DraftFaults['id'] {
  if (id === '') return 'empty';
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(id)) return 'form';
  return taken.includes(id) ? 'taken' : undefined;
}

/** Whether a draft can be kept in the file; formulas with a fault can, and are then not judged. */
export function isKeepable({ id, confidence, limits }: DraftFaults, { holds }: RuleDraft): boolean {
  return id === undefined && confidence === undefined && limits.size === 0 && holds.trim() !== '';
}

/** The numbers a draft's formulas read. */
export function limitsOf({ limits }: RuleDraft): Record<string, number> {
  return Object.fromEntries(limits.map(({ id, text }) => [id, numberOf(text) ?? 0]));
}

function numberOf(text: string): number | null {
  const value = Number(text.trim());
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}

/** What the file says of the rule: only how it differs from the rule as shipped; undefined where it does not. */
export function ruleOf(
  draft: RuleDraft,
  before: ProjectRule | undefined,
  language: Language,
  old: OwnRule | undefined,
): OwnRule | undefined {
  const shipped = RULE_CATALOGUE.find(({ id }) => id === draft.id);
  const limits = draft.limits
    .map(({ id, text }) => ({ id, amount: numberOf(text) ?? 0 }))
    .filter(({ id, amount }) => shipped?.limits?.[id] !== amount);
  const confidence = numberOf(draft.confidence) ?? 100;
  const label = draft.label.trim();
  const isOther = label !== '' && label !== (before ? pick(before.label, language) : '');
  const kept = {
    ...(old?.text === undefined ? {} : { text: old.text }),
    ...(old?.source === undefined ? {} : { source: old.source }),
    ...(old?.regimes === undefined ? {} : { regimes: old.regimes }),
  };
  const changes = {
    ...(isOther ? { label: withText(old?.label, label, language) } : old?.label ? { label: old.label } : {}),
    ...(draft.severity === (shipped?.severity ?? 'warn') ? {} : { severity: draft.severity }),
    ...(confidence === (shipped?.confidence ?? 100) ? {} : { confidence }),
    ...(draft.applies.trim() === (shipped?.applies ?? '') || draft.applies.trim() === ''
      ? {}
      : { applies: draft.applies.trim() }),
    ...(draft.holds.trim() === shipped?.holds ? {} : { holds: draft.holds.trim() }),
    ...(limits.length === 0 ? {} : { limits }),
    ...(draft.off ? { off: true } : {}),
  };
  const rule = { id: draft.id, ...kept, ...changes };
  return shipped && Object.keys(rule).length === 1 ? undefined : rule;
}
