import type { Bilingual } from '../../language/types';
import type { Driver, Opex, Party, Project, Revenue } from '../schema';
import type { Grant, Tranche } from '../schema-funding';
import type { Preference, Shareholder } from '../schema-shareholders';
import type { Subsidy } from '../schema-subsidies';
import type { Site } from './site';

/** A number one may give when a template is inserted. */
export interface NumberParam {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: string;
  readonly value: number;
  /** What the number means and why it is of this size. */
  readonly note: Bilingual;
  /** The document that states the number; without one it is an assumption. */
  readonly source?: Bilingual;
  /** Instead of `value`, a share of the investment the project already states. */
  readonly ofInvestment?: number;
  /** To begin with, at most what the debts there are leave of four fifths of the money needed. */
  readonly withinDebtRoom?: boolean;
  /** Never beyond the operating phase to begin with. */
  readonly withinOperation?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: number;
  readonly integer?: boolean;
}

/** One of several forms, chosen when a template is inserted. */
export interface ChoiceParam {
  readonly id: string;
  readonly label: Bilingual;
  readonly choices: readonly { readonly id: string; readonly label: Bilingual }[];
}

export type Param = NumberParam | ChoiceParam;

/** What was given for the parameters, by id; a choice by the id of what was chosen. */
export type Values = Readonly<Record<string, number | string>>;

/** A new owner: how much of the company he takes, and whether he is paid before the others. */
export interface NewOwner {
  readonly party: string;
  readonly share: Shareholder['share'];
  readonly preference?: Preference;
}

/** What a template adds; parties and indices the project already has are not added again. */
export interface Fragment {
  readonly parties?: readonly Party[];
  readonly indices?: readonly Project['indices'][number][];
  readonly inputs?: readonly Project['inputs'][number][];
  readonly drivers?: readonly Driver[];
  /** Facts, or the option's own where the template goes into one option. */
  readonly revenue?: readonly Revenue[];
  readonly opex?: readonly Opex[];
  readonly subsidies?: readonly Subsidy[];
  readonly grants?: readonly Grant[];
  readonly tranches?: readonly Tranche[];
  readonly owner?: NewOwner;
}

/** Something to know about a template in this project: it is not used, law bounds it, it needs or changes something. */
export interface Notice {
  readonly kind: 'ignored' | 'law' | 'scale' | 'needs' | 'changed';
  readonly text: Bilingual;
  readonly source?: Bilingual;
}

/** A way to earn or to finance, ready to be inserted. */
export interface Template {
  readonly id: string;
  /** A revenue template adds facts; an instrument goes into the terms of one option. */
  readonly kind: 'revenue' | 'instrument';
  readonly label: Bilingual;
  readonly help: Bilingual;
  /** The case or document behind it. */
  readonly source: Bilingual;
  /** What it adds, in a few words. */
  readonly adds: Bilingual;
  readonly params: readonly Param[];
  /** What law or practice says of it, wherever it is used. */
  readonly cautions?: readonly { readonly text: Bilingual; readonly source: Bilingual }[];
  readonly build: (site: Site) => Fragment;
}
