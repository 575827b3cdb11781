import { checkRefinancing, checkYear } from './check-refinancing';
import { errorAt, type Finding, warningAt } from './problem';
import type { Option, Project } from './schema';
import type { EndOfTerm, Termination } from './schema-exit';
import { periodsPerYear } from './years';

/** Check how one option ends or is refinanced: dates lie in operation, and what is asked for can be had. */
export function checkExit(project: Project, { terms }: Option, i: number): Finding[] {
  const at = `/options/${i}/terms`;
  const { termination, refinancing, end_of_term } = terms;
  const lends = (terms.funding?.tranches ?? []).some(({ rank }) => rank !== 'shareholder');
  return [
    ...(termination === undefined ? [] : checkTermination(project, termination, lends, `${at}/termination`)),
    ...(refinancing === undefined ? [] : checkRefinancing(project, terms, refinancing, at)),
    ...(end_of_term === undefined ? [] : checkEnd(project, end_of_term, `${at}/end_of_term`)),
  ];
}

function checkTermination(project: Project, terms: Termination, lends: boolean, at: string): Finding[] {
  const found = checkYear(project, terms.year.value, `${at}/year`);
  const { authority, force_majeure, company, equity_return, break_cost } = terms;
  if ((authority ?? force_majeure ?? company) === undefined) {
    found.push(
      errorAt(
        at,
        '没有任何终止事由；请至少给出政府方原因、不可抗力、公司违约中的一项。',
        'No cause of termination is given; give at least one of authority, force_majeure and company.',
      ),
    );
  }
  const rated = [authority, force_majeure].some(
    (cause) => cause?.equity !== undefined && RATED.has(cause.equity),
  );
  found.push(...checkDeductions(terms, at), ...checkBaseCase(terms, at));
  if (equity_return !== undefined && !rated) {
    found.push(
      warningAt(
        `${at}/equity_return`,
        '没有按收益率计算的补偿，约定收益率不起作用。',
        'No compensation is computed at a return, so the contract return does nothing.',
      ),
    );
  }
  if (break_cost !== undefined && !lends) {
    found.push(
      warningAt(
        `${at}/break_cost`,
        '没有外部债务，提前还款成本不起作用。',
        'There is no outside debt, so break cost does nothing.',
      ),
    );
  }
  if (company?.basis === 'debt' && !lends) {
    found.push(
      errorAt(
        `${at}/company/basis`,
        '没有外部债务，不能按债务补偿；请改用账面净值或现金流量。',
        'There is no outside debt to base the payment on; choose book_value or cash_flow.',
      ),
    );
  }
  if (company?.discount_rate !== undefined && company.basis !== 'cash_flow' && company.basis !== 'retender') {
    found.push(
      warningAt(
        `${at}/company/discount_rate`,
        '只有按剩余现金流量或重新招标价值补偿时才用折现率。',
        'The discount rate is used only where the cash flow to come or the value of letting again is the basis.',
      ),
    );
  }
  if (
    (company?.retender_cost ?? company?.rectification_cost) !== undefined &&
    company?.basis !== 'retender'
  ) {
    found.push(
      warningAt(
        `${at}/company/${company?.retender_cost === undefined ? 'rectification_cost' : 'retender_cost'}`,
        '只有按重新招标价值补偿时才扣除重新招标与整改成本。',
        'Costs of retendering and rectification are taken off only where the value of letting again is the basis.',
      ),
    );
  }
  return found;
}

/** Compensations computed at a return. */
const RATED: ReadonlySet<string> = new Set(['return_to_date', 'future_distributions', 'base_distributions']);

/** What a sponsor is compensated for holds the money in the company's accounts: left with him, it is paid twice. */
function checkDeductions(
  { authority, force_majeure, deduct = [], insured, insurance }: Termination,
  at: string,
): Finding[] {
  const found: Finding[] = [];
  const compensated = [authority, force_majeure].some(
    (cause) => cause?.equity !== undefined && cause.equity !== 'none',
  );
  if (compensated && !(deduct.includes('reserves') && deduct.includes('cash'))) {
    found.push(
      warningAt(
        `${at}/deduct`,
        '补偿已含投资人在公司储备与现金中的权益；不从补偿中扣除，这部分就会重复得到。请选择扣除储备与现金，除非合同另有约定。',
        'What the sponsor is paid already holds his claim on the reserves and cash of the company: not deducted, they come to him twice. Deduct both unless the contract says otherwise.',
      ),
    );
  }
  if (insured !== undefined && insurance === undefined) {
    found.push(
      warningAt(
        `${at}/insured`,
        '没有填写保险赔款，受保事由不起作用。',
        'There are no insurance proceeds, so the causes insured do nothing.',
      ),
    );
  }
  return found;
}

/** The base case of the contract is its own series: without one there is nothing to compensate by it. */
function checkBaseCase({ authority, force_majeure, base_distributions }: Termination, at: string): Finding[] {
  const asked = (['authority', 'force_majeure'] as const).filter(
    (cause) => ({ authority, force_majeure })[cause]?.equity === 'base_distributions',
  );
  if (asked.length > 0 && base_distributions === undefined) {
    return asked.map((cause) =>
      errorAt(
        `${at}/${cause}/equity`,
        '按合同基准分配补偿时，请填写基准分配（各年金额）。',
        'Give the base-case distributions, year by year, or choose another compensation.',
      ),
    );
  }
  if (asked.length === 0 && base_distributions !== undefined) {
    return [
      warningAt(
        `${at}/base_distributions`,
        '没有按基准分配计算的补偿，基准分配不起作用。',
        'No compensation is based on them, so the base-case distributions do nothing.',
      ),
    ];
  }
  return [];
}

function checkEnd(project: Project, { transfer_price, hand_back_reserve }: EndOfTerm, at: string): Finding[] {
  const found: Finding[] = [];
  if (
    transfer_price !== undefined &&
    project.capex.every(({ residual_buyer }) => residual_buyer !== undefined)
  ) {
    found.push(
      warningAt(
        `${at}/transfer_price`,
        '所有投资项都另有残值受让方，没有移交给政府的资产。',
        'Every item has a buyer of its residual: nothing is handed over to the government.',
      ),
    );
  }
  if (hand_back_reserve === undefined) return found;
  const period = 1 / periodsPerYear(project.timeline.step);
  const most = project.timeline.operation_years.value - period;
  if (hand_back_reserve.saving_years.value > most + 1e-9) {
    found.push(
      errorAt(
        `${at}/hand_back_reserve/saving_years`,
        `移交储备须在运营期内、末期之前存足：至多 ${most} 年，实际为 ${hand_back_reserve.saving_years.value} 年。`,
        `The hand-back reserve is saved in operation and before the last period: at most ${most} years, found ${hand_back_reserve.saving_years.value}.`,
      ),
    );
  }
  return found;
}
