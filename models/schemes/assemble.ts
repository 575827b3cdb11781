import { accountingBlock } from '../blocks/accounting';
import { amortisationBlock } from '../blocks/amortisation';
import { balanceSheetBlock } from '../blocks/balance-sheet';
import { borneBlock } from '../blocks/borne';
import { breakEvenBlock } from '../blocks/break-even';
import { budgetsBlock } from '../blocks/budgets';
import { capexBlock } from '../blocks/capex';
import { cashBlock } from '../blocks/cash';
import { checksBlock } from '../blocks/checks';
import { concessionBlock } from '../blocks/concession';
import { type BuildContext, buildContext } from '../blocks/context';
import { contingencyBlock } from '../blocks/contingency';
import { worksTranchesOf } from '../blocks/debt-list';
import { depreciationBlock } from '../blocks/depreciation';
import { dividendsBlock } from '../blocks/dividends';
import { driversBlock } from '../blocks/drivers';
import { economicsBlock } from '../blocks/economics';
import { endOfTermBlock } from '../blocks/end-of-term';
import { equityBlock } from '../blocks/equity';
import { fiscalBlock } from '../blocks/fiscal';
import { flexibleTermBlock } from '../blocks/flexible-term';
import { fundingBlock } from '../blocks/funding';
import { grantsBlock } from '../blocks/grants';
import { incomeBlock } from '../blocks/income';
import { indicesBlock } from '../blocks/indices';
import { inputDefs } from '../blocks/input-defs';
import { kpisBlock } from '../blocks/kpis';
import { liabilitiesBlock } from '../blocks/liabilities';
import { loanBlock } from '../blocks/loan';
import { lockUpBlock } from '../blocks/lock-up';
import { opexBlock } from '../blocks/opex';
import { inOwnerWords } from '../blocks/owner-words';
import { merge, type Part } from '../blocks/part';
import { partiesBlock, partyValues } from '../blocks/parties';
import { poolBlock } from '../blocks/pool';
import { refinancingBlock } from '../blocks/refinancing';
import { reservesBlock } from '../blocks/reserves';
import { retainedBlock } from '../blocks/retained';
import { debtReturnsBlock } from '../blocks/returns-debt';
import { equityReturnsBlock } from '../blocks/returns-equity';
import { governmentReturnsBlock } from '../blocks/returns-government';
import { leverageBlock } from '../blocks/returns-parties';
import { projectReturnsBlock } from '../blocks/returns-project';
import { revenueBlock } from '../blocks/revenue';
import { risksBlock } from '../blocks/risks';
import { savingsBlock } from '../blocks/savings';
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
import { withBudgets } from './budget-metrics';
import { kpisWithoutLine } from './kpis-without-line';
import { METRICS, PUBLIC_METRICS } from './metrics';
import { workedOutOf } from './pool-division';
import { withPool } from './pool-metrics';
import type { AssembledModel } from './scheme';
import { withShareholders } from './shareholder-metrics';
import { withUnrefinanced } from './unrefinanced';

/**
 * Put together one option: the same blocks for every scheme; its form says whose account is kept, who bears which fact and
 * which sections of the term sheet are in force.
 *
 * @param listed gives the inputs cut to periods
 */
export function assembleScheme(project: Project, option: Option, listed = inputDefs): AssembledModel {
  const context = buildContext(project, option, listed);
  const assembled = assembleIn(context, project, option, listed);
  const kpisWithout = kpisWithoutLine(
    context,
    assembled.spec,
    project,
    (other) => assembleIn(buildContext(project, other, listed), project, other, listed).spec,
  );
  return kpisWithout.size === 0
    ? assembled
    : assembleIn({ ...context, kpisWithout }, project, option, listed);
}

function assembleIn(
  context: BuildContext,
  project: Project,
  option: Option,
  listed: typeof inputDefs,
): AssembledModel {
  const isPublic = context.deal.account === 'public';
  const enterprise = withoutInternal(
    withUnrefinanced(context.option, (other) => companyPart({ ...context, option: other })),
  );
  const workedOut = workedOutOf(option, (other) => assembleScheme(project, other, listed).spec);
  const business = merge([enterprise, poolBlock(context, enterprise.lines, workedOut)]);
  const checks = checksBlock(context);
  const economics = economicsBlock(context, business.lines);
  const statements = statementsBlock(context, [...business.lines, ...economics.lines]);
  const whole = inOwnerWords(
    merge([
      business,
      statements,
      leverageBlock(context, business.lines),
      partiesBlock(context, business.lines),
      partyValues(context),
      economics,
      fiscalBlock(context),
      risksBlock(context),
      liabilitiesBlock(context, business.lines),
      budgetsBlock(context, business.lines),
      checks,
    ]),
    context,
  );
  const known = new Set(whole.lines.map(({ id }) => id));
  return {
    spec: { periods: context.periods, periodsPerYear: context.periodsPerYear, ...whole },
    metrics: withBudgets(
      withPool(withShareholders(isPublic ? PUBLIC_METRICS : METRICS, context.option), context.option),
      project,
    )
      .filter(({ id }) => known.has(id))
      .map((metric) =>
        metric.id === 'loan.facility'
          ? { ...metric, sizes: worksTranchesOf(context.option).map(({ id }) => `tranches.${id}`) }
          : metric,
      ),
    checks: [...checks.checks, ...statements.checks],
    statements: statements.statements,
    statementsLeftOut: statements.leftOut,
    chart: isPublic
      ? { bars: ['fiscal.net'], lines: ['fiscal.cumulative'] }
      : {
          bars: ['cash.operating', 'cash.investing', 'cash.financing'],
          lines: ['cash.closing', 'returns.equity.cumulative'],
        },
  };
}

/** The company's own business under one term sheet: every block that its account is made of. */
function companyPart(context: BuildContext): Part {
  return merge([
    timelineBlock(context),
    indicesBlock(context),
    driversBlock(context),
    capexBlock(context),
    contingencyBlock(context),
    flexibleTermBlock(context),
    revenueBlock(context),
    opexBlock(context),
    borneBlock(context),
    savingsBlock(context),
    kpisBlock(context),
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
    retainedBlock(context),
    debtReturnsBlock(context),
    governmentReturnsBlock(context),
    terminationBlock(context),
    refinancingBlock(context),
  ]);
}

/** A payment to oneself moves no money: in the government's own account company, owner and government are one. */
function withoutInternal(block: Part): Part {
  return {
    ...block,
    lines: block.lines.map((line) => {
      if (line.from === undefined || line.from !== line.to) return line;
      const { from: _, to: __, ...inside } = line;
      return inside;
    }),
  };
}
