import { describe, expect, it } from 'vitest';
import type { Language } from '../../../models/project';
import type { RunResult } from '../../../models/studies/result';
import { readSample, resultOf } from '../../support/sample-results';

const project = readSample('all-schemes');
const run = (option: string): RunResult => resultOf(project, option, 'base');
const labelOf = (result: RunResult, id: string, lang: Language): string | undefined =>
  result.run.model.lines.get(id)?.def.label[lang];
const rowOf = (result: RunResult, form: string, no: string): string | undefined =>
  result.statements.find(({ id }) => id === form)?.rows.find((row) => row.no === no)?.label.zh;

/** What only a company with owners has. */
const OF_OWNERS = /股东|资本金|分红|股利|[Ss]hareholder|[Ee]quity|[Dd]istribut|sponsor/;
const OWN_BLOCKS = ['funding', 'waterfall', 'equity', 'cash', 'balance_sheet', 'returns.equity'];

const ownersIn = (result: RunResult, blocks: readonly string[]): string[] =>
  result.run.model.spec.lines
    .filter(({ block }) => blocks.includes(block))
    .flatMap(({ id, label, definition }) =>
      [label.zh, label.en, definition?.zh ?? '', definition?.en ?? '']
        .filter((text) => OF_OWNERS.test(text))
        .map((text) => `${id}: ${text}`),
    );

describe('whose money the words speak of', () => {
  const [company, budget, pool] = ['concession', 'government', 'pooling'].map(run);
  if (!company || !budget || !pool) throw new Error('three options');

  it("a company's: shareholders pay in and take dividends", () => {
    expect(labelOf(company, 'equity.injection', 'zh')).toBe('股东注资');
    expect(labelOf(company, 'equity.distribution', 'zh')).toBe('分红');
  });

  it("the government's own account: the budget pays in and gets back what is over", () => {
    expect(labelOf(budget, 'equity.injection', 'zh')).toBe('财政资金投入');
    expect(labelOf(budget, 'equity.injection', 'en')).toBe('Budget money paid in');
    expect(labelOf(budget, 'equity.distribution', 'zh')).toBe('上缴财政');
    expect(rowOf(budget, 'e', '3.1.1')).toBe('财政资金投入');
    expect(rowOf(budget, 'f', '2.5')).toBe('净资产');
    expect(rowOf(budget, 'h', '2.1')).toBe('财政资金');
    expect(ownersIn(budget, [...OWN_BLOCKS, 'statements.e', 'statements.f'])).toEqual([]);
  });

  it("a pool: its members pay in and get back what is over, and stand as one in the investors' statement", () => {
    expect(labelOf(pool, 'equity.injection', 'zh')).toBe('成员出资');
    expect(labelOf(pool, 'equity.distribution', 'en')).toBe('Returned to members');
    expect(rowOf(pool, 'h', '2.1')).toBe('成员资金');
    expect(pool.statements.find(({ id }) => id === 'c')?.title.zh).toBe('投资各方现金流量表（全体成员）');
    expect(ownersIn(pool, ['funding', 'waterfall', 'equity', 'cash'])).toEqual([]);
  });

  it('no two lines of an option bear the same name', () => {
    for (const { run: model } of [budget, pool]) {
      for (const lang of ['zh', 'en'] as const) {
        const names = model.model.spec.lines.map(({ label }) => label[lang]);
        expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
      }
    }
  });
});

describe('standard statements that say nothing about an option', () => {
  it("of shareholders and profit: left out of the government's own account, each with its reason", () => {
    const { statements, statementsLeftOut } = run('government');
    expect(statementsLeftOut.map(({ letter }) => letter)).toEqual(['B', 'C', 'D']);
    for (const { reason } of statementsLeftOut) expect(reason.zh && reason.en).toBeTruthy();
    expect(statements.map(({ letter }) => letter).join('')).toMatch(/^AEFGHIJKLMN/);
  });

  it('none of a company or a pool', () => {
    for (const option of ['concession', 'joint_venture', 'pooling'])
      expect(run(option).statementsLeftOut).toEqual([]);
  });
});
