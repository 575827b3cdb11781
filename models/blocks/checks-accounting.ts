import { restates } from './accounting-choice';
import type { Written } from './checks';
import type { BuildContext } from './context';
import { say } from './part';

/** What must hold where the accounts show a receivable for the works. */
export function accountingChecks(context: BuildContext): Written[] {
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
