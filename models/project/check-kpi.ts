import { nearestName } from '../language/nearest';
import { checkOwnUnit } from './check-inputs';
import { errorAt, type Finding, warningAt } from './problem';
import type { Project } from './schema';
import type { Kpi } from './schema-kpi';
import { bilingual } from './text';

/** Check KPIs, what options bring about of them, and the parameters of the economic evaluation. */
export function checkKpis(project: Project): Finding[] {
  return [
    ...(project.kpis ?? []).flatMap((kpi, i) => kpiFindings(kpi, `/kpis/${i}`, project)),
    ...factorFindings(project),
    ...conversionFindings(project),
  ];
}

function kpiFindings(kpi: Kpi, at: string, project: Project): Finding[] {
  return [
    ...checkOwnUnit(kpi.unit, `${at}/unit`, project.identity.currency),
    ...levelFindings(kpi, at),
    ...declineFindings(kpi, at),
    ...countedTwice(kpi, at, project.kpis ?? []),
  ];
}

function levelFindings({ label, baseline, target, formula, library }: Kpi, at: string): Finding[] {
  const name = bilingual(label);
  if (baseline === undefined) {
    return [
      errorAt(
        `${at}/baseline`,
        `“${name.zh}”没有基准值，无法说明改善了多少；请填写没有本项目时的数值，本身就是增量的填 0。`,
        `"${name.en}" has no baseline, so nobody can say what improves; fill in the figure without the project, 0 where the figure is itself the change.`,
      ),
    ];
  }
  if (target === undefined && formula === undefined) {
    return [
      errorAt(
        `${at}/target`,
        `“${name.zh}”既没有目标值，也没有公式；请填写其一。`,
        `"${name.en}" has neither a target nor a formula; fill in one of them.`,
      ),
    ];
  }
  if (target !== undefined && formula !== undefined) {
    return [
      warningAt(
        `${at}/target`,
        `“${name.zh}”按公式计算，目标值不起作用。`,
        `"${name.en}" follows its formula; the target does nothing.`,
      ),
    ];
  }
  if (library !== undefined && formula === undefined && target?.value === baseline.value) {
    return [
      warningAt(
        `${at}/target`,
        `“${name.zh}”取自参考库，尚未确认：请核对出处后填写本项目的基准值与目标值，此前不计成效。`,
        `"${name.en}" comes from the library and is not confirmed: check its source, then fill in this project's baseline and target. Until then it has no effect.`,
      ),
    ];
  }
  return [];
}

/** An effect that fades and is also less and less the project's own is meant rarely. */
function declineFindings({ label, decay, sroi }: Kpi, at: string): Finding[] {
  if (!decay?.value || !sroi?.drop_off?.value) return [];
  const name = bilingual(label);
  return [
    warningAt(
      `${at}/sroi/drop_off`,
      `“${name.zh}”同时有成效衰减与归因递减，价值逐年减两次；请确认确有两个原因。`,
      `"${name.en}" both decays and drops off, so its value shrinks twice each year; make sure there are two reasons.`,
    ),
  ];
}

const MONEY_LINE = /\b(revenue|savings|kpis)\.[a-z0-9_.]+/;

/** A KPI with a money value over lines that are themselves counted would count the same benefit twice. */
function countedTwice(
  { id, label, formula, money, counted_elsewhere }: Kpi,
  at: string,
  all: readonly Kpi[],
) {
  if (formula === undefined || money === undefined || counted_elsewhere === true) return [];
  const read = MONEY_LINE.exec(formula)?.[0];
  if (read === undefined) return [];
  const other = /^kpis\.([a-z0-9_]+)/.exec(read)?.[1];
  const counted = other === undefined || (other !== id && all.some((k) => k.id === other && k.money));
  if (!counted) return [];
  const name = bilingual(label);
  return [
    warningAt(
      `${at}/counted_elsewhere`,
      `“${name.zh}”的公式引用了“${read}”，其价值已计入效益；若是同一效益，请标明“已在别处计入”，以免重复。`,
      `The formula of "${name.en}" reads "${read}", whose value is counted already; if it is the same benefit, mark it as counted elsewhere.`,
    ),
  ];
}

function factorFindings(project: Project): Finding[] {
  const known = (project.kpis ?? []).map(({ id }) => id);
  return project.options.flatMap(({ terms }, i) =>
    (terms.kpi_factors ?? []).flatMap(({ kpi }, j, all) => {
      const at = `/options/${i}/terms/kpi_factors/${j}/kpi`;
      if (!known.includes(kpi)) return [unknown(at, kpi, known, '指标', 'KPI')];
      if (all.findIndex((one) => one.kpi === kpi) === j) return [];
      return [
        errorAt(
          at,
          `“${kpi}”已有成效系数，每个指标只能有一个。`,
          `"${kpi}" has a factor already; give each KPI one.`,
        ),
      ];
    }),
  );
}

const SECTIONS = ['capex', 'revenue', 'opex', 'savings', 'working_capital'] as const;

function conversionFindings(project: Project): Finding[] {
  const terms = project.options.map((option) => option.terms);
  const known = [
    ...SECTIONS,
    ...[...project.capex, ...terms.flatMap((t) => t.investments ?? [])].map(({ id }) => `capex.${id}`),
    ...[...project.revenue, ...terms.flatMap((t) => t.revenues ?? [])].map(({ id }) => `revenue.${id}`),
    ...[...project.opex, ...terms.flatMap((t) => t.costs ?? [])].map(({ id }) => `opex.${id}`),
    ...(project.savings ?? []).map(({ id }) => `savings.${id}`),
  ];
  return (project.economics?.conversion ?? []).flatMap(({ item }, i, all) => {
    const at = `/economics/conversion/${i}/item`;
    if (!known.includes(item)) return [unknown(at, item, known, '投资、收入、成本或节约项', 'item')];
    if (all.findIndex((one) => one.item === item) === i) return [];
    return [
      errorAt(
        at,
        `“${item}”已有换算系数，每项只能有一个。`,
        `"${item}" has a factor already; give each item one.`,
      ),
    ];
  });
}

function unknown(at: string, id: string, known: readonly string[], zh: string, en: string): Finding {
  const near = nearestName(id, known);
  const list = known.length > 0 ? known.join(', ') : '—';
  return errorAt(
    at,
    `没有标识为“${id}”的${zh}。${near ? `是否应为“${near}”？` : `已有：${list}。`}`,
    `There is no ${en} "${id}". ${near ? `Did you mean "${near}"?` : `Known: ${list}.`}`,
  );
}
