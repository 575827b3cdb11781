import { setAt } from '../engine/engine';
import { put } from '../engine/put';
import { fixedCell } from '../facts/cells';
import { definedChoiceRow } from '../facts/choice-def';
import type { RowContext } from '../facts/context';
import { choiceRow, fieldRow, idRow, inputRow, itemOptions, itemRow, optionalRow } from '../facts/rows';
import { streamsCell } from '../facts/streams-cell';
import type { SheetRow } from '../sheet/sheet-vm';
import {
  COSTS,
  COUNTED,
  FORM,
  MEASURE,
  PAYMENT_TYPE,
  PRIORITY,
  SETTLED,
  TIMING,
  TRUE_UP,
  UNPAID,
} from './sharing-choices';
import { type Payment, type PaymentType, paymentOf, renamePayment, resized } from './sharing-templates';

/** Bases that are known only once debt is served. */
const LATE: readonly string[] = ['net_profit', 'cfads', 'distributions'];
const MOST_BANDS = 12;

/** Every payment and share of an option, in the order they are paid. */
export function sharingRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const list = ctx.project.options[at]?.terms.payments ?? [];
  return list.flatMap((payment, i) => {
    const path = `/options/${at}/terms/payments/${i}`;
    return [
      itemRow(ctx, path, i, list.length),
      idRow(ctx, path, (project, id) => renamePayment(project, at, i, id)),
      definedChoiceRow(ctx, `${path}/type`, PAYMENT_TYPE, {
        apply: (project, value) => setAt(project, path, paymentOf(value as PaymentType, project, payment)),
      }),
      ...kindRows(ctx, path, payment),
      {
        ...optionalRow(ctx, `${path}/to`, ctx.t('sharing.to'), itemOptions(ctx, 'parties')),
        hint: ctx.t('sharing.toHelp'),
      },
      ...rankRows(ctx, path, payment),
    ];
  });
}

function kindRows(ctx: RowContext, path: string, payment: Payment): readonly SheetRow[] {
  const index = (key: string) =>
    optionalRow(ctx, `${path}/${key}`, ctx.t(`fields.${key as 'index'}`), itemOptions(ctx, 'indices'));
  const rate = inputRow(ctx, `${path}/rate`, 'concession.rate');
  switch (payment.type) {
    case 'fixed':
      return [inputRow(ctx, `${path}/amount`, 'concession.amount'), index('index')];
    case 'share':
      return [
        rate,
        ...baseRows(ctx, path, payment.base.measure),
        inputRow(ctx, `${path}/threshold`, 'concession.threshold', { optional: true }),
        ...(payment.threshold ? settledRows(ctx, path, payment) : []),
      ];
    case 'greater_of':
      return [
        inputRow(ctx, `${path}/guarantee`, 'concession.guarantee'),
        index('guarantee_index'),
        rate,
        ...baseRows(ctx, path, payment.base.measure),
        definedChoiceRow(ctx, `${path}/true_up`, TRUE_UP),
        ...settledRows(ctx, path, payment),
      ];
    case 'bands':
      return [...baseRows(ctx, path, payment.base.measure), ...bandRows(ctx, path, payment)];
    case 'volume_bands':
      return [
        choiceRow(ctx, `${path}/driver`, ctx.t('fields.driver'), itemOptions(ctx, 'drivers')),
        ...bandRows(ctx, path, payment),
      ];
    case 'excess_return':
      return [
        inputRow(ctx, `${path}/return_on_capital`, 'concession.return_on_capital'),
        rate,
        ...settledRows(ctx, path, payment),
      ];
    case 'cost_plus':
      return [
        inputRow(ctx, `${path}/margin`, 'concession.margin'),
        rate,
        definedChoiceRow(ctx, `${path}/costs`, COSTS),
        ...settledRows(ctx, path, payment),
      ];
    case 'hurdle':
      return [
        countRow(ctx, path, 'tiers', payment, payment.tiers.length),
        ...payment.tiers.flatMap((_, k) => [
          numbered(ctx, inputRow(ctx, `${path}/tiers/${k}/hurdle`, 'concession.hurdle', { depth: 2 }), k),
          numbered(
            ctx,
            inputRow(ctx, `${path}/tiers/${k}/tier_share`, 'concession.tier_share', { depth: 2 }),
            k,
          ),
        ]),
        definedChoiceRow(ctx, `${path}/timing`, TIMING),
      ];
  }
}

function baseRows(ctx: RowContext, path: string, measure: string): readonly SheetRow[] {
  const choice = definedChoiceRow(ctx, `${path}/base/measure`, MEASURE, {
    apply: (project, value) => {
      const based = setAt(project, `${path}/base`, { measure: value });
      return LATE.includes(value) ? put(based, `${path}/priority`, undefined) : based;
    },
  });
  if (measure !== 'gross_revenue' && measure !== 'gross_with_vat') return [choice];
  return [
    choice,
    fieldRow(`${path}/base/streams`, ctx.t('fields.streams'), streamsCell(ctx, `${path}/base/streams`)),
  ];
}

function bandRows(
  ctx: RowContext,
  path: string,
  payment: Extract<Payment, { type: 'bands' | 'volume_bands' }>,
): readonly SheetRow[] {
  const [bound, rate, rateField] =
    payment.type === 'bands'
      ? (['up_to', 'rate', 'concession.rate'] as const)
      : (['up_to_volume', 'fee', 'concession.fee'] as const);
  const last = payment.bands.length - 1;
  return [
    countRow(ctx, path, 'bands', payment, payment.bands.length),
    ...payment.bands.flatMap((band, k) => {
      const here = `${path}/bands/${k}`;
      const open = k === last && !(bound in band);
      return [
        numbered(
          ctx,
          inputRow(ctx, `${here}/${bound}`, `concession.${bound}`, { depth: 2, optional: k === last }),
          k,
          open,
        ),
        numbered(ctx, inputRow(ctx, `${here}/${rate}`, rateField, { depth: 2 }), k),
      ];
    }),
    definedChoiceRow(ctx, `${path}/form`, FORM),
    definedChoiceRow(ctx, `${path}/counted`, COUNTED),
    ...settledRows(ctx, path, payment),
  ];
}

/** The band or tier a row belongs to stands before its name. */
function numbered(ctx: RowContext, row: SheetRow, k: number, open = false): SheetRow {
  const { name } = row.cells;
  const text = name?.kind === 'fixed' ? name.text : '';
  const title = ctx.t('sharing.inBand', { n: k + 1, name: text });
  return {
    ...row,
    cells: { ...row.cells, name: fixedCell(open ? `${title} · ${ctx.t('sharing.open')}` : title) },
  };
}

function countRow(
  ctx: RowContext,
  path: string,
  list: 'bands' | 'tiers',
  payment: Payment,
  count: number,
): SheetRow {
  const options = Array.from({ length: Math.max(MOST_BANDS, count) }, (_, i) => ({
    value: String(i + 1),
    label: String(i + 1),
  }));
  const row = choiceRow(ctx, `${path}/${list}#count`, ctx.t(`sharing.${list}`), options, (project, value) =>
    Number(value) === count ? project : setAt(project, path, resized(payment, Number(value))),
  );
  const cell = row.cells.value;
  return {
    ...row,
    path: `${path}/${list}`,
    hint: ctx.t('sharing.bandsHelp'),
    cells: {
      ...row.cells,
      value:
        cell?.kind === 'choice' ? { ...cell, value: String(count), text: String(count) } : { kind: 'blank' },
    },
  };
}

/** Whole years have nothing to settle within. */
function settledRows(ctx: RowContext, path: string, payment: Payment): readonly SheetRow[] {
  const stated = 'settled' in payment && payment.settled !== undefined;
  if (ctx.project.timeline.step === 'year' && !stated) return [];
  return [definedChoiceRow(ctx, `${path}/settled`, SETTLED)];
}

function rankRows(ctx: RowContext, path: string, payment: Payment): readonly SheetRow[] {
  if (payment.type === 'hurdle') return [];
  const late = payment.type === 'excess_return' || ('base' in payment && LATE.includes(payment.base.measure));
  const after = late || payment.priority === 'after_debt_service';
  return [
    ...(late && payment.priority !== 'operating'
      ? []
      : [definedChoiceRow(ctx, `${path}/priority`, PRIORITY)]),
    ...(after || payment.unpaid !== undefined ? [definedChoiceRow(ctx, `${path}/unpaid`, UNPAID)] : []),
  ];
}
