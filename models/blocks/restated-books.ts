import type { LineDef } from '../language/types';
import type { Capex } from '../project/schema';
import { handedOver, restates, sumOf } from './accounting-choice';
import type { BuildContext } from './context';
import { hasDeferredTax, hasHoliday, weightedLines } from './deferred-tax';
import { hasTransferPrice } from './end-of-term';
import { hasLoan } from './loan';
import { added, say, writerOf } from './part';
import { hasInKind } from './shareholders-list';

const line = writerOf('accounting');

/** Profit and assets as the accounts show them, and how far they are from cost. */
export function restatedBooks(context: BuildContext): LineDef[] {
  return [...profitLines(context), ...assetLines(context)];
}

/** The share of an item's cost that the accounts carry as an asset of the company, as a factor in formulas; empty for all of it. */
export function carriedShare(context: BuildContext, item: Capex): string {
  return restates(context) && handedOver(context).includes(item) ? 'accounting.right_factor * ' : '';
}

/** One line of the assets in the accounts: the right part of what is handed over, all of what is the company's own. */
function carried(context: BuildContext, short: string): string {
  const given = handedOver(context);
  const own = context.project.capex.filter((item) => !given.includes(item));
  const name = ({ id }: Capex): string => `depreciation.${id}.${short}`;
  return added(
    given.length > 0 && `right_factor * ${sumOf(given.map(name))}`,
    own.length > 0 && sumOf(own.map(name)),
    hasInKind(context.option) && `in_kind.${short}`,
  );
}

/** How profit differs from billed revenue and cost. */
function profitLines(context: BuildContext): LineDef[] {
  const priced = hasTransferPrice(context.option);
  return [
    line(
      'recognised',
      'construction_revenue + service_revenue + interest',
      'money',
      'flow',
      say('按准则确认的收入', 'Revenue recognised under the standard'),
      {
        definition: say(
          '建造收入 + 运营服务收入 + 利息收入。',
          'Construction + operating services + interest.',
        ),
      },
    ),
    line(
      'ebitda_change',
      'recognised - construction_cost - replaced_sales - replaced_subsidies',
      'money',
      'flow',
      say('会计模式对 EBITDA 的影响', 'Effect of the accounting model on EBITDA'),
      {
        definition: say(
          '按准则确认的收入 − 建造成本 − 转为收回应收款的收款。',
          'Revenue recognised − construction cost − payments that repay the receivable.',
        ),
      },
    ),
    line(
      'right_factor',
      context.option.terms.accounting?.construction_margin === undefined
        ? '1 - receivable_share'
        : '(1 - receivable_share) * (1 + construction_margin)',
      '%',
      'rate',
      say('无形资产占建造成本的比例', 'Intangible asset as a share of construction cost'),
      {
        definition: say(
          '建造对价中未确认为应收款的部分，含建造毛利。',
          'The part of construction revenue that is no receivable, margin included.',
        ),
      },
    ),
    line(
      'depreciation',
      `${carried(context, 'charge')}${priced ? ' - (1 - receivable_share) * end_of_term.transfer_price' : ''}`,
      'money',
      'flow',
      say('账面折旧与摊销', 'Depreciation in the accounts'),
      {
        definition: say(
          '移交资产只就无形资产部分摊销；自有资产照常折旧。',
          'Of assets handed over, only the intangible part is amortised; own assets are depreciated in full.',
        ),
      },
    ),
  ];
}

/** What the accounts carry, and how far that is from cost. */
function assetLines(context: BuildContext): LineDef[] {
  const financed = hasLoan(context.option);
  const holiday = hasHoliday(context);
  return [
    line(
      'net_assets',
      carried(context, 'closing'),
      'money',
      'stock',
      say('账面固定资产与无形资产', 'Fixed and intangible assets in the accounts'),
    ),
    ...(financed ? borrowingLines() : []),
    line(
      'difference',
      `${added('receivable', 'net_assets', financed && 'financing_costs')} - depreciation.closing${financed ? ' - amortisation.closing' : ''}`,
      'money',
      'stock',
      say('账面价值与成本净值之差', 'Carrying amount above cost less depreciation'),
      {
        emphasis: 'memo',
        definition: say(
          '会计模式使资产与累计利润增加的金额；末期归零，全期利润总额不变。',
          'What the accounting model adds to assets and to profit to date; nothing in the last period, so profit over the term is the same.',
        ),
      },
    ),
    ...(hasDeferredTax(context)
      ? [
          ...(holiday
            ? [
                ...weightedLines(
                  line,
                  'excess',
                  say('会计模式增加的账面价值', 'Carrying amount above cost'),
                  'max(0, difference)',
                ),
                ...weightedLines(
                  line,
                  'shortfall',
                  say('会计模式减少的账面价值', 'Carrying amount below cost'),
                  'max(0, -difference)',
                ),
                line(
                  'weighted',
                  'excess_at_rate - shortfall_at_rate',
                  'money',
                  'stock',
                  say(
                    '账面价值之差（按适用税率折算）',
                    'Carrying amount against cost, weighted by the rate due',
                  ),
                ),
              ]
            : []),
          line(
            'deferred_tax',
            holiday ? 'tax.rate * feedback(weighted)' : '(1 - timeline.last) * tax.rate * difference',
            'money',
            'stock',
            say('会计模式引起的递延所得税', 'Deferred tax from the accounting model'),
            { emphasis: 'memo' },
          ),
        ]
      : []),
  ];
}

/** Interest during construction becomes part of an intangible asset; on a receivable it is an expense at once. */
function borrowingLines(): LineDef[] {
  const source = say(
    '企业会计准则解释第 14 号：无形资产部分的借款费用资本化，其他借款费用费用化',
    'China: Interpretation 14; IAS 23, borrowing costs are capitalised for the intangible part only',
  );
  return [
    line(
      'borrowing_expensed',
      'receivable_share * amortisation.additions',
      'money',
      'flow',
      say('费用化的建设期融资费用', 'Borrowing costs of construction expensed'),
      { source },
    ),
    line(
      'amortisation',
      '(1 - receivable_share) * amortisation.charge',
      'money',
      'flow',
      say('账面融资费用摊销', 'Amortisation of financing costs in the accounts'),
      { source },
    ),
    line(
      'financing_costs',
      '(1 - receivable_share) * amortisation.closing',
      'money',
      'stock',
      say('账面未摊销融资费用', 'Capitalised financing costs in the accounts'),
    ),
  ];
}
