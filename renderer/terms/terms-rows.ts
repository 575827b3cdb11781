import { textCell } from '../facts/cells';
import type { RowContext } from '../facts/context';
import { choiceRow, fieldRow, itemOptions, optionalRow } from '../facts/rows';
import type { SheetRow } from '../sheet/sheet-vm';
import { accountingRows } from './accounting-rows';
import { endOfTermRows, refinancingRows, terminationRows } from './exit-rows';
import {
  distributionRows,
  fundingRows,
  grantRows,
  lockUpRows,
  reserveRows,
  trancheListRows,
} from './funding-rows';
import { ownerRows } from './owner-rows';
import { poolRows } from './pool-rows';
import { arrangementRows, ownItemRows, schemeRows, valueKeptRows } from './scheme-rows';
import { sharingRows } from './sharing-rows';
import { subsidyRows } from './subsidy-rows';
import { waterfallRows } from './waterfall-rows';

export const TERM_SECTIONS = [
  'option',
  'roles',
  'shareholders',
  'in_kind',
  'pool',
  'arrangement',
  'investments',
  'revenues',
  'costs',
  'value_kept',
  'payments',
  'subsidies',
  'funding',
  'grants',
  'tranches',
  'reserves',
  'lock_up',
  'waterfall',
  'distribution',
  'preferences',
  'share_exits',
  'refinancing',
  'termination',
  'end_of_term',
  'accounting',
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
    case 'pool':
      return poolRows(ctx, at);
    case 'arrangement':
      return arrangementRows(ctx, at);
    case 'investments':
    case 'revenues':
    case 'costs':
      return ownItemRows(ctx, at, section);
    case 'value_kept':
      return valueKeptRows(ctx, at);
    case 'shareholders':
    case 'in_kind':
    case 'preferences':
    case 'share_exits':
      return ownerRows(ctx, at, section);
    case 'payments':
      return sharingRows(ctx, at);
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
    case 'accounting':
      return accountingRows(ctx, at);
  }
}

function optionRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const path = `/options/${at}`;
  return [
    fieldRow(`${path}/label`, ctx.t('fields.label'), textCell(ctx, `${path}/label`), 0),
    ...schemeRows(ctx, at),
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
    role('tax_authority'),
    { ...optionalRow(ctx, `${path}/operator`, ctx.t('fields.operator'), parties), depth: 0 },
  ];
}
