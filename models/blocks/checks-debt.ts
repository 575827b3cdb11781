import type { Tranche } from '../project/schema-funding';
import { bilingual } from '../project/text';
import type { Written } from './checks';
import type { BuildContext } from './context';
import {
  fundingOf,
  hasAccounts,
  isReplaced,
  lendersOf,
  mayDefault,
  NEW_DEBT,
  newDebtOf,
  tranchesOf,
  worksDraw,
} from './debt-list';
import { hasLockUp } from './lock-up';
import { say } from './part';
import { sharesAfterDebt } from './sharing-ranks';
import { stepsOf } from './waterfall';

/** What must hold for an option that borrows: balances, the waterfall, reserves and covenants. */
export function debtChecks(context: BuildContext): Written[] {
  return [
    ...balanceChecks(context),
    ...sculptedChecks(context),
    ...waterfallChecks(context),
    ...coverChecks(context),
  ];
}

function balanceChecks({ option }: BuildContext): Written[] {
  const alert = mayDefault(option) ? ({ severity: 'alert' } as const) : {};
  return [
    {
      short: 'loan_roll',
      formula:
        'prev(loan.closing) + loan.draw + loan.interest - loan.interest_paid - loan.principal - loan.closing',
      label: say('债务余额滚动差', 'Debt roll-forward'),
      holds: say('期初余额加提款与未付利息减还本等于期末余额。', 'The balance of debt rolls forward.'),
      fails: say('债务余额滚动不符', 'The debt does not roll forward'),
    },
    {
      short: 'loan_repaid',
      formula: 'timeline.last * loan.closing',
      label: say('未还清债务', 'Debt not repaid'),
      holds: say('债务到期全部还清。', 'All debt is repaid by the end.'),
      fails: say('债务未还清', 'Debt is not repaid'),
      ...alert,
    },
    {
      short: 'loan_negative',
      formula: tranchesOf(option)
        .map(({ id }) => `min(0, tranches.${id}.closing)`)
        .join(' + '),
      label: say('债务余额为负', 'Debt below zero'),
      holds: say('各笔债务余额从不为负。', 'No balance of debt is ever negative.'),
      fails: say('债务余额为负', 'A balance of debt is negative'),
    },
    {
      short: 'loan_drawn',
      formula: `loan.facility - total(${worksDraw(option)}) - total(loan.interest_added_in_works)`,
      label: say('债务规模与提款之差', 'Debt sized against debt drawn'),
      holds: say(
        '提款与计入本金的利息合计等于债务规模。',
        'Draws and interest added make up the size of the debt.',
      ),
      fails: say('提款合计不等于债务规模', 'The debt drawn is not the debt sized'),
    },
    {
      short: 'loan_above_uses',
      formula: 'max(0, loan.facility - funding.uses_net)',
      label: say('债务超过资金需求', 'Debt above uses'),
      holds: say('债务不超过建设期资金需求。', 'Debt never exceeds the uses of construction.'),
      fails: say('债务超过资金需求', 'Debt exceeds the uses'),
    },
    {
      short: 'financing_costs',
      formula: 'total(amortisation.additions) - total(amortisation.charge)',
      label: say('未摊销融资费用', 'Financing costs not amortised'),
      holds: say(
        '资本化的融资费用在运营期内摊完。',
        'Capitalised financing costs are written off over the operating phase.',
      ),
      fails: say('融资费用未摊完', 'Financing costs are left over'),
    },
  ];
}

/** Debt sculpted to a cover ratio that decides its size keeps that ratio until it is repaid. */
function sculptedChecks({ option }: BuildContext): Written[] {
  if (mayDefault(option)) return [];
  const refinanced = newDebtOf(option) !== undefined;
  // What a refinancing leaves standing keeps its instalments, whatever the cash flow has become.
  const follows = (tranche: Tranche): boolean =>
    !refinanced || tranche.id === NEW_DEBT || isReplaced(option, tranche);
  return lendersOf(option)
    .filter(({ size, repayment }) => size.dscr !== undefined && repayment.type === 'sculpted')
    .filter(follows)
    .map(({ id, label }): Written => {
      const name = bilingual(label);
      const tranche = `tranches.${id}`;
      return {
        short: `sculpted_${id}`,
        formula: `if(${tranche}.binds_dscr and ${tranche}.repaying and ${tranche}.closing > 0.000001 * ${tranche}.size, ${tranche}.cover - ${tranche}.service, 0)`,
        label: say(
          `“${name.zh}”还本付息与约定备付率之差`,
          `${name.en}: debt service against the required DSCR`,
        ),
        holds: say(
          '由备付率决定规模的债务，还清之前每期还本付息恰为约定备付率所允许的数额。',
          'Until it is repaid, debt that the required DSCR sizes pays exactly what that ratio allows.',
        ),
        fails: say(
          `“${name.zh}”的还本付息不符合约定备付率`,
          `${name.en} does not pay what the required DSCR allows`,
        ),
      };
    });
}

function waterfallChecks({ project, option }: BuildContext): Written[] {
  const after = [...stepsOf(option).map((step) => `after_${step}`), 'start'];
  const checks: Written[] = [
    {
      short: 'waterfall_overspent',
      formula: after.map((short) => `min(0, waterfall.${short})`).join(' + '),
      label: say('支付超过现金', 'Paid beyond the cash there is'),
      holds: say('每一步支付都不超过剩余现金。', 'No step of the waterfall pays more than is left.'),
      fails: say('支付超过剩余现金', 'The waterfall pays what is not there'),
    },
    {
      short: 'waterfall_cash',
      formula: `timeline.operation * (waterfall.left - equity.distribution${sharesAfterDebt(option) ? ' - concession.shared' : ''} - cash.free)`,
      label: say('现金次序与现金账之差', 'Waterfall against the cash account'),
      holds: say(
        '支付次序的余额等于账上可用现金。',
        'What the waterfall leaves is the free cash of the account.',
      ),
      fails: say('支付次序与现金账不符', 'The waterfall and the cash account differ'),
    },
  ];
  if (!mayDefault(option)) {
    checks.push({
      short: 'debt_unpaid',
      formula: 'waterfall.unpaid',
      label: say('应付未付的债务本息', 'Debt service due and unpaid'),
      holds: say('债务本息与费用全部按期支付。', 'Debt service and fees are paid when due.'),
      fails: say('债务本息未按期支付', 'Debt service is not paid when due'),
    });
  }
  if (hasAccounts(option, project)) {
    checks.push(
      {
        short: 'reserves_negative',
        formula: 'min(0, reserves.closing)',
        label: say('储备账户为负', 'Reserves below zero'),
        holds: say('储备账户余额从不为负。', 'Reserve accounts are never negative.'),
        fails: say('储备账户余额为负', 'A reserve account is negative'),
      },
      {
        short: 'reserves_left',
        formula: 'timeline.last * reserves.closing',
        label: say('期末储备余额', 'Reserves left at the end'),
        holds: say('储备账户到期全部释放。', 'All reserves are released by the end.'),
        fails: say('储备账户未释放', 'Reserves are left at the end'),
      },
    );
  }
  return checks;
}

function coverChecks({ option }: BuildContext): Written[] {
  const checks: Written[] = [];
  if (lendersOf(option).length > 0) {
    checks.push({
      short: 'debt_service',
      formula: 'returns.debt.shortfall',
      label: say('偿债缺口预警', 'Debt service alert'),
      holds: say(
        '每期可用于偿债的现金都够还本付息。',
        'In every period the cash flow available covers debt service.',
      ),
      fails: say('可用于偿债的现金不足', 'The cash flow available does not cover debt service'),
      severity: 'alert',
    });
  }
  if (mayDefault(option)) {
    checks.push({
      short: 'debt_unpaid',
      formula: 'waterfall.unpaid',
      label: say('应付未付的债务本息', 'Debt service due and unpaid'),
      holds: say('债务本息与费用全部按期支付。', 'Debt service and fees are paid when due.'),
      fails: say('债务本息未按期支付', 'Debt service is not paid when due'),
      severity: 'alert',
    });
  }
  if (!hasLockUp(option)) return checks;
  checks.push({
    short: 'lock_up',
    formula: 'lock_up.trapped',
    label: say('锁定预警', 'Lock-up alert'),
    holds: say('没有现金被锁定。', 'No cash is locked up.'),
    fails: say('备付率不足，现金被锁定', 'Cover is too thin and cash is locked up'),
    severity: 'alert',
  });
  if (fundingOf(option).lock_up?.default_dscr !== undefined) {
    checks.push({
      short: 'default',
      formula: 'lock_up.default_gap',
      label: say('违约预警', 'Default alert'),
      holds: say('备付率从不低于违约线。', 'Cover never falls below the default threshold.'),
      fails: say('备付率低于违约线', 'Cover falls below the default threshold'),
      severity: 'alert',
    });
  }
  return checks;
}
