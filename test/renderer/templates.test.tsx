import { ThemeProvider } from '@mui/material/styles';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newProject, type Project } from '../../renderer/engine/engine';
import { addOption } from '../../renderer/engine/schemes';
import type { Language } from '../../renderer/host/host';
import { speak } from '../../renderer/i18n';
import { undoEdit } from '../../renderer/state/edit';
import { startHistory } from '../../renderer/state/history';
import { currentProject, initialState, useApp } from '../../renderer/state/store';
import { TemplateButton } from '../../renderer/templates/template-button';
import { appTheme } from '../../renderer/theme/theme';

const fresh = newProject({ zh: '新项目', en: 'New project' });

function open(
  kind: 'revenue' | 'instrument',
  option?: string,
  project: Project = fresh,
  language: Language = 'en',
) {
  useApp.setState((state) => ({
    settings: { ...initialState.settings, language },
    doc: state.doc ?? {
      id: 'doc',
      name: '',
      ref: null,
      history: startHistory(project),
      saved: null,
      savedAt: null,
    },
  }));
  speak(language);
  render(
    <ThemeProvider theme={appTheme('light', language)}>
      <TemplateButton project={project} kind={kind} {...(option === undefined ? {} : { option })} />
    </ThemeProvider>,
  );
  fireEvent.click(screen.getByRole('button'));
  return within(screen.getByRole('dialog'));
}

const present = (): Project => {
  const project = currentProject(useApp.getState());
  if (!project) throw new Error('no project');
  return project;
};

beforeEach(() => useApp.setState(initialState, true));
afterEach(cleanup);

describe('the templates dialog', () => {
  test('inserts a stream with all it needs, goes to it, and one undo takes everything back', () => {
    const dialog = open('revenue');
    fireEvent.click(dialog.getByRole('option', { name: 'Parking fees' }));
    expect(dialog.getByText('3 assumptions, 2 drivers, 1 stream, 1 cost')).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Insert "Parking fees"' }));
    expect(present().revenue.map(({ id }) => id)).toEqual(['parking_fees']);
    expect(present().opex.map(({ id }) => id)).toEqual(['parking_operation']);
    expect(useApp.getState().route).toMatchObject({
      page: 'facts',
      tab: 'revenue',
      cell: '/revenue/0/label',
    });
    undoEdit();
    expect(present()).toBe(fresh);
  });

  test('two insertions in quick succession are two steps', () => {
    for (const _ of [1, 2]) {
      const dialog = open('revenue', undefined, currentProject(useApp.getState()) ?? fresh);
      fireEvent.click(dialog.getByRole('button', { name: /^Insert/ }));
      cleanup();
    }
    expect(present().revenue).toHaveLength(2);
    undoEdit();
    expect(present().revenue).toHaveLength(1);
    undoEdit();
    expect(present()).toBe(fresh);
  });

  test('takes percentages and money in the unit shown, and refuses what is no number', () => {
    const dialog = open('instrument', 'concession');
    fireEvent.click(dialog.getByRole('option', { name: 'Upper-level grant' }));
    const amount = dialog.getByRole('textbox', { name: 'Sum granted' }) as HTMLInputElement;
    // 5 million yuan in units of ten thousand
    expect(amount.value).toBe('500');
    fireEvent.change(amount, { target: { value: 'much' } });
    const insert = dialog.getByRole('button', { name: /^Insert/ }) as HTMLButtonElement;
    expect(insert.disabled).toBe(true);
    fireEvent.change(amount, { target: { value: '1200' } });
    fireEvent.click(insert);
    expect(present().options[0]?.terms.funding?.grants?.[0]?.amount.value).toBe(12_000_000);
    expect(useApp.getState().route).toMatchObject({ page: 'terms', tab: 'grants', option: 'concession' });
  });

  test('says beforehand what the scheme leaves alone, and what law says', () => {
    const { project, id } = addOption(fresh, { scheme: 'government_funded', variant: 'self_operated' });
    const dialog = open('instrument', id, project, 'zh-CN');
    fireEvent.click(dialog.getByRole('option', { name: 'PPP 基金（优先股东）' }));
    expect(dialog.getByText(/“自建自营”不使用“股东”、“分红优先约定”/)).toBeTruthy();
    expect(dialog.getByText(/明股实债/)).toBeTruthy();
  });

  test('a choice of forms is kept', () => {
    const dialog = open('instrument', 'concession');
    fireEvent.click(dialog.getByRole('option', { name: 'Green bond' }));
    fireEvent.mouseDown(dialog.getByRole('combobox', { name: 'Repayment' }));
    fireEvent.click(screen.getByRole('option', { name: 'all at maturity' }));
    fireEvent.click(dialog.getByRole('button', { name: /^Insert/ }));
    expect(present().options[0]?.terms.funding?.tranches[0]?.repayment.type).toBe('bullet');
  });
});
