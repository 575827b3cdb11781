import { DIMENSIONS, EVIDENCE, SROI_INPUTS } from '../engine/appraisal';
import type { Bilingual } from '../engine/engine';
import type { ChoiceDef } from './choice-def';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

export const DIMENSION: ChoiceDef = {
  label: say('维度', 'Dimension'),
  help: say('在指标表中列在哪一类。', 'Under which heading of the table it stands.'),
  values: DIMENSIONS,
};

export const DIRECTION: ChoiceDef = {
  label: say('优化方向', 'Direction'),
  help: say('数值变大是改善，还是变小是改善。', 'Whether more or less of it is better.'),
  values: { more: say('越大越好', 'More is better'), less: say('越小越好', 'Less is better') },
};

export const MEASURE: ChoiceDef = {
  label: say('计量方式', 'Measure'),
  help: say('逐年发生、可以相加的量，还是某种状态。', 'An amount of every year that adds up, or a state.'),
  values: {
    yearly: say('年度量（可累加）', 'Amount per year'),
    level: say('状态（比例、排名、存量）', 'State: share, rank, stock'),
  },
  fallback: 'yearly',
};

export const EVIDENCE_GRADE: ChoiceDef = {
  label: say('证据等级', 'Evidence'),
  help: say('数值的依据有多可靠。', 'How well the figure is founded.'),
  values: EVIDENCE,
};

export const FIGURE_BY: ChoiceDef = {
  label: say('数值来源', 'Figure by'),
  help: say('按目标值，或按公式随模型变动。', 'By a target, or by a formula that moves with the model.'),
  values: { target: say('目标值', 'Target'), formula: say('公式', 'Formula') },
};

export const RAMP: ChoiceDef = {
  label: say('爬坡', 'Ramp-up'),
  help: say('成效如何逐步显现。', 'How the effect grows to its full size.'),
  values: {
    none: say('立即', 'At once'),
    linear: say('直线', 'Straight line'),
    s_curve: say('S 曲线', 'S-curve'),
    table: say('逐年给出', 'Year by year'),
  },
};

export const COUNTED_ELSEWHERE: ChoiceDef = {
  label: say('已在别处计入', 'Counted elsewhere'),
  help: say(
    '价值已体现在收入或节约中：只显示，不再计入合计。',
    'Revenue or savings hold this value already: it is shown and not added.',
  ),
  values: { true: say('是', 'Yes'), false: say('否', 'No') },
  fallback: 'false',
};

export const SROI_BASIS: ChoiceDef = {
  label: say('社会回报的投入口径', 'Inputs of the social return'),
  help: say('社会投资回报率的分母。', 'What social value is measured against.'),
  values: SROI_INPUTS,
  fallback: 'costs',
};
