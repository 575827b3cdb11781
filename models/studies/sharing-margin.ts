import type { ModelError, Result } from '../language/types';
import type { Option, Project, Revenue } from '../project/schema';
import type { RunResult } from './result';
import { runProject } from './run';
import { type RunChoice, settleProject } from './settle';
import { optionOf, type Sharing, type SharingPart, sharingOf } from './sharing';

/** What one part bears of a change in revenue: money per unit of money users pay more, or less. */
export interface Margin extends Omit<SharingPart, 'values' | 'lines'> {
  /** Of one more unit of revenue. */
  readonly gain: number;
  /** Of one unit less. */
  readonly loss: number;
}

/** Who bears the next unit of revenue: the parts make 1 in each direction, and users bear −1. */
export interface Margins {
  /** How much revenue was changed by, as a fraction, in each direction. */
  readonly step: number;
  /** Money users pay more and less over the whole life, nominal, VAT included. */
  readonly more: number;
  readonly less: number;
  readonly parts: readonly Margin[];
}

const STEP = 0.01;

/**
 * Compute the option again with all revenue 1 % higher and 1 % lower in every period, debt as it was signed, and say
 * who gets how much of each unit over the whole life, nominal.
 *
 * @param known the result of the option as it stands, where there already is one
 */
export function sharingMargins(
  project: Project,
  choice: RunChoice = {},
  known?: RunResult,
): Result<Margins, ModelError[]> {
  const settled = settleProject(project, choice);
  if (!settled.ok) return settled;
  const base = known ? { ok: true as const, value: known } : runProject(project, choice);
  if (!base.ok) return base;
  const fixed = asSigned(settled.value.project, settled.value.option, base.value);
  const splits: Sharing[] = [];
  for (const factor of [1, 1 + STEP, 1 - STEP]) {
    const run = runProject(scaled(fixed, factor), { option: settled.value.option.id });
    if (!run.ok) return run;
    splits.push(sharingOf(run.value, fixed));
  }
  const [now, up, down] = splits;
  if (!now || !up || !down) throw new Error('three runs give three splits');
  return { ok: true, value: marginsOf(now, up, down) };
}

function marginsOf(now: Sharing, up: Sharing, down: Sharing): Margins {
  const more = total(up.whole) - total(now.whole);
  const less = total(now.whole) - total(down.whole);
  const per = (change: number, whole: number): number => (whole === 0 ? 0 : change / whole);
  const inSplit = ({ parts }: Sharing, key: string): number =>
    total(parts.find((part) => part.key === key)?.values ?? []);
  return {
    step: STEP,
    more,
    less,
    parts: now.parts.map(({ key, label, party, role, values }) => ({
      key,
      label,
      party,
      role,
      gain: per(inSplit(up, key) - total(values), more),
      loss: per(total(values) - inSplit(down, key), less),
    })),
  };
}

/** The project of one option with its scenario and contracts in it and its debt fixed at what was borrowed. */
function asSigned(project: Project, option: Option, { run }: RunResult): Project {
  const [scenario] = project.scenarios;
  const { contracted: _, ...alone } = option;
  const { funding } = option.terms;
  const tranches = funding?.tranches.map((tranche) => ({
    ...tranche,
    size: { fixed: { value: run.series(`tranches.${tranche.id}.size`)[0] ?? 0 } },
  }));
  const terms = {
    ...option.terms,
    ...(funding && tranches ? { funding: { ...funding, tranches } } : {}),
  };
  return {
    ...project,
    options: [{ ...alone, terms }],
    scenarios: scenario ? [{ ...scenario, overrides: [] }] : [],
  };
}

function scaled(project: Project, factor: number): Project {
  if (factor === 1) return project;
  const by = (stream: Revenue): Revenue => ({ ...stream, formula: `(${stream.formula}) * ${factor}` });
  const option = optionOf(project, project.options[0]?.id ?? '');
  const { revenues } = option.terms;
  return {
    ...project,
    revenue: project.revenue.map(by),
    options: [
      revenues === undefined ? option : { ...option, terms: { ...option.terms, revenues: revenues.map(by) } },
    ],
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
