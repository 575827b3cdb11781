import type { ContingentRow, ContingentStudy, ContingentYear } from '../../appraisal/fiscal';
import type { Bilingual, Value } from '../../language/types';
import type { Build } from './build';
import { numberFormat } from './formats';
import { constant, formula, type Grid, put, putSection, skip, words } from './grid';
import { titleRows } from './head';
import { putOrigin, putParagraph } from './paragraphs';
import type { PlanSheet } from './plan-types';
import { APPRAISAL_SHEETS } from './sheet-titles';
import { perYear, putYearHead, type YearHead, yearRange, yearSheet } from './year-head';

const say = (zh: string, en: string): Bilingual => ({ zh, en });
const MONEY = numberFormat('money', 'flow');
const PERCENT = '0.0%;[Red]-0.0%;"–"';

const COLUMN_C = say('合计／最大', 'Sum / largest');

const KINDS: Readonly<Record<ContingentRow['kind'], Bilingual>> = {
  revenue_guarantee: say('收入保证', 'revenue guarantee'),
  credit_guarantee: say('债务担保', 'credit guarantee'),
  termination: say('提前终止补偿', 'early termination'),
  equity_support: say('股权支持', 'equity support'),
  subsidy: say('补贴变动', 'movement of subsidies'),
  total: say('全部', 'all together'),
};

const METHODS: Readonly<Record<ContingentRow['method'], Bilingual>> = {
  closed_form: say('解析公式', 'closed form'),
  simulated: say('模拟', 'simulated'),
  committed_only: say('只有承诺额，未给出可能性', 'committed only, no likelihood given'),
};

/** What is told of each year, and what column C makes of it. */
const MEASURES: readonly {
  readonly label: Bilingual;
  readonly unit: 'money' | '%';
  readonly over: 'SUM' | 'MAX';
  readonly of: (year: ContingentYear) => number | undefined;
}[] = [
  {
    label: say(
      '承诺额（基准情景下合同规定的最大）',
      'Committed: most the contract requires in the base case',
    ),
    unit: 'money',
    over: 'MAX',
    of: ({ committed }) => committed,
  },
  {
    label: say('基准情形中已计入', 'Counted in the base case'),
    unit: 'money',
    over: 'SUM',
    of: ({ base }) => (base === 0 ? undefined : base),
  },
  { label: say('期望值', 'Expected'), unit: 'money', over: 'SUM', of: ({ expected }) => expected },
  {
    label: say('P95（95% 的情形不超过）', 'P95: not exceeded in 95 of 100 cases'),
    unit: 'money',
    over: 'MAX',
    of: ({ p95 }) => p95,
  },
  { label: say('最大', 'Most'), unit: 'money', over: 'MAX', of: ({ most }) => most },
  { label: say('发生概率', 'Probability'), unit: '%', over: 'MAX', of: ({ probability }) => probability },
  {
    label: say('其中预计收回', 'Expected to be paid back'),
    unit: 'money',
    over: 'SUM',
    of: ({ recovered }) => (recovered === 0 ? undefined : recovered),
  },
  {
    label: say('占预算支出（P95，无则承诺额）', 'Share of the budget (P95, else committed)'),
    unit: '%',
    over: 'MAX',
    of: ({ share }) => known(share),
  },
];

const known = (value: Value | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;

/** What the option may cost the government beside what is planned, by instrument and year: values of the study; null where nothing is contingent. */
export function contingentSheet(build: Build): PlanSheet | null {
  const study = build.studies.contingent();
  if (!study) return null;
  const { contingent: name } = build.layout.names;
  const target = titleRows(build, build.text(APPRAISAL_SHEETS.contingent));
  putOrigin(build, target);
  const head = putYearHead(build, target, build.text(COLUMN_C));
  for (const row of study.rows) instrumentRows(build, row, head, target);
  if (study.rows.length > 1) instrumentRows(build, study.total, head, target);
  putParagraph(target, build.text(sampled(study)), { width: 150 });
  for (const note of study.notes) putParagraph(target, build.text(note), { width: 150 });
  return yearSheet(name, target, head, 46);
}

function sampled({ trials, seed, rows }: ContingentStudy): Bilingual {
  if (rows.every(({ method }) => method !== 'simulated'))
    return say(
      '各项均由解析公式或合同条款得出，未作模拟。',
      'All of it follows from formulas or the contract; nothing is simulated.',
    );
  return say(
    `模拟 ${trials} 次，随机种子 ${seed}；同一种子结果相同。`,
    `${trials} trials with seed ${seed}; the same seed gives the same figures.`,
  );
}

function instrumentRows(build: Build, row: ContingentRow, head: YearHead, target: Grid): void {
  const about = [row.label, KINDS[row.kind], METHODS[row.method]].map((part) => build.text(part));
  putSection(target, [...new Set(about)].join(' · '), head.last);
  for (const { label, unit, over, of } of MEASURES) {
    const values = row.years.map(of);
    const numbers = values.filter((value) => value !== undefined);
    if (numbers.length === 0) continue;
    const format = unit === '%' ? PERCENT : MONEY;
    const whole = over === 'SUM' ? numbers.reduce((sum, value) => sum + value, 0) : Math.max(...numbers);
    put(target, [
      [1, words('label', build.text(label))],
      ...(row.line === undefined ? [] : [[2, words('id', row.line)] as const]),
      [3, formula('calculation', `${over}(${yearRange(head, target.row)})`, whole, format)],
      [4, words('unit', build.unit(unit))],
      ...perYear(head, (i) => constant('pasted', values[i] ?? Number.NaN, format)),
    ]);
  }
  skip(target);
}
