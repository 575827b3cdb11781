import type { ReactNode } from 'react';
import type { Comparison } from '../engine/compare';
import type { Project } from '../engine/engine';
import type { OptionCompliance, Scoring, SummarySentence } from '../engine/scoring';
import { ConclusionSlide } from './conclusion-slide';
import { CostSlide } from './cost-slide';
import { OptionsSlide } from './options-slide';
import { PartiesSlide } from './parties-slide';
import { RisksSlide } from './risks-slide';
import { ScoresSlide } from './scores-slide';
import { WhatIfSlide } from './what-if-slide';

/** What every screen of the presentation may show. */
export interface SlideProps {
  readonly project: Project;
  readonly scenario: string;
  readonly comparison: Comparison;
  readonly scored: { readonly scoring: Scoring; readonly summary: readonly SummarySentence[] } | null;
  /** How the options stand with the rules. */
  readonly compliance: readonly OptionCompliance[];
  /** Every scenario computed so far. */
  readonly scenarios: ReadonlyMap<string, Comparison>;
}

/** The screens, one question each, in the order a committee decides. */
export const SLIDES = [
  { id: 'options', Body: OptionsSlide },
  { id: 'cost', Body: CostSlide },
  { id: 'parties', Body: PartiesSlide },
  { id: 'risks', Body: RisksSlide },
  { id: 'scores', Body: ScoresSlide },
  { id: 'whatIf', Body: WhatIfSlide },
  { id: 'conclusion', Body: ConclusionSlide },
] as const satisfies readonly { readonly id: string; readonly Body: (props: SlideProps) => ReactNode }[];
