import type { Bilingual } from '../../language/types';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

export const PSC_PARTS = [
  'construction',
  'operation',
  'income',
  'bias',
  'raw',
  'neutrality',
  'transferable',
  'retained',
  'total',
] as const;
export const PPP_PARTS = ['equity', 'subsidy', 'risk', 'support', 'bias', 'total', 'receipts'] as const;

/** Every figure of the comparison that can be asked about. */
export type VfmFigure =
  | `psc.${(typeof PSC_PARTS)[number]}`
  | `ppp.${(typeof PPP_PARTS)[number]}`
  | 'amount'
  | 'index'
  | 'amount_with_receipts'
  | `indifference.${'discount_rate' | 'retained_share' | 'construction_saving' | 'payment'}`;

/** What a figure is called and what it is. */
export interface FigureName {
  readonly label: Bilingual;
  readonly definition: Bilingual;
}

export const VFM_SOURCE = say(
  '财金〔2015〕167 号《PPP物有所值评价指引（试行）》',
  'China: Caijin [2015] 167, guideline on value for money of PPP',
);

export const FIGURE_NAMES: Readonly<Record<Exclude<VfmFigure, `indifference.${string}`>, FigureName>> = {
  'psc.construction': {
    label: say('建设净成本', 'Construction, net'),
    definition: say(
      '参照项目的全部投资支出，含更新改造，按评价折现率折现。',
      'All investment of the reference project, renewal included, discounted at the rate of the comparison.',
    ),
  },
  'psc.operation': {
    label: say('运营维护成本', 'Operation and maintenance'),
    definition: say(
      '参照项目的运营维护成本，折现。',
      'What the reference project costs to run and maintain, discounted.',
    ),
  },
  'psc.income': {
    label: say('使用者付费收入', 'User charges'),
    definition: say(
      '参照项目向使用者收取的收入，从成本中扣除。',
      'What the reference project collects from users; taken off its cost.',
    ),
  },
  'psc.bias': {
    label: say('乐观偏差', 'Optimism bias'),
    definition: say(
      '建设净成本与运营维护成本各乘以其偏差率；双方采用同一比率。',
      'Construction and operation each times its rate; the same rates on both sides.',
    ),
  },
  'psc.raw': {
    label: say('初始 PSC', 'Raw PSC'),
    definition: say(
      '政府自行实施的净成本：建设 + 运营 + 乐观偏差 − 使用者付费。',
      'What public delivery costs net: construction + operation + bias − user charges.',
    ),
  },
  'psc.neutrality': {
    label: say('竞争性中立调整', 'Competitive neutrality'),
    definition: say(
      '政府自行实施时少付的税费与土地费用，加回以便与合作方案可比。',
      'Taxes, fees and land a public body is spared, added so that both sides compare.',
    ),
  },
  'psc.transferable': {
    label: say('可转移风险', 'Transferable risk'),
    definition: say(
      '风险登记册中合作方案会转移给社会资本方的部分：Σ 风险成本 ×（1 − 保险）×（1 − 自留比例）。',
      'The part of the register a partnership transfers: Σ cost of risk × (1 − insured) × (1 − share retained).',
    ),
  },
  'psc.retained': {
    label: say('自留风险', 'Retained risk'),
    definition: say(
      '风险登记册中政府无论如何都承担的部分：Σ 风险成本 ×（1 − 保险）× 自留比例。',
      'The part of the register the government bears in any case: Σ cost of risk × (1 − insured) × share retained.',
    ),
  },
  'psc.total': {
    label: say('公共部门比较值（PSC）', 'Public sector comparator (PSC)'),
    definition: say(
      '初始 PSC + 竞争性中立调整 + 可转移风险 + 自留风险。',
      'Raw PSC + competitive neutrality + transferable risk + retained risk.',
    ),
  },
  'ppp.equity': {
    label: say('股权投资支出', 'Equity investment'),
    definition: say(
      '合作方案中政府方股东的出资，折现。',
      'What public shareholders of the partnership pay in, discounted.',
    ),
  },
  'ppp.subsidy': {
    label: say('运营补贴支出', 'Operating subsidy'),
    definition: say(
      '政府在运营期付给项目的补贴与付费，折现。',
      'What the government pays the project in operation, discounted.',
    ),
  },
  'ppp.risk': {
    label: say('风险承担支出', 'Risk borne'),
    definition: say(
      '合作方案下政府自留风险的期望成本，折现。',
      'Expected cost of the risk the government retains under the partnership, discounted.',
    ),
  },
  'ppp.support': {
    label: say('配套投入支出', 'Supporting input'),
    definition: say(
      '政府提供的其他投入，减社会资本方支付的费用，折现。',
      'Other input of the government less what the partner pays for it, discounted.',
    ),
  },
  'ppp.bias': {
    label: say('乐观偏差（合作方案）', 'Optimism bias, partnership'),
    definition: say(
      '股权、补贴与配套投入各期乘以当期（建设或运营）的偏差率，折现。',
      'Equity, subsidy and support of each period times the rate of its phase, discounted.',
    ),
  },
  'ppp.total': {
    label: say('合作方案（PPP 值）', 'Partnership (PPP value)'),
    definition: say(
      '股权投资 + 运营补贴 + 风险承担 + 配套投入 + 乐观偏差，均为现值。',
      'Equity + subsidy + risk borne + supporting input + bias, all in present value.',
    ),
  },
  'ppp.receipts': {
    label: say('政府另有收入', 'Government also earns'),
    definition: say(
      '政府从项目取得的分红、付费与超额返还，折现；指引不计入，另列。',
      'Dividends, charges and excess returned to the government, discounted; the guideline leaves them out.',
    ),
  },
  amount: {
    label: say('物有所值量值', 'VfM amount'),
    definition: say(
      'PSC − PPP 值；为正时合作方案的政府净成本较低。',
      'PSC − PPP value; positive where the partnership costs the government less.',
    ),
  },
  index: {
    label: say('物有所值指数', 'VfM index'),
    definition: say('量值 ÷ PSC。', 'Amount ÷ PSC.'),
  },
  amount_with_receipts: {
    label: say('计入该收入后的量值', 'Amount with receipts counted'),
    definition: say('量值 + 政府从项目取得的收入。', 'Amount + what the government earns from the project.'),
  },
};

export const BIAS_NAMES = {
  construction: say('建设期乐观偏差率', 'Optimism bias, construction'),
  operation: say('运营期乐观偏差率', 'Optimism bias, operation'),
} as const;

export const ALL_RISK = say('全部风险的现值（扣除保险）', 'All risk less insurance, present value');
