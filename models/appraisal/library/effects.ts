import type { Bilingual } from '../../language/types';
import type { Dimension, Evidence, Issue } from '../../project/schema-kpi';

/** A published effect of smart-city work: a starting point to check, never a default. */
export interface EffectDef {
  readonly id: string;
  readonly label: Bilingual;
  /** The figure as published. */
  readonly figure: Bilingual;
  readonly dimension: Dimension;
  /** Unit of the KPI it would become. */
  readonly unit: string;
  readonly direction: 'more' | 'less';
  /** A state, not an amount per year. */
  readonly level?: true;
  readonly issues: readonly Issue[];
  readonly evidence: Evidence;
  readonly source: Bilingual;
}

const say = (zh: string, en: string): Bilingual => ({ zh, en });
const CITY = say(
  '华为《智慧城市未来的关键：经济活力与系统性规划》（2019）',
  'Huawei, “The Key to the Future of Smart Cities: Economic Vitality and Systematic Planning” (in Chinese, 2019)',
);
const EUROPE = say('《中欧智慧城市合作白皮书》（2014）', 'China–EU white paper on smart cities (2014)');
const SUPER = say(
  '德勤《超级智能城市 2.0：人工智能引领新风向》（2019）',
  'Deloitte, “Super Smart City 2.0” (in Chinese, 2019)',
);

const effect = (
  id: string,
  [zh, en]: readonly [string, string],
  [figureZh, figureEn]: readonly [string, string],
  kpi: Pick<EffectDef, 'dimension' | 'unit' | 'direction' | 'issues' | 'level'> & {
    readonly evidence?: Evidence;
  },
  source: Bilingual,
): EffectDef => ({
  id,
  label: say(zh, en),
  figure: say(figureZh, figureEn),
  evidence: 'study',
  ...kpi,
  source,
});

const more = { direction: 'more' } as const;
const less = { direction: 'less' } as const;
const level = { level: true } as const;

/** Published effects, in the order of the source list. */
export const EFFECTS: readonly EffectDef[] = [
  effect(
    'growth_by_infrastructure',
    ['智能电网与基础设施投资拉动 GDP 增速', 'GDP growth from smart grids and infrastructure'],
    ['增速 +0.7%', '+0.7 % of the growth rate'],
    { dimension: 'economic', unit: '%', ...more, ...level, issues: ['infrastructure', 'transformation'] },
    SUPER,
  ),
  effect(
    'commute_time',
    ['智能出行缩短通勤时间', 'Commute time with smart mobility'],
    ['到 2025 年缩短 15%—20%', '−15 to −20 % by 2025'],
    { dimension: 'social', unit: '%', ...less, ...level, issues: ['transport', 'convenient_services'] },
    SUPER,
  ),
  effect(
    'emergency_response',
    ['智能安防缩短应急响应时间', 'Emergency response with smart security'],
    ['缩短 30%', '−30 %'],
    { dimension: 'governance', unit: '%', ...less, ...level, issues: ['public_safety'] },
    SUPER,
  ),
  effect(
    'healthy_life_years',
    ['智慧医疗减少伤残调整寿命年损失', 'Disability-adjusted life years with smart health'],
    ['减少 8%—15%', '−8 to −15 %'],
    {
      dimension: 'social',
      unit: '%',
      ...less,
      ...level,
      issues: ['ageing', 'convenient_services', 'equal_services'],
    },
    SUPER,
  ),
  effect(
    'connected_to_government',
    ['感到与地方政府联系更紧密的居民', 'Residents who feel better connected to local government'],
    ['接近原来的 2 倍', 'nearly ×2'],
    {
      dimension: 'governance',
      unit: '%',
      ...more,
      ...level,
      issues: ['participation', 'convenient_services'],
    },
    SUPER,
  ),
  effect(
    'yokohama_co2',
    ['横滨家庭与楼宇能源管理：减排', 'Yokohama home and building energy management: CO2 saved'],
    ['减排二氧化碳 3.9 万吨', '39,000 t of CO2 saved'],
    { dimension: 'environmental', unit: 'tCO2/year', ...more, issues: ['pollution'], evidence: 'measured' },
    SUPER,
  ),
  effect(
    'yokohama_peak',
    ['横滨家庭与楼宇能源管理：用电高峰', 'Yokohama home and building energy management: peak demand'],
    ['高峰用电 −15%', 'peak demand −15 %'],
    {
      dimension: 'environmental',
      unit: '%',
      ...less,
      ...level,
      issues: ['pollution', 'infrastructure'],
      evidence: 'measured',
    },
    SUPER,
  ),
  effect(
    'nansha_cooling',
    ['南沙楼宇空调物联网控制', 'Nansha: building air-conditioning under IoT control'],
    ['能耗 −30%', '−30 % energy'],
    { dimension: 'environmental', unit: '%', ...less, ...level, issues: ['pollution'], evidence: 'measured' },
    EUROPE,
  ),
  effect(
    'hangzhou_hospital',
    ['杭州智慧医疗应用节省就诊时间', 'Hangzhou: hospital visits with a medical app'],
    ['每次就诊少 1 小时', '−1 h per visit'],
    {
      dimension: 'social',
      unit: 'hour/visit',
      ...less,
      ...level,
      issues: ['convenient_services'],
      evidence: 'measured',
    },
    SUPER,
  ),
  effect(
    'hangzhou_congestion',
    ['杭州城市大脑上线后的拥堵排名', 'Hangzhou: congestion rank after the city brain'],
    ['由第 3 位降至第 57 位', 'from 3rd to 57th'],
    { dimension: 'governance', unit: 'rank', ...more, ...level, issues: ['transport'], evidence: 'measured' },
    SUPER,
  ),
  effect(
    'longgang_alarms',
    ['龙岗智慧中心建成后的刑事警情', 'Longgang: criminal alarms after the smart centre'],
    ['−29%', '−29 %'],
    {
      dimension: 'governance',
      unit: '%',
      ...less,
      ...level,
      issues: ['public_safety'],
      evidence: 'measured',
    },
    SUPER,
  ),
  effect(
    'seoul_buses',
    ['首尔公交到站信息', 'Seoul: bus arrival information'],
    ['准确率 94%，满意度 96%', '94 % accurate, 96 % satisfied'],
    {
      dimension: 'social',
      unit: '%',
      ...more,
      ...level,
      issues: ['transport', 'convenient_services'],
      evidence: 'measured',
    },
    SUPER,
  ),
  effect(
    'ningbo_cloud_hospital',
    ['宁波云医院五年服务量', 'Ningbo: cloud hospital in five years'],
    [
      '线上咨询与送药 70 万次以上，双向会诊 4 万次以上，基层诊室 270 余个',
      '700,000+ online consultations and drug deliveries, 40,000+ two-way consultations, 270+ grass-roots rooms',
    ],
    {
      dimension: 'social',
      unit: 'visit/year',
      ...more,
      issues: ['equal_services', 'convenient_services', 'ageing'],
      evidence: 'measured',
    },
    SUPER,
  ),
  effect(
    'hamburg_port',
    ['汉堡港西扩并数字化', 'Hamburg: port west extension, digitised'],
    ['年增约 200 万标准箱，95% 流程数字化', 'about +2 m TEU a year; 95 % of processes digital'],
    {
      dimension: 'economic',
      unit: 'TEU/year',
      ...more,
      issues: ['competition', 'transformation'],
      evidence: 'measured',
    },
    CITY,
  ),
  effect(
    'london_creative',
    ['伦敦创意产业人均增加值', 'London: value added per head in creative industry'],
    ['比全行业平均高 20%', '+20 % over the average'],
    { dimension: 'cultural', unit: '%', ...more, ...level, issues: ['transformation'], evidence: 'measured' },
    CITY,
  ),
  effect(
    'elder_care_pull',
    ['ICT 养老的经济拉动作用', 'Economic pull of ICT in elder care'],
    ['传统养老的 2 倍（瑞穗银行报告）', '2 × traditional care (Mizuho)'],
    { dimension: 'economic', unit: 'x', ...more, ...level, issues: ['ageing', 'transformation'] },
    CITY,
  ),
  effect(
    'eu_congestion',
    ['欧盟交通拥堵成本', 'Cost of traffic congestion in the EU'],
    ['约占每年 GDP 的 1%', 'about 1 % of GDP a year'],
    { dimension: 'economic', unit: 'money/year', ...less, issues: ['transport'] },
    EUROPE,
  ),
  effect(
    'china_landfill',
    ['中国垃圾填埋造成的损失', 'Loss by landfilled waste in China'],
    ['每年 300 亿元', '30 bn CNY a year'],
    { dimension: 'environmental', unit: 'money/year', ...less, issues: ['pollution'] },
    SUPER,
  ),
  effect(
    'bristol_running_cost',
    ['布里斯托运营中心节省运行费用', 'Bristol operations centre: running cost saved'],
    ['投资 1126 万英镑，每年节省约 200 万英镑', 'about 2 m £ a year on 11.26 m £'],
    {
      dimension: 'governance',
      unit: 'money/year',
      ...more,
      issues: ['infrastructure', 'public_safety', 'transport'],
      evidence: 'measured',
    },
    CITY,
  ),
  effect(
    'san_diego_energy',
    ['圣迭戈清洁能源目标', 'San Diego: target for clean energy'],
    ['占比 33%', '33 %'],
    {
      dimension: 'environmental',
      unit: '%',
      ...more,
      ...level,
      issues: ['pollution', 'infrastructure'],
      evidence: 'expert',
    },
    CITY,
  ),
];
