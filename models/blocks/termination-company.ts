import type { Bilingual, LineDef } from '../language/types';
import type { Termination } from '../project/schema-exit';
import { say, writerOf } from './part';

const line = writerOf('termination');

type CompanyTerms = NonNullable<Termination['company']>;

/** What a new company would pay for what is left of the contract. */
function marketLine({ retender_cost, rectification_cost }: CompanyTerms): LineDef {
  const costs = `${retender_cost === undefined ? '' : ' - retender_cost'}${rectification_cost === undefined ? '' : ' - rectification_cost'}`;
  return line(
    'market_value',
    `max(0, cash_to_come${costs})`,
    'money',
    'stock',
    say('重新招标的市场价值', 'Market value when let again'),
    {
      definition: say(
        '新经营者按市场收益率对剩余现金流量的出价 − 重新招标成本 − 整改成本，不为负。',
        'What a new company pays for the cash flow to come at the market return, less the costs of retendering and rectification, never negative.',
      ),
      source: say(
        '英国 PF2 标准合同：项目公司违约的重新招标程序',
        'UK: Standardisation of PF2 Contracts, retendering on contractor default',
      ),
    },
  );
}

/** What a failed company's project is worth. */
export function basisLines(terms: CompanyTerms): LineDef[] {
  const { basis, discount_rate, share } = terms;
  const part = share === undefined ? '' : 'share * ';
  const worth: LineDef[] =
    basis === 'cash_flow' || basis === 'retender'
      ? [
          line(
            'project_rate',
            discount_rate === undefined
              ? 'returns.project.irr_pre_tax_period'
              : '(1 + discount_rate) ^ (1 / timeline.periods_per_year) - 1',
            '%/period',
            'rate',
            say('每期估值折现率', 'Discount rate of the estimate, per period'),
          ),
          line(
            'cash_to_come',
            '(next(cash_to_come) + next(returns.project.pre_tax)) / (1 + project_rate)',
            'money',
            'stock',
            say('剩余现金流量的现值', 'Present value of cash flow to come'),
            {
              definition: say(
                '终止日之后的项目投资税前净现金流量，逐期折现。',
                'Pre-tax project cash flow after the date, discounted period by period.',
              ),
            },
          ),
          ...(basis === 'retender' ? [marketLine(terms)] : []),
        ]
      : [];
  const from = {
    debt: 'debt',
    book_value: 'depreciation.closing',
    cash_flow: 'max(0, cash_to_come)',
    retender: 'market_value',
  }[basis];
  return [
    ...worth,
    line(
      'company_value',
      `in_force * ${part}${from}`,
      'money',
      'stock',
      say('公司违约的补偿基数', 'Basis of payment on company default'),
      { definition: BASES[basis] },
    ),
  ];
}

const BASES: Readonly<Record<CompanyTerms['basis'], Bilingual>> = {
  debt: say('补偿比例 × 未偿债务。', 'Part paid × debt outstanding.'),
  book_value: say('补偿比例 × 固定资产净值。', 'Part paid × net book value of the assets.'),
  cash_flow: say(
    '补偿比例 × 剩余现金流量的现值，不为负。',
    'Part paid × present value of the cash flow to come, never negative.',
  ),
  retender: say('补偿比例 × 重新招标的市场价值。', 'Part paid × market value when let again.'),
};
