import { type Project, setAt } from '../engine/engine';
import { textCell } from '../facts/cells';
import type { RowContext } from '../facts/context';
import { choiceRow, fieldRow, idRow, inputRow, itemOptions, itemRow, optionalRow } from '../facts/rows';
import { streamsCell } from '../facts/streams-cell';
import { payment } from '../facts/templates';
import type { SheetRow } from '../sheet/sheet-vm';
import { endOfTermRows, refinancingRows, terminationRows } from './exit-rows';
import {
  distributionRows,
  fundingRows,
  grantRows,
  lockUpRows,
  reserveRows,
  trancheListRows,
} from './funding-rows';
import { subsidyRows } from './subsidy-rows';
import { waterfallRows } from './waterfall-rows';

export const TERM_SECTIONS = [
  'option',
  'roles',
  'payments',
  'subsidies',
  'funding',
  'grants',
  'tranches',
  'reserves',
  'lock_up',
  'waterfall',
  'distribution',
  'refinancing',
  'termination',
  'end_of_term',
] as const;
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
    case 'subsidies':
      return subsidyRows(ctx, at);
    case 'funding':
      return fundingRows(ctx, at);
    case 'grants':
      return grantRows(ctx, at);
    case 'tranches':
      return trancheListRows(ctx, at);
    case 'reserves':
      return reserveRows(ctx, at);
    case 'lock_up':
      return lockUpRows(ctx, at);
    case 'waterfall':
      return waterfallRows(ctx, at);
    case 'distribution':
      return distributionRows(ctx, at);
    case 'refinancing':
      return refinancingRows(ctx, at);
    case 'termination':
      return terminationRows(ctx, at);
    case 'end_of_term':
      return endOfTermRows(ctx, at);
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
  return [role('government'), role('company'), role('sponsor'), role('tax_authority')];
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
