import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildWorkbook } from '../../models/reports/workbook';
import { runProject } from '../../models/studies/run';
import { FUZZ_SEED } from '../support/arbitrary-project';
import { mismatches } from '../support/compare-cells';
import { arbitraryExit } from '../support/random-exit';
import { recalculate } from '../support/recalculate';
import { readCells } from '../support/xlsx-cells';

const SEED = FUZZ_SEED + 10;

it(`a spreadsheet computes termination, refinancing and hand-back alike (seed ${SEED})`, async () => {
  const drawn = fc.sample(arbitraryExit({ mostYears: 8, steps: ['year', 'half_year'], loan: true }), {
    seed: SEED,
    numRuns: 3,
  });
  for (const project of drawn) {
    const dated = { ...project, timeline: { ...project.timeline, start: '2026-01-01' } };
    const result = runProject(dated);
    if (!result.ok) throw new Error(result.error.map(({ message }) => message.en).join('\n'));
    const cells = await readCells(await buildWorkbook(result.value, dated, 'en'));
    expect(mismatches(cells, recalculate(cells)).slice(0, 3)).toEqual([]);
  }
}, 120_000);
