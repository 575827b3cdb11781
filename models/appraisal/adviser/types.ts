import type { Bilingual } from '../../language/types';
import type { Scheme, Variant } from '../../project/schema';

/** The delivery schemes, in the order ties are listed in. */
export const SCHEMES = [
  'government_funded',
  'joint_venture',
  'concession',
  'ppp',
  'benefit_pooling',
  'enterprise_funded',
] as const satisfies readonly Scheme[];
export type SchemeId = (typeof SCHEMES)[number];

/** The ways within a scheme that the adviser tells apart. */
export const VARIANTS = {
  government_funded: ['self_operated', 'agent_construction', 'entrusted_operation', 'service_purchase'],
  ppp: ['bot', 'bto', 'bt', 'boo', 'boot', 'boost', 'blt', 'rot', 'tot', 'dbfot'],
} as const satisfies { readonly [S in Scheme]?: readonly Variant[] };
export type VariantScheme = keyof typeof VARIANTS;
export type VariantId = (typeof VARIANTS)[VariantScheme][number];

/** Every question with the answers it takes, in the order asked; a question left out is not known and carries no weight. */
export const CHOICES = {
  rules: ['cn_new', 'cn_legacy', 'elsewhere'],
  domain: [
    'public_safety',
    'government_admin',
    'base_platform',
    'transport',
    'energy_environment',
    'public_service',
    'new_town',
    'commercial',
  ],
  asset: ['new_public', 'new_handed_over', 'new_kept', 'lease', 'renewal', 'existing', 'no_asset'],
  operating_target: ['clear', 'partly', 'unclear'],
  payer: ['budget', 'savings', 'mixed', 'market', 'beneficiaries'],
  charging_point: ['yes', 'no'],
  revenue_cost: ['none', 'some', 'operation', 'full'],
  users: ['many', 'few'],
  pooling: ['yes', 'no'],
  fiscal_room: ['ample', 'limited', 'none'],
  control: ['high', 'shared', 'low'],
  experience: ['both', 'build_only', 'neither'],
  in_kind: ['yes', 'no'],
  private_interest: ['strong', 'some', 'none'],
} as const;
export type QuestionId = keyof typeof CHOICES;
export type ChoiceOf<Q extends QuestionId> = (typeof CHOICES)[Q][number];

/** What is known of a project. */
export type Answers = { readonly [Q in QuestionId]?: ChoiceOf<Q> };

/** A condition: every question named has one of the answers listed. */
export type When = { readonly [Q in QuestionId]?: readonly ChoiceOf<Q>[] };

export interface QuestionText<Q extends QuestionId> {
  readonly text: Bilingual;
  readonly help: Bilingual;
  readonly choices: { readonly [C in ChoiceOf<Q>]: Bilingual };
}

/** Where a statement comes from: a study of practice, or a rule in force with its number. */
export interface Citation {
  readonly kind: 'study' | 'rule';
  readonly title: Bilingual;
  readonly year: number;
  /** Document number of a rule. */
  readonly number?: string;
  /** The section or article. */
  readonly place?: Bilingual;
}

/** How much a legal caution weighs: barred as described, doubtful, good to know. */
export type Severity = 'block' | 'warn' | 'info';

/** One reason, as data: when it applies, what it adds to which scheme, why, and who says so. */
export interface Rule<C extends string = string> {
  readonly id: string;
  readonly when: When;
  /** Points per scheme, −3 to 3, all of one sign; 0 for a caution that takes nothing away. */
  readonly effects: { readonly [S in SchemeId]?: number };
  readonly reason: Bilingual;
  readonly cites: readonly C[];
  /** A matter of law: its severity, and the number it has in the register of rules. */
  readonly caution?: { readonly severity: Severity; readonly register: string };
}

/** A way to carry a scheme out, recommended under a condition; the first that applies is taken. */
export interface VariantRule<C extends string = string> {
  readonly scheme: VariantScheme;
  readonly variant: VariantId;
  readonly when: When;
  readonly reason: Bilingual;
  readonly cites: readonly C[];
}

/** Shares of funding, operation and control between government and enterprise, each 0 to 4. */
export interface Shares {
  readonly funds: readonly [government: number, enterprise: number];
  readonly operates: readonly [government: number, enterprise: number];
  readonly controls: readonly [government: number, enterprise: number];
}

/** What a study says of one way of delivering. */
export interface Evidence<C extends string = string> {
  readonly scheme: SchemeId;
  readonly label: Bilingual;
  /** Null where the study gives no rating. */
  readonly shares: Shares | null;
  readonly strengths: Bilingual;
  readonly weaknesses: Bilingual;
  readonly suits: Bilingual;
  readonly cites: readonly C[];
}
