import type { ValueForMoneyStudy } from '../../appraisal/fiscal';
import type { Bilingual } from '../../language/types';
import type { Build } from './build';
import { numberFormat } from './formats';
import { constant, formula, type Grid, put, putSection, skip, words } from './grid';
import type { PlanCell } from './plan-types';
import { type VfmFlows, vfmCell } from './vfm-flows-sheet';

const say = (zh: string, en: string): Bilingual => ({ zh, en });
const PERCENT = numberFormat('%', 'rate');
const BOUND = '0%;[Red]-0%;0%';

const SAY = {
  title: say('两者相等的临界点（其他假设不变）', 'Where both would cost the same, all else as it stands'),
  what: say('假设', 'Assumption'),
  at: say('临界值', 'Turning point'),
  from: say('考察下限', 'Looked at from'),
  to: say('考察上限', 'to'),
  reading: say('含义（导出时）', 'Reading at export'),
} as const;

type Turning = ValueForMoneyStudy['indifference'][number];

/** The assumptions that would turn the answer: live where a formula gives them, a value of the study where only a search does. */
export function indifferenceRows(
  build: Build,
  study: ValueForMoneyStudy,
  { rows }: VfmFlows,
  target: Grid,
): void {
  putSection(target, build.text(SAY.title), 9);
  const heads = [SAY.what, undefined, SAY.at, undefined, SAY.from, SAY.to, SAY.reading];
  put(
    target,
    heads.flatMap((head, i) => {
      const text = i === 3 ? build.word('unit') : head && build.text(head);
      return text === undefined ? [] : [[i + 1, words('heading', text)] as const];
    }),
  );
  const cell = (row: Parameters<typeof vfmCell>[2]): string => vfmCell(build, rows, row);
  const amount = `(${cell('psc')} - ${cell('ppp')})`;
  const formulas: Readonly<Record<Exclude<Turning['id'], 'discount_rate'>, string>> = {
    retained_share: `(${cell('psc')} - (${cell('ppp')} - ${cell('risk')})) / ${cell('all_risk')}`,
    construction_saving: `-${amount} / (${cell('construction')} * (1 + ${cell('biasConstruction')}))`,
    payment: `${amount} / ${cell('subsidy')}`,
  };
  for (const one of study.indifference) {
    const found = one.at.length > 0 ? one.at : [Number.NaN];
    for (const [i, value] of found.entries()) {
      const at = target.row;
      const turning = (): PlanCell => {
        if (one.id === 'discount_rate') return constant('pasted', value, PERCENT);
        const x = formulas[one.id];
        const within = `IF(AND(${x}>=E${at}, ${x}<=F${at}), ${x}, "n/a")`;
        return formula('calculation', `IFERROR(${within}, "n/a")`, value, PERCENT);
      };
      put(target, [
        [1, words('label', build.text(one.label))],
        [3, turning()],
        [4, words('unit', build.unit('%'))],
        [5, constant('pasted', one.range[0], BOUND)],
        [6, constant('pasted', one.range[1], BOUND)],
        ...(i === 0 ? [[7, words('text', `\u00a0\u00a0${build.text(one.sentence)}`)] as const] : []),
      ]);
    }
  }
  skip(target);
}
