import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newProject } from '../../../models/project';
import type { Project } from '../../../models/project/schema';
import { buildWorkbook } from '../../../models/reports/workbook';
import { planWorkbook } from '../../../models/reports/workbook-plan';
import { writeXlsx } from '../../../models/reports/xlsx-writer';
import { runProject } from '../../../models/studies/run';
import { arbitraryProject, FUZZ_SEED, seeded } from '../../support/arbitrary-project';
import { mismatches } from '../../support/compare-cells';
import { recalculate } from '../../support/recalculate';
import { casesOf, optionsOf, readSample, resultOf } from '../../support/sample-results';
import { EVERY_FUNCTION, MONTHS, runSmall } from '../../support/small-models';
import { address, readCells } from '../../support/xlsx-cells';

const sample = readSample('linknyc');
const LONG = 120_000;

describe('a spreadsheet program computes from the formulas what the engine computed', () => {
  it.each(casesOf(sample))('LinkNYC, $name', { timeout: LONG }, async ({ option, scenario }) => {
    const cells = await readCells(await buildWorkbook(resultOf(sample, option, scenario), sample, 'zh'));
    expect(mismatches(cells, recalculate(cells))).toEqual([]);
    expect(cells.filter((cell) => cell.formula !== undefined).length).toBeGreaterThan(4000);
  });

  it.each(optionsOf('ring-road-vgf', 'parking-bot'))('$sample, $option', { timeout: LONG }, async (at) => {
    const project = readSample(at.sample);
    const result = resultOf(project, at.option, project.scenarios[0]?.id ?? '');
    const cells = await readCells(await buildWorkbook(result, project, 'zh'));
    expect(mismatches(cells, recalculate(cells))).toEqual([]);
    expect(cells.filter((cell) => cell.formula !== undefined).length).toBeGreaterThan(4000);
  });

  it('in English as in Chinese', { timeout: LONG }, async () => {
    const [first] = casesOf(sample);
    const result = resultOf(sample, first?.option ?? '', first?.scenario ?? '');
    const cells = await readCells(await buildWorkbook(result, sample, 'en'));
    expect(mismatches(cells, recalculate(cells))).toEqual([]);
  });

  it.each([
    ['every function of the language', EVERY_FUNCTION],
    ['months from the middle of a year', MONTHS],
  ])('%s', { timeout: LONG }, async (_, model) => {
    const cells = await readCells(await buildWorkbook(runSmall(model), newProject('Small'), 'en'));
    expect(mismatches(cells, recalculate(cells))).toEqual([]);
  });

  it(`random projects (seed ${FUZZ_SEED})`, { timeout: LONG }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject({ mostYears: 8, steps: ['year', 'half_year'] }), async (drawn) => {
        const project = startingOnTheFirst(drawn);
        const result = runProject(project);
        if (!result.ok) return; // projects whose circle does not close are judged elsewhere
        const cells = await readCells(await buildWorkbook(result.value, project, 'en'));
        expect(mismatches(cells, recalculate(cells)).slice(0, 3)).toEqual([]);
      }),
      { ...seeded(6), endOnFailure: true },
    );
  });
});

/** HyperFormula's EDATE gives every February 28 days; LibreOffice is the judge of starts on the 29th to the 31st. */
function startingOnTheFirst(project: Project): Project {
  const { timeline } = project;
  return { ...project, timeline: { ...timeline, start: `${timeline.start.slice(0, 8)}01` } };
}

describe('the comparison itself', () => {
  const plan = () => planWorkbook(runSmall(MONTHS), newProject('Small'), 'en');

  it('does not look at cached values: a file without them gives the same', { timeout: LONG }, async () => {
    const cells = await readCells(await writeXlsx(plan()));
    const bare = await readCells(await writeXlsx(plan(), { withoutValues: true }));
    expect(bare.filter((cell) => cell.formula !== undefined && cell.value !== null)).toEqual([]);
    const values = [...recalculate(bare).values()];
    expect(values).toEqual([...recalculate(cells).values()]);
  });

  it('finds a single stale value', { timeout: LONG }, async () => {
    const cells = await readCells(await writeXlsx(plan()));
    const victim = cells.findIndex((cell) => cell.formula !== undefined && cell.value === 71_000);
    const stale = cells.map((cell, i) => (i === victim ? { ...cell, value: 71_000.01 } : cell));
    const found = mismatches(stale, recalculate(stale));
    expect(found.map((wrong) => wrong.cell)).toEqual(stale.slice(victim, victim + 1).map(address));
  });
});

/** Studies live where the exported scenario stands (statement P, the comparison under every scenario): their rows move. */
const STUDIES = new Set(['附表P', '各情景方案比较']);

describe('the formulas are those of the model, not of one set of inputs', () => {
  it('every scenario has the same ones', { timeout: LONG }, async () => {
    for (const option of sample.options) {
      const texts = await Promise.all(
        sample.scenarios.map(async ({ id }) => {
          const cells = await readCells(await buildWorkbook(resultOf(sample, option.id, id), sample, 'zh'));
          return cells.flatMap((cell) =>
            cell.formula === undefined || STUDIES.has(cell.sheet)
              ? []
              : [`${address(cell)} =${cell.formula}`],
          );
        }),
      );
      for (const other of texts.slice(1)) expect(other).toEqual(texts[0]);
    }
  });
});
