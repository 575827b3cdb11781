import type { Bilingual } from '../../language/types';
import type { Build } from './build';
import { formula, type Grid, put, skip, words } from './grid';
import { cellOf, figureAt, linked } from './links';
import type { PlanCell } from './plan-types';

type Entry = readonly [number, PlanCell | undefined];

const say = (zh: string, en: string): Bilingual => ({ zh, en });

const HEADS = [
  say('逐项修正：从修正前到修正后（现值）', 'Corrections one by one: from gross to net (present value)'),
  say('标识', 'Id'),
  say('修正后', 'Net'),
  say('单位', 'Unit'),
  say('修正前', 'Gross'),
  say('无谓部分', 'Deadweight'),
  say('转移部分', 'Displacement'),
  say('归因于他方', 'Attribution'),
  say('年递减', 'Drop-off'),
  say('修正后 ÷ 修正前', 'Net ÷ gross'),
];
const CORRECTIONS = ['deadweight', 'displacement', 'attribution', 'drop_off'] as const;
const PERCENT = '0.0%;[Red]-0.0%;"–"';

/** Each priced indicator from its gross money value to what counts, with the corrections in the order they apply. */
export function correctionRows(build: Build, target: Grid, width: number): void {
  const kpis = (build.project.kpis ?? []).filter(({ id }) => build.model.lines.has(`kpis.${id}.impact_pv`));
  if (kpis.length === 0) return;
  skip(target);
  put(
    target,
    HEADS.slice(0, width).map((head, i): Entry => [i + 1, words('heading', build.text(head))]),
  );
  for (const { id, label } of kpis) {
    const at = `kpis.${id}`;
    const [net, gross] = [`${at}.impact_pv`, `${at}.money_pv`];
    const share = figureAt(build, net) / figureAt(build, gross);
    put(target, [
      [1, words('label', build.text(label))],
      [2, words('id', net)],
      [3, linked(build, net)],
      [4, words('unit', build.unit('money'))],
      [5, linked(build, gross)],
      ...CORRECTIONS.map((short, i): Entry => [6 + i, linked(build, `${at}.${short}`)]),
      [
        10,
        formula(
          'calculation',
          `IFERROR(${cellOf(build, net)} / ${cellOf(build, gross)}, "n/a")`,
          share,
          PERCENT,
        ),
      ],
    ]);
  }
}
