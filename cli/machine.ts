import type { Value } from '../models/language/types';
import { inLanguage, type Language, type Project } from '../models/project';
import type { RunResult } from '../models/studies/result';
import { machineStatements } from './statements';
import { WORDS } from './words';

/** Give one result as data for other programs: every figure by line id, an undefined one with its reason. */
export function machineReadable(result: RunResult, project: Project, lang: Language): unknown {
  const { run } = result;
  return {
    project: inLanguage(project.identity.name, lang),
    currency: project.identity.currency,
    option: result.option,
    scenario: result.scenario,
    periods: result.periods,
    metrics: result.metrics.map(({ id, label, definition, unit, group, value, notes, remarks }) => ({
      id,
      label: label[lang],
      definition: definition[lang],
      unit,
      group,
      value: figure(value, lang),
      notes: notes.map((note) => note[lang]),
      remarks: remarks.map((remark) => remark[lang]),
    })),
    checks: result.checks.map(({ label, sentence, worst, ...check }) => ({
      ...check,
      label: label[lang],
      sentence: sentence[lang],
      // JSON has no infinity: what cannot be measured has no largest difference.
      worst: Number.isFinite(worst) ? worst : { undefined: sentence[lang] },
    })),
    contracted: result.contracted.map(({ label, solvedFor, achieved, sentence, ...rest }) => ({
      ...rest,
      label: label[lang],
      solvedFor: { ...solvedFor, label: solvedFor.label[lang] },
      achieved: figure(achieved, lang),
      sentence: sentence[lang],
    })),
    statements: machineStatements(result, result.statements, lang),
    parties: result.parties.map((party) => ({ ...party, label: party.label[lang] })),
    feedback: result.feedback.map(({ residual, trace, ...report }) => ({
      ...report,
      residual: gap(residual, lang),
      trace: trace.map((one) => gap(one, lang)),
    })),
    series: Object.fromEntries([
      ...[...run.model.inputs.values()].map((def) => [
        def.id,
        series(result, def.id, def.unit, def.kind, def.label[lang], 'input', lang),
      ]),
      ...[...run.model.lines.values()].map(({ def }) => [
        def.id,
        series(result, def.id, def.unit, def.kind, def.label[lang], 'line', lang),
      ]),
    ]),
  };
}

function series(
  { run, periods }: RunResult,
  id: string,
  unit: string,
  kind: string,
  label: string,
  type: string,
  lang: Language,
): unknown {
  const described = { label, type, unit, kind };
  if (run.shape(id) === 'scalar') return { ...described, value: figure(run.value(id), lang) };
  return { ...described, values: periods.map(({ index }) => figure(run.value(id, index), lang)) };
}

/** A figure as data: a number, or an undefined one with its reason. */
export function figure(value: Value, lang: Language): unknown {
  return typeof value === 'number' ? value : { undefined: value.reason[lang] };
}

/** A circle that waits for an undefined figure never had a gap to measure. */
function gap(value: number, lang: Language): unknown {
  return Number.isFinite(value) ? value : { undefined: WORDS.notApplicable[lang] };
}
