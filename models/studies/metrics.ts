import { SIZE_LIMIT_NAMES, SIZE_LIMITS } from '../blocks/sizing';
import { power } from '../finance/elementary';
import { irr } from '../finance/irr';
import type { ModelRun } from '../language/model';
import type { Bilingual } from '../language/types';
import type { MetricDef } from '../schemes/scheme';
import type { MetricResult } from './result';

/** Read the headline figures of a run, each with its definition, cautions and remarks. */
export function metricsOf(run: ModelRun, defs: readonly MetricDef[], periodsPerYear: number): MetricResult[] {
  return defs.map((def) => {
    const line = run.model.lines.get(def.id)?.def;
    if (!line) throw new Error(`No line ${def.id} for a metric`);
    return {
      id: def.id,
      label: line.label,
      definition: line.definition ?? line.label,
      unit: line.unit,
      group: def.group,
      value: run.value(def.id),
      notes: [
        ...(def.irrOf === undefined ? [] : irrNotes(run.series(def.irrOf), periodsPerYear)),
        ...(def.paybackOf === undefined ? [] : paybackNotes(run.series(def.paybackOf))),
      ],
      remarks: [
        ...(def.periodIn === undefined ? [] : periodRemarks(run, def.periodIn)),
        ...(def.sizes ?? []).flatMap((block) => sizeRemarks(run, block)),
      ],
    };
  });
}

/** Caution where a flow has several rates of return. */
export function irrNotes(flow: Float64Array, periodsPerYear: number): Bilingual[] {
  const found = irr(flow);
  if (!found.ok) return [];
  const { roots, rule } = found.value;
  const notes: Bilingual[] = [];
  if (roots.length > 1) {
    const shown = roots.map((root) => percent(power(1 + root, periodsPerYear) - 1)).join(', ');
    notes.push({
      zh: `现金流多次变号，有 ${roots.length} 个内部收益率：${shown}；请以净现值为准。`,
      en: `The cash flow changes sign several times and has ${roots.length} internal rates of return: ${shown}; judge by net present value.`,
    });
  }
  if (rule === 'only_in_range') {
    notes.push({
      zh: '每期 1000% 以上另有内部收益率，不予显示。',
      en: 'A further internal rate of return lies above 1000 % per period and is not shown.',
    });
  }
  return notes;
}

/** Caution where a cumulative flow turns negative again. */
export function paybackNotes(cumulative: Float64Array): Bilingual[] {
  let dips = 0;
  let wasDown = false;
  for (const value of cumulative) {
    const down = value < 0;
    if (down && !wasDown) dips++;
    wasDown = down;
  }
  if (dips < 2 || wasDown) return [];
  return [
    {
      zh: '累计净现金流量转正后又转负；回收期按最后一次转正计。',
      en: 'The cumulative flow turns negative again after turning positive; payback counts the last time it turns positive.',
    },
  ];
}

/** Say in which period a figure occurs. */
function periodRemarks(run: ModelRun, line: string): Bilingual[] {
  const at = run.value(line);
  const period = typeof at === 'number' ? run.model.spec.periods[Math.round(at) - 1] : undefined;
  if (period === undefined) return [];
  return [{ zh: `出现在 ${period.end} 止的一期。`, en: `In the period to ${period.end}.` }];
}

/** Say which limit sets the size of a debt. */
function sizeRemarks(run: ModelRun, block: string): Bilingual[] {
  const limit = SIZE_LIMITS.find((one) => {
    const flag = `${block}.binds_${one}`;
    return run.model.lines.has(flag) && run.value(flag) === 1;
  });
  const label = run.model.spec.blocks.find(({ id }) => id === block)?.label;
  if (limit === undefined || label === undefined) return [];
  const by = SIZE_LIMIT_NAMES[limit];
  const none = run.value(`${block}.size`) === 0;
  return [
    none
      ? {
          zh: `“${label.zh}”的规模为零：${by.zh}不允许借款。`,
          en: `"${label.en}" is zero: ${by.en} allows no debt.`,
        }
      : { zh: `“${label.zh}”的规模由${by.zh}决定。`, en: `The size of "${label.en}" is set by ${by.en}.` },
  ];
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(2)}%`;
}
