import type { LineDef } from '../language/types';
import type { Option } from '../project/schema';
import type { Subsidy } from '../project/schema-subsidies';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { type LineWriter, type Part, part, say, writerOf } from './part';
import { formulaLines } from './subsidy-formula';
import { itemVat } from './vat';

type Availability = Extract<Subsidy, { type: 'availability' }>;

/** What the government pays while the company operates. */
export function subsidiesOf({ terms }: Option): readonly Subsidy[] {
  return terms.subsidies ?? [];
}

/** Whether the government pays the company while it operates. */
export function hasSubsidies(option: Option): boolean {
  return subsidiesOf(option).length > 0;
}

/** Payments of the government in operation: by the finance ministry's formula, for availability, or fixed. */
export function subsidiesBlock(context: BuildContext): Part {
  const { option, inputsOf } = context;
  const subsidies = subsidiesOf(option);
  if (subsidies.length === 0) return part({});
  const line = writerOf('subsidies');
  return part({
    blocks: [
      ...subsidies.map(({ id, label }) => ({
        id: `subsidies.${id}`,
        label: bilingual(label),
        group: 'concession',
      })),
      { id: 'subsidies', label: say('政府补贴合计', 'Government payments in all'), group: 'concession' },
    ],
    inputs: subsidies.flatMap(({ id }) => inputsOf(`subsidies.${id}`)),
    lines: [
      ...subsidies.flatMap((subsidy) => subsidyLines(subsidy, context)),
      line('received', 'sum_of(subsidies.*.net)', 'money', 'flow', say('政府补贴', 'Government payments'), {
        emphasis: 'total',
        definition: say(
          '政府当期付给公司的补贴与付费，减公司交回的超额，不含增值税；当期收付，计入当期收入。',
          'What the government pays the company in the period, less excess returned, without VAT; paid in the period and income of it.',
        ),
      }),
    ],
  });
}

function subsidyLines(subsidy: Subsidy, context: BuildContext): LineDef[] {
  const line = writerOf(`subsidies.${subsidy.id}`, [], bilingual(subsidy.label));
  const { company, government } = context.option.terms;
  const returns = subsidy.type === 'mof_formula' && subsidy.excess === 'returned';
  return [
    ...ownLines(subsidy, line, context),
    line(
      'payment',
      returns ? 'max(0, due)' : 'due',
      'money',
      'flow',
      say('政府支付', 'Paid by the government'),
      {
        from: government,
        to: company,
        emphasis: 'subtotal',
      },
    ),
    ...(returns
      ? [
          line('returned', 'max(0, -due)', 'money', 'flow', say('交回的超额', 'Excess returned'), {
            from: company,
            to: government,
            definition: say(
              '使用者付费超过成本与合理利润的部分，交回政府。',
              'User fees above costs and profit, paid to the government.',
            ),
          }),
        ]
      : []),
    line(
      'net',
      returns ? 'payment - returned' : 'payment',
      'money',
      'flow',
      say('补贴净额', 'Net government payment'),
    ),
    ...itemVat(context, subsidy, line, {
      short: 'output_vat',
      base: 'payment',
      from: government,
      to: company,
    }),
  ];
}

function ownLines(subsidy: Subsidy, line: LineWriter, context: BuildContext): LineDef[] {
  switch (subsidy.type) {
    case 'mof_formula':
      return formulaLines(subsidy, line, context);
    case 'availability':
      return availabilityLines(subsidy, line);
    case 'fixed':
      return [
        line(
          'due',
          `timeline.operation * amount${indexed(subsidy.index)} / timeline.periods_per_year`,
          'money',
          'flow',
          say('应付补贴', 'Subsidy due'),
          { definition: say('运营期内的固定年补贴。', 'A fixed yearly subsidy during operation.') },
        ),
      ];
  }
}

function indexed(index: string | undefined): string {
  return index === undefined ? '' : ` * indices.${index}`;
}

function availabilityLines(subsidy: Availability, line: LineWriter): LineDef[] {
  const { index, indexed_share, availability, deduction_factor, deduction_cap } = subsidy;
  const factor =
    index === undefined
      ? ''
      : indexed_share === undefined
        ? ` * indices.${index}`
        : ` * ((1 - indexed_share) + indexed_share * indices.${index})`;
  const full = line(
    'full_payment',
    `timeline.operation * base_payment${factor} / timeline.periods_per_year`,
    'money',
    'flow',
    say('全额可用性付费', 'Payment when all is available'),
    {
      definition: say(
        '基期付费 ×［（1−调价比例）+ 调价比例 × 价格指数］。',
        'Base payment × [(1 − indexed share) + indexed share × price index].',
      ),
    },
  );
  if (availability === undefined) {
    return [full, line('due', 'full_payment', 'money', 'flow', say('应付金额', 'Payment due'))];
  }
  return [
    full,
    line(
      'deduction',
      `full_payment * min(${deduction_cap === undefined ? '1' : 'deduction_cap'}, ${deduction_factor === undefined ? '' : 'deduction_factor * '}(1 - availability))`,
      'money',
      'flow',
      say('可用性扣减', 'Deduction'),
      {
        definition: say(
          '全额付费 × min(扣减上限，扣减系数 ×（1 − 可用率）)。',
          'Full payment × min(cap, deduction factor × (1 − availability)).',
        ),
      },
    ),
    line('due', 'full_payment - deduction', 'money', 'flow', say('应付金额', 'Payment due'), {
      definition: say('全额付费 − 扣减。', 'Full payment − deduction.'),
    }),
  ];
}
