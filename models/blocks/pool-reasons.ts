import type { GameReason } from '../finance/games';
import type { Bilingual } from '../language/types';
import { say } from './part';

/** Why a rule divides nothing, in words for people. */
export const GAME_REASONS: Readonly<Record<GameReason, Bilingual>> = {
  player_count: say(
    '成员超过 12 个，无法逐个列出联盟。',
    'With more than 12 members not every group can be listed.',
  ),
  wrong_length: say('联盟成本与成员数不符。', 'The costs of groups do not fit the number of members.'),
  not_finite: say('有成本、受益或权重没有数值。', 'A cost, a benefit or a weight has no value.'),
  empty_coalition_not_zero: say('没有成员的联盟必须成本为零。', 'A group of nobody must cost nothing.'),
  negative_weight: say('有成员的权重为负。', 'A member has a negative weight.'),
  nothing_to_weigh_by: say(
    '各成员的权重（或剩余受益）合计为零，无从分摊。',
    'The weights (or remaining benefits) add up to nothing, so there is nothing to divide by.',
  ),
  worse_together: say(
    '合作的净成本高于各成员单独成本之和：不存在使各成员均不受损的分摊。',
    'Together costs more than all alone: no division leaves everybody as well off.',
  ),
  no_proper_coalition: say(
    '只有一个成员，没有可比较的联盟。',
    'With one member there is no group to compare.',
  ),
  indeterminate: say(
    '各种分摊的退出倾向都相同，规则定不出一种。',
    'Every division tempts all members equally, so the rule chooses none.',
  ),
  no_disruption: say(
    '谁退出都不影响他人，规则没有定义。',
    'Nobody hurts the others by leaving, so the rule is not defined.',
  ),
  benefits_need_cost_game: say(
    '只有分摊成本时受益才是上限。',
    'A benefit is a ceiling only where cost is divided.',
  ),
  negative_amount: say('有不允许为负的金额为负。', 'An amount that may not be negative is.'),
  too_few_samples: say('抽样次数太少。', 'There are too few samples.'),
  not_converged: say('线性规划没有求出解。', 'The linear programs found no solution.'),
};
