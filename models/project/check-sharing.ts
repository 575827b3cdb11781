import { checkBands } from './check-bands';
import { yearly } from './check-inputs';
import { errorAt, type Finding, warningAt } from './problem';
import type { Option, Project } from './schema';
import { type ConcessionPayment, type Measure, measureOf, rankOf, standsAfterDebt } from './schema-sharing';
import { bilingual } from './text';
import { projectYears } from './years';

/** Check that payments and shares can be made: to somebody else, in an order that exists, of no more than there is. */
export function checkSharing(project: Project, option: Option, i: number): Finding[] {
  const { payments } = option.terms;
  return [
    ...payments.flatMap((payment, j) => {
      const at = `/options/${i}/terms/payments/${j}`;
      return [
        ...toOneself(payment, option, at),
        ...misplacedStreams(payment, at),
        ...tooEarly(payment, at),
        ...unused(payment, at),
        ...checkBands(project, payment, at),
        ...(payment.type === 'hurdle' ? checkTiers(payment.tiers, at) : []),
        ...(payment.type === 'greater_of' ? nothingDue(payment, at) : []),
      ];
    }),
    ...overTheWhole(project, option, `/options/${i}/terms/payments`),
  ];
}

function toOneself({ to }: ConcessionPayment, { terms, label }: Option, at: string): Finding[] {
  if (to !== terms.company) return [];
  const name = bilingual(label);
  return [
    errorAt(
      `${at}/to`,
      `“${to}”是方案“${name.zh}”的项目公司，这样会自己付款给自己；请选择另一个参与方。`,
      `"${to}" is the project company of option "${name.en}" and would pay itself; choose another party.`,
    ),
  ];
}

function misplacedStreams(payment: ConcessionPayment, at: string): Finding[] {
  if (!('base' in payment) || payment.base.streams === undefined) return [];
  if (payment.base.measure === 'gross_revenue' || payment.base.measure === 'gross_with_vat') return [];
  return [
    errorAt(
      `${at}/base/streams`,
      '只有以营业收入为分成基数时才能指定收入项。',
      'Revenue streams can be chosen only when the share is taken of gross revenue.',
    ),
  ];
}

/** Profit after interest and tax, CFADS and distributions are known only once debt is served. */
function tooEarly(payment: ConcessionPayment, at: string): Finding[] {
  if (!('priority' in payment) || payment.priority !== 'operating' || !standsAfterDebt(payment)) return [];
  return [
    errorAt(
      `${at}/priority`,
      '以净利润、CFADS 或拟分配现金为基数的分成只能在偿债之后支付；请改为偿债后支付。',
      'A share of net profit, CFADS or distributions can be paid only after debt service; choose that priority.',
    ),
  ];
}

function unused(payment: ConcessionPayment, at: string): Finding[] {
  if (!('unpaid' in payment) || payment.unpaid === undefined || rankOf(payment) !== 'operating') return [];
  return [
    warningAt(
      `${at}/unpaid`,
      '作为经营成本的付费总是足额支付，现金不足由股东补足；未付处理不起作用。',
      'A payment that is a cost of operation is always paid in full, by the sponsor if need be: how unpaid sums are treated does nothing.',
    ),
  ];
}

function nothingDue(
  { guarantee, rate }: Extract<ConcessionPayment, { type: 'greater_of' }>,
  at: string,
): Finding[] {
  const nil = (value: number | readonly number[]): boolean => [value].flat().every((one) => one === 0);
  if (!nil(guarantee.value)) return [];
  if (nil(rate.value))
    return [
      errorAt(
        at,
        '保底金额与分成比例均为零，取其高者没有内容；请至少填写一项。',
        'Guarantee and share are both nil, so the greater of them is nothing; give at least one.',
      ),
    ];
  return [
    warningAt(
      `${at}/guarantee`,
      '没有保底金额，等同于单纯分成。',
      'Without a guarantee this is a plain share.',
    ),
  ];
}

function checkTiers(tiers: Extract<ConcessionPayment, { type: 'hurdle' }>['tiers'], at: string): Finding[] {
  return tiers.flatMap(({ hurdle }, k) => {
    const before = tiers[k - 1]?.hurdle.value;
    if (before === undefined || hurdle.value > before) return [];
    return [
      errorAt(
        `${at}/tiers/${k}/hurdle`,
        `门槛收益率须逐档递增：第 ${k + 1} 档 ${hurdle.value} 不高于上一档 ${before}。`,
        `Hurdles must rise from tier to tier: ${hurdle.value} in tier ${k + 1} is not above ${before}.`,
      ),
    ];
  });
}

/** The rates of a year taken of one base; of bands and tiers the highest. */
function highestRates(payment: ConcessionPayment, years: number): readonly number[] {
  const rates =
    payment.type === 'bands'
      ? payment.bands.map(({ rate }) => rate)
      : payment.type === 'hurdle'
        ? payment.tiers.map(({ tier_share }) => tier_share)
        : 'rate' in payment && payment.type !== 'cost_plus' && payment.type !== 'excess_return'
          ? [payment.rate]
          : [];
  const series = rates.map(({ value }) => yearly(value, years));
  return Array.from({ length: years }, (_, t) => Math.max(0, ...series.map((one) => one[t] ?? 0)));
}

function overTheWhole(project: Project, { terms }: Option, at: string): Finding[] {
  const years = projectYears(project);
  const groups = new Map<string, ConcessionPayment[]>();
  for (const payment of terms.payments) {
    if (measureOf(payment) === undefined || payment.type === 'hurdle') continue;
    const key = `${measureOf(payment)} ${rankOf(payment)} ${streamsOf(payment)}`;
    groups.set(key, [...(groups.get(key) ?? []), payment]);
  }
  return [...groups.values()].flatMap((group): Finding[] => {
    const [first] = group;
    const measure = first && measureOf(first);
    if (!first || measure === undefined) return [];
    const sums = group.reduce<number[]>((sum, payment) => {
      const rates = highestRates(payment, years);
      return sum.map((one, t) => one + (rates[t] ?? 0));
    }, new Array<number>(years).fill(0));
    const most = Math.max(...sums);
    if (most <= 1 + 1e-9) return [];
    const whole = BASE_NAMES[measure];
    const percent = Math.round(most * 1e4) / 100;
    const path = `${at}/${terms.payments.indexOf(group.at(-1) ?? first)}`;
    return rankOf(first) === 'operating'
      ? [
          warningAt(
            path,
            `以${whole.zh}为基数的分成合计达 ${percent}%，超过全部；超出部分须由股东出资。`,
            `Shares of ${whole.en} come to ${percent} %, more than the whole; the sponsor would have to pay in the rest.`,
          ),
        ]
      : [
          errorAt(
            path,
            `以${whole.zh}为基数、偿债后支付的分成合计达 ${percent}%，超过全部，永远无法付清；请降低比例。`,
            `Shares of ${whole.en} paid after debt service come to ${percent} %, more than there is: they can never be paid. Lower the rates.`,
          ),
        ];
  });
}

function streamsOf(payment: ConcessionPayment): string {
  return 'base' in payment ? (payment.base.streams ?? []).toSorted().join(' ') : '';
}

const BASE_NAMES: Readonly<Record<Measure, { zh: string; en: string }>> = {
  gross_revenue: { zh: '营业收入', en: 'gross revenue' },
  gross_with_vat: { zh: '含税收入', en: 'revenue with VAT' },
  ebitda: { zh: '息税折旧摊销前利润', en: 'EBITDA' },
  operating_profit: { zh: '营业利润', en: 'operating profit' },
  net_profit: { zh: '净利润', en: 'net profit' },
  cfads: { zh: 'CFADS', en: 'CFADS' },
  distributions: { zh: '拟分配现金', en: 'distributions' },
};
