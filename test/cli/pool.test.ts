import { describe, expect, test } from 'vitest';
import type { Io } from '../../cli/io';
import { main } from '../../cli/main';
import { type Project, serializeProject } from '../../models/project';
import { runProject } from '../../models/studies/run';
import { solveFor } from '../../models/studies/solve';
import { sixTowns } from '../models/blocks/pool-project';
import { kioskProject } from '../support/kiosk-project';

async function cli(line: string, project: Project) {
  const said = { out: '', err: '' };
  const io: Io = {
    read: async () => ({ ok: true, text: serializeProject(project) }),
    write: async () => ({ ok: true }),
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
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
  return { code, ...said };
}

describe('citypact pool', () => {
  test('sets the rules side by side and names who is worse off and which groups would leave', async () => {
    const project = { ...sixTowns('scrb') };
    const { code, out } = await cli('pool towns.citypact --lang en', {
      ...project,
      identity: { ...project.identity, display_unit: 'unit' },
    });
    expect(code).toBe(0);
    expect(out).toMatch(/^Benefit pool.*City government/);
    expect(out).toMatch(/\* SCRB/);
    expect(out).toMatch(/Equal .*worse off: .*K/);
    expect(out).toMatch(/The core is not empty/);
    expect(out).toMatch(/Groups that would leave/);
  });

  test('gives other programs full numbers in Chinese or English', async () => {
    const { code, out } = await cli('pool towns.citypact --json --lang zh', sixTowns('nucleolus'));
    expect(code).toBe(0);
    const read = JSON.parse(out) as {
      chosen: string;
      rules: {
        rule: string;
        ok: boolean;
        worseOff?: string[];
        shares?: { amount: number }[];
        leaving?: unknown[];
      }[];
      core: { isEmpty: boolean; groups: unknown[] };
    };
    expect(read.chosen).toBe('nucleolus');
    expect(read.core).toMatchObject({ isEmpty: false });
    expect(read.core.groups).toHaveLength(63);
    const nucleolus = read.rules.find(({ rule }) => rule === 'nucleolus');
    expect(nucleolus).toMatchObject({ ok: true, worseOff: [], leaving: [] });
    expect(nucleolus?.shares?.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(83.82, 9);
  });

  test('says that an option has no pool', async () => {
    const { code, err } = await cli('pool kiosk.citypact --lang en', kioskProject());
    expect(code).toBe(1);
    expect(err).toMatch(/no pool of members/);
  });
});
