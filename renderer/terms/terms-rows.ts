import { type Project, setAt } from '../engine/engine';
import { textCell } from '../facts/cells';
import type { RowContext } from '../facts/context';
import { choiceRow, fieldRow, idRow, inputRow, itemOptions, itemRow, optionalRow } from '../facts/rows';
import { streamsCell } from '../facts/streams-cell';
import { loan, payment } from '../facts/templates';
import type { SheetRow } from '../sheet/sheet-vm';

export const TERM_SECTIONS = ['option', 'roles', 'payments', 'loan', 'distribution'] as const;
export type TermSection = (typeof TERM_SECTIONS)[number];

/** The rows of one section of an option's terms. */
export function termRows(ctx: RowContext, section: TermSection, at: number): readonly SheetRow[] {
  const option = ctx.project.options[at];
  if (!option) return [];
  switch (section) {
    case 'option':
      return optionRows(ctx, at);
    case 'roles':
      return roleRows(ctx, at);
    case 'payments':
      return option.terms.payments.flatMap((_, i) => paymentRows(ctx, at, i));
    case 'loan':
      return loanRows(ctx, at);
    case 'distribution':
      return [
        inputRow(ctx, `/options/${at}/terms/distribution/payout`, 'distribution.payout', { depth: 0 }),
        inputRow(ctx, `/options/${at}/terms/distribution/minimum_cash`, 'distribution.minimum_cash', {
          depth: 0,
        }),
      ];
  }
}

function optionRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const path = `/options/${at}`;
  return [
    fieldRow(`${path}/label`, ctx.t('fields.label'), textCell(ctx, `${path}/label`), 0),
    fieldRow(
      `${path}/description`,
      ctx.t('fields.description'),
      textCell(ctx, `${path}/description`, { optional: true, long: true }),
      0,
    ),
  ];
}

function roleRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const path = `/options/${at}/terms`;
  const parties = itemOptions(ctx, 'parties');
  const role = (key: 'government' | 'company' | 'sponsor' | 'tax_authority'): SheetRow => ({
    ...choiceRow(ctx, `${path}/${key}`, ctx.t(`fields.${key}`), parties),
    depth: 0,
  });
  return [
    role('government'),
    role('company'),
    role('sponsor'),
    { ...optionalRow(ctx, `${path}/lender`, ctx.t('fields.lender'), parties), depth: 0 },
    role('tax_authority'),
  ];
}

function paymentRows(ctx: RowContext, at: number, i: number): readonly SheetRow[] {
  const list = ctx.project.options[at]?.terms.payments ?? [];
  const terms = list[i];
  if (!terms) return [];
  const path = `/options/${at}/terms/payments/${i}`;
  const types = (['fixed', 'share', 'greater_of'] as const).map((value) => ({
    value,
    label: ctx.t(`choices.${value}`),
  }));
  const type = choiceRow(ctx, `${path}/type`, ctx.t('fields.type'), types, (project, value) =>
    value === terms.type ? project : setAt(project, path, payment(value, terms.id, terms.label)),
  );
  const head = [
    itemRow(ctx, path, i, list.length),
    idRow(ctx, path, (project: Project, id) => setAt(project, `${path}/id`, id)),
    type,
  ];
  if (terms.type === 'fixed') {
    return [
      ...head,
      inputRow(ctx, `${path}/amount`, 'concession.amount'),
      optionalRow(ctx, `${path}/index`, ctx.t('fields.index'), itemOptions(ctx, 'indices')),
    ];
  }
  const share = [
    inputRow(ctx, `${path}/rate`, 'concession.rate'),
    ...baseRows(ctx, path, terms.base.measure),
  ];
  if (terms.type === 'share') return [...head, ...share];
  return [
    ...head,
    inputRow(ctx, `${path}/guarantee`, 'concession.guarantee'),
    optionalRow(ctx, `${path}/guarantee_index`, ctx.t('fields.guarantee_index'), itemOptions(ctx, 'indices')),
    ...share,
  ];
}

function baseRows(ctx: RowContext, path: string, measure: string): readonly SheetRow[] {
  const measures = (['gross_revenue', 'ebitda', 'operating_profit'] as const).map((value) => ({
    value,
    label: ctx.t(`choices.${value}`),
  }));
  const choice = choiceRow(ctx, `${path}/base/measure`, ctx.t('fields.measure'), measures, (project, value) =>
    // Streams can be chosen only for gross revenue.
    setAt(project, `${path}/base`, { measure: value }),
  );
  if (measure !== 'gross_revenue') return [choice];
  return [
    choice,
    fieldRow(`${path}/base/streams`, ctx.t('fields.streams'), streamsCell(ctx, `${path}/base/streams`)),
  ];
}

function loanRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const path = `/options/${at}/terms/loan`;
  const terms = ctx.project.options[at]?.terms;
  const yes = [
    { value: 'true', label: ctx.t('common.yes') },
    { value: 'false', label: ctx.t('common.no') },
  ];
  const own = terms?.loan !== undefined;
  const row = choiceRow(ctx, path, ctx.t('fields.hasLoan'), yes, (project, value) => {
    if ((value === 'true') === own) return project;
    if (value === 'false') return setAt(project, path, undefined);
    return withLender(setAt(project, path, loan()), at);
  });
  const cell = row.cells.value;
  const switchRow: SheetRow = {
    ...row,
    id: `${path}#switch`,
    depth: 0,
    cells: {
      ...row.cells,
      value:
        cell?.kind === 'choice'
          ? {
              ...cell,
              value: String(own),
              text: ctx.t(own ? 'common.yes' : 'common.no'),
              key: `${path}#switch`,
            }
          : { kind: 'blank' },
    },
  };
  if (!own) return [switchRow];
  return [
    switchRow,
    fieldRow(`${path}/label`, ctx.t('fields.label'), textCell(ctx, `${path}/label`)),
    inputRow(ctx, `${path}/gearing`, 'loan.gearing'),
    inputRow(ctx, `${path}/rate`, 'loan.rate'),
    inputRow(ctx, `${path}/grace_years`, 'loan.grace_years'),
    inputRow(ctx, `${path}/repayment_years`, 'loan.repayment_years'),
    inputRow(ctx, `${path}/fee_rate`, 'loan.fee_rate', { optional: true }),
  ];
}

/** A loan needs somebody who lends. */
function withLender(project: Project, at: number): Project {
  const path = `/options/${at}/terms/lender`;
  if (project.options[at]?.terms.lender !== undefined) return project;
  const lender = project.parties.find((p) => p.role === 'lender');
  if (lender) return setAt(project, path, lender.id);
  const id = project.parties.some((p) => p.id === 'lender') ? 'lender_bank' : 'lender';
  const party = { id, label: { zh: '贷款银行', en: 'Bank' }, role: 'lender' as const };
  return setAt(setAt(project, '/parties', [...project.parties, party]), path, id);
}
