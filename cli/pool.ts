import type { Bilingual } from '../models/language/types';
import type { Language, Project } from '../models/project';
import { POOL_RULES } from '../models/project/pool-rule-names';
import type { PoolStudy, RuleVerdict } from '../models/studies/pool';
import {
  coreWords,
  fairnessWords,
  groupName,
  leavingWords,
  stabilityWords,
} from '../models/studies/pool-words';
import { figuresOf } from './figures';
import { plain, table } from './table';
import { WORDS } from './words';

const SAY = {
  title: {
    zh: '利益聚合：各分摊规则下成员承担的金额（现值',
    en: 'Benefit pool: what each member bears by rule (present value',
  },
  rate: { zh: '折现率', en: 'discounted at the rate of' },
  undiscounted: { zh: '不折现', en: 'undiscounted' },
  rule: { zh: '规则', en: 'Rule' },
  total: { zh: '合计', en: 'Total' },
  limit: { zh: '出资上限', en: 'Most it can contribute' },
  net: { zh: '政府净现值', en: 'Government, net' },
  verdicts: { zh: '检验', en: 'Tests' },
  groups: {
    zh: '会退出的联盟（每种规则最多三个）',
    en: 'Groups that would leave (three for each rule at most)',
  },
  unknown: { zh: '未知', en: 'unknown' },
} as const satisfies Record<string, Bilingual>;

/** Say that an option has no pool. */
export const NO_POOL: Bilingual = {
  zh: '该方案没有登记利益聚合的成员；请在条款“利益聚合”中填写。',
  en: 'This option has no pool of members; fill in "Benefit pool" in its terms.',
};

/** Print the rules of sharing side by side, who is worse off, and which groups would leave. */
export function poolText(study: PoolStudy, project: Project, lang: Language): string {
  const { money, moneyUnit } = figuresOf(project, lang);
  const write = (amount: number): Bilingual => {
    const text = `${money(amount)} ${moneyUnit}`;
    return { zh: text, en: text };
  };
  return [
    `${title(study, lang)}${lang === 'zh' ? '，' : ', '}${moneyUnit}${lang === 'zh' ? '）' : ')'}\n`,
    amounts(study, lang, money),
    `\n${SAY.verdicts[lang]}\n`,
    table(
      study.rules.map((verdict) => [
        `  ${nameOf(verdict, lang)}`,
        plain(fairnessWords(verdict, study)[lang]),
        verdict.ok ? stabilityWords(verdict)[lang] : '',
      ]),
      ['left', 'left', 'left'],
    ),
    `\n${plain(coreWords(study.core, write)[lang])}\n`,
    ...groups(study, lang, write),
  ].join('');
}

function title({ valuer }: PoolStudy, lang: Language): string {
  const valued =
    valuer === undefined
      ? SAY.undiscounted[lang]
      : lang === 'zh'
        ? `${valuer.zh}${SAY.rate.zh}`
        : `${SAY.rate.en} ${valuer.en}`;
  return `${SAY.title[lang]}${lang === 'zh' ? '，' : ', '}${plain(valued)}`;
}

function amounts(
  { rules, members, cost }: PoolStudy,
  lang: Language,
  money: (amount: number) => string,
): string {
  const maybe = (amount: number | undefined): string =>
    amount === undefined ? SAY.unknown[lang] : money(amount);
  const head = [
    `  ${SAY.rule[lang]}`,
    ...members.map(({ label }) => plain(label[lang])),
    SAY.total[lang],
    SAY.net[lang],
  ];
  const limits = [`  ${SAY.limit[lang]}`, ...members.map(({ limit }) => maybe(limit)), '', ''];
  const rows = rules.map((verdict) =>
    verdict.ok
      ? [
          `${verdict.isChosen ? '*' : ' '} ${nameOf(verdict, lang)}`,
          ...verdict.shares.map(({ amount, isWorseOff }) => `${isWorseOff ? '!' : ''}${money(amount)}`),
          money(cost + verdict.gap),
          maybe(verdict.governmentNet),
        ]
      : [
          `${verdict.isChosen ? '*' : ' '} ${nameOf(verdict, lang)}`,
          ...members.map(() => WORDS.notApplicable[lang]),
          '',
          '',
        ],
  );
  return table([head, limits, ...rows], ['left', ...head.slice(1).map(() => 'right' as const)]);
}

function groups(study: PoolStudy, lang: Language, write: (amount: number) => Bilingual): string[] {
  const found = study.rules.flatMap((verdict) =>
    (verdict.ok ? (verdict.leaving ?? []) : [])
      .slice(0, 3)
      .map((group) => `  ${nameOf(verdict, lang)}  ${plain(leavingWords(group, write)[lang])}\n`),
  );
  return found.length === 0 ? [] : [`\n${SAY.groups[lang]}\n`, ...found];
}

function nameOf({ rule }: RuleVerdict, lang: Language): string {
  return POOL_RULES[rule].label[lang];
}

/** The same for other programs: full numbers, keys that do not change with the language. */
export function machinePool(study: PoolStudy, lang: Language): unknown {
  const { option, scenario, chosen, valuer, cost, members, rules, core } = study;
  return {
    option,
    scenario,
    chosen,
    discounted_at_rate_of: valuer?.[lang] ?? null,
    cost,
    members: members.map(({ label, ...figures }) => ({ ...figures, label: label[lang] })),
    rules: rules.map((verdict) =>
      verdict.ok
        ? {
            ...verdict,
            leaving: verdict.leaving?.map(({ members: _, ...group }) => group) ?? null,
            fairness: fairnessWords(verdict, study)[lang],
            stability: stabilityWords(verdict)[lang],
          }
        : { ...verdict, reason: verdict.reason[lang] },
    ),
    core: core.known
      ? {
          ...core,
          balanced: core.balanced.map(({ members: group, weight }) => ({
            members: groupName(group)[lang],
            weight,
          })),
          groups: core.groups.map(({ members: group, cost: own }) => ({
            members: groupName(group)[lang],
            cost: own,
          })),
        }
      : { known: false, reason: core.reason[lang] },
  };
}
