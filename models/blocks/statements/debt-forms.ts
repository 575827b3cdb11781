import type { Bilingual } from '../../language/types';
import type { Tranche } from '../../project/schema-funding';
import { bilingual } from '../../project/text';
import { NEW_DEBT } from '../debt-list';
import { say } from '../part';
import { taxDue } from '../tax-lag';
import { bondsOf, loansOf } from './facts';
import { beyond, type Form, type FormRow, heading, row } from './form';
import type { Ledger } from './ledger';

interface Debt {
  readonly label: Bilingual;
  /** Where its rows' lines get their names from; the order of a list never renames a line. */
  readonly key: string;
  /** The block of its lines; absent where the project has no such debt. */
  readonly block?: string;
}

/** Every loan, then every bond; where there is none of a sort, an empty place for it. */
function debtsOf({ context }: Ledger): readonly Debt[] {
  const listed = (tranches: readonly Tranche[], none: Debt): readonly Debt[] =>
    tranches.length === 0
      ? [none]
      : tranches.map(({ id, label }) => ({
          label: bilingual(label),
          key: `of_${id}`,
          block: `tranches.${id}`,
        }));
  return [
    ...listed(loansOf(context), { label: say('借款', 'Loan'), key: 'no_loan' }),
    ...listed(bondsOf(context), { label: say('债券', 'Bond'), key: 'no_bond' }),
  ];
}

const STOCK = { kind: 'stock' } as const;
const OPENING = say('期初借款余额', 'Opening balance');
const CLOSING = say('期末借款余额', 'Closing balance');
const SERVICE = say('当期还本付息', 'Debt service');
const PRINCIPAL = say('其中：还本', 'of which principal');
const INTEREST = say('其中：付息', 'of which interest');
const ADDED = say('当期借款及计入本金的利息', 'Drawn, and interest added to the debt');

/** Table G: what is owed, paid and left, debt by debt, and how well it is covered. */
export function debtSchedule(ledger: Ledger): Form {
  const debts = debtsOf(ledger);
  const total = String(debts.length + 1);
  return {
    id: 'g',
    title: say('借款还本付息计划表', 'Debt schedule'),
    rows: [
      ...debts.flatMap((debt, i) => scheduleRows(ledger, debt, String(i + 1))),
      heading(total, say('借款和债券合计', 'All loans and bonds')),
      ...numbered(
        total,
        {
          label: say('合计', 'All debt'),
          key: 'total',
        },
        (short) => debts.map(({ key }) => `${key}_${short}`).join(' + '),
      ),
      beyond(
        'icr',
        say('利息备付率', 'Interest coverage ratio (ICR)'),
        'ratio(statements.d.r19, interest_charged)',
        {
          kind: 'rate',
          unit: 'x',
          ratio: { over: 'statements.d.r19', under: 'statements.g.interest_charged' },
          definition: say('息税前利润 ÷ 计入总成本费用的应付利息。', 'EBIT ÷ interest charged to cost.'),
        },
      ),
      beyond(
        'dscr',
        say('偿债备付率', 'Debt service coverage ratio (DSCR)'),
        'ratio(cover, service_charged)',
        {
          kind: 'rate',
          unit: 'x',
          ratio: { over: 'statements.g.cover', under: 'statements.g.service_charged' },
          definition: say(
            '（息税折旧摊销前利润 − 所得税 − 维持运营投资）÷（还本 + 计入总成本费用的利息）；与按 CFADS 计的 DSCR 口径不同。',
            '(EBITDA − income tax − sustaining investment) ÷ (principal + interest charged to cost); not the DSCR on CFADS.',
          ),
        },
      ),
    ],
    helpers: coverHelpers(ledger),
    footers: [
      'statements.g.icr_min',
      'statements.g.dscr_min',
      'returns.debt.dscr_min',
      'returns.debt.dscr_average',
    ],
  };
}

const TERMS: Readonly<Record<Part, readonly string[]>> = {
  opening: ['opening'],
  added: ['draw', 'interest', '-interest_paid'],
  principal: ['principal'],
  interest: ['interest_paid'],
  closing: ['closing'],
};

function scheduleRows({ of }: Ledger, debt: Debt, no: string): FormRow[] {
  const formula = (part: Part): string =>
    debt.block === undefined
      ? of()
      : of(...TERMS[part].map((term) => term.replace(/^-?/, `$&${debt.block}.`)));
  return [heading(no, debt.label), ...numbered(no, debt, formula)];
}

type Part = 'opening' | 'added' | 'principal' | 'interest' | 'closing';

/** The rows of one debt: opening, drawn, service of which principal and interest, closing. */
function numbered(no: string, { label, key }: Debt, formula: (part: Part) => string): FormRow[] {
  const owner = label;
  return [
    row(`${no}.1`, OPENING, formula('opening'), {
      ...STOCK,
      byYear: 'first',
      owner,
      short: `${key}_opening`,
    }),
    beyond(`${key}_added`, ADDED, formula('added'), { owner }),
    row(`${no}.2`, SERVICE, `${key}_principal + ${key}_interest`, { owner, short: `${key}_service` }),
    beyond(`${key}_principal`, PRINCIPAL, formula('principal'), { owner }),
    beyond(`${key}_interest`, INTEREST, formula('interest'), { owner }),
    row(`${no}.3`, CLOSING, formula('closing'), {
      ...STOCK,
      owner,
      short: `${key}_closing`,
      emphasis: 'subtotal',
    }),
  ];
}

function coverHelpers(ledger: Ledger): NonNullable<Form['helpers']> {
  const { of, running } = ledger;
  const money = { unit: 'money', kind: 'flow' } as const;
  const lowest = { unit: 'x', kind: 'rate' } as const;
  return [
    {
      short: 'interest_charged',
      formula: of('?loan.interest_expense'),
      ...money,
      label: say('计入总成本费用的利息', 'Interest charged to cost'),
    },
    {
      short: 'cover',
      formula: `timeline.operation * (statements.d.r20 - ${taxDue(ledger.context)} - capex.spend)`,
      ...money,
      label: say('可用于还本付息的资金', 'Funds for debt service'),
      definition: say(
        '运营期息税折旧摊销前利润 − 所得税 − 维持运营投资。',
        'In operation: EBITDA − income tax − sustaining investment.',
      ),
    },
    {
      short: 'service_charged',
      formula: running('?loan.principal', '?loan.interest_expense'),
      ...money,
      label: say('应还本付息', 'Principal and interest charged'),
    },
    {
      short: 'icr_min',
      formula: 'min_of(icr)',
      ...lowest,
      label: say('最低利息备付率', 'Lowest interest coverage ratio'),
    },
    {
      short: 'dscr_min',
      formula: 'min_of(dscr)',
      ...lowest,
      label: say('最低偿债备付率（利润口径）', 'Lowest DSCR on EBITDA'),
    },
  ];
}

/** Table K: interest while works go on, debt by debt. */
export function constructionInterest(ledger: Ledger): Form {
  const debts = debtsOf(ledger).filter(({ block }) => block !== `tranches.${NEW_DEBT}`);
  const total = String(debts.length + 1);
  const added = (short: string): string => debts.map(({ key }) => `${key}_${short}`).join(' + ');
  return {
    id: 'k',
    title: say('建设期利息估算表', 'Interest during construction'),
    rows: [
      ...debts.flatMap((debt, i) => interestRows(ledger, debt, String(i + 1))),
      row(total, say('合计', 'Total'), 'total_interest + total_fees', { short: 'total', emphasis: 'total' }),
      row(`${total}.1`, say('建设期利息合计', 'Interest during construction, total'), added('interest'), {
        short: 'total_interest',
      }),
      row(`${total}.2`, say('其他融资费用合计', 'Other financing costs, total'), added('fees'), {
        short: 'total_fees',
      }),
    ],
  };
}

function interestRows({ of, works }: Ledger, { label, key, block }: Debt, no: string): FormRow[] {
  const owner = label;
  const line = (short: string): string => (block === undefined ? of() : works(`?${block}.${short}`));
  return [
    heading(no, label),
    row(`${no}.1`, say('建设期利息', 'Interest during construction'), `${key}_accrued`, {
      owner,
      short: `${key}_interest`,
    }),
    row(`${no}.1.1`, say('期初借款余额', 'Opening balance'), line('opening'), {
      ...STOCK,
      byYear: 'first',
      owner,
      short: `${key}_opening`,
    }),
    row(`${no}.1.2`, say('当期借款', 'Drawn'), line('draw'), { owner, short: `${key}_drawn` }),
    row(`${no}.1.3`, say('当期应计利息', 'Interest accrued'), line('interest'), {
      owner,
      short: `${key}_accrued`,
    }),
    row(`${no}.1.4`, say('期末借款余额', 'Closing balance'), line('closing'), {
      ...STOCK,
      owner,
      short: `${key}_closing`,
    }),
    row(`${no}.2`, say('其他融资费用', 'Other financing costs'), line('fees'), {
      owner,
      short: `${key}_fees`,
    }),
    row(`${no}.3`, say('小计', 'Subtotal'), `${key}_interest + ${key}_fees`, {
      owner,
      short: `${key}_subtotal`,
      emphasis: 'subtotal',
    }),
  ];
}
