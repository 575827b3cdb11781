import type { Bilingual } from '../../language/types';
import type { CitationId } from './citations';
import type { Answers, QuestionId, SchemeId, VariantId } from './types';

/** A city of the studies: what is known of its project, and what it did. */
export interface CaseCity {
  readonly id: string;
  readonly name: Bilingual;
  /** The facts the answers rest on, as the study tells them. */
  readonly facts: Bilingual;
  readonly answers: Answers;
  /** Answers that are our reading of the case, not words of the study. */
  readonly judged: readonly QuestionId[];
  /** What the city did; null where the study does not say. */
  readonly did: { readonly scheme: SchemeId; readonly variant?: VariantId } | null;
  /** Where the study is silent, or the case teaches more than its scheme. */
  readonly remark?: Bilingual;
  readonly cites: readonly CitationId[];
}
