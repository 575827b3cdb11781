import type { Option, Scheme } from '../schema';
import {
  agentFee,
  operatingContract,
  operatorNamed,
  poolMembers,
  servicePrice,
  severalOwners,
  valueHeld,
} from './needs';
import { pppVariants } from './ppp-variants';
import { both, type SchemeDef, type Section, type VariantDef } from './scheme-def';

const ECONOMICS = both('《城市经济学与智慧城市》§5.3（2019）', 'City economics of smart cities, §5.3 (2019)');
const EUROPE = both('中欧智慧城市白皮书（2014）', 'China–EU white paper on smart cities (2014)');

/** What only a company with owners has. */
const OF_COMPANIES = [
  'payments',
  'subsidies',
  'termination',
  'refinancing',
  'end_of_term',
  'flexible_term',
  'retained',
  'shareholders',
  'in_kind',
  'preferences',
  'share_exits',
] as readonly string[] as readonly Section[];

const enterprise = {
  account: 'enterprise',
  operates: 'company',
  collects: 'company',
  owner: 'company',
  transfer: 'end_of_term',
  needs: [],
} as const;

const publicWorks = {
  account: 'public',
  operates: 'company',
  collects: 'company',
  owner: 'government',
  transfer: 'always_public',
  ignores: OF_COMPANIES,
} as const;

const pool = 'pool' as string as Section;

/** The delivery schemes, in the order they are offered. */
export const SCHEMES: readonly SchemeDef[] = [
  {
    id: 'government_funded',
    label: both('政府投资', 'Government-funded'),
    help: both(
      '政府出资并承担全部风险；可自建自营、代建、委托运营或购买服务。',
      'The government pays and bears all risk; it builds and runs itself, by an agent, by contract, or buys the service.',
    ),
    source: ECONOMICS,
    ignores: [pool],
    variants: [
      {
        ...publicWorks,
        id: 'self_operated',
        label: both('自建自营', 'Built and run by the government'),
        help: both(
          '政府出资建设、自己运营；收入归政府，支出由预算安排。',
          'The government builds with its own money and operates; revenue is its own, spending comes from the budget.',
        ),
        needs: [],
      },
      {
        ...publicWorks,
        id: 'agent_construction',
        label: both('代建代营', 'Construction by an agent'),
        help: both(
          '政府出资，受托方代为建设并收取代建费；运营可按费率另付。',
          'The government pays; an agent builds for a fee, and may operate for one.',
        ),
        needs: [operatorNamed, agentFee],
      },
      {
        ...publicWorks,
        id: 'entrusted_operation',
        label: both('委托运营（运维外包）', 'Operation by contract'),
        help: both(
          '政府出资建设，企业按合同运营：企业承担运营成本，收取运营服务价款，绩效不达标扣减。',
          'The government builds; an enterprise bears the operating costs for a price, less deductions for performance.',
        ),
        operates: 'operator',
        needs: [operatorNamed, operatingContract],
      },
      {
        ...enterprise,
        id: 'service_purchase',
        label: both('政府购买服务', 'Purchase of services'),
        help: both(
          '企业自筹资金建设和运营，政府按年或按量付服务费，期初不出资。',
          'An enterprise builds and runs on its own money; the government pays a yearly price or per use, nothing up front.',
        ),
        transfer: 'never',
        needs: [servicePrice],
        caution: {
          text: both(
            '工程建设不得列入政府购买服务；服务期限以财政中期规划为限。',
            'Construction may not be bought as a service in China, and the term is bound to the medium-term budget plan.',
          ),
          source: both('财预〔2017〕87号；财政部令第102号', 'China: Caiyu [2017] 87; MoF Order 102'),
        },
      },
    ],
  },
  {
    id: 'joint_venture',
    label: both('合资合作', 'Joint venture'),
    help: both(
      '政府与企业共同出资（含实物、权利作价）设立公司，投资、建设、运营，按股或按约定分配。',
      'Government and enterprise found a company together, in cash and in kind; it invests, builds and runs, and shares profit.',
    ),
    source: ECONOMICS,
    ignores: [pool, 'flexible_term'],
    variants: [
      {
        ...enterprise,
        id: undefined,
        label: both('合资公司', 'Joint company'),
        help: both(
          '各股东以现金或实物出资，按股权或约定次序分配，约定退出方式。',
          'Owners pay in cash or in kind, share by percentage or by agreed preference, and agree how to leave.',
        ),
        owner: 'company',
        transfer: 'never',
        needs: [severalOwners, valueHeld],
      },
    ],
  },
  {
    id: 'concession',
    label: both('特许经营', 'Concession'),
    help: both(
      '政府授予期限内的经营权，企业投资、建设、运营并向使用者收费，可与政府分享收入。',
      'The government grants a right for a term; the enterprise invests, builds, runs and collects, and may share its income.',
    ),
    source: ECONOMICS,
    ignores: [pool],
    variants: [
      {
        ...enterprise,
        id: undefined,
        label: both('特许经营', 'Concession'),
        help: both(
          '以使用者付费为主；固定费、分成、保底、超额分享和期限调整可以组合。',
          'Mainly paid by users; fixed fees, shares, guarantees, excess sharing and a flexible term can be combined.',
        ),
        owner: 'government',
        needs: [],
      },
    ],
  },
  {
    id: 'ppp',
    label: both('政府和社会资本合作（PPP）', 'Public-private partnership'),
    help: both(
      '项目公司按合同融资、建设、运营，一般期满移交；由使用者、政府或两者付费。',
      'A project company finances, builds and runs under contract, and usually hands over; users, government or both pay.',
    ),
    source: EUROPE,
    ignores: [pool],
    variants: pppVariants,
  },
  {
    id: 'benefit_pooling',
    label: both('利益聚合', 'Benefit pooling'),
    help: both(
      '单独办不成的公益项目，由受益方共同出资，公共或非营利机构运营，成本按约定规则分摊。',
      'A public-benefit project nobody can run alone: those who benefit pay together, a public or non-profit body runs it.',
    ),
    source: ECONOMICS,
    ignores: [
      'termination',
      'refinancing',
      'end_of_term',
      'flexible_term',
      'retained',
      'shareholders',
      'calls',
      'in_kind',
      'preferences',
      'share_exits',
    ],
    variants: [
      {
        ...enterprise,
        id: undefined,
        label: both('利益聚合', 'Benefit pool'),
        help: both(
          '资金池不得为负；分摊规则可选，并检验个体理性与核心稳定。',
          'The pool’s cash may not go below zero; the rule of sharing is chosen, and tested for fairness and stability.',
        ),
        transfer: 'never',
        needs: [poolMembers],
      },
    ],
  },
  {
    id: 'enterprise_funded',
    label: both('企业独资', 'Enterprise-funded'),
    help: both(
      '企业投资、拥有并长期运营，政府只监管，或作为大客户采购。',
      'The enterprise invests, owns and runs for good; the government only regulates, or buys as an anchor customer.',
    ),
    source: both('智慧城市建设模式研究，模式五（2019）', 'Study of smart-city delivery modes, mode 5 (2019)'),
    ignores: [pool, 'termination', 'end_of_term', 'flexible_term'],
    variants: [
      {
        ...enterprise,
        id: undefined,
        label: both('企业独资', 'Enterprise-funded'),
        help: both(
          '资产归企业，不移交；期末仍持有的资产按价值计入回报。',
          'The assets stay with the enterprise; what it holds at the end counts as value, not as cash.',
        ),
        transfer: 'never',
        needs: [valueHeld],
      },
    ],
  },
];

/** Look up a scheme's description. */
export function schemeOf(scheme: Scheme): SchemeDef {
  const def = SCHEMES.find(({ id }) => id === scheme);
  if (!def) throw new Error(`No scheme ${scheme}`);
  return def;
}

/** The form of its scheme an option has; the first where it names none or one of another scheme. */
export function variantOf({ scheme, variant }: Pick<Option, 'scheme' | 'variant'>): VariantDef {
  const { variants } = schemeOf(scheme);
  return variants.find(({ id }) => id === variant) ?? variants[0];
}

/** The sections of the term sheet an option's scheme and form leave alone; who hands over holds nothing at the end. */
export function ignoredSections(option: Pick<Option, 'scheme' | 'variant'>): ReadonlySet<string> {
  const { ignores = [], transfer } = variantOf(option);
  const held = transfer === 'never' ? [] : ['retained'];
  return new Set<string>([...schemeOf(option.scheme).ignores, ...ignores, ...held]);
}
