import { type Draft, rulesOf } from './rule';
import { say } from './types';

const EPEC = say('EPEC《PPP准备、采购与实施指南》（2021）', 'EPEC, The Guide to Guidance (2021)');
const REFERENCE = say(
  '世界银行《PPP参考指南》第3版（2017）',
  'World Bank, PPP Reference Guide, version 3 (2017)',
);
const PROVISIONS = say(
  '世界银行《PPP合同条款指引》（2019）',
  'World Bank, Guidance on PPP Contractual Provisions (2019)',
);
const OECD = say(
  '经合组织《PPP公共治理原则》（2012）',
  'OECD, Principles for Public Governance of PPPs (2012)',
);
const PFRAM = say('国际货币基金组织与世界银行 PFRAM 2.0（2019）', 'IMF and World Bank, PFRAM 2.0 (2019)');

const oecd = { source: OECD, effective: '2012', confidence: 92 } as const;
const provisions = { source: PROVISIONS, effective: '2019', confidence: 92 } as const;
const reference = { source: REFERENCE, effective: '2017', confidence: 92 } as const;

const INTERNATIONAL: readonly Draft[] = [
  {
    id: 'INT-01',
    severity: 'block',
    ...oecd,
    label: say('评估承受能力', 'Affordability assessed'),
    text: say(
      '在签约前评估政府在整个期限内的支出是否可承受。',
      'Whether government can afford the contract over its life is assessed before signing.',
    ),
    holds: 'affordability_assessed',
  },
  {
    id: 'INT-02',
    severity: 'block',
    ...oecd,
    label: say('物有所值比较', 'Value for money compared'),
    text: say('与公共部门自建方案比较物有所值。', 'Value for money is compared with public delivery.'),
    holds: 'vfm_assessed',
  },
  {
    id: 'INT-03',
    severity: 'block',
    ...reference,
    label: say('风险分配', 'Risk allocation'),
    text: say(
      '每项风险由最能管理的一方承担，并写入清单和合同。',
      'Each risk is borne by whoever manages it best, in a register and in the contract.',
    ),
    holds: 'risk_allocated',
  },
  {
    id: 'INT-04',
    severity: 'block',
    ...reference,
    label: say('竞争性采购', 'Competitive tender'),
    text: say('通过公开、竞争的程序选择合作方。', 'The partner is chosen in an open, competitive procedure.'),
    holds: 'competitive_tender',
  },
  {
    id: 'INT-05',
    severity: 'warn',
    source: EPEC,
    effective: '2021',
    confidence: 90,
    label: say('期限长于债务并留尾', 'Term outlasts the debt'),
    text: say(
      '合同期限应长于债务期限，并至少留一年余量。',
      'The contract outlasts the debt by a tail of at least a year.',
    ),
    applies: 'has_debt',
    holds: 'loan_tail_years >= least',
    limits: { least: 1 },
  },
  {
    id: 'INT-06',
    severity: 'warn',
    source: EPEC,
    effective: '2021',
    confidence: 90,
    label: say('偿债备付率', 'Debt service cover'),
    text: say(
      '最低偿债备付率应不低于1.2倍，并约定备付率条款。',
      'The lowest cover is at least 1.2 and a covenant is agreed.',
    ),
    applies: 'has_debt',
    holds: 'dscr_min >= least and has_dscr_covenant',
    limits: { least: 1.2 },
  },
  {
    id: 'INT-07',
    severity: 'block',
    source: PFRAM,
    effective: '2019',
    confidence: 92,
    label: say('披露或有负债', 'Contingent liabilities disclosed'),
    text: say(
      '担保、最低收入和终止补偿等或有负债应估值并披露。',
      'Guarantees, minimum revenue and termination payments are valued and disclosed.',
    ),
    applies: 'guarantees_revenue or has_take_or_pay or government_credit_guarantee or has_termination_terms',
    holds: 'contingent_disclosed',
  },
  {
    id: 'INT-08',
    severity: 'block',
    ...provisions,
    label: say('终止制度', 'Termination regime'),
    text: say(
      '合同应约定各类终止情形及补偿。',
      'The contract says what is paid in each case of termination.',
    ),
    applies: 'is_partnership',
    holds: 'has_termination_terms',
  },
  {
    id: 'INT-09',
    severity: 'warn',
    ...provisions,
    label: say('介入权', 'Step-in rights'),
    text: say(
      '有贷款的，应约定贷款人和政府的介入权。',
      'Where there are lenders, their step-in rights and the government’s are agreed.',
    ),
    applies: 'has_debt',
    holds: 'step_in_agreed',
  },
  {
    id: 'INT-10',
    severity: 'warn',
    ...provisions,
    label: say('变更与争议', 'Changes and disputes'),
    text: say(
      '合同应约定变更、法律变化和争议解决程序。',
      'The contract provides for variations, change in law and disputes.',
    ),
    holds: 'change_mechanism',
  },
  {
    id: 'INT-11',
    severity: 'warn',
    ...reference,
    label: say('按绩效付费', 'Payment by performance'),
    text: say(
      '政府为工程付费的，应与可用性或绩效挂钩。',
      'Where the government pays for works, payment hangs on availability or performance.',
    ),
    applies: 'pays_construction_cost',
    holds: 'linked_share > least',
    limits: { least: 0 },
  },
  {
    id: 'INT-12',
    severity: 'warn',
    ...provisions,
    label: say('移交状态', 'Hand-back condition'),
    text: say(
      '期满移交的，应约定移交标准并预留资金。',
      'Where assets are handed back, their condition is agreed and money set aside.',
    ),
    applies: 'hands_over',
    holds: 'has_handover_terms or handover_bond',
  },
  {
    id: 'INT-13',
    severity: 'info',
    ...reference,
    label: say('合同公开', 'Contract published'),
    text: say('合同要点应主动公开。', 'The main terms of the contract are published.'),
    holds: 'contract_published',
  },
];

/** Checks of international practice, whatever the regime. */
export const INTERNATIONAL_RULES = rulesOf(
  'international',
  ['NEW_CONCESSION', 'LEGACY_PPP', 'GOV_FUNDED', 'JV_COMMERCIAL'],
  INTERNATIONAL,
);
