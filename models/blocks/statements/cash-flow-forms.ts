import { tranchesOfRank } from '../debt-list';
import { say } from '../part';
import { salesOf, subsidiesPaid, vatPaid } from './facts';
import { type Form, type FormRow, row, sum } from './form';
import type { Ledger } from './ledger';

const REVENUE = say('营业收入', 'Operating revenue');
const SUBSIDY = say('补贴收入', 'Subsidy income');
const RESIDUAL = say('回收固定资产余值', 'Recovery of fixed-asset residual');
const RELEASE = say('回收流动资金', 'Recovery of working capital');
const INVESTMENT = say('建设投资', 'Construction investment');
const WORKING = say('流动资金', 'Working capital');
const OPERATING = say('经营成本', 'Operating cost');
const SURCHARGES = say('税金及附加', 'Taxes and surcharges');
const RENEWAL = say('维持运营投资', 'Sustaining investment');
const OUTPUT_VAT = say('销项税额', 'Output VAT');
const INPUT_VAT = say('进项税额', 'Input VAT');
const VAT_DUE = say('应纳增值税', 'VAT payable');

const COST_SCOPE = say(
  '含特许经营付费；不含折旧、摊销、利息与所得税。',
  'Concession payments included; without depreciation, amortisation, interest and income tax.',
);
const CASH_TAXES = say(
  '当期缴纳的增值税附加与印花税等。',
  'Surcharges on VAT, stamp duty and the like, as paid.',
);
const RELEASED = say(
  '末期收回的流动资金余额。',
  'The balance of working capital, released in the last period.',
);

const COSTS = ['opex.expense', 'concession.payment'] as const;
const RELEASE_FORMULA = '-timeline.last * working_capital.increase';
const INCREASE_FORMULA = '(1 - timeline.last) * working_capital.increase';

/** Table A: the project before any financing; with VAT on rows of its own where the project has VAT. */
export function projectCashFlow(ledger: Ledger): Form {
  const gross = ledger.has('vat.payable');
  return {
    id: 'a',
    title: say('项目投资现金流量表', 'Project investment cash flow'),
    rows: gross ? rowsWithVat(ledger) : plainRows(ledger),
    helpers: [
      {
        short: 'payback_pre_tax',
        formula: paybackFormula(ledger, gross ? 'r5' : 'r3', gross ? 'r6' : 'r4'),
        unit: 'year',
        kind: 'rate',
        label: say('静态投资回收期（所得税前）', 'Payback, pre-tax'),
        definition: say(
          '累计所得税前净现金流量最终转正所需的年数，期内按比例。',
          'Years until the cumulative pre-tax flow turns positive for good, in proportion within the period.',
        ),
      },
    ],
    footers: [
      'returns.project.irr_pre_tax',
      'returns.project.irr_post_tax',
      'returns.project.npv_pre_tax',
      'returns.project.npv_post_tax',
      'statements.a.payback_pre_tax',
      'returns.project.payback',
    ],
  };
}

function paybackFormula({ context }: Ledger, flow: string, cumulative: string): string {
  const late = context.project.timeline.npv_first_flow === 't1' ? ' + 1' : '';
  return `(payback(${flow}, ${cumulative})${late}) / timeline.periods_per_year`;
}

function plainRows(ledger: Ledger): FormRow[] {
  return [
    sum('1', say('现金流入', 'Cash inflow')),
    row('1.1', REVENUE, salesOf(ledger)),
    row('1.2', SUBSIDY, ledger.of(...subsidiesPaid(ledger))),
    row('1.3', RESIDUAL, ledger.of('?depreciation.recovered')),
    row('1.4', RELEASE, RELEASE_FORMULA, { definition: RELEASED }),
    sum('2', say('现金流出', 'Cash outflow')),
    row('2.1', INVESTMENT, ledger.works('capex.spend'), { definition: WITHOUT_INTEREST }),
    row('2.2', WORKING, INCREASE_FORMULA),
    row('2.3', OPERATING, ledger.of(...COSTS), { definition: COST_SCOPE }),
    row('2.4', SURCHARGES, ledger.of('?surcharges.paid'), { definition: CASH_TAXES }),
    row('2.5', RENEWAL, ledger.running('capex.spend')),
    row('3', say('所得税前净现金流量', 'Pre-tax net cash flow'), 'r1 - r2', { emphasis: 'subtotal' }),
    row('4', say('累计所得税前净现金流量', 'Cumulative pre-tax net cash flow'), 'cum(r3)', CUMULATIVE),
    row('5', ADJUSTED, 'returns.project.tax', { definition: UNLEVERED }),
    row('6', POST_TAX, 'r3 - r5', { emphasis: 'total' }),
    row('7', POST_TAX_SUM, 'cum(r6)', CUMULATIVE),
  ];
}

function rowsWithVat(ledger: Ledger): FormRow[] {
  return [
    sum('1', say('现金流入', 'Cash inflow')),
    row('1.1', say('营业收入（不含销项税额）', 'Operating revenue without VAT'), salesOf(ledger)),
    row('1.2', OUTPUT_VAT, ledger.of('vat.output')),
    row('1.3', SUBSIDY, ledger.of(...subsidiesPaid(ledger))),
    row('1.4', RESIDUAL, ledger.of('?depreciation.recovered')),
    row('1.5', RELEASE, RELEASE_FORMULA, { definition: RELEASED }),
    row('1.6', say('留抵退税', 'VAT refund'), ledger.of('?vat.refund')),
    sum('2', say('现金流出', 'Cash outflow')),
    row('2.1', say('建设投资（含进项税额）', 'Construction investment with VAT'), investmentInWorks(ledger), {
      definition: WITHOUT_INTEREST,
    }),
    row('2.2', WORKING, INCREASE_FORMULA),
    row('2.3', say('经营成本（不含进项税额）', 'Operating cost without VAT'), ledger.of(...COSTS), {
      definition: COST_SCOPE,
    }),
    row('2.4', INPUT_VAT, ledger.of('vat.input_opex'), {
      definition: say('经营成本的进项税额。', 'Input VAT on operating cost.'),
    }),
    row('2.5', VAT_DUE, ledger.of(vatPaid(ledger))),
    row(
      '2.6',
      say('增值税附加及其他税金', 'Surcharges on VAT and other taxes'),
      ledger.of('?surcharges.paid'),
      {
        definition: CASH_TAXES,
      },
    ),
    row('2.7', say('维持运营投资（含进项税额）', 'Sustaining investment with VAT'), investmentLater(ledger)),
    row('2.8', ADJUSTED, 'returns.project.tax', { definition: UNLEVERED }),
    row('3', POST_TAX, 'r1 - r2', { emphasis: 'total' }),
    row('4', POST_TAX_SUM, 'cum(r3)', CUMULATIVE),
    row('5', say('所得税前净现金流量', 'Pre-tax net cash flow'), 'r3 + r2_8', { emphasis: 'subtotal' }),
    row('6', say('累计所得税前净现金流量', 'Cumulative pre-tax net cash flow'), 'cum(r5)', CUMULATIVE),
  ];
}

const ADJUSTED = say('调整所得税', 'Adjusted income tax');
const POST_TAX = say('所得税后净现金流量', 'After-tax net cash flow');
const POST_TAX_SUM = say('累计所得税后净现金流量', 'Cumulative after-tax net cash flow');
const CUMULATIVE = { kind: 'stock', emphasis: 'memo' } as const;
const WITHOUT_INTEREST = say('不含建设期利息。', 'Without interest during construction.');
const UNLEVERED = say('息税前利润 × 税率，不扣利息。', 'EBIT × tax rate, interest not deducted.');

function investmentInWorks(ledger: Ledger): string {
  return ledger.works('capex.spend', '?vat.input_capex');
}

function investmentLater(ledger: Ledger): string {
  return ledger.running('capex.spend', '?vat.input_capex');
}

/** Table B: what the owners' money does, whatever part of it is paid out or kept. */
export function equityCashFlow(ledger: Ledger): Form {
  const { of, works, running } = ledger;
  return {
    id: 'b',
    title: say('项目资本金现金流量表', 'Equity cash flow'),
    rows: [
      sum('1', say('现金流入', 'Cash inflow')),
      row('1.1', REVENUE, salesOf(ledger)),
      row('1.2', SUBSIDY, of(...subsidiesPaid(ledger))),
      row('1.3', RESIDUAL, of('?depreciation.recovered')),
      row('1.4', RELEASE, RELEASE_FORMULA, { definition: RELEASED }),
      row('1.5', say('其他流入', 'Other inflow'), running('?vat.output', '?vat.refund', '?grants.received'), {
        definition: say(
          '运营期的销项税额、留抵退税与到位补助；标准表无此行。',
          'In operation: output VAT, VAT refunds and grants received; not a row of the standard form.',
        ),
      }),
      sum('2', say('现金流出', 'Cash outflow')),
      row(
        '2.1',
        say('项目资本金', 'Equity contribution'),
        works('equity.injection', '?returns.equity.own_draws', '-?returns.equity.own_service'),
        { definition: say('建设期投入，含股东借款。', 'In construction, shareholder loans included.') },
      ),
      row(
        '2.2',
        say('借款本金偿还', 'Loan principal repaid'),
        running('?loan.principal', '-?loan.draw', ...ofOwners(ledger, 'principal')),
        {
          definition: say('不含股东借款。', 'Without shareholder loans.'),
        },
      ),
      row(
        '2.3',
        say('借款利息支付', 'Loan interest paid'),
        running(
          '?loan.interest_paid',
          '?loan.fees',
          '?reserves.letter_fee',
          '-?reserves.interest',
          ...ofOwners(ledger, 'interest_paid'),
          ...ofOwners(ledger, 'fees'),
        ),
        {
          definition: say(
            '运营期付息与融资费用，减储备账户利息；不含股东借款。',
            'Interest and financing fees paid in operation, less interest on reserves; without shareholder loans.',
          ),
        },
      ),
      row('2.4', OPERATING, running(...COSTS, '?concession.shared'), { definition: COST_SCOPE }),
      row('2.5', SURCHARGES, running('?surcharges.paid'), { definition: CASH_TAXES }),
      row('2.6', say('所得税', 'Income tax'), running('tax.paid')),
      row('2.7', RENEWAL, running('capex.spend')),
      row('2.8', say('增值税', 'Value-added tax'), running('?vat.input', vatPaid(ledger)), {
        definition: say(
          '运营期付出的进项税额与缴纳的增值税；标准表无此行。',
          'In operation: input VAT and VAT paid; not a row of the standard form.',
        ),
      }),
      row('2.9', WORKING, `timeline.operation * ${INCREASE_FORMULA}`, {
        definition: say(
          '运营期由经营现金垫付的流动资金增加额；标准表列入项目资本金。',
          'Working capital that operation pays for; the standard form counts it with the equity contribution.',
        ),
      }),
      row(
        '2.10',
        say('现金留存增加额', 'Increase in cash held'),
        running('cash.net', '-?working_capital.cash_increase'),
        {
          definition: say(
            '运营期未分配而留在账上的现金，动用时为负；标准表无此行，使净现金流量等于股东实际收付。',
            'Cash of operation that stays in the company, negative when it is used; it makes the net flow what shareholders really pay and get.',
          ),
        },
      ),
      row('3', say('净现金流量', 'Net cash flow'), 'r1 - r2', { emphasis: 'total' }),
    ],
    footers: ['returns.equity.irr', 'returns.equity.npv', 'returns.equity.multiple'],
  };
}

/** What shareholder loans take of a sum, as terms to leave out. */
function ofOwners({ context }: Ledger, short: string): readonly string[] {
  return tranchesOfRank(context.option, 'shareholder').map(({ id }) => `-?tranches.${id}.${short}`);
}
