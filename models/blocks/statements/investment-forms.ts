import { worksDraw } from '../debt-list';
import { say } from '../part';
import { capexOf, shareholdersOf } from './facts';
import { type Form, type FormHelper, type FormRow, row, shortOf, sum } from './form';
import type { Ledger } from './ledger';

/** Table H: what the project costs and who pays for it. */
export function usesAndFunding(ledger: Ledger): Form {
  const { of, has } = ledger;
  const drawn = worksDraw(ledger.context.option);
  const owners = shareholdersOf(ledger.context).map(({ label }) => label);
  const named = (zh: string, en: string) =>
    say(`${zh}（${owners.map((o) => o.zh).join('、')}）`, `${en} (${owners.map((o) => o.en).join(', ')})`);
  return {
    id: 'h',
    title: say('项目总投资使用计划与资金筹措表', 'Uses and funding'),
    rows: [
      sum('1', say('总投资', 'Total investment'), { emphasis: 'total' }),
      row(
        '1.1',
        say('建设投资', 'Construction investment'),
        of('funding.uses_capex', '?funding.uses_vat', 'funding.uses_operating'),
        {
          definition: say(
            '含建设期增值税与经营支出净额。',
            'VAT and net operating payments of construction included.',
          ),
        },
      ),
      row(
        '1.2',
        say('建设期利息', 'Interest during construction'),
        of('?loan.interest_capitalised', '?loan.fee'),
        {
          definition: say('含建设期融资费用。', 'Financing fees of construction included.'),
        },
      ),
      row('1.3', say('流动资金', 'Working capital'), 'working', {
        definition: say(
          '建设期备足的铺底流动资金与偿债储备；运营期占用超过已备部分的增加额。',
          'Initial working capital and reserves set aside in construction; in operation, what is tied up beyond them.',
        ),
      }),
      sum('2', say('资金筹措', 'Funding'), { emphasis: 'total' }),
      sum('2.1', say('项目资本金', 'Project equity')),
      row(
        '2.1.1',
        named('用于建设投资', 'For construction investment'),
        'funding.sources_equity - r2_1_2 - r2_1_3',
      ),
      row('2.1.2', say('用于流动资金', 'For working capital'), 'funding.sources_equity * working_share'),
      row(
        '2.1.3',
        say('用于建设期利息', 'For interest during construction'),
        'funding.sources_equity * interest_share',
      ),
      sum('2.2', say('债务资金', 'Debt')),
      row(
        '2.2.1',
        say('用于建设投资', 'For construction investment'),
        has('loan.draw') ? `${drawn} * (1 - interest_share - working_share)` : of(),
      ),
      row(
        '2.2.2',
        say('用于建设期利息', 'For interest during construction'),
        has('loan.draw') ? `${drawn} * interest_share + loan.interest_added_in_works` : of(),
        {
          definition: say(
            '计入本金的利息，及提款按用途分摊的部分。',
            'Interest added to the debt, and the part of draws that pays interest.',
          ),
        },
      ),
      row(
        '2.2.3',
        say('用于流动资金', 'For working capital'),
        has('loan.draw') ? `${drawn} * working_share` : of(),
      ),
      row(
        '2.3',
        say('其他资金', 'Other funds'),
        `${has('grants.applied') ? 'grants.applied + ' : ''}timeline.operation * working`,
        {
          definition: say(
            '投资补助，及运营期由经营现金垫付的流动资金。',
            'Capital grants, and working capital paid from the cash of operation.',
          ),
        },
      ),
    ],
    helpers: fundingHelpers(ledger),
    footers: ['statements.h.equity_share'],
  };
}

/** Money not tied to a use by its terms pays for all uses alike. */
function fundingHelpers({ of, has }: Ledger): FormHelper[] {
  const aside = ['?funding.uses_working_capital', '?funding.uses_reserve'];
  const unpaid = has('loan.interest_added_in_works') ? ' - loan.interest_added_in_works' : '';
  const share = { unit: '%', kind: 'rate' } as const;
  return [
    {
      short: 'set_aside',
      formula: of(...aside),
      unit: 'money',
      kind: 'flow',
      label: say('建设期备足的资金', 'Set aside in construction'),
    },
    {
      short: 'tied_up',
      formula: 'max(prev(tied_up) + set_aside, timeline.operation * working_capital.net)',
      unit: 'money',
      kind: 'stock',
      label: say('流动资金最高占用', 'Most working capital tied up to date'),
    },
    {
      short: 'working',
      formula: 'tied_up - prev(tied_up)',
      unit: 'money',
      kind: 'flow',
      label: say('流动资金投入', 'Working capital put in'),
    },
    {
      short: 'cash_uses',
      formula: `funding.uses${unpaid}`,
      unit: 'money',
      kind: 'flow',
      label: say('须付现的资金使用', 'Uses paid in cash'),
    },
    {
      short: 'interest_share',
      formula: `if(cash_uses > 0, (r1_2${unpaid}) / cash_uses, 0)`,
      ...share,
      label: say('建设期利息占比', 'Share of interest in the uses'),
    },
    {
      short: 'working_share',
      formula: 'if(cash_uses > 0, set_aside / cash_uses, 0)',
      ...share,
      label: say('流动资金占比', 'Share of working capital in the uses'),
    },
    {
      short: 'equity_share',
      formula: 'ratio(total(r2_1), total(r1))',
      ...share,
      label: say('项目资本金比例', 'Equity share of total investment'),
      definition: say('项目资本金 ÷ 项目总投资。', 'Equity ÷ total investment.'),
    },
  ];
}

const CATEGORIES = {
  '1.1': ['civil'],
  '1.2': ['equipment'],
  '1.3': ['installation'],
  '2': ['other', 'land', 'intangible'],
} as const;

/** Table M: construction investment by what it is spent on, with shares. */
export function constructionInvestment(ledger: Ledger): Form {
  const { works, of } = ledger;
  const spent = (no: keyof typeof CATEGORIES): string =>
    works(
      ...capexOf(ledger.context, ...CATEGORIES[no]).flatMap(({ id }) => [
        `capex.${id}.spend`,
        `-?capex.${id}.physical`,
        `-?capex.${id}.price`,
      ]),
    );
  const rows: FormRow[] = [
    sum('1', say('工程费用', 'Works')),
    row('1.1', say('建筑工程费', 'Civil works'), spent('1.1')),
    row('1.2', say('设备购置费', 'Equipment'), spent('1.2')),
    row('1.3', say('安装工程费', 'Installation'), spent('1.3')),
    row('2', say('工程建设其他费用', 'Other project costs'), spent('2'), {
      definition: say('含土地与无形资产。', 'Land and rights included.'),
    }),
    sum('3', say('预备费', 'Contingency')),
    row('3.1', say('基本预备费', 'Physical contingency'), of('?contingency.physical')),
    row('3.2', say('价差预备费', 'Price contingency'), of('?contingency.price')),
    row('4', say('建设投资合计', 'Construction investment, total'), 'r1 + r2 + r3', { emphasis: 'total' }),
  ];
  return {
    id: 'm',
    title: say('建设投资估算表', 'Construction investment estimate'),
    rows: rows.map((one) => ({ ...one, further: [`share_${shortOf(one.no)}`] })),
    helpers: rows.map(({ no, label }) => ({
      short: `share_${shortOf(no)}`,
      formula: `ratio(total(${shortOf(no)}), total(r4))`,
      unit: '%',
      kind: 'rate',
      label: say(`${label.zh}比例`, `${label.en}: share`),
    })),
    furtherColumns: [say('比例', 'Share')],
  };
}
