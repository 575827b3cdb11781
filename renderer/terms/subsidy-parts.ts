import { FIELDS } from '../engine/engine';
import { put } from '../engine/put';
import { definedChoiceRow } from '../facts/choice-def';
import type { RowContext } from '../facts/context';
import { type OptionalPart, partsRow } from '../facts/parts-row';
import { choiceRow, itemOptions, optionalRow } from '../facts/rows';
import { pick } from '../format/text';
import type { SheetRow } from '../sheet/sheet-vm';
import { part, present } from './funding-rows';
import { UNCONDITIONAL_PAYMENT } from './subsidy-choices';
import { SUBSIDY_PARTS, type Subsidy } from './subsidy-templates';

/** An optional input of a payment. */
export type SubsidyPart = keyof typeof SUBSIDY_PARTS;

/** The years in which it is paid. */
export const WINDOW: readonly SubsidyPart[] = ['from_year', 'years'];

/** The row that switches optional terms on and off, and the rows of those in use; VAT is one of every payment. */
export function moreRows(
  ctx: RowContext,
  path: string,
  subsidy: Subsidy,
  keys: readonly SubsidyPart[],
): readonly SheetRow[] {
  const unconditional: OptionalPart = {
    id: 'unconditional',
    label: pick(UNCONDITIONAL_PAYMENT.label, ctx.style.language),
    path: `${path}/unconditional`,
    begin: () => true,
  };
  const reviewed =
    subsidy.type !== 'mof_formula' &&
    'performance' in subsidy &&
    (subsidy.performance ?? subsidy.linked_share) !== undefined;
  const all: readonly SubsidyPart[] = [...keys, ...(reviewed ? (['linked_share'] as const) : []), 'vat_rate'];
  return [
    partsRow(ctx, path, ctx.t('fields.more'), ctx.t('fields.subsidyMoreHelp'), [
      ...all.map((key) =>
        part(ctx, key, `subsidies.${key}`, `${path}/${key}`, () => SUBSIDY_PARTS[key](ctx.project)),
      ),
      unconditional,
    ]),
    ...present(ctx, all, path, 'subsidies'),
    ...(subsidy.unconditional === undefined
      ? []
      : [
          definedChoiceRow(ctx, `${path}/unconditional`, UNCONDITIONAL_PAYMENT, {
            depth: 2,
            apply: (project, value) => put(project, `${path}/unconditional`, value === 'true'),
          }),
        ]),
  ];
}

/** The index a payment follows, or none. */
export function indexRow(
  ctx: RowContext,
  path: string,
  key: 'index' | 'guarantee_index' | 'base_index',
): SheetRow {
  const name = key === 'guarantee_index' ? ctx.t('fields.guarantee_index') : ctx.t('fields.index');
  return optionalRow(ctx, `${path}/${key}`, name, itemOptions(ctx, 'indices'));
}

/** The driver a payment counts, one of some where only some will do. */
export function driverRow(ctx: RowContext, path: string, only?: readonly string[]): SheetRow {
  const options = itemOptions(ctx, 'drivers').filter(
    ({ value }) => only === undefined || only.includes(value),
  );
  return choiceRow(ctx, `${path}/driver`, ctx.t('fields.driver'), options);
}

/** The name of an input in the language shown. */
export function nameOf(ctx: RowContext, key: string): string {
  const def = FIELDS.get(`subsidies.${key}`);
  return def ? pick(def.label, ctx.style.language) : key;
}
