import type { LineDef } from '../language/types';
import type { Revenue } from '../project/schema';
import { sumOf } from './accounting-choice';
import type { BuildContext } from './context';
import { say, writerOf } from './part';
import { paysVatLater } from './tax-lag';

const line = writerOf('vat');

/** Streams whose VAT is paid in full at a low rate, without credit. */
function levied({ project }: BuildContext): readonly Revenue[] {
  return project.revenue.filter(({ simplified, vat_rate }) => simplified === true && vat_rate !== undefined);
}

/** Whether any revenue is under the simplified levy. */
export function hasLevy(context: BuildContext): boolean {
  return levied(context).length > 0;
}

/** Whether the levy keeps some input VAT from being credited. */
export function splitsInput(context: BuildContext): boolean {
  const { capex, opex } = context.project;
  return hasLevy(context) && [...capex, ...opex].some(({ vat_rate }) => vat_rate !== undefined);
}

/** The simplified levy, and the input VAT that is not credited because of it. */
export function levyLines(context: BuildContext): LineDef[] {
  const streams = levied(context);
  if (streams.length === 0) return [];
  const source = say('增值税法第 8、11、22 条', 'China: VAT Law arts. 8, 11, 22');
  return [
    line(
      'levy',
      sumOf(streams.map(({ id }) => `revenue.${id}.output_vat`)),
      'money',
      'flow',
      say('简易计税税额', 'Simplified levy'),
      {
        definition: say(
          '简易计税收入 × 征收率，全额缴纳，不抵扣进项税。',
          'Revenue under the levy × its rate, paid in full without credit.',
        ),
        source,
      },
    ),
    line(
      'levied_revenue',
      sumOf(streams.map(({ id }) => `revenue.${id}.gross`)),
      'money',
      'flow',
      say('简易计税收入', 'Revenue under the levy'),
    ),
    line(
      'blocked_share',
      'if(total(revenue.gross) > 0, total(levied_revenue) / total(revenue.gross), 0)',
      '%',
      'rate',
      say('不得抵扣的进项税比例', 'Share of input VAT not credited'),
      {
        definition: say(
          '全期简易计税收入 ÷ 全期营业收入。',
          'Revenue under the levy ÷ all revenue, over the term.',
        ),
        source,
      },
    ),
    line(
      'input_blocked',
      'input * blocked_share',
      'money',
      'flow',
      say('不得抵扣的进项税', 'Input VAT not credited'),
    ),
    ...(splitsInput(context) ? blockedCost() : []),
  ];
}

/** What is paid before operation benefits all of it: the cost of such VAT is spread over the operating periods. */
function blockedCost(): LineDef[] {
  return [
    line(
      'blocked_before',
      'prev(blocked_left) + (1 - timeline.operation) * input_blocked',
      'money',
      'stock',
      say('待摊的不得抵扣进项税（摊销前）', 'Input VAT not credited, before its charge'),
    ),
    line(
      'blocked_charge',
      'timeline.operation * blocked_before / max(1, timeline.periods - timeline.t)',
      'money',
      'flow',
      say('不得抵扣进项税的摊销', 'Charge of input VAT not credited'),
      {
        definition: say(
          '建设期不得抵扣的进项税属资产成本，在运营期内平均摊销。',
          'What is not credited in construction is part of the cost of the assets, spread evenly over operation.',
        ),
      },
    ),
    line(
      'blocked_left',
      'blocked_before - blocked_charge',
      'money',
      'stock',
      say('待摊的不得抵扣进项税', 'Input VAT not credited, to be charged'),
      { emphasis: 'subtotal' },
    ),
    line(
      'blocked_cost',
      'blocked_charge + timeline.operation * input_blocked',
      'money',
      'flow',
      say('计入成本的进项税', 'Input VAT that is a cost'),
      {
        definition: say(
          '建设期部分的摊销 + 运营期当期不得抵扣的进项税。',
          'Charge for what was paid in construction + what is not credited in the period.',
        ),
      },
    ),
  ];
}

/** Whether VAT paid above a burden comes back. */
export function hasCollectedRefund(context: BuildContext): boolean {
  return context.project.vat?.refund_on_collection !== undefined && general(context).length > 0;
}

/** Streams that share in the refund: taxed by the general method, and named where any are. */
function general({ project }: BuildContext): readonly Revenue[] {
  const named = project.vat?.refund_on_collection?.streams;
  return project.revenue.filter(
    ({ id, vat_rate, simplified }) =>
      vat_rate !== undefined && simplified !== true && (named === undefined || named.includes(id)),
  );
}

/** 即征即退: what is paid above a share of revenue is returned at once, as income. */
export function refundOnCollection(context: BuildContext): LineDef[] {
  if (!hasCollectedRefund(context)) return [];
  const { project, option } = context;
  const streams = general(context);
  const levy = hasLevy(context) ? ' - levy' : '';
  const named = project.vat?.refund_on_collection?.streams !== undefined;
  const later = paysVatLater(context);
  return [
    line(
      'relieved_revenue',
      sumOf(streams.map(({ id }) => `revenue.${id}.gross`)),
      'money',
      'flow',
      say('即征即退收入', 'Revenue with refund upon collection'),
    ),
    line(
      'relieved_output',
      sumOf(streams.map(({ id }) => `revenue.${id}.output_vat`)),
      'money',
      'flow',
      say('即征即退销项税额', 'Output VAT with refund upon collection'),
    ),
    line(
      'relieved_paid',
      named
        ? `if(output${levy} > 0, (payable${levy}) * relieved_output / (output${levy}), 0)`
        : `payable${levy}`,
      'money',
      'flow',
      say('即征即退项目的应纳税额', 'VAT paid on it'),
      {
        definition: named
          ? say(
              '应纳增值税 × 该项目销项税额占全部销项税额的比例。',
              'VAT paid × share of its output VAT in all.',
            )
          : say('一般计税的应纳增值税。', 'VAT paid by the general method.'),
      },
    ),
    line(
      'collected_refund',
      'max(0, relieved_paid - burden * relieved_revenue)',
      'money',
      'flow',
      say('增值税即征即退', 'VAT refund upon collection'),
      {
        ...(later ? {} : { from: option.terms.tax_authority, to: option.terms.company }),
        emphasis: 'subtotal',
        definition: later
          ? say(
              '应纳税额超过收入 × 税负的部分，计入当期其他收益，随税款缴纳退还；附加税费不退。',
              'VAT due above revenue × burden: income of the period, returned when the VAT is paid; surcharges are not.',
            )
          : say(
              '应纳税额超过收入 × 税负的部分，当期退还，计入其他收益；附加税费不退。',
              'VAT paid above revenue × burden, returned in the same period as income; surcharges are not.',
            ),
        source: say(
          '财税〔2011〕100 号：软件产品实际税负超过 3% 的部分即征即退',
          'China: Caishui [2011] 100, software products above 3 %',
        ),
      },
    ),
  ];
}
