import { restates } from '../accounting-choice';
import { tranchesOfRank } from '../debt-list';
import { say } from '../part';
import { yearlyRate } from '../return-measures';
import { taxDue } from '../tax-lag';
import { type Shareholder, SUBSIDIES, salesOf, shareholdersOf } from './facts';
import { beyond, type Form, row, sum } from './form';
import type { Ledger } from './ledger';

/** Table C, one for each shareholder: `c`, or `c1`, `c2` … where there are several. */
export function investorCashFlows(ledger: Ledger): Form[] {
  const owners = shareholdersOf(ledger.context);
  const alone = owners.length === 1;
  return owners.map((owner, i) => investorCashFlow(ledger, owner, alone ? 'c' : `c${i + 1}`, alone));
}

function investorCashFlow(ledger: Ledger, owner: Shareholder, id: string, alone: boolean): Form {
  const own = tranchesOfRank(ledger.context.option, 'shareholder')
    .filter(({ lender }) => alone || lender === owner.id)
    .map((tranche) => `tranches.${tranche.id}`);
  return {
    id,
    title: say(`投资各方现金流量表（${owner.label.zh}）`, `Investor's cash flow: ${owner.label.en}`),
    rows: [
      sum('1', say('现金流入', 'Cash inflow')),
      row(
        '1.1',
        say('实分利润', 'Dividends received'),
        `statements.d.${alone ? 'r17' : `r17_of_${owner.id}`}`,
      ),
      row(
        '1.2',
        say('资产处置收益分配', 'Share of disposal proceeds'),
        `${owner.distribution} - statements.d.${alone ? 'r17' : `r17_of_${owner.id}`}`,
        {
          definition: say(
            '超过可供分配利润的分红：资产变现与资本返还。',
            'Distributions beyond the profit that may be distributed: assets turned into cash, capital returned.',
          ),
        },
      ),
      row('1.3', say('租赁费收入', 'Lease income'), ledger.of()),
      row('1.4', say('技术转让或使用收入', 'Technology income'), ledger.of()),
      row(
        '1.5',
        say('其他现金流入', 'Other cash inflow'),
        ledger.of(
          ...own.flatMap((loan) => [`${loan}.interest_paid`, `${loan}.principal`, `?${loan}.fees`]),
          ...owner.sold,
        ),
        {
          definition:
            owner.sold.length > 0
              ? say(
                  '股东借款的还本付息与股份转让收入。',
                  'Debt service on shareholder loans and proceeds of shares sold.',
                )
              : say('股东借款的还本付息。', 'Debt service on shareholder loans.'),
        },
      ),
      sum('2', say('现金流出', 'Cash outflow')),
      row('2.1', say('实缴资本', 'Paid-in capital'), owner.injection),
      row('2.2', say('租赁资产支出', 'Spending on leased assets'), ledger.of()),
      row(
        '2.3',
        say('其他现金流出', 'Other cash outflow'),
        ledger.of(...own.map((loan) => `${loan}.draw`), ...owner.bought),
        {
          definition:
            owner.bought.length > 0
              ? say('提供的股东借款与股份受让支出。', 'Shareholder loans given and shares bought.')
              : say('提供的股东借款。', 'Shareholder loans given.'),
        },
      ),
      row('3', say('净现金流量', 'Net cash flow'), 'r1 - r2', { emphasis: 'total' }),
    ],
    helpers: [
      {
        short: 'irr_period',
        formula: 'irr(r3)',
        unit: '%/period',
        kind: 'rate',
        label: say('投资方每期内部收益率', "Investor's IRR per period"),
      },
      {
        short: 'irr',
        formula: yearlyRate('irr_period'),
        unit: '%/year',
        kind: 'rate',
        label: say('投资方财务内部收益率', "Investor's IRR"),
        definition: say(
          '使该投资方净现金流量净现值为零的折现率，含股东借款；按 (1+i)^每年期数 − 1 折合为年。',
          "The discount rate at which the investor's cash flow, shareholder loans included, is worth nothing; per year as (1+i)^periods − 1.",
        ),
      },
    ],
    footers: [`statements.${id}.irr`],
  };
}

/** Table D: profit, what the law and the owners take of it, and what is kept. */
export function profitAndDistribution(ledger: Ledger): Form {
  const { of, has } = ledger;
  const owners = shareholdersOf(ledger.context);
  const shared = has('concession.shared') ? ' - shared' : '';
  return {
    id: 'd',
    title: say('利润与利润分配表', 'Profit and distribution'),
    rows: [
      ...earnedRows(ledger),
      row('2', say('税金及附加', 'Taxes and surcharges'), of('?surcharges.expense')),
      row('3', say('总成本费用', 'Total cost'), 'statements.i.r10'),
      row(
        '4',
        say('补贴收入', 'Subsidy income'),
        of(...SUBSIDIES, '?grants.released', '-?accounting.replaced_subsidies'),
        {
          definition: say('经营补贴与递延补助转入。', 'Operating subsidies and grants released to income.'),
        },
      ),
      row('5', say('利润总额', 'Profit before tax'), 'r1 - r2 - r3 + r4', { emphasis: 'subtotal' }),
      row('6', say('弥补以前年度亏损', 'Loss relief'), 'tax.loss_used'),
      row('7', say('应纳税所得额', 'Taxable income'), 'tax.taxable', {
        definition: say(
          '利润总额 − 弥补亏损，不为负；按税法折旧与利息限额调整，全年数列在年末。',
          'Profit before tax − loss relief, not below zero; with the depreciation and interest the tax law allows, of the whole year in its last period.',
        ),
      }),
      row('8', say('所得税', 'Income tax'), has('tax.charge') ? 'tax.charge' : taxDue(ledger.context)),
      row('9', say('净利润', 'Net profit'), 'r5 - r8', { emphasis: 'total' }),
      row('10', say('期初未分配利润', 'Opening undistributed profit'), 'prev(r18)', {
        kind: 'stock',
        byYear: 'first',
      }),
      row('11', say('可供分配的利润', 'Profit available for distribution'), 'r9 + r10', {
        kind: 'stock',
        byYear: ['r9', 'r10'],
      }),
      row('12', say('提取法定盈余公积金', 'Statutory surplus reserve'), of('?dividends.set_aside')),
      row('13', say('可供投资者分配的利润', 'Profit available to investors'), 'r11 - r12', {
        kind: 'stock',
        byYear: ['r11', '-r12'],
      }),
      row('14', say('应付优先股股利', 'Preference dividends'), of()),
      row('15', say('提取任意盈余公积金', 'Discretionary surplus reserve'), of()),
      ...(has('concession.shared')
        ? [
            beyond('shared', say('偿债后支付的分成', 'Shares paid after debt service'), 'concession.shared', {
              definition: say(
                '由税后利润支付给政府等方；标准表无此行。',
                'Out of profit after tax; not a row of the standard form.',
              ),
            }),
          ]
        : []),
      row('16', say('应付普通股股利', 'Ordinary dividends payable'), `r13 - r14 - r15${shared}`, {
        kind: 'stock',
        byYear: ['r13', '-r14', '-r15', ...(has('concession.shared') ? ['-shared'] : [])],
      }),
      row(
        '17',
        say('各投资方利润分配', 'Profit distributed to investors'),
        'min(equity.distribution, max(0, r16))',
        {
          emphasis: 'subtotal',
          definition: say(
            '当期分红中不超过可供分配利润的部分；超出部分为资本返还。',
            'Distributions as far as there is profit; what goes beyond is capital returned.',
          ),
        },
      ),
      ...owners.map(({ id, label, distribution }) =>
        beyond(
          `r17_of_${id}`,
          say(`其中：${label.zh}`, `of which ${label.en}`),
          owners.length === 1
            ? 'r17'
            : `if(equity.distribution > 0, r17 * ${distribution} / equity.distribution, 0)`,
          owners.length === 1
            ? {}
            : { definition: say('按当期分红的比例。', 'In proportion to the distributions of the period.') },
        ),
      ),
      row('18', say('未分配利润', 'Undistributed profit'), `r13 - r14 - r15${shared} - r17`, {
        kind: 'stock',
        emphasis: 'subtotal',
      }),
      row('19', say('息税前利润', 'EBIT'), 'r5 + statements.i.r9', {
        emphasis: 'subtotal',
        definition: say('利润总额 + 利息支出。', 'Profit before tax + interest.'),
      }),
      row('20', say('息税折旧摊销前利润', 'EBITDA'), 'r19 + statements.i.r7 + statements.i.r8', {
        emphasis: 'subtotal',
      }),
    ],
    helpers: returnsOnProfit(ledger),
    footers: ['statements.d.roi', 'statements.d.roe'],
  };
}

/** Revenue as billed, or as the accounting model recognises it. */
function earnedRows(ledger: Ledger): Form['rows'] {
  const label = say('营业收入', 'Operating revenue');
  if (!restates(ledger.context)) return [row('1', label, salesOf(ledger))];
  const part = (short: string, zh: string, en: string) =>
    beyond(`r1_${short}`, say(`其中：${zh}`, `of which ${en}`), `accounting.${short}`);
  return [
    row('1', label, ledger.of(salesOf(ledger), '-accounting.replaced_sales', 'accounting.recognised'), {
      definition: say(
        '按会计模式确认：无条件收款由建造、运营服务与利息收入代替；不同于附表 J 的合同收入。',
        'As the accounting model recognises it: construction, operating services and interest in place of unconditional receipts; not the billed revenue of statement J.',
      ),
    }),
    part('construction_revenue', '建造收入', 'construction'),
    part('service_revenue', '运营服务收入', 'operating services'),
    part('interest', '利息收入', 'interest at the effective rate'),
  ];
}

/** ROI and ROE, on the normal year the project names or on the average of operation. */
function returnsOnProfit({ context }: Ledger): NonNullable<Form['helpers']> {
  const named = context.project.break_even !== undefined;
  const basis = named
    ? say('正常年份', 'of the normal year')
    : say('运营期年平均', 'yearly average of operation');
  const source = say('《建设项目经济评价方法与参数》（第三版）', 'China: Methods and Parameters (3rd ed.)');
  const yearly = (short: string, of: string, zh: string, en: string): NonNullable<Form['helpers']> => [
    ...(named
      ? [
          {
            short: `${short}_in_year`,
            formula: `if(break_even.in_year, ${of}, 0)`,
            unit: 'money',
            kind: 'flow' as const,
            label: say(`正常年份${zh}（逐期）`, `${en} of the normal year, by period`),
          },
        ]
      : []),
    {
      short: `${short}_of_year`,
      formula: named ? `total(${short}_in_year)` : `total(${of}) / timeline.operation_years`,
      unit: 'money/year',
      kind: 'flow',
      label: say(`${basis.zh}${zh}`, `${en}, ${basis.en}`),
    },
  ];
  return [
    ...yearly('ebit', 'r19', '息税前利润', 'EBIT'),
    ...yearly('profit', 'r9', '净利润', 'Net profit'),
    {
      short: 'roi',
      formula: 'ratio(ebit_of_year, total(statements.h.r1))',
      unit: '%',
      kind: 'rate',
      label: say('总投资收益率（ROI）', 'Return on investment (ROI)'),
      definition: say(`${basis.zh}息税前利润 ÷ 项目总投资。`, `EBIT, ${basis.en}, ÷ total investment.`),
      source,
    },
    {
      short: 'roe',
      formula: 'ratio(profit_of_year, total(statements.h.r2_1))',
      unit: '%',
      kind: 'rate',
      label: say('资本金净利润率（ROE）', 'Return on equity (ROE)'),
      definition: say(
        `${basis.zh}净利润 ÷ 项目资本金。`,
        `Net profit, ${basis.en}, ÷ equity of the project.`,
      ),
      source,
    },
  ];
}
