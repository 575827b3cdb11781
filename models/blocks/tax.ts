import type { BuildContext } from './context';
import { taxWithLosses } from './losses';
import { type Part, part, say, writerOf } from './part';

/** Corporate income tax the company pays, losses carried forward without expiry where the project says so. */
export function taxBlock({ project, option, inputsOf }: BuildContext): Part {
  return part({
    blocks: [{ id: 'tax', label: say('企业所得税', 'Corporate income tax'), group: 'tax' }],
    inputs: [
      ...inputsOf('tax'),
      {
        id: 'tax.loss_carry_forward',
        unit: '1',
        kind: 'flag',
        label: say('亏损可结转', 'Losses carried forward'),
        value: project.tax.loss_carry_forward ? 1 : 0,
        block: 'tax',
        path: '/tax/loss_carry_forward',
        definition: say(
          '为 1 时亏损可无限期抵减以后利润。',
          'When 1, losses reduce later profits without expiry.',
        ),
      },
    ],
    lines: taxWithLosses(writerOf('tax'), 'income.profit_before_tax', {
      short: 'paid',
      label: say('企业所得税', 'Corporate income tax'),
      extras: {
        from: option.terms.company,
        to: option.terms.tax_authority,
        emphasis: 'total',
        definition: say('应纳税所得额 × 税率，当期缴纳。', 'Taxable income × rate, paid in the same period.'),
      },
    }),
  });
}
