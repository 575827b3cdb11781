import { checkPoolGame } from './check-pool-game';
import { errorAt, type Finding, warningAt } from './problem';
import type { Option, Project } from './schema';
import type { Pool, PoolMember, PoolRule } from './schema-pool';
import { ignoredSections } from './schemes/catalogue';
import { bilingual } from './text';
import { projectYears } from './years';

/** Everyone named in a pool. */
export function poolParties(
  { pool }: Option['terms'],
  at: string,
): { path: string; party: string | undefined }[] {
  return (pool?.members ?? []).flatMap(({ party, stand_alone, benefit }, j) => {
    const here = `${at}/pool/members/${j}`;
    return [
      { path: `${here}/party`, party },
      { path: `${here}/stand_alone/payee`, party: stand_alone?.payee },
      {
        path: `${here}/benefit/payer`,
        party: benefit === undefined || benefit.type === 'savings' ? undefined : benefit.payer,
      },
    ];
  });
}

/** The price indices a pool follows. */
export function poolIndices(
  { pool }: Option['terms'],
  at: string,
): { path: string; id: string | undefined }[] {
  return (pool?.members ?? []).flatMap(({ stand_alone, benefit }, j) => [
    { path: `${at}/pool/members/${j}/stand_alone/index`, id: stand_alone?.index },
    {
      path: `${at}/pool/members/${j}/benefit/index`,
      id: benefit === undefined || benefit.type === 'savings' ? undefined : benefit.index,
    },
  ]);
}

/** Check the pool of one option: who takes part, what each says, and whether the rule can divide. */
export function checkPool(project: Project, option: Option, i: number): Finding[] {
  const { pool } = option.terms;
  if (pool === undefined || ignoredSections(option).has('pool')) return [];
  const at = `/options/${i}/terms/pool`;
  return [
    ...checkMembers(pool, option, at),
    ...pool.members.flatMap((member, j) => checkMember(project, option, member, `${at}/members/${j}`)),
    ...checkWeights(project, pool, at),
    ...checkJoining(project, pool, at),
    ...checkPoolGame(project, pool, at),
  ];
}

function checkMembers({ members }: Pool, { terms }: Option, at: string): Finding[] {
  const found: Finding[] = [];
  if (members.length < 2) {
    found.push(
      errorAt(
        `${at}/members`,
        `利益聚合至少要有两个成员，现有 ${members.length} 个。`,
        `A pool needs at least two members; it has ${members.length}.`,
      ),
    );
  }
  for (const [j, { party }] of members.entries()) {
    const first = members.findIndex((one) => one.party === party);
    const path = `${at}/members/${j}/party`;
    if (party === terms.company) {
      found.push(
        errorAt(
          path,
          `“${party}”是运营机构，会自己付款给自己；请选择另一个参与方。`,
          `"${party}" runs the pool and would pay itself; choose another party.`,
        ),
      );
    } else if (first !== j) {
      found.push(
        errorAt(
          path,
          `“${party}”已是第 ${first + 1} 个成员，请合并为一行。`,
          `"${party}" is already member ${first + 1}; put both into one.`,
        ),
      );
    }
  }
  return found;
}

function checkMember(project: Project, { terms }: Option, member: PoolMember, at: string): Finding[] {
  const { party, stand_alone, benefit } = member;
  const found: Finding[] = [];
  if (
    stand_alone !== undefined &&
    stand_alone.alone_yearly === undefined &&
    stand_alone.alone_once === undefined
  ) {
    found.push(
      errorAt(
        `${at}/stand_alone`,
        '单独承担的成本没有金额；请填写年成本、一次性成本，或两者。',
        'The stand-alone cost has no amount; give a yearly cost, an investment, or both.',
      ),
    );
  }
  const payer = benefit === undefined || benefit.type === 'savings' ? undefined : benefit.payer;
  for (const [path, other] of [
    ['stand_alone/payee', stand_alone?.payee],
    ['benefit/payer', payer],
  ] as const) {
    if (other !== undefined && (other === party || other === terms.company)) {
      found.push(
        errorAt(
          `${at}/${path}`,
          other === party
            ? `“${party}”不能付款给自己；请选择另一个参与方，或清空（不计现金）。`
            : `“${other}”是运营机构；它付给成员的款项请作为其成本列入，此处选择另一个参与方或清空。`,
          other === party
            ? `"${party}" cannot pay itself; choose another party, or leave it empty (no cash moves).`
            : `"${other}" runs the pool; enter what it pays members among its costs, and choose another party here or none.`,
        ),
      );
    }
  }
  if (benefit?.type === 'savings') found.push(...checkSavings(project, terms, member, at));
  return found;
}

function checkSavings(project: Project, terms: Option['terms'], member: PoolMember, at: string): Finding[] {
  const excluded = new Set(terms.excluded ?? []);
  const own = (project.savings ?? []).filter(
    ({ id, beneficiary }) => beneficiary === member.party && !excluded.has(`savings.${id}`),
  );
  if (own.length === 0) {
    return [
      errorAt(
        `${at}/benefit`,
        '没有以该成员为受益方的节约项；请在“节约”中添加，或改填受益金额。',
        'No saving of the facts names this member; add one, or give the benefit as an amount.',
      ),
    ];
  }
  if (member.stand_alone?.payee === undefined || own.every(({ cash_releasing }) => cash_releasing === false))
    return [];
  return [
    warningAt(
      `${at}/stand_alone/payee`,
      '节约项与免去的单独成本都动用现金，同一笔钱可能算了两次；若是同一项成本，请清空原收款方。',
      'Both the savings and the stand-alone cost move cash, perhaps the same money twice; if it is one cost, leave the payee empty.',
    ),
  ];
}

const WEIGHTS: Partial<Record<PoolRule, 'use' | 'ability' | 'weight'>> = {
  use: 'use',
  ability: 'ability',
  negotiated: 'weight',
};

function checkWeights(project: Project, { rule, members }: Pool, at: string): Finding[] {
  const silent = members.flatMap(({ party, stand_alone, benefit }, j) =>
    stand_alone === undefined && benefit === undefined ? [{ party, j }] : [],
  );
  const key = WEIGHTS[rule];
  if (rule === 'benefit') {
    return silent.map(({ party, j }) =>
      errorAt(
        `${at}/members/${j}`,
        `按受益分摊需要每个成员的受益或单独成本；“${nameOf(project, party).zh}”两者都没有。`,
        `Sharing by benefit needs the benefit or the stand-alone cost of every member; "${nameOf(project, party).en}" has neither.`,
      ),
    );
  }
  if (key === undefined) return [];
  const missing = members.flatMap((member, j) =>
    member[key] === undefined ? [{ party: member.party, j }] : [],
  );
  if (missing.length > 0) {
    return missing.map(({ party, j }) =>
      errorAt(
        `${at}/members/${j}/${key}`,
        `所选分摊规则需要每个成员的权重；“${nameOf(project, party).zh}”没有填写（可为 0）。`,
        `The rule needs a weight of every member; "${nameOf(project, party).en}" has none (0 is one).`,
      ),
    );
  }
  if (members.length === 0 || members.some((member) => (member[key]?.value ?? 0) > 0)) return [];
  return [
    errorAt(
      `${at}/rule`,
      '各成员的权重全部为零，无从分摊；请至少给一个成员填写大于零的权重，或改用其他规则。',
      'All weights are zero, so nothing can be divided; give at least one member a weight above zero or choose another rule.',
    ),
  ];
}

function checkJoining(project: Project, { members }: Pool, at: string): Finding[] {
  const found: Finding[] = [];
  const years = projectYears(project);
  if (members.length > 0 && members.every(({ joining_year }) => (joining_year?.value ?? 1) > 1)) {
    found.push(
      errorAt(
        `${at}/members`,
        '第 1 年没有任何成员，建设资金无人承担；请让至少一个成员从开工起加入。',
        'Nobody takes part in year 1 to pay for the works; let at least one member join from the start.',
      ),
    );
  }
  for (const [j, { joining_year, in_kind }] of members.entries()) {
    for (const [path, year] of [
      ['joining_year', joining_year?.value],
      ['in_kind/in_kind_year', in_kind?.in_kind_year.value],
    ] as const) {
      if (year === undefined || year <= years) continue;
      found.push(
        errorAt(
          `${at}/members/${j}/${path}`,
          `项目共 ${years} 年，没有第 ${year} 年。`,
          `The project lasts ${years} years; it has no year ${year}.`,
        ),
      );
    }
    if (in_kind !== undefined && in_kind.in_kind_year.value < (joining_year?.value ?? 1)) {
      found.push(
        errorAt(
          `${at}/members/${j}/in_kind/in_kind_year`,
          '实物出资早于加入年；请改为加入当年或以后。',
          'The contribution in kind comes before the member joins; choose the year of joining or a later one.',
        ),
      );
    }
  }
  return found;
}

/** A party by its name. */
export function nameOf({ parties }: Project, id: string) {
  return bilingual(parties.find((party) => party.id === id)?.label ?? id);
}
