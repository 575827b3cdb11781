import type { Bilingual, LineDef } from '../language/types';
import { atCost } from './accounting-choice';
import { accountingChecks } from './checks-accounting';
import { debtChecks } from './checks-debt';
import type { BuildContext } from './context';
import { hasRecovery, isKept } from './depreciation';
import { endOfTermChecks } from './end-of-term';
import { hasLoan } from './loan';
import { type Part, part, say, writerOf } from './part';
import { poolChecks } from './pool-checks';
import { hasInKind, hasShareholders, inKindKept } from './shareholders-list';
import { sharingChecks } from './sharing-checks';
import { hasSubsidies } from './subsidies';
import { turnoverTaxes } from './surcharges';
import { hasAdvances, hasInventory, hasPrepaid } from './working-capital';

/** A line of the checks block that must be zero in every period. */
export interface CheckDef {
  readonly id: string;
  readonly severity: 'error' | 'alert';
  /** What holds when the line is zero. */
  readonly holds: Bilingual;
  /** What is wrong when it is not. */
  readonly fails: Bilingual;
}

export interface Written {
  readonly short: string;
  readonly formula: string;
  readonly label: Bilingual;
  readonly holds: Bilingual;
  readonly fails: Bilingual;
  readonly severity?: 'alert';
}

/** The differences that must be zero for the model to be right, and the alerts that call for judgement. */
export function checksBlock(context: BuildContext): Part & { readonly checks: readonly CheckDef[] } {
  const line = writerOf('checks');
  const written = [
    ...moneyChecks(context),
    ...balanceChecks(context),
    ...(hasLoan(context.option) ? debtChecks(context) : []),
    ...sharingChecks(context.option),
    ...poolChecks(context.option),
    ...endOfTermChecks(context),
    ...(hasShareholders(context.option) ? shareholderChecks() : []),
    ...accountingChecks(context),
  ];
  const lines = written.map(
    ({ short, formula, label, holds }): LineDef =>
      line(short, formula, 'money', 'flow', label, { definition: holds }),
  );
  return {
    ...part({ blocks: [{ id: 'checks', label: say('校验', 'Checks'), group: 'checks' }], lines }),
    checks: written.map(({ short, severity, holds, fails }) => ({
      id: `checks.${short}`,
      severity: severity ?? 'error',
      holds,
      fails,
    })),
  };
}

/** In the government's own account the company has none: its cash is part of the government's. */
function companyCash(company: string): Written {
  return {
    short: 'company_cash',
    formula: `parties.${company}.net - cash.net`,
    label: say('公司账户与现金变动之差', "Company's account against its cash"),
    holds: say(
      '项目公司的往来净额等于其现金变动。',
      "The company's account with all parties equals the change in its cash.",
    ),
    fails: say(
      '项目公司的往来净额与现金变动不符',
      "The company's account differs from the change in its cash",
    ),
  };
}

function moneyChecks({ option, deal }: BuildContext): Written[] {
  const { company } = option.terms;
  return [
    {
      short: 'parties',
      formula: 'sum_of(parties.*.net)',
      label: say('各方净现金流量之和', 'Sum of all parties'),
      holds: say(
        '每期各参与方净现金流量之和为零：一方所付即另一方所得。',
        'In each period all parties together net to zero: what one pays another receives.',
      ),
      fails: say('各参与方净现金流量之和不为零', 'The parties do not net to zero'),
    },
    ...(deal.account === 'public' ? [] : [companyCash(company)]),
    {
      short: 'sources_uses',
      formula: 'funding.sources - funding.uses',
      label: say('资金来源与使用之差', 'Sources less uses'),
      holds: say('建设期每期资金来源等于资金使用。', 'In each construction period sources equal uses.'),
      fails: say('建设期资金来源与使用不符', 'Sources and uses of construction differ'),
    },
    {
      short: 'cash_negative',
      formula: 'min(0, cash.closing)',
      label: say('现金不足', 'Cash below zero'),
      holds: say('项目公司现金从不为负。', "The company's cash is never negative."),
      fails: say('项目公司现金为负', "The company's cash is negative"),
    },
    {
      short: 'cash_left',
      formula: 'timeline.last * cash.closing',
      label: say('期末剩余现金', 'Cash left at the end'),
      holds: say('末期现金全部分配。', 'All cash is paid out by the end.'),
      fails: say('末期仍有现金未分配', 'Cash is left at the end'),
    },
  ];
}

function shareholderChecks(): Written[] {
  return [
    {
      short: 'shareholders_paid_in',
      formula: 'shareholders.injection - equity.injection',
      label: say('各股东注资与总额之差', 'Paid in by shareholders, against the total'),
      holds: say(
        '各股东注资之和等于股东注资总额。',
        'What shareholders pay in adds up to the equity paid in.',
      ),
      fails: say('各股东注资之和不等于总额', 'What shareholders pay in does not add up'),
    },
    {
      short: 'shareholders_paid_out',
      formula: 'shareholders.distribution - equity.distribution',
      label: say('各股东分红与总额之差', 'Paid to shareholders, against the total'),
      holds: say('各股东分红之和等于分红总额。', 'What shareholders are paid adds up to the distributions.'),
      fails: say('各股东分红之和不等于总额', 'What shareholders are paid does not add up'),
    },
  ];
}

function balanceChecks(context: BuildContext): Written[] {
  const inKind = hasInKind(context.option);
  const count = context.project.capex.length;
  const holds =
    context.project.capex.some((item) => isKept(item, context)) || inKindKept(context.option).length > 0;
  const kept = holds ? ' - total(retained.held)' : '';
  const recovered = hasRecovery(context) ? ' - depreciation.recovered' : '';
  const flows: Written[] = [
    {
      short: 'cash_roll',
      formula: 'prev(cash.closing) + cash.operating + cash.investing + cash.financing - cash.closing',
      label: say('现金余额滚动差', 'Cash roll-forward'),
      holds: say(
        '期初现金加三类活动净额等于期末现金。',
        'Opening cash and the three cash flows make closing cash.',
      ),
      fails: say('现金余额与现金流量不符', 'Cash does not roll forward'),
    },
    {
      short: 'receivables',
      formula: `prev(revenue.receivable) + revenue.gross - revenue.received - revenue.receivable${hasAdvances(context) ? ' + revenue.advance - prev(revenue.advance)' : ''}`,
      label: say('应收账款滚动差', 'Receivables roll-forward'),
      holds: say('期初应收加收入减收款等于期末应收，末期全部收回。', 'Receivables roll forward.'),
      fails: say('应收账款滚动不符', 'Receivables do not roll forward'),
    },
    {
      short: 'payables',
      formula: `prev(opex.payable) + opex.expense - opex.paid - opex.payable${hasPrepaid(context) ? ' + opex.prepaid - prev(opex.prepaid)' : ''}`,
      label: say('应付账款滚动差', 'Payables roll-forward'),
      holds: say('期初应付加成本减付款等于期末应付。', 'Payables roll forward.'),
      fails: say('应付账款滚动不符', 'Payables do not roll forward'),
    },
    {
      short: 'working_capital_left',
      formula: 'timeline.last * working_capital.net',
      label: say('期末剩余流动资金', 'Working capital left at the end'),
      holds: say('末期流动资金全部收回。', 'All working capital is released by the end.'),
      fails: say('末期流动资金未收回', 'Working capital is left at the end'),
    },
    {
      short: 'revenue_shares',
      formula: `${atCost(context, 'ebitda')} + opex.expense + concession.payment - (revenue.gross${turnoverTaxes(context).cost})${hasSubsidies(context.option) ? ' - subsidies.received' : ''}`,
      label: say('收入分配差', 'Revenue split'),
      holds: say(
        '营业收入恰好分为经营成本、政府所得与公司毛利。',
        "Gross revenue splits exactly into operating cost, the government's part and the company's margin.",
      ),
      fails: say('收入的分配之和不等于收入', 'The parts of revenue do not add up to it'),
    },
    {
      short: 'balance_sheet',
      formula: 'balance_sheet.assets - balance_sheet.claims',
      label: say('资产负债表差额', 'Balance sheet difference'),
      holds: say('每期资产等于负债与所有者权益之和。', 'In each period assets equal liabilities and equity.'),
      fails: say('资产负债表不平', 'The balance sheet does not balance'),
    },
  ];
  if (hasInventory(context)) {
    flows.push({
      short: 'inventory',
      formula:
        'working_capital.inventory_purchase - working_capital.inventory_release - working_capital.inventory_change',
      label: say('存货滚动差', 'Inventory roll-forward'),
      holds: say('期初存货加购入减释放等于期末存货。', 'Inventory rolls forward.'),
      fails: say('存货滚动不符', 'Inventory does not roll forward'),
    });
  }
  if (count > 0) {
    flows.push(
      {
        short: 'fixed_assets',
        formula: `prev(depreciation.closing) + capex.spend${inKind ? ' + in_kind.contributed' : ''} - depreciation.charge${recovered} - depreciation.closing`,
        label: say('固定资产滚动差', 'Fixed assets roll-forward'),
        holds: say('期初净值加投资减折旧等于期末净值。', 'Net book value rolls forward.'),
        fails: say('固定资产净值滚动不符', 'Net book value does not roll forward'),
      },
      {
        short: 'depreciation',
        formula: `total(capex.spend)${inKind ? ' + total(in_kind.contributed)' : ''} - total(depreciation.charge)${recovered && ' - total(depreciation.recovered)'}${kept}`,
        label: say('投资与累计折旧之差', 'Investment less depreciation'),
        holds: say(
          '全期折旧与核销之和等于投资总额。',
          'Depreciation and write-off over the term equal the money invested.',
        ),
        fails: say('折旧之和不等于投资', 'Depreciation does not add up to investment'),
      },
    );
  }
  return flows;
}
