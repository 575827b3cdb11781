import type { BuildContext } from '../blocks/context';
import { kpisOf } from '../blocks/kpi-list';
import { namesIn } from '../language/compile';
import { parseFormula } from '../language/parse';
import { resolveName } from '../language/symbols';
import type { Expr, LineDef, ModelSpec } from '../language/types';
import type { Option, Project } from '../project/schema';

/**
 * Find the KPIs of an option whose formula names a line that only other options have, such as a saving its scheme does not
 * bring about; a name no option knows is a mistake and is left for the compiler to report.
 *
 * @param specOf puts another option together
 * @returns the name that is lacking, by KPI; those that read such a KPI lack it too
 */
export function kpisWithoutLine(
  context: BuildContext,
  spec: ModelSpec,
  project: Project,
  specOf: (other: Option) => ModelSpec,
): ReadonlyMap<string, string> {
  const formulas = formulaLines(context, spec);
  const here = idsOf(spec);
  const missing = formulas.flatMap(({ kpi, line, names }) => {
    const absent = names.filter((name) => resolveName(name, line, here) === undefined);
    return absent[0] === undefined ? [] : [{ kpi, line, absent, first: absent[0] }];
  });
  if (missing.length === 0) return new Map();
  const elsewhere = project.options.filter(({ id }) => id !== context.option.id).map((o) => idsOf(specOf(o)));
  const lacking = new Map<string, string>();
  for (const { kpi, line, absent, first } of missing) {
    const isKnown = (name: string): boolean =>
      elsewhere.some((ids) => resolveName(name, line, ids) !== undefined);
    if (absent.every(isKnown)) lacking.set(kpi, first);
  }
  for (const kpi of lacking.keys()) {
    const name = lacking.get(kpi) ?? '';
    for (const reader of formulas)
      if (!lacking.has(reader.kpi) && reader.names.some((read) => read.startsWith(`kpis.${kpi}.`)))
        lacking.set(reader.kpi, name);
  }
  return lacking;
}

interface KpiFormula {
  readonly kpi: string;
  readonly line: LineDef;
  readonly names: readonly string[];
}

function formulaLines(context: BuildContext, spec: ModelSpec): readonly KpiFormula[] {
  return kpisOf(context).flatMap(({ id, formula }) => {
    const line = formula === undefined ? undefined : spec.lines.find((one) => one.id === `kpis.${id}.result`);
    const parsed = line && parseFormula(line.formula);
    return line && parsed?.ok ? [{ kpi: id, line, names: plainNames(parsed.value) }] : [];
  });
}

/** The names a formula reads one by one; a pattern may stand for nothing. */
function plainNames(expr: Expr): readonly string[] {
  return namesIn(expr).filter((name) => !name.includes('*'));
}

function idsOf({ lines, inputs, tables }: ModelSpec): ReadonlySet<string> {
  return new Set([...lines, ...inputs, ...tables].map(({ id }) => id));
}
