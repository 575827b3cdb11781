import type { Bilingual, LineDef } from '../language/types';
import { restates } from './accounting-choice';
import type { BuildContext } from './context';
import { hasTaxBooks } from './depreciation';
import { hasLoan } from './loan';
import { added, type LineWriter, say } from './part';
import { taxDue } from './tax-lag';

/** Whether interest beyond a share of EBITDA is not deducted. */
export function capsInterest({ project, option }: BuildContext): boolean {
  return project.tax.interest_cap !== undefined && hasLoan(option);
}

/** Whether deferred tax is recognised. */
export function hasDeferredTax({ project }: BuildContext): boolean {
  return project.tax.deferred === true;
}

/** Whether the rate due varies with the years of a tax holiday. */
export function hasHoliday({ project }: BuildContext): boolean {
  return project.tax.holiday !== undefined;
}

const SOURCE = say(
  '企业会计准则第 18 号——所得税第十七条：按预期收回该资产或清偿该负债期间的适用税率计量',
  'China: CAS 18 Income taxes art. 17, IAS 12.47: at the rate of the period in which the asset is realised or the liability settled',
);

/**
 * Deferred tax: what the differences between accounts and tax books will cost or save, at the rate of the periods in
 * which they reverse. Without a holiday that is the statutory rate throughout.
 */
export function deferredLines(line: LineWriter, context: BuildContext): LineDef[] {
  const holiday = hasHoliday(context);
  // Looking ahead closes a circle where profit after deferred tax decides repayment or dividends, and so later interest.
  return [
    line(
      'differences',
      differences(context),
      'money',
      'stock',
      say('应纳税暂时性差异', 'Temporary differences'),
      {
        definition: say(
          '资产账面价值 − 计税基础 − 可弥补亏损 − 结转利息；为正将来多缴税。',
          'Book less tax value of assets, less losses and interest carried forward; positive means more tax later.',
        ),
        source: SOURCE,
      },
    ),
    ...(holiday ? reversalLines(line, context) : []),
    line(
      'deferred',
      holiday
        ? `tax.rate * feedback(weighted)${restates(context) ? ' + accounting.deferred_tax' : ''}`
        : '(1 - timeline.last) * tax.rate * differences',
      'money',
      'stock',
      say('递延所得税负债（负数为资产）', 'Deferred tax liability (negative: asset)'),
      {
        definition: holiday
          ? say(
              '暂时性差异按预期转回期间的适用税率计量：免税期内转回的不计，减半期内转回的计一半，其余按法定税率；末期余额转销。',
              'Temporary differences at the rate of the periods in which they reverse: nothing for what reverses in years free of tax, half for years at half the rate, the statutory rate for the rest; derecognised in the last period.',
            )
          : say(
              '暂时性差异 × 法定税率；末期余额转销。可弥补亏损全额确认。',
              'Temporary differences × the statutory rate, derecognised in the last period. Losses are recognised in full.',
            ),
        source: SOURCE,
      },
    ),
    line(
      'deferred_charge',
      'deferred - prev(deferred)',
      'money',
      'flow',
      say('递延所得税费用', 'Deferred tax charge'),
    ),
    line(
      'charge',
      `${taxDue(context)} + deferred_charge`,
      'money',
      'flow',
      say('所得税费用', 'Income tax expense'),
      {
        emphasis: 'subtotal',
        definition: say('当期所得税 + 递延所得税费用。', 'Current tax + deferred tax charge.'),
      },
    ),
  ];
}

function differences(context: BuildContext): string {
  const parts = [
    restates(context) && 'accounting.difference',
    hasTaxBooks(context) && 'depreciation.closing - depreciation.tax_closing',
    '-loss_closing',
    capsInterest(context) && '-interest_carried',
  ].filter((part) => typeof part === 'string');
  return parts.join(' + ').replaceAll('+ -', '- ');
}

/** Under a holiday: differences of the tax books, losses and interest carried forward, each by when it reverses. */
function reversalLines(line: LineWriter, context: BuildContext): LineDef[] {
  const books = hasTaxBooks(context) && 'depreciation.closing - depreciation.tax_closing';
  const carried = added('loss_closing', capsInterest(context) && 'interest_carried');
  return [
    ...(books ? weightedLines(line, 'taxable', TAXABLE, `max(0, ${books})`) : []),
    ...weightedLines(line, 'deductible', DEDUCTIBLE, books ? `max(0, -(${books})) + ${carried}` : carried),
    line(
      'weighted',
      books ? 'taxable_at_rate - deductible_at_rate' : '-deductible_at_rate',
      'money',
      'stock',
      say('暂时性差异（按适用税率折算）', 'Temporary differences, weighted by the rate due'),
    ),
  ];
}

const TAXABLE = say('应纳税差异', 'Taxable differences');
const DEDUCTIBLE = say('可抵扣差异', 'Deductible differences');

/**
 * Weigh an open balance by the share of the rate due when it reverses (`<name>_at_rate`). What is open now and still open
 * when a stretch of the holiday ends is the least balance until then: what arises later reverses first.
 */
export function weightedLines(line: LineWriter, name: string, label: Bilingual, open: string): LineDef[] {
  const left = (short: string, still: string, zh: string, en: string): LineDef =>
    line(
      `${name}_${short}`,
      `if(next(tax.holiday_year) ${still}, min(${name}_open, next(${name}_${short})), ${name}_open)`,
      'money',
      'stock',
      say(`${label.zh}：${zh}仍未转回`, `${label.en}: still open ${en}`),
      {
        definition: say(
          '自本期至该时点的最低余额：以后新发生的先转回。',
          'The least balance from now until then: what arises later reverses first.',
        ),
      },
    );
  const half = '<= tax.exempt_years + tax.half_years';
  return [
    line(`${name}_open`, `(1 - timeline.last) * (${open})`, 'money', 'stock', label),
    left('until_holiday', '< 1', '优惠期开始时', 'when the holiday begins'),
    left('until_half', '<= tax.exempt_years', '免税期结束时', 'when the years free of tax end'),
    left('until_full', half, '减半期结束时', 'when the years at half the rate end'),
    line(
      `${name}_at_rate`,
      `${name}_open - ${name}_until_holiday + 0.5 * (${name}_until_half - ${name}_until_full) + ${name}_until_full`,
      'money',
      'stock',
      say(`${label.zh}（按适用税率折算）`, `${label.en}, weighted by the rate due`),
      {
        definition: say(
          '优惠期前转回的全额 + 减半期内转回的一半 + 优惠期后转回的全额。',
          'All of what reverses before the holiday + half of what reverses at half the rate + all of what reverses after.',
        ),
      },
    ),
  ];
}
