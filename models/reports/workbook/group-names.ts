import type { Bilingual } from '../../language/types';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** The sheet each group of blocks gets, where the group is one of the house. */
export const GROUPS: Readonly<Record<string, Bilingual>> = {
  timeline: say('时间轴', 'Timeline'),
  indices: say('价格指数', 'Indices'),
  drivers: say('业务量', 'Drivers'),
  capex: say('投资', 'Investment'),
  revenue: say('收入', 'Revenue'),
  opex: say('经营成本', 'OperatingCost'),
  working_capital: say('流动资金', 'WorkingCapital'),
  depreciation: say('折旧摊销', 'Depreciation'),
  concession: say('特许经营付费', 'ConcessionPayments'),
  funding: say('融资', 'Funding'),
  tax: say('利润与税', 'ProfitAndTax'),
  cash: say('现金与资产负债', 'CashAndBalance'),
  parties: say('各方', 'Parties'),
  returns: say('回报指标', 'Returns'),
  statements: say('报表行', 'StatementLines'),
  risks: say('风险登记册', 'RiskRegister'),
  liabilities: say('财政支出责任', 'FiscalLiabilities'),
  savings: say('节约', 'Savings'),
  pool: say('利益聚合', 'BenefitPool'),
  kpis: say('指标测算', 'KpiLines'),
  unrefinanced: say('不再融资', 'WithoutRefinancing'),
  economics: say('经济费用效益测算', 'EconomicLines'),
  checks: say('检查计算', 'CheckLines'),
};
