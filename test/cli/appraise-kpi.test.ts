import { describe, expect, test } from 'vitest';
import type { Io } from '../../cli/io';
import { main } from '../../cli/main';
import { type Project, serializeProject } from '../../models/project';
import { runProject } from '../../models/studies/run';
import { solveFor } from '../../models/studies/solve';
import { peopleHelped, socialProject } from '../support/social-project';

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

describe('citypact appraise', () => {
  test('prints financial and social figures in one table', async () => {
    const { code, out } = await cli(
      'appraise p.citypact --part kpi --lang en',
      socialProject([peopleHelped()]),
    );
    expect(code).toBe(0);
    expect(out).toMatch(/Financial[\s\S]*Equity IRR[\s\S]*Social[\s\S]*People helped/);
  });

  test('gives other programs the evaluation at two rates and the gains of every party', async () => {
    const { out } = await cli(
      'appraise p.citypact --part economics --json --lang zh',
      socialProject([peopleHelped()]),
    );
    const { economics } = JSON.parse(out);
    expect(economics.sroi.ratio).toBeGreaterThan(1);
    expect(economics.sroi.net_ratio).toBeCloseTo(economics.sroi.ratio - 1, 9);
    expect(economics.alternative.social_rate).toBe(0.06);
    expect(economics.parties).toHaveLength(8);
  });

  test('leaves both out where the project names neither KPIs nor parameters', async () => {
    const { kpis: _, economics: __, ...bare } = socialProject([]);
    const { out } = await cli('appraise p.citypact --json --lang en', bare);
    const parts = JSON.parse(out);
    expect(parts.kpi).toBeUndefined();
    expect(parts.economics).toBeUndefined();
  });
});
