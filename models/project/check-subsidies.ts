import { yearly } from './check-inputs';
import { errorAt, type Finding, warningAt } from './problem';
import type { Option, Project } from './schema';
import type { Subsidy } from './schema-subsidies';
import { bilingual } from './text';
import { projectYears } from './years';

type Formula = Extract<Subsidy, { type: 'mof_formula' }>;
type Availability = Extract<Subsidy, { type: 'availability' }>;

/** Check that one option's government payments say all that their kind needs. */
export function checkSubsidies(project: Project, { terms }: Option, i: number): Finding[] {
  return (terms.subsidies ?? []).flatMap((subsidy, j) => {
    const at = `/options/${i}/terms/subsidies/${j}`;
    if (subsidy.type === 'mof_formula') return checkFormula(project, subsidy, at);
    return subsidy.type === 'availability' ? checkAvailability(project, subsidy, at) : [];
  });
}

function checkFormula(project: Project, subsidy: Formula, at: string): Finding[] {
  const { cost_base, agreed_cost, subsidy_years, linked_to, linked_share, performance, label } = subsidy;
  const name = bilingual(label);
  const operation = project.timeline.operation_years.value;
  const found: Finding[] = [];
  if (cost_base === 'agreed' && agreed_cost === undefined) {
    found.push(
      errorAt(
        `${at}/agreed_cost`,
        `“${name.zh}”按约定建设成本计算，请给出金额。`,
        `"${name.en}" is computed on an agreed construction cost; give the amount.`,
      ),
    );
  }
  if (subsidy_years !== undefined && subsidy_years.value > operation) {
    found.push(
      warningAt(
        `${at}/subsidy_years`,
        `补贴周期 ${subsidy_years.value} 年长于运营期 ${operation} 年，建设成本不能全部得到补贴。`,
        `A subsidy period of ${subsidy_years.value} years outlasts the operating phase of ${operation}: not all of the construction cost is paid.`,
      ),
    );
  }
  if (performance === undefined && linked_share !== undefined) {
    found.push(
      warningAt(
        `${at}/linked_share`,
        '没有绩效系数，挂钩比例不起作用。',
        'Without a performance factor the linked share does nothing.',
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

function checkAvailability(project: Project, subsidy: Availability, at: string): Finding[] {
  const { index, indexed_share, availability, deduction_factor, deduction_cap } = subsidy;
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
  if (full && (deduction_factor ?? deduction_cap) !== undefined) {
    found.push(
      warningAt(
        `${at}/availability`,
        '预期全部可用，扣减不起作用。',
        'Everything is expected to be available, so nothing is deducted.',
      ),
    );
  }
  return found;
}
