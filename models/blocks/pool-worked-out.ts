import type { GameReason } from '../finance/games';
import type { Bilingual, InputDef } from '../language/types';
import type { Pool } from '../project/schema-pool';
import type { BuildContext } from './context';
import { type Part, part, say, writerOf } from './part';
import { memberName } from './pool-members';
import { GAME_REASONS } from './pool-reasons';

/** The division of a rule that is no formula: one amount per member in the order of the register, or why there is none. */
export type WorkedOut =
  | { readonly ok: true; readonly value: { readonly shares: readonly number[] } }
  | { readonly ok: false; readonly reason: GameReason };

/** Enter a division worked out beforehand as values that say where they come from. */
export function workedOutPart(pool: Pool, context: BuildContext, workedOut: WorkedOut | undefined): Part {
  const { members, rule } = pool;
  const found = workedOut?.ok === false ? undefined : workedOut?.value.shares;
  if (workedOut?.ok === false) return unsolved(pool, context, workedOut.reason);
  return part({
    inputs: members.map((member, i): InputDef => {
      const name = memberName(member, context);
      return {
        id: `pool.${member.party}.allocated`,
        unit: 'money',
        kind: 'flow',
        label: say(`${name.zh}：按规则分摊的金额`, `${name.en}: borne by the rule`),
        value: found?.[i] ?? 0,
        block: `pool.${member.party}`,
        definition: METHODS[rule === 'shapley' || rule === 'per_capita_nucleolus' ? rule : 'nucleolus'],
        note: say(
          '由程序按联盟成本求解后填入的数值，每个情景重算；模拟的各次试验中保持不变。工作簿改动输入后此值不会自动更新。',
          'A value solved by the program from the costs of groups, anew in every scenario and kept over trials; it does not follow when inputs are changed in the workbook.',
        ),
      };
    }),
  });
}

/** Without a solution each member's amount is undefined, with the reason. */
function unsolved({ members }: Pool, context: BuildContext, reason: GameReason): Part {
  return part({
    inputs: [
      {
        id: 'pool_game.solved',
        unit: '1',
        kind: 'flag',
        label: say('分摊规则有解', 'The rule has a solution'),
        value: 0,
        block: 'pool_game',
        note: GAME_REASONS[reason],
      },
    ],
    lines: members.map((member) =>
      writerOf(`pool.${member.party}`, [], memberName(member, context))(
        'allocated',
        'ratio(pool.cost, pool_game.solved)',
        'money',
        'flow',
        say('按规则分摊的金额', 'Borne by the rule'),
        { definition: GAME_REASONS[reason] },
      ),
    ),
  });
}

const METHODS: Readonly<Record<'shapley' | 'nucleolus' | 'per_capita_nucleolus', Bilingual>> = {
  shapley: say(
    '沙普利值：按所有加入次序平均，该成员新增的成本；成员较多，公式过长，由程序算出。Shapley（1953）。',
    'Shapley value: what the member adds on average over all orders of joining; with this many members too long a formula. Shapley (1953).',
  ),
  nucleolus: say(
    '核仁：依次求解至多 n − 1 个线性规划，先使最大的联盟不满最小，再使次大的最小，依此类推。Schmeidler（1969）；Maschler、Peleg 与 Shapley（1979）。',
    'Nucleolus: at most n − 1 linear programs in turn, each making the largest complaint left of any group as small as possible. Schmeidler (1969); Maschler, Peleg and Shapley (1979).',
  ),
  per_capita_nucleolus: say(
    '人均核仁：同核仁，联盟的不满按成员数平均。Grotte（1970）；Young、Okada 与 Hashimoto（1979）。',
    'Per-capita nucleolus: as the nucleolus, with complaints counted per member. Grotte (1970); Young, Okada and Hashimoto (1979).',
  ),
};
