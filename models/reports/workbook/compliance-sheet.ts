import {
  countsWords,
  REGIMES,
  RULE_SETS,
  type RuleState,
  type RuleVerdict,
  SURE,
} from '../../appraisal/compliance';
import type { Bilingual } from '../../language/types';
import type { Build } from './build';
import { constant, type Grid, put, putSection, skip, words } from './grid';
import { titleRows } from './head';
import type { PlanSheet } from './plan-types';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** Worst first. */
export const RULE_STATES: readonly (readonly [RuleState, Bilingual])[] = [
  ['fail', say('不合规', 'Not compliant')],
  ['warn', say('提示', 'Attention')],
  ['justified', say('已说明理由', 'Justified')],
  ['unknown', say('待确认', 'Open')],
  ['pass', say('符合', 'Kept')],
  ['not_applicable', say('不适用', 'Does not apply')],
  ['off', say('已停用', 'Switched off')],
];

const SEVERITIES: Readonly<Record<RuleVerdict['rule']['severity'], Bilingual>> = {
  block: say('禁止', 'blocks'),
  warn: say('提示', 'warns'),
  info: say('参考', 'informs'),
};

const HEADS = [
  say('规则', 'Rule'),
  say('编号', 'Number'),
  say('结论', 'State'),
  say('级别', 'Severity'),
  say('可信度', 'Confidence'),
  say('要求', 'Requirement'),
  say('判断与理由', 'Finding and reason'),
  say('依据', 'Source'),
  say('理由说明', 'Justification'),
];
const WIDTHS = [30, 10, 14, 12, 11, 50, 62, 40, 36];

const REGIME = say('适用制度', 'Regime');
const SET = say('规则集', 'Rule set');
const RESULT = say('结论', 'Result');
const UNSURE = say('（待核对原文，只作提示）', ' (wording to be checked: it only warns)');

/** The rules of the option's regime, each with its finding, reason, source and written justification. */
export function complianceSheet(build: Build): PlanSheet | null {
  const study = build.studies.compliance();
  if (!study) return null;
  const { layout } = build;
  const target = titleRows(build, layout.names.compliance);
  const fact = (label: Bilingual, text: string): void => {
    put(target, [
      [1, words('label', build.text(label))],
      [2, words('text', text)],
    ]);
  };
  if (study.set.set !== 'international') {
    const { regime, reason } = study.regime;
    fact(REGIME, `${build.text(REGIMES[regime])} — ${build.text(reason)}`);
  }
  fact(SET, build.text(RULE_SETS[study.set.set]));
  fact(RESULT, build.text(countsWords(study.counts)));
  skip(target);
  const frozen = target.row;
  put(
    target,
    HEADS.map((head, i) => [i + 1, words('heading', build.text(head))]),
  );
  for (const [state, label] of RULE_STATES) {
    const found = study.verdicts.filter((verdict) => verdict.state === state);
    if (found.length === 0) continue;
    putSection(target, `${build.text(label)} (${found.length})`, HEADS.length);
    for (const verdict of found) ruleRow(build, target, verdict, label);
  }
  return {
    name: layout.names.compliance,
    tab: 'result',
    widths: WIDTHS,
    rows: target.rows,
    frozen: { rows: frozen, columns: 2 },
    repeated: { rows: frozen, columns: 'A:B' },
    paper: 'A3',
    fitWidth: true,
    checks: ['C2'],
  };
}

/** Who justified a breach, how and when; empty where nobody did. */
export function justificationText(build: Build, { justification }: RuleVerdict): string {
  if (!justification) return '';
  return [build.text(justification.text), justification.by, justification.date].filter(Boolean).join(' · ');
}

function ruleRow(build: Build, target: Grid, verdict: RuleVerdict, state: Bilingual): void {
  const { rule, sentence } = verdict;
  const unsure = rule.confidence < SURE ? build.text(UNSURE) : '';
  const written = justificationText(build, verdict);
  put(target, [
    [1, words('wrapped', build.text(rule.label))],
    [2, words('id', rule.id)],
    [3, words('unit', build.text(state))],
    [4, words('unit', build.text(SEVERITIES[rule.severity]))],
    [5, constant('unit', rule.confidence / 100, '0%')],
    [6, words('wrapped', build.text(rule.text))],
    [7, words('wrapped', build.text(sentence))],
    [8, words('wrapped', `${build.text(rule.source)}${unsure}`)],
    ...(written === '' ? [] : [[9, words('wrapped', written)] as const]),
  ]);
}
