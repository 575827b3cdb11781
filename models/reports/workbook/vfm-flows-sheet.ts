import type { ValueForMoneyStudy } from '../../appraisal/fiscal';
import { power } from '../../finance/elementary';
import type { Bilingual } from '../../language/types';
import { type Build, cellAt } from './build';
import { numberFormat } from './formats';
import { constant, formula, put, putSection, skip, words } from './grid';
import { timeHead, timeSheet } from './head';
import { COLUMN, HEAD } from './layout';
import { isThere, linked, periodCell } from './links';
import { putOrigin } from './paragraphs';
import type { PlanCell, PlanSheet } from './plan-types';
import { APPRAISAL_SHEETS } from './sheet-titles';
import { at, type FlowSheet, flowRow, own, perPeriod } from './vfm-flow-rows';
import { VFM_HEADS, type VfmRow } from './vfm-words';
import { waitOf, worthOf } from './vfm-worth';

const MONEY = numberFormat('money', 'flow');

/** Where the flows of the comparison stand, and what they are worth. */
export interface VfmFlows {
  readonly sheet: PlanSheet;
  /** Rows on the sheet: the flows, and the cells of the assumptions. */
  readonly rows: Readonly<Record<VfmRow | 'rate' | 'wait' | 'perYear' | 'biasConstruction', number>>;
  readonly flows: Readonly<Record<VfmRow, readonly number[]>>;
}

/** Both sides of the comparison by period: the reference as values of a study, the option exported live. */
export function vfmFlowsSheet(build: Build, study: ValueForMoneyStudy): VfmFlows {
  const name = build.layout.names.vfmFlows;
  const target = timeHead(build, build.text(APPRAISAL_SHEETS.vfmFlows));
  put({ row: HEAD.heading, rows: target.rows }, [
    [COLUMN.scalar, words('heading', build.text(VFM_HEADS.present))],
  ]);
  const sheet: FlowSheet = {
    build,
    target,
    rows: new Map(),
    flows: new Map(),
    discount: (flow) => worthOf(study, build.model.spec.periodsPerYear, flow),
  };
  target.row = HEAD.body - 1;
  putOrigin(build, target);
  assumptions(sheet, study);
  publicSide(sheet, study);
  partnership(sheet, study);
  return {
    sheet: timeSheet(build, { name, items: [] }, 'result', target),
    rows: Object.fromEntries(sheet.rows) as VfmFlows['rows'],
    flows: Object.fromEntries(sheet.flows) as VfmFlows['flows'],
  };
}

function assumptions(sheet: FlowSheet, study: ValueForMoneyStudy): void {
  const { build, target, rows } = sheet;
  const { closing } = build.layout.columns;
  putSection(target, build.text(VFM_HEADS.assumptions), closing);
  const single = (row: string, label: Bilingual, unit: string, cell: PlanCell | undefined): void => {
    rows.set(row, target.row);
    put(target, [
      [COLUMN.label, words('label', build.text(label))],
      [COLUMN.scalar, cell],
      [COLUMN.unit, words('unit', build.unit(unit))],
    ]);
  };
  const input = (id: string): PlanCell =>
    linked(build, id) ?? constant('pasted', 0, numberFormat('%', 'rate'));
  single('rate', VFM_HEADS.rate, '%/year', input('value_for_money.discount_rate'));
  single('wait', VFM_HEADS.wait, 'period', constant('pasted', waitOf(study.convention), '0.0'));
  single(
    'perYear',
    VFM_HEADS.perYear,
    '1',
    linked(build, 'timeline.periods_per_year') ?? constant('pasted', build.model.spec.periodsPerYear, '0'),
  );
  single('biasConstruction', VFM_HEADS.biasConstruction, '%', input('value_for_money.bias_construction'));
  single('biasOperation', VFM_HEADS.biasOperation, '%', input('value_for_money.bias_operation'));
  rows.set('factor', target.row);
  const { rate } = study;
  const wait = waitOf(study.convention);
  const each = build.model.spec.periodsPerYear;
  put(target, [
    [COLUMN.label, words('label', build.text(VFM_HEADS.factor))],
    [COLUMN.unit, words('unit', build.unit('1'))],
    ...perPeriod(sheet, (p, column) =>
      formula(
        'calculation',
        `1 / (1 + ${own(sheet, 'rate')})^((${column}$${HEAD.counter} + ${own(sheet, 'wait')}) / ${own(sheet, 'perYear')})`,
        1 / power(1 + rate, (p + wait) / each),
        '0.0000',
      ),
    ),
  ]);
  skip(target);
}

const SUBTOTAL = { label: 'label_subtotal', cell: 'subtotal' } as const;
const TOTAL = { label: 'label_total', cell: 'total' } as const;

function publicSide(sheet: FlowSheet, study: ValueForMoneyStudy): void {
  const { build, target } = sheet;
  const { psc } = study.flows;
  const name = `${build.text(VFM_HEADS.psc)}${build.lang === 'zh' ? '——' : ': '}${build.text(study.reference.label)}`;
  putSection(target, name, build.layout.columns.closing);
  const typed = (row: VfmRow, values: readonly number[]): void =>
    flowRow(sheet, row, values, (_, __, value) => constant('pasted', value, MONEY));
  typed('construction', psc.construction);
  typed('operation', psc.operation);
  typed('income', psc.income);
  const bias = psc.construction.map(
    (v, p) => v * study.bias.construction + (psc.operation[p] ?? 0) * study.bias.operation,
  );
  flowRow(sheet, 'psc_bias', bias, (_, column, value) =>
    formula(
      'calculation',
      `${at(sheet, 'construction', column)} * ${own(sheet, 'biasConstruction')} + ${at(sheet, 'operation', column)} * ${own(sheet, 'biasOperation')}`,
      value,
      MONEY,
    ),
  );
  const raw = psc.construction.map(
    (v, p) => v + (psc.operation[p] ?? 0) + (bias[p] ?? 0) - (psc.income[p] ?? 0),
  );
  const cell = (row: string, column: string): string => at(sheet, row, column);
  flowRow(
    sheet,
    'raw',
    raw,
    (_, c, value) =>
      formula(
        'subtotal',
        `${cell('construction', c)} + ${cell('operation', c)} + ${cell('psc_bias', c)} - ${cell('income', c)}`,
        value,
        MONEY,
      ),
    SUBTOTAL,
  );
  typed('neutrality', psc.neutrality);
  typed('transferable', psc.transferable);
  typed('retained', psc.retained);
  const total = raw.map(
    (v, p) => v + (psc.neutrality[p] ?? 0) + (psc.transferable[p] ?? 0) + (psc.retained[p] ?? 0),
  );
  flowRow(
    sheet,
    'psc',
    total,
    (_, c, value) =>
      formula(
        'total',
        `${cell('raw', c)} + ${cell('neutrality', c)} + ${cell('transferable', c)} + ${cell('retained', c)}`,
        value,
        MONEY,
      ),
    TOTAL,
  );
  skip(target);
}

function partnership(sheet: FlowSheet, study: ValueForMoneyStudy): void {
  const { build, target } = sheet;
  const { ppp } = study.flows;
  const { closing } = build.layout.columns;
  putSection(target, build.text(VFM_HEADS.ppp), closing);
  const live = (row: VfmRow, id: string, values: readonly number[]): void =>
    flowRow(sheet, row, values, (p, _, value) => formula('link', linkOf(build, id, p), value, MONEY), {
      label: 'label',
      cell: 'calculation',
    });
  for (const short of ['equity', 'subsidy', 'risk', 'support'] as const)
    live(short, `liabilities.${short}`, ppp[short]);
  const paid = ppp.equity.map((v, p) => v + (ppp.subsidy[p] ?? 0) + (ppp.support[p] ?? 0));
  const share = (p: number): number => {
    const b = ppp.building[p] ?? 0;
    return b * study.bias.construction + (1 - b) * study.bias.operation;
  };
  const bias = paid.map((v, p) => v * share(p));
  const cell = (row: string, column: string): string => at(sheet, row, column);
  flowRow(sheet, 'ppp_bias', bias, (p, c, value) => {
    const flag = linkOf(build, 'timeline.construction', p);
    const rate = `(${flag} * ${own(sheet, 'biasConstruction')} + (1 - ${flag}) * ${own(sheet, 'biasOperation')})`;
    const outlay = `(${cell('equity', c)} + ${cell('subsidy', c)} + ${cell('support', c)})`;
    return formula('calculation', `${rate} * ${outlay}`, value, MONEY);
  });
  const total = paid.map((v, p) => v + (ppp.risk[p] ?? 0) + (bias[p] ?? 0));
  flowRow(
    sheet,
    'ppp',
    total,
    (_, c, value) =>
      formula(
        'total',
        ['equity', 'subsidy', 'risk', 'support', 'ppp_bias'].map((row) => cell(row, c)).join(' + '),
        value,
        MONEY,
      ),
    TOTAL,
  );
  skip(target);
  putSection(target, build.text(VFM_HEADS.beside), closing);
  const risks = (p: number): string =>
    isThere(build, 'risks.cost')
      ? `${linkOf(build, 'risks.cost', p)} - ${linkOf(build, 'risks.insured', p)}`
      : '0';
  flowRow(sheet, 'all_risk', ppp.allRisk, (p, _, value) => formula('calculation', risks(p), value, MONEY));
  live('receipts', 'liabilities.receipts', ppp.receipts);
}

/** A link that moves with its column. */
function linkOf(build: Build, id: string, period: number): string {
  const moved = periodCell(build, id, period);
  return build.result.run.shape(id) === 'scalar' ? moved : moved.replace(/\$([A-Z]+)\$/, '$1');
}

/** Where a row's present value stands, for other sheets. */
export function vfmCell(build: Build, rows: VfmFlows['rows'], row: keyof VfmFlows['rows']): string {
  return cellAt(build.layout.names.vfmFlows, COLUMN.scalar, rows[row]);
}
