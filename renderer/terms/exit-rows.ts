import { type Bilingual, getAt, setAt } from '../engine/engine';
import { type ChoiceDef, definedChoiceRow } from '../facts/choice-def';
import { chosenCell } from '../facts/chosen-cell';
import type { RowContext } from '../facts/context';
import { type OptionalPart, partsRow } from '../facts/parts-row';
import { choiceRow, fieldRow, inputRow, itemOptions } from '../facts/rows';
import { switchRow } from '../facts/switch-row';
import { pick } from '../format/text';
import type { SheetRow } from '../sheet/sheet-vm';
import {
  AUTHORITY_EQUITY,
  CAUSE_LABELS,
  COMPANY_BASIS,
  DEDUCTED,
  FLOOR,
  FORCE_MAJEURE_EQUITY,
  GAIN_PAYMENT,
  NEW_REPAYMENT,
  NEW_SIZE,
  REMAINDER,
  TRANSFER_BASIS,
} from './exit-choices';
import {
  CARRIED_OUT_PARTS,
  CAUSES,
  lends,
  newCarriedOut,
  newHandBack,
  newRefinancing,
  newTermination,
  REFINANCING_PARTS,
  TERMINATION_PARTS,
  transferPrice,
} from './exit-templates';
import { part, present } from './funding-rows';
import { itemsCell } from './items-cell';

/** What would be paid if the contract ended early. */
export function terminationRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const path = `/options/${at}/terms/termination`;
  const terms = ctx.project.options[at]?.terms.termination;
  const begin = switchRow(ctx, path, ctx.t('fields.termination'), ctx.t('sectionHelp.termination'), () =>
    newTermination(ctx.project, at),
  );
  if (!terms) return [begin];
  const { company } = terms;
  const causes = (['authority', 'force_majeure', 'company'] as const).map(
    (id): OptionalPart => ({
      id,
      label: ctx.t(`fields.cause_${id}`),
      path: `${path}/${id}`,
      begin: () => CAUSES[id](ctx.project, at),
    }),
  );
  const sums = (['equity_return', 'break_cost', 'insurance', 'claims', 'base_distributions'] as const).filter(
    (key) => key !== 'break_cost' || lends(ctx.project, at) || terms.break_cost,
  );
  const valued = company?.basis === 'cash_flow' || company?.basis === 'retender';
  return [
    begin,
    inputRow(ctx, `${path}/year`, 'termination.year'),
    partsRow(ctx, `${path}/causes`, ctx.t('fields.causes'), ctx.t('fields.causesHelp'), causes),
    ...(terms.authority ? [causeRow(ctx, `${path}/authority/equity`, AUTHORITY_EQUITY)] : []),
    ...(terms.force_majeure ? [causeRow(ctx, `${path}/force_majeure/equity`, FORCE_MAJEURE_EQUITY)] : []),
    ...(company
      ? [
          definedChoiceRow(ctx, `${path}/company/basis`, COMPANY_BASIS, {
            depth: 2,
            ...(lends(ctx.project, at) ? {} : { only: ['book_value', 'cash_flow', 'retender'] }),
          }),
          inputRow(ctx, `${path}/company/share`, 'termination.share', { optional: true, depth: 2 }),
          ...(valued || company.discount_rate
            ? [
                inputRow(ctx, `${path}/company/discount_rate`, 'termination.discount_rate', {
                  optional: true,
                  depth: 2,
                }),
              ]
            : []),
          ...(['retender_cost', 'rectification_cost'] as const)
            .filter((key) => company.basis === 'retender' || company[key])
            .map((key) =>
              inputRow(ctx, `${path}/company/${key}`, `termination.${key}`, { optional: true, depth: 2 }),
            ),
          definedChoiceRow(ctx, `${path}/company/remainder`, REMAINDER, { depth: 2 }),
        ]
      : []),
    ...optionalRows(ctx, path, 'termination', sums, TERMINATION_PARTS),
    ...(terms.insurance || terms.insured
      ? [someRow(ctx, `${path}/insured`, 'insured', CAUSE_LABELS, ctx.t('fields.insuredAll'))]
      : []),
    someRow(ctx, `${path}/deduct`, 'deducted', DEDUCTED),
    definedChoiceRow(ctx, `${path}/floor`, FLOOR),
  ];
}

/** Some of a few things with names of their own. */
function someRow(
  ctx: RowContext,
  path: string,
  word: 'insured' | 'deducted',
  names: Readonly<Record<string, Bilingual>>,
  none?: string,
): SheetRow {
  const options = Object.entries(names).map(([value, label]) => ({
    value,
    label: pick(label, ctx.style.language),
  }));
  return {
    ...fieldRow(path, ctx.t(`fields.${word}`), chosenCell(ctx, path, options, true, none)),
    hint: ctx.t(`fields.${word}Help`),
  };
}

function causeRow(ctx: RowContext, path: string, def: ChoiceDef): SheetRow {
  return definedChoiceRow(ctx, path, def, { depth: 2 });
}

/** What new debt would do; nothing without old debt. */
export function refinancingRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const path = `/options/${at}/terms/refinancing`;
  const has = getAt(ctx.project, path) !== undefined;
  if (!has && !lends(ctx.project, at)) return [];
  const begin = switchRow(ctx, path, ctx.t('fields.refinancing'), ctx.t('sectionHelp.refinancing'), () =>
    newRefinancing(ctx.project, at),
  );
  if (!has) return [begin];
  return [
    begin,
    ...(['year', 'rate', 'years', 'dscr'] as const).map((key) =>
      inputRow(ctx, `${path}/${key}`, `refinancing.${key}`),
    ),
    ...optionalRows(
      ctx,
      path,
      'refinancing',
      ['break_cost', 'fee', 'public_share', 'equity_return'],
      REFINANCING_PARTS,
    ),
    ...carriedOutRows(ctx, at, `${path}/carried_out`),
  ];
}

/** Whether the new debt is part of the plan, and then who lends it, what it replaces and how it is repaid. */
function carriedOutRows(ctx: RowContext, at: number, path: string): readonly SheetRow[] {
  const { refinancing, funding } = ctx.project.options[at]?.terms ?? {};
  const how = refinancing?.carried_out;
  const begin = switchRow(ctx, path, ctx.t('fields.carriedOut'), ctx.t('fields.carriedOutHelp'), () =>
    newCarriedOut(ctx.project, at),
  );
  if (how === undefined) return [begin];
  const lenders = (funding?.tranches ?? []).filter(({ rank }) => rank !== 'shareholder');
  const old = lenders.map(({ id, label }) => ({ value: id, label: pick(label, ctx.style.language) }));
  return [
    begin,
    choiceRow(ctx, `${path}/lender`, ctx.t('fields.lender'), itemOptions(ctx, 'parties')),
    ...(old.length > 1 || how.replaces
      ? [
          {
            ...fieldRow(
              `${path}/replaces`,
              ctx.t('fields.replaces'),
              chosenCell(ctx, `${path}/replaces`, old, true, ctx.t('fields.replacesAll')),
            ),
            hint: ctx.t('fields.replacesHelp'),
          },
        ]
      : []),
    definedChoiceRow(ctx, `${path}/repayment`, NEW_REPAYMENT),
    definedChoiceRow(ctx, `${path}/size`, NEW_SIZE),
    ...optionalRows(ctx, path, 'refinancing', ['cap', 'gearing'], CARRIED_OUT_PARTS),
    ...(refinancing?.public_share || how.gain ? [definedChoiceRow(ctx, `${path}/gain`, GAIN_PAYMENT)] : []),
  ];
}

/** What happens when the contract ends in time. */
export function endOfTermRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const path = `/options/${at}/terms/end_of_term`;
  const price = `${path}/transfer_price`;
  const reserve = `${path}/hand_back_reserve`;
  const end = ctx.project.options[at]?.terms.end_of_term;
  return [
    switchRow(ctx, price, ctx.t('fields.transferPrice'), ctx.t('fields.transferPriceHelp'), () =>
      transferPrice('book_value'),
    ),
    ...(end?.transfer_price
      ? [
          definedChoiceRow(ctx, `${price}/basis`, TRANSFER_BASIS, {
            apply: (project, value) => setAt(project, price, transferPrice(value)),
          }),
          end.transfer_price.basis === 'amount'
            ? inputRow(ctx, `${price}/price`, 'end_of_term.price')
            : inputRow(ctx, `${price}/share`, 'end_of_term.share'),
        ]
      : []),
    switchRow(ctx, reserve, ctx.t('fields.handBack'), ctx.t('fields.handBackHelp'), () =>
      newHandBack(ctx.project),
    ),
    ...(end?.hand_back_reserve
      ? [
          inputRow(ctx, `${reserve}/amount`, 'end_of_term.amount'),
          inputRow(ctx, `${reserve}/saving_years`, 'end_of_term.saving_years'),
          {
            ...itemsCell(ctx, `${reserve}/items`, ctx.t('fields.handBackItems'), true),
            hint: ctx.t('fields.handBackItemsHelp'),
          },
        ]
      : []),
  ];
}

function optionalRows<K extends string>(
  ctx: RowContext,
  path: string,
  section: string,
  keys: readonly K[],
  begins: Readonly<Record<K, () => unknown>>,
): readonly SheetRow[] {
  return [
    partsRow(
      ctx,
      path,
      ctx.t('fields.more'),
      ctx.t('fields.exitMoreHelp'),
      keys.map((key) => part(ctx, key, `${section}.${key}`, `${path}/${key}`, begins[key])),
    ),
    ...present(ctx, keys, path, section),
  ];
}
