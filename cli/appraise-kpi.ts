import { issueLabel } from '../models/appraisal/library/issues';
import { type Evaluation, evaluationOf } from '../models/appraisal/value/evaluation';
import { type KpiRow, kpiTable } from '../models/appraisal/value/kpi-table';
import { DIMENSIONS, EVIDENCE } from '../models/appraisal/value/names';
import type { Bilingual, Value } from '../models/language/types';
import type { Language, Project } from '../models/project';
import type { RunResult } from '../models/studies/result';
import { runProject } from '../models/studies/run';
import type { AppraisalAsk, AppraisalPart, AppraisalReport } from './appraise';
import { type Figures, figuresOf } from './figures';
import { figure } from './machine';
import { plain, table } from './table';

const SAY = {
  kpi: { zh: '指标', en: 'KPI' },
  today: { zh: '基准', en: 'Baseline' },
  value: { zh: '期末值', en: 'At the end' },
  total: { zh: '全周期改善', en: 'In all' },
  worth: { zh: '修正后现值', en: 'Worth (PV)' },
  cost: { zh: '单位成效费用', en: 'Cost per unit' },
  who: { zh: '受益方', en: 'Beneficiary' },
  evidence: { zh: '证据', en: 'Evidence' },
  average: { zh: '平均 ', en: 'average ' },
  unconfirmed: { zh: '（待确认）', en: ' (to be confirmed)' },
  rate: { zh: '社会折现率', en: 'Social discount rate' },
  party: { zh: '参与方', en: 'Party' },
  cash: { zh: '现金', en: 'Cash' },
  resources: { zh: '服务与资源', en: 'Service and resources' },
  social: { zh: '社会价值', en: 'Social value' },
  gain: { zh: '净得失', en: 'Gain or loss' },
  sum: { zh: '合计（经济净现值）', en: 'All (economic NPV)' },
  flows: { zh: '全周期经济费用效益', en: 'Economic flows in all' },
} as const satisfies Record<string, Bilingual>;

/** KPIs on the command line: financial and social figures in one table. */
export const kpiPart: AppraisalPart = {
  id: 'kpi',
  label: { zh: '指标', en: 'KPIs' },
  report: (asked) => {
    if ((asked.project.kpis ?? []).length === 0) return null;
    return withResult(asked, (result, project) => {
      const rows = kpiTable(result, project);
      return {
        text: kpiText(rows, figuresOf(project, asked.lang), project, asked.lang),
        data: rows.map((row) => kpiData(row, asked.lang)),
      };
    });
  },
};

/** The economic evaluation on the command line: table O in all, measures at two rates, social return, gains by party. */
export const economicsPart: AppraisalPart = {
  id: 'economics',
  label: { zh: '经济评价', en: 'Economic evaluation' },
  report: (asked) => {
    const { kpis = [], economics } = asked.project;
    if (kpis.length === 0 && economics === undefined) return null;
    return withResult(asked, (result, project) => {
      const study = evaluationOf(result, project);
      if (study === null) return null;
      return {
        text: evaluationText(study, figuresOf(project, asked.lang), asked.lang),
        data: evaluationData(study, asked.lang),
      };
    });
  },
};

function withResult(
  { project, option, scenario, lang }: AppraisalAsk,
  report: (result: RunResult, project: Project) => AppraisalReport | null,
): AppraisalReport | null {
  const computed = runProject(project, {
    ...(option === undefined ? {} : { option }),
    ...(scenario === undefined ? {} : { scenario }),
  });
  if (computed.ok) return report(computed.value, project);
  const told = computed.error.map(({ message }) => plain(message[lang]));
  return { text: `${told.join('\n')}\n`, data: { errors: told }, failed: true };
}

function kpiText(rows: readonly KpiRow[], figures: Figures, project: Project, lang: Language): string {
  const { currency } = project.identity;
  const write = (value: Value | undefined, unit: string): string =>
    typeof value === 'number' ? named(figures.figure(value, unit), currency) : '—';
  const head = ['kpi', 'today', 'value', 'total', 'worth', 'cost', 'who', 'evidence'] as const;
  const cells = (row: KpiRow): string[] => {
    const { kpi, unit } = row;
    const name = `  ${row.label[lang]}${kpi?.unconfirmed ? SAY.unconfirmed[lang] : ''}`;
    if (!kpi) return [name, '', write(row.value, unit), '', '', '', '', ''];
    return [
      name,
      write(row.baseline, unit),
      write(row.value, unit),
      `${kpi.isLevel ? SAY.average[lang] : ''}${write(kpi.total, kpi.totalUnit)}`,
      kpi.money ? write(kpi.money.net, 'money') : '—',
      write(kpi.costPerUnit, kpi.costUnit),
      kpi.beneficiary[lang],
      EVIDENCE[kpi.evidence][lang],
    ];
  };
  const blank = head.slice(1).map(() => '');
  const body = (Object.keys(DIMENSIONS) as (keyof typeof DIMENSIONS)[]).flatMap((dimension) => {
    const own = rows.filter((row) => row.dimension === dimension);
    return own.length === 0 ? [] : [[DIMENSIONS[dimension][lang], ...blank], ...own.map(cells)];
  });
  return table(
    [head.map((key) => SAY[key][lang]), ...body],
    head.map((_, i) => (i === 0 || i >= 6 ? 'left' : 'right')),
  );
}

/** Money in a unit is the project's currency. */
function named(text: string, currency: string): string {
  return text.replace(/\bmoney\b/, currency);
}

function kpiData({ id, label, dimension, unit, baseline, value, kpi }: KpiRow, lang: Language) {
  return {
    id,
    label: label[lang],
    dimension,
    unit,
    ...(baseline === undefined ? {} : { baseline: figure(baseline, lang) }),
    value: figure(value, lang),
    ...(kpi === undefined
      ? {}
      : {
          direction: kpi.direction,
          improvement: figure(kpi.improvement, lang),
          [kpi.isLevel ? 'average' : 'total']: figure(kpi.total, lang),
          cost_per_unit: figure(kpi.costPerUnit, lang),
          money_pv_gross: kpi.money === undefined ? null : figure(kpi.money.gross, lang),
          money_pv: kpi.money === undefined ? null : figure(kpi.money.net, lang),
          counted_elsewhere: kpi.countedElsewhere,
          beneficiary: kpi.beneficiary[lang],
          evidence: kpi.evidence,
          source: kpi.source?.[lang] ?? null,
          issues: kpi.issues.map((issue) => ({ id: issue, label: issueLabel(issue)[lang] })),
          unconfirmed: kpi.unconfirmed,
        }),
  };
}

function evaluationText(study: Evaluation, figures: Figures, lang: Language): string {
  const money = (value: Value): string => (typeof value === 'number' ? figures.money(value) : '—');
  const at = (rate: Value): string => `${SAY.rate[lang]} ${figures.figure(rate, '%')}`;
  const listed = (list: Evaluation['figures']): string =>
    table(
      list.map(({ label, unit, value }) => [`  ${label[lang]}`, figures.figure(value, unit)]),
      ['left', 'right'],
    );
  const total = study.parties.reduce<Value>(
    (sum, { total: own }) =>
      typeof sum === 'number' && typeof own === 'number' ? sum + own : typeof sum === 'number' ? own : sum,
    0,
  );
  return [
    `${SAY.flows[lang]} (${figures.moneyUnit})\n`,
    table(
      study.rows.map(({ label, value }) => [`  ${label[lang]}`, money(value)]),
      ['left', 'right'],
    ),
    `\n${at(study.rate)}\n`,
    listed(study.figures),
    `\n${at(study.alternativeRate)}\n`,
    listed(study.alternative),
    '\n',
    listed(study.sroi),
    study.sroiNote ? `${study.sroiNote[lang]}\n` : '',
    `\n${study.verdict[lang]}\n\n`,
    table(
      [
        [SAY.party[lang], SAY.cash[lang], SAY.resources[lang], SAY.social[lang], SAY.gain[lang]],
        ...study.parties.map((party) => [
          `  ${party.label[lang]}`,
          ...[party.cash, party.resources, party.social, party.total].map(money),
        ]),
        [SAY.sum[lang], '', '', '', money(total)],
      ],
      ['left', 'right', 'right', 'right', 'right'],
    ),
  ].join('');
}

function evaluationData(study: Evaluation, lang: Language) {
  const values = (list: Evaluation['figures']) =>
    Object.fromEntries(
      list.map(({ line, value }) => [
        line.replace(/^economics\./, '').replace(/_alternative$/, ''),
        figure(value, lang),
      ]),
    );
  return {
    social_rate: figure(study.rate, lang),
    ...values(study.figures),
    alternative: { social_rate: figure(study.alternativeRate, lang), ...values(study.alternative) },
    sroi: Object.fromEntries(
      study.sroi.map(({ line, value }) => [line.replace('economics.sroi.', ''), figure(value, lang)]),
    ),
    flows: values(study.rows),
    verdict: study.verdict[lang],
    parties: study.parties.map((party) => ({
      id: party.id,
      label: party.label[lang],
      cash: figure(party.cash, lang),
      resources: figure(party.resources, lang),
      social: figure(party.social, lang),
      total: figure(party.total, lang),
    })),
  };
}
