import { type Draft, rulesOf } from './rule';
import { guide115, NOTICE, notice, OUTLINE, order17, outline } from './sources-concession';
import { say } from './types';

const FORM: readonly Draft[] = [
  {
    id: 'NC-10',
    severity: 'block',
    ...order17,
    label: say('期限不超过四十年', 'Term of 40 years at most'),
    text: say(
      '特许经营期限一般不超过四十年；投资规模大、回报周期长的可以适当延长。',
      'A concession lasts 40 years at most; longer where investment is large and payback long.',
    ),
    holds: 'term_years <= most',
    eased: 'large_slow_project',
    limits: { most: 40 },
  },
  {
    id: 'NC-11',
    severity: 'warn',
    source: say(
      '《市政公用事业特许经营管理办法》第十二条等行业规定',
      'China: Measures on municipal utility concessions, Art. 12, and laws of the sector',
    ),
    effective: '2004-05-01',
    confidence: 92,
    label: say('不超过行业期限', 'Within the term of the sector'),
    text: say(
      '行业法律法规另有期限规定的从其规定，如市政公用事业最长三十年。',
      'Shorter terms in the law of the sector prevail, e.g. 30 years for municipal utilities.',
    ),
    holds: 'term_years <= sector_longest_term',
  },
  {
    id: 'NC-12',
    severity: 'block',
    ...order17,
    label: say('须有实际运营', 'Real operation'),
    text: say(
      '不得建成后直接移交政府，或通过提前终止规避运营。',
      'Works may not be handed over on completion, nor operation be avoided by early termination.',
    ),
    holds: 'operation_years > 0 and not is_bt',
  },
  {
    id: 'NC-13',
    severity: 'block',
    ...order17,
    label: say('实施方式在规定范围内', 'Listed mode'),
    text: say(
      '实施方式应为 BOT、TOT、ROT、BOOT、DBFOT 或国家规定的其他方式；BT、以财政租金为回报的 BLT 不得采用。',
      'The mode is BOT, TOT, ROT, BOOT, DBFOT or another the state prescribes; BT and BLT on fiscal rent are not.',
    ),
    holds: 'is_listed_mode',
    eased: 'is_bto or is_boo or is_boost',
  },
  {
    id: 'NC-14',
    severity: 'warn',
    ...guide115,
    label: say('资产权属明确', 'Asset ownership defined'),
    text: say(
      '协议应明确建设期和运营期的资产权属。',
      'The agreement says who owns the assets in construction and in operation.',
    ),
    holds: 'ownership_defined',
  },
  {
    id: 'NC-20',
    severity: 'warn',
    ...guide115,
    confidence: 88,
    label: say('投资人不得随意变更', 'Investor not to be changed'),
    text: say(
      '投资人及其融资建设责任原则上不得调整，确需调整的应重新履行选择程序。',
      'The investor and its duties are not changed; where they must be, selection is repeated.',
    ),
    holds: 'not sells_private_shares or transfer_needs_reselection',
  },
  {
    id: 'NC-21',
    severity: 'block',
    source: say(`${NOTICE.zh}；${OUTLINE.zh}`, `${NOTICE.en}; ${OUTLINE.en}`),
    effective: '2024-12',
    confidence: 95,
    label: say('项目属性适合特许经营', 'Suited to a concession'),
    text: say(
      '商业性、产业类项目和没有经营收入的公益项目不得采用特许经营。',
      'Commercial or industrial projects, and public-good projects without revenue, are not concessions.',
    ),
    holds: 'user_payment_share > 0 and not is_commercial_project',
  },
  {
    id: 'NC-22',
    severity: 'block',
    ...notice,
    confidence: 93,
    label: say('有固定资产投资', 'Fixed-asset investment'),
    text: say(
      '不得仅以经营权（如路侧停车、垃圾清运）而无固定资产投资实施特许经营。',
      'A concession is not a bare operating right without investment, e.g. roadside parking or waste collection.',
    ),
    holds: 'has_fixed_investment',
  },
  {
    id: 'NC-23',
    severity: 'block',
    ...outline,
    label: say('不打包无关项目', 'No unrelated bundle'),
    text: say('不得将无关联的项目捆绑打包（肥瘦搭配）。', 'Unrelated projects are not bundled.'),
    holds: 'not bundles_unrelated',
  },
  {
    id: 'NC-30',
    severity: 'warn',
    ...order17,
    confidence: 85,
    label: say('移交义务明确', 'Hand-over agreed'),
    text: say(
      '期满移交的应约定移交保函、资产完好率和无权利负担。',
      'Where assets are handed over, bond, condition and freedom from encumbrance are agreed.',
    ),
    applies: 'hands_over',
    holds: 'has_handover_terms or handover_bond',
  },
];

/** New concessions: term, mode, and what may be a concession at all. */
export const FORM_RULES = rulesOf('china', ['NEW_CONCESSION'], FORM);
