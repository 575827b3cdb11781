import { create } from 'zustand';
import type { Problem } from '../engine/compute';
import type { Project, RunResult } from '../engine/engine';
import type { PeriodView } from '../format/period-vm';
import type { FileRef, Host, JournalEntry, RecentFile, Settings } from '../host/host';
import { defaultSettings } from '../host/settings';
import type { History } from './history';
import { type ExplainRef, HOME, type Route } from './route';

/** The project being worked on. */
export interface OpenDocument {
  /** One per opening: names its crash journal. */
  readonly id: string;
  readonly name: string;
  readonly ref: FileRef | null;
  readonly history: History<Project>;
  /** The snapshot last written to the file; null when none was. */
  readonly saved: Project | null;
  readonly savedAt: string | null;
}

/** The last good result and how it stands to the project as edited. */
export interface Computation {
  readonly result: RunResult | null;
  /** The project the result was computed from. */
  readonly of: Project | null;
  /** Why the project as edited could not be computed: the result shown is then an older one. */
  readonly errors: readonly Problem[];
  /** What deserves judgement but can be computed. */
  readonly warnings: readonly Problem[];
  readonly busy: boolean;
}

/** One fault of a file. */
export type BadPlace = Pick<Problem, 'place' | 'message'>;

/** A file that could not be opened, and everything found wrong with it. */
export interface BadFile {
  readonly name: string;
  readonly problems: readonly BadPlace[];
}

export interface Toast {
  readonly tone: 'success' | 'error' | 'info';
  readonly text: string;
}

/** A question that must be answered before going on. */
export interface Question {
  readonly kind: 'unsaved';
  readonly name: string;
  readonly answer: (choice: 'save' | 'discard' | 'cancel') => void;
}

/** A figure something is to be solved for. */
export interface SolveAsk {
  readonly target?: string;
  readonly period?: number;
  /** What the figure should be; what it is today when absent. */
  readonly wanted?: number;
}

export type DialogName = 'palette' | 'shortcuts' | 'newProject' | null;

export interface Statistics {
  readonly count: number;
  readonly sum: string;
  readonly average: string;
}

export interface AppState {
  readonly host: Host | null;
  readonly settings: Settings;
  readonly route: Route;
  readonly trail: readonly ExplainRef[];
  readonly periodView: PeriodView;
  readonly doc: OpenDocument | null;
  readonly computation: Computation;
  /** What was typed and could not be taken, by the cell it was typed in. */
  readonly drafts: ReadonlyMap<string, string>;
  readonly recents: readonly RecentFile[];
  readonly recoverable: readonly JournalEntry[];
  readonly badFile: BadFile | null;
  readonly question: Question | null;
  readonly toast: Toast | null;
  readonly dialog: DialogName;
  /** An export is being written. */
  readonly exporting: boolean;
  readonly statistics: Statistics | null;
  readonly solving: SolveAsk | null;
}

export const NO_COMPUTATION: Computation = { result: null, of: null, errors: [], warnings: [], busy: false };

export const initialState: AppState = {
  host: null,
  settings: defaultSettings,
  route: HOME,
  trail: [],
  periodView: 'step',
  doc: null,
  computation: NO_COMPUTATION,
  drafts: new Map(),
  recents: [],
  recoverable: [],
  badFile: null,
  question: null,
  toast: null,
  dialog: null,
  exporting: false,
  statistics: null,
  solving: null,
};

/** The one store of the page; actions are plain functions beside it. */
export const useApp = create<AppState>(() => initialState);

/** The project as edited, if one is open. */
export function currentProject(state: AppState): Project | null {
  return state.doc?.history.present ?? null;
}

/** Whether there are changes no file holds. */
export function isDirty(state: AppState): boolean {
  return state.doc !== null && state.doc.history.present !== state.doc.saved;
}

/** The option shown: the chosen one, else the first. */
export function currentOption(state: AppState): string {
  const options = currentProject(state)?.options ?? [];
  return (options.find((o) => o.id === state.route.option) ?? options[0])?.id ?? '';
}

/** The scenario shown: the chosen one, else the base. */
export function currentScenario(state: AppState): string {
  const scenarios = currentProject(state)?.scenarios ?? [];
  return (scenarios.find((s) => s.id === state.route.scenario) ?? scenarios[0])?.id ?? '';
}
