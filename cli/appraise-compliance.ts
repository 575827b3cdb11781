import type { ComplianceResult, RuleState, RuleVerdict } from '../models/appraisal/compliance';
import {
  complianceOf,
  complianceProblems,
  countsWords,
  REGIMES,
  RULE_SETS,
} from '../models/appraisal/compliance';
import type { Bilingual } from '../models/language/types';
import type { Language } from '../models/project';
import { runProject } from '../models/studies/run';
import type { AppraisalAsk, AppraisalPart, AppraisalReport } from './appraise';
import { plain } from './table';

const SAY = {
  regime: { zh: '适用制度', en: 'Regime' },
  set: { zh: '规则集', en: 'Rule set' },
  justified: { zh: '理由', en: 'Justification' },
  source: { zh: '依据', en: 'Source' },
  open: { zh: '待回答', en: 'To be answered' },
  faults: { zh: '规则有误', en: 'Faults of rules' },
} as const satisfies Record<string, Bilingual>;

const STATES: Readonly<Record<RuleState, Bilingual>> = {
  fail: { zh: '不合规', en: 'Not compliant' },
  warn: { zh: '提示', en: 'To attend to' },
  justified: { zh: '已说明理由', en: 'Justified' },
  unknown: { zh: '待确认', en: 'Open' },
  pass: { zh: '符合', en: 'Kept' },
  not_applicable: { zh: '不适用', en: 'Does not apply' },
  off: { zh: '已停用', en: 'Switched off' },
};

const MARKS: Readonly<Record<RuleState, string>> = {
  fail: '✗',
  warn: '!',
  justified: '~',
  unknown: '?',
  pass: '✓',
  not_applicable: '-',
  off: '-',
};

/** Worst first. */
const ORDER: readonly RuleState[] = ['fail', 'warn', 'justified', 'unknown', 'pass', 'not_applicable', 'off'];

/** The rules of an option's regime on the command line; every option where none is asked for. */
export const compliancePart: AppraisalPart = {
  id: 'compliance',
  label: { zh: '合规', en: 'Compliance' },
  report: (asked) => {
    const results = resultsOf(asked);
    const problems = complianceProblems(asked.project);
    return {
      text: [
        ...results.map((result) => textOf(result, asked.lang)),
        ...(problems.length === 0
          ? []
          : [
              `${SAY.faults[asked.lang]}\n`,
              ...problems.map(
                ({ place, message }) => `  ${plain(place[asked.lang])}: ${plain(message[asked.lang])}\n`,
              ),
            ]),
      ].join('\n'),
      data: results.map((result) => dataOf(result, asked.lang)),
      failed: problems.some(({ severity }) => severity === 'error'),
    } satisfies AppraisalReport;
  },
};

function resultsOf({ project, option, scenario }: AppraisalAsk): ComplianceResult[] {
  return project.options
    .filter(({ id }) => option === undefined || id === option)
    .map((one) => {
      const ran = runProject(project, { option: one.id, ...(scenario === undefined ? {} : { scenario }) });
      return complianceOf(project, one, ran.ok ? ran.value : null);
    });
}

function textOf({ label, regime, set, counts, verdicts }: ComplianceResult, lang: Language): string {
  const colon = lang === 'zh' ? '：' : ': ';
  const head = [
    `${plain(label[lang])}\n`,
    ...(set.set === 'international'
      ? []
      : [`  ${SAY.regime[lang]}${colon}${REGIMES[regime.regime][lang]} (${plain(regime.reason[lang])})\n`]),
    `  ${SAY.set[lang]}${colon}${RULE_SETS[set.set][lang]}\n`,
    `  ${countsWords(counts)[lang]}\n`,
  ];
  const groups = ORDER.flatMap((state) => {
    const found = verdicts.filter((verdict) => verdict.state === state);
    if (found.length === 0) return [];
    const quiet = state === 'not_applicable' || state === 'off' || state === 'pass';
    return [
      `\n  ${STATES[state][lang]} (${found.length})\n`,
      ...(quiet
        ? [`  ${MARKS[state]} ${found.map(({ rule }) => rule.id).join(', ')}\n`]
        : found.map((verdict) => lineOf(verdict, lang))),
    ];
  });
  return [...head, ...groups].join('');
}

function lineOf({ rule, state, sentence, justification, questions }: RuleVerdict, lang: Language): string {
  const colon = lang === 'zh' ? '：' : ': ';
  const by = [justification?.by, justification?.date].filter((part) => part !== undefined).join(' ');
  return [
    `  ${MARKS[state]} ${rule.id} ${plain(rule.label[lang])}${colon}${plain(sentence[lang])}\n`,
    ...(justification
      ? [
          `      ${SAY.justified[lang]}${colon}${plain(justification.text[lang])}${by ? ` (${plain(by)})` : ''}\n`,
        ]
      : []),
    ...questions.map(
      ({ id, question }) => `      ${SAY.open[lang]}${colon}${question?.[lang] ?? ''} [${id}]\n`,
    ),
    ...(state === 'unknown' ? [] : [`      ${SAY.source[lang]}${colon}${plain(rule.source[lang])}\n`]),
  ].join('');
}

function dataOf({ option, regime, set, counts, verdicts }: ComplianceResult, lang: Language) {
  return {
    option,
    regime: regime.regime,
    regime_reason: regime.reason[lang],
    set: set.set,
    counts,
    rules: verdicts.map(({ rule, state, sentence, readings, justification, questions }) => ({
      id: rule.id,
      label: rule.label[lang],
      severity: rule.severity,
      confidence: rule.confidence,
      state,
      sentence: sentence[lang],
      requirement: rule.text[lang],
      source: rule.source[lang],
      effective: rule.effective ?? null,
      test: rule.holds,
      values: Object.fromEntries(readings.map(({ id, value }) => [id, value.known ? value.value : null])),
      questions: questions.map(({ id }) => id),
      justification: justification
        ? { text: justification.text[lang], by: justification.by ?? null, date: justification.date ?? null }
        : null,
    })),
  };
}
