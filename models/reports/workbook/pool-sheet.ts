import { POOL_RULES } from '../../project/pool-rule-names';
import { type PoolStudy, poolOf, type RuleVerdict } from '../../studies/pool';
import { coreWords, fairnessWords, groupName, stabilityWords } from '../../studies/pool-words';
import { type Build, cellAt } from './build';
import { numberFormat } from './formats';
import { constant, formula, type Grid, put, putSection, skip, words } from './grid';
import { titleRows } from './head';
import { COLUMN } from './layout';
import type { PlanCell, PlanSheet } from './plan-types';

type Entry = readonly [number, PlanCell | undefined];

const COL = { rule: 1, id: 2, total: 3, worse: 4, stable: 5, fairness: 6, first: 7 } as const;
const MONEY = numberFormat('money', 'flow');
const SHARE = numberFormat('%', 'rate');
/** Groups listed for each rule, the one that saves most first. */
const MOST_LEAVING = 5;

/** The rules of a pool side by side: values of a study, beside what the model computes with the rule chosen. */
export function poolSheet(build: Build): PlanSheet | null {
  const study = poolOf(build.result, build.project);
  if (study === null) return null;
  const target = titleRows(build, build.word('poolRules'));
  put(target, [[COL.rule, words('text', build.word('poolRulesNote'))]]);
  skip(target);
  const width = COL.first + study.members.length - 1;
  amounts(build, study, target, width);
  fractions(build, study, target, width);
  leaving(build, study, target, width);
  groups(build, study, target, width);
  return {
    name: build.layout.names.poolRules,
    tab: 'result',
    widths: [40, 20, 18, 13, 26, 34, ...study.members.map(() => 18)],
    rows: target.rows,
    frozen: { rows: 2, columns: 1 },
    repeated: { rows: 2, columns: 'A:A' },
    paper: 'A3',
    fitWidth: true,
    checks: ['C2'],
  };
}

function memberNames({ text }: Build, { members }: PoolStudy): Entry[] {
  return members.map(({ label }, i): Entry => [COL.first + i, words('heading', text(label))]);
}

function amounts(build: Build, study: PoolStudy, target: Grid, width: number): void {
  putSection(target, build.word('poolAmounts'), width);
  put(target, [
    [COL.rule, words('heading', build.word('poolRule'))],
    [COL.id, words('heading', build.word('id'))],
    [COL.total, words('heading', build.word('total'))],
    [COL.worse, words('heading', build.word('poolWorse'))],
    [COL.stable, words('heading', build.word('poolStable'))],
    [COL.fairness, words('heading', build.word('poolFairness'))],
    ...memberNames(build, study),
  ]);
  limits(build, study, target);
  live(build, study, target);
  for (const verdict of study.rules) put(target, verdictRow(build, study, verdict));
  skip(target);
}

/** The most each can contribute, live. */
function limits(build: Build, { members }: PoolStudy, target: Grid): void {
  put(target, [
    [COL.rule, words('label', build.word('poolLimit'))],
    ...members.map(({ party }, i): Entry => [COL.first + i, linked(build, `pool.${party}.limit`)]),
  ]);
}

/** What the model computes with the rule chosen, live. */
function live(build: Build, { members, chosen }: PoolStudy, target: Grid): void {
  put(target, [
    [COL.rule, words('label_subtotal', `${build.word('poolLive')}${POOL_RULES[chosen].label[build.lang]}`)],
    [COL.total, linked(build, 'pool.cost')],
    ...members.map(({ party }, i): Entry => [COL.first + i, linked(build, `pool.${party}.cost_value`)]),
  ]);
}

function linked(build: Build, id: string): PlanCell | undefined {
  if (!build.model.lines.has(id)) return undefined;
  const { sheet, row } = build.layout.home(id);
  const value = build.result.run.series(id)[0] ?? Number.NaN;
  return formula('link', cellAt(sheet, COLUMN.scalar, row), value, MONEY);
}

function verdictRow(build: Build, study: PoolStudy, verdict: RuleVerdict): Entry[] {
  const names: Entry[] = [
    [
      COL.rule,
      words(verdict.isChosen ? 'label_subtotal' : 'label', POOL_RULES[verdict.rule].label[build.lang]),
    ],
    [COL.id, words('id', verdict.rule)],
    [COL.stable, words('wrapped', stabilityWords(verdict)[build.lang])],
    [COL.fairness, words('wrapped', fairnessWords(verdict, study)[build.lang])],
  ];
  if (!verdict.ok) return names;
  return [
    ...names,
    [COL.total, constant('pasted', study.cost + verdict.gap, MONEY)],
    [COL.worse, constant('pasted', verdict.worseOff.length, '0')],
    ...verdict.shares.map(({ amount }, i): Entry => [COL.first + i, constant('pasted', amount, MONEY)]),
  ];
}

function fractions(build: Build, study: PoolStudy, target: Grid, width: number): void {
  putSection(target, build.word('poolShares'), width);
  put(target, [[COL.rule, words('heading', build.word('poolRule'))], ...memberNames(build, study)]);
  for (const verdict of study.rules) {
    if (!verdict.ok) continue;
    put(target, [
      [COL.rule, words('label', POOL_RULES[verdict.rule].label[build.lang])],
      ...verdict.shares.map(
        ({ fraction }, i): Entry => [COL.first + i, constant('pasted', fraction ?? Number.NaN, SHARE)],
      ),
    ]);
  }
  skip(target);
}

function leaving(build: Build, study: PoolStudy, target: Grid, width: number): void {
  putSection(target, build.word('poolLeaving'), width);
  put(target, [[COL.rule, words('text', coreWords(study.core, plainMoney)[build.lang])]]);
  put(target, [
    [COL.rule, words('heading', build.word('poolGroup'))],
    [COL.id, words('heading', build.word('poolRule'))],
    [COL.total, words('heading', build.word('poolPays'))],
    [COL.stable, words('heading', build.word('poolAlone'))],
    [COL.fairness, words('heading', build.word('poolSaves'))],
  ]);
  for (const verdict of study.rules) {
    for (const group of (verdict.ok ? (verdict.leaving ?? []) : []).slice(0, MOST_LEAVING)) {
      put(target, [
        [COL.rule, words('wrapped', groupName(group.members)[build.lang])],
        [COL.id, words('id', verdict.rule)],
        [COL.total, constant('pasted', group.pays, MONEY)],
        [COL.stable, constant('pasted', group.alone, MONEY)],
        [COL.fairness, constant('pasted', group.saves, MONEY)],
      ]);
    }
  }
  skip(target);
}

function groups(build: Build, { core }: PoolStudy, target: Grid, width: number): void {
  if (!core.known || core.groups.length === 0) return;
  putSection(target, build.word('poolGroups'), width);
  for (const { members, cost } of core.groups) {
    put(target, [
      [COL.rule, words('wrapped', groupName(members)[build.lang])],
      [COL.total, constant('pasted', cost, MONEY)],
    ]);
  }
}

function plainMoney(amount: number) {
  const text = amount.toLocaleString('en-US', { maximumFractionDigits: 2 });
  return { zh: text, en: text };
}
