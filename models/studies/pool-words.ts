import type { Bilingual } from '../language/types';
import type { LeavingGroup, PoolStudy, RuleVerdict } from './pool';
import type { PoolCore } from './pool-core';

/** Members of a group side by side: "City + Port". */
export function groupName(members: readonly Bilingual[]): Bilingual {
  return {
    zh: members.map(({ zh }) => zh).join(' + '),
    en: members.map(({ en }) => en).join(' + '),
  };
}

/** Whether any group would leave under one rule, in a few words. */
export function stabilityWords(verdict: RuleVerdict): Bilingual {
  if (!verdict.ok) return { zh: '无解', en: 'no solution' };
  const { leaving } = verdict;
  if (leaving === undefined) return { zh: '未检验', en: 'not tested' };
  if (leaving.length === 0) return { zh: '稳定（在核中）', en: 'stable (in the core)' };
  return {
    zh: `不稳定：${leaving.length} 个联盟会退出`,
    en: `${leaving.length} ${leaving.length === 1 ? 'group' : 'groups'} would leave`,
  };
}

/** Whether anybody is worse off under one rule, by name. */
export function fairnessWords(verdict: RuleVerdict, study: PoolStudy): Bilingual {
  if (!verdict.ok) return verdict.reason;
  if (verdict.worseOff.length === 0) return { zh: '无成员受损', en: 'nobody worse off' };
  const names = verdict.worseOff.flatMap(
    (party) => study.members.find((one) => one.party === party)?.label ?? [],
  );
  return {
    zh: `受损：${names.map(({ zh }) => zh).join('、')}`,
    en: `worse off: ${names.map(({ en }) => en).join(', ')}`,
  };
}

/**
 * What a group would do, with the amounts as the caller writes money.
 *
 * @param money writes an amount in both languages
 */
export function leavingWords(group: LeavingGroup, money: (amount: number) => Bilingual): Bilingual {
  const name = groupName(group.members);
  const [pays, alone, saves] = [group.pays, group.alone, group.saves].map(money);
  return {
    zh: `${name.zh}：共承担 ${pays?.zh}，自行组建只需 ${alone?.zh}，退出可省 ${saves?.zh}。`,
    en: `${name.en}: bears ${pays?.en} together, would pay ${alone?.en} by itself and save ${saves?.en}.`,
  };
}

/** Whether the pool can be stable at all, and which groups forbid it. */
export function coreWords(core: PoolCore, money: (amount: number) => Bilingual): Bilingual {
  if (!core.known)
    return { zh: `核未检验：${core.reason.zh}`, en: `The core is not tested: ${core.reason.en}` };
  const least = money(Math.abs(core.epsilon));
  if (!core.isEmpty) {
    return {
      zh: `核非空：存在任何联盟都不愿退出的分摊；最好的分摊下，每个联盟至少比自行组建省 ${least.zh}。`,
      en: `The core is not empty: some division gives no group a reason to leave; at best every group saves at least ${least.en} against going by itself.`,
    };
  }
  const groups = core.balanced.map(({ members }) => groupName(members));
  const apart = money(core.betterApart);
  return {
    zh: `核为空：无论怎样分摊，总有联盟自行组建至少可省 ${least.zh}。这些联盟相互制约，合计比全体合作省 ${apart.zh}：${groups.map(({ zh }) => zh).join('；')}。`,
    en: `The core is empty: however cost is divided, some group saves at least ${least.en} by itself. These groups rule each other out, and would together pay ${apart.en} less than all in one: ${groups.map(({ en }) => en).join('; ')}.`,
  };
}
