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
    (cause) => cause?.equity === 'return_to_date' || cause?.equity === 'future_distributions',
  );
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
  if (company?.discount_rate !== undefined && company.basis !== 'cash_flow') {
    found.push(
      warningAt(
        `${at}/company/discount_rate`,
        '只有按剩余现金流量补偿时才用折现率。',
        'The discount rate is used only where the cash flow to come is the basis.',
      ),
    );
  }
  return found;
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
