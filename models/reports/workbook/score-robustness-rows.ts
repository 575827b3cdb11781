import { flipSentence, type Scoring } from '../../appraisal/scoring';
import type { Bilingual } from '../../language/types';
import type { Build } from './build';
import { constant, type Grid, put, putSection, skip, words } from './grid';
import { putParagraph } from './paragraphs';
import type { PlanCell } from './plan-types';

type Entry = readonly [number, PlanCell | undefined];

const say = (zh: string, en: string): Bilingual => ({ zh, en });
const SHARE = '0.0%';

const SAY = {
  robust: say('权重不确定时各名次的比例', 'Places if nothing is known about the weights'),
  option: say('方案', 'Option'),
  place: say('第', 'Place '),
  placeEnd: say('名', ''),
  flips: say('使第一名改变的权重', 'Weights at which the first place changes'),
  none: say('任何单项权重怎样变化，第一名都不变。', 'No change of a single weight turns the first place.'),
  tornado: say('权重减半与增半时的领先幅度', 'Lead of the first at half and at half again of each weight'),
  criterion: say('评价指标', 'Criterion'),
  low: say('权重减半', 'Weight halved'),
  lowLead: say('领先', 'Lead'),
  high: say('权重增半', 'Weight half again'),
  highLead: say('领先', 'Lead'),
} as const;

const PASTED = (value: number): PlanCell => constant('pasted', value, '0.0%;[Red]-0.0%;0.0%');

/** How far the ranking holds: values of the study, made by sampling and by moving one weight at a time. */
export function robustnessRows(build: Build, scoring: Scoring, target: Grid, width: number): void {
  placesRows(build, scoring, target, width);
  putSection(target, build.text(SAY.flips), width);
  for (const flip of scoring.flips)
    putParagraph(target, build.text(flipSentence(scoring, flip)), { width: 170 });
  if (scoring.flips.length === 0) put(target, [[1, words('text', build.text(SAY.none))]]);
  skip(target);
  if (scoring.tornado.length > 0) tornadoRows(build, scoring, target, width);
}

function placesRows(build: Build, { robustness, options }: Scoring, target: Grid, width: number): void {
  if (robustness === null) return;
  const sampled = build.text(
    say(
      `（随机抽取 ${robustness.trials} 组权重，种子 ${robustness.seed}）`,
      ` (${robustness.trials} random sets of weights, seed ${robustness.seed})`,
    ),
  );
  putSection(target, `${build.text(SAY.robust)}${sampled}`, width);
  put(target, [
    [1, words('heading', build.text(SAY.option))],
    ...options.map((_, i): Entry => {
      const place = `${build.text(SAY.place)}${i + 1}${build.text(SAY.placeEnd)}`;
      return [3 + i, words('heading', place)];
    }),
  ]);
  for (const [i, { label }] of options.entries()) {
    const shares = robustness.shares[i] ?? [];
    put(target, [
      [1, words('label', build.text(label))],
      ...shares.map((share, place): Entry => [3 + place, constant('pasted', share, SHARE)]),
    ]);
  }
  skip(target);
}

function tornadoRows(build: Build, { tornado, criteria }: Scoring, target: Grid, width: number): void {
  putSection(target, build.text(SAY.tornado), width);
  const heads = [SAY.low, SAY.lowLead, SAY.high, SAY.highLead];
  put(target, [
    [1, words('heading', build.text(SAY.criterion))],
    ...heads.map((head, i): Entry => [3 + i, words('heading', build.text(head))]),
  ]);
  for (const { criterion, low, high } of tornado) {
    put(target, [
      [1, words('label', build.text(criteria[criterion]?.label))],
      [3, PASTED(low.weight)],
      [4, PASTED(low.lead)],
      [5, PASTED(high.weight)],
      [6, PASTED(high.lead)],
    ]);
  }
}
