import type { Bilingual, ModelError, Result, Value } from '../models/language/types';
import { type Language, type Project, serializeProject } from '../models/project';
import { contractValue } from '../models/studies/contract';
import type { Solution, SolveFailure, SolveJump, SolvePoint } from '../models/studies/solve-types';
import { plain } from './table';

/** Print an answer for reading: the sentence, then what is worth knowing about it. */
export function answerText(answer: Result<Solution, SolveFailure>, lang: Language): string {
  const { sentence, notes } = answer.ok ? answer.value : answer.error;
  const lines = [plain(sentence[lang]), ...notes.map((note) => `  ${plain(note[lang])}`)];
  return lines.map((line) => `${line}\n`).join('');
}

/** Give an answer as data for other programs. */
export function machineAnswer(answer: Result<Solution, SolveFailure>, lang: Language): unknown {
  if (answer.ok) {
    const { vary, target, sentence, notes, ...rest } = answer.value;
    return {
      solved: true,
      ...rest,
      vary: { ...vary, label: vary.label[lang] },
      target: { ...target, label: target.label[lang] },
      sentence: sentence[lang],
      notes: said(notes, lang),
    };
  }
  const { kind, sentence, notes, closest, ends, jumps, plateau, binding, problems } = answer.error;
  return {
    solved: false,
    kind,
    sentence: sentence[lang],
    notes: said(notes, lang),
    ...(closest ? { closest: point(closest, lang) } : {}),
    ...(ends ? { ends: ends.map((end) => point(end, lang)) } : {}),
    ...(jumps ? { jumps: jumps as readonly SolveJump[] } : {}),
    ...(plateau ? { plateau } : {}),
    ...(binding ? { binding: binding.map(({ line, label }) => ({ line, label: label[lang] })) } : {}),
    ...(problems ? { problems: problems.map((problem) => fault(problem, lang)) } : {}),
  };
}

/** The project file with the solved value contracted into its option. */
export function contractedFile(project: Project, solution: Solution): Uint8Array {
  return new TextEncoder().encode(serializeProject(contractValue(project, solution.option, solution)));
}

function said(notes: readonly Bilingual[], lang: Language): string[] {
  return notes.map((note) => note[lang]);
}

function point({ value, achieved }: SolvePoint, lang: Language): unknown {
  return { value, achieved: figure(achieved, lang) };
}

function figure(value: Value, lang: Language): unknown {
  return typeof value === 'number' ? value : { undefined: value.reason[lang] };
}

function fault({ message, path }: ModelError, lang: Language): unknown {
  return { message: message[lang], ...(path === undefined ? {} : { path }) };
}
