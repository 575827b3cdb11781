import { LEGACY_LABEL, type ValueForMoneyStudy } from '../../appraisal/fiscal';
import type { Bilingual } from '../../language/types';
import { type Build, cellAt, periodsAt } from './build';
import { numberFormat } from './formats';
import { constant, formula, type Grid, put, putSection, skip, words } from './grid';
import { titleRows } from './head';
import { HEAD } from './layout';
import { putOrigin, putParagraph } from './paragraphs';
import type { PlanCell, PlanSheet } from './plan-types';
import { APPRAISAL_SHEETS } from './sheet-titles';
import { type VfmFlows, vfmCell, vfmFlowsSheet } from './vfm-flows-sheet';
import { indifferenceRows } from './vfm-indifference-rows';
import { VFM_ROWS, type VfmRow } from './vfm-words';
import { worthOf } from './vfm-worth';

type Entry = readonly [number, PlanCell | undefined];

const say = (zh: string, en: string): Bilingual => ({ zh, en });
const MONEY = numberFormat('money', 'flow');
const PERCENT = numberFormat('%', 'rate');
const LAST = 9;

const SAY = {
  worth: say('现值与比较', 'Present values and the comparison'),
  origin: say('数值性质', 'Where it comes from'),
  study: say('研究数值：参照项目“', 'Study value: the reference, "'),
  studyEnd: say('”', '"'),
  live: say('活公式：本方案', 'Live: this option'),
  sum: say('活公式', 'Live'),
  psc: say('公共部门比较值（PSC）', 'Public sector comparator (PSC)'),
  ppp: say('合作方案的政府净成本（PPP 值）', 'Cost of the partnership to the government (PPP value)'),
  amount: say('物有所值量值（PSC − PPP 值）', 'Value for money (PSC − PPP value)'),
  index: say('物有所值指数（量值 ÷ PSC）', 'Index (amount ÷ PSC)'),
  withReceipts: say('计入政府所得收入后的量值', 'Amount with what the government earns counted'),
  range: say('不同折现率下的结论', 'At other discount rates'),
  step: say('与采用值之差', 'Off the rate used'),
  rate: say('折现率', 'Discount rate'),
  notes: say('说明', 'Remarks'),
} as const;

/** Amounts of one side as the summary lists them. */
const PSC_ROWS = [
  'construction',
  'operation',
  'income',
  'psc_bias',
  'raw',
  'neutrality',
  'transferable',
  'retained',
] as const;
const PPP_ROWS = ['equity', 'subsidy', 'risk', 'support', 'ppp_bias'] as const;
const STUDIED: ReadonlySet<VfmRow> = new Set([
  'construction',
  'operation',
  'income',
  'neutrality',
  'transferable',
  'retained',
]);

/** Rows that are lines of this option. */
const LIVE: ReadonlySet<VfmRow> = new Set(['equity', 'subsidy', 'risk', 'support', 'receipts']);

/** Cells of the summary other sheets may read. */
export interface VfmSheets {
  readonly sheets: readonly PlanSheet[];
  readonly amount: string;
  readonly index: string;
}

/** The comparison with public delivery and its flows by period; null where the option has none. */
export function vfmSheets(build: Build): VfmSheets | null {
  const asked = build.studies.option && build.studies.valueForMoney(build.result.option);
  if (!asked?.ok) return null;
  const study = asked.value;
  const flows = vfmFlowsSheet(build, study);
  const name = build.layout.names.valueForMoney;
  const target = titleRows(build, build.text(APPRAISAL_SHEETS.valueForMoney));
  putOrigin(build, target);
  if (study.isLegacy) put(target, [[1, words('label_subtotal', build.text(LEGACY_LABEL))]]);
  const found = summary(build, study, flows, target);
  putParagraph(target, build.text(study.sentence), { width: 170 });
  skip(target);
  range(build, study, flows, target, found.rate);
  indifferenceRows(build, study, flows, target);
  if (study.notes.length > 0) {
    putSection(target, build.text(SAY.notes), LAST);
    for (const note of study.notes) putParagraph(target, build.text(note), { width: 170 });
  }
  const sheet: PlanSheet = {
    name,
    tab: 'result',
    widths: [46, 22, 20, 13, 18, 20, 20, 20, 14],
    rows: target.rows,
    frozen: { rows: 2, columns: 1 },
    repeated: { rows: 2, columns: 'A:A' },
    paper: 'A3',
    fitWidth: true,
    checks: ['C2'],
  };
  const cell = (row: number): string => cellAt(name, 3, row);
  return { sheets: [sheet, flows.sheet], amount: cell(found.amount), index: cell(found.index) };
}

function summary(
  build: Build,
  study: ValueForMoneyStudy,
  flows: VfmFlows,
  target: Grid,
): { amount: number; index: number; rate: string } {
  putSection(target, build.text(SAY.worth), LAST);
  put(target, [
    [1, words('heading', build.word('label'))],
    [2, words('heading', build.word('id'))],
    [3, words('heading', build.word('value'))],
    [4, words('heading', build.word('unit'))],
    [5, words('heading', build.text(SAY.origin))],
  ]);
  const worth = (row: VfmRow): number => worthOf(study, build.model.spec.periodsPerYear, flows.flows[row]);
  const rate = vfmCell(build, flows.rows, 'rate');
  put(target, [
    [1, words('label', build.text(SAY.rate))],
    [2, words('id', 'value_for_money.discount_rate')],
    [3, formula('link', rate, study.rate, PERCENT)],
    [4, words('unit', build.unit('%/year'))],
  ]);
  const reference = `${build.text(SAY.study)}${build.text(study.reference.label)}${build.text(SAY.studyEnd)}`;
  const listed = (row: VfmRow): void => {
    const isSum = row === 'raw' || row.endsWith('_bias');
    const origin = STUDIED.has(row) ? reference : build.text(isSum ? SAY.sum : SAY.live);
    put(target, [
      [1, words(row === 'raw' ? 'label_subtotal' : 'label', build.text(VFM_ROWS[row]))],
      [2, LIVE.has(row) ? words('id', `liabilities.${row}`) : undefined],
      [3, formula(row === 'raw' ? 'subtotal' : 'link', vfmCell(build, flows.rows, row), worth(row), MONEY)],
      [4, words('unit', build.unit('money'))],
      [5, words('text', origin)],
    ]);
  };
  const total = (label: Bilingual, text: string, value: number, format = MONEY, unit = 'money'): number =>
    put(target, [
      [1, words('label_total', build.text(label))],
      [3, formula('total', text, value, format)],
      [4, words('unit', build.unit(unit))],
    ]);
  for (const row of PSC_ROWS) listed(row);
  // Every row of a side from its raw value on adds up to the side.
  const last = target.row - 1;
  const psc = total(SAY.psc, `SUM(C${last - 3}:C${last})`, worth('psc'));
  const first = target.row;
  for (const row of PPP_ROWS) listed(row);
  const ppp = total(SAY.ppp, `SUM(C${first}:C${target.row - 1})`, worth('ppp'));
  const difference = worth('psc') - worth('ppp');
  const amount = total(SAY.amount, `C${psc} - C${ppp}`, difference);
  const share = worth('psc') > 0 ? difference / worth('psc') : Number.NaN;
  const index = total(SAY.index, `IF(C${psc}>0, C${amount} / C${psc}, "n/a")`, share, PERCENT, '%');
  listed('receipts');
  total(SAY.withReceipts, `C${amount} + C${target.row - 1}`, difference + worth('receipts'));
  return { amount, index, rate };
}

/** The comparison at rates around the one used; the steps may be changed. */
function range(
  build: Build,
  study: ValueForMoneyStudy,
  { rows, flows }: VfmFlows,
  target: Grid,
  rate: string,
): void {
  putSection(target, build.text(SAY.range), LAST);
  const heads: readonly (readonly [number, string])[] = [
    [1, build.text(SAY.rate)],
    [3, build.text(SAY.step)],
    [4, build.word('unit')],
    [5, build.text(SAY.rate)],
    [6, build.text(SAY.psc)],
    [7, build.text(SAY.ppp)],
    [8, build.text(SAY.amount)],
    [9, build.text(SAY.index)],
  ];
  put(
    target,
    heads.map(([column, text]): Entry => [column, words('heading', text)]),
  );
  const name = build.layout.names.vfmFlows;
  const [wait, perYear] = [vfmCell(build, rows, 'wait'), vfmCell(build, rows, 'perYear')];
  const time = `((${periodsAt(build, name, HEAD.counter)} + ${wait}) / ${perYear})`;
  for (const one of study.range) {
    const at = target.row;
    const how = { rate: one.rate, convention: study.convention };
    const worth = (row: 'psc' | 'ppp'): number => worthOf(how, build.model.spec.periodsPerYear, flows[row]);
    const side = (row: 'psc' | 'ppp'): PlanCell => {
      const flow = periodsAt(build, name, rows[row]);
      return formula('calculation', `SUMPRODUCT(${flow} / (1 + $E${at})^${time})`, worth(row), MONEY);
    };
    const amount = worth('psc') - worth('ppp');
    const isUsed = one.rate === study.rate;
    put(target, [
      [1, words(isUsed ? 'label_subtotal' : 'label', `${Number((one.rate * 100).toFixed(4))}%`)],
      [3, constant('input', one.rate - study.rate, '+0.00%;-0.00%;0.00%')],
      [4, words('unit', build.unit('%/year'))],
      [5, formula('calculation', `${rate} + C${at}`, study.rate + (one.rate - study.rate), PERCENT)],
      [6, side('psc')],
      [7, side('ppp')],
      [8, formula(isUsed ? 'subtotal' : 'calculation', `F${at} - G${at}`, amount, MONEY)],
      [
        9,
        formula(
          'calculation',
          `IF(F${at}>0, H${at} / F${at}, "n/a")`,
          worth('psc') > 0 ? amount / worth('psc') : Number.NaN,
          PERCENT,
        ),
      ],
    ]);
  }
  skip(target);
}
