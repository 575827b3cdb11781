import type { Scenario } from '../../project/schema';
import { type Build, cellAt, labelOf, optionLabel, scenarioLabel } from './build';
import { ALERT_ROW, alertValue, MASTER_ROW, masterValue } from './check-list';
import { constant, formula, type Grid, grid, put, putSection, skip, words } from './grid';
import { titleRows } from './head';
import { COLUMN } from './layout';
import type { Look, PlanSheet } from './plan-types';
import { CONVENTIONS, type Word } from './words';

const WIDE = { label: 1, text: 2, more: 3 } as const;

/** Who, what, under which conventions, and whether the checks pass. */
export function coverSheet(build: Build): PlanSheet {
  const { identity } = build.project;
  const target = grid();
  put(target, [[WIDE.label, words('title', build.text(identity.name))]], 28);
  put(target, [[WIDE.label, words('subtitle', 'CityPact 城约')]]);
  skip(target);
  fact(
    build,
    target,
    'city',
    [build.text(identity.city), build.text(identity.country)].filter(Boolean).join(' · '),
  );
  fact(build, target, 'option', optionLabel(build));
  fact(build, target, 'scenario', scenarioLabel(build));
  fact(build, target, 'currency', `${identity.currency} — ${build.word('wholeUnits')}`);
  fact(build, target, 'version', build.stamp.version);
  fact(build, target, 'exported', build.stamp.exported);
  fact(build, target, 'description', build.text(identity.description ?? identity.story));
  fact(build, target, 'purpose', build.word('purposeText'));
  skip(target);
  statusRow(build, target, 'master', MASTER_ROW, masterValue(build), 'failed');
  statusRow(build, target, 'alertsPassed', ALERT_ROW, alertValue(build), 'raised');
  const statusRows = `C${target.row - 2}:C${target.row - 1}`;
  skip(target);
  putSection(target, build.word('conventions'), WIDE.text);
  for (const convention of CONVENTIONS) put(target, [[WIDE.text, words('wrapped', convention[build.lang])]]);
  skip(target);
  putSection(target, build.word('legend'), WIDE.text);
  for (const [look, word] of LEGEND) {
    put(target, [
      [WIDE.label, constant(look, look === 'check' ? 1 : 1234.5, look === 'check' ? '0' : '#,##0.0')],
      [WIDE.text, words('text', `\u00a0\u00a0${build.word(word)}`)],
    ]);
  }
  return guide(build.layout.names.cover, target, [30, 110, 10], [statusRows]);
}

const LEGEND: readonly (readonly [Look, Word])[] = [
  ['input', 'legendInput'],
  ['calculation', 'legendCalculation'],
  ['link', 'legendLink'],
  ['pasted', 'legendPasted'],
  ['check', 'legendCheck'],
];

function fact(build: Build, target: Grid, word: Word, value: string | undefined): void {
  if (!value) return;
  put(target, [
    [WIDE.label, words('label_subtotal', build.word(word))],
    [WIDE.text, words('wrapped', value)],
  ]);
}

function statusRow(build: Build, target: Grid, word: Word, row: number, value: 0 | 1, bad: Word): void {
  const [yes, no] = [build.word('passed'), build.word(bad)];
  put(target, [
    [WIDE.label, words('label_subtotal', build.word(word))],
    [WIDE.text, formula('check_words', `IF(C${target.row}=1, "${yes}", "${no}")`, value === 1 ? yes : no)],
    [WIDE.more, formula('check', cellAt(build.layout.names.checks, COLUMN.scalar, row), value, '0')],
  ]);
}

/** Every sheet, a click away. */
export function contentsSheet(
  build: Build,
  sheets: readonly { readonly name: string; readonly about: string }[],
): PlanSheet {
  const target = titleRows(build, build.word('contents'));
  skip(target);
  put(target, [
    [WIDE.label, words('heading', build.word('sheet'))],
    [WIDE.text, words('heading', build.word('content'))],
  ]);
  for (const { name, about } of sheets) {
    put(target, [
      [WIDE.label, { look: 'hyperlink', value: name, link: name }],
      [WIDE.text, words('wrapped', about)],
    ]);
  }
  leftOutRows(build, target);
  return guide(build.layout.names.contents, target, [40, 90, 10, 13], ['C2']);
}

/** Standard statements without a sheet, and why. */
function leftOutRows(build: Build, target: Grid): void {
  const { statementsLeftOut } = build.result;
  if (statementsLeftOut.length === 0) return;
  skip(target);
  putSection(target, build.word('leftOut'), WIDE.text);
  for (const { letter, title, reason } of statementsLeftOut) {
    put(target, [
      [WIDE.label, words('wrapped', `${build.word('statement')} ${letter} ${build.text(title)}`)],
      [WIDE.text, words('wrapped', build.text(reason))],
    ]);
  }
}

/** What the scenario changes, how circles were solved, a change log to fill in, the disclaimer. */
export function logSheet(build: Build): PlanSheet {
  const target = titleRows(build, build.word('log'));
  skip(target);
  putSection(target, build.word('changes'), WIDE.text);
  const scenario = build.project.scenarios.find((s) => s.id === build.result.scenario);
  for (const override of scenario?.overrides ?? []) {
    put(target, [
      [WIDE.label, words('label', labelOf(build, override.input))],
      [WIDE.text, words('wrapped', changeText(build, override))],
      [WIDE.more, words('id', override.input)],
    ]);
  }
  if (!scenario?.overrides.length) put(target, [[WIDE.label, words('text', build.word('noChanges'))]]);
  skip(target);
  putSection(target, build.word('solver'), WIDE.text);
  for (const report of build.result.feedback) {
    const text = `${build.word(report.method)} · ${report.evaluations} ${build.word('evaluations')}`;
    put(target, [
      [WIDE.label, words('label', report.lines.map((id) => labelOf(build, id)).join(', '))],
      [WIDE.text, words('text', text)],
    ]);
  }
  if (build.result.feedback.length === 0) put(target, [[WIDE.label, words('text', build.word('noCircles'))]]);
  skip(target);
  putSection(target, build.word('changeLog'), WIDE.text);
  put(target, [
    [WIDE.label, words('heading', `${build.word('date')} · ${build.word('author')}`)],
    [WIDE.text, words('heading', build.word('change'))],
  ]);
  for (let i = 0; i < 8; i++)
    put(target, [
      [WIDE.label, constant('input_text', '')],
      [WIDE.text, constant('input_text', '')],
    ]);
  skip(target);
  putSection(target, build.word('disclaimer'), WIDE.text);
  put(target, [[WIDE.text, words('wrapped', build.word('disclaimerText'))]]);
  return guide(build.layout.names.log, target, [46, 100, 34, 13], ['C2']);
}

function changeText(build: Build, override: Scenario['overrides'][number]): string {
  const { value, multiply, add, note } = override;
  const parts = [
    value === undefined
      ? ''
      : `${build.word('setTo')} ${typeof value === 'number' ? value : value.join(', ')}`,
    multiply === undefined ? '' : `${build.word('times')} ${multiply}`,
    add === undefined ? '' : `${build.word('plus')} ${add}`,
    build.text(note),
  ];
  return parts.filter(Boolean).join(' · ');
}

function guide(name: string, target: Grid, widths: readonly number[], checks: readonly string[]): PlanSheet {
  return {
    name,
    tab: 'guide',
    widths,
    rows: target.rows,
    frozen: { rows: 2, columns: 0 },
    repeated: { rows: 2, columns: 'A:A' },
    paper: 'A4',
    fitWidth: true,
    checks,
  };
}
