import type { Bilingual } from '../../language/types';
import type { BuildContext } from '../context';
import { say } from '../part';

const NO_OWNERS = say(
  '政府账户没有股东：公益性投资项目不实行资本金制度（国发〔1996〕35 号），资金由预算安排。',
  'The government’s own account has no shareholders: public-benefit investment is exempt from the equity rules (China: Guofa [1996] 35); the budget pays.',
);

const NO_PROFIT = say(
  '政府账户不缴纳企业所得税，也不分配利润；收支见附表 A、E。',
  'The government’s own account pays no income tax and distributes no profit; see statements A and E.',
);

const OF_PUBLIC: Readonly<Record<string, Bilingual>> = { b: NO_OWNERS, c: NO_OWNERS, d: NO_PROFIT };

/** Why a standard statement says nothing about an option; null where it does. */
export function whyLeftOut({ deal }: BuildContext, { id }: { readonly id: string }): Bilingual | null {
  return deal.account === 'public' ? (OF_PUBLIC[id] ?? null) : null;
}

/** Whether a statement's rows are worked out: the balance sheet reads profit and what is kept of it, printed or not. */
export function isWorkedOut(context: BuildContext, form: { readonly id: string }): boolean {
  return form.id === 'd' || whyLeftOut(context, form) === null;
}
