import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newProject } from '../../../models/project';
import { planWorkbook, type WorkbookPlan } from '../../../models/reports/workbook-plan';
import { writeXlsx } from '../../../models/reports/xlsx-writer';
import type { RunResult } from '../../../models/studies/result';
import { runProject } from '../../../models/studies/run';
import { appraisedProject, PAIRWISE } from '../../support/appraised-project';
import { arbitraryProject, FUZZ_SEED } from '../../support/arbitrary-project';
import { mismatches } from '../../support/compare-cells';
import { withHostileNames } from '../../support/hostile';
import { convertWithLibreOffice, findLibreOffice } from '../../support/libreoffice';
import { casesOf, optionsOf, readSample, resultOf } from '../../support/sample-results';
import { sharingProject } from '../../support/sharing-project';
import { EVERY_FUNCTION, MONTHS, runSmall } from '../../support/small-models';
import { type FileCell, readCells } from '../../support/xlsx-cells';

const required = process.env.CITYPACT_CI === '1';
const soffice = findLibreOffice();

describe.skipIf(!soffice && !required)('LibreOffice computes what the engine computed', () => {
  it('every cell of every workbook', { timeout: 600_000 }, async () => {
    const sample = readSample('linknyc');
    const hostile = withHostileNames(sample);
    const plans = new Map([
      ...casesOf(sample).map(
        ({ option, scenario }, i) =>
          [
            `linknyc${i}`,
            planWorkbook(resultOf(sample, option, scenario), sample, i % 2 ? 'en' : 'zh'),
          ] as const,
      ),
      ...optionsOf('ring-road-vgf', 'parking-bot').map(({ sample: name, option }, i) => {
        const project = readSample(name);
        const result = resultOf(project, option, project.scenarios[0]?.id ?? '');
        return [`sample${i}`, planWorkbook(result, project, i % 2 ? 'en' : 'zh')] as const;
      }),
      ['functions', planWorkbook(runSmall(EVERY_FUNCTION), newProject('Small'), 'zh')] as const,
      ['months', planWorkbook(runSmall(MONTHS), newProject('Small'), 'en')] as const,
      [
        'leap',
        planWorkbook(runSmall({ ...MONTHS, start: '2024-02-29' }), newProject('Small'), 'en'),
      ] as const,
      ['hostile', planWorkbook(resultOf(hostile, 'gross_revenue', 'base'), hostile, 'en')] as const,
      ...(['year', 'quarter'] as const).map(
        (step) => [`sharing_${step}`, planWorkbook(sharedBy(step), sharingProject(step), 'zh')] as const,
      ),
      ...randomPlans(4),
    ]);
    await expectSame(plans);
  });

  it('one option of every other scheme', { timeout: 600_000 }, async () => {
    const plans = OTHER_SCHEMES.map(({ sample: name, option }, i) => {
      const project = readSample(name);
      const result = resultOf(project, option, project.scenarios[0]?.id ?? '');
      return [option, planWorkbook(result, project, i % 2 ? 'zh' : 'en')] as const;
    });
    await expectSame(new Map(plans));
  });

  it('the sheets of an appraisal', { timeout: 600_000 }, async () => {
    const weighed = appraisedProject({ weighting: PAIRWISE });
    const quarters = appraisedProject();
    const byQuarter = { ...quarters, timeline: { ...quarters.timeline, step: 'quarter' as const } };
    const plans = (
      [
        ['pairs', weighed],
        ['quarters', byQuarter],
      ] as const
    ).map(([name, project], i) => {
      const result = resultOf(project, 'concession', project.scenarios[0]?.id ?? '');
      return [name, planWorkbook(result, project, i % 2 ? 'zh' : 'en')] as const;
    });
    await expectSame(new Map(plans));
  });
});

async function expectSame(plans: ReadonlyMap<string, WorkbookPlan>): Promise<void> {
  const bare: Record<string, Uint8Array> = {};
  // Files without cached values: what comes back can only have been computed.
  for (const [name, plan] of plans) bare[name] = await writeXlsx(plan, { withoutValues: true });
  const converted = await convertWithLibreOffice(bare, 'xlsx');
  for (const [name, plan] of plans) {
    const cells = await readCells(await writeXlsx(plan));
    const computed = byPlace(await readCells(converted.get(name) ?? new Uint8Array()));
    const values = new Map(cells.map((cell) => [cell, computed.get(placeOf(cell)) ?? null]));
    expect({ name, wrong: mismatches(cells, values).slice(0, 5) }).toEqual({ name, wrong: [] });
  }
}

/** One option of each scheme that the samples above do not have. */
const OTHER_SCHEMES = [
  { sample: 'bristol', option: 'entrusted' },
  { sample: 'abu-dhabi-telemedicine', option: 'venture_call' },
  { sample: 'amsterdam', option: 'shapley' },
  { sample: 'hongqiao', option: 'anchored' },
] as const;

/** The project with every sharing rule, by the given step. */
function sharedBy(step: 'year' | 'quarter'): RunResult {
  const result = runProject(sharingProject(step));
  if (!result.ok) throw new Error(result.error[0]?.message.en);
  return result.value;
}

function randomPlans(count: number): [string, WorkbookPlan][] {
  const projects = fc.sample(arbitraryProject({ mostYears: 8 }), { seed: FUZZ_SEED, numRuns: count });
  return projects.flatMap((project, i): [string, WorkbookPlan][] => {
    const result = runProject(project);
    return result.ok ? [[`random${i}`, planWorkbook(result.value, project, i % 2 ? 'en' : 'zh')]] : [];
  });
}

const placeOf = ({ sheet, row, column }: FileCell): string => `${sheet}!${row}!${column}`;

function byPlace(cells: readonly FileCell[]): Map<string, FileCell['value']> {
  return new Map(cells.map((cell) => [placeOf(cell), cell.value]));
}
