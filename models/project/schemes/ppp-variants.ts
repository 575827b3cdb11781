import { instalments, leaseRent, operatingSubsidy, transferPrice, valueHeld } from './needs';
import { both, type VariantDef } from './scheme-def';

const base = {
  account: 'enterprise',
  operates: 'company',
  collects: 'company',
  owner: 'company',
  transfer: 'end_of_term',
  needs: [],
} as const;

/** Forms of public-private partnership: one engine; owner, operator, payer and transfer are the switches. */
export const pppVariants: readonly [VariantDef, ...VariantDef[]] = [
  {
    ...base,
    id: 'bot',
    label: both('BOT 建设—运营—移交', 'BOT build-operate-transfer'),
    help: both(
      '项目公司投资建设，在合作期内持有运营权并收费，期满无偿移交政府。',
      'The company builds, holds the right to operate and collects for the term, and hands over free at its end.',
    ),
    owner: 'government',
  },
  {
    ...base,
    id: 'bto',
    label: both('BTO 建设—移交—运营', 'BTO build-transfer-operate'),
    help: both(
      '建成即移交政府所有，项目公司继续运营，由使用者或政府付费。',
      'The works pass to the government when complete; the company goes on operating, paid by users or for availability.',
    ),
    owner: 'government',
    transfer: 'at_completion',
    ignores: ['end_of_term'],
  },
  {
    ...base,
    id: 'bt',
    label: both('BT 建设—移交', 'BT build-transfer'),
    help: both(
      '项目公司垫资建设，建成移交，政府分期回购，运营收支归政府。',
      'The company builds on its own money and hands over; the government buys in instalments and operates itself.',
    ),
    operates: 'government',
    collects: 'government',
    owner: 'government',
    transfer: 'at_completion',
    needs: [instalments],
    ignores: ['end_of_term', 'flexible_term'],
    caution: {
      text: both(
        '国内禁止以建设—移交方式变相举债；此处仅供研究比较。',
        'China forbids build-transfer as borrowing in disguise; kept here for study and comparison.',
      ),
      source: both('财预〔2012〕463号、财预〔2017〕87号', 'China: Caiyu [2012] 463, Caiyu [2017] 87'),
    },
  },
  {
    ...base,
    id: 'boo',
    label: both('BOO 建设—拥有—运营', 'BOO build-own-operate'),
    help: both(
      '项目公司长期拥有并运营，不移交；期末仍持有的资产按价值计入回报。',
      'The company owns and operates for good; what it still holds at the end counts as value, not as cash.',
    ),
    transfer: 'never',
    needs: [valueHeld],
    ignores: ['end_of_term'],
  },
  {
    ...base,
    id: 'boot',
    label: both('BOOT 建设—拥有—运营—移交', 'BOOT build-own-operate-transfer'),
    help: both(
      '合作期内项目公司拥有资产，期满有偿或无偿移交。',
      'The company owns the assets during the term and hands them over at its end, for a price or free.',
    ),
  },
  {
    ...base,
    id: 'boost',
    label: both('BOOST 建设—拥有—运营—补贴—移交', 'BOOST build-own-operate-subsidise-transfer'),
    help: both('同 BOOT，政府在运营期给予补贴。', 'As BOOT, with a government subsidy during operation.'),
    needs: [operatingSubsidy],
  },
  {
    ...base,
    id: 'blt',
    label: both('BLT 建设—租赁—移交', 'BLT build-lease-transfer'),
    help: both(
      '项目公司建成后出租给政府，政府运营并付租金，租期满移交。',
      'The company leases the works to the government, which operates them and pays rent; they pass to it at the end.',
    ),
    operates: 'government',
    collects: 'government',
    needs: [leaseRent],
    ignores: ['flexible_term'],
  },
  {
    ...base,
    id: 'rot',
    label: both('ROT 改建—运营—移交', 'ROT renovate-operate-transfer'),
    help: both(
      '取得存量资产的运营权并改建，期满移交。',
      'The company takes over an existing asset, renovates and operates it, and hands it back.',
    ),
    owner: 'government',
    needs: [transferPrice],
  },
  {
    ...base,
    id: 'tot',
    label: both('TOT 转让—运营—移交', 'TOT transfer-operate-transfer'),
    help: both(
      '一次性付款取得存量资产的运营权，期满无偿移交。',
      'The company buys the right to operate an existing asset with one payment and hands it back free.',
    ),
    owner: 'government',
    needs: [transferPrice],
  },
  {
    ...base,
    id: 'dbfot',
    label: both('DBFOT 设计—建设—融资—运营—移交', 'DBFOT design-build-finance-operate-transfer'),
    help: both(
      '设计、建设、融资、运营整体交给项目公司，期满移交；风险分配在合同中约定。',
      'Design, works, finance and operation in one contract, handed over at its end.',
    ),
    owner: 'government',
  },
];
