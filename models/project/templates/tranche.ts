import type { Bilingual } from '../../language/types';
import type { Tranche } from '../schema-funding';
import { both } from '../schemes/scheme-def';
import type { Given, Site } from './site';
import type { ChoiceParam } from './template';

interface Debt {
  readonly lender: string;
  readonly kind: NonNullable<Tranche['kind']>;
  readonly rank?: Tranche['rank'];
  /** Share of the money needed. */
  readonly gearing: Given;
  readonly rate: Given;
  readonly upfront?: Given;
  readonly repayment: Tranche['repayment'];
}

/** Borrow a share of the money needed, beside the debts there are. */
export function tranche(site: Site, id: string, label: Bilingual, debt: Debt): Tranche {
  const { lender, kind, rank = 'senior', gearing, rate, upfront, repayment } = debt;
  return {
    id: site.id('tranches', id),
    label,
    lender,
    rank,
    kind,
    size: { gearing },
    rate,
    ...(upfront ? { fees: { upfront } } : {}),
    repayment,
  };
}

/** Ask how principal comes back; the first is meant when nothing is said. */
export function repaymentChoice(
  ...order: readonly ('bullet' | 'equal_principal' | 'annuity')[]
): ChoiceParam {
  const labels = {
    bullet: both('到期一次还本', 'all at maturity'),
    equal_principal: both('等额还本', 'equal principal'),
    annuity: both('等额本息', 'level payments'),
  };
  return {
    id: 'repayment',
    label: both('还本方式', 'Repayment'),
    choices: order.map((id) => ({ id, label: labels[id] })),
  };
}

/** The repayment chosen, over the years given. */
export function repaid(site: Site): Tranche['repayment'] {
  const type = site.chosen('repayment') as 'bullet' | 'equal_principal' | 'annuity';
  return { type, years: site.given('tenor') };
}
