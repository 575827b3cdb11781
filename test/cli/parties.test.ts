import { expect, test } from 'vitest';
import { figuresOf } from '../../cli/figures';
import { accounts } from '../../cli/parties';
import type { Project } from '../../models/project';
import { runProject } from '../../models/studies/run';
import { kioskProject } from '../support/kiosk-project';

function printed(project: Project, lang: 'zh' | 'en'): string[] {
  const result = runProject(project);
  if (!result.ok) throw new Error('the project does not run');
  return accounts(result.value, lang, figuresOf(project, lang)).split('\n');
}

test('each account comes with its return, payback and exposure, or n/a', () => {
  const [head = '', ...rows] = printed(kioskProject(), 'en');
  expect(head).toMatch(/Party +Received +Paid +Net +NPV +IRR +Payback +Exposure$/);
  expect(rows.find((row) => row.startsWith('  Sponsor'))).toMatch(/-\d\.\d\d% +n\/a +\d+\.\d\d$/);
  expect(rows.find((row) => row.startsWith('  Bank'))).toMatch(/ \d\.\d\d% +\d\.\d\d years +\d\.\d\d$/);
  expect(rows.find((row) => row.startsWith('  City'))).toMatch(/n\/a +n\/a +0\.00$/);
  expect(rows.join('')).not.toMatch(/NaN|undefined/);
});

test('departments stand under their government, which comes first in all', () => {
  const base = kioskProject();
  const project: Project = {
    ...base,
    parties: [
      ...base.parties,
      {
        id: 'transport',
        label: { zh: '交通局', en: 'Transport office' },
        role: 'government',
        parent: 'city',
      },
    ],
    revenue: base.revenue.map((stream) => ({ ...stream, payer: 'transport' })),
  };
  const names = printed(project, 'zh').map((row) => row.split(/ {2,}\S*\d/)[0]);
  expect(names.slice(1, 4)).toEqual(['  市政府（含各部门）', '    市政府', '    交通局']);
});
