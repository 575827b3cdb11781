import { power } from '../../finance/elementary';
import type { Bilingual } from '../../language/types';
import {
  type ComputedFact,
  type Flow,
  flag,
  isOperating,
  isSpending,
  NOT_COMPUTED,
  number,
  publicPayments,
  type Subject,
  toAccount,
  total,
  userIncome,
} from './subject';
import { say } from './types';

/* Facts of money: who pays for the service, whether it carries itself, what the public adds. */

const NO_INCOME = say('没有来自使用者或政府的收入。', 'There is no income from users or the government.');

/** Users' share of what users and the government pay for the service. */
function userShare(subject: Subject): number | Bilingual {
  if (subject.result === null) return NOT_COMPUTED;
  const users = userIncome(subject);
  const all = users + Math.max(0, publicPayments(subject));
  return all > 0 ? users / all : NO_INCOME;
}

/** The rate at which income and cost are set against each other: the sponsor's, else the government's. */
function rateOf({ project, option }: Subject): number | undefined {
  const { sponsor, government } = option.terms;
  const rated = (party: string) => project.parties.find(({ id }) => id === party)?.discount_rate?.value;
  return rated(sponsor) ?? rated(government);
}

function worth(subject: Subject, rate: number, of: (from: number, to: number) => number): number {
  const periods = subject.result?.periods.length ?? 0;
  let sum = 0;
  for (let i = 0; i < periods; i++) sum += of(i, i + 1) / power(1 + rate, i / subject.periodsPerYear);
  return sum;
}

function revenueCover(subject: Subject): number | Bilingual {
  if (subject.result === null) return NOT_COMPUTED;
  const rate = rateOf(subject);
  if (rate === undefined)
    return say('投资人和政府都没有填写折现率。', 'Neither sponsor nor government has a discount rate.');
  // What the government or an operator bears itself is no cost of the concession.
  const own = (flow: Flow) => flow.from === subject.terms.company && (isSpending(flow) || isOperating(flow));
  const costs = worth(subject, rate, (from, to) => total(subject, own, from, to));
  if (costs <= 0) return say('没有投资和运营成本。', 'There is no cost to cover.');
  return worth(subject, rate, (from, to) => userIncome(subject, from, to)) / costs;
}

function grantsOf(subject: Subject): number {
  const { company } = subject.terms;
  return total(
    subject,
    ({ id, from, to }) => id.startsWith('grants.') && to === company && subject.isPublic(from),
  );
}

const computed =
  (of: (subject: Subject) => number | boolean | Bilingual) =>
  (subject: Subject): never | number | boolean | Bilingual =>
    subject.result === null ? NOT_COMPUTED : of(subject);

const overInvestment = (subject: Subject, amount: number): number | Bilingual => {
  const invested = total(subject, isSpending);
  return invested > 0 ? amount / invested : say('没有投资支出。', 'There is no investment.');
};

export const MONEY_FACTS: readonly ComputedFact[] = [
  number(
    'user_payment_share',
    '%',
    say('使用者付费占比', 'share paid by users'),
    say(
      '使用者及其他非政府方付费，占使用者与政府付费合计的比例，运营期名义金额。',
      'What users and other non-government payers pay, over that and the government’s payments; nominal, whole life.',
    ),
    userShare,
  ),
  flag(
    'is_government_pays',
    say('政府付费项目', 'government pays'),
    say('使用者付费占比低于10%。', 'Users pay less than 10 %.'),
    (subject) => {
      const share = userShare(subject);
      return typeof share === 'number' ? share < 0.1 : share;
    },
  ),
  flag(
    'company_collects_fees',
    say('经营者直接收费', 'charges collected directly'),
    say('使用者向项目公司付费。', 'Users pay the company.'),
    (subject) =>
      subject.result === null
        ? NOT_COMPUTED
        : subject.flows.some(
            (flow) =>
              flow.id.startsWith('revenue.') &&
              toAccount(subject)(flow) &&
              !subject.isPublic(flow.from) &&
              flow.series.some((value) => value > 0),
          ),
  ),
  flag(
    'has_public_payments',
    say('有政府付费', 'the government pays'),
    say(
      '运营期政府向项目公司的付费与补贴大于零。',
      'Government payments to the company in operation are above zero.',
    ),
    (subject) => (subject.result === null ? NOT_COMPUTED : publicPayments(subject) > 0),
  ),
  number(
    'public_payment_total',
    'money',
    say('政府付费合计', 'government payments'),
    say('运营期政府付费与补贴减退回，名义金额。', 'Payments and subsidies less what comes back, nominal.'),
    (subject) => computed(publicPayments)(subject) as number | Bilingual,
  ),
  number(
    'revenue_cover',
    'x',
    say('经营收入覆盖倍数', 'cover of costs by revenue'),
    say(
      '使用者付费现值除以项目公司承担的投资和运营成本现值，按投资人折现率（没有时按政府折现率）。',
      'Present value of user income over that of the company’s investment and operating cost, at the sponsor’s rate, else the government’s.',
    ),
    revenueCover,
  ),
  number(
    'operating_cover',
    'x',
    say('经营收入对运营成本的覆盖', 'cover of operating cost by income'),
    say('使用者付费除以运营成本，运营期名义金额。', 'User income over operating cost, nominal.'),
    (subject) => {
      if (subject.result === null) return NOT_COMPUTED;
      const cost = total(subject, isOperating);
      return cost > 0 ? userIncome(subject) / cost : say('没有运营成本。', 'There is no operating cost.');
    },
  ),
  number(
    'construction_subsidy_share',
    '%',
    say('建设期政府支持占投资比例', 'government support over investment'),
    say('政府给予的建设补助除以投资合计。', 'Grants by the government over investment.'),
    (subject) => (subject.result === null ? NOT_COMPUTED : overInvestment(subject, grantsOf(subject))),
  ),
  number(
    'investment_total',
    'money',
    say('投资合计', 'investment'),
    say('投资支出与预备费合计，名义金额。', 'Spending on investment with contingency, nominal.'),
    (subject) => (subject.result === null ? NOT_COMPUTED : total(subject, isSpending)),
  ),
  flag(
    'government_shares_revenue',
    say('政府参与收入分成', 'the government shares in income'),
    say(
      '条款中有付给政府的分成或超额分享。',
      'The terms hold a share or excess sharing paid to the government.',
    ),
    ({ terms, isPublic }) =>
      terms.payments.some(({ type, to }) => type !== 'fixed' && isPublic(to ?? terms.government)) ||
      (terms.shareholders ?? []).some(({ party }) => isPublic(party)),
  ),
];
