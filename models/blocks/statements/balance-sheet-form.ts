import { restates } from '../accounting-choice';
import { say } from '../part';
import { inKindOf } from '../shareholders-list';
import { bookOf, intangibles } from './facts';
import { beyond, type Form, row, sum } from './form';
import type { Ledger } from './ledger';

const STOCK = { kind: 'stock' } as const;

/** Table F: what the company owns and owes. */
export function balanceSheet(ledger: Ledger): Form {
  const { of, works, running, has, context } = ledger;
  const receivable = restates(context);
  const books = receivable
    ? (['accounting.net_assets', '?accounting.financing_costs'] as const)
    : (['depreciation.closing', '?amortisation.closing'] as const);
  const rights = [
    ...intangibles(context).map((item) => bookOf(context, item, 'net')),
    ...inKindOf(context.option).map(({ id }) => `in_kind.${id}.closing`),
  ];
  return {
    id: 'f',
    title: say('资产负债表', 'Balance sheet'),
    rows: [
      sum('1', say('资产', 'Assets'), { ...STOCK, emphasis: 'total' }),
      sum('1.1', say('流动资产总额', 'Current assets'), STOCK),
      row('1.1.1', say('货币资金', 'Cash'), 'cash.closing', {
        ...STOCK,
        definition: say('含储备账户与最低现金。', 'Reserve accounts and minimum cash included.'),
      }),
      row('1.1.2', say('应收账款', 'Receivables'), of('revenue.receivable'), STOCK),
      row('1.1.3', say('预付账款', 'Prepayments'), of('?opex.prepaid'), STOCK),
      row(
        '1.1.4',
        say('存货', 'Inventory'),
        of('?working_capital.inventory', '?working_capital.stock'),
        STOCK,
      ),
      row('1.1.5', say('其他', 'Other'), otherAssets(ledger), {
        ...STOCK,
        definition: say('留抵税额与递延所得税资产。', 'VAT credit and deferred tax asset.'),
      }),
      row('1.2', say('在建工程', 'Works in progress'), works(...books), {
        ...STOCK,
        definition: say(
          '建设期内的投资与资本化的融资费用。',
          'Investment and capitalised financing costs while under construction.',
        ),
      }),
      row(
        '1.3',
        say('固定资产净值', 'Net fixed assets'),
        running(books[0], ...rights.map((name) => `-${name}`)),
        STOCK,
      ),
      row(
        '1.4',
        say('无形及其他资产净值', 'Net intangible and other assets'),
        receivable ? `${running(...rights, books[1])} + accounting.receivable` : running(...rights, books[1]),
        {
          ...STOCK,
          definition: receivable
            ? say(
                '土地与无形资产，未摊销的融资费用，合同资产或长期应收款（建设期亦列此行）。',
                'Land, rights, unamortised financing costs, and the contract asset or long-term receivable, in construction as well.',
              )
            : say('土地与无形资产，未摊销的融资费用。', 'Land, rights and unamortised financing costs.'),
        },
      ),
      ...(receivable
        ? [
            beyond(
              'receivable',
              say('其中：合同资产及长期应收款', 'of which contract asset and long-term receivable'),
              'accounting.receivable',
              STOCK,
            ),
          ]
        : []),
      row('2', say('负债及所有者权益', 'Liabilities and equity'), 'r2_4 + r2_5', {
        ...STOCK,
        emphasis: 'total',
      }),
      sum('2.1', say('流动负债总额', 'Current liabilities'), STOCK),
      row('2.1.1', say('短期借款', 'Short-term loans'), of(), STOCK),
      row('2.1.2', say('应付账款', 'Payables'), of('opex.payable'), STOCK),
      row('2.1.3', say('预收账款', 'Advances from customers'), of('?revenue.advance'), STOCK),
      row('2.1.4', say('其他', 'Other'), otherLiabilities(ledger), {
        ...STOCK,
        definition: has('balance_sheet.taxes_owed')
          ? say(
              '递延补助、应交税费与递延所得税负债。',
              'Grants not yet released to income, taxes owed and deferred tax liability.',
            )
          : say(
              '递延补助与递延所得税负债。',
              'Grants not yet released to income and deferred tax liability.',
            ),
      }),
      ...(has('balance_sheet.taxes_owed')
        ? [
            beyond('taxes_owed', say('其中：应交税费', 'of which taxes owed'), 'balance_sheet.taxes_owed', {
              ...STOCK,
              definition: say(
                '列入其他流动负债，标准表无此行。',
                'Among other current liabilities; not a row of the standard form.',
              ),
            }),
          ]
        : []),
      row('2.2', say('建设投资借款', 'Loans for construction'), of('?loan.closing'), {
        ...STOCK,
        definition: say(
          '各笔债务余额，含债券与股东借款。',
          'All debt, bonds and shareholder loans included.',
        ),
      }),
      row('2.3', say('流动资金借款', 'Loans for working capital'), of(), STOCK),
      row('2.4', say('负债小计', 'Liabilities'), 'r2_1 + r2_2 + r2_3', { ...STOCK, emphasis: 'subtotal' }),
      sum('2.5', say('所有者权益', 'Equity'), STOCK),
      row(
        '2.5.1',
        say('资本金', 'Paid-in capital'),
        `cum(equity.injection)${has('in_kind.contributed') ? ' + cum(in_kind.contributed)' : ''} - cum(returned)`,
        {
          ...STOCK,
          definition: say('累计实缴资本 − 累计资本返还。', 'Capital paid in − capital returned.'),
        },
      ),
      row('2.5.2', say('资本公积', 'Capital reserve'), of(), STOCK),
      row(
        '2.5.3',
        say('累计盈余公积金', 'Surplus reserve'),
        has('dividends.reserve') ? '(1 - timeline.last) * dividends.reserve' : of(),
        {
          ...STOCK,
          definition: say('末期清算时转出。', 'Paid out in the last period.'),
        },
      ),
      row('2.5.4', say('累计未分配利润', 'Undistributed profit'), 'statements.d.r18', STOCK),
      beyond('loar', say('资产负债率', 'Liability-to-asset ratio'), 'ratio(owed, owned)', {
        kind: 'rate',
        unit: '%',
        ratio: { over: 'statements.f.owed', under: 'statements.f.owned' },
        definition: say(
          '负债 ÷ 资产；末期清算，无资产时无值。',
          'Liabilities ÷ assets; no value where there are no assets, as in the last period, when the company is wound up.',
        ),
      }),
    ],
    helpers: [
      {
        short: 'returned',
        formula: `equity.distribution - statements.d.r17${has('dividends.reserve') ? ' - timeline.last * dividends.reserve' : ''}`,
        unit: 'money',
        kind: 'flow',
        label: say('资本返还', 'Capital returned'),
        definition: say(
          '超过可供分配利润的分红；末期先退盈余公积。',
          'Distributions beyond profit; in the last period the surplus reserve is paid out first.',
        ),
      },
      {
        short: 'owed',
        formula: '(1 - timeline.last) * r2_4',
        unit: 'money',
        kind: 'stock',
        label: say('负债（清算前）', 'Liabilities before winding up'),
      },
      {
        short: 'owned',
        formula: '(1 - timeline.last) * r1',
        unit: 'money',
        kind: 'stock',
        label: say('资产（清算前）', 'Assets before winding up'),
      },
      {
        short: 'loar_max',
        formula: 'max_of(loar)',
        unit: '%',
        kind: 'rate',
        label: say('最高资产负债率', 'Highest liability-to-asset ratio'),
      },
    ],
    footers: ['statements.f.loar_max'],
  };
}

function otherAssets({ of, has }: Ledger): string {
  const credit = of('?vat.credit', '?vat.blocked_left');
  if (!has('tax.deferred')) return credit;
  return has('vat.credit') ? `${credit} + max(0, -tax.deferred)` : 'max(0, -tax.deferred)';
}

function otherLiabilities({ of, has }: Ledger): string {
  const stated = ['grants.closing', 'balance_sheet.taxes_owed'].filter(has);
  const deferred = has('tax.deferred') ? ['max(0, tax.deferred)'] : [];
  return [...stated, ...deferred].join(' + ') || of();
}
