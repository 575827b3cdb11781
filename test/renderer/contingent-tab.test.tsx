import { ThemeProvider } from '@mui/material/styles';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { contingentStudyOf } from '../../models/appraisal/fiscal';
import type { Project } from '../../models/project';
import { AffordabilityTab } from '../../renderer/appraisal/affordability-tab';
import { ContingentTab } from '../../renderer/appraisal/contingent-tab';
import { VfmTab } from '../../renderer/appraisal/vfm-tab';
import type { ContingentReply, ContingentRequest } from '../../renderer/engine/ask-contingent';
import { computeProject } from '../../renderer/engine/compute';
import { speak } from '../../renderer/i18n';
import { startHistory } from '../../renderer/state/history';
import { currentProject, initialState, useApp } from '../../renderer/state/store';
import { appTheme } from '../../renderer/theme/theme';
import { demand } from '../models/appraisal/simulation/guaranteed';
import { smartParking } from '../models/appraisal/smart-parking';

vi.mock('react-chartjs-2', () => ({
  Chart: (props: { data: { datasets: { label: string }[] } }) => (
    <div role="img">{props.data.datasets.map(({ label }) => label).join('|')}</div>
  ),
}));

let holds: ContingentReply | null = null;
let stopped = 0;

// A worker is not to be had here: the same engine answers at once, or says how far it is.
vi.mock('../../renderer/engine/ask-contingent', () => ({
  askContingent: (
    { project, option, scenario }: ContingentRequest,
    tell: (reply: ContingentReply) => void,
  ) => {
    if (holds) tell(holds);
    else {
      const found = contingentStudyOf(project, { option, scenario });
      if (!found.ok) tell({ kind: 'failed', errors: found.error });
      else tell({ kind: 'done', study: found.value });
    }
    return () => {
      stopped += 1;
    };
  },
}));

let count = 0;

function show(what: React.ReactNode, project: Project): void {
  const option = project.options[0]?.id ?? '';
  const outcome = computeProject(project, option, 'base');
  if (!outcome.ok) throw new Error('the project does not run');
  speak('zh-CN');
  count += 1;
  useApp.setState({
    ...initialState,
    doc: {
      id: `doc-${count}`,
      name: 'parking',
      ref: null,
      history: startHistory(project),
      saved: null,
      savedAt: null,
    },
    computation: { ...initialState.computation, result: outcome.result, of: project },
  });
  render(<ThemeProvider theme={appTheme('light', 'zh-CN')}>{what}</ThemeProvider>);
}

const uncertain = (volatility: number): Project => ({
  ...smartParking(),
  contingent: { trials: { value: 400 } },
  uncertainties: [demand({ type: 'lognormal', volatility: { value: volatility } }, 'walk')],
});

beforeEach(() => {
  holds = null;
  stopped = 0;
});

afterEach(() => {
  cleanup();
  useApp.setState(initialState);
});

describe('contingent liabilities', () => {
  test('each instrument stands with its method, trials and seed beside it', async () => {
    show(<ContingentTab />, uncertain(0.2));
    expect(await screen.findByText('模拟 400 次，种子 1；百分位为含端点（INC）。')).toBeDefined();
    const table = screen.getByRole('table', { name: /各项工具/ });
    expect(within(table).getByText('模拟')).toBeDefined();
    expect(screen.getByRole('img').textContent).toBe('期望值|期望值至 P95');
    fireEvent.click(screen.getByRole('switch', { name: '画出最大额' }));
    expect(screen.getByRole('img').textContent).toContain('P95 至最大');
  });

  test('a simulation under way says how far it is and can be stopped', () => {
    holds = { kind: 'progress', done: 200 };
    show(<ContingentTab />, uncertain(0.21));
    expect(screen.getByText('正在模拟：200 / 400 次')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: '停止' }));
    expect(stopped).toBe(1);
    expect(screen.getByText('模拟已停止。')).toBeDefined();
    holds = null;
    fireEvent.click(screen.getByRole('button', { name: '重新模拟' }));
    expect(screen.getByText(/模拟 400 次/)).toBeDefined();
  });

  test('the P95 may take the place of the register, and affordability says so', async () => {
    show(<ContingentTab />, uncertain(0.22));
    fireEvent.click(await screen.findByRole('radio', { name: '或有负债 P95' }));
    const project = currentProject(useApp.getState());
    expect(project?.contingent?.adopted?.[0]).toMatchObject({ basis: 'p95', trials: 400, seed: 1 });
    cleanup();
    if (!project) throw new Error('a project');
    show(<AffordabilityTab />, project);
    expect(screen.getByText(/风险承担支出采用或有负债 P95（模拟 400 次/)).toBeDefined();
  });

  test('a project that promises nothing says what is missing', async () => {
    show(<ContingentTab />, smartParking());
    expect(await screen.findByText(/本方案没有担保/)).toBeDefined();
  });
});

describe('value for money answers why', () => {
  test('a sum shows its parts, a part its periods, and the way back', async () => {
    show(<VfmTab />, smartParking());
    const sides = await screen.findByRole('table', { name: '定量评价' });
    const row = within(sides).getByRole('row', { name: /公共部门比较值/ });
    fireEvent.click(within(row).getByRole('button'));
    const dialog = screen.getByRole('dialog', { name: '为什么是这个数' });
    expect(within(dialog).getByText('初始 PSC + 竞争性中立调整 + 可转移风险 + 自留风险。')).toBeDefined();
    fireEvent.click(within(dialog).getByRole('button', { name: '竞争性中立调整' }));
    const periods = within(dialog).getByRole('table', { name: '各期' });
    // Ten years of 260 and the total.
    expect(within(periods).getAllByRole('row')).toHaveLength(12);
    fireEvent.click(within(dialog).getByRole('button', { name: '返回“公共部门比较值（PSC）”' }));
    expect(within(dialog).getByRole('button', { name: '初始 PSC' })).toBeDefined();
  });

  test('every figure of both sides, of the range and every turning point can be asked about', async () => {
    show(<VfmTab />, smartParking());
    const sides = await screen.findByRole('table', { name: '定量评价' });
    for (const row of within(sides).getAllByRole('row').slice(1))
      expect(within(row).getByRole('button')).toBeDefined();
    const range = screen.getByRole('table', { name: '不同折现率下的结果' });
    expect(within(range).getAllByRole('button')).toHaveLength(5 * 4);
    fireEvent.click(screen.getByRole('button', { name: /折现率为 .* 时两者相等/ }));
    expect(screen.getByRole('dialog').textContent).toContain('时的量值');
  });
});
