import { describe, expect, test } from 'vitest';
import { sensitivityCsv } from '../../renderer/sensitivity/sensitivity-csv';
import {
  amountText,
  changesText,
  changeText,
  coefficientFigure,
  figureName,
  readChanges,
  spiderLines,
  strongest,
  switchingFigure,
  tableDecimals,
  tableRows,
  tornadoBars,
} from '../../renderer/sensitivity/sensitivity-vm';
import { published, studied } from '../support/sensitivity-subjects';

const zh = { language: 'zh-CN', currency: 'CNY', scale: 'one' } as const;
const en = { language: 'en', currency: 'CNY', scale: 'one' } as const;

const study = studied(published(), {
  factors: ['investment', 'price', 'operating_cost'],
  figures: [{ line: 'returns.project.npv_pre_tax' }, { line: 'returns.project.irr_pre_tax' }],
  changes: [-0.1, 0.1],
});

describe('tornado and spider', () => {
  test('bars run from the lowest to the highest change, the widest on top', () => {
    const bars = tornadoBars(study, 0);
    expect(bars.map(({ id }) => id)).toEqual(['price', 'investment', 'operating_cost']);
    const base = Number(study.figures[0]?.base);
    expect(bars[0]?.high).toBeGreaterThan(base); // a higher price is better
    expect(bars[1]?.high).toBeLessThan(base); // dearer works are not
  });

  test('an end without a value is drawn as no move', () => {
    const gone = { kind: 'undefined', reason: { zh: '无', en: 'none' }, at: { line: 'x' } } as const;
    const holed = {
      ...study,
      factors: study.factors.map((factor) => ({
        ...factor,
        points: factor.points.map((point, i) => (i === 0 ? { ...point, values: [gone, gone] } : point)),
      })),
    };
    for (const { low } of tornadoBars(holed, 0)) expect(low).toBe(study.figures[0]?.base);
  });

  test('lines cross where nothing has moved', () => {
    for (const { points } of spiderLines(study, 0)) {
      expect(points.map(({ x }) => x)).toEqual([-0.1, 0, 0.1]);
      expect(points[1]?.y).toBe(study.figures[0]?.base);
    }
  });
});

describe('figures in words', () => {
  test('the strongest coefficient keeps its sign', () => {
    const [investment] = study.factors;
    if (!investment) throw new Error('there is a factor');
    expect(coefficientFigure(strongest(investment, 0), zh)).toEqual({ text: '−9.90', negative: false });
    expect(coefficientFigure(strongest(investment, 0), en).text).toBe('(9.90)');
  });

  test('a switching value has its sign, and a reason where there is none', () => {
    expect(switchingFigure(study.factors[0]?.switching[0]).text).toBe('+10.10%');
    expect(switchingFigure({ kind: 'none', reason: { zh: '不随', en: 'does not' } })).toMatchObject({
      text: '—',
      reason: { zh: '不随' },
    });
    expect(changeText(0)).toBe('0.00%');
  });

  test('amounts and names carry their unit once', () => {
    expect(amountText(0.06, '%/year', zh)).toBe('6.0%');
    expect(amountText(12, 'money', zh)).toBe('12.00 元');
    const [npv, irr] = study.figures;
    if (!npv || !irr) throw new Error('there are two figures');
    expect(figureName(npv, zh)).toMatch(/（元）$/);
    expect(figureName(irr, en)).not.toMatch(/\(/);
    expect(tableDecimals([0.1], '%/year', zh)).toBe(2);
    expect(tableDecimals([5, 12_345], 'money', zh)).toBe(0);
  });
});

describe('changes as people write them', () => {
  test.each([
    ['-20%, -10%, 10%, 20%', [-0.2, -0.1, 0.1, 0.2]],
    ['−20%，+20%', [-0.2, 0.2]],
    ['-20 +20', [-0.2, 0.2]],
    ['10', [0.1]],
    ['0.1; 5', [0.1, 0.05]],
    ['', []],
    ['ten', null],
  ])('%s', (text, changes) => {
    expect(readChanges(text)).toEqual(changes);
  });

  test('what is written can be read back', () => {
    expect(readChanges(changesText([-0.15, 0.05, 0.125]))).toEqual([-0.15, 0.05, 0.125]);
  });
});

describe('statement P to take away', () => {
  test('stands row for row: the case as it stands, then each factor and change', () => {
    const rows = tableRows(study, 0, zh);
    expect(rows[0]).toEqual([
      '序号',
      '不确定因素',
      '变化率',
      expect.stringContaining('财务净现值'),
      '敏感度系数',
      '临界点',
      '临界值',
    ]);
    expect(rows[1]?.slice(0, 3)).toEqual(['', '基本方案', '0%']);
    expect(rows[2]?.slice(0, 3)).toEqual(['1', '建设投资', '−10%']);
    expect(rows[2]?.[5]).toBe('+10.10%');
    expect(rows[3]?.[5]).toBe(''); // said once for each factor
    expect(rows).toHaveLength(2 + 3 * 2);
  });

  test('as CSV it has full numbers and every figure', () => {
    const csv = sensitivityCsv(study, 'en');
    expect(csv.startsWith('\uFEFFFigure,Unit,Factor,Change,Value,')).toBe(true);
    expect(csv.trim().split('\r\n')).toHaveLength(1 + 2 * (1 + 3 * 2));
    expect(csv).toContain(String(study.figures[0]?.base));
  });
});
