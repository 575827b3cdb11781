import { type Project, projectYears, setAt } from '../engine/engine';
import { put } from '../engine/put';

type Terms = Project['options'][number]['terms'];
export type Funding = NonNullable<Terms['funding']>;
export type Tranche = Funding['tranches'][number];
export type Grant = NonNullable<Funding['grants']>[number];

const assumed = <V extends number | number[]>(value: V) => ({ value, confidence: 'assumption' as const });

/** What each rule for a tranche's size begins with. */
export const SIZE_RULES = {
  gearing: () => assumed(0.7),
  dscr: () => assumed(1.3),
  llcr: () => assumed(1.4),
  cap: () => assumed(0),
  fixed: () => assumed(0),
} as const;

/** What each fee begins with. */
export const FEES = {
  upfront: () => assumed(0.01),
  commitment: () => assumed(0.005),
  agency: () => assumed(0),
} as const;

/** A tranche to begin with: the first a bank loan by gearing, further ones by cover. */
export function newTranche(project: Project, at: number, id: string, lender: string): Tranche {
  const operation = project.timeline.operation_years.value;
  const first = (project.options[at]?.terms.funding?.tranches.length ?? 0) === 0;
  return {
    id,
    label: first ? { zh: '银行贷款', en: 'Bank loan' } : { zh: '新债务', en: 'New tranche' },
    lender,
    rank: 'senior',
    size: first ? { gearing: assumed(0.7) } : { dscr: assumed(1.3) },
    rate: assumed(0.045),
    repayment: {
      type: first ? 'annuity' : 'sculpted',
      years: assumed(Math.min(8, operation)),
      grace_years: assumed(0),
    },
  };
}

/** Another way of repaying: what both have stays, what only the old one had goes. */
export function repaymentOf(project: Project, tranche: Tranche, type: Tranche['repayment']['type']): Tranche {
  const { balloon: _balloon, weights: _weights, ...kept } = tranche.repayment;
  return {
    ...tranche,
    repayment: {
      ...kept,
      type,
      ...(type === 'balloon' ? { balloon: assumed(0.3) } : {}),
      ...(type === 'table' ? { weights: assumed(evenShares(project, tranche)) } : {}),
    },
  };
}

/** Equal shares over the repayment period, whole years at a time. */
function evenShares(project: Project, { repayment }: Tranche): number[] {
  const years = projectYears(project);
  const from = Math.min(
    Math.ceil(project.timeline.construction_years.value + (repayment.grace_years?.value ?? 0)),
    years - 1,
  );
  const count = Math.max(1, Math.min(Math.round(repayment.years.value), years - from));
  return Array.from({ length: years }, (_, y) => (y >= from && y < from + count ? 1 / count : 0));
}

/** Another rank: a shareholder loan keeps nothing that hangs on cash flow. */
export function rankedAs(project: Project, tranche: Tranche, rank: Tranche['rank']): Tranche {
  if (rank !== 'shareholder') return { ...tranche, rank };
  const { dscr: _dscr, llcr: _llcr, ...size } = tranche.size;
  const { sweep: _sweep, ...repayment } = tranche.repayment;
  const { agency: _agency, ...fees } = tranche.fees ?? {};
  const { fees: _fees, ...rest } = tranche;
  const plain: Tranche = {
    ...rest,
    rank,
    size: Object.keys(size).length === 0 ? { gearing: assumed(0.2) } : size,
    repayment,
    ...(Object.keys(fees).length === 0 ? {} : { fees }),
  };
  const { type } = repayment;
  return type === 'sculpted' || type === 'full_capacity' ? repaymentOf(project, plain, 'annuity') : plain;
}

/** A grant to begin with. */
export function newGrant(project: Project, id: string): Grant {
  const from = project.parties.find((p) => p.role === 'government') ?? project.parties[0];
  return {
    id,
    label: { zh: '新补助', en: 'New grant' },
    from: from?.id ?? 'government',
    amount: assumed(0),
    timing: 'first',
  };
}

/** A grant paid at another time; shares of years come and go with it. */
export function timedAs(project: Project, grant: Grant, timing: Grant['timing']): Grant {
  const { weights: _weights, ...rest } = grant;
  if (timing !== 'weights') return { ...rest, timing };
  const years = projectYears(project);
  return { ...rest, timing, weights: assumed(Array.from({ length: years }, (_, y) => (y === 0 ? 1 : 0))) };
}

/** The parts reserves may have. */
export const RESERVES = {
  dsra: () => ({ months: assumed(6), funding: 'construction' as const }),
  interest_rate: () => assumed(0.015),
} as const;

/** A maintenance reserve for the first investment item. */
export function newMaintenance(project: Project): object {
  return { look_forward: assumed(3), items: project.capex.slice(0, 1).map(({ id }) => id) };
}

/** A covenant to begin with. */
export function newLockUp(): NonNullable<Funding['lock_up']> {
  return { dscr: assumed(1.1), passes: assumed(1) };
}

/** The reserve company law asks for: 10 % of profit up to half of the capital. */
export function newStatutoryReserve(): NonNullable<Terms['distribution']['statutory_reserve']> {
  return { rate: assumed(0.1), ceiling: assumed(0.5) };
}

/** Add a tranche to an option; a project without a lender gets one. */
export function addTranche(project: Project, at: number, id: string): Project {
  const path = `/options/${at}/terms/funding/tranches`;
  const known = project.parties.find((p) => p.role === 'lender');
  const lender = known?.id ?? freeParty(project);
  const party = { id: lender, label: { zh: '贷款银行', en: 'Bank' }, role: 'lender' as const };
  const here = known ? project : setAt(project, '/parties', [...project.parties, party]);
  const tranches = here.options[at]?.terms.funding?.tranches ?? [];
  return put(here, path, [...tranches, newTranche(here, at, id, lender)]);
}

function freeParty(project: Project): string {
  return project.parties.some((p) => p.id === 'lender') ? 'lender_bank' : 'lender';
}

/** The lists of an option whose items' inputs are named after them. */
type FundingList = 'tranches' | 'grants' | 'subsidies';

function listOf(project: Project, at: number, list: FundingList): readonly { readonly id: string }[] {
  const terms = project.options[at]?.terms;
  return (list === 'subsidies' ? terms?.subsidies : terms?.funding?.[list]) ?? [];
}

/** Give a tranche, grant or government payment another id, and say so where scenarios and contracted values name it. */
export function renameFunding(
  project: Project,
  at: number,
  list: FundingList,
  i: number,
  id: string,
): Project {
  const old = listOf(project, at, list)[i]?.id;
  if (old === undefined || old === id) return project;
  const name = (text: string): string =>
    text.replace(new RegExp(`^${list}\\.${old}(?=\\.|$)`), `${list}.${id}`);
  const option = project.options[at];
  const renamed = setAt(
    project,
    `/options/${at}/terms/${list === 'subsidies' ? '' : 'funding/'}${list}/${i}/id`,
    id,
  );
  const alone = project.options.length === 1;
  return {
    ...renamed,
    options: renamed.options.map((o, n) =>
      n !== at || option?.contracted === undefined
        ? o
        : {
            ...o,
            contracted: option.contracted.map((entry) => ({
              ...entry,
              input: name(entry.input),
              solved_for: { ...entry.solved_for, target: name(entry.solved_for.target) },
            })),
          },
    ),
    // Options of one scheme share the names of their inputs: scenarios follow only where this option is alone with it.
    scenarios:
      alone || !otherHas(project, at, list, old)
        ? renamed.scenarios.map((s) => ({
            ...s,
            overrides: s.overrides.map((o) => ({ ...o, input: name(o.input) })),
          }))
        : renamed.scenarios,
  };
}

function otherHas(project: Project, at: number, list: FundingList, id: string): boolean {
  return project.options.some((_, n) => n !== at && listOf(project, n, list).some((item) => item.id === id));
}
