import {
  type Advice,
  type Change,
  type Citation,
  type Contribution,
  namesOf,
  QUESTIONS,
  type QuestionId,
  type QuestionSensitivity,
  SCHEME_NAMES,
  type SchemeAdvice,
  VARIANT_NAMES,
} from '../models/appraisal/adviser';
import type { Bilingual, Result } from '../models/language/types';
import type { Language } from '../models/project';
import { plain, table } from './table';

const WORDS = {
  rank: { zh: '名次', en: 'Rank' },
  scheme: { zh: '交付方式', en: 'Scheme' },
  score: { zh: '得分', en: 'Score' },
  pro: { zh: '支持', en: 'For' },
  con: { zh: '不利', en: 'Against' },
  law: { zh: '合规', en: 'Law' },
  variant: { zh: '建议形式', en: 'Suggested form' },
  barred: { zh: '现行规定禁止', en: 'barred as described' },
  changes: { zh: '哪些回答会改变第一名', en: 'What would change the first place' },
  none: { zh: '任何一题改答都不会改变第一名。', en: 'No other answer to a single question changes it.' },
  unknown: { zh: '不清楚', en: 'not known' },
  block: { zh: '禁止', en: 'barred' },
  warn: { zh: '注意', en: 'caution' },
  info: { zh: '提示', en: 'note' },
  sources: { zh: '出处', en: 'Sources' },
} as const satisfies Record<string, Bilingual>;

/** Read a file of answers: a JSON object from question to answer. */
export function readAnswerFile(text: string): Result<[string, unknown][], Bilingual> {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data === 'object' && data !== null && !Array.isArray(data))
      return { ok: true, value: Object.entries(data) };
  } catch {
    // Not JSON at all: the same sentence serves.
  }
  return {
    ok: false,
    error: {
      zh: '回答文件应为 JSON 对象，如 {"payer": "market", "users": "many"}。',
      en: 'A file of answers is a JSON object such as {"payer": "market", "users": "many"}.',
    },
  };
}

/** Print the questionnaire with the names the command line takes. */
export function questionsText(lang: Language): string {
  return (Object.keys(QUESTIONS) as QuestionId[])
    .map((id) => {
      const { text, choices } = QUESTIONS[id];
      const rows = Object.entries(choices).map(([choice, name]) => [`  ${id}=${choice}`, name[lang]]);
      return `${text[lang]}\n${table(rows, ['left', 'left'])}`;
    })
    .join('');
}

/** Print the ranking, every reason with its sources, and what would change the first place. */
export function adviseText(advice: Advice, lang: Language): string {
  const { headline, ranking, sensitivity } = advice;
  const notes = numbered(ranking);
  const head = ['rank', 'scheme', 'score', 'pro', 'con', 'variant'] as const;
  const rows = ranking.map((one) => [
    String(one.rank),
    SCHEME_NAMES[one.scheme][lang] + (one.barred ? bracketed(WORDS.barred[lang], lang) : ''),
    String(one.score),
    String(sum(one.reasonsFor)),
    String(sum(one.reasonsAgainst) + sum(one.cautions)),
    one.variant ? VARIANT_NAMES[one.variant.id][lang] : '',
  ]);
  return [
    `${headline[lang]}\n`,
    table(
      [head.map((word) => WORDS[word][lang]), ...rows],
      ['right', 'left', 'right', 'right', 'right', 'left'],
    ),
    ...ranking.map((one) => reasonsText(one, notes, lang)),
    `${WORDS.changes[lang]}\n${changesText(sensitivity, lang)}`,
    sourceList(notes, lang),
  ].join('\n');
}

/** The sources told, in the order they are first told in: a reader finds them by number. */
type Notes = readonly Citation[];

function numbered(ranking: readonly SchemeAdvice[]): Notes {
  const told = ranking.flatMap((one) => [
    ...[...one.reasonsFor, ...one.reasonsAgainst, ...one.cautions].flatMap(({ citations }) => citations),
    ...(one.variant?.citations ?? []),
  ]);
  return [...new Set(told)];
}

function sourceList(notes: Notes, lang: Language): string {
  if (notes.length === 0) return '';
  const rows = notes.map((one, i) => `  [${i + 1}] ${plain(sourceText(one, lang))}\n`);
  return `${WORDS.sources[lang]}\n${rows.join('')}`;
}

function reasonsText(one: SchemeAdvice, notes: Notes, lang: Language): string {
  const lines = [
    ...[...one.reasonsFor, ...one.reasonsAgainst].map((reason) => reasonLine(reason, notes, lang)),
    ...one.cautions.map((reason) => {
      const { severity = 'info', register = '' } = reason.caution ?? {};
      return reasonLine(reason, notes, lang, `${WORDS[severity][lang]} ${register} `);
    }),
    ...(one.variant
      ? [
          `      ${WORDS.variant[lang]}${lang === 'zh' ? '：' : ': '}${VARIANT_NAMES[one.variant.id][lang]}${lang === 'zh' ? '。' : '. '}${one.variant.reason[lang]} ${marksOf(one.variant.citations, notes)}\n`,
        ]
      : []),
  ];
  return `${one.rank}  ${SCHEME_NAMES[one.scheme][lang]}  ${one.score}\n${lines.map(plainLine).join('')}`;
}

function reasonLine(reason: Contribution, notes: Notes, lang: Language, mark = ''): string {
  return `  ${signed(reason.points).padStart(3)} ${mark}${reason.reason[lang]} ${marksOf(reason.citations, notes)}\n`;
}

function marksOf(citations: readonly Citation[], notes: Notes): string {
  return citations.map((one) => `[${notes.indexOf(one) + 1}]`).join('');
}

function sourceText({ title, year, number, place }: Citation, lang: Language): string {
  return [title[lang], number ?? String(year), place?.[lang]]
    .filter((part) => part !== undefined)
    .join(lang === 'zh' ? '，' : ', ');
}

function changesText(sensitivity: readonly QuestionSensitivity[], lang: Language): string {
  const decisive = sensitivity.filter(({ changes }) => changes.length > 0);
  if (decisive.length === 0) return `  ${WORDS.none[lang]}\n`;
  return decisive
    .map(({ question, changes }) => {
      const rows = changes.map((change) => [
        `    ${choiceName(question, change, lang)}`,
        `→ ${namesOf(change.leaders, lang)}`,
      ]);
      return `  ${QUESTIONS[question].text[lang]}\n${table(rows, ['left', 'left'])}`;
    })
    .join('');
}

function choiceName(question: QuestionId, { choice }: Change, lang: Language): string {
  const names: Readonly<Record<string, Bilingual>> = QUESTIONS[question].choices;
  return (choice === undefined ? WORDS.unknown : (names[choice] ?? WORDS.unknown))[lang];
}

/** Give the advice as data for other programs, with texts in one language. */
export function machineAdvice(advice: Advice, lang: Language): unknown {
  const { answers, answered, asked, headline, leaders, lawful, margin, ranking, sensitivity } = advice;
  return {
    answers,
    answered,
    asked,
    headline: headline[lang],
    leaders,
    lawful,
    margin,
    ranking: ranking.map((one) => ({
      ...one,
      label: SCHEME_NAMES[one.scheme][lang],
      reasonsFor: one.reasonsFor.map((reason) => machineReason(reason, lang)),
      reasonsAgainst: one.reasonsAgainst.map((reason) => machineReason(reason, lang)),
      cautions: one.cautions.map((reason) => machineReason(reason, lang)),
      ...(one.variant
        ? {
            variant: {
              id: one.variant.id,
              label: VARIANT_NAMES[one.variant.id][lang],
              reason: one.variant.reason[lang],
              sources: one.variant.citations.map((source) => sourceText(source, lang)),
            },
          }
        : {}),
      evidence: one.evidence.map(({ label, shares, strengths, weaknesses, suits }) => ({
        label: label[lang],
        shares,
        strengths: strengths[lang],
        weaknesses: weaknesses[lang],
        suits: suits[lang],
      })),
    })),
    sensitivity: sensitivity.map(({ question, changes }) => ({
      question,
      decisive: changes.length > 0,
      changes: changes.map(({ choice, leaders }) => ({ answer: choice ?? 'unknown', leaders })),
    })),
  };
}

function machineReason(
  { rule, questions, points, reason, citations, caution }: Contribution,
  lang: Language,
) {
  return {
    rule,
    questions,
    points,
    reason: reason[lang],
    sources: citations.map((source) => sourceText(source, lang)),
    ...(caution ?? {}),
  };
}

function bracketed(text: string, lang: Language): string {
  return lang === 'zh' ? `（${text}）` : ` (${text})`;
}

function sum(reasons: readonly Contribution[]): number {
  return reasons.reduce((total, { points }) => total + points, 0);
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}

function plainLine(line: string): string {
  return `${plain(line.slice(0, -1))}\n`;
}
