import type { BuildContext } from './context';
import { hasLoan } from './loan';
import { added, type Part, part, say, writerOf } from './part';
import { turnoverTaxes } from './surcharges';

/** Uses and sources of money in the construction phase. */
export function fundingBlock(context: BuildContext): Part {
  const { option } = context;
  const line = writerOf('funding');
  const financed = hasLoan(option);
  return part({
    blocks: [{ id: 'funding', label: say('资金使用与筹措', 'Uses and sources'), group: 'funding' }],
    lines: [
      line(
        'uses_capex',
        'timeline.construction * capex.spend',
        'money',
        'flow',
        say('建设投资', 'Construction investment'),
      ),
      line(
        'uses',
        `${added('uses_capex', financed && 'loan.interest_capitalised', financed && 'loan.fee')}${turnoverTaxes(context).uses}`,
        'money',
        'flow',
        say('建设期资金需求', 'Uses in construction'),
        {
          emphasis: 'total',
          definition: say(
            '建设投资 + 建设期利息 + 贷款手续费。',
            "Construction investment + interest during construction + the loan's fee.",
          ),
          source: say(
            '项目总投资使用计划与资金筹措表（不含流动资金）',
            'China: uses and funding table (working capital apart)',
          ),
        },
      ),
      line(
        'sources_equity',
        'timeline.construction * equity.injection',
        'money',
        'flow',
        say('项目资本金', 'Equity in construction'),
      ),
      line(
        'sources',
        added(financed && 'loan.draw', 'sources_equity'),
        'money',
        'flow',
        say('建设期资金来源', 'Sources in construction'),
        {
          emphasis: 'total',
          definition: say('贷款提款 + 资本金。', 'Loan draws + equity.'),
        },
      ),
    ],
  });
}
