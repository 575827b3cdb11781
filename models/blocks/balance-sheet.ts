import { restates } from './accounting-choice';
import type { BuildContext } from './context';
import { hasDeferredTax } from './deferred-tax';
import { hasGrants } from './grants';
import { hasLoan } from './loan';
import { added, type Part, part, say, writerOf } from './part';
import { hasInKind } from './shareholders-list';
import { sharesAfterDebt } from './sharing-ranks';
import { taxesOwed } from './surcharges';
import { blocksVat, hasVat } from './vat';
import { hasAdvances, hasInventory, hasPrepaid } from './working-capital';
import { hasStock } from './working-capital-parts';

/** The company's balance sheet. */
export function balanceSheetBlock(context: BuildContext): Part {
  const line = writerOf('balance_sheet');
  const financed = hasLoan(context.option);
  const stock = hasInventory(context);
  const restated = restates(context);
  const owed = taxesOwed(context);
  return part({
    blocks: [{ id: 'balance_sheet', label: say('资产负债表', 'Balance sheet'), group: 'cash' }],
    lines: [
      line(
        'fixed',
        restated
          ? added('accounting.net_assets', financed && 'accounting.financing_costs')
          : added('depreciation.closing', financed && 'amortisation.closing'),
        'money',
        'stock',
        say('固定资产净值及融资费用', 'Net fixed assets and financing costs'),
        {
          definition: say(
            '含在建工程与未摊销的融资费用。',
            'Works in progress and unamortised financing costs included.',
          ),
        },
      ),
      line(
        'current',
        added(
          'revenue.receivable',
          hasPrepaid(context) && 'opex.prepaid',
          stock && 'working_capital.inventory',
          hasStock(context) && 'working_capital.stock',
          hasVat(context) && 'vat.credit',
          blocksVat(context) && 'vat.blocked_left',
          hasDeferredTax(context) && 'max(0, -tax.deferred)',
          'cash.closing',
        ),
        'money',
        'stock',
        say('流动资产', 'Current assets'),
        {
          definition: say(
            '应收账款 + 存货 + 留抵税额 + 现金。',
            'Receivables + inventory + VAT credit + cash.',
          ),
        },
      ),
      line(
        'assets',
        added('fixed', restated && 'accounting.receivable', 'current'),
        'money',
        'stock',
        say('资产合计', 'Assets'),
        {
          emphasis: 'total',
          ...(restated
            ? {
                definition: say(
                  '固定与无形资产 + 合同资产或长期应收款 + 流动资产。',
                  'Fixed and intangible assets + contract asset or long-term receivable + current assets.',
                ),
              }
            : {}),
        },
      ),
      ...(owed.length > 0
        ? [
            line(
              'taxes_owed',
              owed.join(' + ').replaceAll('+ -', '- '),
              'money',
              'stock',
              say('应交税费', 'Taxes owed'),
              {
                definition: say(
                  '已发生而尚未缴纳的所得税、增值税与附加，减应收即征即退税款。',
                  'Income tax, VAT and surcharges that arose and are not yet paid, less VAT still to come back upon collection.',
                ),
              },
            ),
          ]
        : []),
      line(
        'liabilities',
        added(
          'opex.payable',
          hasAdvances(context) && 'revenue.advance',
          financed && 'loan.closing',
          hasGrants(context.option) && 'grants.closing',
          hasDeferredTax(context) && 'max(0, tax.deferred)',
          owed.length > 0 && 'taxes_owed',
        ),
        'money',
        'stock',
        say('负债', 'Liabilities'),
        {
          emphasis: 'subtotal',
          definition: say(
            '应付账款 + 借款余额 + 递延补助。',
            'Payables + loan balance + grants not yet released to income.',
          ),
        },
      ),
      line(
        'paid_in',
        hasInKind(context.option)
          ? 'prev(paid_in) + equity.injection + in_kind.contributed'
          : 'cum(equity.injection)',
        'money',
        'stock',
        say('实缴资本', 'Paid-in capital'),
      ),
      line('profit_to_date', 'cum(income.net_profit)', 'money', 'stock', say('累计净利润', 'Profit to date')),
      line(
        'distributed',
        'cum(equity.distribution)',
        'money',
        'stock',
        say('累计分红', 'Distributed to date'),
      ),
      ...(sharesAfterDebt(context.option)
        ? [
            line(
              'shared',
              'cum(concession.shared)',
              'money',
              'stock',
              say('累计偿债后分成', 'Shared to date'),
              {
                definition: say(
                  '偿债后付给政府等方的分成，由税后利润列支。',
                  'Shares paid after debt service, out of profit after tax.',
                ),
              },
            ),
          ]
        : []),
      line(
        'equity',
        `paid_in + profit_to_date - distributed${sharesAfterDebt(context.option) ? ' - shared' : ''}`,
        'money',
        'stock',
        say('所有者权益', 'Equity'),
        {
          emphasis: 'subtotal',
          definition: say(
            '实缴资本 + 累计净利润 − 累计分红。',
            'Paid-in capital + profit to date − distributions to date.',
          ),
        },
      ),
      line(
        'claims',
        'liabilities + equity',
        'money',
        'stock',
        say('负债与权益合计', 'Liabilities and equity'),
        { emphasis: 'total' },
      ),
    ],
  });
}
