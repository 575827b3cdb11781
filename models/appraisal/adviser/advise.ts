import type { Bilingual } from '../../language/types';
import { CITATIONS, type CitationId } from './citations';
import { EVIDENCE } from './evidence';
import { headlineOf } from './headline';
import { holds, questionsOf } from './rule';
import { RULES } from './rules';
import { type QuestionSensitivity, sensitivityOf } from './sensitivity';
import {
  type Answers,
  CHOICES,
  type Citation,
  type Evidence,
  type QuestionId,
  type Rule,
  SCHEMES,
  type SchemeId,
  type Severity,
  type VariantId,
} from './types';
import { variantFor } from './variants';

/** One reason as it tells for or against a scheme. */
export interface Contribution {
  readonly rule: string;
  readonly questions: readonly QuestionId[];
  /** What it adds to the score; 0 for a caution that takes nothing away. */
  readonly points: number;
  readonly reason: Bilingual;
  readonly citations: readonly Citation[];
  readonly caution?: { readonly severity: Severity; readonly register: string };
}

/** What the adviser says of one scheme. */
export interface SchemeAdvice {
  readonly scheme: SchemeId;
  /** From 1; schemes with the same score share a rank. */
  readonly rank: number;
  /** The sum of the points of `reasonsFor`, `reasonsAgainst` and `cautions`. */
  readonly score: number;
  readonly reasonsFor: readonly Contribution[];
  readonly reasonsAgainst: readonly Contribution[];
  readonly cautions: readonly Contribution[];
  /** The law bars it as described: it stays in the ranking with its caution. */
  readonly barred: boolean;
  readonly variant?: {
    readonly id: VariantId;
    readonly reason: Bilingual;
    readonly citations: readonly Citation[];
  };
  readonly evidence: readonly Evidence[];
}

/** All schemes ranked, with every reason, and what would change the ranking. */
export interface Advice {
  readonly answers: Answers;
  readonly answered: number;
  readonly asked: number;
  readonly headline: Bilingual;
  /** Best first; ties in the order of the schemes. */
  readonly ranking: readonly SchemeAdvice[];
  /** The schemes in first place: more than one is a tie. */
  readonly leaders: readonly SchemeId[];
  /** The best of those the law does not bar as described: the leaders, unless one of them is barred. */
  readonly lawful: readonly SchemeId[];
  /** Points between the first and the second place; 0 in a tie. */
  readonly margin: number;
  readonly sensitivity: readonly QuestionSensitivity[];
}

/**
 * Rank every scheme by what is known of a project.
 *
 * A score is the plain sum of the points of the rules that hold; nothing is scaled or hidden.
 */
export function advise(answers: Answers): Advice {
  const scores = scoresOf(answers);
  const ranking = SCHEMES.map((scheme) => schemeAdvice(scheme, answers, scores)).sort(
    (a, b) => a.rank - b.rank || SCHEMES.indexOf(a.scheme) - SCHEMES.indexOf(b.scheme),
  );
  const leaders = leadersOf(scores);
  const allowed = ranking.filter(({ barred }) => !barred);
  const lawful = allowed.filter(({ rank }) => rank === allowed[0]?.rank).map(({ scheme }) => scheme);
  const [first, second] = ranking;
  const margin = first && second ? first.score - second.score : 0;
  const answered = Object.values(answers).filter((given) => given !== undefined).length;
  const asked = Object.keys(CHOICES).length;
  return {
    answers,
    answered,
    asked,
    headline: headlineOf({ answered, asked, leaders, lawful, margin }),
    ranking,
    leaders,
    lawful,
    margin,
    sensitivity: sensitivityOf(answers, (changed) => leadersOf(scoresOf(changed))),
  };
}

/** The score of every scheme. */
export function scoresOf(answers: Answers): Readonly<Record<SchemeId, number>> {
  const scores = Object.fromEntries(SCHEMES.map((scheme) => [scheme, 0])) as Record<SchemeId, number>;
  for (const { when, effects } of RULES) {
    if (!holds(when, answers)) continue;
    for (const scheme of SCHEMES) scores[scheme] += effects[scheme] ?? 0;
  }
  return scores;
}

/** The schemes with the highest score. */
export function leadersOf(scores: Readonly<Record<SchemeId, number>>): SchemeId[] {
  const best = Math.max(...SCHEMES.map((scheme) => scores[scheme]));
  return SCHEMES.filter((scheme) => scores[scheme] === best);
}

function schemeAdvice(
  scheme: SchemeId,
  answers: Answers,
  scores: Readonly<Record<SchemeId, number>>,
): SchemeAdvice {
  const told = RULES.filter((rule) => rule.effects[scheme] !== undefined && holds(rule.when, answers)).map(
    (rule) => contribution(rule, rule.effects[scheme] ?? 0),
  );
  const reasons = told.filter((one) => one.caution === undefined);
  const cautions = told.filter((one) => one.caution !== undefined);
  const variant = variantFor(scheme, answers);
  return {
    scheme,
    rank: 1 + SCHEMES.filter((other) => scores[other] > scores[scheme]).length,
    score: scores[scheme],
    reasonsFor: heaviestFirst(reasons.filter(({ points }) => points > 0)),
    reasonsAgainst: heaviestFirst(reasons.filter(({ points }) => points < 0)),
    cautions: [...cautions].sort((a, b) => weightOf(a) - weightOf(b)),
    barred: cautions.some(({ caution }) => caution?.severity === 'block'),
    ...(variant
      ? { variant: { id: variant.variant, reason: variant.reason, citations: cited(variant.cites) } }
      : {}),
    evidence: EVIDENCE.filter((one) => one.scheme === scheme),
  };
}

function contribution(rule: Rule<CitationId>, points: number): Contribution {
  const { id, when, reason, cites, caution } = rule;
  return {
    rule: id,
    questions: questionsOf(when),
    points,
    reason,
    citations: cited(cites),
    ...(caution ? { caution } : {}),
  };
}

function heaviestFirst(reasons: readonly Contribution[]): Contribution[] {
  return [...reasons].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

const WEIGHT: Readonly<Record<Severity, number>> = { block: 0, warn: 1, info: 2 };

function weightOf({ caution }: Contribution): number {
  return caution ? WEIGHT[caution.severity] : WEIGHT.info;
}

function cited(ids: readonly CitationId[]): Citation[] {
  return ids.map((id) => CITATIONS[id]);
}
