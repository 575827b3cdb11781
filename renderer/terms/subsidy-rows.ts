import { setAt } from '../engine/engine';
import { put } from '../engine/put';
import { definedChoiceRow } from '../facts/choice-def';
import type { RowContext } from '../facts/context';
import { fieldRow, idRow, inputRow, itemRow } from '../facts/rows';
import { streamsCell } from '../facts/streams-cell';
import { pick } from '../format/text';
import type { SheetRow } from '../sheet/sheet-vm';
import { renameFunding } from './funding-templates';
import { COST_BASE, EXCESS, LESS_GRANTS, LINKED_TO, SUBSIDY_TYPE, USER_FEES } from './subsidy-choices';
import { indexRow, moreRows, type SubsidyPart, WINDOW } from './subsidy-parts';
import {
  creditRows,
  guaranteeRows,
  instalmentRows,
  landRows,
  rentRows,
  taxRows,
} from './subsidy-rows-backing';
import { energyRows, outcomeRows, serviceRows, tollRows } from './subsidy-rows-results';
import { costedAs, possibleTypes, type Subsidy, type SubsidyOf, subsidyOf } from './subsidy-templates';

/** Everything the government, or another payer, pays the company in operation. */
export function subsidyRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const terms = ctx.project.options[at]?.terms;
  const list = terms?.subsidies ?? [];
  return list.flatMap((subsidy, i) => {
    const path = `/options/${at}/terms/subsidies/${i}`;
    return [
      itemRow(ctx, path, i, list.length),
      idRow(ctx, path, (project, id) => renameFunding(project, at, 'subsidies', i, id)),
      definedChoiceRow(ctx, `${path}/type`, SUBSIDY_TYPE, {
        only: possibleTypes(ctx.project),
        apply: (project, value) =>
          setAt(project, path, subsidyOf(project, value as Subsidy['type'], subsidy)),
      }),
      payerRow(ctx, path, terms?.government, terms?.company),
      ...kindRows(ctx, path, subsidy),
    ];
  });
}

function payerRow(
  ctx: RowContext,
  path: string,
  government: string | undefined,
  company: string | undefined,
): SheetRow {
  const others = ctx.project.parties.filter(({ id }) => id !== company);
  const values = Object.fromEntries(
    others.map(({ id, label }) => [id, { zh: pick(label, 'zh-CN'), en: pick(label, 'en') }]),
  );
  const name = ctx.t('fields.payer');
  return definedChoiceRow(ctx, `${path}/payer`, {
    label: { zh: name, en: name },
    help: {
      zh: '由谁支付：政府、部门、医保机构或主要客户；不选即为本方案的政府方。',
      en: "Who pays: the government, a department, an insurer or an anchor customer; the option's government unless chosen.",
    },
    values,
    ...(government === undefined ? {} : { fallback: government }),
  });
}

function kindRows(ctx: RowContext, path: string, subsidy: Subsidy): readonly SheetRow[] {
  switch (subsidy.type) {
    case 'fixed':
      return [
        inputRow(ctx, `${path}/amount`, 'subsidies.amount'),
        indexRow(ctx, path, 'index'),
        ...moreRows(ctx, path, subsidy, [...WINDOW, 'performance']),
      ];
    case 'availability':
      return availabilityRows(ctx, path, subsidy);
    case 'mof_formula':
      return formulaRows(ctx, path, subsidy);
    case 'service_price':
      return serviceRows(ctx, path, subsidy);
    case 'shadow_toll':
      return tollRows(ctx, path, subsidy);
    case 'instalments':
      return instalmentRows(ctx, path, subsidy);
    case 'lease_rent':
      return rentRows(ctx, path, subsidy);
    case 'revenue_guarantee':
      return guaranteeRows(ctx, path, subsidy);
    case 'shared_savings':
      return energyRows(ctx, path, subsidy);
    case 'outcome_payment':
      return outcomeRows(ctx, path, subsidy);
    case 'tax_increment':
      return taxRows(ctx, path, subsidy);
    case 'land_value_capture':
      return landRows(ctx, path, subsidy);
    case 'credit_guarantee':
      return creditRows(ctx, path, subsidy);
  }
}

function availabilityRows(
  ctx: RowContext,
  path: string,
  subsidy: SubsidyOf<'availability'>,
): readonly SheetRow[] {
  const { availability, deduction_factor, deduction_cap, indexed_share, index, ratchet, penalty_points } =
    subsidy;
  const deducts =
    (availability ?? deduction_factor ?? deduction_cap ?? ratchet ?? penalty_points) !== undefined;
  const deductions: readonly SubsidyPart[] = [
    'deduction_factor',
    'deduction_cap',
    'used_share',
    'ratchet',
    ...(ratchet === undefined ? [] : (['ratchet_threshold'] as const)),
    'penalty_points',
    ...(penalty_points === undefined ? [] : (['termination_points', 'points_years'] as const)),
  ];
  return [
    inputRow(ctx, `${path}/base_payment`, 'subsidies.base_payment'),
    indexRow(ctx, path, 'index'),
    ...moreRows(ctx, path, subsidy, [
      ...((index ?? indexed_share) === undefined ? [] : (['indexed_share'] as const)),
      'availability',
      ...(deducts ? deductions : []),
      ...WINDOW,
      'performance',
    ]),
  ];
}

function formulaRows(ctx: RowContext, path: string, subsidy: SubsidyOf<'mof_formula'>): readonly SheetRow[] {
  const { cost_base, agreed_cost, performance, linked_share, linked_to } = subsidy;
  const linked = (performance ?? linked_share ?? linked_to) !== undefined;
  return [
    inputRow(ctx, `${path}/profit_rate`, 'subsidies.profit_rate'),
    inputRow(ctx, `${path}/discount_rate`, 'subsidies.discount_rate'),
    definedChoiceRow(ctx, `${path}/cost_base`, COST_BASE, {
      apply: (project, value) =>
        setAt(project, path, costedAs(subsidy, value as SubsidyOf<'mof_formula'>['cost_base'])),
    }),
    ...(cost_base === 'agreed' || agreed_cost
      ? [inputRow(ctx, `${path}/agreed_cost`, 'subsidies.agreed_cost', { optional: cost_base !== 'agreed' })]
      : []),
    definedChoiceRow(ctx, `${path}/less_grants`, LESS_GRANTS, {
      apply: (project, value) => put(project, `${path}/less_grants`, value === 'true' ? true : undefined),
    }),
    ...feeRows(ctx, path, subsidy),
    definedChoiceRow(ctx, `${path}/excess`, EXCESS),
    ...moreRows(ctx, path, subsidy, [
      'government_equity',
      'subsidy_years',
      'first_exponent',
      'performance',
      ...(linked ? (['linked_share'] as const) : []),
    ]),
    ...(linked ? [definedChoiceRow(ctx, `${path}/linked_to`, LINKED_TO)] : []),
  ];
}

/** Which revenue is deducted: all when the file says nothing, none when it names none. */
function feeRows(ctx: RowContext, path: string, { streams }: SubsidyOf<'mof_formula'>): readonly SheetRow[] {
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
