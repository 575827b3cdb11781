import { checkTableGame } from './check-pool-stability';
import { coalitionId } from './coalition-id';
import { errorAt, type Finding, warningAt } from './problem';
import type { Project } from './schema';
import { isGameRule, type Pool } from './schema-pool';
import { bilingual } from './text';

/** Most members whose groups can be listed: with 12 there are 4,095. */
export const MOST_GROUPED = 12;

/** Rules that read the cost of every group, not only of each alone and of all but each. */
const EVERY_GROUP: ReadonlySet<string> = new Set(['shapley', 'nucleolus', 'per_capita_nucleolus']);

/** Check that the costs of groups are there and can be divided by. */
export function checkPoolGame(project: Project, pool: Pool, at: string): Finding[] {
  const { rule, members, game } = pool;
  const found: Finding[] = [];
  const needsAll =
    game?.form === 'table' || (EVERY_GROUP.has(rule) && !(rule === 'shapley' && game === undefined));
  if (members.length > MOST_GROUPED && needsAll) {
    found.push(
      errorAt(
        game?.form === 'table' ? `${at}/game` : `${at}/rule`,
        `逐个联盟计算最多 ${MOST_GROUPED} 个成员（${2 ** MOST_GROUPED - 1} 个联盟），现有 ${members.length} 个；请按公式填写联盟成本并改用 SCRB、Gately 或节省均分，或合并成员。`,
        `Groups can be listed for at most ${MOST_GROUPED} members (${2 ** MOST_GROUPED - 1} groups); there are ${members.length}. Give the costs of groups by formula and choose SCRB, Gately or equal surplus, or merge members.`,
      ),
    );
    return found;
  }
  if (game?.form === 'table') return [...found, ...checkTable(project, pool, at)];
  if (game?.form === 'formula') return [...found, ...checkFormula(pool, at)];
  if (!isGameRule(rule)) return found;
  return [...found, ...silentMembers(project, pool, at, () => true)];
}

/** Members of whom neither a stand-alone cost nor a benefit is known, where the rule asks for what each costs alone. */
function silentMembers(
  project: Project,
  { members }: Pool,
  at: string,
  asked: (party: string) => boolean,
): Finding[] {
  return members.flatMap(({ party, stand_alone, benefit }, j) => {
    if (stand_alone !== undefined || benefit !== undefined || !asked(party)) return [];
    const name = bilingual(project.parties.find(({ id }) => id === party)?.label ?? party);
    return [
      errorAt(
        `${at}/members/${j}`,
        `分摊规则要知道每个成员单独办理的成本；“${name.zh}”没有单独成本，也没有受益。`,
        `The rule asks what each member would cost alone; "${name.en}" has neither a stand-alone cost nor a benefit.`,
      ),
    ];
  });
}

function checkTable(project: Project, pool: Pool, at: string): Finding[] {
  const { members, game } = pool;
  if (game?.form !== 'table') return [];
  const known = new Set(members.map(({ party }) => party));
  const firsts = new Map<string, number>();
  const found = game.values.flatMap(({ members: group }, k): Finding[] => {
    const here = `${at}/game/values/${k}/members`;
    const stranger = group.find((party) => !known.has(party));
    if (stranger !== undefined)
      return [
        errorAt(
          here,
          `“${stranger}”不是成员；请先登记，或从联盟中去掉。`,
          `"${stranger}" is not a member; register it first or take it out of the group.`,
        ),
      ];
    if (new Set(group).size < group.length)
      return [errorAt(here, '同一成员在联盟中出现了两次。', 'A member stands twice in the same group.')];
    const id = coalitionId(group);
    const first = firsts.get(id);
    firsts.set(id, first ?? k);
    return first === undefined
      ? []
      : [
          errorAt(
            here,
            `这个联盟与第 ${first + 1} 行重复，请删去一行。`,
            `This group repeats row ${first + 1}; remove one of them.`,
          ),
        ];
  });
  if (found.length > 0) return found;
  const whole = coalitionId([...known]);
  const isScaled = firsts.has(whole);
  const cost = game.values[firsts.get(whole) ?? -1]?.coalition_cost.value ?? 1;
  if (cost <= 0)
    return [
      errorAt(
        `${at}/game/values/${firsts.get(whole)}/coalition_cost`,
        '全体成员的成本应大于零：其他联盟按它折算。',
        'The cost of all together must be above zero: the other groups are scaled by it.',
      ),
    ];
  const missing = missingGroups(project, [...known], firsts, isScaled);
  if (missing.length > 0) {
    const list = (language: 'zh' | 'en') =>
      missing
        .slice(0, 4)
        .map((name) => name[language])
        .join(language === 'zh' ? '；' : '; ') + (missing.length > 4 ? ' …' : '');
    return [
      errorAt(
        `${at}/game/values`,
        `联盟成本表缺少 ${missing.length} 个联盟：${list('zh')}。请补齐，或改用公式。`,
        `The table lacks ${missing.length} ${missing.length === 1 ? 'group' : 'groups'}: ${list('en')}. Complete it, or use a formula.`,
      ),
    ];
  }
  const alone = silentMembers(project, pool, at, (party) => !firsts.has(party));
  return alone.length > 0 ? alone : checkTableGame(project, pool, at);
}

/** Groups without a cost; single members and all together may be left to the register, unless all together scale the rest. */
function missingGroups(
  project: Project,
  parties: readonly string[],
  given: ReadonlyMap<string, number>,
  isScaled: boolean,
) {
  const n = parties.length;
  const names = parties.map((id) => bilingual(project.parties.find((party) => party.id === id)?.label ?? id));
  return Array.from({ length: 2 ** n - 1 }, (_, k) => k + 1).flatMap((mask) => {
    const inside = (_: unknown, i: number) => ((mask >> i) & 1) === 1;
    const group = parties.filter(inside);
    if (given.has(coalitionId(group))) return [];
    if (!isScaled && (group.length === 1 || group.length === n)) return [];
    const own = names.filter(inside);
    return [{ zh: own.map(({ zh }) => zh).join(' + '), en: own.map(({ en }) => en).join(' + ') }];
  });
}

function checkFormula({ members, game }: Pool, at: string): Finding[] {
  if (game?.form !== 'formula') return [];
  const { fixed_cost, scale, exponent } = game;
  const uses = members.some(({ use }) => (use?.value ?? 0) > 0);
  const found: Finding[] = [];
  if ((scale?.value ?? 0) > 0 && !uses)
    found.push(
      errorAt(
        `${at}/game/scale`,
        '规模成本按使用量计算，但没有成员填写使用量。',
        'Capacity cost follows use, but no member has any use.',
      ),
    );
  if (exponent !== undefined && scale === undefined)
    found.push(
      warningAt(
        `${at}/game/exponent`,
        '没有规模系数，规模指数不起作用。',
        'Without a scale of capacity cost the exponent does nothing.',
      ),
    );
  const costs = (fixed_cost?.value ?? 0) > 0 || (scale?.value ?? 0) > 0;
  if (!costs && members.every(({ own_cost }) => (own_cost?.value ?? 0) === 0))
    found.push(
      errorAt(
        `${at}/game`,
        '公式中的成本全部为零；请填写共同固定成本、规模系数或成员的专属成本。',
        'Every cost of the formula is zero; give a shared fixed cost, a scale of capacity, or own costs of members.',
      ),
    );
  return found;
}
