import { ThemeProvider } from '@mui/material/styles';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseProject } from '../../models/project';
import { applyScenario } from '../../models/project/overrides';
import { ComparePage } from '../../renderer/compare/compare-page';
import { withProposed } from '../../renderer/compare/score-edits';
import { compareProject } from '../../renderer/engine/compare';
import { listInputs } from '../../renderer/engine/engine';
import { speak } from '../../renderer/i18n';
import { firstMoves, movableInputs, withMoves } from '../../renderer/present/what-if';
import { startHistory } from '../../renderer/state/history';
import { currentProject, initialState, useApp } from '../../renderer/state/store';
import { appTheme } from '../../renderer/theme/theme';
import parking from '../../samples/parking-bot.citypact?raw';

vi.mock('react-chartjs-2', () => ({ Chart: () => <div /> }));
configure({ asyncUtilTimeout: 20_000 });

const sample = parseProject(parking);
if (!sample.ok) throw new Error('the sample opens');
const project = sample.value;
const LABEL = { zh: '推演', en: 'What-if' };

function valueIn(scenario: string, input: string, file = project): unknown {
  const settled = applyScenario(file, scenario);
  if (!settled.ok) throw new Error(settled.error.map(({ message }) => message.en).join());
  return listInputs(settled.value, settled.value.options[0]?.id ?? '').find(({ id }) => id === input)?.input
    .value;
}

describe('moving factors in a meeting', () => {
  test('begins with a price, the demand and the investment, each something that can move', () => {
    const known = movableInputs(project).map(({ id }) => id);
    const moves = firstMoves(project);
    expect(moves.length).toBeGreaterThan(1);
    for (const { input, factor } of moves) {
      expect(known).toContain(input);
      expect(factor).toBe(1);
    }
    expect(new Set(known).size).toBe(known.length);
  });

  test('adds a scenario on top of the one shown and leaves the project as it is', () => {
    const before = JSON.stringify(project);
    const [move] = firstMoves(project);
    if (!move) throw new Error('the sample has a price');
    const moved = withMoves(project, 'base', [{ ...move, factor: 1.2 }], LABEL);
    expect(JSON.stringify(project)).toBe(before);
    expect(moved.project.scenarios).toHaveLength(project.scenarios.length + 1);
    const plain = valueIn('base', move.input);
    const scaled = valueIn(moved.scenario, move.input, moved.project);
    expect(typeof plain === 'number' ? scaled : [scaled].flat()[5]).toBeCloseTo(
      (typeof plain === 'number' ? plain : Number([plain].flat()[5])) * 1.2,
      9,
    );
  });

  test.each([['multiply'], ['value'], ['add']] as const)(
    'a move comes on top of what the scenario already does by %s',
    (way) => {
      const scalar = movableInputs(project).find(({ input }) => typeof input.value === 'number');
      if (!scalar) throw new Error('the sample has a number');
      const scenario = { id: 'other', label: 'Other', overrides: [{ input: scalar.id, [way]: 3 }] };
      const file = { ...project, scenarios: [...project.scenarios, scenario] };
      const moved = withMoves(file, 'other', [{ input: scalar.id, factor: 1.5 }], LABEL);
      expect(valueIn(moved.scenario, scalar.id, moved.project)).toBeCloseTo(
        Number(valueIn('other', scalar.id, file)) * 1.5,
        9,
      );
    },
  );
});

describe('the presentation', () => {
  afterEach(() => {
    cleanup();
    window.history.replaceState(null, '', '#/');
  });

  async function open(): Promise<HTMLElement> {
    const judged = withProposed(project, compareProject(project, 'base'));
    useApp.setState(initialState, true);
    speak('en');
    useApp.setState((s) => ({
      settings: { ...s.settings, language: 'en' },
      route: { ...s.route, page: 'compare', tab: 'present' },
      doc: { id: 'a', name: 'a', ref: null, history: startHistory(judged), saved: judged, savedAt: null },
    }));
    render(
      <ThemeProvider theme={appTheme('light', 'en')}>
        <ComparePage />
      </ThemeProvider>,
    );
    return screen.findByRole('dialog', { name: 'The options' });
  }

  test('turns by the arrow keys, one question a screen, and Escape leaves it', async () => {
    const dialog = await open();
    for (const title of ['What it costs the government', 'Who gains, who pays', 'Risks and checks']) {
      fireEvent.keyDown(dialog, { key: 'ArrowRight' });
      expect(within(dialog).getByText(title, { selector: 'h1' })).toBeTruthy();
    }
    fireEvent.keyDown(dialog, { key: 'ArrowLeft' });
    expect(within(dialog).getByText('Who gains, who pays', { selector: 'h1' })).toBeTruthy();
    fireEvent.keyDown(dialog, { key: 'Escape' });
    expect(useApp.getState().route.tab).toBe('');
  });

  test('risks show the checks, and how each option stands with the rules', async () => {
    const dialog = await open();
    for (let i = 0; i < 3; i++) fireEvent.keyDown(dialog, { key: 'ArrowRight' });
    const row = within(dialog).getByRole('row', { name: /^Compliance/, hidden: true });
    expect(row.textContent).toContain('All kept');
    expect(row.textContent).toMatch(/4 broken.*Paid by users/);
  });

  test('a moved factor moves every option; nothing is saved until it is kept as a scenario', async () => {
    const dialog = await open();
    for (let i = 0; i < 5; i++) fireEvent.keyDown(dialog, { key: 'ArrowRight' });
    const table = within(dialog).getByRole('table', { name: 'What if …', hidden: true });
    await waitFor(() => expect(table.textContent).toContain('='));
    const field = within(dialog).getAllByLabelText(/^Change of .* %$/)[0];
    if (!field) throw new Error('a factor can be typed');
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: '-30%' } });
    fireEvent.blur(field);
    await waitFor(() => expect(table.textContent).toMatch(/−[\d,.]+/));
    const scenarios = () => currentProject(useApp.getState())?.scenarios.length;
    expect(scenarios()).toBe(project.scenarios.length);
    fireEvent.click(within(dialog).getByText('Keep as scenario'));
    expect(scenarios()).toBe(project.scenarios.length + 1);
    expect(currentProject(useApp.getState())?.scenarios.at(-1)?.overrides[0]?.multiply).toBeCloseTo(0.7, 12);
  });
});
