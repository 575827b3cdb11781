import type { Project } from '../project/schema';
import type { RunResult } from '../studies/result';
import { planWorkbook, type Stamp } from './workbook-plan';
import { writeXlsx } from './xlsx-writer';

export type { Stamp } from './workbook-plan';

/**
 * Export one result as the bytes of an .xlsx workbook: live formulas, one per row, with the engine's values beside them.
 *
 * @param stamp version and time of export for the cover; the engine itself has no clock
 */
export async function buildWorkbook(
  result: RunResult,
  project: Project,
  lang: 'zh' | 'en',
  stamp: Stamp = {},
): Promise<Uint8Array> {
  return writeXlsx(planWorkbook(result, project, lang, stamp));
}
