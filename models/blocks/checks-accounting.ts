import { restates } from './accounting-choice';
import type { Written } from './checks';
import type { BuildContext } from './context';
import { added, say } from './part';
import { taxesOwed } from './surcharges';
import { paysTaxLater, paysVatLater } from './tax-lag';
import { collectsVatBack, hasVat } from './vat';
import { hasStock, stockByKind } from './working-capital-parts';

/** What must hold where taxes are paid later, and where the accounts show a receivable for the works. */
export function accountingChecks(context: BuildContext): Written[] {
  return [
    ...(taxesOwed(context).length > 0 ? taxChecks(context) : []),
    ...(hasStock(context) ? stockChecks(context) : []),
    ...receivableChecks(context),
  ];
}

/** Tax paid is the charge of the period and the change of what is owed; nothing is owed when the company ends. */
function taxChecks(context: BuildContext): Written[] {
  const income = paysTaxLater(context);
  const vat = hasVat(context) && paysVatLater(context);
  const surcharge = taxesOwed(context).includes('surcharges.vat_surcharge_unpaid');
  const refund = vat && collectsVatBack(context);
  const due = added(income && 'tax.due', vat && 'vat.payable', surcharge && 'surcharges.vat_surcharge');
  const paid = [
    ...(income ? ['tax.paid'] : []),
    ...(vat ? ['vat.paid'] : []),
    ...(surcharge ? ['surcharges.vat_surcharge_paid'] : []),
  ].join(' - ');
  const back = refund ? ' - vat.collected_refund + vat.collected_refund_received' : '';
  return [
    {
      short: 'taxes_paid',
      formula: `prev(balance_sheet.taxes_owed) + ${due}${back} - ${paid} - balance_sheet.taxes_owed`,
      label: say('应交税费滚动差', 'Taxes owed, roll-forward'),
      holds: say(
        '缴纳的税款等于本期发生额加减应交税费的变动。',
        'Taxes paid are the charge of the period and the change of what is owed.',
      ),
      fails: say(
        '缴纳的税款与发生额、应交税费不符',
        'Taxes paid do not agree with the charge and what is owed',
      ),
    },
    {
      short: 'taxes_left',
      formula: 'timeline.last * balance_sheet.taxes_owed',
      label: say('末期应交税费', 'Taxes owed at the end'),
      holds: say('末期税款全部缴清。', 'All taxes are paid by the end.'),
      fails: say('末期仍有税款未缴', 'Taxes are owed at the end'),
    },
  ];
}

function stockChecks(context: BuildContext): Written[] {
  return [
    {
      short: 'stock_by_kind',
      formula: `working_capital.stock - (${stockByKind(context)})`,
      label: say('分项存货之差', 'Stock by cost against stock by kind'),
      holds: say(
        '按成本项汇总的存货等于按存货类别汇总的存货。',
        'Stock added up cost by cost is the stock added up kind by kind.',
      ),
      fails: say('按成本项与按类别汇总的存货不等', 'Stock by cost and by kind differ'),
    },
  ];
}

function receivableChecks(context: BuildContext): Written[] {
  if (!restates(context)) return [];
  return [
    {
      short: 'accounting_receivable',
      formula:
        'prev(accounting.receivable) + accounting.receivable_share * accounting.construction_revenue - accounting.repaid - accounting.receivable',
      label: say('应收款滚动差', 'Receivable roll-forward'),
      holds: say('期初应收款加建造收入减收回本金等于期末应收款。', 'The receivable rolls forward.'),
      fails: say('应收款滚动不符', 'The receivable does not roll forward'),
    },
    {
      short: 'accounting_rate',
      formula: 'if(timeline.t == 0, accounting.interest, 0)',
      label: say('实际利率的现值差', 'Value of the flow at the effective rate'),
      holds: say(
        '金融资产现金流按实际利率折现为零：首期没有利息。',
        'At the effective rate the flow of the asset is worth nothing: the first period earns no interest.',
      ),
      fails: say('实际利率不能使应收款归零', 'The effective rate does not repay the receivable'),
    },
    {
      short: 'accounting_profit',
      formula: 'total(income.profit_before_tax) - total(income.profit_at_cost)',
      label: say('两种口径利润总额之差', 'Profit over the term, accounts against cost'),
      holds: say(
        '会计模式只改变利润的时间，全期利润总额不变。',
        'The accounting model moves profit in time; over the term it is the same.',
      ),
      fails: say('会计模式改变了全期利润总额', 'The accounting model changes profit over the term'),
    },
    {
      short: 'accounting_measured',
      formula: 'if(accounting.measurable, 0, accounting.share * total(accounting.guaranteed))',
      label: say('无法按摊余成本计量的收款', 'Payments that cannot be measured as a receivable'),
      holds: say(
        '无条件收款足以收回分摊的建造与运营对价。',
        'Unconditional payments cover their share of building and operation.',
      ),
      fails: say(
        '无条件收款不足以收回分摊的对价，全部按无形资产列报',
        'Unconditional payments do not cover their share, so all is shown as an intangible asset',
      ),
      severity: 'alert',
    },
  ];
}
