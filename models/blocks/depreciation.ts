import type { LineDef } from '../language/types';
import type { Capex } from '../project/schema';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { type Books, regularCharge, regularName } from './depreciation-methods';
import { hasTransferPrice } from './end-of-term';
import { added, type LineWriter, type Part, part, rollUp, say, writerOf } from './part';
import { hasInKind, hasUndeductedInKind, paysForInKind } from './shareholders-list';
import { itemVat } from './vat';

/** Whether the tax books differ from the accounts for any item. */
export function hasTaxBooks({ project, option }: BuildContext): boolean {
  return (
    hasUndeductedInKind(option) ||
    project.capex.some(({ tax_depreciation }) => tax_depreciation !== undefined)
  );
}

/** Whether someone pays for what is left of an asset in the last period. */
export function hasRecovery({ project, option }: BuildContext): boolean {
  return (
    hasTransferPrice(option) ||
    paysForInKind(option) ||
    project.capex.some(({ residual_buyer }) => residual_buyer !== undefined)
  );
}

/** What is recovered from assets in the last period, as a term added to investing cash; empty when nothing is. */
export function recoveredCash(context: BuildContext): string {
  return hasRecovery(context) ? ' + depreciation.recovered' : '';
}

/** Depreciation by vintage and by method; what is left in the last period is sold at book value or handed over free. */
export function depreciationBlock(context: BuildContext): Part {
  const { project } = context;
  const line = writerOf('depreciation');
  const count = project.capex.length;
  const taxBooks = hasTaxBooks(context);
  const sold = project.capex.filter(({ residual_buyer }) => residual_buyer !== undefined).length;
  const priced = hasTransferPrice(context.option);
  // What the government pays for the assets makes the write-off of their hand-over smaller.
  const paid = priced ? ' - end_of_term.transfer_price' : '';
  const inKind = hasInKind(context.option);
  const notDeducted = hasUndeductedInKind(context.option) ? ' - in_kind.not_deducted' : '';
  return part({
    blocks: [
      ...project.capex.map(({ id, label }) => ({
        id: `depreciation.${id}`,
        label: bilingual(label),
        group: 'depreciation',
      })),
      { id: 'depreciation', label: say('折旧合计', 'Depreciation in all'), group: 'depreciation' },
    ],
    lines: [
      ...project.capex.flatMap((item) => itemLines(item, context)),
      line(
        'charge',
        `${rollUp('depreciation.*.charge', count)}${paid}${inKind ? ' + in_kind.charge' : ''}`,
        'money',
        'flow',
        say('折旧', 'Depreciation'),
        {
          emphasis: 'total',
          definition: priced
            ? say(
                '各期折旧与末期移交核销之和，减移交价款；价款高于净值时末期可为负（收益）。',
                'Regular charge plus the write-off at the hand-over, less the transfer price; negative in the last period where the price is a gain.',
              )
            : say(
                '各期折旧与末期无偿移交时的核销之和。',
                'Regular charge plus the write-off at the free hand-over.',
              ),
        },
      ),
      ...(hasRecovery(context)
        ? [
            line(
              'recovered',
              added(
                sold > 0 && rollUp('depreciation.*.recovered', sold),
                priced && 'end_of_term.transfer_price',
                paysForInKind(context.option) && 'in_kind.recovered',
              ),
              'money',
              'flow',
              say('回收固定资产余值', 'Residual value recovered'),
              {
                emphasis: 'total',
                ...(priced
                  ? {
                      definition: say(
                        '含政府支付的移交价款。',
                        'The transfer price paid by the government included.',
                      ),
                    }
                  : {}),
              },
            ),
          ]
        : []),
      line(
        'closing',
        `${rollUp('depreciation.*.closing', count)}${inKind ? ' + in_kind.closing' : ''}`,
        'money',
        'stock',
        say('固定资产净值', 'Net book value'),
        {
          emphasis: 'total',
        },
      ),
      ...(taxBooks
        ? [
            line(
              'tax_charge',
              `${rollUp('depreciation.*.tax_charge', count)}${paid}${inKind ? ' + in_kind.charge' : ''}${notDeducted}`,
              'money',
              'flow',
              say('税法折旧', 'Depreciation for tax'),
              { emphasis: 'total' },
            ),
            line(
              'tax_closing',
              // What is not deducted has no tax value: it is kept in, so that no tax is deferred on it.
              `${rollUp('depreciation.*.tax_closing', count)}${inKind ? ' + in_kind.closing' : ''}`,
              'money',
              'stock',
              say('资产计税基础', 'Tax value of assets'),
              { emphasis: 'total' },
            ),
          ]
        : []),
    ],
  });
}

function itemLines(item: Capex, context: BuildContext): LineDef[] {
  const { project, option } = context;
  const capex = `capex.${item.id}`;
  const line = writerOf(`depreciation.${item.id}`, [], bilingual(item.label));
  const unitOf = (driver: string | undefined): string | undefined =>
    project.drivers.find(({ id }) => id === driver)?.unit;
  const { method = 'straight_line', driver } = item.depreciation ?? {};
  const books: Books = {
    prefix: '',
    method,
    driver,
    driverUnit: unitOf(driver),
    life: `${capex}.life`,
    residual: item.residual_rate && `${capex}.residual_rate`,
  };
  const regular = regularName(books);
  const buyer = item.residual_buyer;
  const kept = isKept(item, context);
  const left = `timeline.last * (opening + additions - ${regular})`;
  return [
    ...serviceLines(line, capex),
    ...regularCharge(line, books),
    line('opening', 'prev(closing)', 'money', 'stock', say('期初净值', 'Opening book value')),
    line('additions', `${capex}.spend`, 'money', 'flow', say('本期投资', 'Additions')),
    kept
      ? line('kept', left, 'money', 'flow', say('期末持有的净值', 'Book value still held'), {
          definition: say(
            '不移交的资产在末期仍持有的净值，不核销。',
            'What is left of assets that are not handed over; it is not written off.',
          ),
        })
      : buyer === undefined
        ? line('write_off', left, 'money', 'flow', say('移交核销', 'Write-off at hand-over'), {
            definition: say(
              '期满无偿移交政府时，尚未折旧的余额一次核销。',
              'The balance left when the assets pass to the government free of charge.',
            ),
          })
        : line('recovered', left, 'money', 'flow', say('回收固定资产余值', 'Residual value recovered'), {
            from: buyer,
            to: option.terms.company,
            definition: say(
              '末期按账面净值转让，无损益。',
              'Sold at book value in the last period, without gain or loss.',
            ),
            source: say('项目投资现金流量表第 1.3 行', 'China: project investment cash flow table, row 1.3'),
          }),
    ...(buyer === undefined
      ? []
      : itemVat(context, { vat_rate: item.residual_vat_rate }, line, {
          short: 'output_vat',
          base: 'recovered',
          rate: `${capex}.residual_vat_rate`,
          from: buyer,
          to: option.terms.company,
        })),
    line(
      'charge',
      buyer === undefined && !kept ? `${regular} + write_off` : regular,
      'money',
      'flow',
      say('折旧', 'Depreciation'),
      {
        emphasis: 'subtotal',
      },
    ),
    line(
      'closing',
      `opening + additions - charge${buyer === undefined ? '' : ' - recovered'}`,
      'money',
      'stock',
      say('期末净值', 'Closing book value'),
      {
        emphasis: 'subtotal',
        definition: say(
          '期初净值 + 本期投资 − 折旧，含在建工程。',
          'Opening + additions − depreciation; works in progress included.',
        ),
      },
    ),
    ...(hasTaxBooks(context) ? taxLines(line, item, unitOf(item.tax_depreciation?.driver), kept) : []),
  ];
}

/** Whether an asset stays with its owner at the end: nobody buys it and nothing is handed over. */
export function isKept({ residual_buyer }: Capex, { option }: BuildContext): boolean {
  return residual_buyer === undefined && option.terms.retained !== undefined;
}

function serviceLines(line: LineWriter, capex: string): LineDef[] {
  return [
    line('spent', `cum(${capex}.spend)`, 'money', 'stock', say('累计投资', 'Spent to date')),
    line(
      'placed',
      `if(timeline.first_operation, prev(spent), timeline.operation * prev(${capex}.spend))`,
      'money',
      'flow',
      say('转入固定资产', 'Placed in service'),
      {
        definition: say(
          '建设期支出在运营首期转固；运营期支出在下一期转固。',
          'Construction spending enters service in the first operating period; later spending in the period after.',
        ),
      },
    ),
    line('in_service', 'cum(placed)', 'money', 'stock', say('累计转固', 'Placed in service to date')),
  ];
}

/** The tax books of an item: its own method and life where given, the accounts' charge otherwise. */
function taxLines(line: LineWriter, item: Capex, driverUnit: string | undefined, kept: boolean): LineDef[] {
  const own = item.tax_depreciation;
  const capex = `capex.${item.id}`;
  const source = say(
    '企业所得税法实施条例第 59、60、67、98 条：计税折旧方法与最低年限',
    'China: CIT Implementing Regulations arts. 59, 60, 67, 98, methods and minimum lives for tax',
  );
  const closing = line(
    'tax_closing',
    'prev(tax_closing) + additions - tax_charge',
    'money',
    'stock',
    say('计税基础', 'Tax value'),
  );
  const recovered = item.residual_buyer === undefined ? '' : ' - recovered';
  if (own === undefined) {
    return [
      line('tax_charge', 'charge', 'money', 'flow', say('税法折旧', 'Depreciation for tax')),
      { ...closing, formula: `${closing.formula}${recovered}` },
    ];
  }
  const books: Books = {
    prefix: 'tax_',
    method: own.method,
    driver: own.driver,
    driverUnit,
    life: `${capex}.tax_life`,
    residual: own.tax_residual_rate && `${capex}.tax_residual_rate`,
  };
  const regular = regularName(books);
  if (kept) {
    return [
      ...regularCharge(line, books),
      line('tax_charge', regular, 'money', 'flow', say('税法折旧', 'Depreciation for tax'), { source }),
      closing,
    ];
  }
  return [
    ...regularCharge(line, books),
    line(
      'tax_write_off',
      `timeline.last * (prev(tax_closing) + additions - ${regular}${recovered})`,
      'money',
      'flow',
      say('末期计税基础核销', 'Tax value written off at the end'),
      {
        definition: say(
          '末期剩余计税基础减回收余值；为负即转让所得。',
          'Tax value left less what is recovered; negative is a taxable gain.',
        ),
      },
    ),
    line(
      'tax_charge',
      `${regular} + tax_write_off`,
      'money',
      'flow',
      say('税法折旧', 'Depreciation for tax'),
      { source },
    ),
    { ...closing, formula: `${closing.formula}${recovered}` },
  ];
}
