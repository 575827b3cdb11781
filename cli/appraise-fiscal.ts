import { type Affordability, affordabilityOf, LEGACY_LABEL, LIABILITIES } from '../models/appraisal/fiscal';
import type { Bilingual } from '../models/language/types';
import type { Language } from '../models/project';
import type { AppraisalAsk, AppraisalPart } from './appraise';
import { choice, failure, known } from './appraise-common';
import { withRiskBasis } from './appraise-contingent';
import { type Figures, figuresOf } from './figures';
import { figure } from './machine';
import { plain, table } from './table';

const SAY = {
  year: { zh: '年度', en: 'Year' },
  total: { zh: '合计', en: 'Total' },
  others: { zh: '其他项目', en: 'Other projects' },
  spending: { zh: '预算支出', en: 'Expenditure' },
  ratio: { zh: '占比', en: 'Share' },
  headroom: { zh: '剩余空间', en: 'Headroom' },
  contingent: { zh: '或有负债', en: 'Contingent liabilities' },
  expected: { zh: '期望值合计', en: 'Expected, total' },
  p95: { zh: 'P95（单年最大）', en: 'P95, worst year' },
  most: { zh: '最大（单年）', en: 'Most in a year' },
  share: { zh: '占预算', en: 'Of the budget' },
} as const satisfies Record<string, Bilingual>;

/** Fiscal affordability on the command line. */
export const affordabilityPart: AppraisalPart = {
  id: 'affordability',
  label: { zh: '财政承受能力', en: 'Fiscal affordability' },
  report: (asked) => {
    const counted = withRiskBasis(asked);
    const study = counted.ok ? affordabilityOf(counted.value, choice(asked)) : counted;
    if (!study.ok)
      return failure(
        study.error.map(({ message }) => message),
        asked.lang,
      );
    return { text: affordabilityText(study.value, asked), data: affordabilityData(study.value, asked.lang) };
  },
};

function affordabilityText(study: Affordability, { project, lang }: AppraisalAsk): string {
  const figures = figuresOf(project, lang);
  const rows = study.years.map((year, i) => [
    String(year),
    ...LIABILITIES.map((name) => figures.money(study.liabilities[name].values[i] ?? 0)),
    figures.money(study.total.values[i] ?? 0),
  ]);
  const head = [
    SAY.year[lang],
    ...LIABILITIES.map((name) => study.liabilities[name].label[lang]),
    SAY.total[lang],
  ];
  return [
    ...(study.isLegacy ? [`${LEGACY_LABEL[lang]}\n`] : []),
    `${figures.moneyUnit}\n`,
    table(
      [head, ...rows],
      head.map((_, i) => (i === 0 ? 'left' : 'right')),
    ),
    ...study.budgets.map((budget) => {
      const columns = [SAY.year, SAY.total, SAY.others, SAY.spending, SAY.ratio, SAY.headroom].map(
        (one) => one[lang],
      );
      const lines = study.years.map((year, i) => [
        String(year),
        figures.money(budget.own[i] ?? 0),
        figures.money(budget.others[i] ?? 0),
        known(budget.spending[i], figures.money),
        known(budget.ratio[i], (value) => `${(value * 100).toFixed(2)}%`),
        known(budget.headroom[i], figures.money),
      ]);
      return [
        `\n${plain(budget.label[lang])}\n`,
        table(
          [columns, ...lines],
          columns.map((_, i) => (i === 0 ? 'left' : 'right')),
        ),
        `${budget.sentence[lang]}\n`,
        ...budget.notes.map((note) => `${note[lang]}\n`),
      ].join('');
    }),
    contingentText(study, figures, lang),
  ].join('');
}

function contingentText({ contingent }: Affordability, figures: Figures, lang: Language): string {
  if (contingent.length === 0) return '';
  const worst = (values: readonly number[] | undefined): string =>
    values === undefined ? '—' : figures.money(Math.max(0, ...values));
  const head = ['', ...[SAY.expected, SAY.p95, SAY.most, SAY.share].map((one) => one[lang])];
  const rows = contingent.map(({ label, expected, p95, most, share }) => [
    label[lang],
    p95 === undefined ? '—' : figures.money(expected.reduce((a, b) => a + b, 0)),
    worst(p95),
    worst(most),
    known(share, (value) => `${(value * 100).toFixed(2)}%`),
  ]);
  return `\n${SAY.contingent[lang]}\n${table([head, ...rows], ['left', 'right', 'right', 'right', 'right'])}`;
}

function affordabilityData(study: Affordability, lang: Language) {
  return {
    option: study.option,
    scenario: study.scenario,
    legacy_method: study.isLegacy,
    years: study.years,
    ...Object.fromEntries(LIABILITIES.map((name) => [name, study.liabilities[name].values])),
    total: study.total.values,
    budgets: study.budgets.map((budget) => ({
      id: budget.id,
      label: budget.label[lang],
      level: budget.level ?? null,
      kind: budget.kind,
      own: budget.own,
      others: budget.others,
      spending: budget.spending.map((value) => figure(value, lang)),
      ratio: budget.ratio.map((value) => figure(value, lang)),
      headroom: budget.headroom.map((value) => figure(value, lang)),
      ratio_peak: figure(budget.ratioPeak, lang),
      peak_year: budget.peakYear ?? null,
      binding_year: budget.bindingYear ?? null,
      headroom_least: figure(budget.headroomLeast, lang),
      limit: budget.limit,
      limit_is: budget.limitIs,
      verdict: budget.verdict,
      sentence: budget.sentence[lang],
      notes: budget.notes.map((note) => note[lang]),
    })),
    contingent: study.contingent.map(({ id, kind, label, expected, p95, most, share }) => ({
      id,
      kind,
      label: label[lang],
      expected,
      p95: p95 ?? null,
      most,
      share: share === undefined ? null : figure(share, lang),
    })),
  };
}
