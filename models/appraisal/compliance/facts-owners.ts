import type { Bilingual } from '../../language/types';
import { shareOf } from '../../project/owners';
import { type ComputedFact, flag, lineTotal, NOT_COMPUTED, number, type Subject, sumOf } from './subject';
import { say } from './types';

/* Facts of the company: who owns it, when its capital is paid, in which order it pays out. */

const NO_COMPANY = say('该方案没有项目公司。', 'The option has no company.');

/** The share of the company held by parties that fit; without a list the sponsor holds everything. */
function heldBy(subject: Subject, fits: (party: string) => boolean): number | Bilingual {
  const { terms, variant } = subject;
  if (variant.account !== 'enterprise') return NO_COMPANY;
  const owners = terms.shareholders ?? [];
  if (owners.length === 0) return fits(terms.sponsor) ? 1 : 0;
  return owners.reduce((sum, { party }) => sum + (fits(party) ? shareOf(terms, party) : 0), 0);
}

const roleOf = ({ project }: Subject, party: string) => project.parties.find(({ id }) => id === party)?.role;

/** Years from the start to the last payment of capital in construction. */
function capitalPaidIn(subject: Subject): number | Bilingual {
  const { result, variant, construction, periodsPerYear, flows, terms } = subject;
  if (result === null) return NOT_COMPUTED;
  if (variant.account !== 'enterprise') return NO_COMPANY;
  const paid = flows.filter(
    ({ id, to }) =>
      to === terms.company && (id === 'equity.injection' || /^shareholders\..*\.injection$/.test(id)),
  );
  const last = Math.max(
    -1,
    ...paid.map(({ series }) => series.slice(0, construction).findLastIndex((value) => value > 0)),
  );
  return last < 0
    ? say('建设期没有注入资本金。', 'No capital is paid in during construction.')
    : (last + 1) / periodsPerYear;
}

function capitalRatio(subject: Subject): number | Bilingual {
  if (subject.result === null) return NOT_COMPUTED;
  if (subject.variant.account !== 'enterprise') return NO_COMPANY;
  const uses = lineTotal(subject, 'statements.h.r1') ?? 0;
  const capital = lineTotal(subject, 'statements.h.r2_1') ?? 0;
  return uses > 0 ? capital / uses : say('没有总投资。', 'There is no investment.');
}

/** Most by which distributions to date exceed what company law lets out, as a share of the capital. */
function distributionExcess({ result, variant }: Subject): number | Bilingual {
  if (result === null) return NOT_COMPUTED;
  if (variant.account !== 'enterprise') return NO_COMPANY;
  const { run, periods } = result;
  const series = (id: string) => (run.model.lines.has(id) ? run.series(id) : undefined);
  const [profits, paidOut, capital] = ['profit_to_date', 'distributed', 'paid_in'].map((short) =>
    series(`balance_sheet.${short}`),
  );
  if (!profits || !paidOut || !capital) return 0;
  let worst = 0;
  // The last period winds the company up and gives the capital back.
  for (let t = 0; t < periods.length - 1; t++) {
    const profit = Math.max(0, profits[t] ?? 0);
    const paidIn = capital[t] ?? 0;
    const allowed = profit - Math.min(profit * RESERVE_RATE, paidIn * RESERVE_CEILING);
    if (paidIn > 0) worst = Math.max(worst, ((paidOut[t] ?? 0) - allowed) / paidIn);
  }
  return worst < 1e-9 ? 0 : worst;
}

/** 法定公积金 of 公司法 Art. 210: 10 % of profit until half of the capital. */
const RESERVE_RATE = 0.1;
const RESERVE_CEILING = 0.5;

/** Largest shareholder loan outstanding over the capital paid in. */
function relatedDebtRatio({ result, terms, variant }: Subject): number | Bilingual {
  if (result === null) return NOT_COMPUTED;
  if (variant.account !== 'enterprise') return NO_COMPANY;
  const { run } = result;
  const loans = (terms.funding?.tranches ?? []).filter(({ rank }) => rank === 'shareholder');
  const owed = loans.reduce((sum, { id }) => {
    const line = `tranches.${id}.closing`;
    return run.model.lines.has(line) ? sum + Math.max(0, ...run.series(line)) : sum;
  }, 0);
  const paid = run.model.lines.has('equity.injection') ? sumOf(run.series('equity.injection')) : 0;
  if (owed === 0) return 0;
  return paid > 0 ? owed / paid : say('没有注入资本金。', 'No capital is paid in.');
}

/** A promise that the partner gets his capital back, or a fixed return, from the public side. */
const publicBuyBacks = ({ terms, isPublic }: Subject) =>
  (terms.share_exits ?? []).filter(
    ({ seller, buyer, kind }) =>
      isPublic(buyer) && !isPublic(seller) && (kind === 'put' || kind === 'buy_back'),
  );

export const OWNER_FACTS: readonly ComputedFact[] = [
  number(
    'government_share_of_spv',
    '%',
    say('政府方持股比例', 'government share of the company'),
    say(
      '股东名单中政府及其部门的股份；没有名单时由投资人全部持有。',
      'Shares of the government and its departments; without a list the sponsor owns everything.',
    ),
    (subject) => heldBy(subject, subject.isPublic),
  ),
  number(
    'private_share_of_spv',
    '%',
    say('民营及社会资本持股比例', 'private share of the company'),
    say(
      '角色为社会资本方的股东所持股份；国有社会资本须另行扣除。',
      'Shares of owners in the role of private partner; state-owned partners are to be taken off.',
    ),
    (subject) => heldBy(subject, (party) => roleOf(subject, party) === 'private_partner'),
  ),
  number(
    'project_capital_ratio',
    '%',
    say('项目资本金比例', 'project capital ratio'),
    say(
      '资金筹措表中项目资本金除以项目总投资。',
      'Project capital over total investment in the table of funding.',
    ),
    capitalRatio,
  ),
  number(
    'capital_paid_years',
    'year',
    say('资本金缴足年数', 'years until capital is paid'),
    say(
      '从开工到建设期最后一次注资的年数。',
      'Years from the start to the last payment of capital in construction.',
    ),
    capitalPaidIn,
  ),
  number(
    'distribution_excess',
    '%',
    say('超出可供分配利润的分红占资本金比例', 'distributions above profit, over capital'),
    say(
      '期满清算前各期累计分红超出累计净利润减10%公积金（至资本金50%）的最大值，除以资本金。',
      'Most by which distributions to date exceed profit to date less a reserve of 10 % (until half of the capital), before the last period; over capital.',
    ),
    distributionExcess,
  ),
  flag(
    'unequal_distribution',
    say('不按实缴比例分配', 'distribution not by share'),
    say(
      '条款约定了优先分红、让渡分红或与股份不同的分红比例。',
      'The terms hold preferences, waivers or dividend shares other than the share held.',
    ),
    ({ terms }) =>
      (terms.preferences ?? []).length > 0 ||
      (terms.shareholders ?? []).some(({ dividend_share }) => dividend_share !== undefined),
  ),
  flag(
    'has_in_kind',
    say('有实物出资', 'contributions in kind'),
    say('条款中有实物或权利出资。', 'The terms hold contributions in kind.'),
    ({ terms }) => (terms.in_kind ?? []).length > 0,
  ),
  number(
    'unappraised_contributions',
    '1',
    say('未经评估的实物出资项数', 'contributions not appraised'),
    say('估值方法不是“评估”的实物出资项数。', 'How many contributions were not valued by an appraiser.'),
    ({ terms }) => (terms.in_kind ?? []).filter(({ valuation }) => valuation !== 'appraisal').length,
  ),
  flag(
    'sells_private_shares',
    say('社会资本方转让股份', 'private owners sell shares'),
    say('股份转让中社会资本方为转让方。', 'A private partner is the seller among the sales of shares.'),
    (subject) =>
      (subject.terms.share_exits ?? []).some(({ seller }) => roleOf(subject, seller) === 'private_partner'),
  ),
  flag(
    'repurchases_capital',
    say('政府回购投资本金', 'the government buys capital back'),
    say(
      '政府方承诺回购或社会资本方有权回售股份。',
      'The government promises to buy shares back, or the partner may put them.',
    ),
    (subject) => publicBuyBacks(subject).length > 0,
  ),
  flag(
    'guarantees_return',
    say('承诺固定回报或最低收益', 'fixed or minimum return promised'),
    say(
      '政府方承诺按约定收益率回购股份。',
      'The government promises to buy shares back at an agreed return.',
    ),
    (subject) => publicBuyBacks(subject).some(({ basis }) => basis === 'guaranteed_irr'),
  ),
  flag(
    'disguised_debt',
    say('明股实债', 'equity in name, debt in substance'),
    say(
      '优先分红固定、累计、不参与剩余分配，且本金由政府方回购。',
      'A cumulative preferred return that shares in nothing else, with the capital bought back by the government.',
    ),
    (subject) =>
      publicBuyBacks(subject).some(
        ({ seller, basis }) =>
          basis === 'guaranteed_irr' ||
          (subject.terms.preferences ?? []).some(
            (preference) =>
              preference.type === 'preferred_return' &&
              preference.party === seller &&
              preference.cumulative !== false &&
              preference.participates === false,
          ),
      ),
  ),
  number(
    'related_debt_ratio',
    'x',
    say('关联方债资比', 'related-party debt to equity'),
    say(
      '股东借款最高余额除以注入的资本金。',
      'Largest shareholder loan outstanding over the capital paid in.',
    ),
    relatedDebtRatio,
  ),
];
