import type { Bilingual, ModelError, PeriodDef, Value } from '../language/types';
import type { PartyRole, Project, Scheme } from '../project/schema';
import { variantOf } from '../project/schemes';
import { bilingual } from '../project/text';
import { type KeptModels, keepModels } from './kept-models';
import type { MetricResult, RunResult } from './result';
import { runProject } from './run';

/** One option of a comparison: its result, or why it cannot be computed. */
export type ComparedOption = {
  readonly id: string;
  readonly label: Bilingual;
  readonly scheme: Scheme;
  readonly form: Bilingual;
} & (
  | { readonly ok: true; readonly result: RunResult; readonly failedChecks: number }
  | { readonly ok: false; readonly errors: readonly ModelError[] }
);

/** A headline figure across options; null where an option has no such figure. */
export interface ComparedFigure {
  readonly id: string;
  readonly label: Bilingual;
  readonly definition: Bilingual;
  readonly unit: string;
  readonly group: MetricResult['group'];
  readonly values: readonly (Value | null)[];
}

/** One party across options: its net cash and what it is worth to it; null where the party takes no part. */
export interface ComparedParty {
  readonly id: string;
  readonly label: Bilingual;
  readonly role: PartyRole;
  readonly net: readonly (number | null)[];
  readonly npv: readonly (Value | null)[];
}

/** The options of a project under one scenario, side by side. */
export interface Comparison {
  readonly scenario: string;
  readonly periods: readonly PeriodDef[];
  readonly options: readonly ComparedOption[];
  readonly figures: readonly ComparedFigure[];
  readonly parties: readonly ComparedParty[];
}

/** The order in which groups of figures are read. */
const GROUPS: readonly MetricResult['group'][] = [
  'government',
  'pool',
  'project',
  'equity',
  'shareholders',
  'debt',
  'refinancing',
];

/**
 * Compute options of a project under one scenario and set their headline figures and parties side by side.
 *
 * @param options which options, in that order; all of them when absent
 * @param kept models of earlier runs
 */
export function compareOptions(
  project: Project,
  { scenario, options }: { readonly scenario: string; readonly options?: readonly string[] },
  kept: KeptModels = keepModels(project.options.length + 1),
): Comparison {
  const chosen = options ?? project.options.map(({ id }) => id);
  const compared = chosen.flatMap((id): ComparedOption[] => {
    const option = project.options.find((one) => one.id === id);
    if (!option) return [];
    const about = {
      id,
      label: bilingual(option.label),
      scheme: option.scheme,
      form: variantOf(option).label,
    };
    const ran = runProject(project, { option: id, scenario }, kept);
    if (!ran.ok) return [{ ...about, ok: false, errors: ran.error }];
    const failedChecks = ran.value.checks.filter(
      ({ passed, severity }) => !passed && severity === 'error',
    ).length;
    return [{ ...about, ok: true, result: ran.value, failedChecks }];
  });
  const results = compared.map((option) => (option.ok ? option.result : null));
  return {
    scenario,
    periods: results.find((result) => result !== null)?.periods ?? [],
    options: compared,
    figures: figuresOf(results),
    parties: partiesOf(project, results),
  };
}

function figuresOf(results: readonly (RunResult | null)[]): ComparedFigure[] {
  const known = new Map<string, MetricResult>();
  for (const result of results) {
    for (const metric of result?.metrics ?? []) if (!known.has(metric.id)) known.set(metric.id, metric);
  }
  const figures = [...known.values()].map(
    ({ id, label, definition, unit, group }): ComparedFigure => ({
      id,
      label,
      definition,
      unit,
      group,
      values: results.map((result) => result?.metrics.find((metric) => metric.id === id)?.value ?? null),
    }),
  );
  return GROUPS.flatMap((group) => figures.filter((figure) => figure.group === group));
}

function partiesOf(project: Project, results: readonly (RunResult | null)[]): ComparedParty[] {
  return project.parties
    .map(({ id, label, role }): ComparedParty => {
      const accounts = results.map((result) => {
        const party = result?.parties.find((one) => one.id === id);
        if (!result || !party) return null;
        const moves = [party.inflow, party.outflow].some((line) =>
          result.run.series(line).some((value) => value !== 0),
        );
        return moves ? { result, party } : null;
      });
      return {
        id,
        label: bilingual(label),
        role,
        net: accounts.map((account) =>
          account ? account.result.run.series(account.party.net).reduce((sum, v) => sum + v, 0) : null,
        ),
        npv: accounts.map((account) =>
          account?.party.npv === undefined ? null : account.result.run.value(account.party.npv),
        ),
      };
    })
    .filter(({ net }) => net.some((value) => value !== null));
}
