import { evaluationOf } from '../../appraisal/value/evaluation';
import { SROI_INPUTS } from '../../appraisal/value/names';
import { presentValue } from '../../blocks/parties';
import { power } from '../../finance/elementary';
import type { Bilingual } from '../../language/types';
import { type Build, labelOf } from './build';
import { formula, type Grid, put, putSection, skip, words } from './grid';
import { titleRows } from './head';
import { cellOf, figureAt, formatOf, linked, linkedTotal, seriesOf, unitOf } from './links';
import { putParagraph } from './paragraphs';
import type { Look, PlanCell, PlanSheet } from './plan-types';
import { APPRAISAL_SHEETS } from './sheet-titles';
import { correctionRows } from './social-return-rows';

type Entry = readonly [number, PlanCell | undefined];

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** Column C at the social rate, E at the other one, F undiscounted; parties use E to G for what theirs is made of. */
const COL = { other: 5, nominal: 6, last: 10 } as const;

const SAY = {
  note: say(
    '全部为活公式：现值由“经济费用效益测算”各期流量折现，指标取自模型行；不含税、补贴、债务等转移支付。',
    'Live throughout: present values discount the flows of the economic lines, measures link to the model; taxes, subsidies, debt and other transfers are left out.',
  ),
  atSocial: say('现值（社会折现率）', 'Present value at the social rate'),
  atOther: say('现值（对照折现率）', 'Present value at the alternative rate'),
  nominal: say('全周期合计（不折现）', 'Whole life, undiscounted'),
  measures: say('评价指标', 'Measures'),
  flows: say('效益与费用', 'Benefits and costs'),
  check: say('校核：逐行折现之和 − 模型 ENPV（须为 0）', 'Check: rows discounted − ENPV of the model (0)'),
  sroi: say('社会投资回报（SROI）', 'Social return on investment (SROI)'),
  basis: say('投入口径', 'Inputs counted'),
  parties: say(
    '得失在各方之间的分布（现值，社会折现率）',
    'Who gains and who pays (present value at the social rate)',
  ),
  total: say('净得失', 'Gain or loss'),
  cash: say('现金收支', 'Cash'),
  resources: say('服务与资源', 'Service and resources'),
  social: say('社会价值', 'Social value'),
  sum: say('各方合计', 'All parties'),
  balance: say('校核：各方合计 − ENPV（须为 0）', 'Check: all parties − ENPV (0)'),
} as const;

/** The project for the whole economy: measures, flows at two rates, social return and who gains; null where not appraised. */
export function costBenefitSheet(build: Build): PlanSheet | null {
  const study = evaluationOf(build.result, build.project);
  if (!study) return null;
  const { costBenefit: name } = build.layout.names;
  const target = titleRows(build, build.text(APPRAISAL_SHEETS.costBenefit));
  put(target, [[1, words('text', build.text(SAY.note))]]);
  put(target, [
    [1, words('heading', build.word('label'))],
    [2, words('heading', build.word('id'))],
    [3, words('heading', build.text(SAY.atSocial))],
    [4, words('heading', build.word('unit'))],
    [COL.other, words('heading', build.text(SAY.atOther))],
    [COL.nominal, words('heading', build.text(SAY.nominal))],
  ]);
  const frozen = target.row - 1;
  measures(build, target);
  putParagraph(target, build.text(study.verdict), { width: 150 });
  skip(target);
  flowRows(build, target);
  socialReturn(build, target, study.sroiNote);
  partyRows(build, target);
  return {
    name,
    tab: 'result',
    widths: [46, 32, 20, 13, 20, 20, 20, 16, 16, 16],
    rows: target.rows,
    frozen: { rows: frozen, columns: 1 },
    repeated: { rows: frozen, columns: 'A:A' },
    paper: 'A3',
    fitWidth: true,
    checks: ['C2'],
  };
}

function row(build: Build, id: string, cells: readonly Entry[], label: Look = 'label'): Entry[] {
  return [
    [1, words(label, labelOf(build, id))],
    [2, words('id', id)],
    [4, words('unit', build.unit(unitOf(build, id)))],
    ...cells,
  ];
}

function measures(build: Build, target: Grid): void {
  putSection(target, build.text(SAY.measures), COL.last);
  const pair = (id: string, other: string): void => {
    put(
      target,
      row(build, id, [
        [3, linked(build, id)],
        [COL.other, linked(build, other)],
      ]),
    );
  };
  pair('economics.social_rate', 'economics.alternative_rate');
  for (const short of ['benefits_pv', 'costs_pv', 'enpv', 'bcr'])
    pair(`economics.${short}`, `economics.${short}_alternative`);
  put(target, row(build, 'economics.eirr', [[3, linked(build, 'economics.eirr')]]));
}

const BENEFITS = ['direct', 'residual', 'indirect'] as const;
const COSTS = ['investment', 'sustaining', 'working', 'operating', 'indirect_cost'] as const;

function flowRows(build: Build, target: Grid): void {
  putSection(target, build.text(SAY.flows), COL.last);
  const values = (short: string): Flow => flowOf(build, `economics.${short}`);
  const listed = (shorts: readonly string[], sum: string): { row: number; flow: Flow } => {
    const first = target.row;
    for (const short of shorts) put(target, flowCells(build, `economics.${short}`, values(short)));
    const last = target.row - 1;
    const flow = added(shorts.map(values));
    const text = (column: string): string => `SUM(${column}${first}:${column}${last})`;
    const at = put(target, sumCells(build, `economics.${sum}`, flow, text, 'subtotal'));
    return { row: at, flow };
  };
  const benefits = listed(BENEFITS, 'benefits');
  const costs = listed(COSTS, 'costs');
  const [b, c] = [benefits.flow, costs.flow];
  const net: Flow = [b[0] - c[0], b[1] - c[1], b[2] - c[2]];
  const difference = (column: string): string => `${column}${benefits.row} - ${column}${costs.row}`;
  const at = put(target, sumCells(build, 'economics.net', net, difference, 'total'));
  checkRow(build, target, SAY.check, `C${at} - ${cellOf(build, 'economics.enpv')}`, net[0]);
  skip(target);
}

/** At the social rate, at the other one, undiscounted. */
type Flow = readonly [number, number, number];

const RATES = ['economics.period_rate', 'economics.alternative_period_rate'] as const;

function flowOf(build: Build, id: string): Flow {
  const values = seriesOf(build, id);
  const start = build.project.timeline.npv_first_flow === 't0' ? 0 : 1;
  const worth = (rate: number): number =>
    values.reduce((sum, value, p) => sum + value / power(1 + rate, p + start), 0);
  return [
    worth(figureAt(build, RATES[0])),
    worth(figureAt(build, RATES[1])),
    values.reduce((sum, value) => sum + (Number.isFinite(value) ? value : 0), 0),
  ];
}

const added = (flows: readonly Flow[]): Flow =>
  flows.reduce<Flow>((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]], [0, 0, 0]);

function flowCells(build: Build, id: string, flow: Flow): Entry[] {
  const { costBenefit } = build.layout.names;
  const first = build.project.timeline.npv_first_flow;
  const discounted = (rate: string): string =>
    build.translations.cell(presentValue(rate, id, first), costBenefit);
  const format = formatOf(build, id);
  return row(build, id, [
    [3, formula('calculation', discounted(RATES[0]), flow[0], format)],
    [COL.other, formula('calculation', discounted(RATES[1]), flow[1], format)],
    [COL.nominal, linkedTotal(build, id)],
  ]);
}

function sumCells(
  build: Build,
  id: string,
  flow: Flow,
  text: (column: string) => string,
  look: 'subtotal' | 'total',
): Entry[] {
  const cell = (column: string, value: number): PlanCell =>
    formula(look, text(column), value, formatOf(build, id));
  const cells: Entry[] = [
    [3, cell('C', flow[0])],
    [COL.other, cell('E', flow[1])],
    [COL.nominal, cell('F', flow[2])],
  ];
  return row(build, id, cells, look === 'total' ? 'label_total' : 'label_subtotal');
}

/** What rounds to nothing shows as nothing. */
const CHECK = '[>=0.005]#,##0.00;[Red][<=-0.005]-#,##0.00;0';

function checkRow(build: Build, target: Grid, label: Bilingual, text: string, value: number): void {
  const enpv = figureAt(build, 'economics.enpv');
  put(target, [
    [1, words('label_memo', build.text(label))],
    [3, formula('memo', `IFERROR(${text}, "n/a")`, value - enpv, CHECK)],
    [4, words('unit', build.unit('money'))],
  ]);
}

function socialReturn(build: Build, target: Grid, note: Bilingual | undefined): void {
  putSection(target, build.text(SAY.sroi), COL.last);
  for (const short of ['value_pv', 'inputs_pv', 'ratio', 'net_ratio']) {
    const id = `economics.sroi.${short}`;
    put(target, row(build, id, [[3, linked(build, id)]]));
  }
  const basis = build.project.economics?.sroi_inputs ?? 'costs';
  put(target, [
    [1, words('label', build.text(SAY.basis))],
    [3, words('text', build.text(SROI_INPUTS[basis]))],
  ]);
  if (note) putParagraph(target, build.text(note), { width: 150 });
  correctionRows(build, target, COL.last);
  skip(target);
}

function partyRows(build: Build, target: Grid): void {
  putSection(target, build.text(SAY.parties), COL.last);
  const [named, id, unit] = [build.word('parties'), build.word('id'), build.word('unit')];
  const made = [SAY.cash, SAY.resources, SAY.social].map((one) => build.text(one));
  const heads = [named, id, build.text(SAY.total), unit, ...made];
  put(
    target,
    heads.map((head, i): Entry => [i + 1, words('heading', head)]),
  );
  const first = target.row;
  const { parties } = build.project;
  const parts = ['cash', 'resources', 'social'] as const;
  const of = (id: string, short: string): string => `economics.party.${id}.${short}_pv`;
  const format = formatOf(build, of(parties[0]?.id ?? '', 'total'));
  const totals = { total: 0, cash: 0, resources: 0, social: 0 };
  for (const { id, label } of parties) {
    const values = parts.map((short) => figureAt(build, of(id, short)));
    const total = values.reduce((sum, value) => sum + value, 0);
    totals.total += total;
    for (const [i, short] of parts.entries()) totals[short] += values[i] ?? 0;
    const at = target.row;
    put(target, [
      [1, words('label', build.text(label))],
      [2, words('id', of(id, 'total'))],
      [3, formula('calculation', `SUM(E${at}:G${at})`, total, format)],
      [4, words('unit', build.unit('money'))],
      ...parts.map((short, i): Entry => [5 + i, linked(build, of(id, short))]),
    ]);
  }
  const last = target.row - 1;
  const sum = (column: string, value: number): PlanCell =>
    formula('total', `SUM(${column}${first}:${column}${last})`, value, format);
  const at = put(target, [
    [1, words('label_total', build.text(SAY.sum))],
    [3, sum('C', totals.total)],
    [4, words('unit', build.unit('money'))],
    ...parts.map((short, i): Entry => [5 + i, sum('EFG'.charAt(i), totals[short])]),
  ]);
  checkRow(build, target, SAY.balance, `C${at} - ${cellOf(build, 'economics.enpv')}`, totals.total);
}
