import type { LineDef } from '../language/types';
import type { Capex } from '../project/schema';
import { type LineWriter, say } from './part';

type Method = NonNullable<Capex['depreciation']>['method'];

/** One set of books of an item: the accounts, or the tax books (their lines begin with `tax_`). */
export interface Books {
  readonly prefix: '' | 'tax_';
  readonly method: Method;
  readonly driver?: string | undefined;
  readonly driverUnit?: string | undefined;
  /** Full names of the inputs; no residual when absent. */
  readonly life: string;
  readonly residual?: string | undefined;
}

/**
 * Write the regular charge of an item, by vintage: what enters service in one period is charged over its own life, at the
 * rate of its age in years. The last line is the charge, named `straight_line` or after the method.
 */
export function regularCharge(line: LineWriter, books: Books): LineDef[] {
  switch (books.method) {
    case 'straight_line':
      return straightLine(line, books);
    case 'sum_of_years':
      return sumOfYears(line, books);
    case 'declining_balance':
    case 'fixed_declining':
      return declining(line, books);
    case 'units':
      return units(line, books);
    case 'over_term':
      return overTerm(line, books);
  }
}

/** The short name of the line `regularCharge` ends in. */
export function regularName({ prefix, method }: Books): string {
  return `${prefix}${method === 'straight_line' ? 'straight_line' : 'regular'}`;
}

function depreciable({ residual }: Books): string {
  return residual === undefined ? '' : ` * (1 - ${residual})`;
}

function lifePeriods(line: LineWriter, { prefix, life }: Books): LineDef {
  return line(
    `${prefix}life_periods`,
    `max(1, round(${life} * timeline.periods_per_year))`,
    'period',
    'count',
    prefix
      ? say('税法折旧期数', 'Depreciation life for tax in periods')
      : say('折旧期数', 'Depreciation life in periods'),
  );
}

function straightLine(line: LineWriter, books: Books): LineDef[] {
  const p = books.prefix;
  return [
    lifePeriods(line, books),
    line(
      `${p}straight_line`,
      `(in_service - prev(in_service, ${p}life_periods))${depreciable(books)} / ${p}life_periods`,
      'money',
      'flow',
      p ? say('税法直线折旧', 'Straight-line charge for tax') : say('直线折旧', 'Straight-line charge'),
      {
        definition: say(
          '最近一个折旧年限内转固的资产（扣残值）÷ 折旧期数。',
          'Assets placed in service within the last life, less residual, ÷ periods of life.',
        ),
      },
    ),
  ];
}

/** Lines in whole years of age; depreciation by declining methods is set per year of age and even within it. */
function yearsOfLife(line: LineWriter, { prefix: p, life }: Books): LineDef[] {
  return [
    line(
      `${p}life_years`,
      `max(1, round(${life}))`,
      'year',
      'count',
      p ? say('税法折旧年数', 'Whole years of life for tax') : say('折旧年数', 'Whole years of life'),
    ),
    line(
      `${p}life_periods`,
      `${p}life_years * timeline.periods_per_year`,
      'period',
      'count',
      p
        ? say('税法折旧期数', 'Depreciation life for tax in periods')
        : say('折旧期数', 'Depreciation life in periods'),
    ),
    line(
      `${p}first_year`,
      'in_service - prev(in_service, timeline.periods_per_year)',
      'money',
      'stock',
      p
        ? say('税法折旧第一年内资产', 'Assets in their first year, for tax')
        : say('折旧第一年内资产', 'Assets in their first year'),
    ),
  ];
}

/** Weight N for assets in their first year, N − 1 in their second, … 1 in their last, over N(N + 1)/2. */
function sumOfYears(line: LineWriter, books: Books): LineDef[] {
  const p = books.prefix;
  return [
    ...yearsOfLife(line, books),
    line(
      `${p}in_life`,
      `in_service - prev(in_service, ${p}life_periods)`,
      'money',
      'stock',
      p
        ? say('税法年限内资产', 'Assets within their life for tax')
        : say('年限内资产', 'Assets within their life'),
    ),
    line(
      `${p}weighted`,
      `prev(${p}weighted, timeline.periods_per_year) + ${p}life_years * ${p}first_year - prev(${p}in_life, timeline.periods_per_year)`,
      'money',
      'stock',
      p
        ? say('税法：按尚可使用年数加权的资产', 'Assets weighted by years left, for tax')
        : say('按尚可使用年数加权的资产', 'Assets weighted by years left'),
      {
        definition: say(
          '一年前的加权额 + 折旧年数 × 第一年内资产 − 一年前的年限内资产：每过一年各资产的权数减 1。',
          "The weighted sum a year ago + years of life × assets in their first year − assets within their life a year ago: each asset's weight falls by 1 a year.",
        ),
      },
    ),
    line(
      `${p}regular`,
      `${p}weighted${depreciable(books)} * 2 / (${p}life_years * (${p}life_years + 1)) / timeline.periods_per_year`,
      'money',
      'flow',
      p
        ? say('税法年数总和法折旧', 'Sum-of-years charge for tax')
        : say('年数总和法折旧', 'Sum-of-years charge'),
      {
        definition: say(
          '加权资产（扣残值）÷ 年数总和 N(N+1)/2 ÷ 每年期数。',
          'Weighted assets, less residual, ÷ the sum of years N(N+1)/2 ÷ periods per year.',
        ),
      },
    ),
  ];
}

/**
 * Declining balance: a share of the opening value in each of the first years, what is left above the residual in equal
 * parts over the others. Double declining (双倍余额递减法) leaves two such years, the fixed rate of Excel's DB one.
 */
function declining(line: LineWriter, books: Books): LineDef[] {
  const p = books.prefix;
  const double = books.method === 'declining_balance';
  const residual = books.residual ?? '0';
  const tag = (zh: string, en: string) => (p ? say(`税法${zh}`, `${en}, for tax`) : say(zh, en));
  return [
    ...yearsOfLife(line, books),
    line(
      `${p}declining_years`,
      `max(0, ${p}life_years - ${double ? 2 : 1})`,
      'year',
      'count',
      tag('递减年数', 'Years of declining balance'),
    ),
    line(
      `${p}declining_rate`,
      double
        ? `min(1, 2 / ${p}life_years)`
        : `round(1 - max(0.000001, ${residual}) ^ (1 / ${p}life_years), 3)`,
      '%/year',
      'rate',
      tag('递减率', 'Declining rate'),
      {
        definition: double
          ? say('2 ÷ 折旧年数。', '2 ÷ years of life.')
          : say(
              '1 − 残值率^(1/折旧年数)，取三位小数（同 Excel DB 函数）。',
              "1 − residual rate^(1 / years of life), to three decimals as Excel's DB.",
            ),
      },
    ),
    line(
      `${p}declining_lag`,
      `max(1, ${p}declining_years * timeline.periods_per_year)`,
      'period',
      'count',
      tag('递减期数', 'Periods of declining balance'),
    ),
    line(
      `${p}declining_end`,
      `if(${p}declining_years > 0, (1 - ${p}declining_rate) ^ ${p}declining_years, 1)`,
      '%',
      'rate',
      tag('递减期末净值率', 'Share left after the declining years'),
    ),
    line(
      `${p}declining_base`,
      `if(${p}declining_years > 0, ${p}first_year - ${p}declining_end * prev(${p}first_year, ${p}declining_lag) + (1 - ${p}declining_rate) * prev(${p}declining_base, timeline.periods_per_year), 0)`,
      'money',
      'stock',
      tag('递减年内资产的年初净值', 'Value at the start of the year of age, assets in their declining years'),
      {
        definition: say(
          '第一年内资产 + (1 − 递减率) × 一年前的数，减去已过递减年数的资产。',
          'Assets in their first year + (1 − rate) × the sum a year ago, less those past their declining years.',
        ),
      },
    ),
    line(
      `${p}even_base`,
      `if(${p}declining_years > 0, prev(in_service, ${p}declining_lag), in_service) - prev(in_service, ${p}life_periods)`,
      'money',
      'stock',
      tag('最后年份内资产', 'Assets in their last years'),
    ),
    line(
      `${p}regular`,
      `(${p}declining_base * ${p}declining_rate + ${p}even_base * (${p}declining_end - ${residual}) / (${p}life_years - ${p}declining_years)) / timeline.periods_per_year`,
      'money',
      'flow',
      tag(
        double ? '双倍余额递减法折旧' : '余额递减法折旧',
        double ? 'Double-declining charge' : 'Declining-balance charge',
      ),
      {
        definition: double
          ? say(
              '递减年内按年初净值 × 2/N，最后两年平均摊销净值扣残值后的余额。',
              'Value at the start of each year × 2/N, then what is left above the residual in equal parts over the last two years.',
            )
          : say(
              '递减年内按年初净值 × 递减率，最后一年摊销至残值。',
              'Value at the start of each year × the rate, down to the residual in the last year.',
            ),
      },
    ),
  ];
}

/** A concession right: what is left to amortise, evenly over the operating periods left. */
function overTerm(line: LineWriter, books: Books): LineDef[] {
  const p = books.prefix;
  const tag = (zh: string, en: string) => (p ? say(`税法${zh}`, `${en}, for tax`) : say(zh, en));
  return [
    line(`${p}charged`, `cum(${p}regular)`, 'money', 'stock', tag('累计摊销', 'Amortised to date')),
    line(
      `${p}regular`,
      `timeline.operation * (in_service${depreciable(books)} - prev(${p}charged)) / (timeline.periods - timeline.t)`,
      'money',
      'flow',
      tag('特许经营期内摊销', 'Amortised over the term'),
      {
        definition: say(
          '尚未摊销的金额 ÷ 剩余运营期数。',
          'What is left to amortise ÷ operating periods left.',
        ),
        source: say(
          '企业所得税法实施条例第 67 条：有约定使用年限的无形资产按约定年限摊销',
          'China: CIT Implementing Regulations art. 67, intangible assets over the term agreed',
        ),
      },
    ),
  ];
}

/** Units of production: what is left to depreciate × units of the period ÷ units still to come. */
function units(line: LineWriter, books: Books): LineDef[] {
  const p = books.prefix;
  const tag = (zh: string, en: string) => (p ? say(`税法${zh}`, `${en}, for tax`) : say(zh, en));
  const unit = books.driverUnit ?? '1';
  return [
    line(
      `${p}output`,
      `if(timeline.operation, max(0, drivers.${books.driver ?? ''}), 0)`,
      unit,
      'stock',
      tag('当期工作量', 'Output of the period'),
    ),
    line(
      `${p}output_ahead`,
      `next(${p}output_ahead) + ${p}output`,
      unit,
      'stock',
      tag('剩余工作量', 'Output from this period on'),
    ),
    line(`${p}charged`, `cum(${p}regular)`, 'money', 'stock', tag('累计折旧', 'Charged to date')),
    line(
      `${p}regular`,
      `if(${p}output_ahead > 0, (in_service${depreciable(books)} - prev(${p}charged)) * ${p}output / ${p}output_ahead, 0)`,
      'money',
      'flow',
      tag('工作量法折旧', 'Units-of-production charge'),
      {
        definition: say(
          '尚未折旧的应计折旧额 × 当期工作量 ÷ 本期及以后的工作量。',
          'What is left to depreciate × output of the period ÷ output from this period on.',
        ),
      },
    ),
  ];
}
