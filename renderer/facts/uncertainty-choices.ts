import type { Bilingual } from '../engine/engine';
import type { ChoiceDef } from './choice-def';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

export const DISTRIBUTION: ChoiceDef = {
  label: say('分布', 'Distribution'),
  help: say('可能的取值怎样分布。', 'How possible values are spread.'),
  values: {
    lognormal: say('对数正态', 'Lognormal'),
    normal: say('正态', 'Normal'),
    triangular: say('三角分布', 'Triangular'),
    pert: say('PERT 分布', 'PERT'),
    uniform: say('均匀分布', 'Uniform'),
  },
};

export const MEASURE: ChoiceDef = {
  label: say('参数含义', 'Parameters are'),
  help: say(
    '基准值的倍数（1 为基准），或输入本身的数值。',
    'Multiples of the base case (1 is the base case), or values of the input itself.',
  ),
  fallback: 'multiple',
  values: { multiple: say('基准值的倍数', 'Multiples of the base case'), value: say('输入的数值', 'Values') },
};

export const PATH: ChoiceDef = {
  label: say('逐年变化', 'Over the years'),
  help: say(
    '只抽一次：各年同高同低；各年独立：每年另抽；逐年游走：自运营首年起逐年累积，越远越不确定。',
    'Once: all years high or low together; each year by itself; a walk adds up from the first year of operation and grows less certain.',
  ),
  fallback: 'once',
  values: {
    once: say('只抽一次', 'Drawn once'),
    each_year: say('各年独立', 'Each year by itself'),
    walk: say('逐年游走', 'Walks from year to year'),
  },
};
