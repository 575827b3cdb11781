import { listFactInputs, listOptionInputs } from '../../models/project';
import { UNCERTAIN_ITEMS, uncertainNames } from '../../models/project/check-contingent';
import type { Bilingual, Project } from './engine';

/** The way to contingent liabilities: the study itself runs in a worker. */
export {
  adoptRisk,
  type ContingentKind,
  type ContingentRow,
  type ContingentStudy,
  type ContingentYear,
  DEFAULT_SEED,
  DEFAULT_TRIALS,
  dropAdoptedRisk,
} from '../../models/appraisal/fiscal';
export { UNCERTAIN_ITEMS } from '../../models/project/check-contingent';

const SECTIONS: Readonly<Record<(typeof UNCERTAIN_ITEMS)[number], Bilingual>> = {
  revenue: { zh: '收入', en: 'Revenue' },
  drivers: { zh: '业务量', en: 'Driver' },
  opex: { zh: '运营成本', en: 'Operating cost' },
  capex: { zh: '投资', en: 'Investment' },
  indices: { zh: '指数', en: 'Index' },
};

/** Everything that may be uncertain, whole items first, each with its name. */
export function uncertainLabels(
  project: Project,
): readonly { readonly id: string; readonly label: Bilingual }[] {
  const inputs = new Map(
    [...listFactInputs(project), ...listOptionInputs(project)].map(({ id, label }) => [id, label]),
  );
  return uncertainNames(project).flatMap((id) => {
    const input = inputs.get(id);
    // What the simulation itself is set by is not what it is about.
    if (input)
      return /^(uncertainties|contingent|criteria|expert_review)\./.test(id) ? [] : [{ id, label: input }];
    const [section = '', item = ''] = id.split('.');
    const list = UNCERTAIN_ITEMS.find((one) => one === section);
    if (!list) return [];
    const own = project.options.flatMap(({ terms }) => [
      ...(terms.revenues ?? []),
      ...(terms.costs ?? []),
      ...(terms.investments ?? []),
    ]);
    const label = [...project[list], ...own].find((one) => one.id === item)?.label ?? item;
    const both = typeof label === 'string' ? { zh: label, en: label } : label;
    const name = SECTIONS[list];
    return [{ id, label: { zh: `${name.zh}：${both.zh}`, en: `${name.en}: ${both.en}` } }];
  });
}
