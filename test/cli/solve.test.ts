import { describe, expect, test } from 'vitest';
import type { Io } from '../../cli/io';
import { main } from '../../cli/main';
import { readSolve } from '../../cli/solve-arguments';
import { type Project, parseProject, serializeProject } from '../../models/project';
import { runProject } from '../../models/studies/run';
import { solveFor } from '../../models/studies/solve';
import { kioskProject } from '../support/kiosk-project';

/** Run a command line over files in memory. */
async function cli(line: string, project: Project = kioskProject(), writes = true) {
  let out = '';
  let err = '';
  const written = new Map<string, string>();
  const io: Io = {
    read: async (file) =>
      file === 'kiosk.citypact'
        ? { ok: true, text: serializeProject(project) }
        : { ok: false, reason: 'missing' },
    write: async (file, bytes) => {
      if (!writes) return { ok: false, reason: 'full' };
      written.set(file, new TextDecoder().decode(bytes));
      return { ok: true };
    },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: {},
    version: '1.2.3',
    now: () => '2026-03-31 10:00',
  };
  const code = await main(line.split(' '), io, {
    runProject,
    solveFor,
    buildWorkbook: async () => new Uint8Array(),
  });
  return { code, out, err, written };
}

const SOLVE = 'solve kiosk.citypact --vary inputs.ad_price --target returns.equity.irr=12%';

describe('citypact solve', () => {
  test('says the value found, in English and in Chinese', async () => {
    const { code, out, err } = await cli(SOLVE);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^"Advertising price" at [\d,.]+ USD\/kiosk\/year \(now 12,000 USD\/kiosk\/year\) gives "Equity IRR" of 12%\.\n/,
    );
    const zh = await cli(`${SOLVE} --lang zh`);
    expect(zh.out).toMatch(
      /^“广告单价”为 [\d,.]+ USD\/kiosk\/year（现为 12,000 USD\/kiosk\/year）时，“资本金财务内部收益率”为 12%。\n/,
    );
  });

  test('gives data with --json', async () => {
    const { code, out } = await cli(`${SOLVE} --json`);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      solved: true,
      value: expect.any(Number),
      achieved: expect.closeTo(0.12, 10),
      vary: { input: 'inputs.ad_price', mode: 'value', label: 'Advertising price', today: 12000 },
      target: { line: 'returns.equity.irr', value: 0.12 },
      roots: [{}],
      notes: expect.any(Array),
    });
  });

  test('writes the value into the project, where it holds in every scenario and is printed', async () => {
    const { code, err, written } = await cli(`${SOLVE} --write solved.citypact`);
    expect(code).toBe(0);
    expect(err).toBe('Wrote solved.citypact\n');
    const read = parseProject(written.get('solved.citypact') ?? '');
    if (!read.ok) throw new Error('the file is read again');
    expect(read.value.options[0]?.contracted).toMatchObject([
      {
        input: 'inputs.ad_price',
        solved_for: { target: 'returns.equity.irr', value: 0.12, scenario: 'base' },
      },
    ]);
    const weak = await cli('run kiosk.citypact --scenario weak', read.value);
    expect(weak.out).toContain(
      'Contracted values (kept in every scenario)\n  · "Advertising price" is contracted',
    );
    const json = await cli('run kiosk.citypact --scenario weak --json', read.value);
    expect(JSON.parse(json.out).contracted).toMatchObject([
      { input: 'inputs.ad_price', state: 'elsewhere', setsAside: true },
    ]);
  });

  test('a stale value is a warning of run and check', async () => {
    const { written } = await cli(`${SOLVE} --write solved.citypact`);
    const read = parseProject(written.get('solved.citypact') ?? '');
    if (!read.ok) throw new Error('the file is read again');
    const changed = { ...read.value, opex: read.value.opex.slice(1) };
    for (const command of ['run', 'check']) {
      const { err, code } = await cli(`${command} kiosk.citypact`, changed);
      expect(err).toMatch(/warning: Advertising price: "Advertising price" is contracted .* solve again\./);
      expect(code).toBe(0);
    }
  });

  test('with --write - the file goes to standard output and the answer beside it', async () => {
    const { out, err } = await cli(`${SOLVE} --write -`);
    expect(parseProject(out).ok).toBe(true);
    expect(err).toContain('gives "Equity IRR" of 12%');
  });

  test('no solution is a problem, said on standard error, and nothing is written', async () => {
    const none = await cli(`${SOLVE} --between 1,2 --write solved.citypact`);
    expect(none.code).toBe(1);
    expect(none.err).toMatch(/"Equity IRR"/);
    expect(none.written.size).toBe(0);
    const json = await cli(`${SOLVE} --between 1,2 --json`);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      solved: false,
      kind: expect.any(String),
      ends: [{ value: 1 }, { value: 2 }],
    });
  });

  test('a full disk, an unknown option, an unknown file', async () => {
    expect((await cli(`${SOLVE} --write solved.citypact`, kioskProject(), false)).err).toContain(
      'The disk is full.',
    );
    expect(await cli(`${SOLVE} --option nope`)).toMatchObject({
      code: 2,
      err: expect.stringContaining('no option "nope"'),
    });
    expect((await cli(SOLVE.replace('kiosk.c', 'other.c'))).code).toBe(1);
  });
});

describe('the arguments of solve', () => {
  test.each([
    ['a.b=1', { target: { line: 'a.b', value: 1 } }],
    ['a.b=-1.5e3', { target: { line: 'a.b', value: -1500 } }],
    ['a.b=8%', { target: { line: 'a.b', value: 0.08 } }],
    ['a.b@3=0', { target: { line: 'a.b', value: 0, period: 2 } }],
    ['a.b>=1.3', { target: { line: 'a.b', value: 1.3 }, accept: 'at_least' }],
    ['a.b<=9', { target: { line: 'a.b', value: 9 }, accept: 'at_most' }],
  ])('target %s', (target, request) => {
    expect(readSolve({ vary: 'x', target }, {})).toEqual({
      ok: true,
      value: { vary: { input: 'x' }, ...request },
    });
  });

  test('range and mode', () => {
    const read = readSolve(
      { vary: 'x', target: 'y=0', between: '-5,10%', mode: 'shift' },
      { option: 'o', scenario: 's' },
    );
    expect(read).toEqual({
      ok: true,
      value: {
        option: 'o',
        scenario: 's',
        vary: { input: 'x', mode: 'shift' },
        target: { line: 'y', value: 0 },
        between: [-5, 0.1],
      },
    });
  });

  test.each([
    [{ target: 'y=0' }, '--vary'],
    [{ vary: 'x' }, '--target'],
    [{ vary: 'x', target: 'y' }, 'LINE=VALUE'],
    [{ vary: 'x', target: 'y=' }, 'LINE=VALUE'],
    [{ vary: 'x', target: 'y=abc' }, 'LINE=VALUE'],
    [{ vary: 'x', target: 'y=0', between: '1' }, 'LOW,HIGH'],
    [{ vary: 'x', target: 'y=0', between: '1,2,3' }, 'LOW,HIGH'],
    [{ vary: 'x', target: 'y=0', between: '1,b' }, 'LOW,HIGH'],
    [{ vary: 'x', target: 'y=0', mode: 'times' }, '--mode'],
  ])('%j is refused with a sentence', (values, said) => {
    const read = readSolve(values, {});
    expect(!read.ok && read.error.en).toContain(said);
  });
});
