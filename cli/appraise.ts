import type { Bilingual } from '../models/language/types';
import type { Language, Project } from '../models/project';
import type { AppraiseRequest } from './appraise-arguments';
import { compliancePart } from './appraise-compliance';
import { contingentPart } from './appraise-contingent';
import { affordabilityPart } from './appraise-fiscal';
import { economicsPart, kpiPart } from './appraise-kpi';
import { scorePart } from './appraise-score';
import { valuePart } from './appraise-value';

/** What one part of an appraisal says: text for reading, data for machines; null where the project has none of it. */
export interface AppraisalPart {
  readonly id: string;
  readonly label: Bilingual;
  readonly report: (asked: AppraisalAsk) => AppraisalReport | null;
}

export interface AppraisalAsk extends Omit<AppraiseRequest, 'part'> {
  readonly project: Project;
  readonly option?: string;
  readonly scenario?: string;
  readonly lang: Language;
}

/** Text and data of a part; a part that cannot be computed says why and fails. */
export interface AppraisalReport {
  readonly text: string;
  readonly data: unknown;
  readonly failed?: boolean;
}

/** The parts of an appraisal, in the order a committee reads them; a part is added here and nowhere else. */
export const APPRAISAL_PARTS: readonly AppraisalPart[] = [
  kpiPart,
  economicsPart,
  valuePart,
  affordabilityPart,
  contingentPart,
  compliancePart,
  scorePart,
];

const NOTHING: Bilingual = {
  zh: '项目没有可评价的内容。\n',
  en: 'The project has nothing to appraise yet.\n',
};

/** Report every part, or the one asked for; `failed` when one of them could not be computed. */
export function appraise(
  asked: AppraisalAsk,
  part: string | undefined,
): { readonly text: string; readonly data: Readonly<Record<string, unknown>>; readonly failed: boolean } {
  const chosen = APPRAISAL_PARTS.filter(({ id }) => part === undefined || id === part);
  const reports = chosen.flatMap(({ id, label, report }) => {
    const found = report(asked);
    return found === null ? [] : [{ id, label, found }];
  });
  return {
    text:
      reports.length === 0
        ? NOTHING[asked.lang]
        : reports.map(({ label, found }) => `${label[asked.lang]}\n\n${found.text}`).join('\n'),
    data: Object.fromEntries(reports.map(({ id, found }) => [id, found.data])),
    failed: reports.some(({ found }) => found.failed === true),
  };
}
