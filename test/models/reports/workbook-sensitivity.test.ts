import { describe, expect, test } from 'vitest';
import { planWorkbook } from '../../../models/reports/workbook-plan';
import { sensitivityOf } from '../../../models/studies/sensitivity';
import { resultOf } from '../../support/sample-results';
import { published } from '../../support/sensitivity-subjects';

const project = published();
const option = project.options[0]?.id ?? '';
const result = resultOf(project, option, 'base');
const study = sensitivityOf(project, { option, scenario: 'base' });
if (!study.ok) throw new Error(study.error.sentence.en);
const { figures, factors } = study.value;

describe.each([
  ['zh', '附表P', '基本方案', '模型现值', '建设投资'],
  ['en', 'StatementP', 'As it stands', 'Model now', 'Construction investment'],
] as const)('statement P in the workbook, %s', (lang, name, base, now, investment) => {
  const sheet = planWorkbook(result, project, lang, { exported: '2026-03-31 10:00' }).sheets.find(
    (one) => one.name === name,
  );
  const rows = sheet?.rows ?? [];
  const rowsOf = (label: string) => rows.filter(({ cells }) => cells.get(2)?.value === label);

  test('prints every figure of the study, row for row, as values', () => {
    expect(rowsOf(base).map(({ cells }) => cells.get(4)?.value)).toEqual(
      figures.map((figure) => (typeof figure.base === 'number' ? figure.base : 'n/a')),
    );
    const [first] = rowsOf(investment);
    const [factor] = factors;
    expect(first?.cells.get(1)?.value).toBe('1');
    expect(first?.cells.get(3)).toMatchObject({ look: 'pasted', value: -0.2 });
    expect(first?.cells.get(4)?.value).toBe(factor?.points[0]?.values[0]);
    expect(first?.cells.get(5)?.value).toBe(factor?.points[0]?.coefficients[0]);
    const found = factor?.switching[0];
    expect(found?.kind === 'found' && first?.cells.get(6)?.value === found.change).toBe(true);
  });

  test('has one live row per figure, with a check that it is still the case studied', () => {
    const live = rowsOf(now);
    expect(live).toHaveLength(figures.length);
    for (const { row, cells } of live) {
      expect(cells.get(4)?.formula).toBeDefined();
      expect(cells.get(5)).toMatchObject({ look: 'check', value: 1 });
      expect(sheet?.checks).toContain(`E${row}`);
    }
    const others = rows.filter(({ row }) => row > 2 && !live.some((one) => one.row === row));
    expect(others.flatMap(({ cells }) => [...cells.values()].filter(({ formula }) => formula))).toEqual([]);
  });

  test('says that it is not live, of which inputs it is and when it was made', () => {
    const said = rows.flatMap(({ cells }) => String(cells.get(1)?.value ?? '')).join('\n');
    expect(said).toContain('SHA-256');
    expect(said).toContain('2026-03-31 10:00');
    expect(said).toMatch(lang === 'zh' ? /须重新导出/ : /then export again/);
  });
});
