import type { PartyRole, Project } from '../../project/schema';
import type { Issue, Kpi } from '../../project/schema-kpi';
import { EFFECTS, type EffectDef } from './effects';

/** The published effects on some issues; all of them where none is named. */
export function effectsOn(issues: readonly Issue[]): readonly EffectDef[] {
  if (issues.length === 0) return EFFECTS;
  return EFFECTS.filter((one) => one.issues.some((issue) => issues.includes(issue)));
}

/** Who a benefit beyond cash goes to unless the user says otherwise, in this order. */
const ENJOYS: readonly PartyRole[] = ['society', 'beneficiary', 'user', 'government'];

/**
 * Begin a KPI from a published effect: its name, unit, evidence and source, and no effect at all. Baseline and target are
 * both 0 until somebody has checked the source and fills in what this project changes.
 */
export function kpiFrom(effect: EffectDef, project: Project): Kpi {
  const taken = new Set((project.kpis ?? []).map(({ id }) => id));
  const unconfirmed = {
    value: 0,
    confidence: 'assumption',
    note: {
      zh: `待确认。出处给出：${effect.figure.zh}。`,
      en: `To be confirmed. The source gives: ${effect.figure.en}.`,
    },
  } as const;
  return {
    id: freeName(effect.id, taken),
    label: effect.label,
    dimension: effect.dimension,
    unit: effect.unit,
    direction: effect.direction,
    ...(effect.level ? { measure: 'level' as const } : {}),
    baseline: unconfirmed,
    target: unconfirmed,
    beneficiary: likelyBeneficiary(project),
    evidence: effect.evidence,
    source: effect.source,
    issues: [...effect.issues],
    library: effect.id,
  };
}

/** The party a KPI's benefit most likely goes to. */
export function likelyBeneficiary({ parties }: Project): string {
  const found = ENJOYS.flatMap((role) => parties.filter((party) => party.role === role));
  return (found[0] ?? parties[0])?.id ?? '';
}

function freeName(stem: string, taken: ReadonlySet<string>): string {
  if (!taken.has(stem)) return stem;
  for (let n = 2; ; n++) if (!taken.has(`${stem}_${n}`)) return `${stem}_${n}`;
}
