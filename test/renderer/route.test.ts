import { expect, test } from 'vitest';
import { formatRoute, HOME, parseRoute, type Route } from '../../renderer/state/route';

test('a place survives the way through the address', () => {
  const places: Route[] = [
    HOME,
    {
      ...HOME,
      page: 'results',
      tab: 'cashflow',
      option: 'b',
      scenario: 'slow',
      explain: { id: 'loan.interest', period: 12 },
    },
    { ...HOME, page: 'facts', tab: 'capex', cell: '/capex/0/cost/unit_cost' },
    { ...HOME, page: 'results', tab: 'summary', explain: { id: 'returns.equity.irr' } },
  ];
  for (const place of places) expect(parseRoute(formatRoute(place))).toEqual(place);
});

test('an unknown or hostile address leads home and explains nothing', () => {
  expect(parseRoute('')).toEqual(HOME);
  expect(parseRoute('#/elsewhere')).toEqual(HOME);
  expect(parseRoute('#/results/summary?explain=<script>').explain).toBeNull();
});
