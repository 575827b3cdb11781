import { parseUnit, sameUnit } from '../language/units';
import { yearly } from './check-inputs';
import { errorAt, type Finding, warningAt } from './problem';
import type { Input, Option, Project } from './schema';
import type { SubsidyOf } from './schema-subsidies';
import { projectYears } from './years';

type Backing = SubsidyOf<'revenue_guarantee' | 'tax_increment' | 'land_value_capture' | 'credit_guarantee'>;

/** Check guarantees and payments out of tax and land. */
export function checkSubsidyBacking(
  project: Project,
  option: Option,
  subsidy: Backing,
  at: string,
): Finding[] {
  switch (subsidy.type) {
    case 'revenue_guarantee':
      return checkGuarantee(project, subsidy, at);
    case 'tax_increment':
      return [...notMoney(project, subsidy.driver, at), ...lateBond(project, subsidy, at)];
    case 'land_value_capture':
      return [...checkLand(subsidy, at), ...checkAbsorption(project, subsidy, at)];
    case 'credit_guarantee':
      return nothingGuaranteed(option, at);
  }
}

function checkGuarantee(project: Project, subsidy: SubsidyOf<'revenue_guarantee'>, at: string): Finding[] {
  const { floor_share, ceiling_share, upside_share, repay_above, repay_rate, streams } = subsidy;
  const found: Finding[] = [];
  const crossed = firstBelow(project, ceiling_share, floor_share);
  if (crossed) {
    found.push(
      errorAt(
        `${at}/ceiling_share`,
        `分享上限 ${crossed.low} 低于保障下限 ${crossed.high}：同一笔收入会既补足又分享。`,
        `The ceiling of ${crossed.low} is below the floor of ${crossed.high}: the same revenue would be made good and shared.`,
      ),
    );
  }
  const early = firstBelow(project, repay_above, floor_share);
  if (early) {
    found.push(
      errorAt(
        `${at}/repay_above`,
        `归还起点 ${early.low} 低于保障下限 ${early.high}：保障支付会立即退回。`,
        `Repayment above ${early.low} starts below the floor of ${early.high}: what is paid would go straight back.`,
      ),
    );
  }
  if ((ceiling_share === undefined) !== (upside_share === undefined)) {
    found.push(
      errorAt(
        `${at}/${ceiling_share === undefined ? 'ceiling_share' : 'upside_share'}`,
        '超额分享须同时给出上限与分享比例。',
        'Sharing the upside needs both a ceiling and a share.',
      ),
    );
  }
  if (repay_rate !== undefined && repay_above === undefined) {
    found.push(
      warningAt(
        `${at}/repay_rate`,
        '没有归还起点，利率不起作用。',
        'Nothing is to be repaid, so the interest does nothing.',
      ),
    );
  }
  if (streams?.length === 0 || project.revenue.length === 0) {
    found.push(
      warningAt(
        `${at}/streams`,
        '没有计入任何收入，保障将按全部下限支付。',
        'No revenue is counted: the guarantee would pay the whole floor.',
      ),
    );
  }
  return found;
}

/** The first year in which one input lies below another, with both values. */
function firstBelow(
  project: Project,
  low: Input | undefined,
  high: Input,
): { readonly low: number; readonly high: number } | null {
  if (low === undefined) return null;
  const years = projectYears(project);
  const highs = yearly(high.value, years);
  const lows = yearly(low.value, years);
  const year = lows.findIndex((one, t) => one < (highs[t] ?? one));
  return year < 0 ? null : { low: lows[year] ?? 0, high: highs[year] ?? 0 };
}

/** A tax is levied on a value in money. */
function notMoney(project: Project, driver: string, at: string): Finding[] {
  const unit = project.drivers.find(({ id }) => id === driver)?.unit;
  const parsed = unit === undefined ? null : parseUnit(unit);
  if (parsed === null || sameUnit(parsed, new Map([['money', 1]]))) return [];
  return [
    errorAt(
      `${at}/driver`,
      `业务量“${driver}”的单位是“${unit}”；税收增量按评估价值计算，单位应为 money。`,
      `The driver "${driver}" counts in ${unit}; a tax increment needs an assessed value in money.`,
    ),
  ];
}

function lateBond(project: Project, { bond }: SubsidyOf<'tax_increment'>, at: string): Finding[] {
  const operation = project.timeline.operation_years.value;
  if (bond === undefined || bond.stable_year.value <= operation) return [];
  return [
    errorAt(
      `${at}/bond/stable_year`,
      `第 ${bond.stable_year.value} 个运营年在运营期（${operation} 年）之外，没有税收增量可取。`,
      `Operating year ${bond.stable_year.value} lies beyond the operating phase of ${operation}: there is no increment to read.`,
    ),
  ];
}

function checkLand(subsidy: SubsidyOf<'land_value_capture'>, at: string): Finding[] {
  const needed =
    subsidy.method === 'betterment'
      ? (['value_before', 'value_after'] as const)
      : (['floor_area_ratio', 'land_price'] as const);
  return needed.flatMap((key) =>
    subsidy[key] !== undefined
      ? []
      : [
          errorAt(
            `${at}/${key}`,
            subsidy.method === 'betterment'
              ? '按增值计算须有建成前、建成后的地价。'
              : '按土地出让计算须有容积率与楼面地价。',
            subsidy.method === 'betterment'
              ? 'A levy on the rise needs the value before and after.'
              : 'A share of land sales needs a floor-area ratio and a price.',
          ),
        ],
  );
}

function checkAbsorption(project: Project, subsidy: SubsidyOf<'land_value_capture'>, at: string): Finding[] {
  const { value } = subsidy.absorption;
  const works = Math.floor(project.timeline.construction_years.value);
  const shares = yearly(value, projectYears(project));
  const early = typeof value === 'number' ? -1 : shares.slice(0, works).findIndex((share) => share > 0);
  if (early >= 0) {
    return [
      errorAt(
        `${at}/absorption/value/${early}`,
        `第 ${early + 1} 年尚在建设期，此处的付费只在运营期发生；建设期的资金请列为建设补助。`,
        `Year ${early + 1} is a year of construction, and this is paid in operation only; money for the works is a grant.`,
      ),
    ];
  }
  const sum = shares.slice(works).reduce((all, share) => all + share, 0);
  const shown = Number(sum.toPrecision(6));
  if (sum > 1 + 1e-9) {
    return [
      errorAt(
        `${at}/absorption`,
        `各年去化比例合计为 ${shown}，超过全部面积。`,
        `The shares taken up add up to ${shown}, more than the whole area.`,
      ),
    ];
  }
  if (sum > 1 - 1e-9) return [];
  return [
    warningAt(
      `${at}/absorption`,
      `各年去化比例合计为 ${shown}，其余面积没有收益。`,
      `The shares taken up add up to ${shown}; the rest of the area brings nothing.`,
    ),
  ];
}

function nothingGuaranteed({ terms }: Option, at: string): Finding[] {
  const lenders = (terms.funding?.tranches ?? []).filter(({ rank }) => rank !== 'shareholder');
  if (lenders.length > 0) return [];
  return [
    warningAt(
      at,
      '没有外部债务，担保不起作用，也不收费。',
      'There is no debt of lenders: the guarantee covers nothing and costs nothing.',
    ),
  ];
}
