import { expect, test } from 'vitest';
import { solveFor } from '../../models/studies/solve';
import { replyTo } from '../../renderer/engine/answer';
import { type Project, setAt } from '../../renderer/engine/engine';
import { richProject } from './rich-project';

const request = {
  vary: { input: 'inputs.national_per_kiosk' },
  target: { line: 'returns.equity.irr', value: 0.12 },
};

/** What a worker does with a message: it brings a copy. */
function answered(project: Project) {
  return replyTo(structuredClone({ kind: 'solve', project, request } as const));
}

test('a solver that has answered before gives the answers of one that has not', () => {
  const project = richProject();
  for (const [path, value] of [
    ['/options/0/terms/funding/tranches/0/rate/value', 0.06],
    ['/options/0/terms/funding/tranches/0/rate/value', 0.07],
    ['/options/0/terms/funding/lock_up/dscr/value', 1.3],
    ['/timeline/operation_years/value', 11],
    ['/options/0/label', '另一方案'],
  ] as const) {
    const changed = setAt(project, path, value);
    expect(answered(changed)).toEqual({ ok: true, answer: solveFor(changed, request) });
  }
});
