import { rankedOptions, scoringSummary } from '../../appraisal/scoring';
import type { Bilingual } from '../../language/types';
import type { Comparison } from '../../studies/compare';
import { type Build, optionLabel, scenarioLabel } from './build';
import { justificationText, RULE_STATES } from './compliance-sheet';
import { decisionFigures } from './decision-figures';
import { constant, type Grid, put, putSection, skip, words } from './grid';
import { titleRows } from './head';
import { COLUMN } from './layout';
import { putParagraph } from './paragraphs';
import type { PlanCell, PlanSheet } from './plan-types';
import type { ScoreCells } from './scores-sheet';
import { APPRAISAL_SHEETS } from './sheet-titles';
import type { VfmSheets } from './vfm-sheet';

type Entry = readonly [number, PlanCell | undefined];

const say = (zh: string, en: string): Bilingual => ({ zh, en });

const SAY = {
  subject: say('议题', 'Subject'),
  fingerprint: say(
    '输入指纹（项目文件的 SHA-256）',
    'Fingerprint of the inputs (SHA-256 of the project file)',
  ),
  reviewed: say('本表所载方案', 'Option of this workbook'),
  options: say('比选方案与主要数值', 'Options and key figures'),
  summary: say('评分结论', 'What the scores say'),
  review: say('专家评审', 'Expert review'),
  value: say('物有所值与财政承受能力', 'Value for money and affordability'),
  findings: say('合规检查：须处理与已说明的事项', 'Compliance: what needs attention and what was justified'),
  none: say('没有不合规或提示事项。', 'Nothing is breached or to be attended to.'),
  decision: say('会议决定（会后填写）', 'The decision, to be filled in'),
  decided: say('决定', 'Decision'),
  conditions: say('条件与保留意见', 'Conditions and reservations'),
  present: say('出席', 'Present'),
  recorder: say('记录人', 'Recorded by'),
  on: say('日期', 'Date'),
} as const;

/** Long texts run over the columns behind the labels. */
const TEXT_WIDTH = 132;
const TO_FILL_IN = [SAY.decided, SAY.conditions, SAY.present, SAY.recorder, SAY.on];

/** What a committee decided on: the state of the file, the options and their figures, scores, findings, and room for the decision. */
export function decisionSheet(
  build: Build,
  cells: { readonly scores: ScoreCells | null; readonly vfm: VfmSheets | null },
): PlanSheet | null {
  const { studies, result, layout } = build;
  if (!studies.option || !build.project.scenarios.some(({ id }) => id === result.scenario)) return null;
  const target = titleRows(build, build.text(APPRAISAL_SHEETS.decision));
  subjectRows(build, target);
  const study = studies.comparison(result.scenario);
  const columns = COLUMN.unit + Math.max(2, study.options.length - 1);
  putSection(target, build.text(SAY.options), columns);
  decisionFigures(build, study, cells, target);
  skip(target);
  sentences(build, study, target, columns);
  findingRows(build, target, columns);
  putSection(target, build.text(SAY.decision), columns);
  for (const label of TO_FILL_IN) {
    const band = Array.from({ length: columns - 1 }, (_, i): Entry => [i + 2, constant('input_text', '')]);
    put(target, [[1, words('label_subtotal', build.text(label))], ...band], label === SAY.decided ? 40 : 24);
  }
  return {
    name: layout.names.decision,
    tab: 'result',
    widths: [46, 30, 24, 14, ...Array.from({ length: columns - 4 }, () => 24)],
    rows: target.rows,
    frozen: { rows: 2, columns: 1 },
    paper: 'A4',
    fitWidth: true,
    checks: ['C2'],
  };
}

function subjectRows(build: Build, target: Grid): void {
  const { identity } = build.project;
  const fact = (label: string, text: string | undefined): void => {
    if (text)
      put(target, [
        [1, words('label', label)],
        [2, words('text', text)],
      ]);
  };
  fact(build.text(SAY.subject), build.text(identity.name));
  fact(
    build.word('city'),
    [build.text(identity.city), build.text(identity.country)].filter(Boolean).join(' · '),
  );
  fact(build.text(SAY.reviewed), optionLabel(build));
  fact(build.word('scenario'), scenarioLabel(build));
  fact(build.word('exported'), build.stamp.exported);
  fact(build.word('version'), build.stamp.version);
  fact(build.text(SAY.fingerprint), build.studies.fingerprint());
  skip(target);
}

/** Sentences made from the numbers. */
function sentences(build: Build, study: Comparison, target: Grid, columns: number): void {
  const told = (title: Bilingual, texts: readonly Bilingual[]): void => {
    if (texts.length === 0) return;
    putSection(target, build.text(title), columns);
    for (const text of texts) putParagraph(target, build.text(text), { width: TEXT_WIDTH });
    skip(target);
  };
  const scoring = build.studies.scoring();
  if (scoring && rankedOptions(scoring).length > 0)
    told(
      SAY.summary,
      scoringSummary(scoring, study, build.project).map(({ text }) => text),
    );
  const value = build.studies.valueForMoney(build.result.option);
  const budgets = build.studies.affordability()?.budgets ?? [];
  told(SAY.value, [
    ...(value.ok ? [value.value.sentence] : []),
    ...budgets.map(({ label, sentence }) => ({
      zh: `${label.zh}：${sentence.zh}`,
      en: `${label.en}: ${sentence.en}`,
    })),
  ]);
  const review = build.studies.review();
  told(SAY.review, review ? [review.sentence] : []);
}

function findingRows(build: Build, target: Grid, columns: number): void {
  const study = build.studies.compliance();
  if (!study) return;
  putSection(target, build.text(SAY.findings), columns);
  const told = RULE_STATES.filter(([state]) => state === 'fail' || state === 'warn' || state === 'justified');
  const found = told.flatMap(([state, label]) =>
    study.verdicts.filter((verdict) => verdict.state === state).map((verdict) => ({ verdict, label })),
  );
  if (found.length === 0) put(target, [[1, words('text', build.text(SAY.none))]]);
  for (const { verdict, label } of found) {
    const { rule, sentence } = verdict;
    const why = [build.text(sentence), justificationText(build, verdict)].filter(Boolean).join(' — ');
    const state = `${rule.id} · ${build.text(label)}`;
    putParagraph(target, why, { column: 3, width: TEXT_WIDTH - 60 }, [
      [1, words('label', build.text(rule.label))],
      [2, words('text', state)],
    ]);
  }
  skip(target);
}
