import type { CompiledModel } from '../language/model';
import { nearestName } from '../language/nearest';
import type { Bilingual, Result } from '../language/types';
import type { Option, Project } from '../project/schema';
import type { SensitivityFailure, SensitivityFigure, SensitivityFigureRequest } from './sensitivity-types';

/** A figure before it is computed. */
export type WantedFigure = Omit<SensitivityFigure, 'base'>;

/** What is watched when nothing is named, of what an option has. */
export const USUAL_FIGURES: readonly string[] = [
  'returns.project.irr_post_tax',
  'returns.project.irr_pre_tax',
  'returns.project.npv_post_tax',
  'returns.equity.irr',
  'returns.debt.dscr_min',
  'fiscal.net_npv',
  'returns.government.subsidies_npv',
];

/**
 * The figures asked for, or the usual ones, with their limits.
 *
 * @param headlines figures the option is judged by
 */
export function figuresOf(
  asked: readonly SensitivityFigureRequest[] | undefined,
  headlines: ReadonlySet<string>,
  model: CompiledModel,
  project: Project,
  option: Option,
): Result<readonly WantedFigure[], SensitivityFailure> {
  const wanted = asked ?? USUAL_FIGURES.filter((line) => headlines.has(line)).map((line) => ({ line }));
  const figures: WantedFigure[] = [];
  for (const [i, request] of wanted.entries()) {
    const { line, threshold }: SensitivityFigureRequest = request;
    const known = model.lines.get(line);
    const place = `figures/${i}`;
    if (!known) return { ok: false, error: unknownFigure(line, model, place) };
    const { label, unit } = known.def;
    if (known.shape === 'series') return { ok: false, error: notOneNumber(label, place) };
    if (threshold !== undefined && !Number.isFinite(threshold))
      return { ok: false, error: badThreshold(label, place) };
    const limit =
      threshold === undefined ? usualLimit(line, unit, project, option) : { value: threshold, label: GIVEN };
    figures.push({ line, label, unit, ...(limit ? { threshold: limit } : {}) });
  }
  if (figures.length === 0) return { ok: false, error: noFigure() };
  return { ok: true, value: figures };
}

const GIVEN: Bilingual = { zh: '给定的判据', en: 'the limit given' };
const ZERO: Bilingual = { zh: '零', en: 'zero' };

/** Returns are held against the discount rate of who earns them, present values against zero, cover against its covenant. */
function usualLimit(
  line: string,
  unit: string,
  { parties }: Project,
  { terms }: Option,
): SensitivityFigure['threshold'] {
  const rateOf = (party: string, label: Bilingual) => {
    const value = parties.find(({ id }) => id === party)?.discount_rate?.value;
    return value === undefined ? undefined : { value, label };
  };
  if (/^returns\.project\.irr_/.test(line))
    return rateOf(terms.company, { zh: '基准收益率', en: 'benchmark rate' });
  if (line === 'returns.equity.irr')
    return rateOf(terms.sponsor, { zh: '资本金基准收益率', en: 'required return on equity' });
  if (line === 'returns.debt.dscr_min') {
    const covenant = terms.funding?.lock_up?.dscr.value;
    return covenant === undefined
      ? { value: 1, label: { zh: '一倍', en: 'once' } }
      : { value: covenant, label: { zh: '限制分红的覆盖倍数', en: 'lock-up cover' } };
  }
  return unit === 'money' && /npv/.test(line) && !/subsidies/.test(line)
    ? { value: 0, label: ZERO }
    : undefined;
}

function unknownFigure(line: string, model: CompiledModel, place: string): SensitivityFailure {
  const near = nearestName(line, model.lines.keys());
  return bad(
    `模型中没有“${line}”这一指标。${near ? `是否应为“${near}”？` : '请用指标的标识，如 returns.project.irr_post_tax。'}`,
    `The model has no figure "${line}". ${near ? `Did you mean "${near}"?` : 'Name it by its id, such as returns.project.irr_post_tax.'}`,
    place,
  );
}

function notOneNumber({ zh, en }: Bilingual, place: string): SensitivityFailure {
  return bad(
    `“${zh}”每期一个值，不能作为敏感性分析的指标；请选一个汇总指标。`,
    `"${en}" has one value per period; choose a figure that is one number.`,
    place,
  );
}

function badThreshold({ zh, en }: Bilingual, place: string): SensitivityFailure {
  return bad(`“${zh}”的判据应为一个有限的数。`, `The limit of "${en}" must be a finite number.`, place);
}

function noFigure(): SensitivityFailure {
  return bad(
    '没有可分析的指标，请至少选一个。',
    'There is no figure to watch; choose at least one.',
    'figures',
  );
}

/** A request that cannot be understood. */
export function bad(zh: string, en: string, place?: string): SensitivityFailure {
  return { kind: 'bad_request', sentence: { zh, en }, ...(place === undefined ? {} : { place }) };
}
