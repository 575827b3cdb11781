import type { RandomIndexTable, RankRobustness } from '../../finance/decision';
import type { Bilingual } from '../../language/types';
import type { Finding } from '../../project/problem';

/** What one option is worth on one criterion. */
export type CriterionCell =
  /** `value` from 0 to 1 between the anchors; `spread` where several experts marked. */
  | {
      readonly state: 'valued';
      readonly figure: number;
      readonly value: number;
      readonly beyond: 'worst' | 'best' | null;
      readonly spread?: MarkSpread;
    }
  /** No figure, counted as the worst because the project says so. */
  | { readonly state: 'worst'; readonly value: 0; readonly reason: Bilingual }
  | { readonly state: 'missing'; readonly reason: Bilingual };

/** How far experts agree. */
export interface MarkSpread {
  readonly marks: number;
  readonly least: number;
  readonly most: number;
}

/** One criterion across the options compared. */
export interface ScoredCriterion {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: string;
  readonly direction: 'more' | 'less';
  readonly worst: number;
  readonly best: number;
  /** Share of the total; null where there are no weights. */
  readonly weight: number | null;
  /** The line it reads; absent where experts mark. */
  readonly line?: string;
  readonly cells: readonly CriterionCell[];
}

/** How consistent the pairwise comparisons are. */
export interface Consistency {
  readonly table: RandomIndexTable;
  readonly randomIndex: number | undefined;
  readonly index: number;
  /** Undefined beyond the published sizes. */
  readonly ratio: number | undefined;
  readonly accepted: boolean;
  /** The comparison that fits the others worst, by index of criterion. */
  readonly worst:
    | { readonly row: number; readonly column: number; readonly given: number; readonly implied: number }
    | undefined;
}

/** A place of the hierarchy where pairs are compared: the goal (no id), or a group of criteria. */
export interface ScoredNode {
  readonly id: string | null;
  readonly label: Bilingual;
  /** Its share of the whole; 1 for the goal. */
  readonly weight: number;
  /** `local` shares of the node add up to 1, `global` ones to the node's own. */
  readonly members: readonly {
    readonly id: string;
    readonly label: Bilingual;
    readonly local: number;
    readonly global: number;
  }[];
  /** `worst` by index of member. */
  readonly consistency: Consistency;
  /** What is wrong, where it contradicts itself. */
  readonly caution?: Bilingual;
}

/** Criteria in groups, weighed by pairs, and how consistent all of it is. */
export interface ScoredHierarchy {
  readonly nodes: readonly ScoredNode[];
  /** Σ weight × consistency index ÷ Σ weight × random index. */
  readonly index: number;
  readonly randomIndex: number | undefined;
  readonly ratio: number | undefined;
  readonly accepted: boolean;
}

/** The weight of a criterion at which another option becomes first, the others in proportion. */
export interface RankFlip {
  readonly criterion: number;
  readonly weight: number;
  readonly at: number;
  readonly direction: 'rises' | 'falls';
  /** Index of the option that becomes first. */
  readonly first: number;
}

/** The lead of the first option at half and at half again of one weight. */
export interface WeightBar {
  readonly criterion: number;
  readonly low: { readonly weight: number; readonly lead: number };
  readonly high: { readonly weight: number; readonly lead: number };
}

/** The options of a project scored under one scenario; options and criteria are named by their index. */
export interface Scoring {
  readonly scenario: string;
  readonly options: readonly { readonly id: string; readonly label: Bilingual }[];
  readonly criteria: readonly ScoredCriterion[];
  readonly method: 'direct' | 'swing' | 'ahp';
  /** Whether the weights given do not add up to 1 and count in proportion. */
  readonly inProportion: boolean;
  /** Of the one matrix of criteria that stand in no groups. */
  readonly consistency?: Consistency;
  /** Where criteria stand in groups and are weighed by pairs. */
  readonly hierarchy?: ScoredHierarchy;
  /** From 0 to 1; null where an option is not ranked or there are no weights. */
  readonly totals: readonly (number | null)[];
  readonly ranks: readonly (number | null)[];
  readonly dominances: readonly { readonly better: number; readonly worse: number }[];
  /** Shares by place, one row for each option, null for those not ranked. */
  readonly robustness: {
    readonly trials: number;
    readonly seed: number;
    readonly shares: readonly (RankRobustness['shares'][number] | null)[];
  } | null;
  /** Nearest first. */
  readonly flips: readonly RankFlip[];
  /** Widest first. */
  readonly tornado: readonly WeightBar[];
  /** What is wrong with the criteria, found only with the models at hand. */
  readonly problems: readonly Finding[];
}
