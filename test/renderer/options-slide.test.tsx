import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { addOption } from '../../models/project/schemes';
import { compareProject } from '../../renderer/engine/compare';
import { parseProject } from '../../renderer/engine/engine';
import { speak } from '../../renderer/i18n';
import { OptionsSlide } from '../../renderer/present/options-slide';
import { startHistory } from '../../renderer/state/history';
import { initialState, useApp } from '../../renderer/state/store';
import parking from '../../samples/parking-bot.citypact?raw';

const sample = parseProject(parking);
if (!sample.ok) throw new Error('the sample opens');
const { project } = addOption(sample.value, { scheme: 'government_funded', variant: 'self_operated' });

afterEach(cleanup);

describe('options in words', () => {
  test('a government that builds and runs itself is named, not the company of other options', async () => {
    await speak('en');
    useApp.setState({
      ...initialState,
      settings: { ...initialState.settings, language: 'en' },
      doc: { id: 'a', name: 'a', ref: null, saved: null, savedAt: null, history: startHistory(project) },
    });
    const comparison = compareProject(project, 'base');
    render(
      <OptionsSlide
        project={project}
        scenario="base"
        comparison={comparison}
        scored={null}
        compliance={[]}
        scenarios={new Map([['base', comparison]])}
      />,
    );
    const cards = screen.getAllByRole('article');
    const own = within(cards.at(-1) as HTMLElement);
    expect(own.getAllByText('City government (urban management)').length).toBeGreaterThanOrEqual(4);
    expect(own.queryByText('Parking company')).toBeNull();
    expect(within(cards[0] as HTMLElement).getAllByText('Parking company').length).toBeGreaterThan(0);
  });
});
