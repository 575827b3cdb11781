import { type Draft, rulesOf } from './rule';
import { guide115, LIST, order17, outline } from './sources-concession';
import { say } from './types';

const PROCEDURE: readonly Draft[] = [
  {
    id: 'NC-15',
    severity: 'block',
    ...order17,
    label: say('公开竞争选择', 'Open competition'),
    text: say(
      '应当通过公开竞争方式依法选择特许经营者。',
      'The concessionaire is chosen by open competition.',
    ),
    holds: 'competitive_tender',
  },
  {
    id: 'NC-16',
    severity: 'warn',
    ...guide115,
    confidence: 92,
    label: say('评选条件完整', 'Award criteria'),
    text: say(
      '应将运营方案、收费单价、特许经营期限等作为评选条件。',
      'Operating plan, tariff and term are among the award criteria.',
    ),
    holds: 'criteria_complete',
  },
  {
    id: 'NC-17',
    severity: 'block',
    source: LIST,
    effective: '2023-11-03',
    confidence: 83,
    label: say('甲类项目民营独资或控股', 'List A: private control'),
    text: say(
      '市场化程度较高、公共属性较弱的项目应由民营企业独资或控股。',
      'Projects of high market and weak public nature are wholly or mainly private.',
    ),
    applies: 'is_list_a',
    holds: 'private_share_of_spv >= least',
    limits: { least: 0.5 },
  },
  {
    id: 'NC-18',
    severity: 'warn',
    source: LIST,
    effective: '2023-11-03',
    confidence: 83,
    label: say('乙类项目民营股比不低于35%', 'List B: 35 % private'),
    text: say(
      '关系国计民生、公共属性较强的项目，民营企业股权占比原则上不低于35%。',
      'In projects of strong public nature private enterprises hold at least 35 % in principle.',
    ),
    applies: 'is_list_b',
    holds: 'private_share_of_spv >= least',
    limits: { least: 0.35 },
  },
  {
    id: 'NC-19',
    severity: 'info',
    source: LIST,
    effective: '2023-11-03',
    confidence: 95,
    label: say('丙类项目积极吸收民资', 'List C: private part considered'),
    text: say(
      '国家安全或自然垄断领域应积极创造条件支持民营企业参与。',
      'Where security or natural monopoly is at stake, private participation is considered.',
    ),
    applies: 'is_list_c',
    holds: 'private_plan_considered',
  },
  {
    id: 'NC-24',
    severity: 'block',
    ...outline,
    label: say('模式可行性论证', 'Feasibility of the mode'),
    text: say(
      '特许经营方案应从项目属性、收费渠道与方式、盈利能力、比较优势、市场意愿、合法性、风险等方面论证模式可行性。',
      'The plan demonstrates the mode: nature, charging, profitability, advantage, willingness, legality, risk.',
    ),
    holds: 'mode_feasibility_done',
  },
  {
    id: 'NC-25',
    severity: 'block',
    source: say(
      '《政府投资条例》（国务院令第712号）；《企业投资项目核准和备案管理条例》',
      'China: Government Investment Regulation (Order 712); regulation on verification and filing',
    ),
    effective: '2019-07-01',
    confidence: 93,
    label: say('履行审批或核准备案', 'Approval or filing'),
    text: say(
      '政府以资本金注入的按政府投资条例审批，社会资本单独投资的办理核准或备案。',
      'Capital injections are approved as government investment; private investment is verified or filed.',
    ),
    holds: 'approval_path_done',
  },
  {
    id: 'NC-28',
    severity: 'info',
    ...guide115,
    confidence: 88,
    label: say('年度运营评价', 'Yearly evaluation'),
    text: say(
      '应定期开展运营评价，听取公众意见并公开信息。',
      'Operation is evaluated every year, the public heard and results disclosed.',
    ),
    holds: 'yearly_evaluation',
  },
  {
    id: 'NC-29',
    severity: 'warn',
    source: say(
      '财金〔2014〕113号第二条（新机制下口径待明确）',
      'China: Caijin [2014] 113, Art. 2 (position under the new mechanism unclear)',
    ),
    effective: '2014-11-29',
    confidence: 60,
    label: say('本级国企参与', 'Local state company'),
    text: say(
      '本级政府所属融资平台和控股国有企业一般不作为本级项目的社会资本方。',
      'Platforms and state companies of the same government are as a rule not its private partner.',
    ),
    holds: 'not partner_is_local_soe',
  },
];

/** New concessions: selection, private participation, approval. */
export const PROCEDURE_RULES = rulesOf('china', ['NEW_CONCESSION'], PROCEDURE);
