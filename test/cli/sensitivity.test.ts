import { describe, expect, test } from 'vitest';
import type { Io } from '../../cli/io';
import { main } from '../../cli/main';
import { readSensitivity } from '../../cli/sensitivity-arguments';
import { serializeProject } from '../../models/project';
import { runProject } from '../../models/studies/run';
import { solveFor } from '../../models/studies/solve';
import { published } from '../support/sensitivity-subjects';

/** Run a command line over one file in memory. */
async function cli(line: string) {
  let out = '';
  let err = '';
  const io: Io = {
    read: async (file) =>
      file === 'plant.citypact'
        ? { ok: true, text: serializeProject(published()) }
        : { ok: false, reason: 'missing' },
    write: async () => ({ ok: true }),
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
  const engine = { runProject, solveFor, buildWorkbook: async () => new Uint8Array() };
  const code = await main(line.split(' '), io, engine);
  return { code, out, err };
}

const ASK = 'sensitivity plant.citypact --figure returns.project.npv_pre_tax --changes -10%,10%';

describe('citypact sensitivity', () => {
  test('prints statement P with the coefficients and switching values of a published project', async () => {
    const { code, out } = await cli(`${ASK} --factor investment --factor price --factor operating_cost`);
    expect(code).toBe(0);
    expect(out).toMatch(/^Statement P Sensitivity analysis: Project NPV, pre-tax; limit: zero 0/);
    // 121.2 without rounded factors: 10.10 %, −5.64 % and 14.09 % as printed in the textbook.
    expect(out).toMatch(/1 +Construction investment +−10% .* -9\.90 +\+10\.1%/);
    expect(out).toMatch(/2 +Price \(operating revenue\) +−10% .* 17\.74 +−5\.636%/);
    expect(out).toMatch(/3 +Operating cost +−10% .* -7\.10 +\+14\.09%/);
  });

  test('speaks Chinese', async () => {
    const { out } = await cli(`${ASK} --factor investment --lang zh`);
    expect(out).toMatch(/^附表 P 敏感性分析表：/);
    expect(out).toMatch(/序号 +不确定因素 +变化率 +指标值 +敏感度系数 +临界点 +临界值/);
  });

  test('gives data, with two factors at once', async () => {
    const { out } = await cli(`${ASK} --factor investment --grid investment,price --json`);
    const data = JSON.parse(out);
    expect(data.factors[0].switching[0]).toMatchObject({ kind: 'found' });
    expect(data.grid.rows.changes).toEqual([-0.1, 0, 0.1]);
    expect(data.grid.values[1][1]).toBeCloseTo(data.figures[0].base, 9);
  });

  test('gives comma-separated values at full precision', async () => {
    const { out } = await cli(`${ASK} --factor investment --csv`);
    const [head, base, first] = out.split('\n');
    expect(head).toMatch(/^figure,figure_label,unit,factor,/);
    expect(base).toMatch(/^returns\.project\.npv_pre_tax,/);
    expect(first).toMatch(/,investment,Construction investment,-0\.1,241\.\d{9,},-9\.9\d+,/);
  });

  test('P stands among the statements', async () => {
    expect((await cli('statements plant.citypact --table P')).out).toMatch(/^Statement P/);
    expect((await cli('statements plant.citypact')).out).toMatch(/\nStatement P/);
    const all = JSON.parse((await cli('statements plant.citypact --json')).out);
    expect(all.at(-1)).toMatchObject({ id: 'p', title: 'Sensitivity analysis' });
  });

  test.each([
    [
      '--factor investmnt',
      'plant.citypact factors/0: error: There is no factor "investmnt". Did you mean "investment"?\n',
    ],
    [
      '--changes -100%',
      'plant.citypact changes/0: error: A change must be above −100 %, and this one is −100%: at nothing or less the factor is no longer the same.\n',
    ],
  ])('says what is wrong with %s', async (more, said) => {
    const { code, out, err } = await cli(`sensitivity plant.citypact ${more}`);
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: said });
  });

  test.each([['--changes ten'], ['--figure a=b'], ['--grid price'], ['--json --csv']])(
    'does not understand %s',
    async (more) => {
      expect((await cli(`sensitivity plant.citypact ${more}`)).code).toBe(2);
    },
  );
});

test('percentages, signs and separators are read as people write them', () => {
  const read = readSensitivity({ changes: '−20%，-10%、+10%; 0.2', figure: ['a.b = 8%'] }, {});
  expect(read).toMatchObject({
    ok: true,
    value: { request: { changes: [-0.2, -0.1, 0.1, 0.2], figures: [{ line: 'a.b', threshold: 0.08 }] } },
  });
});
