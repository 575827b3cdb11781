import { computeProject, type Problem } from '../engine/compute';
import { FUNCTIONS, type Project, setAt } from '../engine/engine';
import { pick } from '../format/text';
import type { Language } from '../host/host';

/** What a try of a formula says. */
export interface FormulaCheck {
  readonly state: 'ok' | 'wrong' | 'elsewhere';
  readonly problem?: Problem;
}

/** Try a formula in the project without changing it. */
export function checkFormula(
  project: Project,
  path: string,
  text: string,
  option: string,
  scenario: string,
): FormulaCheck {
  if (text.trim() === '') return { state: 'wrong' };
  const outcome = computeProject(setAt(project, path, text), option, scenario);
  if (outcome.ok) return { state: 'ok' };
  const problem = outcome.problems.find((p) => p.path === path && p.severity === 'error');
  return problem ? { state: 'wrong', problem } : { state: 'elsewhere' };
}

/** A formula cut at the fault: before, the faulty word, after. */
export function cutAt(text: string, position: number): readonly [string, string, string] {
  const rest = text.slice(position);
  const word = /^[\p{L}\p{N}_.]+/u.exec(rest)?.[0] ?? rest.slice(0, 1);
  return [text.slice(0, position), word, rest.slice(word.length)];
}

/** The word being typed at the caret, and where it begins. */
export function wordAt(text: string, caret: number): { readonly word: string; readonly from: number } {
  const word = /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(text.slice(0, caret))?.[0] ?? '';
  return { word, from: caret - word.length };
}

/** A name a formula may use. */
export interface Name {
  readonly name: string;
  readonly label: string;
  readonly call: boolean;
}

/** Names that fit what is typed: drivers, own assumptions, indices, then functions. */
export function offers(project: Project, language: Language, word: string): readonly Name[] {
  const items = [...project.drivers, ...project.inputs, ...project.indices].map((item) => ({
    name: item.id,
    label: pick(item.label, language),
    call: false,
  }));
  const calls = [...FUNCTIONS.keys()].map((name) => ({ name, label: '', call: true }));
  const wanted = word.toLowerCase();
  const fits = ({ name, label }: Name): boolean =>
    name.toLowerCase().includes(wanted) || label.toLowerCase().includes(wanted);
  return [...items, ...calls].filter(fits);
}
