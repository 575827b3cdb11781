import { ThemeProvider } from '@mui/material/styles';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sensitivityOf } from '../../models/studies/sensitivity';
import { sensitivityGrid } from '../../models/studies/sensitivity-grid';
import { computeProject } from '../../renderer/engine/compute';
import type { StudyAsk } from '../../renderer/engine/sensitivity-messages';
import { speak } from '../../renderer/i18n';
import { SensitivityTab } from '../../renderer/sensitivity/sensitivity-tab';
import { startHistory } from '../../renderer/state/history';
import { initialState, useApp } from '../../renderer/state/store';
import { StatementsTab } from '../../renderer/statements/statements-tab';
import { appTheme } from '../../renderer/theme/theme';
import { published } from '../support/sensitivity-subjects';

vi.mock('react-chartjs-2', () => ({
  Chart: (props: { data: { datasets: { label: string }[] } }) => (
    <div role="img">{props.data.datasets.map(({ label }) => label).join('|')}</div>
  ),
}));

const asked: StudyAsk[] = [];

// A worker is not to be had here: the same engine answers at once.
vi.mock('../../renderer/engine/ask-sensitivity', () => ({
  askSensitivity: (ask: StudyAsk) => {
    asked.push(ask);
    const answer =
      ask.kind === 'factors'
        ? sensitivityOf(ask.project, ask.request)
        : sensitivityGrid(ask.project, ask.request);
    return { answer: Promise.resolve(answer), stop: () => undefined };
  },
}));

let count = 0;

beforeEach(() => {
  const project = published();
  const option = project.options[0]?.id ?? '';
  const outcome = computeProject(project, option, 'base');
  if (!outcome.ok) throw new Error('the project does not run');
  speak('zh-CN');
  count++;
  useApp.setState({
    ...initialState,
    doc: {
      id: `doc-${count}`,
      name: 'published',
      ref: null,
      history: startHistory(project),
      saved: null,
      savedAt: null,
    },
    computation: { ...initialState.computation, result: outcome.result, of: project },
  });
  asked.length = 0;
});

afterEach(() => {
  cleanup();
  useApp.setState(initialState);
});

function shown(what: React.ReactNode) {
  return render(<ThemeProvider theme={appTheme('light', 'zh-CN')}>{what}</ThemeProvider>);
}

test('the page ranks the factors, draws them, crosses two and prints statement P', async () => {
  shown(<SensitivityTab />);
  const ranking = await screen.findByRole('region', { name: '按敏感程度排列' });
  const order = within(ranking)
    .getAllByRole('row')
    .flatMap((row) => row.getAttribute('data-sensitivity-factor') ?? []);
  expect(order[0]).toBe('price');
  expect(within(ranking).getByText(/未分析“利率”：本方案没有借款/)).toBeDefined();
  expect(screen.getAllByRole('img').length).toBe(2);
  expect(await screen.findByRole('table', { name: /×/ })).toBeDefined();
  const table = screen.getByRole('table', { name: '附表 P 敏感性分析表' });
  expect(within(table).getAllByText('基本方案')).toHaveLength(1);
  expect(within(table).getAllByRole('row').length).toBe(1 + 1 + 4 * 8);
});

test('changes that cannot be read stay with the reason; others are studied', async () => {
  shown(<SensitivityTab />);
  await screen.findByRole('region', { name: '按敏感程度排列' });
  const field = screen.getByLabelText('变化率');
  fireEvent.change(field, { target: { value: '十' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(screen.getByText('看不懂“十”，请写成 -20%, -10%, 10%, 20%')).toBeDefined();
  fireEvent.change(field, { target: { value: '-30%, 30%' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(asked.at(-1)?.request).toMatchObject({ changes: expect.anything() }));
  await waitFor(() =>
    expect(
      asked.some(({ kind, request }) => kind === 'factors' && JSON.stringify(request).includes('[-0.3,0.3]')),
    ).toBe(true),
  );
  const table = screen.getByRole('table', { name: '附表 P 敏感性分析表' });
  await waitFor(() => expect(within(table).getAllByRole('row').length).toBe(1 + 1 + 4 * 2));
});

test('a change of −100 % is answered by a sentence', async () => {
  shown(<SensitivityTab />);
  await screen.findByRole('region', { name: '按敏感程度排列' });
  const field = screen.getByLabelText('变化率');
  fireEvent.change(field, { target: { value: '-100%' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(await screen.findByText(/变化率须大于 −100%/)).toBeDefined();
});

test('P stands among the statements, with the way to the whole study', async () => {
  shown(<StatementsTab />);
  fireEvent.mouseDown(screen.getByRole('combobox', { name: '报表' }));
  fireEvent.click(screen.getByRole('option', { name: '附表 P 敏感性分析表' }));
  expect(await screen.findByRole('table', { name: '附表 P 敏感性分析表' })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: '打开敏感性分析' }));
  expect(useApp.getState().route).toMatchObject({ page: 'results', tab: 'sensitivity' });
});
