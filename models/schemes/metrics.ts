import type { MetricDef } from './scheme';

const FISCAL: readonly MetricDef[] = [
  { id: 'fiscal.net_npv', group: 'government' },
  { id: 'fiscal.net_total', group: 'government' },
  { id: 'fiscal.outlay_peak', group: 'government' },
  { id: 'fiscal.payback', group: 'government', paybackOf: 'fiscal.cumulative' },
];

/** In the order they are shown; those an option has no terms for (no loan, no discount rate) are left out. */
export const METRICS: readonly MetricDef[] = [
  { id: 'returns.leverage.ratio', group: 'government' },
  ...FISCAL,
  { id: 'returns.government.income', group: 'government' },
  { id: 'returns.government.npv', group: 'government' },
  { id: 'returns.government.subsidies', group: 'government' },
  { id: 'returns.government.subsidies_npv', group: 'government' },
  { id: 'returns.government.share', group: 'government' },
  { id: 'returns.government.floor_periods', group: 'government' },
  { id: 'flexible_term.years', group: 'government' },
  { id: 'termination.authority.chosen', group: 'government' },
  { id: 'termination.force_majeure.chosen', group: 'government' },
  { id: 'termination.company.chosen', group: 'government' },
  { id: 'termination.peak', group: 'government', periodIn: 'termination.peak_period' },
  { id: 'returns.project.irr_pre_tax', group: 'project', irrOf: 'returns.project.pre_tax' },
  { id: 'returns.project.irr_post_tax', group: 'project', irrOf: 'returns.project.post_tax' },
  { id: 'retained.project_irr', group: 'project', irrOf: 'retained.project_flow' },
  { id: 'returns.project.npv_pre_tax', group: 'project' },
  { id: 'returns.project.npv_post_tax', group: 'project' },
  { id: 'returns.project.payback', group: 'project', paybackOf: 'returns.project.cumulative' },
  {
    id: 'returns.project.discounted_payback',
    group: 'project',
    paybackOf: 'returns.project.discounted_cumulative',
  },
  { id: 'returns.equity.irr', group: 'equity', irrOf: 'returns.equity.flow' },
  { id: 'returns.equity.npv', group: 'equity' },
  { id: 'returns.equity.multiple', group: 'equity' },
  { id: 'returns.equity.invested', group: 'equity' },
  { id: 'returns.equity.peak', group: 'equity' },
  { id: 'retained.worth', group: 'equity' },
  { id: 'retained.equity_irr', group: 'equity', irrOf: 'retained.equity_flow' },
  { id: 'retained.equity_npv', group: 'equity' },
  { id: 'dividends.trapped_peak', group: 'equity' },
  { id: 'lock_up.trapped_peak', group: 'equity' },
  { id: 'loan.facility', group: 'debt' },
  { id: 'returns.debt.gearing', group: 'debt' },
  { id: 'returns.debt.dscr_min', group: 'debt', periodIn: 'returns.debt.dscr_min_period' },
  { id: 'returns.debt.dscr_average', group: 'debt' },
  { id: 'returns.debt.llcr_start', group: 'debt' },
  { id: 'returns.debt.plcr_start', group: 'debt' },
  { id: 'returns.debt.icr_min', group: 'debt' },
  { id: 'returns.debt.average_life', group: 'debt' },
  { id: 'returns.debt.cost', group: 'debt' },
  { id: 'returns.debt.wacc', group: 'debt' },
  { id: 'refinancing.new_debt', group: 'refinancing', sizes: ['tranches.refinancing'] },
  { id: 'refinancing.release', group: 'refinancing' },
  { id: 'refinancing.gain', group: 'refinancing' },
  { id: 'refinancing.public_gain', group: 'refinancing' },
  { id: 'refinancing.irr_before', group: 'refinancing', irrOf: 'refinancing.before' },
  { id: 'refinancing.irr', group: 'refinancing', irrOf: 'refinancing.flow' },
];

/** What matters where the government builds and pays itself: its own money and its bonds, not a return to owners. */
export const PUBLIC_METRICS: readonly MetricDef[] = METRICS.filter(
  ({ id }) =>
    id.startsWith('fiscal.') ||
    id.startsWith('returns.leverage') ||
    ['loan.facility', 'returns.debt.average_life', 'returns.debt.cost'].includes(id),
);
