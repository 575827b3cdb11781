import { describe, expect, test } from 'vitest';
import { type Project, setAt } from '../../renderer/engine/engine';
import {
  dscrByColumn,
  lowestAt,
  ratioRows,
  serviceByColumn,
  thresholdsOf,
} from '../../renderer/financing/cover-vm';
import { reserveRows } from '../../renderer/financing/reserve-rows';
import { trancheSizes } from '../../renderer/financing/sizes-vm';
import { sourcesAndUses, trancheIds } from '../../renderer/financing/sources-uses-vm';
import { waterfallBars } from '../../renderer/financing/waterfall-vm';
import { periodColumns } from '../../renderer/format/period-vm';
import { cellNumber, TOTAL } from '../../renderer/results/period-rows-vm';
import { debtIsContracted, sizedTranches } from '../../renderer/solve/contracted-vm';
import {
  inputChoices,
  modesOf,
  readForm,
  type SolveForm,
  targetChoices,
} from '../../renderer/solve/solve-vm';
import { levelsOf, statementTable } from '../../renderer/statements/statements-vm';
import { computed, linknyc, richProject, style } from './rich-project';

const KEPT = { zh: '留存', en: 'Kept' };
const projects: readonly (readonly [string, Project])[] = [
  ['linknyc', linknyc()],
  ['rich', richProject()],
  ['rich by quarters', setAt(richProject(), '/timeline/step', 'quarter')],
];

describe.each(projects)('%s', (_name, project) => {
  const result = computed(project);
  const years = periodColumns(result.periods, 'year');
  const steps = periodColumns(result.periods, 'step');

  test('sources equal uses, item by item', () => {
    const found = sourcesAndUses(result);
    if (!found) throw new Error('none');
    const sum = (items: typeof found.uses): number => items.reduce((all, { amount }) => all + amount, 0);
    expect(found.equal).toBe(true);
    expect(sum(found.uses)).toBeCloseTo(found.total.amount, 3);
    expect(sum(found.sources)).toBeCloseTo(found.sourcesTotal.amount, 3);
  });

  test('the waterfall picture ends at the cash the company keeps, in every period and year', () => {
    const free = result.run.series(result.run.model.lines.has('cash.free') ? 'cash.free' : 'cash.closing');
    for (const column of [...steps, ...years].filter(
      ({ first }) => result.periods[first]?.phase === 'operation',
    )) {
      const bars = waterfallBars(result, column, { kept: KEPT });
      expect(bars.at(-1)?.to, column.label).toBeCloseTo(free[column.last] ?? Number.NaN, 2);
      bars.slice(1, -1).forEach((bar, i) => {
        expect(bar.from).toBe(bars[i]?.to);
      });
    }
  });

  test('the bars of debt service add up to it', () => {
    const { interest, principal } = serviceByColumn(result, steps);
    const service = result.run.series('loan.debt_service');
    steps.forEach((column, i) => {
      expect((interest[i] ?? 0) + (principal[i] ?? 0)).toBeCloseTo(service[column.last] ?? 0, 3);
    });
  });

  test('the lowest cover is the one marked', () => {
    const row = ratioRows(result, steps, style).find(({ id }) => id === 'returns.debt.dscr');
    const low = result.run.value('returns.debt.dscr_min');
    if (!row || row.marked === undefined) throw new Error('nothing marked');
    expect(cellNumber(row, steps, row.marked)).toBeCloseTo(Number(low), 9);
    expect(cellNumber(row, steps, TOTAL)).toBeNull();
    const yearly = dscrByColumn(result, years);
    expect(yearly[lowestAt(yearly)]).toBeGreaterThanOrEqual(Number(low) - 1e-9);
  });

  test('statements fold by level and by hand, and show by year what they show by period', () => {
    for (const statement of result.statements) {
      const view = { level: levelsOf(statement), toggled: new Set<string>(), period: 'step' as const };
      const all = statementTable(result, statement, view, style);
      expect(all.rows.length, statement.id).toBe(statement.rows.length);
      const top = statementTable(result, statement, { ...view, level: 1 }, style);
      expect(
        top.rows.every(({ depth }) => depth === 0),
        statement.id,
      ).toBe(true);
      const parent = top.rows.find(({ folded }) => folded);
      if (parent) {
        const open = statementTable(
          result,
          statement,
          { ...view, level: 1, toggled: new Set([parent.key]) },
          style,
        );
        expect(open.rows.length).toBeGreaterThan(top.rows.length);
      }
      const yearly = statementTable(result, statement, { ...view, period: 'year' }, style);
      yearly.rows.forEach((row, i) => {
        if (row.words || row.kind !== 'flow' || row.byColumn === undefined || row.total == null) return;
        const sum = row.byColumn.reduce((a, b) => a + b, 0);
        if (Number.isFinite(sum) && statement.rows[i]?.byYear === undefined)
          expect(sum, row.label.en).toBeCloseTo(row.total, 2);
      });
    }
  });
});

describe('a rich funding', () => {
  const project = richProject();
  const result = computed(project);

  test('names what sets the size of each tranche', () => {
    const sizes = trancheSizes(result);
    expect(sizes.map(({ id }) => id)).toEqual(trancheIds(result));
    for (const size of sizes) {
      const binding = size.limits.find(({ binds }) => binds);
      expect(binding?.name, size.id).toEqual(size.by);
      expect(Number(binding?.value)).toBeCloseTo(Number(size.size), 2);
    }
  });

  test('shows its covenants and reserves', () => {
    expect(thresholdsOf(result).map(({ kind, value }) => [kind, value])).toEqual([
      ['required', 1.3],
      ['lock_up', 1.15],
      ['default', 1.05],
    ]);
    const ids = reserveRows(result, style).map(({ id }) => id);
    expect(ids).toContain('reserves.dsra_closing');
    expect(ids).toContain('reserves.mra_closing');
    expect(ids).toContain('lock_up.locked');
  });

  test('knows which debt is sized by rules and whether it is contracted', () => {
    const option = project.options[0]?.id ?? '';
    expect(sizedTranches(project, option)).toEqual(['senior', 'mezzanine', 'own']);
    expect(debtIsContracted(project, option)).toBe(false);
    const solved_for = { target: 'x', value: 1, scenario: 'base' };
    const agreed = ['senior', 'mezzanine', 'own'].map((id) => ({
      input: `tranches.${id}.fixed`,
      value: 1,
      solved_for,
    }));
    expect(debtIsContracted(setAt(project, '/options/0/contracted', agreed), option)).toBe(true);
  });
});

describe('the solving form', () => {
  const project = linknyc();
  const result = computed(project);
  const option = project.options[0]?.id ?? '';
  const inputs = inputChoices(project, option);
  const rate = inputs.find(({ id }) => id.endsWith('city_share.rate')) ?? null;
  const irr = targetChoices(result).find(({ id }) => id === 'returns.equity.irr') ?? null;
  const form: SolveForm = {
    input: rate,
    mode: 'value',
    from: '',
    to: '',
    target: irr,
    period: 0,
    wanted: '12',
  };
  const where = { option, scenario: 'base' };

  test('reads figures in their display unit', () => {
    expect(readForm({ ...form, from: '10%', to: '60' }, style, where)).toEqual({
      request: {
        ...where,
        vary: { input: rate?.id, mode: 'value' },
        between: [0.1, 0.6],
        target: { line: 'returns.equity.irr', value: 0.12 },
      },
    });
  });

  test('says which fields cannot be read', () => {
    const read = readForm({ ...form, input: null, from: '1', wanted: 'x' }, style, where);
    expect(read).toEqual({ faults: { input: true, to: true, wanted: true } });
  });

  test('offers headline figures first and a period for lines over time', () => {
    const targets = targetChoices(result);
    expect(targets[0]?.group).toBe('metric');
    expect(targets.find(({ id }) => id === 'returns.debt.dscr')?.series).toBe(true);
    const term = inputs.find(({ id }) => id === 'timeline.operation_years');
    expect(term && modesOf(term)).toEqual(['value', 'shift']);
  });
});
