import type { Project } from '../engine/engine';
import { put } from '../engine/put';
import type { SheetRow } from '../sheet/sheet-vm';
import { type ChoiceDef, definedChoiceRow } from './choice-def';
import type { RowContext } from './context';
import { CASH_RELEASING } from './cost-choices';
import { capexParts, opexParts, revenueParts } from './cost-parts';
import { costRows } from './form-rows';
import { choiceRow, formulaRow, idRow, inputRow, itemOptions, itemRow, optionalRow } from './rows';

type Renaming = (at: number) => (project: Project, id: string) => Project;

/** The rows of investment items, of the facts or of one option. */
export function capexItems(
  ctx: RowContext,
  list: string,
  items: Project['capex'],
  renaming: Renaming,
): readonly SheetRow[] {
  return items.flatMap((item, i) => {
    const path = `${list}/${i}`;
    return [
      itemRow(ctx, path, i, items.length),
      idRow(ctx, path, renaming(i)),
      choiceRow(ctx, `${path}/supplier`, ctx.t('fields.supplier'), itemOptions(ctx, 'parties')),
      ...costRows(ctx, 'capex', path, item.cost),
      inputRow(ctx, `${path}/life`, 'capex.life'),
      optionalRow(ctx, `${path}/index`, ctx.t('fields.index'), itemOptions(ctx, 'indices')),
      ...capexParts(ctx, path, item),
    ];
  });
}

/** The rows of revenue streams, of the facts or of one option. */
export function revenueItems(
  ctx: RowContext,
  list: string,
  items: Project['revenue'],
  renaming: Renaming,
): readonly SheetRow[] {
  return items.flatMap((item, i) => {
    const path = `${list}/${i}`;
    return [
      itemRow(ctx, path, i, items.length, { provenance: true }),
      idRow(ctx, path, renaming(i)),
      choiceRow(ctx, `${path}/payer`, ctx.t('fields.payer'), itemOptions(ctx, 'parties')),
      formulaRow(ctx, `${path}/formula`),
      optionalRow(ctx, `${path}/index`, ctx.t('fields.index'), itemOptions(ctx, 'indices')),
      ...revenueParts(ctx, path, item),
    ];
  });
}

/** The rows of operating costs, of the facts or of one option. */
export function opexItems(
  ctx: RowContext,
  list: string,
  items: Project['opex'],
  renaming: Renaming,
): readonly SheetRow[] {
  return items.flatMap((item, i) => {
    const path = `${list}/${i}`;
    return [
      itemRow(ctx, path, i, items.length),
      idRow(ctx, path, renaming(i)),
      choiceRow(ctx, `${path}/payee`, ctx.t('fields.payee'), itemOptions(ctx, 'parties')),
      ...costRows(ctx, 'opex', path, item.cost),
      optionalRow(ctx, `${path}/index`, ctx.t('fields.index'), itemOptions(ctx, 'indices')),
      ...opexParts(ctx, path, item),
    ];
  });
}

/** The rows of what the project saves somebody. */
export function savingItems(
  ctx: RowContext,
  list: string,
  items: NonNullable<Project['savings']>,
  renaming: Renaming,
): readonly SheetRow[] {
  const parties = itemOptions(ctx, 'parties');
  return items.flatMap((_, i) => {
    const path = `${list}/${i}`;
    return [
      itemRow(ctx, path, i, items.length, { provenance: true }),
      idRow(ctx, path, renaming(i)),
      choiceRow(ctx, `${path}/beneficiary`, ctx.t('fields.beneficiary'), parties),
      choiceRow(ctx, `${path}/payee`, ctx.t('fields.noLongerPaid'), parties),
      formulaRow(ctx, `${path}/formula`),
      optionalRow(ctx, `${path}/index`, ctx.t('fields.index'), itemOptions(ctx, 'indices')),
      flag(ctx, `${path}/cash_releasing`, CASH_RELEASING),
    ];
  });
}

function flag(ctx: RowContext, path: string, def: ChoiceDef): SheetRow {
  return definedChoiceRow(ctx, path, def, {
    apply: (project, value) => put(project, path, value === def.fallback ? undefined : value === 'true'),
  });
}
