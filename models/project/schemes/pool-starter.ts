import type { Project, Terms } from '../schema';
import type { Pool, PoolMember } from '../schema-pool';
import { both } from './scheme-def';

const LIKELY = ['beneficiary', 'government', 'public_operator', 'private_partner', 'user', 'other'] as const;

/** A pool to begin with: the beneficiaries the project names, else the government and its partner, in equal shares. */
export function firstPool(project: Project, terms: Terms): Pool {
  const saving = new Set((project.savings ?? []).map(({ beneficiary }) => beneficiary));
  const able = project.parties.filter(
    ({ id, role }) => id !== terms.company && LIKELY.some((likely) => likely === role),
  );
  const named = able.filter(({ id, role }) => role === 'beneficiary' || saving.has(id));
  const partner = able.filter(({ id }) => id === terms.government || id === terms.sponsor);
  const chosen = [...new Set([...named, ...partner, ...able])].slice(0, Math.max(2, named.length));
  return { rule: 'equal', members: chosen.map(({ id }) => firstMember(project, terms, id)) };
}

/** A member to begin with: its benefit is the savings that name it, where there are any. */
export function firstMember(project: Project, { excluded = [] }: Terms, party: string): PoolMember {
  const saves = (project.savings ?? []).some(
    ({ id, beneficiary }) => beneficiary === party && !excluded.includes(`savings.${id}`),
  );
  const one = {
    value: 1,
    confidence: 'assumption' as const,
    note: both('起步假设，请按实际约定修改。', 'A starting assumption; replace it by what is agreed.'),
  };
  return {
    party,
    ...(saves ? { benefit: { type: 'savings' as const } } : {}),
    use: one,
    ability: one,
    weight: one,
  };
}
