import { describe, expect, it } from 'vitest';
import { contingentStudyOf, expertReviewOf, valueForMoneyOf } from '../../../models/appraisal/fiscal';
import { scoreOptions } from '../../../models/appraisal/scoring';
import { evaluationOf } from '../../../models/appraisal/value/evaluation';
import type { Project } from '../../../models/project';
import { projectFingerprint } from '../../../models/project/fingerprint';
import { buildWorkbook } from '../../../models/reports/workbook';
import { planWorkbook } from '../../../models/reports/workbook-plan';
import { compareOptions } from '../../../models/studies/compare';
import { appraisedProject, PAIRWISE } from '../../support/appraised-project';
import { mismatches } from '../../support/compare-cells';
import { recalculate } from '../../support/recalculate';
import { readSample, resultOf } from '../../support/sample-results';
import { type FileCell, readCells } from '../../support/xlsx-cells';
import { earns, money, span, tiny, works } from '../blocks/tiny';

const LONG = 120_000;
const project = appraisedProject();
const BASE = project.scenarios[0]?.id ?? '';

interface Sheets {
  readonly cells: readonly FileCell[];
  on(sheet: string): FileCell[];
  /** The cell of a column in the first row whose label or id is the text. */
  at(sheet: string, text: string, column: number): FileCell | undefined;
}

async function workbookOf(of: Project, option: string, scenario = BASE): Promise<Sheets> {
  const bytes = await buildWorkbook(resultOf(of, option, scenario), of, 'en', { exported: '2026-11-21' });
  const cells = await readCells(bytes);
  const on = (sheet: string): FileCell[] => cells.filter((cell) => cell.sheet === sheet);
  return {
    cells,
    on,
    at: (sheet, text, column) => {
      const row = on(sheet).find((cell) => cell.column <= 2 && cell.value === text)?.row;
      return on(sheet).find((cell) => cell.row === row && cell.column === column);
    },
  };
}

const whole = workbookOf(project, 'concession');

describe('a spreadsheet program computes the sheets of the appraisal', () => {
  it.each([
    ['weights as given', project],
    ['weights by pairs', appraisedProject({ weighting: PAIRWISE })],
    ['swing weights', appraisedProject({ weighting: { method: 'swing' } })],
  ])('with %s', { timeout: LONG }, async (_, of) => {
    for (const option of ['concession', 'traditional']) {
      const { cells } = await workbookOf(of, option);
      expect(mismatches(cells, recalculate(cells)), option).toEqual([]);
    }
  });

  it('under another scenario, and by the quarter', { timeout: LONG }, async () => {
    const dear = await workbookOf(project, 'concession', 'dear_money');
    expect(mismatches(dear.cells, recalculate(dear.cells))).toEqual([]);
    const quarters = { ...project, timeline: { ...project.timeline, step: 'quarter' as const } };
    const quarterly = await workbookOf(quarters, 'concession');
    expect(mismatches(quarterly.cells, recalculate(quarterly.cells))).toEqual([]);
  });
});

describe('value for money', () => {
  it('works case C1 out from flows: PPP 46,962.94, PSC 52,559.65, amount 5,596.72', async () => {
    const { at } = await whole;
    const sheet = 'ValueForMoney';
    expect(at(sheet, 'Public sector comparator (PSC)', 3)?.value).toBeCloseTo(52_559.65, 1);
    expect(at(sheet, 'Cost of the partnership to the government (PPP value)', 3)?.value).toBeCloseTo(
      46_962.94,
      1,
    );
    const amount = at(sheet, 'Value for money (PSC − PPP value)', 3);
    expect(amount?.value).toBeCloseTo(5_596.72, 1);
    expect(amount?.formula).toMatch(/^C\d+ - C\d+$/);
  });

  it('links the partnership to its own lines and gives the reference as values', async () => {
    const { on, at } = await whole;
    const flows = 'ValueForMoneyFlows';
    const row = (label: string): FileCell[] => {
      const found = at(flows, label, 1)?.row;
      return on(flows).filter((cell) => cell.row === found && cell.column >= 7);
    };
    expect(row('Operating subsidy').every(({ formula }) => /^FiscalLiabilities!/.test(formula ?? ''))).toBe(
      true,
    );
    expect(row('Construction').map(({ formula }) => formula)).toEqual(
      row('Construction').map(() => undefined),
    );
  });

  it('shows every rate of the range and the turning points', async () => {
    const study = valueForMoneyOf(project, { option: 'concession', scenario: BASE });
    if (!study.ok) throw new Error('there is a comparison');
    const { on } = await whole;
    const values = on('ValueForMoney').map(({ value }) => value);
    for (const { amount } of study.value.range)
      expect(values.some((value) => typeof value === 'number' && Math.abs(value - amount) < 1e-6)).toBe(true);
    for (const { sentence } of study.value.indifference)
      expect(values.some((value) => String(value).trim() === sentence.en)).toBe(true);
  });

  it('is left out where the option is public delivery itself', { timeout: LONG }, async () => {
    const { on } = await workbookOf(project, 'traditional');
    expect(on('ValueForMoney')).toEqual([]);
    expect(on('ExpertReview')).toEqual([]); // the review is of the concession
  });
});

describe('affordability', () => {
  it('divides what all projects take by the budget, in formulas', async () => {
    const { at } = await whole;
    const share = at('Affordability', 'Share of expenditure', 5);
    expect(share?.formula).toMatch(/^IFERROR\(E\d+ \/ E\d+, "n\/a"\)$/);
    expect(share?.value).toBeCloseTo((2050 + 12_000) / 420_000, 6);
    expect(at('Affordability', 'Binding year', 3)?.value).toBe(2026);
    expect(at('Affordability', 'Year of the highest share', 3)?.value).toBe(2028);
  });
});

describe('contingent liabilities', () => {
  // Case C7: revenue lognormal about 100·1.03^t, a guarantee of 80 % of it.
  const means = Array.from({ length: 11 }, (_, t) => (t === 0 ? 0 : 100 * 1.03 ** t));
  const guaranteed = tiny(
    { timeline: span(10), inputs: [money('fees', means)], revenue: [earns('fees')], capex: [works(50, 10)] },
    {
      subsidies: [
        {
          id: 'floor',
          label: 'Floor',
          type: 'revenue_guarantee',
          forecast: { value: means },
          floor_share: { value: 0.8 },
          volatility: { value: 0.15 },
        },
      ],
    },
  );

  it('stand by year as values of the study, added up live', { timeout: LONG }, async () => {
    const [option] = guaranteed.options;
    const study = contingentStudyOf(guaranteed, {});
    const years = study.ok ? (study.value?.rows[0]?.years ?? []) : [];
    const { cells, on, at } = await workbookOf(guaranteed, option?.id ?? '', guaranteed.scenarios[0]?.id);
    const total = at('ContingentLiabilities', 'Expected', 3);
    expect(total?.formula).toMatch(/^SUM\(/);
    expect(total?.value).toBeCloseTo(
      years.reduce((sum, { expected }) => sum + (expected ?? 0), 0),
      9,
    );
    const row = on('ContingentLiabilities').filter((cell) => cell.row === total?.row && cell.column >= 5);
    expect(row.map(({ value }) => value)).toEqual(years.map(({ expected }) => expected));
    expect(mismatches(cells, recalculate(cells))).toEqual([]);
  });
});

describe('costs and benefits', () => {
  it('discounts every row live, and the rows make the economic NPV of the model', async () => {
    const { at } = await whole;
    const study = evaluationOf(resultOf(project, 'concession', BASE), project);
    const enpv = study?.figures.find(({ line }) => line === 'economics.enpv')?.value;
    const net = at('CostBenefit', 'economics.net', 3);
    expect(net?.value).toBeCloseTo(Number(enpv), 6);
    expect(at('CostBenefit', 'economics.enpv', 3)?.formula).toMatch(/^EconomicLines!/);
    expect(at('CostBenefit', 'economics.direct', 3)?.formula).toContain('NPV(');
  });

  it('shares gains and losses out until nothing is left', async () => {
    const { at } = await whole;
    expect(at('CostBenefit', 'Check: all parties − ENPV (0)', 3)?.value).toBeCloseTo(0, 4);
  });
});

describe('indicators', () => {
  it('stand in one table with the measures of finance, live', async () => {
    const { at } = await whole;
    const target = at('KPITable', 'kpis.searching', 6);
    expect(target?.value).toBe(90_000);
    expect(target?.formula).toMatch(/^Inputs!/);
    expect(at('KPITable', 'returns.project.irr_post_tax', 3)?.formula).toMatch(/^Returns!/);
    expect(at('KPITable', 'kpis.searching', 15)?.value).toBe('Study');
  });

  it('by year follow their lines', async () => {
    const { on, at } = await whole;
    const row = at('KPIByYear', 'kpis.searching.value', 1)?.row;
    const years = on('KPIByYear').filter((cell) => cell.row === row && cell.column >= 5);
    expect(years).toHaveLength(12);
    expect(years.every(({ formula }) => /^KpiLines!/.test(formula ?? ''))).toBe(true);
    expect(years.at(-1)?.value).toBe(90_000);
  });
});

describe('the expert review', () => {
  it('is worked out from marks that may be changed', async () => {
    const { on, at } = await whole;
    const score = expertReviewOf(project)?.score;
    expect(at('ExpertReview', 'Sum / score', 10)?.value).toBeCloseTo(Number(score), 9);
    expect(at('ExpertReview', 'risk', 5)?.formula).toMatch(/MAX\(K\d+:Q\d+\)/);
    expect(on('ExpertReview').filter(({ value }) => value === 'Expert 1\npublic finance')).toHaveLength(1);
  });
});

describe('scores', () => {
  it('weigh values worked out between the anchors', async () => {
    const { at } = await whole;
    const scoring = scoreOptions(project, compareOptions(project, { scenario: BASE }));
    expect(at('Scores', 'Score in all', 12)?.value).toBeCloseTo(scoring?.totals[0] ?? Number.NaN, 12);
    expect(at('Scores', 'Score in all', 12)?.formula).toContain('SUMPRODUCT');
    expect(at('Scores', 'Rank', 12)?.value).toBe(scoring?.ranks[0]);
    expect(at('Scores', 'Quality of service', 12)?.formula).toContain('MIN(1, MAX(0,');
  });

  it('show the consistency of comparisons by pairs, live', { timeout: LONG }, async () => {
    const paired = appraisedProject({ weighting: PAIRWISE });
    const { at } = await workbookOf(paired, 'concession');
    const scoring = scoreOptions(paired, compareOptions(paired, { scenario: BASE }));
    const ratio = at('Scores', 'Consistency ratio CR = CI ÷ RI', 3);
    expect(ratio?.value).toBeCloseTo(scoring?.consistency?.ratio ?? Number.NaN, 12);
    expect(ratio?.formula).toContain('/');
  });

  it('leave an option without a figure unranked', { timeout: LONG }, async () => {
    const [, , service] = project.criteria ?? [];
    if (!service) throw new Error('three criteria');
    const marks = (service.marks ?? []).filter(({ option }) => option === 'concession');
    const criteria = [...(project.criteria ?? []).slice(0, 2), { ...service, marks }];
    const { cells, at } = await workbookOf({ ...project, criteria }, 'concession');
    expect(at('Scores', 'Score in all', 13)?.value).toBe('n/a');
    expect(at('Scores', 'Rank', 12)?.value).toBe(1);
    expect(mismatches(cells, recalculate(cells))).toEqual([]);
  });
});

describe('options under every scenario', () => {
  it('are set side by side, live where this workbook holds them', async () => {
    const { on } = await whole;
    const cells = on('OptionsByScenario');
    const rows = cells.filter(({ column, value }) => column === 2 && value === 'fiscal.net_npv');
    const own = rows.map(({ row }) => cells.find((cell) => cell.row === row && cell.column === 3));
    expect(own.map((cell) => cell?.formula !== undefined)).toEqual([true, false]);
    for (const [i, { id }] of project.scenarios.entries()) {
      const { figures } = compareOptions(project, { scenario: id });
      const values = figures.find((figure) => figure.id === 'fiscal.net_npv')?.values;
      expect(own[i]?.value).toBe(values?.[0]);
    }
  });
});

describe('the record of a decision', () => {
  it('names the state of the file, the day it is given, scores and justifications', async () => {
    const { on, at } = await whole;
    const values = on('DecisionRecord').map(({ value }) => String(value));
    expect(values).toContain(projectFingerprint(project));
    expect(values).toContain('2026-11-21');
    expect(values.join(' ')).toContain('Signed in 2022, an existing contract');
    expect(at('DecisionRecord', 'Score in all', 3)?.formula).toMatch(/^Scores!/);
    expect(at('DecisionRecord', 'Value for money', 3)?.formula).toMatch(/^ValueForMoney!/);
  });

  it('knows no day of its own', () => {
    const plan = planWorkbook(resultOf(project, 'concession', BASE), project, 'en');
    const sheet = plan.sheets.find(({ name }) => name === 'DecisionRecord');
    const labels = sheet?.rows.flatMap(({ cells }) => cells.get(1)?.value ?? []);
    expect(labels).not.toContain('Exported');
  });
});

describe('sheets without facts', () => {
  it('are left out', () => {
    const {
      kpis: _k,
      economics: _e,
      criteria: _c,
      budgets: _b,
      value_for_money: _v,
      expert_review: _r,
      ...bare
    } = project;
    const plan = planWorkbook(resultOf(bare, 'concession', BASE), bare, 'en');
    const names = plan.sheets.map(({ name }) => name);
    for (const name of [
      'KPITable',
      'CostBenefit',
      'ValueForMoney',
      'ExpertReview',
      'Affordability',
      'Scores',
    ])
      expect(names).not.toContain(name);
    expect(names).toContain('Compliance');
  });
});

describe('every new sheet', () => {
  it('says in both languages what it is, freezes its head and stands on paper', () => {
    const result = resultOf(readSample('linknyc'), 'gross_revenue', 'base');
    const of = readSample('linknyc');
    const [zh, en] = (['zh', 'en'] as const).map((lang) => planWorkbook(result, of, lang).sheets);
    expect(zh?.length).toBe(en?.length);
    for (const sheet of en ?? []) {
      if (['Cover'].includes(sheet.name)) continue;
      expect(sheet.frozen.rows, sheet.name).toBeGreaterThan(0);
      expect(sheet.widths.length, sheet.name).toBeGreaterThanOrEqual(4);
    }
  });
});
