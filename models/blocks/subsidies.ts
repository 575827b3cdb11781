import type { LineDef } from '../language/types';
import type { Option } from '../project/schema';
import type { Subsidy } from '../project/schema-subsidies';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { type Part, part, say, writerOf, ZERO_SERIES } from './part';
import { availabilityLines } from './subsidies/availability';
import { creditGuaranteeLines } from './subsidies/credit-guarantee';
import { savingsLines } from './subsidies/energy-savings';
import { fixedLines } from './subsidies/fixed';
import { instalmentLines } from './subsidies/instalments';
import { landValueLines } from './subsidies/land-value';
import { leaseRentLines } from './subsidies/lease-rent';
import { formulaLines } from './subsidies/ministry-formula';
import { outcomeLines } from './subsidies/outcomes';
import { guaranteeLines } from './subsidies/revenue-guarantee';
import { servicePriceLines } from './subsidies/service-price';
import { shadowTollLines } from './subsidies/shadow-toll';
import { taxIncrementLines } from './subsidies/tax-increment';
import type { Written } from './subsidies/writing';
import { itemVat } from './vat';

/** What the government, or another payer, pays while the company operates. */
export function subsidiesOf({ terms }: Option): readonly Subsidy[] {
  return terms.subsidies ?? [];
}

/** Whether anybody pays the company while it operates, beside its customers. */
export function hasSubsidies(option: Option): boolean {
  return subsidiesOf(option).length > 0;
}

/** The party that makes a payment: the government of the option unless it names another. */
export function payerOf({ payer }: Subsidy, { terms }: Option): string {
  return payer ?? terms.government;
}

/** Payments in operation that are not a charge on users, each by its own rule, and their sum. */
export function subsidiesBlock(context: BuildContext): Part {
  const { option, inputsOf } = context;
  const subsidies = subsidiesOf(option);
  if (subsidies.length === 0) return part({});
  const line = writerOf('subsidies');
  return part({
    blocks: [
      ...subsidies.map(({ id, label }) => ({
        id: `subsidies.${id}`,
        label: bilingual(label),
        group: 'concession',
      })),
      { id: 'subsidies', label: say('政府补贴合计', 'Government payments in all'), group: 'concession' },
    ],
    inputs: subsidies.flatMap(({ id }) => inputsOf(`subsidies.${id}`)),
    lines: [
      ...subsidies.flatMap((subsidy) => subsidyLines(subsidy, context)),
      line('received', 'sum_of(subsidies.*.net)', 'money', 'flow', say('政府补贴', 'Government payments'), {
        emphasis: 'total',
        definition: say(
          '政府当期付给公司的补贴与付费，减公司交回的超额，不含增值税；当期收付，计入当期收入。',
          'What the government pays the company in the period, less excess returned, without VAT; paid in the period and income of it.',
        ),
      }),
      ...publicLine(context),
    ],
  });
}

/** What the government's own departments pay, apart from other payers. */
function publicLine({ project, option }: BuildContext): LineDef[] {
  const paidBy = publicPayments(option, project.parties);
  if (paidBy === 'all') return [];
  return [
    writerOf('subsidies')(
      'from_government',
      paidBy.length === 0 ? ZERO_SERIES : `sum(${paidBy.map((id) => `subsidies.${id}.net`).join(', ')})`,
      'money',
      'flow',
      say('其中：政府支付', 'Of which paid by government'),
      {
        emphasis: 'subtotal',
        definition: say(
          '政府及其部门支付的净额，不含其他付款方。',
          'What the government and its departments pay, other payers apart.',
        ),
      },
    ),
  ];
}

/** The payments the government or a department makes: all of them, or those named. */
function publicPayments(
  option: Option,
  parties: BuildContext['project']['parties'],
): 'all' | readonly string[] {
  const government = new Set([
    option.terms.government,
    ...parties.filter(({ role }) => role === 'government').map(({ id }) => id),
  ]);
  const subsidies = subsidiesOf(option);
  const own = subsidies.filter((subsidy) => government.has(payerOf(subsidy, option)));
  return own.length === subsidies.length ? 'all' : own.map(({ id }) => id).toSorted();
}

/** The line of what the government pays: the whole, unless somebody else pays a part of it. */
export function governmentPayments({ project, option }: BuildContext): string {
  return publicPayments(option, project.parties) === 'all'
    ? 'subsidies.received'
    : 'subsidies.from_government';
}

function subsidyLines(subsidy: Subsidy, context: BuildContext): LineDef[] {
  const line = writerOf(`subsidies.${subsidy.id}`, [], bilingual(subsidy.label));
  const { company, government } = context.option.terms;
  const payer = payerOf(subsidy, context.option);
  const { lines, returned, memo = [] } = written(subsidy, context);
  const public_ = payer === government;
  return [
    ...lines,
    line(
      'payment',
      subsidy.type === 'mof_formula' && returned ? 'max(0, due)' : 'due',
      'money',
      'flow',
      public_ ? say('政府支付', 'Paid by the government') : say('付款方支付', 'Paid by the payer'),
      {
        from: payer,
        to: company,
        emphasis: 'subtotal',
        definition: say('当期应付金额，当期支付。', 'What is due in the period, paid in it.'),
      },
    ),
    ...(returned
      ? [
          line('returned', returned.formula, 'money', 'flow', returned.label, {
            from: company,
            to: payer,
            definition: returned.definition,
          }),
        ]
      : []),
    line(
      'net',
      returned ? 'payment - returned' : 'payment',
      'money',
      'flow',
      say('补贴净额', 'Net government payment'),
      {
        definition: returned
          ? say('支付 − 公司交回的部分。', 'Payment − what the company gives back.')
          : say('支付，没有交回的部分。', 'The payment; nothing is given back.'),
      },
    ),
    ...memo,
    ...itemVat(context, subsidy, line, { short: 'output_vat', base: 'payment', from: payer, to: company }),
  ];
}

function written(subsidy: Subsidy, context: BuildContext): Written {
  const line = writerOf(`subsidies.${subsidy.id}`, [], bilingual(subsidy.label));
  const common = { line, context };
  switch (subsidy.type) {
    case 'mof_formula':
      return formulaLines(subsidy, line, context);
    case 'availability':
      return availabilityLines({ ...common, subsidy });
    case 'fixed':
      return fixedLines({ ...common, subsidy });
    case 'service_price':
      return servicePriceLines({ ...common, subsidy });
    case 'shadow_toll':
      return shadowTollLines({ ...common, subsidy });
    case 'instalments':
      return instalmentLines({ ...common, subsidy });
    case 'lease_rent':
      return leaseRentLines({ ...common, subsidy });
    case 'revenue_guarantee':
      return guaranteeLines({ ...common, subsidy });
    case 'shared_savings':
      return savingsLines({ ...common, subsidy, payer: payerOf(subsidy, context.option) });
    case 'outcome_payment':
      return outcomeLines({ ...common, subsidy });
    case 'tax_increment':
      return taxIncrementLines({ ...common, subsidy });
    case 'land_value_capture':
      return landValueLines({ ...common, subsidy });
    case 'credit_guarantee':
      return creditGuaranteeLines({ ...common, subsidy });
  }
}
