import { describe, expect, test } from 'vitest';
import { compileModel } from '../../models/language/compile';
import { runModel } from '../../models/language/run';
import { setAt } from '../../models/project';
import { assembleScheme } from '../../models/schemes';
import { checksOf } from '../../models/studies/checks';
import { runProject } from '../../models/studies/run';
import { solveFor } from '../../models/studies/solve';
import { sharingProject } from '../support/sharing-project';

const project = sharingProject('year');
const [option] = project.options;
if (!option) throw new Error('the project has an option');
const { spec, checks } = assembleScheme(project, option);

function failing(line?: string, formula?: string): string[] {
  const lines = spec.lines.map((def) =>
    def.id === line && formula !== undefined ? { ...def, formula } : def,
  );
  const compiled = compileModel({ ...spec, lines });
  if (!compiled.ok) throw new Error(compiled.error[0]?.message.en);
  return checksOf(runModel(compiled.value), checks, spec.periods)
    .filter(({ passed, severity }) => severity === 'error' && !passed)
    .map(({ id }) => id);
}

describe('a slip in what is shared is caught', () => {
  test.each([
    ['concession.ratchet.received_2', 'received_1 + slice_2', 'checks.sharing_whole'],
    ['concession.ratchet.preferred', 'min(base, owed_2)', 'nothing'],
    ['concession.flip.kept', 'base', 'checks.sharing_whole'],
    ['concession.trued.paid_after_debt', 'owed + equity.available', 'checks.sharing_overspent'],
    ['concession.shared', 'after_debt', 'checks.cash_left'],
    ['equity.distribution', 'proposed', 'checks.cash_negative'],
    ['equity.distributable', 'available', 'checks.cash_negative'],
    ['balance_sheet.shared', '0 * concession.shared', 'checks.balance_sheet'],
    ['statements.d.shared', '0 * concession.shared', 'checks.statement_f'],
  ])('%s = %s fails %s', (line, formula, check) => {
    expect(spec.lines.some(({ id }) => id === line)).toBe(true);
    const failed = failing(line, formula);
    // Another first hurdle is another deal, not a slip.
    if (check === 'nothing') expect(failed).toEqual([]);
    else expect(failed).toContain(check);
  });

  test('without a slip nothing fails', () => {
    expect(failing()).toEqual([]);
  });
});

describe('the inputs of bands and tiers are inputs like any other', () => {
  test('a scenario changes the rate of one band', () => {
    const low = { id: 'low', label: 'Low', overrides: [{ input: 'concession.ladder.rate_3', value: 0.02 }] };
    const changed = setAt(project, '/scenarios', [...project.scenarios, low]);
    const paid = (scenario?: string): number => {
      const result = runProject(changed, scenario === undefined ? {} : { scenario });
      if (!result.ok) throw new Error(result.error[0]?.message.en);
      return [...result.value.run.series('concession.ladder.payment')].reduce((sum, one) => sum + one, 0);
    };
    expect(paid('low')).toBeLessThan(paid());
  });

  test('the public share of a tier is solved for the return of the sponsor', () => {
    const alone = sharingProject('year', [
      {
        id: 'ratchet',
        label: 'Ratchet',
        type: 'hurdle',
        tiers: [{ hurdle: { value: 0.08 }, tier_share: { value: 0.2 } }],
      },
    ]);
    const before = runProject(alone);
    if (!before.ok) throw new Error(before.error[0]?.message.en);
    const irr = before.value.run.value('returns.equity.irr');
    if (typeof irr !== 'number') throw new Error('no return');
    const answer = solveFor(alone, {
      vary: { input: 'concession.ratchet.tier_share_1' },
      target: { line: 'returns.equity.irr', value: irr - 0.01 },
    });
    if (!answer.ok) throw new Error(answer.error.sentence.en);
    expect(answer.value.achieved).toBeCloseTo(irr - 0.01, 6);
  });
});
