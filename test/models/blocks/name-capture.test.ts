import { expect, test } from 'vitest';
import { runProject } from '../../../models/studies/run';
import { kioskProject } from '../../support/kiosk-project';

test("a user's formula means the user's own driver, even when the block has a line of that name", () => {
  const project = kioskProject();
  const stream = project.revenue[0];
  if (!stream) throw new Error('the project has no revenue stream');
  const renamed = {
    ...project,
    inputs: [
      ...project.inputs,
      { id: 'gross', label: 'gross', kind: 'rate' as const, unit: 'money', value: 12_000 },
    ],
    revenue: [{ ...stream, formula: 'gross' }, ...project.revenue.slice(1)],
  };
  const result = runProject(renamed);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const annual = result.value.run.series(`revenue.${stream.id}.annual`);
  expect([...annual].every((v) => v === 12_000)).toBe(true);
});
