import type { Bilingual } from '../../language/types';

export type Lang = 'zh' | 'en';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** Every text the workbook writes itself. */
export const WORDS = {
  cover: say('封面', 'Cover'),
  contents: say('目录', 'Contents'),
  checks: say('检查', 'Checks'),
  inputs: say('输入', 'Inputs'),
  inputSeries: say('输入序列', 'InputSeries'),
  parties: say('各方', 'Parties'),
  payments: say('收付', 'Payments'),
  results: say('结果', 'Results'),
  feedback: say('反馈', 'Feedback'),
  log: say('日志', 'Log'),
  other: say('其他', 'Other'),

  label: say('项目', 'Line'),
  id: say('标识', 'Id'),
  value: say('数值', 'Value'),
  unit: say('单位', 'Unit'),
  total: say('合计／期末', 'Total / last'),
  opening: say('期初', 'Opening'),
  closing: say('期后', 'Beyond'),
  definition: say('定义', 'Definition'),
  formula: say('公式（模型语言）', 'Formula (model language)'),
  source: say('来源', 'Source'),
  note: say('说明', 'Note'),
  confidence: say('可信度', 'Confidence'),
  cautions: say('提示', 'Cautions'),
  sheet: say('工作表', 'Sheet'),
  content: say('内容', 'Content'),

  periodStart: say('期初日', 'Period start'),
  periodEnd: say('期末日', 'Period end'),
  counter: say('期序 t（首期为 0）', 'Period index t (first is 0)'),
  phase: say('阶段', 'Phase'),
  construction: say('建设', 'Construction'),
  operation: say('运营', 'Operation'),
  year: say('年度', 'Year'),
  startDate: say('起始日', 'Start date'),
  calendar: say('日历', 'Calendar'),

  project: say('项目', 'Project'),
  city: say('城市', 'City'),
  option: say('方案', 'Option'),
  scenario: say('情景', 'Scenario'),
  currency: say('币种与单位', 'Currency and scale'),
  sign: say('流入为正、流出为负，余额为正', 'inflow +, outflow −, balances +'),
  wholeUnits: say('金额以该币种的元（单位）计，不缩放', 'Money in whole units of the currency, not scaled'),
  description: say('简介', 'Description'),
  purpose: say('用途', 'Purpose'),
  purposeText: say(
    '由城约 CityPact 按同一套财务行定义导出的可复核模型：每个公式都是活的，与软件内的数值一致。供编制、评审与谈判之用。',
    'A reviewable model exported by CityPact from the one definition of each financial line: every formula is live and agrees with the figures in the program. For preparing, reviewing and negotiating a deal.',
  ),
  conventions: say('约定', 'Conventions'),
  legend: say('颜色图例', 'Colour legend'),
  legendInput: say('输入：可修改（浅黄底、蓝字）', 'Input: may be changed (pale amber, blue text)'),
  legendCalculation: say('计算（黑字）', 'Calculation (black text)'),
  legendLink: say('取自其他工作表（绿字）', 'Taken from another sheet (green text)'),
  legendPasted: say(
    '迭代收敛后粘贴的数值（灰底），旁有必须为 0 的校验行',
    'Pasted value of a converged iteration (grey), beside a difference that must be 0',
  ),
  legendCheck: say('检查：1 通过、0 不通过', 'Check: 1 passed, 0 failed'),
  status: say('检查状态', 'Check status'),
  version: say('版本', 'Version'),
  exported: say('导出时间', 'Exported'),

  master: say('总检查（全部通过为 1）', 'Master check (1 when all pass)'),
  alertsPassed: say('提示项（全部满足为 1）', 'Alerts (1 when none is raised)'),
  passed: say('通过', 'Passed'),
  failed: say('不通过', 'FAILED'),
  raised: say('请关注', 'ATTENTION'),
  tolerance: say('容差', 'Tolerance'),
  worst: say('最大差', 'Worst'),
  result: say('结论', 'Result'),
  errors: say('错误检查：不通过则模型不可用', 'Errors: the model may not be used when one fails'),
  alerts: say('提示检查：供判断', 'Alerts: for judgement'),
  relativeTolerance: say('相对容差', 'Relative tolerance'),
  moneyMoved: say('全期收付总额', 'Money changing hands over the whole life'),
  moneyTolerance: say('金额容差', 'Tolerance for money'),
  plainTolerance: say('其他容差', 'Tolerance for other figures'),
  asExported: say('导出时的结论', 'As exported'),

  constants: say('单值输入', 'Single values'),
  tables: say('查找表', 'Lookup tables'),
  key: say('起点', 'From'),
  guess: say('IRR 迭代初值', 'Starting value for IRR'),
  shortfall: say('累计仍为负的最后一期（期数）', 'Last period still below zero (number)'),
  pasted: say('粘贴的收敛值', 'Pasted converged value'),
  live: say('现算值', 'Live value'),
  difference: say('差（须为 0）', 'Difference (must be 0)'),
  feedbackText: say(
    '财务上确有循环之处（如融资费与债务规模），软件已迭代至收敛，收敛值粘贴于此。修改输入后若差不为 0，请把“现算值”复制并选择性粘贴（数值）到“粘贴的收敛值”，重复至差为 0，或在软件中重新导出。',
    'Where finance is truly circular (such as fees on the debt being sized) the program has iterated until it converged and pasted the result here. If a difference is not 0 after an input is changed, copy "Live value", paste it as values over "Pasted converged value" until the difference is 0, or export again.',
  ),

  payer: say('付款方', 'Payer'),
  receiver: say('收款方', 'Receiver'),
  flowList: say('逐项收付（全期合计）', 'Payments line by line (whole life)'),
  matrix: say(
    '谁付给谁（全期合计）：行为付款方，列为收款方',
    'Who pays whom (whole life): payers in rows, receivers in columns',
  ),
  received: say('收入合计', 'Received'),
  paid: say('支出合计', 'Paid'),
  net: say('净额', 'Net'),
  partyNpv: say('净现值', 'Net present value'),
  partyIrr: say('内部收益率', 'Internal rate of return'),
  partyPayback: say('静态投资回收期', 'Payback'),
  partyExposure: say('资金敞口峰值', 'Peak exposure'),

  group_project: say('项目', 'Project'),
  group_pool: say('利益聚合', 'Benefit pool'),
  group_shareholders: say('各股东', 'Each shareholder'),
  group_equity: say('股东', 'Equity'),
  group_debt: say('债务', 'Debt'),
  group_refinancing: say('再融资测算', 'Refinancing, what if'),
  group_government: say('政府', 'Government'),
  chartTitle: say('各期现金流', 'Cash flow by period'),

  statement: say('附表', 'Statement'),
  statementNo: say('序号', 'No.'),
  statementTotal: say('合计', 'Total'),
  statementOrdinal: say('计算期（年）', 'Year of the calculation period'),

  changes: say('情景对基准的改动', 'What the scenario changes'),
  noChanges: say('无：基准情景', 'None: the base scenario'),
  change: say('改动', 'Change'),
  setTo: say('取值', 'set to'),
  times: say('乘以', 'multiplied by'),
  plus: say('加', 'increased by'),
  solver: say('循环求解', 'Circular groups'),
  affine: say('线性，精确求解', 'Linear, solved exactly'),
  fixed_point: say('迭代至不动点', 'Iterated to a fixed point'),
  evaluations: say('次计算', 'evaluations'),
  noCircles: say('无循环', 'None'),
  changeLog: say('修改记录', 'Change log'),
  date: say('日期', 'Date'),
  author: say('修改人', 'Author'),
  disclaimer: say('声明', 'Disclaimer'),
  disclaimerText: say(
    '本工作簿是按所列输入与假设算出的估计，不是对未来的保证，未经审计；使用者应自行核对输入、来源与适用法规。“假设”类输入没有证据支持。',
    'This workbook is an estimate from the inputs and assumptions it lists, not a promise about the future, and has not been audited. Users must check inputs, sources and applicable law themselves. Inputs marked "assumption" have no evidence behind them.',
  ),

  published: say('公开资料', 'published'),
  contract: say('合同', 'contract'),
  study: say('研究', 'study'),
  estimate: say('估计', 'estimate'),
  assumption: say('假设', 'assumption'),

  page: say('第 &P 页，共 &N 页', 'page &P of &N'),
} as const satisfies Record<string, Bilingual>;

export type Word = keyof typeof WORDS;

/** The conventions of the model, a sentence each. */
export const CONVENTIONS: readonly Bilingual[] = [
  say(
    '各期资金视为期末发生；t = 0 为第一个建设期。',
    'Flows stand at the end of their period; t = 0 is the first construction period.',
  ),
  say(
    '净现值按 (1 + r)^t 折算，首期不折现；选“t1”时再折一期（中国教材口径）。',
    'Net present value discounts by (1 + r)^t with the first period undiscounted; "t1" discounts by one period more (Chinese textbooks).',
  ),
  say(
    '金额为正，方向由付款方与收款方表示；现金流量表中流入为正、流出为负；余额为正。',
    'Amounts are positive with a payer and a receiver; cash-flow statements show inflow + and outflow −; balances are positive.',
  ),
  say('金额为名义值，另有注明者除外。', 'Money is nominal unless labelled real.'),
  say(
    '利率为年率小数，每期利率 = 年率 ÷ 每年期数，另有注明者除外。',
    'Rates are fractions per year; a period’s rate is the yearly rate ÷ periods per year unless stated.',
  ),
  say(
    '计算中不取整，只在显示时四舍五入。',
    'Nothing is rounded in the calculation; only the display rounds, halves away from zero.',
  ),
  say(
    '没有数值处写 n/a（如除数为 0、无内部收益率），从不以 0 代替。',
    'Where there is no figure (division by zero, no IRR) the cell says n/a, never 0.',
  ),
  say(
    '每行一个公式，自首期至末期一致；“期初”列空白，即期初为 0。',
    'One formula per row from the first to the last period; the "Opening" column is blank, which is 0.',
  ),
];

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
  checks: say('检查计算', 'CheckLines'),
};
