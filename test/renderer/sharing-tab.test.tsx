import { ThemeProvider } from '@mui/material/styles';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { computeProject } from '../../renderer/engine/compute';
import { periodColumns } from '../../renderer/format/period-vm';
import { speak } from '../../renderer/i18n';
import { SharingTab } from '../../renderer/results/sharing-tab';
import { sharingRows, splitOf } from '../../renderer/results/sharing-vm';
import { startHistory } from '../../renderer/state/history';
import { initialState, useApp } from '../../renderer/state/store';
import { appTheme } from '../../renderer/theme/theme';
import { sharingProject } from '../support/sharing-project';

vi.mock('react-chartjs-2', () => ({
  Chart: (props: { data: { datasets: { label: string }[] } }) => (
    <div role="img">{props.data.datasets.map(({ label }) => label).join('|')}</div>
  ),
}));

const project = sharingProject('half_year');

function computed() {
  const outcome = computeProject(project, project.options[0]?.id ?? '', 'base');
  if (!outcome.ok) throw new Error('the project does not run');
  return outcome.result;
}

describe('the table of who gets what', () => {
  const result = computed();
  const sharing = splitOf(result, project);
  const years = periodColumns(result.periods, 'year');

  test.each([undefined, ...years])('makes the whole of what users pay', (column) => {
    const { whole, rows } = sharingRows(sharing, column);
    expect(rows.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(whole, 4);
  });

  test('every figure that one line explains is that line', () => {
    const { rows } = sharingRows(sharing, undefined);
    const asked = rows.flatMap(({ ask }) => ask ?? []);
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((id) => !result.run.model.lines.has(id))).toEqual([]);
  });

  test('a year without revenue has no fractions', () => {
    const [construction] = years;
    const { whole, rows } = sharingRows(sharing, construction);
    expect(whole).toBe(0);
    expect(rows.every(({ fraction }) => fraction === null)).toBe(true);
  });
});

describe('the sharing tab', () => {
  beforeEach(() => {
    useApp.setState(initialState, true);
    speak('zh-CN');
    useApp.setState({
      doc: { id: 'a', name: 'a', ref: null, history: startHistory(project), saved: project, savedAt: null },
      computation: { result: computed(), of: project, errors: [], warnings: [], busy: false },
    });
  });
  afterEach(cleanup);

  test('shows picture, table and who bears the next yuan', async () => {
    render(
      <ThemeProvider theme={appTheme('light', 'zh-CN')}>
        <SharingTab />
      </ThemeProvider>,
    );
    expect(screen.getByRole('img').textContent).toContain('Ratchet');
    const [table] = screen.getAllByRole('table');
    if (!table) throw new Error('no table');
    expect(within(table).getByText('用户支付（含税）')).toBeTruthy();
    fireEvent.mouseDown(screen.getByLabelText('期间'));
    fireEvent.click(await screen.findByRole('option', { name: '2028 H1' }));
    expect(within(table).getAllByText('100.0%')).toHaveLength(1);
    await waitFor(() => expect(document.querySelector('[data-margin-row="rule.ladder"]')).toBeTruthy(), {
      timeout: 20_000,
    });
    const users = screen.getByText('用户').closest('tr');
    expect(users?.textContent).toContain('1.0000');
  });
});
