import { accountingBlock } from '../blocks/accounting';
import { amortisationBlock } from '../blocks/amortisation';
import { balanceSheetBlock } from '../blocks/balance-sheet';
import { breakEvenBlock } from '../blocks/break-even';
import { capexBlock } from '../blocks/capex';
import { cashBlock } from '../blocks/cash';
import { checksBlock } from '../blocks/checks';
import { concessionBlock } from '../blocks/concession';
import { buildContext } from '../blocks/context';
import { contingencyBlock } from '../blocks/contingency';
import { tranchesOf } from '../blocks/debt-list';
import { depreciationBlock } from '../blocks/depreciation';
import { dividendsBlock } from '../blocks/dividends';
import { driversBlock } from '../blocks/drivers';
import { endOfTermBlock } from '../blocks/end-of-term';
import { equityBlock } from '../blocks/equity';
import { fundingBlock } from '../blocks/funding';
import { grantsBlock } from '../blocks/grants';
import { incomeBlock } from '../blocks/income';
import { indicesBlock } from '../blocks/indices';
import { loanBlock } from '../blocks/loan';
import { lockUpBlock } from '../blocks/lock-up';
import { opexBlock } from '../blocks/opex';
import { merge } from '../blocks/part';
import { partiesBlock, partyValues } from '../blocks/parties';
import { refinancingBlock } from '../blocks/refinancing';
import { reservesBlock } from '../blocks/reserves';
import { debtReturnsBlock } from '../blocks/returns-debt';
import { equityReturnsBlock } from '../blocks/returns-equity';
import { governmentReturnsBlock } from '../blocks/returns-government';
import { leverageBlock } from '../blocks/returns-parties';
import { projectReturnsBlock } from '../blocks/returns-project';
import { revenueBlock } from '../blocks/revenue';
import { statementsBlock } from '../blocks/statements/block';
import { subsidiesBlock } from '../blocks/subsidies';
import { surchargesBlock } from '../blocks/surcharges';
import { taxBlock } from '../blocks/tax';
import { terminationBlock } from '../blocks/termination';
import { timelineBlock } from '../blocks/timeline';
import { tranchesBlock } from '../blocks/tranches';
import { vatBlock } from '../blocks/vat';
import { waterfallBlock } from '../blocks/waterfall';
import { workingCapitalBlock } from '../blocks/working-capital';
import type { Option, Project } from '../project/schema';
import type { AssembledModel, MetricDef } from './scheme';

/**
 * Put together a concession: the company invests, runs and collects; the government is paid a fixed fee, a share, or the
 * greater of a guarantee and a share; a loan and the sponsor's equity pay for construction.
 */
export function concessionScheme(project: Project, option: Option): AssembledModel {
  const context = buildContext(project, option);
  const business = merge([
    timelineBlock(context),
    indicesBlock(context),
    driversBlock(context),
    capexBlock(context),
    contingencyBlock(context),
    revenueBlock(context),
    opexBlock(context),
    workingCapitalBlock(context),
    depreciationBlock(context),
    amortisationBlock(context),
    endOfTermBlock(context),
    concessionBlock(context),
    subsidiesBlock(context),
    vatBlock(context),
    surchargesBlock(context),
    incomeBlock(context),
    taxBlock(context),
    fundingBlock(context),
    grantsBlock(context),
    tranchesBlock(context),
    loanBlock(context),
    reservesBlock(context),
    waterfallBlock(context),
    lockUpBlock(context),
    dividendsBlock(context),
    equityBlock(context),
    cashBlock(context),
    balanceSheetBlock(context),
    accountingBlock(context),
    breakEvenBlock(context),
    projectReturnsBlock(context),
    equityReturnsBlock(context),
    debtReturnsBlock(context),
    governmentReturnsBlock(context),
    terminationBlock(context),
    refinancingBlock(context),
  ]);
  const checks = checksBlock(context);
  const statements = statementsBlock(context, business.lines);
  const whole = merge([
    business,
    statements,
    leverageBlock(context, business.lines),
    partiesBlock(context, business.lines),
    partyValues(context),
    checks,
  ]);
  const known = new Set(whole.lines.map(({ id }) => id));
  return {
    spec: { periods: context.periods, periodsPerYear: context.periodsPerYear, ...whole },
    metrics: METRICS.filter(({ id }) => known.has(id)).map((metric) =>
      metric.id === 'loan.facility'
        ? { ...metric, sizes: tranchesOf(option).map(({ id }) => `tranches.${id}`) }
        : metric,
    ),
    checks: [...checks.checks, ...statements.checks],
    statements: statements.statements,
    chart: {
      bars: ['cash.operating', 'cash.investing', 'cash.financing'],
      lines: ['cash.closing', 'returns.equity.cumulative'],
    },
  };
}

/** In the order they are shown; those an option has no terms for (no loan, no discount rate) are left out. */
const METRICS: readonly MetricDef[] = [
  { id: 'returns.leverage.ratio', group: 'government' },
  { id: 'returns.government.income', group: 'government' },
  { id: 'returns.government.npv', group: 'government' },
  { id: 'returns.government.subsidies', group: 'government' },
  { id: 'returns.government.subsidies_npv', group: 'government' },
  { id: 'returns.government.share', group: 'government' },
  { id: 'returns.government.floor_periods', group: 'government' },
  { id: 'termination.authority.chosen', group: 'government' },
  { id: 'termination.force_majeure.chosen', group: 'government' },
  { id: 'termination.company.chosen', group: 'government' },
  { id: 'termination.peak', group: 'government', periodIn: 'termination.peak_period' },
  { id: 'returns.project.irr_pre_tax', group: 'project', irrOf: 'returns.project.pre_tax' },
  { id: 'returns.project.irr_post_tax', group: 'project', irrOf: 'returns.project.post_tax' },
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
  { id: 'refinancing.new_debt', group: 'refinancing' },
  { id: 'refinancing.release', group: 'refinancing' },
  { id: 'refinancing.gain', group: 'refinancing' },
  { id: 'refinancing.public_gain', group: 'refinancing' },
  { id: 'refinancing.irr', group: 'refinancing', irrOf: 'refinancing.flow' },
];
