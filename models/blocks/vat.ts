import type { Bilingual, LineDef } from '../language/types';
import type { BuildContext } from './context';
import { type LineWriter, type Part, part, rollUp, say, writerOf } from './part';
import { lagLines, laterLines, paysVatLater } from './tax-lag';
import { hasCollectedRefund, hasLevy, levyLines, refundOnCollection, splitsInput } from './vat-relief';
import { carriesSurplus, refundsSurplus, surplusLines, VAT_LAW } from './vat-surplus';

/** Whether VAT goes on top of the project's amounts: the file says how it is settled and at least one item has a rate. */
export function hasVat({ project, option }: BuildContext): boolean {
  const items = [...project.capex, ...project.revenue, ...project.opex, ...(option.terms.subsidies ?? [])];
  return project.vat !== undefined && items.some(({ vat_rate }) => vat_rate !== undefined);
}

/** Whether input VAT left in the last period is lost: it is carried forward, or refunded in part or late. */
export function losesVat(context: BuildContext): boolean {
  return hasVat(context) && carriesSurplus(context);
}

/** Whether some input VAT is never credited and becomes a cost: part of the revenue is under the simplified levy. */
export function blocksVat(context: BuildContext): boolean {
  return hasVat(context) && splitsInput(context);
}

/** Whether VAT paid comes back as income. */
export function collectsVatBack(context: BuildContext): boolean {
  return hasVat(context) && hasCollectedRefund(context);
}

/** One item's VAT on top of an amount, none when the item has no rate or the project no VAT. */
export function itemVat(
  context: BuildContext,
  item: { readonly vat_rate?: unknown },
  line: LineWriter,
  vat: {
    readonly short: string;
    readonly base: string;
    readonly from: string;
    readonly to: string;
    /** Name of the rate; the item's own when absent. */
    readonly rate?: string;
  },
): LineDef[] {
  if (!hasVat(context) || item.vat_rate === undefined) return [];
  const output = vat.short === 'output_vat';
  return [
    line(vat.short, `${vat.base} * ${vat.rate ?? 'vat_rate'}`, 'money', 'flow', output ? OUTPUT : INPUT, {
      from: vat.from,
      to: vat.to,
      definition: output
        ? say(
            '不含税收入 × 税率，随当期收入向付款方收取。',
            'Revenue without VAT × rate, collected from the payer in the period of the revenue.',
          )
        : say(
            '不含税金额 × 税率，在当期价外付给对方。',
            'Amount without VAT × rate, paid on top in the same period.',
          ),
    }),
  ];
}

const OUTPUT = say('销项税额', 'Output VAT');
const INPUT = say('进项税额', 'Input VAT');

/** Value-added tax: output less input, the excess carried forward or refunded, the rest paid to the tax authority. */
export function vatBlock(context: BuildContext): Part {
  if (!hasVat(context)) return part({});
  return part({
    blocks: [{ id: 'vat', label: say('增值税', 'Value-added tax'), group: 'tax' }],
    inputs: context.inputsOf('vat'),
    lines: [...totals(context), ...levyLines(context), ...settlement(context)],
  });
}

function rated(items: readonly { readonly vat_rate?: unknown }[]): number {
  return items.filter(({ vat_rate }) => vat_rate !== undefined).length;
}

const line = writerOf('vat');

function totals({ project, option }: BuildContext): LineDef[] {
  const sum = (short: string, pattern: string, count: number, label: Bilingual): LineDef =>
    line(short, rollUp(pattern, count), 'money', 'flow', label);
  const resold = project.capex.some(
    ({ residual_buyer, residual_vat_rate }) =>
      residual_buyer !== undefined && residual_vat_rate !== undefined,
  );
  const output = [
    rollUp('revenue.*.output_vat', rated(project.revenue)),
    ...(rated(option.terms.subsidies ?? []) > 0 ? ['sum_of(subsidies.*.output_vat)'] : []),
    ...(resold ? ['sum_of(depreciation.*.output_vat)'] : []),
  ];
  return [
    line('output', output.join(' + '), 'money', 'flow', say('销项税额', 'Output VAT in all')),
    sum(
      'input_capex',
      'capex.*.input_vat',
      rated(project.capex),
      say('投资的进项税额', 'Input VAT on investment'),
    ),
    sum(
      'input_opex',
      'opex.*.input_vat',
      rated(project.opex),
      say('经营成本的进项税额', 'Input VAT on operating cost'),
    ),
    line('input', 'input_capex + input_opex', 'money', 'flow', say('进项税额合计', 'Input VAT in all')),
  ];
}

function settlement(context: BuildContext): LineDef[] {
  const { company, tax_authority } = context.option.terms;
  const levied = hasLevy(context);
  const later = paysVatLater(context);
  const refunds = [
    refundsSurplus(context) && ' + refund',
    hasCollectedRefund(context) && (later ? ' + collected_refund_received' : ' + collected_refund'),
  ].filter((term) => typeof term === 'string');
  return [
    line('opening', 'prev(credit)', 'money', 'stock', say('期初留抵税额', 'Opening VAT credit')),
    line(
      'balance',
      levied ? 'output - levy - (input - input_blocked) - opening' : 'output - input - opening',
      'money',
      'flow',
      say('销项减进项与留抵', 'Output less input and credit'),
      {
        definition: levied
          ? say(
              '一般计税的销项税额 − 可抵扣的进项税额 − 期初留抵税额；为负即留抵。',
              'Output VAT outside the levy − input VAT that is credited − opening credit; what is negative stays a credit.',
            )
          : say(
              '销项税额 − 进项税额 − 期初留抵税额；为负即留抵。',
              'Output VAT − input VAT − opening credit; what is negative stays a credit.',
            ),
        source: VAT_LAW,
      },
    ),
    line(
      'payable',
      levied ? 'max(0, balance) + levy' : 'max(0, balance)',
      'money',
      'flow',
      later ? say('应纳增值税', 'VAT due') : say('应纳增值税', 'VAT paid'),
      later
        ? { emphasis: 'subtotal', definition: dueDefinition(levied) }
        : { from: company, to: tax_authority, emphasis: 'total', definition: paidDefinition(levied) },
    ),
    line('surplus', 'max(0, -balance)', 'money', 'flow', say('未抵扣税额', 'Input VAT not used')),
    ...surplusLines(context),
    ...refundOnCollection(context),
    ...(later ? paidLaterLines(context) : []),
    line(
      'cash_net',
      `output - input - ${later ? 'paid' : 'payable'}${refunds.join('')}`,
      'money',
      'flow',
      say('增值税净现金流量', 'Net VAT cash'),
      {
        emphasis: 'subtotal',
        definition: say(
          '收到的销项税 − 付出的进项税 − 缴纳的增值税 + 退税。',
          'VAT collected − VAT paid to suppliers − VAT paid to the authority + refunds.',
        ),
      },
    ),
    line(
      'uses',
      '-timeline.construction * cash_net',
      'money',
      'flow',
      say('建设期增值税占用', 'VAT to fund in construction'),
      {
        definition: say(
          '建设期付给供应商而未收回的进项税，属资金需求。',
          'Input VAT paid in construction and not recovered then: a use of funds.',
        ),
      },
    ),
  ];
}

function paidDefinition(levied: boolean): Bilingual {
  return levied
    ? say(
        '一般计税差额的正数与简易计税税额，当期缴纳。',
        'The positive balance and the simplified levy, paid in the same period.',
      )
    : say('销项减进项与留抵的正数，当期缴纳。', 'The positive balance, paid in the same period.');
}

function dueDefinition(levied: boolean): Bilingual {
  return levied
    ? say(
        '一般计税差额的正数与简易计税税额，属本期的税款，缴纳见下。',
        'The positive balance and the simplified levy: the tax of the period, paid later.',
      )
    : say(
        '销项减进项与留抵的正数，属本期的税款，缴纳见下。',
        'The positive balance: the tax of the period, paid later.',
      );
}

/** VAT remitted some days after it arises; what comes back upon collection comes with it. */
function paidLaterLines(context: BuildContext): LineDef[] {
  const { company, tax_authority } = context.option.terms;
  return [
    ...lagLines(line),
    ...laterLines(line, {
      due: 'payable',
      label: say('应纳增值税', 'VAT due'),
      paid: 'paid',
      paidLabel: say('缴纳的增值税', 'VAT remitted'),
      unpaid: 'unpaid',
      unpaidLabel: say('应交增值税余额', 'VAT owed'),
      lag: 'vat',
      from: company,
      to: tax_authority,
    }),
    ...(hasCollectedRefund(context)
      ? laterLines(line, {
          due: 'collected_refund',
          label: say('增值税即征即退', 'VAT refund upon collection'),
          paid: 'collected_refund_received',
          paidLabel: say('收到的即征即退税款', 'VAT refund upon collection, received'),
          unpaid: 'collected_refund_open',
          unpaidLabel: say('应收即征即退税款', 'VAT refund upon collection, still to come'),
          lag: 'vat',
          from: tax_authority,
          to: company,
        })
      : []),
  ];
}
