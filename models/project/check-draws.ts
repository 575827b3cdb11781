import { addsUp } from './adds-up';
import { yearly } from './check-inputs';
import { errorAt, type Finding } from './problem';
import type { Project } from './schema';
import type { Funding } from './schema-funding';
import { projectYears } from './years';

/** A plan of draws leaves the rest to equity: no second lender and no other order of sources may stand beside it. */
export function checkDraws(project: Project, { tranches, order }: Funding, at: string): Finding[] {
  const lenders = tranches.filter(({ rank }) => rank !== 'shareholder').length;
  return tranches.flatMap(({ draw_weights, rank }, j) => {
    if (draw_weights === undefined) return [];
    const path = `${at}/tranches/${j}/draw_weights`;
    const works = Math.ceil(project.timeline.construction_years.value - 1e-9);
    const planned = yearly(draw_weights.value, projectYears(project)).slice(0, works);
    const found = addsUp(planned, works, path, '各年提款比例', 'shares drawn each year');
    if (lenders === 1 && rank !== 'shareholder' && (order ?? 'pro_rata') === 'pro_rata') return found;
    return [
      ...found,
      errorAt(
        path,
        '按年提款只适用于唯一一笔外部债务，且资金到位次序为按比例。',
        'A plan of draws needs one lender who lends alone, and sources in proportion.',
      ),
    ];
  });
}
