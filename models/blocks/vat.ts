import type { Bilingual, LineDef } from '../language/types';
import type { BuildContext } from './context';
import { type LineWriter, type Part, part, rollUp, say, writerOf } from './part';

const VAT_LAW = say('增值税法第 10、11、16、21 条', 'China: VAT Law arts. 10, 11, 16, 21');

/** Whether VAT goes on top of the project's amounts: the file says how it is settled and at least one item has a rate. */
export function hasVat({ project, option }: BuildContext): boolean {
  const items = [...project.capex, ...project.revenue, ...project.opex, ...(option.terms.subsidies ?? [])];
  return project.vat !== undefined && items.some(({ vat_rate }) => vat_rate !== undefined);
}

/** Whether input VAT left in the last period is lost: it is carried forward, not refunded. */
export function losesVat(context: BuildContext): boolean {
  return hasVat(context) && context.project.vat?.surplus === 'carry_forward';
}

/** One item's VAT on top of an amount, none when the item has no rate or the project no VAT. */
export function itemVat(
  context: BuildContext,
  item: { readonly vat_rate?: unknown },
  line: LineWriter,
  vat: { readonly short: string; readonly base: string; readonly from: string; readonly to: string },
): LineDef[] {
  if (!hasVat(context) || item.vat_rate === undefined) return [];
  const output = vat.short === 'output_vat';
  return [
    line(vat.short, `${vat.base} * vat_rate`, 'money', 'flow', output ? OUTPUT : INPUT, {
      from: vat.from,
      to: vat.to,
      definition: output
        ? say(
            '不含税收入 × 税率，随当期收入向付款方收取。',
            'Revenue without VAT × rate, collected from the payer in the period of the revenue.',
          )
        : say(
            '不含税金额 × 税率，在当期价外付给对方。',
            'Amount without VAT × rate, paid on top in the same period.',
          ),
    }),
  ];
}

const OUTPUT = say('销项税额', 'Output VAT');
const INPUT = say('进项税额', 'Input VAT');

/** Value-added tax: output less input, the excess carried forward or refunded, the rest paid to the tax authority. */
export function vatBlock(context: BuildContext): Part {
  const { project, option, inputsOf } = context;
  if (!hasVat(context)) return part({});
  const { company, tax_authority } = option.terms;
  const line = writerOf('vat');
  const rated = (items: readonly { readonly vat_rate?: unknown }[]): number =>
    items.filter(({ vat_rate }) => vat_rate !== undefined).length;
  const subsidised = rated(option.terms.subsidies ?? []);
  const refunds = project.vat?.surplus === 'refund';
  const sum = (short: string, pattern: string, count: number, label: Bilingual): LineDef =>
    line(short, rollUp(pattern, count), 'money', 'flow', label);
  return part({
    blocks: [{ id: 'vat', label: say('增值税', 'Value-added tax'), group: 'tax' }],
    inputs: inputsOf('vat'),
    lines: [
      line(
        'output',
        subsidised > 0
          ? `${rollUp('revenue.*.output_vat', rated(project.revenue))} + sum_of(subsidies.*.output_vat)`
          : rollUp('revenue.*.output_vat', rated(project.revenue)),
        'money',
        'flow',
        say('销项税额', 'Output VAT in all'),
      ),
      sum(
        'input_capex',
        'capex.*.input_vat',
        rated(project.capex),
        say('投资的进项税额', 'Input VAT on investment'),
      ),
      sum(
        'input_opex',
        'opex.*.input_vat',
        rated(project.opex),
        say('经营成本的进项税额', 'Input VAT on operating cost'),
      ),
      line('input', 'input_capex + input_opex', 'money', 'flow', say('进项税额合计', 'Input VAT in all')),
      line('opening', 'prev(credit)', 'money', 'stock', say('期初留抵税额', 'Opening VAT credit')),
      line(
        'balance',
        'output - input - opening',
        'money',
        'flow',
        say('销项减进项与留抵', 'Output less input and credit'),
        {
          definition: say(
            '销项税额 − 进项税额 − 期初留抵税额；为负即留抵。',
            'Output VAT − input VAT − opening credit; what is negative stays a credit.',
          ),
          source: VAT_LAW,
        },
      ),
      line('payable', 'max(0, balance)', 'money', 'flow', say('应纳增值税', 'VAT paid'), {
        from: company,
        to: tax_authority,
        emphasis: 'total',
        definition: say(
          '销项减进项与留抵的正数，当期缴纳。',
          'The positive balance, paid in the same period.',
        ),
      }),
      line('surplus', 'max(0, -balance)', 'money', 'flow', say('未抵扣税额', 'Input VAT not used')),
      ...surplusLines(line, refunds, tax_authority, company),
      line(
        'cash_net',
        `output - input - payable${refunds ? ' + refund' : ''}`,
        'money',
        'flow',
        say('增值税净现金流量', 'Net VAT cash'),
        {
          emphasis: 'subtotal',
          definition: say(
            '收到的销项税 − 付出的进项税 − 缴纳的增值税 + 退税。',
            'VAT collected − VAT paid to suppliers − VAT paid to the authority + refunds.',
          ),
        },
      ),
      line(
        'uses',
        '-timeline.construction * cash_net',
        'money',
        'flow',
        say('建设期增值税占用', 'VAT to fund in construction'),
        {
          definition: say(
            '建设期付给供应商而未收回的进项税，属资金需求。',
            'Input VAT paid in construction and not recovered then: a use of funds.',
          ),
        },
      ),
    ],
  });
}

/** What becomes of the excess: a refund at once, or a credit that is lost when the project ends. */
function surplusLines(line: LineWriter, refunds: boolean, authority: string, company: string): LineDef[] {
  if (refunds) {
    return [
      line('refund', 'surplus', 'money', 'flow', say('留抵退税', 'VAT refund'), {
        from: authority,
        to: company,
        definition: say('未抵扣税额当期全部退还。', 'Input VAT not used, refunded in the same period.'),
        source: say(
          '增值税法第 21 条；公告 2025 年第 7 号（符合条件的行业按月退还，此处按全额）',
          'China: VAT Law art. 21; Announcement 7 of 2025 (monthly for listed industries; taken in full here)',
        ),
      }),
      line('credit', 'surplus - refund', 'money', 'stock', say('期末留抵税额', 'VAT credit')),
    ];
  }
  return [
    line(
      'lost',
      'timeline.last * surplus',
      'money',
      'flow',
      say('期满未抵扣的进项税', 'VAT credit lost at the end'),
      {
        definition: say(
          '末期仍未抵扣的进项税无法收回，计入当期成本。',
          'A credit left in the last period cannot be recovered and becomes a cost.',
        ),
      },
    ),
    line('credit', 'surplus - lost', 'money', 'stock', say('期末留抵税额', 'VAT credit'), {
      emphasis: 'subtotal',
      definition: say('结转下期继续抵扣，列作资产。', 'Carried forward against later output VAT; an asset.'),
      source: VAT_LAW,
    }),
  ];
}
