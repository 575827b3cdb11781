import { departmentsOf, togetherName } from '../blocks/departments';
import type { ModelRun } from '../language/model';
import type { Bilingual } from '../language/types';
import type { Project } from '../project/schema';
import { bilingual } from '../project/text';
import { irrNotes, paybackNotes } from './metrics';
import type { AccountResult, PartyResult } from './result';

type Flow = AccountResult['flows'][number];

/** Point to every party's account and to the money lines that make it up. */
export function partiesOf(run: ModelRun, project: Project, periodsPerYear: number): PartyResult[] {
  const transfers = [...run.model.lines.values()].flatMap(({ def: { id, from, to } }) =>
    from === undefined || to === undefined ? [] : [{ line: id, from, to }],
  );
  const flowsOf = (members: readonly string[]): Flow[] =>
    transfers.flatMap(({ line, from, to }): Flow[] => {
      const pays = members.includes(from);
      if (pays === members.includes(to)) return [];
      return pays
        ? [{ line, counterparty: to, direction: 'out' }]
        : [{ line, counterparty: from, direction: 'in' }];
    });
  const groups = departmentsOf(project);
  return project.parties.map(({ id, label, role, parent }) => {
    const group = groups.find(({ whole }) => whole.id === id);
    return {
      id,
      label: bilingual(label),
      role,
      ...(parent === undefined ? {} : { parent }),
      ...accountOf(run, `parties.${id}`, flowsOf([id]), periodsPerYear),
      ...(group
        ? {
            together: {
              label: togetherName(label),
              ...accountOf(
                run,
                `parties.${id}.with_departments`,
                flowsOf([id, ...group.departments.map((one) => one.id)]),
                periodsPerYear,
              ),
            },
          }
        : {}),
    };
  });
}

function accountOf(
  run: ModelRun,
  account: string,
  flows: readonly Flow[],
  periodsPerYear: number,
): AccountResult {
  const known = (short: string): string | undefined => {
    const id = `${account}.${short}`;
    return run.model.lines.has(id) ? id : undefined;
  };
  const line = <K extends string>(key: K, short: string): { [k in K]?: string } => {
    const id = known(short);
    return (id === undefined ? {} : { [key]: id }) as { [k in K]?: string };
  };
  const returns = known('irr') !== undefined && everOut(run, account);
  return {
    inflow: `${account}.inflow`,
    outflow: `${account}.outflow`,
    net: `${account}.net`,
    cumulative: `${account}.cumulative`,
    ...line('netTotal', 'net_total'),
    ...line('exposure', 'exposure'),
    ...line('npv', 'npv'),
    ...(returns
      ? { ...line('irr', 'irr'), ...line('payback', 'payback') }
      : { noReturn: noReturn(flows, known('irr') === undefined) }),
    notes: returns
      ? [
          ...irrNotes(run.series(`${account}.net`), periodsPerYear),
          ...paybackNotes(run.series(`${account}.cumulative`)),
        ]
      : [],
    flows,
  };
}

/** A rate of return of money never laid out is a number without meaning; what rounding leaves is nothing. */
function everOut(run: ModelRun, account: string): boolean {
  const exposure = run.value(`${account}.exposure`);
  const moved = run.series(`${account}.outflow`).reduce((sum, value) => sum + Math.abs(value), 0);
  return typeof exposure !== 'number' || exposure > 1e-9 * moved;
}

function noReturn(flows: readonly Flow[], passesOn: boolean): Bilingual {
  const pays = flows.some(({ direction }) => direction === 'out');
  const receives = flows.some(({ direction }) => direction === 'in');
  if (pays && receives && !passesOn)
    return {
      zh: '累计净现金流量从不为负，没有垫付，也就没有回报率可言。',
      en: 'Its cumulative net is never negative: with nothing laid out there is no return to measure.',
    };
  if (pays && receives)
    return {
      zh: '项目公司只是经手资金，收到的最终全部付出；回报见资本金。',
      en: 'The project company passes on all it receives; its return is that of the equity.',
    };
  if (pays) return { zh: '只付不收，没有回报可言。', en: 'It only pays: there is no return to measure.' };
  if (receives)
    return { zh: '只收不付，没有投入可言。', en: 'It only receives: there is no investment to measure.' };
  return { zh: '没有任何收付。', en: 'No money ever moves.' };
}
