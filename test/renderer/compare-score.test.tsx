import { ThemeProvider } from '@mui/material/styles';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseProject } from '../../models/project';
import { addOption } from '../../models/project/schemes';
import { ComparePage } from '../../renderer/compare/compare-page';
import { comparisonCsv } from '../../renderer/compare/comparison-csv';
import { withGroup, withNewGroup } from '../../renderer/compare/group-edits';
import {
  comparisonOf,
  withAnchor,
  withComparison,
  withCriterionWeight,
  withExpertCriterion,
  withNormalised,
  withoutCriterion,
  withProposed,
} from '../../renderer/compare/score-edits';
import { compareProject } from '../../renderer/engine/compare';
import { complianceAcross, scoreOptions } from '../../renderer/engine/scoring';
import { speak } from '../../renderer/i18n';
import { startHistory } from '../../renderer/state/history';
import { currentProject, initialState, useApp } from '../../renderer/state/store';
import { appTheme } from '../../renderer/theme/theme';
import parking from '../../samples/parking-bot.citypact?raw';

vi.mock('react-chartjs-2', () => ({
  Chart: (props: { data: { labels: string[]; datasets: { label: string }[] } }) => (
    <div role="img">{[...props.data.labels, ...props.data.datasets.map(({ label }) => label)].join('|')}</div>
  ),
}));

const sample = parseProject(parking);
if (!sample.ok) throw new Error('the sample opens');
configure({ asyncUtilTimeout: 20_000 });
const { criteria: _, weighting: __, ...unjudged } = sample.value;
const { project } = addOption(unjudged, { scheme: 'enterprise_funded' });
const comparison = compareProject(project, 'base');
const judged = withProposed(project, comparison);
const weightsOf = (p: typeof project) => (p.criteria ?? []).map(({ weight }) => weight?.value ?? 0);
const sumOf = (p: typeof project) => weightsOf(p).reduce((a, b) => a + b, 0);

describe('editing criteria', () => {
  test('a slider keeps the other weights in proportion and the sum at 1', () => {
    const moved = withCriterionWeight(judged, 0, 0.6);
    expect(weightsOf(moved)[0]).toBe(0.6);
    expect(sumOf(moved)).toBeCloseTo(1, 3);
    const [, second, third] = weightsOf(moved);
    expect(second).toBeCloseTo(third ?? 0, 3);
  });

  test('leaving a criterion out, or scaling, brings the sum back to 1', () => {
    expect(sumOf(withoutCriterion(judged, 0))).toBeCloseTo(1, 3);
    const odd = { ...judged, criteria: (judged.criteria ?? []).slice(0, 2) };
    expect(sumOf(withNormalised(odd))).toBeCloseTo(1, 3);
  });

  test('the direction follows the anchors', () => {
    const [first] = judged.criteria ?? [];
    const turned = withAnchor(judged, 0, 'best', (first?.worst.value ?? 0) - 1);
    expect(turned.criteria?.[0]?.direction).toBe('less');
    expect(withAnchor(turned, 0, 'best', (first?.worst.value ?? 0) + 1).criteria?.[0]?.direction).toBe(
      'more',
    );
  });

  test('a comparison is kept once, read both ways round, and can be taken back', () => {
    const [a = '', b = ''] = (judged.criteria ?? []).map(({ id }) => id);
    const once = withComparison(withComparison(judged, a, b, 3), b, a, 1 / 5);
    expect(once.weighting?.comparisons).toHaveLength(1);
    expect(comparisonOf(once, a, b)).toBeCloseTo(5, 12);
    expect(comparisonOf(withComparison(once, a, b, null), a, b)).toBeNull();
  });
});

describe('the comparison as a file', () => {
  const words = {
    figure: 'Figure',
    unit: 'Unit',
    net: 'Net',
    points: 'Points',
    total: 'Total',
    compliance: 'Compliance',
    red: 'Not compliant',
    amber: 'Warned',
    blue: 'Open',
    worst: 'Gravest',
  };
  const compliance = complianceAcross(project, comparison);

  test('has one column for each option and every figure in full', () => {
    const text = comparisonCsv(
      { comparison, scoring: scoreOptions(judged, comparison, { trials: 10 }), compliance },
      'en',
      words,
    );
    const rows = text.replace('\uFEFF', '').trim().split('\r\n');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const npv = comparison.figures.find(({ id }) => id === 'fiscal.net_npv')?.values[0];
    expect(rows.some((row) => row.includes(`,money,${npv}`))).toBe(true);
    expect(rows.some((row) => /^Total,0–100,[\d.]+,[\d.]+,[\d.]+$/.test(row))).toBe(true);
    expect(rows.at(-1)).toMatch(/^Compliance: Gravest,,.*,NC-01 Paid by users,/);
    expect(text).not.toMatch(/NaN|undefined|null/);
  });

  test('a name that looks like a formula is not run', () => {
    const [first, ...rest] = comparison.options;
    if (!first) throw new Error('there are options');
    const label = { zh: '=1+1', en: '=HYPERLINK("x")' };
    const text = comparisonCsv(
      {
        comparison: { ...comparison, options: [{ ...first, label }, ...rest] },
        scoring: null,
        compliance: [],
      },
      'en',
      words,
    );
    expect(text.split('\r\n')[0]).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('the compare page', () => {
  function open(file: typeof project, language: 'zh-CN' | 'en' = 'en'): void {
    useApp.setState(initialState, true);
    speak(language);
    useApp.setState((s) => ({
      settings: { ...s.settings, language },
      doc: { id: 'a', name: 'a', ref: null, history: startHistory(file), saved: file, savedAt: null },
    }));
    render(
      <ThemeProvider theme={appTheme('light', language)}>
        <ComparePage />
      </ThemeProvider>,
    );
  }
  beforeEach(() => cleanup());
  afterEach(cleanup);

  test('proposes criteria from the figures and then shows totals, places and the summary', async () => {
    open(project);
    fireEvent.click(await screen.findByRole('button', { name: 'Propose criteria' }));
    const table = await screen.findByRole('table', { name: 'Criteria and points' });
    expect(within(table).getByRole('row', { name: /^Place/ }).textContent).toMatch(/1/);
    expect(currentProject(useApp.getState())?.criteria?.length).toBeGreaterThan(1);
    const summary = screen.getByRole('region', { name: 'In words' });
    expect(summary.textContent).toMatch(/scores highest/);
    expect(screen.getByRole('table', { name: 'How firm the places are' })).toBeTruthy();
  });

  test('weights that do not add up are said, scored in proportion, and scaled by one click', async () => {
    const odd = { ...judged, criteria: (judged.criteria ?? []).slice(1) };
    open(odd);
    expect((await screen.findByText(/instead of 100 %/)).textContent).toContain('add up to');
    fireEvent.click(screen.getByRole('button', { name: 'Scale to 100 %' }));
    const after = currentProject(useApp.getState());
    expect(after && sumOf(after)).toBeCloseTo(1, 3);
    expect(screen.queryByText(/instead of 100 %/)).toBeNull();
  });

  test('a typed anchor is taken on Enter and Escape puts it back', async () => {
    open(judged);
    const name = judged.criteria?.[0]?.label;
    const label = `Worst anchor of “${typeof name === 'object' ? name.en : name}”`;
    const field = await screen.findByLabelText(label);
    const before = judged.criteria?.[0]?.worst.value;
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: '1' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    fireEvent.blur(field);
    expect(currentProject(useApp.getState())?.criteria?.[0]?.worst.value).toBe(before);
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: '-999999' } });
    fireEvent.blur(field);
    expect(currentProject(useApp.getState())?.criteria?.[0]?.worst.value).toBeLessThan(-999_998);
  });

  test('every scenario is computed when asked, options as columns', async () => {
    open(project, 'zh-CN');
    fireEvent.click(await screen.findByRole('button', { name: /计算 \d 个情景/ }));
    const table = await screen.findByRole('table', { name: '方案与情景' });
    for (const { label } of project.scenarios)
      expect(table.textContent).toContain(typeof label === 'string' ? label : label.zh);
  });

  test('key figures stand under every scenario with their difference from the baseline', async () => {
    open(project);
    fireEvent.click(await screen.findByRole('button', { name: /scenarios/ }));
    const table = await screen.findByRole('table', { name: 'Options by scenarios' });
    expect(table.textContent).toContain('Government, present value');
    expect(table.textContent).toContain('Equity IRR');
    expect(table.textContent).toMatch(/[+−][\d,.]+/);
  });

  test('the chart goes from options to the scenarios of one option, its table with it', async () => {
    open(project);
    const before = await screen.findByRole('table', { name: /^Net cash of the year: / });
    expect(within(before).getAllByRole('row')).toHaveLength(1 + project.options.length);
    fireEvent.click(screen.getByRole('button', { name: 'Scenarios' }));
    await waitFor(() =>
      expect(
        within(screen.getByRole('table', { name: /^Net cash of the year: / })).getAllByRole('row'),
      ).toHaveLength(1 + project.scenarios.length),
    );
  });

  test('a criterion that people mark has a name of one’s own and marks typed in place', async () => {
    open(withExpertCriterion(judged, { zh: '专家评分', en: 'Expert marks' }));
    const name = await screen.findByLabelText('Name of “Expert marks”');
    fireEvent.change(name, { target: { value: 'Quality of service' } });
    fireEvent.blur(name);
    const at = judged.criteria?.length ?? 0;
    const criterion = () => currentProject(useApp.getState())?.criteria?.[at];
    expect(criterion()?.label).toEqual({ zh: '专家评分', en: 'Quality of service' });
    const [field] = screen.getAllByLabelText(/^Mark of/);
    if (!field) throw new Error('every option can be marked');
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: '85' } });
    fireEvent.blur(field);
    expect(criterion()?.marks).toEqual([{ option: project.options[0]?.id, mark: 85 }]);
  });

  test('pairwise comparisons: the missing ones leave no totals', async () => {
    open({ ...judged, weighting: { method: 'ahp' } });
    expect(await screen.findByRole('table', { name: 'Pairwise comparisons' })).toBeTruthy();
    expect(screen.getAllByText('not ranked').length).toBeGreaterThan(0);
  });

  test('criteria in groups: one matrix between groups and one within each, with weights of both kinds', async () => {
    const [a = '', b = '', c = ''] = (judged.criteria ?? []).map(({ id }) => id);
    const three = { ...judged, criteria: (judged.criteria ?? []).slice(0, 3) };
    const label = { zh: '资金', en: 'Money' };
    const begun = withNewGroup(three, 0, label);
    const group = begun.criteria_groups?.[0]?.id ?? '';
    const grouped = withGroup(begun, 1, group);
    expect(grouped.criteria_groups).toEqual([{ id: group, label }]);
    const weighed = withComparison(withComparison(grouped, group, c, 4), a, b, 3);
    open({ ...weighed, weighting: { ...weighed.weighting, method: 'ahp' } });
    expect(await screen.findByRole('table', { name: 'Pairwise comparisons: The goal' })).toBeTruthy();
    const money = screen.getByRole('table', { name: 'Pairwise comparisons: Money' });
    expect(money.textContent).toContain('75.0%');
    expect(money.textContent).toContain('60.0%');
    expect(screen.getByText(/Consistency ratio of the whole hierarchy 0\.0000/)).toBeTruthy();
  });

  test('a group left without criteria goes, with what was compared with it', () => {
    const [, , c = ''] = (judged.criteria ?? []).map(({ id }) => id);
    const begun = withNewGroup(judged, 0, { zh: '组', en: 'Group' });
    const grouped = withComparison(begun, begun.criteria_groups?.[0]?.id ?? '', c, 4);
    expect(grouped.weighting?.comparisons).toHaveLength(1);
    const after = withGroup(grouped, 0, null);
    expect(after.criteria_groups).toBeUndefined();
    expect(after.criteria?.[0]?.group).toBeUndefined();
    expect(after.weighting?.comparisons).toEqual([]);
  });

  test('names the gravest breach of each option and leads to its list of rules', async () => {
    open(judged);
    const table = await screen.findByRole('table', { name: 'Compliance' });
    const row = within(table).getByRole('row', { name: /Operating subsidy/ });
    expect(row.textContent).toContain('NC-01 Paid by users');
    fireEvent.click(within(row).getByRole('button'));
    expect(useApp.getState().route).toMatchObject({
      page: 'appraisal',
      tab: 'compliance',
      option: project.options[1]?.id,
    });
  });
});
