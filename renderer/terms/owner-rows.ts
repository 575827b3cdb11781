import { setAt } from '../engine/engine';
import { put } from '../engine/put';
import { fixedCell } from '../facts/cells';
import { type ChoiceDef, definedChoiceRow } from '../facts/choice-def';
import type { RowContext } from '../facts/context';
import { choiceRow, idRow, inputRow, itemOptions, itemRow } from '../facts/rows';
import { switchRow } from '../facts/switch-row';
import type { SheetRow } from '../sheet/sheet-vm';
import {
  CALLS,
  CAPITAL,
  CUMULATIVE,
  DEDUCTIBLE,
  EXIT_BASIS,
  EXIT_KIND,
  IN_KIND,
  PARTICIPATES,
  PREFERENCE,
  REVERSION,
  SUPPORTS,
  VALUATION,
} from './owner-choices';
import {
  type InKind,
  newReversion,
  type OwnerList,
  type Preference,
  preferenceOf,
  pricedBy,
  renameOwned,
  revertedFor,
  type ShareExit,
} from './owner-templates';

/** The rows of one list about owners. */
export function ownerRows(ctx: RowContext, at: number, list: OwnerList): readonly SheetRow[] {
  const terms = ctx.project.options[at]?.terms;
  if (!terms) return [];
  switch (list) {
    case 'shareholders':
      return shareholderRows(ctx, at);
    case 'in_kind':
      return (terms.in_kind ?? []).flatMap((item, i) => inKindRows(ctx, at, item, i));
    case 'preferences':
      return (terms.preferences ?? []).flatMap((item, i) => preferenceRows(ctx, at, item, i));
    case 'share_exits':
      return (terms.share_exits ?? []).flatMap((item, i) => exitRows(ctx, at, item, i));
  }
}

function shareholderRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const terms = `/options/${at}/terms`;
  const list = ctx.project.options[at]?.terms.shareholders ?? [];
  const parties = itemOptions(ctx, 'parties');
  return [
    definedChoiceRow(ctx, `${terms}/calls`, CALLS, { depth: 0 }),
    ...list.flatMap(({ party }, i) => {
      const path = `${terms}/shareholders/${i}`;
      const item = itemRow(ctx, path, i, list.length);
      const name = parties.find(({ value }) => value === party)?.label ?? party;
      return [
        {
          ...item,
          // A shareholder is called by the party he is, and nobody is a shareholder twice.
          cells: { name: fixedCell(name) },
          actions: (item.actions ?? []).filter((action) => action !== 'duplicate'),
        },
        choiceRow(ctx, `${path}/party`, ctx.t('fields.shareholder'), parties),
        optional(ctx, path, 'shareholders', 'share'),
        optional(ctx, path, 'shareholders', 'subscribed'),
        optional(ctx, path, 'shareholders', 'dividend_share'),
        flag(ctx, `${path}/supports`, SUPPORTS),
      ];
    }),
  ];
}

function inKindRows(ctx: RowContext, at: number, item: InKind, i: number): readonly SheetRow[] {
  const list = ctx.project.options[at]?.terms.in_kind ?? [];
  const path = `/options/${at}/terms/in_kind/${i}`;
  const { reversion } = item;
  const back = `${path}/reversion`;
  return [
    itemRow(ctx, path, i, list.length, { provenance: true }),
    idRow(ctx, path, (project, id) => renameOwned(project, at, 'in_kind', i, id)),
    choiceRow(ctx, `${path}/party`, ctx.t('fields.contributor'), owners(ctx, at)),
    definedChoiceRow(ctx, `${path}/kind`, IN_KIND),
    definedChoiceRow(ctx, `${path}/valuation`, VALUATION),
    inputRow(ctx, `${path}/appraised`, 'in_kind.appraised'),
    optional(ctx, path, 'in_kind', 'booked'),
    optional(ctx, path, 'in_kind', 'economic'),
    inputRow(ctx, `${path}/year`, 'in_kind.year'),
    optional(ctx, path, 'in_kind', 'life'),
    flag(ctx, `${path}/deductible`, DEDUCTIBLE),
    switchRow(
      ctx,
      back,
      ctx.t('fields.reversion'),
      ctx.t('fields.reversionHelp'),
      () => newReversion(item),
      1,
    ),
    ...(reversion === undefined
      ? []
      : [
          {
            ...choiceRow(ctx, `${back}/to`, ctx.t('fields.reversionTo'), itemOptions(ctx, 'parties')),
            depth: 2,
          },
          definedChoiceRow(ctx, `${back}/basis`, REVERSION, {
            depth: 2,
            apply: (project, value) =>
              setAt(project, back, revertedFor(value as typeof reversion.basis, reversion)),
          }),
          ...(reversion.basis === 'amount' || reversion.price !== undefined
            ? [
                inputRow(ctx, `${back}/price`, 'in_kind.price', {
                  depth: 2,
                  optional: reversion.basis !== 'amount',
                }),
              ]
            : []),
          inputRow(ctx, `${back}/worth`, 'in_kind.worth', { depth: 2, optional: true }),
        ]),
  ];
}

function preferenceRows(ctx: RowContext, at: number, item: Preference, i: number): readonly SheetRow[] {
  const terms = ctx.project.options[at]?.terms;
  const path = `/options/${at}/terms/preferences/${i}`;
  const people = owners(ctx, at);
  const head = [
    itemRow(ctx, path, i, terms?.preferences?.length ?? 0),
    idRow(ctx, path, (project, id) => renameOwned(project, at, 'preferences', i, id)),
    definedChoiceRow(ctx, `${path}/type`, PREFERENCE, {
      apply: (project, value) =>
        terms ? setAt(project, path, preferenceOf(value as Preference['type'], terms, item)) : project,
    }),
  ];
  if (item.type === 'waiver') {
    const put_off = `${path}/put_off`;
    return [
      ...head,
      choiceRow(ctx, `${path}/party`, ctx.t('fields.waiver'), people),
      choiceRow(ctx, `${path}/beneficiary`, ctx.t('fields.waiverTo'), people),
      inputRow(ctx, `${path}/part`, 'preferences.part'),
      inputRow(ctx, `${path}/hurdle`, 'preferences.hurdle'),
      switchRow(ctx, put_off, ctx.t('fields.putOff'), ctx.t('fields.putOffHelp'), () => ({}), 1),
      ...(item.put_off === undefined
        ? []
        : [inputRow(ctx, `${put_off}/interest`, 'preferences.interest', { depth: 2, optional: true })]),
    ];
  }
  return [
    ...head,
    choiceRow(ctx, `${path}/party`, ctx.t('fields.preferred'), people),
    inputRow(ctx, `${path}/rate`, 'preferences.rate'),
    definedChoiceRow(ctx, `${path}/capital`, CAPITAL),
    ...(item.capital === 'first' ? [] : [flag(ctx, `${path}/cumulative`, CUMULATIVE)]),
    flag(ctx, `${path}/participates`, PARTICIPATES),
  ];
}

function exitRows(ctx: RowContext, at: number, item: ShareExit, i: number): readonly SheetRow[] {
  const list = ctx.project.options[at]?.terms.share_exits ?? [];
  const path = `/options/${at}/terms/share_exits/${i}`;
  const parties = itemOptions(ctx, 'parties');
  return [
    itemRow(ctx, path, i, list.length),
    idRow(ctx, path, (project, id) => renameOwned(project, at, 'share_exits', i, id)),
    definedChoiceRow(ctx, `${path}/kind`, EXIT_KIND),
    choiceRow(ctx, `${path}/seller`, ctx.t('fields.seller'), parties),
    choiceRow(ctx, `${path}/buyer`, ctx.t('fields.buyer'), parties),
    inputRow(ctx, `${path}/year`, 'share_exits.year'),
    optional(ctx, path, 'share_exits', 'part'),
    definedChoiceRow(ctx, `${path}/basis`, EXIT_BASIS, {
      apply: (project, value) => setAt(project, path, pricedBy(value as ShareExit['basis'], item)),
    }),
    ...PRICE_FIELDS[item.basis].map((key) => inputRow(ctx, `${path}/${key}`, `share_exits.${key}`)),
  ];
}

const PRICE_FIELDS: Readonly<Record<ShareExit['basis'], readonly string[]>> = {
  book_value: ['multiple'],
  ebitda: ['multiple'],
  guaranteed_irr: ['irr'],
  fixed: ['amount'],
  paid_in: [],
};

/** The shareholders listed, as choices. */
function owners(ctx: RowContext, at: number) {
  const listed = new Set((ctx.project.options[at]?.terms.shareholders ?? []).map(({ party }) => party));
  return itemOptions(ctx, 'parties').filter(({ value }) => listed.has(value));
}

function optional(ctx: RowContext, path: string, section: string, key: string): SheetRow {
  return inputRow(ctx, `${path}/${key}`, `${section}.${key}`, { optional: true });
}

function flag(ctx: RowContext, path: string, def: ChoiceDef): SheetRow {
  return definedChoiceRow(ctx, path, def, {
    apply: (project, value) => put(project, path, value === def.fallback ? undefined : value === 'true'),
  });
}
