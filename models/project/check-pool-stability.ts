import {
  cornersOf,
  type GameReason,
  gameOf,
  gatelyPoint,
  leastCore,
  membersOf,
  nucleolus,
} from '../finance/games';
import { coalitionId } from './coalition-id';
import { errorAt, type Finding, warningAt } from './problem';
import type { Project } from './schema';
import type { Pool } from './schema-pool';
import { bilingual } from './text';

/** Most members whose table is judged while it is typed; the study judges larger ones. */
const MOST_AT_ONCE = 8;

/** Judge a complete table: can the rule divide it, and is there a division no group would leave? */
export function checkTableGame(project: Project, { rule, members, game }: Pool, at: string): Finding[] {
  if (game?.form !== 'table' || members.length > MOST_AT_ONCE || members.length < 2) return [];
  const costs = new Map(game.values.map((value) => [coalitionId(value.members), value.coalition_cost.value]));
  const parties = members.map(({ party }) => party);
  const table = Float64Array.from({ length: 2 ** parties.length }, (_, mask) =>
    mask === 0 ? 0 : (costs.get(coalitionId(membersOf(mask).map((i) => parties[i] ?? ''))) ?? Number.NaN),
  );
  // What the register or the model fills in is known only once the model has run.
  const made = gameOf('cost', table);
  if (!made.ok) return [];
  const core = leastCore(made.value);
  const undivided: GameReason | undefined = (() => {
    if (rule !== 'gately' && rule !== 'nucleolus' && rule !== 'per_capita_nucleolus') return undefined;
    const divided = rule === 'gately' ? gatelyPoint(cornersOf(made.value)) : nucleolus(made.value);
    return divided.ok ? undefined : divided.reason;
  })();
  return [
    ...(undivided === undefined ? [] : [undividedRule(undivided, at)]),
    ...(core.ok && core.value.coreIsEmpty ? [emptyCore(project, parties, core.value, at)] : []),
  ];
}

function undividedRule(reason: GameReason, at: string): Finding {
  return reason === 'worse_together'
    ? errorAt(
        `${at}/rule`,
        '表中全体合作的成本高于各成员单独成本之和，所选规则无解；请核对联盟成本，或改用按比例分摊。',
        'In the table all together cost more than all alone, so the rule has no solution; check the costs of groups or share by proportion.',
      )
    : errorAt(
        `${at}/rule`,
        '按表中的联盟成本，所选规则定不出唯一的分摊；请改用其他规则。',
        'With the costs of groups in the table the rule chooses no single division; choose another rule.',
      );
}

interface Emptiness {
  readonly balanced: readonly { readonly coalition: number }[];
  readonly epsilon: number;
}

function emptyCore(
  project: Project,
  parties: readonly string[],
  { balanced, epsilon }: Emptiness,
  at: string,
): Finding {
  const names = parties.map((id) => bilingual(project.parties.find((party) => party.id === id)?.label ?? id));
  const groups = (language: 'zh' | 'en') =>
    balanced
      .map(({ coalition }) =>
        membersOf(coalition)
          .map((i) => names[i]?.[language] ?? '')
          .join(' + '),
      )
      .join(language === 'zh' ? '；' : '; ');
  const by = Number(epsilon.toPrecision(4));
  return warningAt(
    `${at}/game`,
    `核为空：无论怎样分摊，总有联盟自行组建更省，至少省 ${by}（表中金额）。相互制约的联盟：${groups('zh')}。`,
    `The core is empty: however cost is divided, some group would save at least ${by} by itself (in the money of the table). Groups that rule each other out: ${groups('en')}.`,
  );
}
