import type { CompiledModel } from '../../language/model';
import { columnName, sheetPrefix } from '../../language/spreadsheet';
import type { Bilingual } from '../../language/types';
import type { Project, Text } from '../../project/schema';
import { inLanguage } from '../../project/text';
import type { RunResult } from '../../studies/result';
import { unitWords } from './formats';
import { type Layout, layOut } from './layout';
import { type Studies, studiesOf } from './studies';
import { type Translations, translateModel } from './translations';
import { type Lang, WORDS, type Word } from './words';

/** What is said of the export itself; the engine knows neither a clock nor its version. */
export interface Stamp {
  readonly version?: string;
  /** Shown as given, e.g. `2026-03-31 10:00`. */
  readonly exported?: string;
}

/** Everything the sheets are written from. */
export interface Build {
  readonly result: RunResult;
  readonly model: CompiledModel;
  readonly project: Project;
  readonly stamp: Stamp;
  readonly lang: Lang;
  readonly layout: Layout;
  readonly translations: Translations;
  readonly studies: Studies;
  word(word: Word): string;
  text(text: Bilingual | Text | undefined): string;
  unit(unit: string): string;
}

/** Gather what the sheets are written from. */
export function prepare(result: RunResult, project: Project, lang: Lang, stamp: Stamp): Build {
  const { model } = result.run;
  const layout = layOut(model, lang, result.statements);
  return {
    result,
    model,
    project,
    stamp,
    lang,
    layout,
    translations: translateModel(result.run, layout),
    studies: studiesOf(result, project),
    word: (word) => WORDS[word][lang],
    text: (text) => (text === undefined ? '' : inLanguage(text, lang)),
    unit: (unit) => unitWords(unit, project.identity.currency, lang),
  };
}

/** A fixed cell of another sheet. */
export function cellAt(sheet: string, column: number, row: number): string {
  return `${sheetPrefix(sheet)}$${columnName(column)}$${row}`;
}

/** Every period of a row of another sheet, as a fixed range. */
export function periodsAt(build: Build, sheet: string, row: number): string {
  const { first, last } = build.layout.columns;
  return `${sheetPrefix(sheet)}$${columnName(first)}$${row}:$${columnName(last)}$${row}`;
}

/** The label of a line or input, in the chosen language. */
export function labelOf(build: Build, id: string): string {
  const def = build.model.lines.get(id)?.def ?? build.model.inputs.get(id);
  return def ? def.label[build.lang] : id;
}

/** The name of the option computed. */
export function optionLabel({ project, result, text }: Build): string {
  return text(project.options.find((o) => o.id === result.option)?.label ?? result.option);
}

/** The name of the scenario computed. */
export function scenarioLabel({ project, result, text }: Build): string {
  return text(project.scenarios.find((s) => s.id === result.scenario)?.label ?? result.scenario);
}
