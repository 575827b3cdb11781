import { getAt, setAt } from '../engine/engine';
import { type ChoiceDef, definedChoiceRow } from '../facts/choice-def';
import { chosenCell } from '../facts/chosen-cell';
import type { RowContext } from '../facts/context';
import { type OptionalPart, partsRow } from '../facts/parts-row';
import { fieldRow, inputRow } from '../facts/rows';
import { switchRow } from '../facts/switch-row';
import { pick } from '../format/text';
import type { SheetRow } from '../sheet/sheet-vm';
import {
  AUTHORITY_EQUITY,
  COMPANY_BASIS,
  DEDUCTED,
  FORCE_MAJEURE_EQUITY,
  REMAINDER,
  TRANSFER_BASIS,
} from './exit-choices';
import {
  CAUSES,
  lends,
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
  const sums = (['equity_return', 'break_cost'] as const).filter(
    (key) => key !== 'break_cost' || lends(ctx.project, at) || terms.break_cost,
  );
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
            ...(lends(ctx.project, at) ? {} : { only: ['book_value', 'cash_flow'] }),
          }),
          inputRow(ctx, `${path}/company/share`, 'termination.share', { optional: true, depth: 2 }),
          ...(company.basis === 'cash_flow' || company.discount_rate
            ? [
                inputRow(ctx, `${path}/company/discount_rate`, 'termination.discount_rate', {
                  optional: true,
                  depth: 2,
                }),
              ]
            : []),
          definedChoiceRow(ctx, `${path}/company/remainder`, REMAINDER, { depth: 2 }),
        ]
      : []),
    ...optionalRows(ctx, path, 'termination', sums, TERMINATION_PARTS),
    {
      ...fieldRow(
        `${path}/deduct`,
        ctx.t('fields.deducted'),
        chosenCell(
          ctx,
          `${path}/deduct`,
          Object.entries(DEDUCTED).map(([value, label]) => ({
            value,
            label: pick(label, ctx.style.language),
          })),
          true,
        ),
      ),
      hint: ctx.t('fields.deductedHelp'),
    },
  ];
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
    newRefinancing(ctx.project),
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
