import { irr } from '../finance/irr';
import type { ModelRun } from '../language/model';
import type { Bilingual } from '../language/types';
import type { MetricDef } from '../schemes/scheme';
import type { MetricResult } from './result';

/** Read the headline figures of a run, each with its definition and its cautions. */
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
    };
  });
}

function irrNotes(flow: Float64Array, periodsPerYear: number): Bilingual[] {
  const found = irr(flow);
  if (!found.ok) return [];
  const { roots, rule } = found.value;
  const notes: Bilingual[] = [];
  if (roots.length > 1) {
    const shown = roots.map((root) => percent((1 + root) ** periodsPerYear - 1)).join(', ');
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

function paybackNotes(cumulative: Float64Array): Bilingual[] {
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

function percent(rate: number): string {
  return `${(rate * 100).toFixed(2)}%`;
}
