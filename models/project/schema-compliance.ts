import { finite, identifier, text } from './schema-parts';
import { z } from './zod';

/* Under which rules an option is judged, what only people can answer, and how a departure is justified. */

export const regimeSchema = z.enum(['NEW_CONCESSION', 'LEGACY_PPP', 'GOV_FUNDED', 'JV_COMMERCIAL']);
export const ruleSetSchema = z.enum(['china', 'international', 'both']);
export const ruleSeveritySchema = z.enum(['block', 'warn', 'info']);
export const answerSchema = z.enum(['yes', 'no', 'not_known']);

/** Rule ids as in the catalogue (`NC-01`) or of one's own. */
const ruleId = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/);

/** A change to a rule of the catalogue (what is absent stays as it is), or a rule of one's own. */
export const ownRuleSchema = z.strictObject({
  id: ruleId,
  label: text.optional(),
  text: text.optional(),
  /** The regimes it belongs to; all of them for a rule of one's own that names none. */
  regimes: z.array(regimeSchema).min(1).optional(),
  severity: ruleSeveritySchema.optional(),
  /** Below 90 a rule only warns, %. */
  confidence: finite.min(0).max(100).optional(),
  /** When it applies, over the facts of an option; always when absent. */
  applies: z.string().min(1).optional(),
  /** What must be true for the rule to be kept. */
  holds: z.string().min(1).optional(),
  /** Numbers its formulas read by name. */
  limits: z.array(z.strictObject({ id: identifier, amount: finite })).optional(),
  source: text.optional(),
  /** Switched off: the rule is shown and not judged. */
  off: z.boolean().optional(),
});

export const complianceSchema = z.strictObject({
  /** Chinese rules or international practice; by the currency of the project when absent. */
  set: ruleSetSchema.optional(),
  /** The regime of an option where it is not the one its scheme leads to. */
  regimes: z
    .array(z.strictObject({ option: identifier, regime: regimeSchema, note: text.optional() }))
    .optional(),
  /** What only people know; for one option, or for all that have no answer of their own. */
  answers: z
    .array(
      z.strictObject({
        option: identifier.optional(),
        question: identifier,
        answer: answerSchema,
        note: text.optional(),
      }),
    )
    .optional(),
  /** Figures from documents outside the model: an approved estimate, a budget share. */
  figures: z
    .array(
      z.strictObject({
        option: identifier.optional(),
        figure: identifier,
        amount: finite,
        source: text.optional(),
      }),
    )
    .optional(),
  justifications: z
    .array(
      z.strictObject({
        option: identifier,
        rule: ruleId,
        text,
        by: z.string().min(1).optional(),
        date: z.iso.date().optional(),
      }),
    )
    .optional(),
  rules: z.array(ownRuleSchema).optional(),
});

export type Regime = z.infer<typeof regimeSchema>;
export type RuleSet = z.infer<typeof ruleSetSchema>;
export type RuleSeverity = z.infer<typeof ruleSeveritySchema>;
export type RuleAnswer = z.infer<typeof answerSchema>;
export type OwnRule = z.infer<typeof ownRuleSchema>;
export type Compliance = z.infer<typeof complianceSchema>;
