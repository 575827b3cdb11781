import { ThemeProvider } from '@mui/material/styles';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { computeProject } from '../../renderer/engine/compute';
import { parseProject } from '../../renderer/engine/engine';
import { BadFileDialog } from '../../renderer/frame/bad-file-dialog';
import { UnsavedDialog } from '../../renderer/frame/unsaved-dialog';
import { speak } from '../../renderer/i18n';
import { Palette } from '../../renderer/palette/palette';
import { ChecksTab } from '../../renderer/results/checks-tab';
import { PartyTable } from '../../renderer/results/party-table';
import { startHistory } from '../../renderer/state/history';
import { initialState, useApp } from '../../renderer/state/store';
import { appTheme } from '../../renderer/theme/theme';
import sampleText from '../../samples/linknyc.citypact?raw';

const show = (element: React.ReactNode) =>
  render(<ThemeProvider theme={appTheme('light', 'zh-CN')}>{element}</ThemeProvider>);

function openSample() {
  const parsed = parseProject(sampleText);
  if (!parsed.ok) throw new Error('the sample does not open');
  const project = parsed.value;
  const outcome = computeProject(project, project.options[0]?.id ?? '', 'base');
  if (!outcome.ok) throw new Error('the sample does not run');
  useApp.setState({
    doc: { id: 'a', name: 'a', ref: null, history: startHistory(project), saved: project, savedAt: null },
    computation: { result: outcome.result, of: project, errors: [], warnings: [], busy: false },
  });
  return outcome.result;
}

beforeEach(() => {
  useApp.setState(initialState, true);
  speak('zh-CN');
});
afterEach(cleanup);

describe('a bad file', () => {
  test('is told with every place and sentence', () => {
    const problems = [1, 2, 3].map((n) => ({
      place: { zh: `位置${n}`, en: `Place ${n}` },
      message: { zh: `问题${n}`, en: `Problem ${n}` },
    }));
    useApp.setState({ badFile: { name: 'a.citypact', problems } });
    show(<BadFileDialog />);
    expect(screen.getByText(/无法打开 a\.citypact/)).toBeTruthy();
    for (const n of [1, 2, 3]) {
      expect(screen.getByText(`位置${n}`)).toBeTruthy();
      expect(screen.getByText(`问题${n}`)).toBeTruthy();
    }
    fireEvent.click(screen.getByRole('button', { name: '关闭' }));
    expect(useApp.getState().badFile).toBeNull();
  });
});

describe('unsaved work', () => {
  test('is settled by one of three answers', () => {
    const answer = vi.fn();
    useApp.setState({ question: { kind: 'unsaved', name: '滨海', answer } });
    show(<UnsavedDialog />);
    fireEvent.click(screen.getByRole('button', { name: '不保存' }));
    fireEvent.click(screen.getByRole('button', { name: '取消' }));
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(answer.mock.calls.flat()).toEqual(['discard', 'cancel', 'save']);
  });
});

describe('the palette', () => {
  test('finds a line by either language and asks why it is so', () => {
    openSample();
    useApp.setState({ dialog: 'palette' });
    show(<Palette />);
    const field = screen.getByRole('combobox');
    fireEvent.change(field, { target: { value: 'returns.equity.npv' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(useApp.getState().route).toMatchObject({ page: 'results', explain: { id: 'returns.equity.npv' } });
    expect(useApp.getState().dialog).toBeNull();
  });
});

describe('results', () => {
  test('show every party’s account, and that they add up to nothing', () => {
    const result = openSample();
    show(<PartyTable result={result} />);
    expect(document.querySelectorAll('[data-party-row]').length).toBe(
      result.parties.filter((p) => p.flows.length > 0).length,
    );
    expect(document.querySelector('[data-balanced="true"]')).toBeTruthy();
  });

  test('list every check in words', () => {
    const result = openSample();
    show(<ChecksTab />);
    expect(document.querySelectorAll('[data-check]').length).toBe(result.checks.length);
    expect(screen.getAllByText(/通过/).length).toBeGreaterThan(result.checks.length - 1);
  });
});
