import { setAt } from '../engine/engine';
import { put } from '../engine/put';
import { definedChoiceRow } from '../facts/choice-def';
import type { RowContext } from '../facts/context';
import { partsRow } from '../facts/parts-row';
import { fieldRow, idRow, inputRow, itemOptions, itemRow, optionalRow } from '../facts/rows';
import { streamsCell } from '../facts/streams-cell';
import type { SheetRow } from '../sheet/sheet-vm';
import { COST_BASE, EXCESS, LESS_GRANTS, LINKED_TO, SUBSIDY_TYPE, USER_FEES } from './exit-choices';
import { costedAs, SUBSIDY_PARTS, type Subsidy, subsidyOf } from './exit-templates';
import { part, present } from './funding-rows';
import { renameFunding } from './funding-templates';

type Formula = Extract<Subsidy, { type: 'mof_formula' }>;
type Part = keyof typeof SUBSIDY_PARTS;

/** Everything the government pays the company in operation. */
export function subsidyRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const list = ctx.project.options[at]?.terms.subsidies ?? [];
  return list.flatMap((subsidy, i) => {
    const path = `/options/${at}/terms/subsidies/${i}`;
    return [
      itemRow(ctx, path, i, list.length),
      idRow(ctx, path, (project, id) => renameFunding(project, at, 'subsidies', i, id)),
      definedChoiceRow(ctx, `${path}/type`, SUBSIDY_TYPE, {
        apply: (project, value) => setAt(project, path, subsidyOf(value as Subsidy['type'], subsidy)),
      }),
      ...kindRows(ctx, path, subsidy),
    ];
  });
}

function kindRows(ctx: RowContext, path: string, subsidy: Subsidy): readonly SheetRow[] {
  const index = optionalRow(ctx, `${path}/index`, ctx.t('fields.index'), itemOptions(ctx, 'indices'));
  switch (subsidy.type) {
    case 'fixed':
      return [
        inputRow(ctx, `${path}/amount`, 'subsidies.amount'),
        index,
        ...moreRows(ctx, path, ['vat_rate']),
      ];
    case 'availability': {
      const { availability, deduction_factor, deduction_cap, indexed_share } = subsidy;
      const deducts = (availability ?? deduction_factor ?? deduction_cap) !== undefined;
      return [
        inputRow(ctx, `${path}/base_payment`, 'subsidies.base_payment'),
        index,
        ...moreRows(ctx, path, [
          ...((subsidy.index ?? indexed_share) === undefined ? [] : (['indexed_share'] as const)),
          'availability',
          ...(deducts ? (['deduction_factor', 'deduction_cap'] as const) : []),
          'vat_rate',
        ]),
      ];
    }
    case 'mof_formula':
      return formulaRows(ctx, path, subsidy);
  }
}

function formulaRows(ctx: RowContext, path: string, subsidy: Formula): readonly SheetRow[] {
  const { cost_base, agreed_cost, performance, linked_share, linked_to } = subsidy;
  const linked = (performance ?? linked_share ?? linked_to) !== undefined;
  return [
    inputRow(ctx, `${path}/profit_rate`, 'subsidies.profit_rate'),
    inputRow(ctx, `${path}/discount_rate`, 'subsidies.discount_rate'),
    definedChoiceRow(ctx, `${path}/cost_base`, COST_BASE, {
      apply: (project, value) => setAt(project, path, costedAs(subsidy, value as Formula['cost_base'])),
    }),
    ...(cost_base === 'agreed' || agreed_cost
      ? [inputRow(ctx, `${path}/agreed_cost`, 'subsidies.agreed_cost', { optional: cost_base !== 'agreed' })]
      : []),
    definedChoiceRow(ctx, `${path}/less_grants`, LESS_GRANTS, {
      apply: (project, value) => put(project, `${path}/less_grants`, value === 'true' ? true : undefined),
    }),
    ...feeRows(ctx, path, subsidy),
    definedChoiceRow(ctx, `${path}/excess`, EXCESS),
    ...moreRows(ctx, path, [
      'government_equity',
      'subsidy_years',
      'first_exponent',
      'performance',
      ...(linked ? (['linked_share'] as const) : []),
      'vat_rate',
    ]),
    ...(linked ? [definedChoiceRow(ctx, `${path}/linked_to`, LINKED_TO)] : []),
  ];
}

/** Which revenue is deducted: all when the file says nothing, none when it names none. */
function feeRows(ctx: RowContext, path: string, { streams }: Formula): readonly SheetRow[] {
  const now = streams === undefined ? 'all' : streams.length === 0 ? 'none' : 'chosen';
  const first = ctx.project.revenue.slice(0, 1).map(({ id }) => id);
  const chosen = { all: undefined, none: [], chosen: first } as const;
  const row = definedChoiceRow(
    ctx,
    `${path}/streams#which`,
    { ...USER_FEES, fallback: now },
    {
      ...(first.length === 0 ? { only: ['all', 'none'] } : {}),
      apply: (project, value) => put(project, `${path}/streams`, chosen[value as keyof typeof chosen]),
    },
  );
  const here = { ...row, path: `${path}/streams` };
  return now === 'chosen'
    ? [
        here,
        fieldRow(`${path}/streams`, ctx.t('fields.deductedStreams'), streamsCell(ctx, `${path}/streams`), 2),
      ]
    : [here];
}

function moreRows(ctx: RowContext, path: string, keys: readonly Part[]): readonly SheetRow[] {
  return [
    partsRow(
      ctx,
      path,
      ctx.t('fields.more'),
      ctx.t('fields.subsidyMoreHelp'),
      keys.map((key) =>
        part(ctx, key, `subsidies.${key}`, `${path}/${key}`, () => SUBSIDY_PARTS[key](ctx.project)),
      ),
    ),
    ...present(ctx, keys, path, 'subsidies'),
  ];
}
