import { type Comparison, compareOptions } from '../../models/studies/compare';
import { keepModels } from '../../models/studies/kept-models';
import type { Project } from './engine';

export type { ComparedFigure, ComparedOption, ComparedParty, Comparison } from '../../models/studies/compare';

/** Models of earlier comparisons: a change of numbers alone compiles nothing again. */
let kept = keepModels(24);

/** Compute every option of a project under one scenario; a fault of the program leaves no half-built models behind. */
export function compareProject(project: Project, scenario: string): Comparison {
  try {
    return compareOptions(project, { scenario }, kept);
  } catch (thrown) {
    kept = keepModels(24);
    throw thrown;
  }
}
