import type { Bilingual, Value } from '../../language/types';
import type { Project } from '../../project/schema';
import { bilingual, lowerFirst } from '../../project/text';
import type { RunResult } from '../../studies/result';
import { SROI_INPUTS } from './names';

/** One figure of the evaluation with the line that explains it. */
export interface EvaluationFigure {
  readonly line: string;
  readonly label: Bilingual;
  readonly unit: string;
  readonly value: Value;
}

/** What one party gains or loses, at present value at the social rate. */
export interface PartyGain {
  readonly id: string;
  readonly label: Bilingual;
  readonly cash: Value;
  readonly resources: Value;
  readonly social: Value;
  readonly total: Value;
}

/** The project for the whole economy under one option and scenario. */
export interface Evaluation {
  readonly rate: Value;
  readonly alternativeRate: Value;
  readonly figures: readonly EvaluationFigure[];
  readonly alternative: readonly EvaluationFigure[];
  readonly sroi: readonly EvaluationFigure[];
  /** What a social return below 1 leaves out, where users pay; absent elsewhere. */
  readonly sroiNote?: Bilingual;
  readonly parties: readonly PartyGain[];
  /** Rows of the flows, by line. */
  readonly rows: readonly EvaluationFigure[];
  readonly verdict: Bilingual;
}

const FIGURES = ['benefits_pv', 'costs_pv', 'enpv', 'bcr'] as const;
const SROI = ['value_pv', 'inputs_pv', 'ratio', 'net_ratio'] as const;
const ROWS = [
  'benefits',
  'direct',
  'residual',
  'indirect',
  'costs',
  'investment',
  'sustaining',
  'working',
  'operating',
  'indirect_cost',
  'net',
] as const;

/** Read the evaluation of a run; null where the project names neither KPIs nor parameters for it. */
export function evaluationOf({ run, periods }: RunResult, project: Project): Evaluation | null {
  if (!run.model.lines.has('economics.net')) return null;
  const figure = (line: string): EvaluationFigure => {
    const def = run.model.lines.get(line)?.def;
    if (!def) throw new Error(`No line ${line} for the evaluation`);
    return { line, label: def.label, unit: def.unit, value: run.value(line) };
  };
  const inAll = (line: string): EvaluationFigure => ({
    ...figure(`economics.${line}`),
    value: added(periods.map(({ index }) => run.value(`economics.${line}`, index))),
  });
  return {
    rate: run.value('economics.social_rate'),
    alternativeRate: run.value('economics.alternative_rate'),
    figures: [...FIGURES, 'eirr'].map((short) => figure(`economics.${short}`)),
    alternative: FIGURES.map((short) => figure(`economics.${short}_alternative`)),
    sroi: SROI.map((short) => figure(`economics.sroi.${short}`)),
    ...sroiNoteOf(
      run.value('economics.sroi.ratio'),
      inAll('direct').value,
      SROI_INPUTS[project.economics?.sroi_inputs ?? 'costs'],
    ),
    parties: project.parties.map(({ id, label }) => {
      const of = (short: string): Value => run.value(`economics.party.${id}.${short}_pv`);
      return {
        id,
        label: bilingual(label),
        cash: of('cash'),
        resources: of('resources'),
        social: of('social'),
        total: of('total'),
      };
    }),
    rows: ROWS.map(inAll),
    verdict: verdictOf(run.value('economics.enpv'), run.value('economics.enpv_alternative')),
  };
}

function added(values: readonly Value[]): Value {
  let sum = 0;
  for (const value of values) {
    if (typeof value !== 'number') return value;
    sum += value;
  }
  return sum;
}

/** Below 1 beside fees of users, the social return says less than it seems to. */
function sroiNoteOf(ratio: Value, direct: Value, inputs: Bilingual): Pick<Evaluation, 'sroiNote'> {
  if (typeof ratio !== 'number' || typeof direct !== 'number' || ratio >= 1 || direct <= 0) return {};
  return {
    sroiNote: {
      zh: `社会投资回报只把社会价值与${inputs.zh}相比，使用者付费等直接效益不在其内；使用者付费的项目低于 1 并不说明不值得，请看经济净现值。`,
      en: `The social return sets social value alone against ${lowerFirst(inputs.en)} and leaves out direct benefits such as what users pay; below 1 it does not say that a user-paid project is not worth it: see the economic NPV.`,
    },
  };
}

/** Say whether the project is worth its resources, and whether that turns on the rate. */
function verdictOf(at: Value, alternative: Value): Bilingual {
  if (typeof at !== 'number' || typeof alternative !== 'number') {
    return {
      zh: '经济净现值无法计算，原因见各项数值。',
      en: 'The economic NPV cannot be computed; the figures say why.',
    };
  }
  if (at >= 0 && alternative >= 0) {
    return {
      zh: '在两种社会折现率下，效益都不低于所耗费的资源。',
      en: 'At both social rates the benefits are worth the resources used.',
    };
  }
  if (at < 0 && alternative < 0) {
    return {
      zh: '在两种社会折现率下，已计入的效益都低于所耗费的资源；请检查是否有尚未折合货币的指标。',
      en: 'At neither social rate are the benefits counted so far worth the resources used; look for KPIs without a money value.',
    };
  }
  return {
    zh: '结论取决于社会折现率：两种折现率下经济净现值的符号不同。',
    en: 'The conclusion turns on the social rate: the two rates give opposite signs.',
  };
}
