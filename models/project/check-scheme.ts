import type { Bilingual } from '../language/types';
import { isUnderChineseRules } from './jurisdiction';
import { errorAt, type Finding, warningAt } from './problem';
import type { Option, Project } from './schema';
import { ignoredSections, schemeOf, variantOf } from './schemes/catalogue';
import { itemsOf, OWN_LISTS } from './schemes/deal';
import { bilingual } from './text';

/** Check that an option's term sheet holds what its scheme needs, and say what the scheme leaves alone. */
export function checkScheme(project: Project, option: Option, i: number): Finding[] {
  return [
    ...foreignVariant(option, i),
    ...unmetNeeds(option, i),
    ...contractorOfItself(project, option, i),
    ...(isUnderChineseRules(project) ? lawFindings(project, option, i) : []),
    ...unusedSections(option, i),
    ...unknownItems(project, option, i),
    ...excludedButUsed(project, option, i),
  ];
}

function foreignVariant(option: Option, i: number): Finding[] {
  if (option.variant === undefined) return [];
  const scheme = schemeOf(option.scheme);
  if (scheme.variants.some(({ id }) => id === option.variant)) return [];
  const known = scheme.variants.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const { label } = scheme;
  return [
    errorAt(
      `/options/${i}/variant`,
      `“${label.zh}”没有“${option.variant}”这种具体方式。${known.length > 0 ? `可选：${known.join('、')}。` : '请删去。'}`,
      `${label.en} has no form "${option.variant}". ${known.length > 0 ? `Known: ${known.join(', ')}.` : 'Leave it out.'}`,
    ),
  ];
}

function unmetNeeds(option: Option, i: number): Finding[] {
  return variantOf(option)
    .needs.filter(({ met }) => !met(option.terms))
    .map(({ section, text, severity }) => {
      const path = `/options/${i}/terms/${section}`;
      return severity === 'error' ? errorAt(path, text.zh, text.en) : warningAt(path, text.zh, text.en);
    });
}

/** Who builds or operates for the government is somebody else; else the fee has nobody to go to. */
function contractorOfItself({ parties }: Project, { terms }: Option, i: number): Finding[] {
  if (terms.operator === undefined || terms.operator !== terms.government) return [];
  const { zh, en } = bilingual(parties.find(({ id }) => id === terms.operator)?.label ?? terms.operator);
  return [
    errorAt(
      `/options/${i}/terms/operator`,
      `“${zh}”不能受自己委托；请选择另一个受托方，或改为自建自营。`,
      `"${en}" cannot be its own contractor; choose another party, or let the government build and run itself.`,
    ),
  ];
}

function cautions(option: Option, i: number): Finding[] {
  const { caution } = variantOf(option);
  if (!caution) return [];
  const { text, source } = caution;
  return [warningAt(`/options/${i}/variant`, `${text.zh}（${source.zh}）`, `${text.en} (${source.en})`)];
}

/** Measures on Concession of Infrastructure and Public Utilities (Order 17 of six ministries), in force 2024-05-01. */
const LONGEST_CONCESSION = 40;

/** A right to operate has a longest term, works included. */
function termOverLaw({ timeline }: Project, { scheme, label }: Option, i: number): Finding[] {
  if (scheme !== 'concession' && scheme !== 'ppp') return [];
  const years = timeline.construction_years.value + timeline.operation_years.value;
  if (years <= LONGEST_CONCESSION) return [];
  const name = bilingual(label);
  return [
    warningAt(
      `/options/${i}/scheme`,
      `特许经营期限原则上不超过 ${LONGEST_CONCESSION} 年，“${name.zh}”的建设期与运营期合计 ${years} 年；投资规模大、回报周期长的可以适当延长，须说明理由。（《基础设施和公用事业特许经营管理办法》，2024 年六部门令第 17 号）`,
      `A concession in China lasts ${LONGEST_CONCESSION} years at most in principle; works and operation of "${name.en}" take ${years}. Large investment with a long payback may take longer, with reasons. (China: Measures on Concession of Infrastructure and Public Utilities, Order 17 of 2024)`,
    ),
  ];
}

/** What Chinese law or practice says of the form, of its length and of how it borrows: warnings, never prohibitions. */
function lawFindings(project: Project, option: Option, i: number): Finding[] {
  return [...cautions(option, i), ...termOverLaw(project, option, i), ...loansOfGovernment(option, i)];
}

/** A local government may borrow by bonds only. */
function loansOfGovernment(option: Option, i: number): Finding[] {
  if (variantOf(option).account !== 'public') return [];
  return (option.terms.funding?.tranches ?? []).flatMap(({ kind, label }, j) => {
    if (kind === 'special_bond' || kind === 'bond') return [];
    const name = bilingual(label);
    return [
      warningAt(
        `/options/${i}/terms/funding/tranches/${j}/kind`,
        `“${name.zh}”记入政府账户：地方政府只能以发行债券方式举债（预算法第 35 条）；请改为专项债，或删去。`,
        `"${name.en}" would be a debt of the government itself: local governments may borrow by bonds only (China: Budget Law art. 35); make it a special-purpose bond or leave it out.`,
      ),
    ];
  });
}

function unusedSections(option: Option, i: number): Finding[] {
  const ignored = ignoredSections(option);
  const scheme = schemeOf(option.scheme);
  return Object.entries(option.terms)
    .filter(([key, value]) => ignored.has(key) && !(Array.isArray(value) && value.length === 0))
    .map(([key]) => {
      const { label } = scheme.ignores.some((section) => section === key) ? scheme : variantOf(option);
      return warningAt(
        `/options/${i}/terms/${key}`,
        `“${label.zh}”不使用这一部分；内容保留在文件中，换回其他模式后仍然有效。`,
        `${label.en} does not use this part; it stays in the file and counts again under a scheme that does.`,
      );
    });
}

const SECTIONS = ['capex', 'revenue', 'opex'] as const;

function unknownItems(project: Project, option: Option, i: number): Finding[] {
  const known = new Set([
    ...SECTIONS.flatMap((section) => itemsOf(project, option, section).map(({ id }) => `${section}.${id}`)),
    ...(project.savings ?? []).map(({ id }) => `savings.${id}`),
    ...(project.kpis ?? []).map(({ id }) => `kpis.${id}`),
  ]);
  const named = [
    ...(option.terms.excluded ?? []).map((item, j) => ({ item, path: `excluded/${j}` })),
    ...(option.terms.assignments ?? []).map(({ item }, j) => ({ item, path: `assignments/${j}/item` })),
  ];
  return [
    ...named
      .filter(({ item }) => !known.has(item))
      .map(({ item, path }) =>
        errorAt(
          `/options/${i}/terms/${path}`,
          `项目中没有“${item}”；请写作 capex.标识、revenue.标识、opex.标识、savings.标识或 kpis.标识。`,
          `The project has no "${item}"; write capex.<id>, revenue.<id>, opex.<id>, savings.<id> or kpis.<id>.`,
        ),
      ),
    ...(option.terms.assignments ?? []).flatMap(({ item, to }, j) =>
      to === 'operator' && option.terms.operator === undefined
        ? [
            errorAt(
              `/options/${i}/terms/assignments/${j}/to`,
              `“${item}”由受托方承担，但没有指明受托方。`,
              `"${item}" is borne by the contractor, but no contractor is named.`,
            ),
          ]
        : [],
    ),
  ];
}

/** A fact left out must not be counted elsewhere. */
function excludedButUsed(project: Project, option: Option, i: number): Finding[] {
  const excluded = new Set(option.terms.excluded ?? []);
  if (excluded.size === 0) return [];
  const name = bilingual(option.label);
  return SECTIONS.flatMap((section) =>
    itemsOf(project, option, section).flatMap((item) => {
      if (excluded.has(`${section}.${item.id}`)) return [];
      const cost = 'cost' in item ? item.cost : undefined;
      const uses: readonly string[] = !cost
        ? []
        : cost.type === 'share_of_revenue'
          ? (cost.streams ?? []).map((id) => `revenue.${id}`)
          : cost.type === 'share_of_cost'
            ? (cost.items ?? []).map((id) => `opex.${id}`)
            : cost.type === 'share_of_investment'
              ? (cost.items ?? []).map((id) => `capex.${id}`)
              : [];
      return uses
        .filter((used) => excluded.has(used))
        .map((used) => inUse(used, bilingual(item.label), name, i));
    }),
  );
}

function inUse(used: string, by: Bilingual, option: Bilingual, i: number): Finding {
  return errorAt(
    `/options/${i}/terms/excluded`,
    `方案“${option.zh}”不采用“${used}”，但“${by.zh}”按它计算；请一并调整。`,
    `Option "${option.en}" leaves out "${used}", but "${by.en}" is computed on it; change both.`,
  );
}

/** The project as if one option's own items were its facts, so that they are checked by the same rules. */
export function withOwnItems(project: Project, option: Option): Project {
  const { investments = [], revenues = [], costs = [] } = option.terms;
  return { ...project, capex: investments, revenue: revenues, opex: costs };
}

/** Say where a finding about an option's own item stands in the file; undefined where it is about something else. */
export function ownPath(path: string, i: number): string | undefined {
  for (const [section, list] of Object.entries(OWN_LISTS)) {
    if (path.startsWith(`/${section}/`))
      return `/options/${i}/terms/${list}${path.slice(section.length + 1)}`;
  }
  return undefined;
}
