import type { Bilingual } from '../language/types';
import { parsePointer } from './pointer';
import { projectSchema } from './schema';

/** A fault in a project file, where it is and what to do about it. */
export interface ProjectProblem {
  /** JSON pointer into the project file; empty for the file as a whole. */
  readonly path: string;
  /** The place in words: 'Cost item "Kiosks" › depreciation life'. */
  readonly place: Bilingual;
  readonly message: Bilingual;
  /** Errors keep a project from being computed; warnings are for judgement. */
  readonly severity: 'error' | 'warning';
}

/** A fault before its place has been put into words. */
export interface Finding {
  readonly path: string;
  readonly message: Bilingual;
  readonly severity: 'error' | 'warning';
}

/** No list of problems is longer: beyond it a reader needs a count, not more sentences. */
export const MOST_PROBLEMS = 50;

export const THE_FILE: Bilingual = { zh: '项目文件', en: 'Project file' };

/** Describe an error at a place of the file. */
export function errorAt(path: string, zh: string, en: string): Finding {
  return { path, message: { zh, en }, severity: 'error' };
}

/** Describe something to be judged at a place of the file. */
export function warningAt(path: string, zh: string, en: string): Finding {
  return { path, message: { zh, en }, severity: 'warning' };
}

/** Whether a problem keeps one option from being computed: faults of other options' terms do not. */
export function hinders({ path, severity }: Finding, optionAt: number): boolean {
  const other = /^\/options\/(\d+)(?:\/|$)/.exec(path)?.[1];
  return severity === 'error' && (other === undefined || Number(other) === optionAt);
}

/** Sort problems in the order of the file and cut the list at its limit, saying how many were left out. */
export function listed(problems: readonly ProjectProblem[]): ProjectProblem[] {
  const sorted = problems.toSorted((a, b) => byPlace(a.path, b.path));
  if (sorted.length <= MOST_PROBLEMS) return sorted;
  const hidden = sorted.slice(MOST_PROBLEMS - 1);
  const severity = hidden.some((problem) => problem.severity === 'error') ? 'error' : 'warning';
  const message = {
    zh: `另有 ${hidden.length} 个问题未列出，请先处理以上问题。`,
    en: `${hidden.length} more problems are not listed; deal with these first.`,
  };
  return [...sorted.slice(0, MOST_PROBLEMS - 1), { path: '', place: THE_FILE, message, severity }];
}

const SECTIONS = Object.keys(projectSchema.shape);

function byPlace(a: string, b: string): number {
  const left = parsePointer(a);
  const right = parsePointer(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = byStep(left[i] ?? '', right[i] ?? '', i);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function byStep(a: string, b: string, depth: number): number {
  if (a === b) return 0;
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return Number(a) - Number(b);
  if (depth === 0) return sectionRank(a) - sectionRank(b);
  return a < b ? -1 : 1;
}

function sectionRank(section: string): number {
  const rank = SECTIONS.indexOf(section);
  return rank < 0 ? SECTIONS.length : rank;
}
