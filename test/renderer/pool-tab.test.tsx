import { ThemeProvider } from '@mui/material/styles';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { computeProject } from '../../renderer/engine/compute';
import { speak } from '../../renderer/i18n';
import { PoolTab } from '../../renderer/results/pool-tab';
import { startHistory } from '../../renderer/state/history';
import { currentProject, initialState, useApp } from '../../renderer/state/store';
import { appTheme } from '../../renderer/theme/theme';
import { sixTowns } from '../models/blocks/pool-project';

vi.mock('react-chartjs-2', () => ({
  Chart: (props: { data: { labels: string[]; datasets: { label: string }[] } }) => (
    <div role="img">{[...props.data.labels, ...props.data.datasets.map(({ label }) => label)].join('|')}</div>
  ),
}));

const towns = sixTowns('scrb');
const project = { ...towns, identity: { ...towns.identity, display_unit: 'unit' as const } };

function row(rule: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-pool-row="${rule}"]`);
  if (!found) throw new Error(`no row of ${rule}`);
  return found;
}

describe('the pool tab', () => {
  beforeEach(() => {
    const outcome = computeProject(project, project.options[0]?.id ?? '', 'base');
    if (!outcome.ok) throw new Error('the project does not run');
    useApp.setState(initialState, true);
    speak('zh-CN');
    useApp.setState({
      doc: { id: 'a', name: 'a', ref: null, history: startHistory(project), saved: project, savedAt: null },
      computation: { result: outcome.result, of: project, errors: [], warnings: [], busy: false },
    });
    render(
      <ThemeProvider theme={appTheme('light', 'zh-CN')}>
        <PoolTab />
      </ThemeProvider>,
    );
  });
  afterEach(cleanup);

  test('sets every rule beside the limits and marks who pays too much', () => {
    expect(row('shapley').textContent).toContain('20.01');
    expect(row('nucleolus').textContent).toContain('稳定（在核中）');
    expect(row('limit').textContent).toContain('21.95');
    expect(row('equal').textContent).toMatch(/受损：K不稳定.*!13\.97/);
    expect(screen.getByRole('img').textContent).toContain('核仁');
  });

  test('names the groups that would leave under the rule looked at', () => {
    fireEvent.click(row('equal'));
    const section = screen.getByRole('region', { name: /“均摊”下会退出的联盟/ });
    expect(within(section).getAllByRole('listitem')[0]?.textContent).toMatch(
      /H \+ K \+ L：共承担 41\.91.*自行组建只需 27\.26/,
    );
    expect(section.textContent).toContain('核非空');
    fireEvent.click(row('nucleolus'));
    expect(screen.getByText('没有联盟会退出。')).toBeTruthy();
  });

  test('lets the option share by another rule', () => {
    fireEvent.click(within(row('nucleolus')).getByRole('button', { name: '采用' }));
    expect(currentProject(useApp.getState())?.options[0]?.terms.pool?.rule).toBe('nucleolus');
  });
});
