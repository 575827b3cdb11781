import type { Bilingual, LineDef } from '../language/types';
import type { Option } from '../project/schema';
import type { WaterfallStep } from '../project/schema-funding';
import type { BuildContext } from './context';
import {
  fundingOf,
  hasLetterOfCredit,
  hasMaintenanceReserve,
  hasReserveAccount,
  hasSweep,
  mayDefault,
  newDebtOf,
  sumOver,
  tranchesOf,
  tranchesOfRank,
} from './debt-list';
import { hasHandBackReserve } from './end-of-term';
import { hasGrants } from './grants';
import { hasLoan } from './loan';
import { hasLockUp } from './lock-up';
import { added, type Part, part, say, writerOf, ZERO_SERIES } from './part';

/** The usual order in which cash is used. */
export const WATERFALL: readonly WaterfallStep[] = [
  'senior_fees',
  'senior_interest',
  'senior_principal',
  'dsra',
  'mezzanine_fees',
  'mezzanine_interest',
  'mezzanine_principal',
  'sweep',
  'shareholder_interest',
  'shareholder_principal',
];

/** A step of the file, or the hand-back reserve, which always stands before the shareholders' own. */
export type Step = WaterfallStep | 'hand_back';

const NAMES: Readonly<Record<Step, Bilingual>> = {
  senior_fees: say('优先级费用', 'Senior fees'),
  senior_interest: say('优先级利息', 'Senior interest'),
  senior_principal: say('优先级还本', 'Senior principal'),
  dsra: say('补足偿债储备', 'Filling the debt service reserve'),
  mezzanine_fees: say('夹层费用', 'Mezzanine fees'),
  mezzanine_interest: say('夹层利息', 'Mezzanine interest'),
  mezzanine_principal: say('夹层还本', 'Mezzanine principal'),
  sweep: say('提前还本', 'Cash sweep'),
  hand_back: say('移交储备', 'Hand-back reserve'),
  shareholder_interest: say('股东借款利息', 'Shareholder loan interest'),
  shareholder_principal: say('股东借款还本', 'Shareholder loan principal'),
};

const line = writerOf('waterfall');

/** The steps an option has, in its order. */
export function stepsOf(option: Option): readonly Step[] {
  const order = mayDefault(option)
    ? feesFirst(fundingOf(option).waterfall ?? WATERFALL)
    : (fundingOf(option).waterfall ?? WATERFALL);
  const feed = (rank: 'senior' | 'mezzanine'): boolean =>
    tranchesOfRank(option, rank).some(({ fees }) => fees?.agency !== undefined);
  const steps = order.filter((step) => {
    switch (step) {
      case 'senior_fees':
        return feed('senior') || hasLetterOfCredit(option);
      case 'mezzanine_fees':
        return feed('mezzanine');
      case 'dsra':
        return hasReserveAccount(option);
      case 'sweep':
        return hasSweep(option);
      default:
        return tranchesOfRank(option, rankOf(step)).length > 0;
    }
  });
  if (!hasHandBackReserve(option)) return steps;
  const own = steps.findIndex((step) => step.startsWith('shareholder'));
  return own < 0 ? [...steps, 'hand_back'] : [...steps.slice(0, own), 'hand_back', ...steps.slice(own)];
}

/** Fees are owed to agents, not to lenders: where debt may go unpaid they are still paid. */
function feesFirst(steps: readonly WaterfallStep[]): readonly WaterfallStep[] {
  const isFee = (step: WaterfallStep): boolean => step.endsWith('_fees');
  return [...steps.filter(isFee), ...steps.filter((step) => !isFee(step))];
}

function rankOf(step: Step): 'senior' | 'mezzanine' | 'shareholder' {
  return step.startsWith('senior') ? 'senior' : step.startsWith('mezzanine') ? 'mezzanine' : 'shareholder';
}

const LENDER_STEPS: ReadonlySet<Step> = new Set([
  'senior_fees',
  'senior_interest',
  'senior_principal',
  'mezzanine_fees',
  'mezzanine_interest',
  'mezzanine_principal',
]);

/** What cash in operation is used for, one line after the other: each is paid as far as the cash goes. */
export function waterfallBlock(context: BuildContext): Part {
  const { project, option } = context;
  if (!hasLoan(option)) return part({});
  const steps = stepsOf(option);
  const lenders = steps.filter((step) => LENDER_STEPS.has(step));
  const senior = lenders.filter((step) => step.startsWith('senior'));
  const account = hasReserveAccount(option);
  const renewals = hasMaintenanceReserve(option, project);
  const refinanced = newDebtOf(option) !== undefined;
  const due = (list: readonly Step[]): string =>
    list.length === 0 ? ZERO_SERIES : list.map((step) => `${step}_due`).join(' + ');
  return part({
    blocks: [{ id: 'waterfall', label: say('现金使用次序', 'Cash waterfall'), group: 'cash' }],
    lines: [
      line(
        'opening',
        'timeline.operation * prev(cash.free)',
        'money',
        'stock',
        say('期初可用现金', 'Opening free cash'),
      ),
      line(
        'investment',
        `timeline.operation * ${hasGrants(option) ? '(cash.investing + grants.received)' : 'cash.investing'}${renewals ? ' + reserves.mra_draw' : ''}${hasHandBackReserve(option) ? ' + end_of_term.reserve_draw + end_of_term.reserve_release' : ''}`,
        'money',
        'flow',
        say('运营期投资净额', 'Investment in operation'),
        {
          definition: say(
            '运营期投资，减动用或释放的大修、移交储备与到位的补助。',
            'Investment in operation less maintenance and hand-back reserves and grants used for it.',
          ),
        },
      ),
      line(
        'before_debt',
        `opening + returns.debt.cfads + investment${refinanced ? ' + refinancing.net_proceeds' : ''}`,
        'money',
        'flow',
        say('偿债前现金', 'Cash before debt service'),
        {
          emphasis: 'subtotal',
          definition: say(
            `期初可用现金 + CFADS + 运营期投资净额${refinanced ? ' + 再融资释放的资金' : ''}。`,
            `Opening free cash + CFADS + investment in operation${refinanced ? ' + what the refinancing releases' : ''}.`,
          ),
        },
      ),
      ...lenders.map((step) => dueLine(step, option)),
      line(
        'senior_due',
        due(senior),
        'money',
        'flow',
        say('优先级应付合计', 'Senior debt service and fees due'),
      ),
      line(
        'lenders_due',
        due(lenders),
        'money',
        'flow',
        say('外部债务应付合计', 'Debt service and fees due'),
      ),
      line('support', supportFormula(option), 'money', 'flow', say('股东补足', 'Sponsor support'), {
        definition: mayDefault(option)
          ? say(
              '仅补足经营与投资的现金缺口，不代偿债务。',
              'Fills gaps of operation and investment only, not of debt service.',
            )
          : say(
              '使债务按期偿付、现金不低于最低余额所需的注资。',
              'What is paid in so that debt is served and cash keeps its minimum.',
            ),
      }),
      line(
        'start',
        added('before_debt', account && 'reserves.dsra_draw', account && 'reserves.dsra_release', 'support'),
        'money',
        'flow',
        say('可供支付的现金', 'Cash to be used'),
        { emphasis: 'total' },
      ),
      ...steps.flatMap((step, i) => stepLines(step, i, steps, option)),
      line(
        'left',
        steps.length === 0 ? 'start' : `after_${steps.at(-1)}`,
        'money',
        'flow',
        say('支付后剩余现金', 'Cash left'),
        {
          emphasis: 'total',
          definition: say('分红前留存的现金。', 'What is left before distributions.'),
        },
      ),
      ...(tranchesOfRank(option, 'shareholder').length > 0
        ? [
            line(
              'shareholders_unpaid',
              'shareholder_interest_due - shareholder_interest_paid + shareholder_principal_due - shareholder_principal_paid',
              'money',
              'flow',
              say('未付股东借款本息', 'Shareholder loan service not paid'),
            ),
          ]
        : []),
      line(
        'unpaid',
        `lenders_due - (${lenders.length === 0 ? '0 * lenders_due' : lenders.map((step) => `${step}_paid`).join(' + ')})`,
        'money',
        'flow',
        say('未付债务本息', 'Debt service not paid'),
      ),
    ],
  });
}

function supportFormula(option: Option): string {
  if (mayDefault(option)) {
    const fees = stepsOf(option).filter((step) => step.endsWith('_fees'));
    return `timeline.operation * max(0, ${fees.map((step) => `${step}_due`).join(' + ')}${fees.length > 0 ? ' ' : ''}- before_debt)`;
  }
  const reserve = hasReserveAccount(option) ? ' - reserves.dsra_draw - reserves.dsra_release' : '';
  return `timeline.operation * max(0, cash.required + lenders_due - before_debt${reserve})`;
}

function dueFormula(step: Step, option: Option): string {
  const tranches = tranchesOfRank(option, rankOf(step));
  switch (step) {
    case 'senior_fees':
    case 'mezzanine_fees': {
      const fees = sumOver(
        tranches.filter(({ fees }) => fees?.agency !== undefined),
        'agency_fee',
        '',
      );
      const letter = step === 'senior_fees' && hasLetterOfCredit(option) && 'reserves.letter_fee';
      return added(fees !== '' && `timeline.operation * (${fees})`, letter);
    }
    case 'dsra':
      return 'reserves.dsra_needed';
    case 'hand_back':
      return 'end_of_term.reserve_needed';
    case 'sweep':
      return sumOver(
        tranchesOf(option).filter(({ repayment }) => repayment.sweep !== undefined),
        'swept',
        ZERO_SERIES,
      );
    case 'senior_interest':
    case 'mezzanine_interest':
    case 'shareholder_interest':
      return `timeline.operation * (${sumOver(tranches, 'interest_due', '')})`;
    default:
      return sumOver(tranches, 'principal_due', '');
  }
}

function dueLine(step: Step, option: Option): LineDef {
  const { zh, en } = NAMES[step];
  return line(`${step}_due`, dueFormula(step, option), 'money', 'flow', say(`${zh}：应付`, `${en}: due`));
}

function stepLines(step: Step, at: number, steps: readonly Step[], option: Option): LineDef[] {
  const { zh, en } = NAMES[step];
  const done = steps.slice(0, at);
  const before = at === 0 ? 'start' : `after_${steps[at - 1]}`;
  const free = `max(0, ${before} - cash.required)`;
  const own = step.startsWith('shareholder');
  const locked = hasLockUp(option) ? '(1 - lock_up.locked) * ' : '';
  // Nobody pays in to fill a reserve: it takes what the debts after it leave.
  const later = steps.slice(at + 1).filter((other) => LENDER_STEPS.has(other));
  const spared = `max(0, ${[before, 'cash.required', ...later.map((other) => `${other}_due`)].join(' - ')})`;
  const limit = own
    ? `${locked}${free}`
    : step === 'hand_back' || (step === 'dsra' && !mayDefault(option))
      ? spared
      : `max(0, ${before})`;
  const paidOf = done.map((other) => ` - ${other}_paid`).join('');
  const partly = (own || mayDefault(option)) && /_(interest|principal)$/.test(step);
  return [
    ...(step === 'sweep'
      ? [
          line(
            'own_flow',
            `returns.debt.cfads + investment${paidOf}`,
            'money',
            'flow',
            say('当期现金流付息还本后剩余', "Left of the period's own cash flow"),
          ),
          line(
            'sweep_base',
            `max(0, min(${free}, own_flow))`,
            'money',
            'flow',
            say('可用于提前还本的现金', 'Cash open to the sweep'),
            {
              definition: say(
                '当期现金流还本付息、补足储备后的剩余。',
                "What the period's own cash flow leaves after debt service and reserves.",
              ),
            },
          ),
        ]
      : []),
    ...(LENDER_STEPS.has(step) ? [] : [dueLine(step, option)]),
    line(
      `${step}_paid`,
      step === 'sweep' ? 'sweep_due' : `min(${step}_due, ${limit})`,
      'money',
      'flow',
      say(`${zh}：支付`, `${en}: paid`),
      { definition: say('以剩余现金为限。', 'As far as the cash left goes.') },
    ),
    ...(partly
      ? [
          line(
            `${step}_part`,
            `if(${step}_due > 0, ${step}_paid / ${step}_due, 1)`,
            '%',
            'rate',
            say(`${zh}：支付比例`, `${en}: part paid`),
          ),
        ]
      : []),
    line(
      `after_${step}`,
      `${before} - ${step}_paid`,
      'money',
      'flow',
      say(`${zh}：支付后剩余`, `${en}: cash left after`),
    ),
  ];
}
