import type { LineDef } from '../language/types';
import { handedOver, STANDARD, sumOf } from './accounting-choice';
import type { BuildContext } from './context';
import { hasTransferPrice } from './end-of-term';
import { say, writerOf } from './part';
import { restatedBooks } from './restated-books';

const line = writerOf('accounting');

/** What the accounts put in place of cost, depreciation and billed revenue. */
export function restatementLines(context: BuildContext): LineDef[] {
  return [
    ...buildingLines(context),
    ...measureLines(context),
    ...receivableLines(context),
    ...restatedBooks(context),
  ];
}

/** Building is a service of the company: revenue at cost plus a margin. */
function buildingLines(context: BuildContext): LineDef[] {
  const { construction_margin, operation_margin } = context.option.terms.accounting ?? {};
  return [
    line(
      'construction_cost',
      sumOf(handedOver(context).map(({ id }) => `capex.${id}.spend`)),
      'money',
      'flow',
      say('建造成本', 'Construction cost'),
      {
        definition: say(
          '期满移交政府的资产的投资；另有受让方的资产不计。',
          'Investment in what is handed to the government at the end; what has another buyer is not counted.',
        ),
      },
    ),
    line(
      'construction_revenue',
      construction_margin === undefined
        ? 'construction_cost'
        : 'construction_cost * (1 + construction_margin)',
      'money',
      'flow',
      say('建造收入', 'Construction revenue'),
      {
        definition:
          construction_margin === undefined
            ? say('等于建造成本，不计毛利。', 'Equal to construction cost; no margin.')
            : say('建造成本 ×（1 + 建造毛利率）。', 'Construction cost × (1 + construction margin).'),
        source: say(
          '企业会计准则第 14 号——收入：建造服务按履约进度确认收入',
          'China: ASBE 14 Revenue; IFRS 15, construction over time',
        ),
      },
    ),
    line(
      'operation_revenue',
      operation_margin === undefined ? 'opex.expense' : 'opex.expense * (1 + operation_margin)',
      'money',
      'flow',
      say('运营服务的对价', 'Price of operating services'),
      {
        definition:
          operation_margin === undefined
            ? say('等于经营成本，不计毛利。', 'Equal to operating cost; no margin.')
            : say('经营成本 ×（1 + 运营毛利率）。', 'Operating cost × (1 + operation margin).'),
      },
    ),
  ];
}

/** Whether the payments repay what they are for, and at what rate. */
function measureLines({ option }: BuildContext): LineDef[] {
  const price = hasTransferPrice(option) ? ' + share * end_of_term.transfer_price' : '';
  return [
    line(
      'receivable_flow',
      `guaranteed${price} - share * (construction_revenue + operation_revenue)`,
      'money',
      'flow',
      say('金融资产现金流', 'Flow of the financial asset'),
      {
        emphasis: 'memo',
        definition: price
          ? say(
              '无条件收款与移交价款 − 按其占收入比例分摊的建造收入与运营服务对价。',
              'Unconditional receipts and the transfer price, less their share of construction revenue and of the price of operation.',
            )
          : say(
              '无条件收款 − 按其占收入比例分摊的建造收入与运营服务对价。',
              'Unconditional receipts less their share of construction revenue and of the price of operation.',
            ),
      },
    ),
    line(
      'measurable',
      'total(receivable_flow) >= 0 and npv(1, receivable_flow) < 0',
      '1',
      'flag',
      say('可按摊余成本计量', 'Can be measured at amortised cost'),
      {
        definition: say(
          '无条件收款足以收回分摊的建造与运营对价，存在每期 0 至 100% 之间的实际利率；否则不确认应收款，全部作为无形资产。',
          'The payments cover their share of building and operation, so that there is an effective rate between 0 and 100 % per period; otherwise nothing is a receivable and all is an intangible asset.',
        ),
      },
    ),
    line(
      'receivable_share',
      'if(measurable, share, 0)',
      '%',
      'rate',
      say('确认为应收款的比例', 'Share recognised as a receivable'),
      {
        definition: say(
          '建造与运营对价中以无条件收款补偿的比例；其余为无形资产。',
          'The part of building and operation that unconditional payments pay for; the rest is an intangible asset.',
        ),
        source: STANDARD,
      },
    ),
    line(
      'effective_rate',
      'irr(receivable_flow)',
      '%/period',
      'rate',
      say('每期实际利率', 'Effective rate per period'),
      {
        emphasis: 'memo',
        definition: say(
          '使金融资产现金流现值为零的每期利率。',
          'The rate at which the flow of the asset is worth nothing.',
        ),
        source: say(
          '企业会计准则第 22 号：实际利率法',
          'China: ASBE 22; IFRS 9, the effective interest method',
        ),
      },
    ),
  ];
}

function receivableLines({ option }: BuildContext): LineDef[] {
  return [
    line(
      'service_revenue',
      'receivable_share * operation_revenue',
      'money',
      'flow',
      say('运营服务收入', 'Revenue for operating services'),
      {
        definition: say(
          '运营服务的对价 × 确认为应收款的比例；其余随使用者付费确认。',
          'Price of operating services × share recognised as a receivable; the rest is in what users pay.',
        ),
        source: STANDARD,
      },
    ),
    line(
      'replaced_sales',
      'if(measurable, guaranteed_sales, 0)',
      'money',
      'flow',
      say('转为收回应收款的营业收入', 'Sales that repay the receivable'),
    ),
    line(
      'replaced_subsidies',
      'if(measurable, guaranteed_subsidies, 0)',
      'money',
      'flow',
      say('转为收回应收款的政府补贴', 'Government payments that repay the receivable'),
    ),
    line(
      'receivable',
      // Backwards from the end: forwards, a high rate would blow up the last digit of itself.
      'if(measurable, (next(receivable) + next(receivable_flow)) / (1 + effective_rate), 0)',
      'money',
      'stock',
      say('应收款摊余成本（合同资产）', 'Receivable at amortised cost'),
      {
        emphasis: 'subtotal',
        definition: say(
          '以后各期金融资产现金流按实际利率折现；等于期初 + 建造收入中的应收部分 − 收回的本金，末期为零。建设期为合同资产，运营期为长期应收款。',
          'The later flows of the asset, discounted at the effective rate; it equals opening + its part of construction revenue − repaid, and is nothing in the last period. A contract asset in construction, a receivable in operation.',
        ),
        source: STANDARD,
      },
    ),
    line(
      'interest',
      'if(measurable, receivable - prev(receivable) + receivable_flow, 0)',
      'money',
      'flow',
      say('实际利率法利息收入', 'Interest at the effective rate'),
      {
        definition: say(
          '摊余成本的增加 + 现金流，即期初摊余成本 × 实际利率。',
          'Increase in amortised cost + flow: the opening amortised cost at the effective rate.',
        ),
        source: STANDARD,
      },
    ),
    line(
      'repaid',
      `if(measurable, guaranteed${hasTransferPrice(option) ? ' + share * end_of_term.transfer_price' : ''}, 0) - service_revenue - interest`,
      'money',
      'flow',
      say('收回的应收款本金', 'Receivable repaid'),
      {
        definition: say(
          '无条件收款 − 运营服务收入 − 利息收入；为负即应收款增加。',
          'Unconditional receipts − operating services − interest; negative where the receivable grows.',
        ),
      },
    ),
  ];
}
