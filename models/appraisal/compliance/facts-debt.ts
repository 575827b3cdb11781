import type { Bilingual } from '../../language/types';
import {
  type ComputedFact,
  type Flow,
  figureOf,
  flag,
  isOperating,
  lineTotal,
  NOT_COMPUTED,
  number,
  type Subject,
  sumOf,
  total,
  userIncome,
} from './subject';
import { say } from './types';

/* Facts of debt: who lends, how it is covered, and what is left of the term when it is repaid. */

const NO_DEBT = say('该方案没有债务。', 'The option has no debt.');

const tranches = ({ terms }: Subject) => terms.funding?.tranches ?? [];

const isService =
  (ids: ReadonlySet<string>) =>
  ({ id }: Flow): boolean => {
    const [block, tranche, line] = id.split('.');
    return (
      block === 'tranches' && ids.has(tranche ?? '') && (line === 'principal' || line === 'interest_paid')
    );
  };

function tailYears(subject: Subject): number | Bilingual {
  const { result, periodsPerYear } = subject;
  if (result === null) return NOT_COMPUTED;
  const lenders = tranches(subject).filter(({ rank }) => rank !== 'shareholder');
  if (lenders.length === 0) return NO_DEBT;
  const service = subject.flows.filter(isService(new Set(lenders.map(({ id }) => id))));
  const last = Math.max(-1, ...service.map(({ series }) => series.findLastIndex((value) => value > 0)));
  return last < 0 ? NO_DEBT : (result.periods.length - 1 - last) / periodsPerYear;
}

function bondCover(subject: Subject): number | Bilingual {
  if (subject.result === null) return NOT_COMPUTED;
  const bonds = new Set(
    tranches(subject)
      .filter(({ kind }) => kind === 'special_bond')
      .map(({ id }) => id),
  );
  const service = total(subject, isService(bonds));
  if (service <= 0) return say('没有专项债券本息。', 'There is no special-bond service.');
  // What an operator under contract spends is paid for by the contract, which counts already.
  const paid = total(subject, (flow) => isOperating(flow) && flow.from !== subject.terms.operator);
  return (userIncome(subject) - paid) / service;
}

/** Debt other than government bonds over all debt drawn, in the government's own account. */
function otherDebtShare(subject: Subject): number | Bilingual {
  if (subject.result === null) return NOT_COMPUTED;
  const { run } = subject.result;
  const drawn = tranches(subject).map(({ id, kind }) => {
    const line = `tranches.${id}.draw`;
    return { kind, amount: run.model.lines.has(line) ? sumOf(run.series(line)) : 0 };
  });
  const all = drawn.reduce((sum, { amount }) => sum + amount, 0);
  if (all <= 0) return 0;
  const other = drawn.filter(({ kind }) => kind !== 'special_bond' && kind !== 'bond');
  return other.reduce((sum, { amount }) => sum + amount, 0) / all;
}

const declared =
  (over: string, of: (subject: Subject) => number | Bilingual) =>
  (subject: Subject): number | Bilingual => {
    const base = declaredFigure(subject, over);
    if (base === undefined)
      return say(
        '请先填写批准的概算或可研估算。',
        'State the approved estimate or that of the feasibility study first.',
      );
    if (base <= 0) return say('批准的金额须大于零。', 'The approved amount must be above zero.');
    const amount = of(subject);
    return typeof amount === 'number' ? amount / base - 1 : amount;
  };

/** A figure stated for this option, else for all options. */
export function declaredFigure(
  { project, option }: Pick<Subject, 'project' | 'option'>,
  id: string,
): number | undefined {
  const stated = (project.compliance?.figures ?? []).filter(({ figure }) => figure === id);
  const own =
    stated.find((one) => one.option === option.id) ?? stated.find((one) => one.option === undefined);
  return own?.amount;
}

export const DEBT_FACTS: readonly ComputedFact[] = [
  flag(
    'has_debt',
    say('有贷款或债券', 'has debt'),
    say('资金筹措中有股东借款以外的债务。', 'The funding holds debt other than shareholder loans.'),
    (subject) => tranches(subject).some(({ rank }) => rank !== 'shareholder'),
  ),
  flag(
    'has_special_bond',
    say('使用专项债券', 'special bond'),
    say('债务中有专项债券。', 'Among the debt is a special bond.'),
    (subject) => tranches(subject).some(({ kind }) => kind === 'special_bond'),
  ),
  number(
    'other_debt_share',
    '%',
    say('政府债券以外的债务占比', 'debt other than government bonds'),
    say('债券以外的提款占债务提款合计的比例。', 'Draws of other debt over all draws.'),
    otherDebtShare,
  ),
  number(
    'bond_cover',
    'x',
    say('专项债券本息覆盖倍数', 'cover of special-bond service'),
    say(
      '使用者收入减运营成本，除以专项债券本息，债券存续期合计。',
      'User income less operating cost, over special-bond service, in all.',
    ),
    bondCover,
  ),
  number(
    'dscr_min',
    'x',
    say('最低偿债备付率', 'lowest DSCR'),
    say('各期偿债备付率的最低值。', 'The lowest debt service cover of any period.'),
    (subject) => figureOf(subject, 'returns.debt.dscr_min', NO_DEBT),
  ),
  flag(
    'has_dscr_covenant',
    say('约定偿债备付率', 'DSCR covenant'),
    say('条款中有分红锁定或按备付率定债务规模。', 'The terms hold a lock-up test or size the debt by cover.'),
    (subject) =>
      subject.terms.funding?.lock_up !== undefined ||
      tranches(subject).some(({ size }) => size.dscr !== undefined),
  ),
  number(
    'loan_tail_years',
    'year',
    say('债务清偿后的剩余期限', 'years left after the debt is repaid'),
    say('最后一次还本付息之后到期满的年数。', 'Years from the last debt service to the end of the term.'),
    tailYears,
  ),
  number(
    'estimate_overrun',
    '%',
    say('投资超概算比例', 'investment above the approved estimate'),
    say('项目总投资除以批准的概算，减一。', 'Total investment over the approved estimate, less one.'),
    declared('approved_estimate', (subject) =>
      subject.result === null
        ? NOT_COMPUTED
        : (lineTotal(subject, 'statements.h.r1') ?? total(subject, ({ id }) => id.startsWith('capex.'))),
    ),
    ['approved_estimate'],
  ),
  number(
    'estimate_over_feasibility',
    '%',
    say('概算超可研估算比例', 'estimate above the feasibility study'),
    say(
      '批准的概算除以可研批复的投资估算，减一。',
      'The approved estimate over that of the feasibility study, less one.',
    ),
    declared('feasibility_estimate', (subject) => {
      const estimate = declaredFigure(subject, 'approved_estimate');
      return estimate ?? say('请先填写批准的概算。', 'State the approved estimate first.');
    }),
    ['approved_estimate', 'feasibility_estimate'],
  ),
];
