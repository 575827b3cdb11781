import { yearly } from './check-inputs';
import { checkSubsidyBacking } from './check-subsidies-backing';
import { checkSubsidyResults } from './check-subsidies-results';
import { checkSubsidyWorks, lackingCost } from './check-subsidies-works';
import { errorAt, type Finding, warningAt } from './problem';
import type { Option, Project } from './schema';
import type { Subsidy, SubsidyOf } from './schema-subsidies';
import { bilingual } from './text';
import { projectYears } from './years';

/** Check that one option's government payments say all that their kind needs. */
export function checkSubsidies(project: Project, option: Option, i: number): Finding[] {
  return (option.terms.subsidies ?? []).flatMap((subsidy, j) => {
    const at = `/options/${i}/terms/subsidies/${j}`;
    return [
      ...toOneself(subsidy, option, at),
      ...checkWindow(project, subsidy, at),
      ...idleShare(subsidy, at),
      ...checkKind(project, option, subsidy, at),
    ];
  });
}

function checkKind(project: Project, option: Option, subsidy: Subsidy, at: string): Finding[] {
  switch (subsidy.type) {
    case 'mof_formula':
      return checkFormula(project, subsidy, at);
    case 'availability':
      return checkAvailability(project, subsidy, at);
    case 'fixed':
      return [];
    case 'instalments':
    case 'lease_rent':
      return checkSubsidyWorks(project, subsidy, at);
    case 'service_price':
    case 'shadow_toll':
    case 'shared_savings':
    case 'outcome_payment':
      return checkSubsidyResults(project, option, subsidy, at);
    default:
      return checkSubsidyBacking(project, option, subsidy, at);
  }
}

function toOneself({ payer }: Subsidy, { terms, label }: Option, at: string): Finding[] {
  if (payer !== terms.company) return [];
  const name = bilingual(label);
  return [
    errorAt(
      `${at}/payer`,
      `“${payer}”是方案“${name.zh}”的项目公司，这样会自己付款给自己；请选择另一个参与方。`,
      `"${payer}" is the project company of option "${name.en}" and would pay itself; choose another party.`,
    ),
  ];
}

function checkWindow(project: Project, subsidy: Subsidy, at: string): Finding[] {
  if (subsidy.type === 'instalments' || !('from_year' in subsidy || 'years' in subsidy)) return [];
  const operation = project.timeline.operation_years.value;
  const first = subsidy.from_year?.value ?? 1;
  if (first - 1 >= operation) {
    return [
      errorAt(
        `${at}/from_year`,
        `自第 ${first} 个运营年起支付，而运营期只有 ${operation} 年，永远不会支付。`,
        `It is paid from operating year ${first}, but there are only ${operation}: nothing would ever be paid.`,
      ),
    ];
  }
  const last = first - 1 + (subsidy.years?.value ?? 0);
  if (last <= operation) return [];
  return [
    warningAt(
      `${at}/years`,
      `支付至第 ${last} 个运营年，超出 ${operation} 年的运营期，超出部分不会支付。`,
      `It is paid up to operating year ${last}, beyond the operating phase of ${operation}; what falls beyond is not paid.`,
    ),
  ];
}

function idleShare(subsidy: Subsidy, at: string): Finding[] {
  if (!('linked_share' in subsidy) || subsidy.linked_share === undefined || subsidy.performance) return [];
  return [
    warningAt(
      `${at}/linked_share`,
      '没有绩效系数，挂钩比例不起作用。',
      'Without a performance factor the linked share does nothing.',
    ),
  ];
}

function checkFormula(project: Project, subsidy: SubsidyOf<'mof_formula'>, at: string): Finding[] {
  const { subsidy_years, linked_to, linked_share, performance } = subsidy;
  const operation = project.timeline.operation_years.value;
  const found = lackingCost(subsidy, at);
  if (subsidy_years !== undefined && subsidy_years.value > operation) {
    found.push(
      warningAt(
        `${at}/subsidy_years`,
        `补贴周期 ${subsidy_years.value} 年长于运营期 ${operation} 年，建设成本不能全部得到补贴。`,
        `A subsidy period of ${subsidy_years.value} years outlasts the operating phase of ${operation}: not all of the construction cost is paid.`,
      ),
    );
  }
  if (performance !== undefined && linked_to === 'construction' && (linked_share?.value ?? 1) < 0.3) {
    found.push(
      warningAt(
        `${at}/linked_share`,
        '建设成本与绩效考核挂钩的部分不得低于 30%（财办金〔2017〕92号）。',
        'At least 30 % of the construction cost had to be linked to performance (China: Caibanjin [2017] 92).',
      ),
    );
  }
  return found;
}

function checkAvailability(project: Project, subsidy: SubsidyOf<'availability'>, at: string): Finding[] {
  const { index, indexed_share, availability, deduction_factor, deduction_cap } = subsidy;
  const { ratchet, ratchet_threshold, penalty_points, termination_points } = subsidy;
  const found: Finding[] = [];
  if (indexed_share !== undefined && index === undefined) {
    found.push(
      warningAt(
        `${at}/indexed_share`,
        '没有价格指数，调价比例不起作用。',
        'Without a price index the indexed share does nothing.',
      ),
    );
  }
  const full =
    availability === undefined || yearly(availability.value, projectYears(project)).every((a) => a === 1);
  if (full && (deduction_factor ?? deduction_cap ?? ratchet ?? penalty_points) !== undefined) {
    found.push(
      warningAt(
        `${at}/availability`,
        '预期全部可用，扣减不起作用。',
        'Everything is expected to be available, so nothing is deducted.',
      ),
    );
  }
  if (ratchet_threshold !== undefined && ratchet === undefined) {
    found.push(
      warningAt(
        `${at}/ratchet_threshold`,
        '没有加重系数，加重界限不起作用。',
        'Without a ratchet the threshold does nothing.',
      ),
    );
  }
  if (termination_points !== undefined && penalty_points === undefined) {
    found.push(
      warningAt(
        `${at}/termination_points`,
        '没有每百分点扣分，终止扣分永远达不到。',
        'Without points per percent the number that ends the contract is never reached.',
      ),
    );
  }
  return found;
}
