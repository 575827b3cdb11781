import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listInputs, type Project, type ProjectInput, setInput } from '../../../models/project';
import type { Option } from '../../../models/project/schema';
import { assembleScheme } from '../../../models/schemes';
import { keepAssembled } from '../../../models/studies/assembled';
import { arbitraryProject, seeded } from '../../support/arbitrary-project';
import { kioskProject } from '../../support/kiosk-project';
import { readSample } from '../../support/sample-results';

const SAMPLES = ['all-schemes', 'linknyc', 'parking-bot', 'amsterdam', 'yangxin'];
/** Every so manieth input is tried; numbers a model may branch on among the others. */
const STEP = 16;
const CHANGES = [(one: number) => one * 1.3 + 0.01, () => 0, () => 1];

function optionOf({ options }: Project, id: string): Option {
  const option = options.find((one) => one.id === id);
  if (!option) throw new Error(`no option ${id}`);
  return option;
}

function withNumber(project: Project, { path, input: { value } }: ProjectInput, at: number): Project {
  const change = CHANGES[at % CHANGES.length] as (one: number) => number;
  return setInput(project, path, { value: typeof value === 'number' ? change(value) : value.map(change) });
}

/** The inputs whose change makes the model of an option kept from before another than one put together anew. */
function misled(project: Project, id: string): string[] {
  const assemble = keepAssembled(4);
  assemble(project, optionOf(project, id));
  return listInputs(project, id).flatMap((input, i) => {
    if (i % STEP !== id.length % STEP) return [];
    const changed = withNumber(project, input, i);
    const [kept, anew] = [assemble, assembleScheme].map((make) => make(changed, optionOf(changed, id)));
    return JSON.stringify(kept) === JSON.stringify(anew) ? [] : [input.id];
  });
}

describe('a model kept from an earlier edit', () => {
  test.each(SAMPLES)('is the one put together anew, whatever number is changed: %s', (name) => {
    const sample = readSample(name);
    for (const { id } of sample.options) expect(misled(sample, id)).toEqual([]);
  });

  test('is so for any project', () => {
    const law = fc.property(arbitraryProject(), (project) => {
      for (const { id } of project.options) expect(misled(project, id)).toEqual([]);
    });
    fc.assert(law, seeded(15));
  }, 60_000);

  test('keeps its lines as long as no number they were decided by is changed', () => {
    const project = kioskProject();
    const { id } = project.options[0] as Option;
    const assemble = keepAssembled(4);
    const lines = (one: Project) => assemble(one, optionOf(one, id)).spec.lines;
    const set = (input: string, value: number) => {
      const path = listInputs(project, id).find((one) => one.id === input)?.path ?? '';
      return setInput(project, path, { value });
    };
    const before = lines(project);
    expect(lines(set('inputs.ad_price', 7))).toBe(before);
    expect(lines(set('timeline.operation_years', 3))).not.toBe(before);
    expect(lines(structuredClone(project))).toBe(before);
    expect(lines({ ...project, inputs: project.inputs.map((one) => ({ ...one, label: 'x' })) })).not.toBe(
      before,
    );
  });
});
