import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Project } from '../../../models/project';
import { addOption, SCHEMES, type SchemeChoice } from '../../../models/project/schemes';
import { buildWorkbook } from '../../../models/reports/workbook';
import { mismatches } from '../../support/compare-cells';
import { recalculate } from '../../support/recalculate';
import { optionsOf, readSample, resultOf } from '../../support/sample-results';
import { readCells } from '../../support/xlsx-cells';

const LONG = 120_000;
/** Recalculated elsewhere, under every scenario. */
const ELSEWHERE = new Set(['linknyc', 'ring-road-vgf', 'parking-bot']);

const samples = readdirSync(new URL('../../../samples/', import.meta.url))
  .filter((file) => file.endsWith('.citypact'))
  .map((file) => file.replace(/\.citypact$/, ''))
  .filter((sample) => !ELSEWHERE.has(sample));

const forms = SCHEMES.flatMap(({ id, variants }) =>
  variants.map(({ id: variant, label }) => ({ scheme: id, variant, name: label.en })),
);

/** A sample by the year and in one form only, so that its workbook is small. */
function inForm(sample: string, { scheme, variant }: SchemeChoice): { project: Project; option: string } {
  const facts = readSample(sample);
  const { project, id } = addOption(
    { ...facts, timeline: { ...facts.timeline, step: 'year' } },
    { scheme, variant },
  );
  return { project: { ...project, options: project.options.filter((one) => one.id === id) }, option: id };
}

async function wrongCells(project: Project, option: string, lang: 'zh' | 'en') {
  const result = resultOf(project, option, project.scenarios[0]?.id ?? '');
  const cells = await readCells(await buildWorkbook(result, project, lang));
  return mismatches(cells, recalculate(cells)).slice(0, 3);
}

describe('a spreadsheet program computes what the engine computed', () => {
  it.each(optionsOf(...samples))('for $sample, $option', { timeout: LONG }, async ({ sample, option }) => {
    expect(await wrongCells(readSample(sample), option, 'zh')).toEqual([]);
  });

  it.each(forms)('for smart parking as: $name', { timeout: LONG }, async (form) => {
    const { project, option } = inForm('parking-bot', form);
    expect(await wrongCells(project, option, 'en')).toEqual([]);
  });
});
