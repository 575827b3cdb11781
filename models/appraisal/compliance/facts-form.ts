import {
  type ComputedFact,
  flag,
  isOperating,
  isSpending,
  NOT_COMPUTED,
  number,
  type Subject,
  total,
} from './subject';
import { say } from './types';

/* Facts of the form: how long, in which mode, whose account, in which list of the 2023 guideline. */

const LISTED_MODES = new Set([undefined, 'bot', 'boot', 'tot', 'rot', 'dbfot']);

const isMode = (id: string, variant: string, zh: string, en: string): ComputedFact =>
  flag(
    id,
    say(zh, en),
    say('取自方案的具体方式。', 'From the form of the option.'),
    ({ option, variant: { id: form } }) => option.scheme === 'ppp' && form === variant,
  );

/**
 * Private-participation lists of 国办函〔2023〕115号 by words in the domain, the first that fits. Read second-hand
 * (confidence 83 %): a default an option of one's own rule may replace.
 */
const LISTS: readonly (readonly [RegExp, 'a' | 'b'])[] = [
  [/停车|parking|产业园|industrial park/i, 'a'],
  [/智慧|数据|算力|污水|供水|供热|燃气|smart|data|computing|sewage|water|heat|gas supply/i, 'b'],
];

function listOf({ project }: Subject): 'a' | 'b' | undefined {
  const { domain } = project.identity;
  const text = typeof domain === 'string' ? domain : `${domain?.zh ?? ''} ${domain?.en ?? ''}`;
  return LISTS.find(([words]) => words.test(text))?.[1];
}

const NO_LIST = say(
  '项目领域对应不上清单，请核对后修改规则的适用条件。',
  'The domain of the project matches no list; check it and edit when the rule applies.',
);

const inList = (id: string, list: 'a' | 'b', zh: string, en: string): ComputedFact =>
  flag(
    id,
    say(zh, en),
    say(
      '按项目领域中的关键词对应2023年清单；停车、产业园为甲类，智慧城市、数据、供排水为乙类（待核对）。',
      'By words in the domain: parking and industrial parks are list A, smart city, data, water list B (to be checked).',
    ),
    (subject) => {
      const found = listOf(subject);
      return found === undefined ? NO_LIST : found === list;
    },
  );

const startsBefore = (date: string) => (subject: Subject) => subject.project.timeline.start < date;

export const FORM_FACTS: readonly ComputedFact[] = [
  number(
    'term_years',
    'year',
    say('期限', 'term'),
    say('建设期加运营期。', 'Construction and operation together.'),
    ({ project: { timeline } }) => timeline.construction_years.value + timeline.operation_years.value,
  ),
  number(
    'operation_years',
    'year',
    say('运营期', 'years of operation'),
    say('取自时间安排；建设—移交方式没有运营期。', 'From the timeline; build-transfer has none.'),
    ({ project, option, variant }) =>
      option.scheme === 'ppp' && variant.id === 'bt' ? 0 : project.timeline.operation_years.value,
  ),
  isMode('is_bt', 'bt', '建设—移交（BT）', 'build-transfer (BT)'),
  isMode('is_bto', 'bto', '建设—移交—运营（BTO）', 'build-transfer-operate (BTO)'),
  isMode('is_boo', 'boo', '建设—拥有—运营（BOO）', 'build-own-operate (BOO)'),
  isMode(
    'is_boost',
    'boost',
    '建设—拥有—运营—补贴—移交（BOOST）',
    'build-own-operate-subsidise-transfer (BOOST)',
  ),
  isMode('is_blt', 'blt', '建设—租赁—移交（BLT）', 'build-lease-transfer (BLT)'),
  flag(
    'is_listed_mode',
    say('列明的实施方式', 'listed mode'),
    say(
      'BOT、TOT、ROT、BOOT、DBFOT 或未细分的特许经营。',
      'BOT, TOT, ROT, BOOT, DBFOT, or a concession without a finer form.',
    ),
    ({ variant }) => LISTED_MODES.has(variant.id),
  ),
  flag(
    'hands_over',
    say('期满移交', 'handed over at the end'),
    say('按方案的具体方式。', 'By the form of the option.'),
    ({ variant }) => variant.transfer === 'end_of_term',
  ),
  flag(
    'has_handover_terms',
    say('设有移交储备', 'hand-back reserve'),
    say('期满条款中设有移交储备。', 'The terms of the end hold a hand-back reserve.'),
    ({ terms }) => terms.end_of_term?.hand_back_reserve !== undefined,
  ),
  flag(
    'has_termination_terms',
    say('约定提前终止补偿', 'termination regime'),
    say('条款中有“提前终止”一节。', 'The terms have a section on early termination.'),
    ({ terms }) => terms.termination !== undefined,
  ),
  flag(
    'has_company',
    say('设有项目公司', 'has a company'),
    say(
      '账户属于企业而不是政府；资金池不分红，不计入。',
      'The account kept is that of an enterprise, not the government’s own; a pool pays no dividends and is none.',
    ),
    ({ option, variant }) => variant.account === 'enterprise' && option.scheme !== 'benefit_pooling',
  ),
  flag(
    'is_service_purchase',
    say('政府购买服务', 'purchase of services'),
    say('取自方案的具体方式。', 'From the form of the option.'),
    ({ variant }) => variant.id === 'service_purchase',
  ),
  flag(
    'is_partnership',
    say('授予特许经营权或PPP合同', 'concession or PPP contract'),
    say('交付模式为特许经营或PPP。', 'The scheme is a concession or a PPP.'),
    ({ option: { scheme } }) => scheme === 'concession' || scheme === 'ppp',
  ),
  flag(
    'is_energy_contract',
    say('合同能源管理', 'energy performance contract'),
    say(
      '政府付费全部为节能效益分享或节能量保证。',
      'All the government pays is a share of savings or a guaranteed saving.',
    ),
    ({ terms: { subsidies = [] } }) =>
      subsidies.length > 0 && subsidies.every(({ type }) => type === 'shared_savings'),
  ),
  flag(
    'purchase_includes_works',
    say('采购内容含工程建设', 'purchase includes works'),
    say(
      '购买服务的企业在建设期发生土建或安装投资。',
      'The enterprise that sells the service spends on civil works or installation while building.',
    ),
    (subject) => {
      const { project, variant, terms } = subject;
      if (variant.id !== 'service_purchase') return false;
      return [...project.capex, ...(terms.investments ?? [])].some(
        ({ id, category }) =>
          (category === 'civil' || category === 'installation') &&
          total(subject, (flow) => flow.id.startsWith(`capex.${id}.`), 0, subject.construction) > 0,
      );
    },
  ),
  flag(
    'has_fixed_investment',
    say('有固定资产投资', 'has fixed-asset investment'),
    say('建设期有投资支出。', 'Money is spent on investment during construction.'),
    (subject) =>
      subject.result === null ? NOT_COMPUTED : total(subject, isSpending, 0, subject.construction) > 0,
  ),
  number(
    'operating_cost_share',
    '%',
    say('年均运营成本占投资比例', 'yearly operating cost over investment'),
    say(
      '运营成本合计除以运营年数，再除以投资合计。',
      'Operating cost over years of operation, divided by investment.',
    ),
    (subject) => {
      if (subject.result === null) return NOT_COMPUTED;
      const invested = total(subject, isSpending);
      const years = subject.project.timeline.operation_years.value;
      if (invested <= 0) return say('没有投资支出。', 'There is no investment.');
      return years > 0 ? total(subject, isOperating) / years / invested : 0;
    },
  ),
  flag(
    'starts_before_2025',
    say('2024年底前开工', 'started by the end of 2024'),
    say('取自时间安排的开工日期。', 'From the start date of the timeline.'),
    startsBefore('2025-01-01'),
  ),
  inList('is_list_a', 'a', '属于清单甲类', 'on list A'),
  inList('is_list_b', 'b', '属于清单乙类', 'on list B'),
  flag(
    'is_list_c',
    say('属于清单丙类', 'on list C'),
    say(
      '国家安全或自然垄断领域；由项目领域不能得出，默认否。',
      'National security or natural monopoly; not told by the domain, taken as no.',
    ),
    () => false,
  ),
];
