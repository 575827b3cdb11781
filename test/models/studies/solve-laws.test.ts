import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listFactInputs, type Project, setInput } from '../../../models/project';
import { runProject } from '../../../models/studies/run';
import { solveFor } from '../../../models/studies/solve';
import { arbitraryProject, FUZZ_SEED } from '../../support/arbitrary-project';

const FUZZED = 60;
const TARGETS = ['returns.project.npv_post_tax', 'returns.project.irr_post_tax', 'returns.government.income'];

const projects = fc.sample(arbitraryProject(), { seed: FUZZ_SEED, numRuns: FUZZED });

/** What a full run of a changed project gives. */
function figure(project: Project, option: string, line: string): number {
  const ran = runProject(project, { option });
  if (!ran.ok || !ran.value.run.model.lines.has(line)) return Number.NaN;
  const value = ran.value.run.value(line);
  return typeof value === 'number' ? value : Number.NaN;
}

test(`over ${FUZZED} random projects, a figure between those at the ends is reached, and a full run agrees`, () => {
  let solved = 0;
  let passed = 0;
  for (const [i, project] of projects.entries()) {
    const option = project.options.at(-1)?.id ?? '';
    const movable = listFactInputs(project).filter(({ field }) =>
      /^(inputs\.value|capex\.(amount|unit_cost)|opex\.(amount|unit_cost))$/.test(field),
    );
    const input = movable[i % Math.max(1, movable.length)];
    const line = TARGETS[i % TARGETS.length] ?? '';
    if (!input || movable.length === 0) continue;
    const at = (factor: number): Project => {
      const value = input.input.value;
      const moved = typeof value === 'number' ? value * factor : value.map((one) => one * factor);
      return setInput(project, input.path, { value: moved });
    };
    const [low, high] = [0.5, 2].map((factor) => figure(at(factor), option, line)) as [number, number];
    if (!(Math.abs(high - low) > 1e-9 * Math.abs(high))) continue;
    const wanted = low + (high - low) * 0.37;
    const answer = solveFor(project, {
      option,
      vary: { input: input.id, mode: 'factor' },
      between: [0.5, 2],
      target: { line, value: wanted },
    });
    const name = `project ${i}, ${input.id} for ${line}`;
    if (!answer.ok) {
      // Between two figures a continuous one passes every value; a jump is the only excuse.
      expect([name, answer.error.kind]).toEqual([name, 'jump']);
      passed++;
      continue;
    }
    const { value, achieved } = answer.value;
    const scale = Math.max(Math.abs(low), Math.abs(high));
    expect([name, Math.abs(achieved - wanted) <= 1e-9 * scale]).toEqual([name, true]);
    expect([name, Math.abs(figure(at(value), option, line) - wanted) <= 1e-9 * scale]).toEqual([name, true]);
    solved++;
  }
  expect(solved).toBeGreaterThan(FUZZED / 4);
  expect(passed).toBeLessThan(FUZZED / 10);
}, 60_000);
