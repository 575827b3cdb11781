import { expect, test } from 'vitest';
import { runProject, setAt } from '../../renderer/engine/engine';
import { computed, richProject } from './rich-project';

test('a model kept from earlier edits gives the figures of a model made anew', () => {
  const project = richProject();
  const before = computed(project);
  const first = before.metrics.map(({ value }) => value);
  for (const [path, value] of [
    ['/options/0/terms/funding/tranches/0/rate/value', 0.075],
    ['/options/0/terms/funding/lock_up/dscr/value', 1.4],
    ['/options/0/terms/funding/tranches/0/repayment/type', 'sculpted'],
    ['/options/0/terms/funding/tranches/0/rate/value', 0.05],
  ] as const) {
    const changed = setAt(project, path, value);
    const fresh = runProject(changed, { option: project.options[0]?.id ?? '', scenario: 'base' });
    if (!fresh.ok) throw new Error('does not run');
    expect(computed(changed).metrics.map((m) => m.value)).toEqual(fresh.value.metrics.map((m) => m.value));
  }
  expect(before.metrics.map(({ value }) => value)).toEqual(first);
  expect(computed(project).metrics.map(({ value }) => value)).toEqual(first);
});
