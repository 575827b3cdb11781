import type { Bilingual } from '../../language/types';
import type { SchemeId, VariantId } from './types';

/** What the schemes are called. */
export const SCHEME_NAMES: Readonly<Record<SchemeId, Bilingual>> = {
  government_funded: { zh: '政府投资', en: 'Government-funded' },
  joint_venture: { zh: '合资合作', en: 'Joint venture' },
  concession: { zh: '特许经营', en: 'Concession' },
  ppp: { zh: 'PPP', en: 'PPP' },
  benefit_pooling: { zh: '利益聚合', en: 'Benefit pooling' },
  enterprise_funded: { zh: '企业独资', en: 'Enterprise-funded' },
};

/** What the ways within a scheme are called. */
export const VARIANT_NAMES: Readonly<Record<VariantId, Bilingual>> = {
  self_operated: { zh: '自建自营', en: 'Self-operated' },
  agent_construction: { zh: '代建代营', en: 'Agent construction and operation' },
  entrusted_operation: { zh: '委托运营', en: 'Entrusted operation' },
  service_purchase: { zh: '购买服务', en: 'Purchase of services' },
  bot: { zh: '建设—运营—移交（BOT）', en: 'Build-operate-transfer (BOT)' },
  bto: { zh: '建设—移交—运营（BTO）', en: 'Build-transfer-operate (BTO)' },
  bt: { zh: '建设—移交（BT）', en: 'Build-transfer (BT)' },
  boo: { zh: '建设—拥有—运营（BOO）', en: 'Build-own-operate (BOO)' },
  boot: { zh: '建设—拥有—运营—移交（BOOT）', en: 'Build-own-operate-transfer (BOOT)' },
  boost: { zh: '建设—拥有—运营—补贴—移交（BOOST）', en: 'Build-own-operate-subsidise-transfer (BOOST)' },
  blt: { zh: '建设—租赁—移交（BLT）', en: 'Build-lease-transfer (BLT)' },
  rot: { zh: '改建—运营—移交（ROT）', en: 'Renovate-operate-transfer (ROT)' },
  tot: { zh: '转让—运营—移交（TOT）', en: 'Transfer-operate-transfer (TOT)' },
  dbfot: { zh: '设计—建设—融资—运营—移交（DBFOT）', en: 'Design-build-finance-operate-transfer (DBFOT)' },
};
