import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Project, parseProject } from '../../models/project';
import type { RunResult } from '../../models/studies/result';
import { runProject } from '../../models/studies/run';
import { arbitraryProject, FUZZ_SEED } from '../support/arbitrary-project';

/** One computed case a law is tried on, named so that a failure says which it was. */
export interface Subject {
  readonly name: string;
  readonly project: Project;
  readonly result: RunResult;
}

/** Every sample there is, by the name of its file. */
export const SAMPLES: readonly string[] = readdirSync(new URL('../../samples/', import.meta.url))
  .filter((file) => file.endsWith('.citypact'))
  .map((file) => file.replace('.citypact', ''))
  .toSorted();

const FUZZED = 60;

export function readSample(name: string): Project {
  const parsed = parseProject(
    readFileSync(new URL(`../../samples/${name}.citypact`, import.meta.url), 'utf8'),
  );
  if (!parsed.ok)
    throw new Error(parsed.error.map(({ path, message }) => `${path}: ${message.en}`).join('\n'));
  return parsed.value;
}

/** Fuzzed projects × option × scenario. */
export function fuzzedSubjects(): Subject[] {
  return fc
    .sample(arbitraryProject(), { seed: FUZZ_SEED, numRuns: FUZZED })
    .flatMap((project, i) => subjectsOf(project, `fuzzed ${i} of seed ${FUZZ_SEED}`));
}

export function subjectsOf(project: Project, name: string): Subject[] {
  return [...eachSubject(project, name, project.scenarios)];
}

/** The computed cases of a project one after the other, so that none is kept longer than it is looked at. */
export function* eachSubject(
  project: Project,
  name: string,
  scenarios: Project['scenarios'],
): Generator<Subject> {
  for (const { id: option } of project.options) {
    for (const { id: scenario } of scenarios) {
      yield {
        name: `${name}, ${option}, ${scenario}`,
        project,
        result: computed(project, { option, scenario }),
      };
    }
  }
}

export function computed(project: Project, choice: { option?: string; scenario?: string } = {}): RunResult {
  const result = runProject(project, choice);
  if (!result.ok)
    throw new Error(result.error.map(({ line, message }) => `${line}: ${message.en}`).join('\n'));
  return result.value;
}

/** Largest absolute value of the money lines: what rounding is measured against. */
export function moneyScale({ run }: RunResult): number {
  let scale = 1;
  for (const { def } of run.model.lines.values()) {
    if (def.from === undefined) continue;
    for (const value of run.series(def.id)) scale = Math.max(scale, Math.abs(value));
  }
  return scale;
}
