import { describe, expect, test } from 'vitest';
import type { Io, ReadReply, WriteReply } from '../../cli/io';
import { type Engine, main } from '../../cli/main';
import { type Project, projectJsonSchema, serializeProject, setAt } from '../../models/project';
import { projectFingerprint } from '../../models/project/fingerprint';
import { runProject } from '../../models/studies/run';
import { solveFor } from '../../models/studies/solve';
import { kioskProject } from '../support/kiosk-project';

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly written: ReadonlyMap<string, Uint8Array>;
}

/** Run a command line over files in memory. */
async function cli(
  line: string,
  files: Readonly<Record<string, Project | string | ReadReply>> = { 'kiosk.citypact': kioskProject() },
  engine: Partial<Engine> = {},
  writes: WriteReply = { ok: true },
): Promise<Said> {
  let out = '';
  let err = '';
  const written = new Map<string, Uint8Array>();
  const io: Io = {
    read: async (file) => readReply(files[file]),
    write: async (file, bytes) => {
      if (writes.ok) written.set(file, bytes);
      return writes;
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
  const buildWorkbook: Engine['buildWorkbook'] = async (result, project, lang, stamp) =>
    new TextEncoder().encode(
      JSON.stringify([result.option, result.scenario, project.identity.currency, lang, stamp]),
    );
  const words = line === '' ? [] : line.split(' ');
  const code = await main(words, io, { runProject, solveFor, buildWorkbook, ...engine });
  return { code, out, err, written };
}

function readReply(file: Project | string | ReadReply | undefined): ReadReply {
  if (file === undefined) return { ok: false, reason: 'missing' };
  if (typeof file === 'string') return { ok: true, text: file };
  return 'ok' in file ? file : { ok: true, text: serializeProject(file) };
}

describe('citypact compare', () => {
  test('as data names the state of the file it compares', async () => {
    const { out } = await cli('compare kiosk.citypact --json');
    expect(JSON.parse(out)).toMatchObject({ input_sha256: projectFingerprint(kioskProject()) });
  });
});

describe('citypact run', () => {
  test('prints figures, checks and every party, in English', async () => {
    const { code, out, err } = await cli('run kiosk.citypact');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(
      'Kiosk concession\nConcession × Base\n2026-01-01 – 2030-12-31, money in million USD\n',
    );
    expect(out).toMatch(/Headline figures\n.*\n.*/);
    expect(out).toContain('Project IRR');
    expect(out).toMatch(/ {2}✓ {2}Sum of all parties\n/);
    expect(out).toMatch(/ {2}Party +Received +Paid +Net +NPV +IRR +Payback +Exposure\n {2}City +\d/);
    expect(out).toMatch(
      / {2}Year +City +Kiosk company +Sponsor +Bank +Advertisers +Builder +Staff +Tax office\n {2}2026 /,
    );
    expect(out).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('adds up each party to the total of its years, and all parties to nothing', async () => {
    const { out } = await cli('run kiosk.citypact --json');
    const result = JSON.parse(out);
    for (let i = 0; i < result.periods.length; i++) {
      const sum = result.parties.reduce(
        (total: number, party: { net: string }) => total + result.series[party.net].values[i],
        0,
      );
      expect(sum).toBeCloseTo(0, 3);
    }
  });

  test('prints the same flows as it gives to programs, year by year and in all', async () => {
    const project = setAt(kioskProject(), '/timeline/step', 'quarter' as const);
    const { periods, series, parties } = JSON.parse((await cli('run k --json', { k: project })).out);
    const { out } = await cli('run k', { k: project });
    const city: number[] = series[parties[0].net].values;
    const millions = (year?: number) =>
      (
        city.filter((_, i) => year === undefined || periods[i].year === year).reduce((a, b) => a + b, 0) / 1e6
      ).toFixed(2);
    const table = out.slice(out.indexOf('by year'));
    for (const year of [2027, 2028, 2029, 2030])
      expect(table).toMatch(new RegExp(`\\n  ${year} +${millions(year)} `));
    expect(table).toMatch(new RegExp(`\\n  Total +${millions()} `));
    expect(out).toMatch(new RegExp(`\\n  City +${millions()} +0\\.00 +${millions()} `));
  });

  test('speaks Chinese when asked, with columns that line up', async () => {
    const { out } = await cli('run kiosk.citypact --scenario weak --lang zh');
    expect(out).toContain(
      '信息亭特许经营\n特许经营 × 广告低迷\n2026-01-01 – 2030-12-31，金额单位：百万美元\n',
    );
    const rows = out.slice(out.indexOf('逐年净现金流')).split('\n').slice(1, 8);
    expect(
      new Set(
        rows.map((row) =>
          [...row].reduce((cells, char) => cells + (/\p{Script=Han}/u.test(char) ? 2 : 1), 0),
        ),
      ).size,
    ).toBe(1);
  });

  test('computes the scenario that is named', async () => {
    const total = async (scenario: string) =>
      JSON.parse((await cli(`run kiosk.citypact --json --scenario ${scenario}`)).out).series['revenue.gross']
        .values[2];
    expect((await total('weak')) / (await total('base'))).toBeCloseTo(0.7, 12);
  });

  test('prints JSON with units, and an undefined figure as its reason', async () => {
    const { out } = await cli('run kiosk.citypact --json');
    const result = JSON.parse(out);
    expect(result).toMatchObject({ currency: 'USD', option: 'concession', scenario: 'base' });
    expect(result.series['inputs.ad_price']).toEqual({
      label: 'Advertising price',
      type: 'input',
      unit: 'money/kiosk/year',
      kind: 'rate',
      value: 12000,
    });
    expect(result.series['capex.spend']).toMatchObject({
      unit: 'money',
      kind: 'flow',
      values: expect.arrayContaining([expect.any(Number)]),
    });
    const payback = result.metrics.find(({ label }: { label: string }) => label === 'Payback');
    expect(payback.value).toEqual({ undefined: expect.stringContaining('not recovered') });
    expect(out).not.toMatch(/NaN|null/);
  });

  test('prints n/a for what a division by zero spoils, says so, and ends with 1', async () => {
    const project = setAt(kioskProject(), '/revenue/0/formula', 'ad_price * kiosks / (timeline.t - 3)');
    const { code, out, err } = await cli('run k', { k: project });
    expect(code).toBe(1);
    expect(out).toMatch(/ {2}Equity IRR {2}n\/a: .+ \(Advertising.*, period to 2029-12-31\)\n/);
    expect(out).toMatch(/\n {2}2029 +n\/a /);
    expect(`${out}${err}`).not.toMatch(/NaN|Infinity/);
    expect(err).toMatch(
      /^k: error: Revenue stream "Advertising" › formula: .+ \(Advertising.*, period to 2029-12-31\); nothing that follows from it can be computed\.\n$/,
    );
    const json = await cli('run k --json', { k: project });
    expect(json.out).not.toMatch(/NaN|Infinity|null/);
  });

  test('shows the place in a formula that is wrong', async () => {
    const { code, out, err } = await cli('run k', {
      k: setAt(kioskProject(), '/revenue/0/formula', 'ad_price * kiosk'),
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(
      /^k: error: Revenue stream "Advertising" › formula: .*kiosk.*\n {4}ad_price \* kiosk\n {4} {11}\^\n$/,
    );
  });

  test.each([
    ['nowhere', 'nowhere: error: There is no such file.\n'],
    ['empty', 'empty: error: Project file: The file is empty.\n'],
    ['folder', 'folder: error: This is a folder, not a file.\n'],
    [
      'newer',
      'newer: error: Project file: This file was made by a newer CityPact, version 7; this one reads up to 1. Update CityPact to open it.\n',
    ],
  ])('says what is wrong with the file %s', async (file, sentence) => {
    const files = {
      empty: '',
      folder: { ok: false, reason: 'directory' } as const,
      newer: '{"format": "citypact-project", "version": 7}',
    };
    expect(await cli(`run ${file}`, files)).toMatchObject({ code: 1, out: '', err: sentence });
  });

  test('treats an option that is not in the project as wrong usage, naming those that are', async () => {
    expect(await cli('run kiosk.citypact --option lease')).toMatchObject({
      code: 2,
      out: '',
      err: 'citypact: The project has no option "lease"; choose from: concession. See citypact --help.\n',
    });
  });

  test('passes on warnings and still ends with 0', async () => {
    const project = setAt(kioskProject(), '/opex/1/label', { zh: '维护', en: 'Upkeep' });
    const { code, err } = await cli('run k', { k: project });
    expect(code).toBe(0);
    expect(err).toContain(
      'k: warning: Operating cost "Upkeep" › name: The name "Upkeep" is the same as that of entry 1',
    );
  });
});

describe('citypact statements', () => {
  test('prints one statement by year, with its footers', async () => {
    const { code, out, err } = await cli('statements kiosk.citypact --table a --lang zh');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^附表 A 项目投资现金流量表（百万美元）\n +合计 +2026 +2027 +2028 +2029 +2030\n1 +现金流入/,
    );
    expect(out).toMatch(/\n1\.1 +营业收入 +\d/);
    expect(out).toMatch(/财务内部收益率（所得税后） {2}-?\d+\.\d\d%/);
    expect(out).not.toContain('附表 B');
  });

  test('prints all of them, in both languages, and as JSON', async () => {
    const { out } = await cli('statements kiosk.citypact --lang en');
    expect(out.match(/^Statement [A-N] /gm)).toHaveLength(14);
    expect(out).not.toMatch(/NaN|undefined|Infinity|[\p{Script=Han}]/u);
    const json = JSON.parse((await cli('statements kiosk.citypact --table F --json')).out);
    expect(json).toHaveLength(1);
    expect(json[0].rows.find((row: { no: string }) => row.no === '2.5.4')).toMatchObject({
      line: 'statements.f.r2_5_4',
      unit: 'money',
    });
  });

  test('names the statements there are when asked for another', async () => {
    const { code, err } = await cli('statements kiosk.citypact --table z --lang en');
    expect(code).toBe(2);
    expect(err).toContain('There is no statement "Z"; choose from: A, B, C');
  });
});

describe('citypact check', () => {
  test('computes every option under every scenario', async () => {
    const { code, out } = await cli('check kiosk.citypact');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^✓ Concession × Base {2}\d+ of \d+ checks passed\n✓ Concession × Weak advertising {2}\d+ of \d+ checks passed\n$/,
    );
  });

  test('lists the problems of a file and ends with 1', async () => {
    const { code, out, err } = await cli('check k --lang zh', {
      k: setAt<Project>(kioskProject(), '/tax/rate/value', [0.25]),
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe('k：错误：所得税 › 所得税税率：序列有 1 个值，而项目共 5 年，每年需要一个值。\n');
  });

  test('says a wrong formula once, not for every scenario', async () => {
    const { code, out, err } = await cli('check k', {
      k: setAt(kioskProject(), '/revenue/0/formula', 'ad_price +'),
    });
    expect(code).toBe(1);
    expect(out).toBe('✗ Concession × Base\n✗ Concession × Weak advertising\n');
    expect(err.match(/Revenue stream/g)).toHaveLength(1);
  });

  test('ends with 1 when a check of the model fails', async () => {
    const failing: Engine['runProject'] = (project, choice) => {
      const result = runProject(project, choice);
      if (!result.ok) return result;
      const checks = result.value.checks.map((one, i) =>
        i === 0 ? { ...one, passed: false, severity: 'error' as const } : one,
      );
      return { ok: true, value: { ...result.value, checks } };
    };
    const { code, out, err } = await cli('check kiosk.citypact', undefined, { runProject: failing });
    expect(code).toBe(1);
    expect(out).toMatch(/^✗ Concession × Base {2}/);
    expect(err).toContain('kiosk.citypact: Concession × Base: error: Sum of all parties: ');
  });
});

describe('citypact export', () => {
  test('writes the workbook of one option under one scenario', async () => {
    const { code, out, err, written } = await cli(
      'export kiosk.citypact --xlsx out.xlsx --scenario weak --lang zh',
    );
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('已写入 out.xlsx\n');
    expect(new TextDecoder().decode(written.get('out.xlsx'))).toBe(
      '["concession","weak","USD","zh",{"version":"1.2.3","exported":"2026-03-31 10:00"}]',
    );
  });

  test('says why it could not write', async () => {
    const { code, err } = await cli(
      'export kiosk.citypact --xlsx a/out.xlsx',
      undefined,
      {},
      { ok: false, reason: 'missing' },
    );
    expect({ code, err }).toEqual({
      code: 1,
      err: 'a/out.xlsx: error: The folder to write to does not exist.\n',
    });
  });
});

describe('citypact', () => {
  test('prints the schema of project files', async () => {
    expect(JSON.parse((await cli('schema')).out)).toEqual(JSON.parse(JSON.stringify(projectJsonSchema())));
  });

  test('prints its version and its help', async () => {
    expect((await cli('--version')).out).toBe('citypact 1.2.3\n');
    expect((await cli('--help')).out).toContain('Exit codes: 0 ok; 1 a problem');
    expect((await cli('--help --lang zh')).out).toContain('退出码：0 正常');
  });

  test('prints its usage on stderr when asked for nothing', async () => {
    const { code, out, err } = await cli('');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('citypact run FILE');
  });

  test('answers wrong usage with 2 and a sentence', async () => {
    expect(await cli('rum kiosk.citypact')).toMatchObject({
      code: 2,
      out: '',
      err: 'citypact: There is no command "rum". Did you mean "run"? See citypact --help.\n',
    });
  });
});
