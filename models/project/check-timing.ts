import { yearly } from './check-inputs';
import { errorAt, type Finding, warningAt } from './problem';
import type { Capex, Project } from './schema';
import { projectYears } from './years';

/** Check what must fit the project's length: spending adds up and ends, drivers begin. */
export function checkTiming(project: Project): Finding[] {
  const years = projectYears(project);
  const end = project.timeline.construction_years.value + project.timeline.operation_years.value;
  return [
    ...project.capex.flatMap((item, i) => checkSpend(item, i, years, end)),
    ...project.drivers.flatMap(({ form }, i) => {
      if (!('start_year' in form) || form.start_year.value < end + 1) return [];
      return [
        warningAt(
          `/drivers/${i}/form/start_year`,
          `项目只有 ${end} 年，该业务量不会开始。`,
          `The project lasts ${end} years, so this driver never begins.`,
        ),
      ];
    }),
  ];
}

function checkSpend({ cost }: Capex, i: number, years: number, end: number): Finding[] {
  if (cost.type !== 'total') return [];
  const at = `/capex/${i}/cost/spend`;
  if (cost.spend.profile === 'table') {
    const total = yearly(cost.spend.weights.value, years).reduce((sum, weight) => sum + weight, 0);
    if (Math.abs(total - 1) <= 1e-9) return [];
    const shown = Number(total.toPrecision(6));
    return [
      errorAt(
        `${at}/weights`,
        `各年投入比例合计应为 1，实际为 ${shown}。`,
        `The shares spent each year must add up to 1; they add up to ${shown}.`,
      ),
    ];
  }
  if (cost.spend.start_year.value + cost.spend.years.value - 1 <= end + 1e-9) return [];
  return [
    warningAt(
      `${at}/years`,
      `投入安排超出项目最后一年（第 ${end} 年），超出部分不会计入。`,
      `Spending runs past the project's last year (year ${end}); what falls beyond it is left out.`,
    ),
  ];
}
