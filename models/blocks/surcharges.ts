import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { hasLoan } from './loan';
import { added, type Part, part, say, writerOf } from './part';
import { laterLines, paysVatLater, taxesUnpaid } from './tax-lag';
import { blocksVat, collectsVatBack, hasVat, losesVat } from './vat';

const line = writerOf('surcharges');

/** Whether the company pays taxes besides VAT and income tax: surcharges on VAT, stamp duty, or VAT it cannot recover. */
export function hasSurcharges(context: BuildContext): boolean {
  return surchargeNames(context).length > 0;
}

/** Taxes the company owes at a period's end because it pays them later, as terms of a sum. */
export function taxesOwed(context: BuildContext): readonly string[] {
  return taxesUnpaid(context, {
    vat: hasVat(context),
    surcharge: surchargeNames(context).includes('vat_surcharge'),
    collectedRefund: collectsVatBack(context),
  });
}

/** Taxes on turnover as terms of a sum in formulas; empty when there are none. */
export function turnoverTaxes(context: BuildContext): {
  /** Cost in the accounts, to be subtracted, less VAT that comes back as income. */
  readonly cost: string;
  /** Net cash of the company, to be added. */
  readonly cash: string;
  /** Use of funds in construction, to be added. */
  readonly uses: string;
} {
  const vat = hasVat(context);
  const other = hasSurcharges(context);
  return {
    cost: `${other ? ' - surcharges.expense' : ''}${collectsVatBack(context) ? ' + vat.collected_refund' : ''}`,
    cash: `${vat ? ' + vat.cash_net' : ''}${other ? ' - surcharges.paid' : ''}`,
    uses: `${vat ? ' + vat.uses' : ''}${other ? ' + surcharges.uses' : ''}`,
  };
}

/** Taxes and surcharges 税金及附加: on the VAT paid, and stamp duty. */
export function surchargesBlock(context: BuildContext): Part {
  const names = surchargeNames(context);
  if (names.length === 0) return part({});
  const paid = names
    .filter((name) => !name.startsWith('vat.'))
    .map((name) => (name === 'vat_surcharge' && paysVatLater(context) ? 'vat_surcharge_paid' : name));
  return part({
    blocks: [{ id: 'surcharges', label: say('税金及附加', 'Taxes and surcharges'), group: 'tax' }],
    lines: [
      ...vatSurcharge(context),
      ...stampLines(context),
      line(
        'paid',
        added(...paid) || `0 * ${names[0]}`,
        'money',
        'flow',
        say('支付的税金及附加', 'Taxes and surcharges paid'),
        {
          emphasis: 'subtotal',
        },
      ),
      line('expense', added(...names), 'money', 'flow', say('税金及附加', 'Taxes and surcharges'), {
        emphasis: 'total',
        definition: say(
          '增值税附加、印花税与不能抵扣的进项税，计入当期成本。',
          'Surcharges on VAT, stamp duty and VAT that is not credited: a cost of the period.',
        ),
      }),
      line(
        'uses',
        'timeline.construction * paid',
        'money',
        'flow',
        say('建设期税金', 'Taxes to fund in construction'),
      ),
    ],
  });
}

function surchargeNames(context: BuildContext): string[] {
  const { tax, vat } = context.project;
  const stamp = tax.stamp_duty;
  return [
    hasVat(context) && vat?.surcharge_rate ? 'vat_surcharge' : '',
    stamp?.contract_rate ? 'stamp_contracts' : '',
    stamp?.loan_rate && hasLoan(context.option) ? 'stamp_loan' : '',
    stamp?.capital_rate ? 'stamp_capital' : '',
    losesVat(context) ? 'vat.lost' : '',
    blocksVat(context) ? 'vat.blocked_cost' : '',
  ].filter((name) => name !== '');
}

function vatSurcharge(context: BuildContext): LineDef[] {
  const { project, option } = context;
  if (!hasVat(context) || !project.vat?.surcharge_rate) return [];
  const refunds = project.vat.surplus === 'refund';
  const label = say('增值税附加', 'Surcharges on VAT');
  return [
    ...(refunds
      ? [
          line(
            'refund_deducted',
            'min(vat.payable, prev(refund_left))',
            'money',
            'flow',
            say('扣除的留抵退税', 'Refunds deducted from the base'),
          ),
          line(
            'refund_left',
            'prev(refund_left) + vat.refund - refund_deducted',
            'money',
            'stock',
            say('尚未扣除的留抵退税', 'Refunds not yet deducted'),
          ),
        ]
      : []),
    line(
      'vat_surcharge',
      `${refunds ? '(vat.payable - refund_deducted)' : 'vat.payable'} * vat.surcharge_rate`,
      'money',
      'flow',
      label,
      {
        ...(paysVatLater(context) ? {} : { from: option.terms.company, to: option.terms.tax_authority }),
        definition: refunds
          ? say(
              '（实缴增值税 − 已退还的留抵税额）× 附加费率。',
              '(VAT paid − VAT refunded before) × surcharge rate.',
            )
          : say('实缴增值税 × 附加费率。', 'VAT paid × surcharge rate.'),
        source: say(
          '城市维护建设税法（7%/5%/1%）、教育费附加 3%、地方教育附加 2%',
          'China: city construction tax 7, 5 or 1 %, education surcharges 3 and 2 %',
        ),
      },
    ),
    ...(paysVatLater(context)
      ? laterLines(line, {
          due: 'vat_surcharge',
          label,
          paid: 'vat_surcharge_paid',
          paidLabel: say('缴纳的增值税附加', 'Surcharges on VAT paid'),
          unpaid: 'vat_surcharge_unpaid',
          unpaidLabel: say('应交增值税附加余额', 'Surcharges on VAT owed'),
          lag: 'vat',
          from: option.terms.company,
          to: option.terms.tax_authority,
        })
      : []),
  ];
}

function stampLines({ project, option }: BuildContext): LineDef[] {
  const stamp = project.tax.stamp_duty;
  const flow = { from: option.terms.company, to: option.terms.tax_authority };
  // The duty is itself a need that debt and capital pay for, and debt is sized on all the needs.
  const circular = hasLoan(option);
  const source = say(
    '印花税法：建设工程合同 0.3‰，借款合同 0.05‰，资金账簿 0.25‰',
    'China: Stamp Duty Law, construction 0.03 %, loans 0.005 %, capital 0.025 %',
  );
  return [
    ...(stamp?.contract_rate
      ? [
          line(
            'stamp_contracts',
            'capex.spend * tax.contract_rate',
            'money',
            'flow',
            say('建设合同印花税', 'Stamp duty on contracts'),
            {
              ...flow,
              source,
              definition: say('不含税投资支出 × 税率。', 'Investment without VAT × rate.'),
            },
          ),
        ]
      : []),
    ...(stamp?.loan_rate && hasLoan(option)
      ? [
          line(
            'loan_drawn',
            'prev(loan.draw)',
            'money',
            'flow',
            say('上期借款', 'Drawn in the period before'),
          ),
          line(
            'stamp_loan',
            'feedback(loan_drawn) * tax.loan_rate',
            'money',
            'flow',
            say('借款合同印花税', 'Stamp duty on loans'),
            {
              ...flow,
              source,
              definition: say(
                '上期借款 × 税率，次期申报缴纳。',
                'What was drawn in the period before × rate, paid the period after.',
              ),
            },
          ),
        ]
      : []),
    ...(stamp?.capital_rate
      ? [
          line(
            'capital_paid',
            'prev(equity.injection)',
            'money',
            'flow',
            say('上期实缴资本', 'Paid in the period before'),
          ),
          line(
            'stamp_capital',
            `${circular ? 'feedback(capital_paid)' : 'capital_paid'} * tax.capital_rate`,
            'money',
            'flow',
            say('资金账簿印花税', 'Stamp duty on capital'),
            {
              ...flow,
              source,
              definition: say(
                '上期实缴资本 × 税率，次期申报缴纳。',
                'Capital paid in the period before × rate, paid the period after.',
              ),
            },
          ),
        ]
      : []),
  ];
}
