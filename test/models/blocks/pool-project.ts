import type { Project } from '../../../models/project';
import type { Pool, PoolMember, PoolRule } from '../../../models/project/schema-pool';
import { sixMunicipalities, TOWNS } from '../finance/games/six-municipalities';
import { costs, earns, money, span, tiny, works } from './tiny';

/** Ids of the six municipalities, in the order of the printed table. */
export const towns = [...TOWNS.toLowerCase()];

/** Every group of the six municipalities with its printed cost. */
export const printedTable: NonNullable<Pool['game']> = {
  form: 'table',
  values: Array.from({ length: 63 }, (_, i) => ({
    members: towns.filter((_town, k) => ((i + 1) >> k) & 1),
    coalition_cost: { value: sixMunicipalities.values[i + 1] ?? 0 },
  })),
};

/** A project whose option is a pool with the given register, run by the company; the government's rate is 5 %. */
export function pooled(pool: Pool, facts: Partial<Project> = {}, years = 2): Project {
  const base = tiny({ timeline: span(years), ...facts });
  const parties = [
    ...base.parties,
    ...pool.members
      .filter(({ party }) => !base.parties.some(({ id }) => id === party))
      .map(({ party }) => ({ id: party, label: party.toUpperCase(), role: 'beneficiary' as const })),
  ];
  return {
    ...base,
    parties,
    options: base.options.map((option) => ({
      ...option,
      scheme: 'benefit_pooling' as const,
      terms: { ...option.terms, pool },
    })),
  };
}

/** Young, Okada and Hashimoto (1979): works of 83.82 million in the first period, shared by six municipalities. */
export function sixTowns(rule: PoolRule, more: Partial<Pool> = {}): Project {
  const alone = (i: number): number => sixMunicipalities.values[1 << i] ?? 0;
  const members = towns.map(
    (party, i): PoolMember => ({
      party,
      stand_alone: { alone_once: { value: alone(i) }, payee: 'supplier' },
      use: { value: 1 + i },
      ability: { value: 6 - i },
      weight: { value: i === 0 ? 1 : 0 },
    }),
  );
  return pooled({ rule, members, game: printedTable, ...more }, { capex: [works(83.82, 2)] });
}

/** A yearly pool of three with fees, a gift in kind and a benefit by formula; costs of groups are estimated. */
export function threeFirms(rule: PoolRule, more: Partial<Pool> = {}, facts: Partial<Project> = {}): Project {
  const weights = (n: number) => ({ use: { value: n }, ability: { value: 4 - n }, weight: { value: 1 } });
  return pooled(
    {
      rule,
      members: [
        { party: 'city', stand_alone: { alone_yearly: { value: 40 }, payee: 'supplier' }, ...weights(1) },
        {
          party: 'builder',
          stand_alone: { alone_yearly: { value: 60 }, payee: 'supplier' },
          benefit: { type: 'amount', benefit_yearly: { value: 75 } },
          in_kind: { in_kind_value: { value: 12 }, in_kind_year: { value: 1 } },
          ...weights(2),
        },
        { party: 'recycler', benefit: { type: 'formula', formula: 'gain', payer: 'users' }, ...weights(3) },
      ],
      ...more,
    },
    {
      capex: [works(120, 4)],
      opex: [costs(30)],
      inputs: [money('gain', 55), money('listing', 8)],
      revenue: [{ ...earns('listing'), payer: 'builder' }],
      ...facts,
    },
    4,
  );
}
