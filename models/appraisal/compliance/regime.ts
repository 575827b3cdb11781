import type { Bilingual } from '../../language/types';
import type { Option, Project } from '../../project/schema';
import type { Regime, RuleSet } from '../../project/schema-compliance';
import { bilingual } from '../../project/text';
import { say } from './types';

/** The day the new mechanism began (国办函〔2023〕115号). */
const NEW_MECHANISM = '2023-11-03';

export const REGIMES: Readonly<Record<Regime, Bilingual>> = {
  NEW_CONCESSION: say('PPP新机制（特许经营）', 'New PPP mechanism (concession)'),
  LEGACY_PPP: say('存量PPP项目', 'Existing PPP project'),
  GOV_FUNDED: say('政府投资项目', 'Government-funded project'),
  JV_COMMERCIAL: say('合资与企业投资', 'Joint venture and enterprise investment'),
};

export const RULE_SETS: Readonly<Record<RuleSet, Bilingual>> = {
  china: say('中国规则', 'Chinese rules'),
  international: say('国际惯例', 'International practice'),
  both: say('两者', 'Both'),
};

/** The regime an option is judged under, and why. */
export interface RegimeChoice {
  readonly regime: Regime;
  readonly chosen: boolean;
  readonly reason: Bilingual;
}

/** Find an option's regime: as the project says, or as its scheme and the start of works lead to. */
export function regimeOf(project: Project, option: Option): RegimeChoice {
  const stated = project.compliance?.regimes?.find((one) => one.option === option.id);
  if (stated)
    return {
      regime: stated.regime,
      chosen: true,
      reason: stated.note ? bilingual(stated.note) : say('由使用人指定。', 'Chosen by the user.'),
    };
  return { ...byScheme(project, option), chosen: false };
}

function byScheme({ timeline }: Project, { scheme }: Option): { regime: Regime; reason: Bilingual } {
  if (scheme === 'government_funded')
    return {
      regime: 'GOV_FUNDED',
      reason: say('交付模式为政府投资。', 'The scheme is government-funded.'),
    };
  if (scheme !== 'concession' && scheme !== 'ppp')
    return {
      regime: 'JV_COMMERCIAL',
      reason: say(
        '交付模式为合资、利益聚合或企业投资，不授予特许经营权。',
        'A joint venture, pool or enterprise investment: no concession is granted.',
      ),
    };
  return timeline.start < NEW_MECHANISM
    ? {
        regime: 'LEGACY_PPP',
        reason: say(
          `开工日期 ${timeline.start} 早于 2023 年 11 月 3 日新机制施行。`,
          `Works begin on ${timeline.start}, before the new mechanism of 3 November 2023.`,
        ),
      }
    : {
        regime: 'NEW_CONCESSION',
        reason: say(
          `开工日期 ${timeline.start}，新机制施行后的PPP一律采取特许经营。`,
          `Works begin on ${timeline.start}: since the new mechanism every PPP is a concession.`,
        ),
      };
}

/** The rule set of a project: as it says, or Chinese rules where it counts in yuan. */
export function ruleSetOf(project: Project): { readonly set: RuleSet; readonly chosen: boolean } {
  const set = project.compliance?.set;
  if (set !== undefined) return { set, chosen: true };
  return { set: project.identity.currency === 'CNY' ? 'china' : 'international', chosen: false };
}
