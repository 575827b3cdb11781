import type { ModelRun } from '../language/model';
import type { Bilingual, Undefined, Value } from '../language/types';
import { openDebt } from '../project/contracted-debt';
import { listInputs } from '../project/inputs';
import type { Contracted, Project } from '../project/schema';
import { figureWords, valueWords } from './figure-words';
import type { ContractedResult } from './result';

/** A solved value is as exact as its search; further off, something it depends on has changed since. */
const MET = 1e-6;

/** Say which values a run keeps by contract, and whether they still do what they were solved for. */
export function contractedOf(
  project: Project,
  optionId: string,
  scenario: string,
  run: ModelRun,
): ContractedResult[] {
  const entries = project.options.find(({ id }) => id === optionId)?.contracted ?? [];
  if (entries.length === 0) return [];
  const at = project.options.findIndex(({ id }) => id === optionId);
  const inputs = listInputs(openDebt(project, at), optionId);
  const changes = new Set(
    project.scenarios.find(({ id }) => id === scenario)?.overrides.map(({ input }) => input),
  );
  const { currency } = project.identity;
  return entries.flatMap((entry): ContractedResult[] => {
    const input = inputs.find(({ id }) => id === entry.input);
    if (!input) return [];
    const solvedFor = targetOf(entry, run);
    const achieved = achievedBy(entry, run);
    const state =
      scenario !== entry.solved_for.scenario ? 'elsewhere' : isMet(achieved, entry) ? 'met' : 'stale';
    const setsAside = changes.has(entry.input);
    const { label, unit } = input;
    const sentence = sentenceOf(label, solvedFor, achieved, state, setsAside, currency);
    return [
      {
        input: entry.input,
        label,
        unit,
        value: entry.value,
        solvedFor,
        state,
        achieved,
        setsAside,
        sentence,
      },
    ];
  });
}

function targetOf({ solved_for: { target, period, value, scenario } }: Contracted, run: ModelRun) {
  const def = run.model.lines.get(target)?.def;
  return {
    target,
    label: def?.label ?? { zh: target, en: target },
    unit: def?.unit ?? '1',
    ...(period === undefined ? {} : { period: period - 1 }),
    value,
    scenario,
  };
}

function achievedBy({ solved_for: { target, period } }: Contracted, run: ModelRun): Value {
  if (!run.model.lines.has(target)) return gone(target);
  return run.value(target, period === undefined ? 0 : period - 1);
}

function gone(line: string): Undefined {
  const zh = `模型中已没有“${line}”这一行。`;
  return {
    kind: 'undefined',
    reason: { zh, en: `The model no longer has a line "${line}".` },
    at: { line },
  };
}

function isMet(achieved: Value, { solved_for: { value } }: Contracted): boolean {
  return typeof achieved === 'number' && Math.abs(achieved - value) <= MET * Math.max(Math.abs(value), 1);
}

function sentenceOf(
  label: Bilingual,
  { label: target, unit, value, scenario }: ContractedResult['solvedFor'],
  achieved: Value,
  state: ContractedResult['state'],
  setsAside: boolean,
  currency: string,
): Bilingual {
  const wanted = figureWords(value, unit, currency);
  const here = valueWords(achieved, unit, currency);
  const head = {
    zh: `“${label.zh}”为约定值（情景“${scenario}”下使“${target.zh}”为 ${wanted.zh}）`,
    en: `"${label.en}" is contracted (solved in scenario "${scenario}" for ${target.en} of ${wanted.en})`,
  };
  const aside = setsAside
    ? {
        zh: '本情景对它的调整未采用。',
        en: " This scenario's own change of it is set aside.",
      }
    : { zh: '', en: '' };
  if (state === 'met') return { zh: `${head.zh}，仍然成立。`, en: `${head.en} and still holds.` };
  if (state === 'stale') {
    return {
      zh: `${head.zh}，但现为 ${here.zh}：其他数据已变，请重新求解。${aside.zh}`,
      en: `${head.en}, but it is now ${here.en}: something else has changed since; solve again.${aside.en}`,
    };
  }
  return {
    zh: `${head.zh}，本情景保持不变，“${target.zh}”为 ${here.zh}。${aside.zh}`,
    en: `${head.en} and kept here, where it gives ${here.en}.${aside.en}`,
  };
}
