import { pick } from '../format/text';
import type { SheetRow } from '../sheet/sheet-vm';
import { definedChoiceRow } from './choice-def';
import type { RowContext } from './context';
import { REFUND_ON_COLLECTION, SURPLUS } from './cost-choices';
import { fieldRow, inputRow } from './rows';
import { streamsCell } from './streams-cell';
import { switchRow } from './switch-row';

/** Value-added tax and what is charged on top of it. */
export function vatRows(ctx: RowContext): readonly SheetRow[] {
  const path = '/vat';
  return [
    switchRow(ctx, path, ctx.t('fields.vat'), ctx.t('sectionHelp.vat'), () => ({ surplus: 'carry_forward' })),
    ...(ctx.project.vat
      ? [
          definedChoiceRow(ctx, `${path}/surplus`, SURPLUS),
          ...(ctx.project.vat.surplus === 'refund'
            ? (['refund_share', 'refund_months'] as const).map((key) =>
                inputRow(ctx, `${path}/${key}`, `vat.${key}`, { optional: true, depth: 2 }),
              )
            : []),
          inputRow(ctx, `${path}/surcharge_rate`, 'vat.surcharge_rate', { optional: true }),
          inputRow(ctx, `${path}/payment_lag_days`, 'vat.payment_lag_days', { optional: true }),
          ...collectionRows(ctx, `${path}/refund_on_collection`),
        ]
      : []),
  ];
}

function collectionRows(ctx: RowContext, path: string): readonly SheetRow[] {
  const { language } = ctx.style;
  const { label, help } = REFUND_ON_COLLECTION;
  return [
    switchRow(
      ctx,
      path,
      pick(label, language),
      pick(help, language),
      () => ({
        burden: { value: 0.03, confidence: 'assumption' as const },
      }),
      1,
    ),
    ...(ctx.project.vat?.refund_on_collection
      ? [
          inputRow(ctx, `${path}/burden`, 'vat.burden', { depth: 2 }),
          {
            ...fieldRow(`${path}/streams`, ctx.t('fields.streams'), streamsCell(ctx, `${path}/streams`)),
            depth: 2,
          },
        ]
      : []),
  ];
}
