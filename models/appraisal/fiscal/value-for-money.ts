import type { Bilingual, ModelError, PeriodDef, Result, Value } from '../../language/types';
import type { Option, Project } from '../../project/schema';
import { addOption, variantOf } from '../../project/schemes';
import { bilingual } from '../../project/text';
import { type KeptModels, keepModels } from '../../studies/kept-models';
import type { RunResult } from '../../studies/result';
import { type RunChoice, runProject } from '../../studies/run';
import { type ComparatorFlows, comparatorFlows, type PartnershipFlows, partnershipFlows } from './comparator';
import { type Indifference, indifferenceOf } from './indifference';
import { isLegacyMethod } from './legacy';
import { type Convention, type Valuation, type VfmValues, vfmValues } from './vfm-values';
import { IS_REFERENCE, NO_SETTINGS, notesOf, sentenceOf } from './vfm-words';

/** The comparison at one discount rate. */
export interface VfmAtRate {
  readonly rate: number;
  readonly psc: number;
  readonly ppp: number;
  readonly amount: number;
  readonly index: Value;
}

/** A partnership against public delivery of the same project: amount, index, range and what would flip it. */
export interface ValueForMoneyStudy extends VfmAtRate {
  readonly option: string;
  readonly scenario: string;
  readonly isLegacy: boolean;
  readonly convention: Convention;
  readonly reference: { readonly id: string; readonly label: Bilingual; readonly isVirtual: boolean };
  readonly values: VfmValues;
  /** What both sides are valued from, by period. */
  readonly flows: { readonly psc: ComparatorFlows; readonly ppp: PartnershipFlows };
  readonly periods: readonly PeriodDef[];
  readonly how: Valuation;
  readonly bias: { readonly construction: number; readonly operation: number };
  /** The same at other rates, the chosen one among them. */
  readonly range: readonly VfmAtRate[];
  readonly indifference: readonly Indifference[];
  readonly verdict: 'for' | 'against';
  /** The amount with what the government earns from the project counted on the partnership's side. */
  readonly amountWithReceipts: number;
  readonly sentence: Bilingual;
  readonly notes: readonly Bilingual[];
}

/** Why there is no comparison: nothing asked for, or a side that cannot be computed. */
export type VfmFailure =
  | { readonly kind: 'no_settings' | 'is_reference'; readonly sentence: Bilingual }
  | { readonly kind: 'not_computable'; readonly sentence: Bilingual; readonly errors: readonly ModelError[] };

const STEPS = [-0.02, -0.01, 0, 0.01, 0.02];

/** Compare an option with public delivery, as 财金〔2015〕167号 does, at the rate and timing of the file. */
export function valueForMoneyOf(
  project: Project,
  choice: RunChoice = {},
  kept: KeptModels = keepModels(),
): Result<ValueForMoneyStudy, VfmFailure> {
  const settings = project.value_for_money;
  if (settings === undefined) return failed('no_settings', NO_SETTINGS);
  const asked = choice.option ?? project.options[0]?.id;
  const option = project.options.find(({ id }) => id === asked);
  const referred = referenceOf(project, option);
  if (option === undefined || referred.id === option.id || variantOf(option).account === 'public')
    return failed('is_reference', IS_REFERENCE);
  const own = runProject(project, choice, kept);
  if (!own.ok) return notComputable(own.error, '本方案', 'This option');
  const reference = runProject(referred.project, { ...choice, option: referred.id }, kept);
  if (!reference.ok) return notComputable(reference.error, '参照项目', 'The reference project');
  return { ok: true, value: compared(project, option, own.value, reference.value, referred) };
}

function compared(
  project: Project,
  option: Option,
  own: RunResult,
  reference: RunResult,
  referred: Referred,
): ValueForMoneyStudy {
  const { run } = own;
  const rateNow = run.value('value_for_money.discount_rate');
  const read = (key: 'bias_construction' | 'bias_operation'): number => {
    const id = `value_for_money.${key}`;
    const value = run.model.inputs.has(id) ? run.value(id) : 0;
    return typeof value === 'number' ? value : 0;
  };
  const how: Valuation = {
    rate: typeof rateNow === 'number' ? rateNow : 0,
    convention: project.value_for_money?.convention ?? 'end',
    periodsPerYear: run.model.spec.periodsPerYear,
    biasConstruction: read('bias_construction'),
    biasOperation: read('bias_operation'),
  };
  const psc = comparatorFlows(
    reference.run,
    run,
    { option, risks: project.risks },
    neutralityOf(project, option, own, reference),
  );
  const ppp = partnershipFlows(run);
  const values = vfmValues(psc, ppp, how);
  const atRate = (rate: number): VfmAtRate => summaryOf(rate, vfmValues(psc, ppp, { ...how, rate }));
  const now = summaryOf(how.rate, values);
  const bias = { construction: how.biasConstruction, operation: how.biasOperation };
  return {
    ...now,
    option: own.option,
    scenario: own.scenario,
    isLegacy: isLegacyMethod(project, option),
    convention: how.convention,
    reference: { id: referred.id, label: referred.label, isVirtual: referred.isVirtual },
    values,
    flows: { psc, ppp },
    periods: own.periods,
    how,
    bias,
    range: STEPS.map((step) => how.rate + step)
      .filter((rate) => rate > -1)
      .map(atRate),
    indifference: indifferenceOf(values, (rate) => atRate(rate).amount, bias.construction),
    verdict: values.amount >= 0 ? 'for' : 'against',
    amountWithReceipts: values.amount + values.ppp.receipts,
    sentence: sentenceOf(now),
    notes: [
      ...(typeof now.index === 'number' ? [] : [now.index.reason]),
      ...notesOf(project, referred.isVirtual, bias, values.psc),
    ],
  };
}

/** The comparison at a rate, with its index where there is one. */
export function summaryOf(rate: number, { psc, ppp, amount }: VfmValues): VfmAtRate {
  const index: Value =
    psc.total > 0
      ? amount / psc.total
      : {
          kind: 'undefined',
          reason: {
            zh: '公共部门比较值不为正，物有所值指数无意义。',
            en: 'The public side costs nothing or less, so an index has no meaning.',
          },
          at: { line: 'value_for_money.index' },
        };
  return { rate, psc: psc.total, ppp: ppp.total, amount, index };
}

interface Referred {
  readonly project: Project;
  readonly id: string;
  readonly label: Bilingual;
  readonly isVirtual: boolean;
}

/** The option the file names, or the same facts built and run by the government. */
function referenceOf(project: Project, option: Option | undefined): Referred {
  const named = project.options.find(({ id }) => id === project.value_for_money?.reference);
  if (named) return { project, id: named.id, label: bilingual(named.label), isVirtual: false };
  const added = addOption(project, { scheme: 'government_funded', variant: 'self_operated' }, option?.id);
  return {
    project: concerning(added.project, option?.id, added.id),
    id: added.id,
    label: {
      zh: '虚拟参照项目（同样事实，政府自建自营）',
      en: 'Virtual: the same facts, built and run by the government',
    },
    isVirtual: true,
  };
}

/** A reference made for an option bears the risks of that option, also those that name it. */
function concerning(project: Project, option: string | undefined, reference: string): Project {
  if (project.risks === undefined || option === undefined) return project;
  return {
    ...project,
    risks: project.risks.map((risk) =>
      risk.options?.includes(option) ? { ...risk, options: [...risk.options, reference] } : risk,
    ),
  };
}

/** What public delivery is spared: as typed, and by rule the taxes the company pays and the public body does not. */
function neutralityOf(project: Project, option: Option, own: RunResult, reference: RunResult): number[] {
  const settings = project.value_for_money;
  const typed = own.periods.map((_, i) => {
    if (settings?.neutrality === undefined) return 0;
    const value = own.run.value('value_for_money.neutrality', i);
    return (typeof value === 'number' ? value : 0) / own.run.model.spec.periodsPerYear;
  });
  const { tax_authority: authority, government } = option.terms;
  if (settings?.company_taxes !== true || authority === government) return typed;
  const paid = (result: RunResult): ArrayLike<number> => result.run.series(`parties.${authority}.net`);
  const [theirs, ours] = [paid(own), paid(reference)];
  return typed.map((v, i) => v + (theirs[i] ?? 0) - (ours[i] ?? 0));
}

function failed(kind: 'no_settings' | 'is_reference', sentence: Bilingual): Result<never, VfmFailure> {
  return { ok: false, error: { kind, sentence } };
}

function notComputable(errors: readonly ModelError[], zh: string, en: string): Result<never, VfmFailure> {
  const first = errors[0]?.message ?? { zh: '', en: '' };
  return {
    ok: false,
    error: {
      kind: 'not_computable',
      sentence: { zh: `${zh}不能计算：${first.zh}`, en: `${en} cannot be computed: ${first.en}` },
      errors,
    },
  };
}
