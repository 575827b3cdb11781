import { ThemeProvider } from '@mui/material/styles';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { advise, CASES } from '../../models/appraisal/adviser';
import { Adviser } from '../../renderer/adviser/adviser-page';
import { barsOf, citationText, decisiveOf, exampleView, signed } from '../../renderer/adviser/adviser-vm';
import { answer, questionnaireOf, useQuestionnaires } from '../../renderer/adviser/answers';
import type { Adopt } from '../../renderer/adviser/ranking';
import type { Language } from '../../renderer/host/host';
import { speak } from '../../renderer/i18n';
import { initialState, useApp } from '../../renderer/state/store';
import { appTheme } from '../../renderer/theme/theme';

function show(onAdopt?: Adopt, language: Language = 'zh-CN') {
  useApp.setState({ settings: { ...initialState.settings, language } });
  speak(language);
  render(
    <ThemeProvider theme={appTheme('light', language)}>
      <Adviser onAdopt={onAdopt} />
    </ThemeProvider>,
  );
}

function choose(label: string | RegExp, option: string | RegExp) {
  fireEvent.mouseDown(screen.getByRole('combobox', { name: label }));
  fireEvent.click(within(screen.getByRole('listbox')).getByRole('option', { name: option }));
}

const rows = (): string[] =>
  [...document.querySelectorAll('[data-scheme]')].map((row) => row.getAttribute('data-scheme') ?? '');

beforeEach(() => {
  useApp.setState(initialState, true);
  useQuestionnaires.setState({}, true);
});
afterEach(cleanup);

describe('the adviser page', () => {
  test('begins with all six schemes level, and says so', () => {
    show();
    expect(screen.getByRole('status').textContent).toBe('还没有回答任何问题，六种方式并列。');
    expect(rows()).toHaveLength(6);
    expect(screen.getByText(/先回答几题/)).toBeTruthy();
  });

  test('ranks anew with each answer, and forgets an answer set back to not known', () => {
    show();
    choose(/最终由谁付费/, '使用者、广告主等市场主体');
    fireEvent.click(
      within(screen.getByRole('group', { name: /收费点/ })).getByRole('button', { name: '有' }),
    );
    expect(rows()[0]).toBe('concession');
    expect(screen.getByRole('status').textContent).toContain(
      '特许经营排第一，领先第二名 2 分（已答 2/14 题）',
    );
    fireEvent.click(
      within(screen.getByRole('group', { name: /收费点/ })).getByRole('button', { name: '不清楚' }),
    );
    expect(screen.getByRole('status').textContent).toContain('特许经营、企业独资并列第一（已答 1/14 题）');
  });

  test('opens the first place with its reasons and sources; others open on a click', () => {
    show();
    choose(/最终由谁付费/, /^财政/);
    const first = document.querySelector('[data-scheme="government_funded"]') as HTMLElement;
    expect(within(first).getByText('政府始终是出资方的项目，适用政府投资。')).toBeTruthy();
    expect(within(first).getAllByText(/5\.3\.1 政府投资模式/).length).toBeGreaterThan(0);
    const last = document.querySelector('[data-scheme="concession"]') as HTMLElement;
    expect(within(last).queryByText(/没有市场付费/)).toBeNull();
    const toggle = within(last).getByRole('button', { name: /特许经营/ });
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(within(last).getByText(/没有市场付费/)).toBeTruthy();
  });

  test('an answer that would change the first place can be tried from the list', () => {
    show();
    choose(/最终由谁付费/, /^财政/);
    const changes = screen.getByRole('region', { name: '哪些回答会改变第一名' });
    fireEvent.click(within(changes).getByRole('button', { name: /少数明确的受益方分摊.*利益聚合/ }));
    expect(rows()[0]).toBe('benefit_pooling');
  });

  test('takes over a case city, compares with what it did, and says when the answers are no longer its own', () => {
    show();
    choose('看看这些城市怎么做', /LinkNYC/);
    expect(rows()[0]).toBe('concession');
    const note = screen.getByRole('region', { name: /案例：纽约 LinkNYC/ });
    expect(within(note).getByText('实际采用特许经营，与顾问排第一的一致。', { exact: false })).toBeTruthy();
    choose(/最终由谁付费/, '不清楚');
    expect(within(note).getByText(/回答已改动/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '清空回答' }));
    expect(screen.queryByRole('region', { name: /案例/ })).toBeNull();
    expect(screen.getByRole('status').textContent).toContain('还没有回答任何问题');
  });

  test('makes an option of the scheme and the form it suggests; without a project there is no button', () => {
    const adopt = vi.fn();
    show(adopt);
    choose('看看这些城市怎么做', /温岭/);
    fireEvent.click(screen.getByRole('button', { name: '按此方式新建方案' }));
    expect(adopt).toHaveBeenCalledExactlyOnceWith('ppp', 'bot');
    cleanup();
    show();
    expect(screen.queryByRole('button', { name: '按此方式新建方案' })).toBeNull();
    expect(screen.getByText(/打开或新建项目后/)).toBeTruthy();
  });

  test('speaks English throughout', () => {
    show(undefined, 'en');
    choose('See what these cities did', /Bristol/);
    expect(screen.getByRole('status').textContent).toMatch(/^Government-funded comes first, 15 points ahead/);
    const page = document.body.textContent ?? '';
    expect(
      page.replaceAll(
        /[（(][^()（）]*〔\d{4}〕\d+号[^()（）]*[)）]|六部委令第17号|国务院令第712号|主席令第22号（2018年修正）/g,
        '',
      ),
    ).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test('keeps the answers of each project apart', () => {
    answer('first', 'payer', 'budget');
    answer('second', 'payer', 'market');
    answer('second', 'users', 'many');
    const all = useQuestionnaires.getState();
    expect(questionnaireOf(all, 'first').answers).toEqual({ payer: 'budget' });
    expect(questionnaireOf(all, 'second').answers).toEqual({ payer: 'market', users: 'many' });
    expect(questionnaireOf(all, 'third').answers).toEqual({});
  });
});

describe('the view of the adviser', () => {
  test('bars share one axis through zero', () => {
    expect(barsOf([6, 0, -2])).toEqual({
      zero: 25,
      bars: [
        { left: 25, width: 75 },
        { left: 25, width: 0 },
        { left: 0, width: 25 },
      ],
    });
    expect(barsOf([0, 0]).bars).toEqual([
      { left: 0, width: 0 },
      { left: 0, width: 0 },
    ]);
  });

  test('points carry their sign', () => {
    expect([3, 0, -2].map(signed)).toEqual(['+3', '0', '−2']);
  });

  test('a rule is quoted with its number, a study with its year and section', () => {
    const ppp = advise({ rules: 'cn_new', payer: 'budget' }).ranking.find(({ scheme }) => scheme === 'ppp');
    const [rule] = ppp?.cautions ?? [];
    const [study] = advise({ payer: 'budget' }).ranking.flatMap(({ reasonsFor }) => reasonsFor);
    expect(rule?.citations.map((one) => citationText(one, 'zh-CN'))).toContain(
      '《关于规范实施政府和社会资本合作新机制的指导意见》（国办函〔2023〕115号）',
    );
    expect(study?.citations.map((one) => citationText(one, 'en'))).toEqual([
      'The Key to the Future of Smart Cities: Economic Vitality and Systematic Planning (2019), 5.3.1 government-funded',
    ]);
  });

  test('decisive questions that were answered come before those that were not', () => {
    const rows = decisiveOf(advise({ payer: 'budget', control: 'shared' }), 'zh-CN');
    const answered = rows.map(({ question }) => ['payer', 'control'].includes(question));
    expect(answered.indexOf(false)).toBeGreaterThan(-1);
    expect(answered.slice(answered.indexOf(false))).not.toContain(true);
  });

  test('every case city can be shown beside the advice on its answers', () => {
    for (const { id, answers } of CASES) {
      const view = exampleView(id, answers, advise(answers));
      expect(view).toMatchObject({ edited: false, city: { id } });
    }
    expect(exampleView('nowhere', {}, advise({}))).toBeNull();
  });
});
