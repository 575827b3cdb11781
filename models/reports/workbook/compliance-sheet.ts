import {
  complianceOf,
  countsWords,
  REGIMES,
  RULE_SETS,
  type RuleState,
  type RuleVerdict,
  SURE,
} from '../../appraisal/compliance';
import type { Bilingual } from '../../language/types';
import type { Build } from './build';
import { type Grid, put, putSection, skip, words } from './grid';
import { titleRows } from './head';
import type { PlanSheet } from './plan-types';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** Worst first. */
const STATES: readonly (readonly [RuleState, Bilingual])[] = [
  ['fail', say('不合规', 'Not compliant')],
  ['warn', say('提示', 'Attention')],
  ['justified', say('已说明理由', 'Justified')],
  ['unknown', say('待确认', 'Open')],
  ['pass', say('符合', 'Kept')],
  ['not_applicable', say('不适用', 'Does not apply')],
  ['off', say('已停用', 'Switched off')],
];

const HEADS = [
  say('规则', 'Rule'),
  say('编号', 'Number'),
  say('结论与理由', 'Finding and reason'),
  say('依据', 'Source'),
  say('理由说明', 'Justification'),
];

const REGIME = say('适用制度', 'Regime');
const SET = say('规则集', 'Rule set');
const RESULT = say('结论', 'Result');
const UNSURE = say('（待核对原文，只作提示）', ' (wording to be checked: it only warns)');

/** The rules of the option's regime, each with its finding, reason, source and written justification. */
export function complianceSheet(build: Build): PlanSheet | null {
  const { project, result, layout } = build;
  const option = project.options.find(({ id }) => id === result.option);
  if (!option) return null;
  const study = complianceOf(project, option, result);
  const target = titleRows(build, layout.names.compliance);
  const fact = (label: Bilingual, text: string): void => {
    put(target, [
      [1, words('label', build.text(label))],
      [3, words('wrapped', text)],
    ]);
  };
  if (study.set.set !== 'international') {
    const { regime, reason } = study.regime;
    fact(REGIME, `${build.text(REGIMES[regime])} — ${build.text(reason)}`);
  }
  fact(SET, build.text(RULE_SETS[study.set.set]));
  fact(RESULT, build.text(countsWords(study.counts)));
  skip(target);
  put(
    target,
    HEADS.map((head, i) => [i + 1, words('heading', build.text(head))]),
  );
  for (const [state, label] of STATES) {
    const found = study.verdicts.filter((verdict) => verdict.state === state);
    if (found.length === 0) continue;
    putSection(target, `${build.text(label)} (${found.length})`, HEADS.length);
    for (const verdict of found) ruleRow(build, target, verdict);
  }
  return {
    name: layout.names.compliance,
    tab: 'result',
    widths: [30, 10, 80, 44, 40],
    rows: target.rows,
    frozen: { rows: 4, columns: 2 },
    paper: 'A3',
    fitWidth: true,
    checks: ['C2'],
  };
}

function ruleRow(build: Build, target: Grid, { rule, sentence, justification }: RuleVerdict): void {
  const unsure = rule.confidence < SURE ? build.text(UNSURE) : '';
  const written = justification
    ? [build.text(justification.text), justification.by, justification.date]
        .filter((part) => part !== undefined)
        .join(' · ')
    : '';
  put(target, [
    [1, words('wrapped', build.text(rule.label))],
    [2, words('id', rule.id)],
    [3, words('wrapped', build.text(sentence))],
    [4, words('wrapped', `${build.text(rule.source)}${unsure}`)],
    ...(written === '' ? [] : [[5, words('wrapped', written)] as const]),
  ]);
}
