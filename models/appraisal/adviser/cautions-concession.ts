import { caution } from './caution';
import type { CitationId } from './citations';
import type { Rule } from './types';

const USERS_PAY = {
  zh: '新机制聚焦使用者付费，全部采取特许经营；不得新设政府付费的 PPP。',
  en: 'The new mechanism is for user-paid projects, by concession only; no new PPP paid by government.',
} as const;

const NEW = { rules: ['cn_new'] } as const;

/** What the new mechanism asks of a concession and of any new PPP. */
export const CONCESSION_CAUTIONS: readonly Rule<CitationId>[] = [
  caution('NC-01', 'block', { ...NEW, payer: ['budget'] }, { ppp: -3, concession: 0 }, USERS_PAY, [
    'new_mechanism',
    'concession_measures',
  ]),
  // Two points, which is what savings speak for PPP: the law cancels the reason, the other answers decide.
  caution('NC-01', 'block', { ...NEW, payer: ['savings'] }, { ppp: -2, concession: 0 }, USERS_PAY, [
    'new_mechanism',
    'concession_measures',
  ]),
  caution(
    'NC-06',
    'block',
    { ...NEW, payer: ['mixed'] },
    { ppp: -2, concession: -1 },
    {
      zh: '不得以可行性缺口补助、可用性付费等方式用财政资金弥补建设和运营成本；只能按普遍适用的政策给予运营补贴，或在建设期给予有上限的政府投资支持。',
      en: 'Public money may not fill the gap by viability payments or availability payments; only general-policy operating subsidies, or capped support during construction.',
    },
    ['new_mechanism', 'concession_notice'],
  ),
  caution(
    'NC-03',
    'block',
    { ...NEW, revenue_cost: ['none', 'some', 'operation'] },
    { concession: 0, ppp: 0 },
    {
      zh: '特许经营项目的经营收入须具备覆盖建设投资和运营成本并获取一定投资回报的条件。',
      en: 'Operating income must be able to cover the investment and running costs with some return.',
    },
    ['concession_measures'],
  ),
  caution(
    'NC-02',
    'block',
    { ...NEW, charging_point: ['no'] },
    { concession: 0, ppp: 0 },
    {
      zh: '特许经营须明确收费渠道和方式（可由政府或其授权机构代收）。',
      en: "A concession must name how charges are collected (also by government on the operator's behalf).",
    },
    ['concession_measures', 'concession_notice'],
  ),
  caution(
    'NC-22',
    'block',
    { ...NEW, asset: ['no_asset'] },
    { concession: -1, ppp: -1 },
    {
      zh: '没有固定资产投资、只转让经营权的项目（如路侧停车服务、垃圾清运）不得采用特许经营。',
      en: 'A mere right to operate without investment in assets (roadside parking, waste collection) may not be conceded.',
    },
    ['concession_notice'],
  ),
  caution(
    'NC-21',
    'block',
    { ...NEW, domain: ['commercial'] },
    { concession: -2, ppp: -2 },
    {
      zh: '商业性、产业性强的项目不得采用特许经营。',
      en: 'Highly commercial or industrial projects may not be put under concession.',
    },
    ['concession_notice', 'concession_outline'],
  ),
  caution(
    'NC-13',
    'block',
    { ...NEW, asset: ['lease'] },
    { ppp: -2 },
    {
      zh: '由财政支付租金的 BLT 属于变相政府付费，不在新机制允许的方式之内。',
      en: 'BLT with rent from the budget is payment by government in disguise, outside the modes allowed.',
    },
    ['new_mechanism', 'concession_measures'],
  ),
  caution(
    'NC-12',
    'warn',
    { ...NEW, asset: ['new_public'] },
    { ppp: 0 },
    {
      zh: '不得在建成后直接交给政府而没有实际运营（变相 BT）；BTO 须有真实的运营期。',
      en: 'Handing over at completion without real operation is BT in disguise; a BTO needs a real operating term.',
    },
    ['concession_measures'],
  ),
  caution(
    'NC-13',
    'warn',
    { ...NEW, asset: ['new_kept'] },
    { concession: 0, ppp: 0 },
    {
      zh: '所列实施方式均以移交结束，BOO 不在其列。',
      en: 'All modes listed end with a hand-over; BOO is not among them.',
    },
    ['concession_measures'],
  ),
  caution(
    'NC-15',
    'info',
    NEW,
    { concession: 0, ppp: 0 },
    {
      zh: '特许经营者须经公开竞争选择，期限原则上不超过 40 年，并先论证特许经营模式的可行性。',
      en: 'The concessionaire is chosen by open competition, for up to 40 years in principle, after a feasibility demonstration of the mode.',
    },
    ['concession_measures', 'concession_outline'],
  ),
  caution(
    'NC-18',
    'warn',
    { ...NEW, private_interest: ['none'] },
    { concession: 0, ppp: 0 },
    {
      zh: '智慧城市类项目民营企业持股比例原则上不低于 35%（以现行清单为准），没有企业意愿时难以满足。',
      en: 'In smart-city projects private enterprises should hold 35% or more (see the list in force): hard to meet without interest.',
    },
    ['new_mechanism'],
  ),
  caution(
    'NC-09',
    'info',
    NEW,
    { concession: 0, ppp: 0 },
    {
      zh: '不得在协议中约定保底收入、保底客流或固定回报。',
      en: 'No guaranteed income, volume or return in the agreement.',
    },
    ['concession_notice'],
  ),
];
