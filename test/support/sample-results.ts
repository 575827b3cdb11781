import { readFileSync } from 'node:fs';
import { parseProject } from '../../models/project/parse';
import type { Project } from '../../models/project/schema';
import type { RunResult } from '../../models/studies/result';
import { runProject } from '../../models/studies/run';

/** Read a project file of the samples. */
export function readSample(name: string): Project {
  const parsed = parseProject(
    readFileSync(new URL(`../../samples/${name}.citypact`, import.meta.url), 'utf8'),
  );
  if (!parsed.ok) throw new Error(parsed.error.map((e) => `${e.path}: ${e.message.en}`).join('\n'));
  return parsed.value;
}

/** Compute one option under one scenario, which has to succeed. */
export function resultOf(project: Project, option: string, scenario: string): RunResult {
  const result = runProject(project, { option, scenario });
  if (!result.ok) throw new Error(result.error.map((e) => `${e.line}: ${e.message.en}`).join('\n'));
  return result.value;
}

/** Every option under every scenario. */
export function casesOf(project: Project): { option: string; scenario: string; name: string }[] {
  return project.options.flatMap((option) =>
    project.scenarios.map((scenario) => ({
      option: option.id,
      scenario: scenario.id,
      name: `${option.id} · ${scenario.id}`,
    })),
  );
}

/** Every option of some samples. */
export function optionsOf(...samples: readonly string[]): { sample: string; option: string }[] {
  return samples.flatMap((sample) => readSample(sample).options.map(({ id }) => ({ sample, option: id })));
}
