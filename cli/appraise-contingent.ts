import {
  adoptRisk,
  type ContingentRow,
  type ContingentStudy,
  contingentStudyOf,
  dropAdoptedRisk,
} from '../models/appraisal/fiscal';
import type { Bilingual, ModelError, Result } from '../models/language/types';
import type { Language, Project } from '../models/project';
import type { AppraisalAsk, AppraisalPart } from './appraise';
import { choice, failure, known } from './appraise-common';
import { type Figures, figuresOf } from './figures';
import { figure } from './machine';
import { plain, table } from './table';

const SAY = {
  year: { zh: '年度', en: 'Year' },
  committed: { zh: '承诺额', en: 'Committed' },
  base: { zh: '基准支付', en: 'Base case' },
  expected: { zh: '期望值', en: 'Expected' },
  error: { zh: '标准误', en: 'Std. error' },
  p95: { zh: 'P95', en: 'P95' },
  most: { zh: '最大', en: 'Most' },
  probability: { zh: '发生概率', en: 'Probability' },
  share: { zh: '占预算', en: 'Of the budget' },
  closed_form: { zh: '封闭公式', en: 'closed form' },
  simulated: { zh: '模拟', en: 'simulated' },
  committed_only: { zh: '只列承诺额', en: 'committed only' },
  trials: { zh: '模拟次数', en: 'Trials' },
  seed: { zh: '种子', en: 'seed' },
} as const satisfies Record<string, Bilingual>;

/** Contingent liabilities on the command line, by instrument and year. */
export const contingentPart: AppraisalPart = {
  id: 'contingent',
  label: { zh: '或有负债', en: 'Contingent liabilities' },
  report: (asked) => {
    const study = contingentStudyOf(asked.project, simulation(asked));
    if (!study.ok)
      return failure(
        study.error.map(({ message }) => message),
        asked.lang,
      );
    if (study.value === null) return null;
    return {
      text: contingentText(study.value, figuresOf(asked.project, asked.lang), asked.lang),
      data: contingentData(study.value, asked.lang),
    };
  },
};

function simulation(asked: AppraisalAsk) {
  const { trials, seed } = asked;
  return {
    ...choice(asked),
    ...(trials === undefined ? {} : { trials }),
    ...(seed === undefined ? {} : { seed }),
  };
}

/** The project with the liability of risk counted as asked: by the register, or as simulated for the option. */
export function withRiskBasis(asked: AppraisalAsk): Result<Project, ModelError[]> {
  const { project, risk } = asked;
  if (risk === undefined) return { ok: true, value: project };
  const option = asked.option ?? project.options[0]?.id ?? '';
  const byRegister = dropAdoptedRisk(project, option);
  if (risk === 'register') return { ok: true, value: byRegister };
  const study = contingentStudyOf(byRegister, simulation(asked));
  if (!study.ok) return study;
  return { ok: true, value: study.value ? adoptRisk(byRegister, study.value, risk) : byRegister };
}

function contingentText(study: ContingentStudy, figures: Figures, lang: Language): string {
  const isDrawn = study.rows.some(({ method }) => method === 'simulated');
  return [
    `${figures.moneyUnit}\n`,
    ...(isDrawn ? [`${SAY.trials[lang]} ${study.trials}, ${SAY.seed[lang]} ${study.seed}\n`] : []),
    ...[...study.rows, ...(study.rows.length > 1 ? [study.total] : [])].map(
      (row) =>
        `\n${plain(row.label[lang])} (${SAY[row.method][lang]})\n${rowText(row, study, figures, lang)}`,
    ),
    ...study.notes.map((note) => `${plain(note[lang])}\n`),
  ].join('');
}

function rowText(row: ContingentRow, { years }: ContingentStudy, figures: Figures, lang: Language): string {
  const isDrawn = row.method === 'simulated';
  const percent = (value: number): string => `${(value * 100).toFixed(2)}%`;
  const columns = [
    'year',
    'committed',
    'base',
    'expected',
    ...(isDrawn ? (['error'] as const) : []),
    'p95',
    'most',
    'probability',
    'share',
  ] as const;
  const lines = row.years.flatMap((year, i) =>
    !year.committed && !year.expected && !year.base
      ? []
      : [
          [
            String(years[i]),
            known(year.committed, figures.money),
            figures.money(year.base),
            known(year.expected, figures.money),
            ...(isDrawn ? [figures.money(year.standardError)] : []),
            known(year.p95, figures.money),
            known(year.most, figures.money),
            known(year.probability, percent),
            known(year.share, percent),
          ],
        ],
  );
  return table(
    [columns.map((one) => SAY[one][lang]), ...lines],
    columns.map((_, i) => (i === 0 ? 'left' : 'right')),
  );
}

function contingentData(study: ContingentStudy, lang: Language) {
  const rowData = ({ id, kind, label, method, years }: ContingentRow) => ({
    id,
    kind,
    label: label[lang],
    method,
    years: years.map((year, i) => ({
      year: study.years[i],
      committed: year.committed ?? null,
      base: year.base,
      expected: year.expected ?? null,
      p95: year.p95 ?? null,
      most: year.most ?? null,
      probability: year.probability ?? null,
      standard_error: year.standardError,
      p95_error: year.p95Error,
      recovered: year.recovered,
      share: year.share === undefined ? null : figure(year.share, lang),
      undefined_trials: year.undefinedTrials,
    })),
  });
  return {
    option: study.option,
    scenario: study.scenario,
    trials: study.trials,
    seed: study.seed,
    rows: study.rows.map(rowData),
    total: rowData(study.total),
    beyond_base: study.beyondBase,
    notes: study.notes.map((note) => note[lang]),
  };
}
