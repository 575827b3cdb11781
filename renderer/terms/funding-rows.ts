import { debtInput, FIELDS, getAt, setAt } from '../engine/engine';
import { definedChoiceRow } from '../facts/choice-def';
import type { RowContext } from '../facts/context';
import { type OptionalPart, partsRow } from '../facts/parts-row';
import { choiceRow, idRow, inputRow, itemOptions, itemRow, optionalRow, withChip } from '../facts/rows';
import { switchRow } from '../facts/switch-row';
import { pick } from '../format/text';
import type { SheetRow } from '../sheet/sheet-vm';
import {
  COMPOUNDING,
  DIVIDENDS,
  DRAWS,
  DSRA_FUNDING,
  GRACE,
  GRANT_TIMING,
  KIND,
  LOCK_UP_TEST,
  ORDER,
  RANK,
  REPAYMENT,
  SHORTFALL,
  WORKS_INTEREST,
} from './funding-choices';
import {
  FEES,
  type Grant,
  newLockUp,
  newMaintenance,
  newStatutoryReserve,
  RESERVES,
  rankedAs,
  renameFunding,
  repaymentOf,
  SIZE_RULES,
  type Tranche,
  timedAs,
} from './funding-templates';
import { itemsCell } from './items-cell';

/** Who pays first, what is set aside at the start, what happens when cash falls short. */
export function fundingRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const path = fundingAt(at);
  return [
    definedChoiceRow(ctx, `${path}/order`, ORDER, { depth: 0 }),
    inputRow(ctx, `${path}/debt_from_year`, 'funding.debt_from_year', { optional: true, depth: 0 }),
    inputRow(ctx, `${path}/initial_working_capital`, 'funding.initial_working_capital', {
      optional: true,
      depth: 0,
    }),
    definedChoiceRow(ctx, `${path}/shortfall`, SHORTFALL, { depth: 0 }),
  ];
}

/** Every grant of an option. */
export function grantRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const list = ctx.project.options[at]?.terms.funding?.grants ?? [];
  return list.flatMap((grant, i) => {
    const path = `${fundingAt(at)}/grants/${i}`;
    return [
      itemRow(ctx, path, i, list.length),
      idRow(ctx, path, (project, id) => renameFunding(project, at, 'grants', i, id)),
      choiceRow(ctx, `${path}/from`, ctx.t('fields.grantFrom'), itemOptions(ctx, 'parties')),
      inputRow(ctx, `${path}/amount`, 'grants.amount'),
      definedChoiceRow(ctx, `${path}/timing`, GRANT_TIMING, {
        apply: (project, value) => setAt(project, path, timedAs(project, grant, value as Grant['timing'])),
      }),
      ...(grant.timing === 'weights' ? [inputRow(ctx, `${path}/weights`, 'grants.weights')] : []),
    ];
  });
}

/** Every tranche of an option. */
export function trancheListRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const list = ctx.project.options[at]?.terms.funding?.tranches ?? [];
  return list.flatMap((tranche, i) => trancheRows(ctx, at, i, tranche, list.length));
}

function trancheRows(
  ctx: RowContext,
  at: number,
  i: number,
  tranche: Tranche,
  count: number,
): readonly SheetRow[] {
  const path = `${fundingAt(at)}/tranches/${i}`;
  const own = tranche.rank === 'shareholder';
  return [
    itemRow(ctx, path, i, count),
    idRow(ctx, path, (project, id) => renameFunding(project, at, 'tranches', i, id)),
    choiceRow(ctx, `${path}/lender`, ctx.t('fields.lender'), itemOptions(ctx, 'parties')),
    definedChoiceRow(ctx, `${path}/rank`, RANK, {
      apply: (project, value) => setAt(project, path, rankedAs(project, tranche, value as Tranche['rank'])),
    }),
    definedChoiceRow(ctx, `${path}/kind`, KIND),
    ...sizeRows(ctx, path, tranche.id, own),
    inputRow(ctx, `${path}/rate`, 'tranches.rate'),
    definedChoiceRow(ctx, `${path}/compounding`, COMPOUNDING),
    definedChoiceRow(ctx, `${path}/draws`, DRAWS),
    definedChoiceRow(ctx, `${path}/interest_in_construction`, WORKS_INTEREST),
    ...feeRows(ctx, path, own),
    ...repaymentRows(ctx, path, tranche, own),
  ];
}

function sizeRows(ctx: RowContext, path: string, id: string, own: boolean): readonly SheetRow[] {
  const rules = (['gearing', 'dscr', 'llcr', 'cap', 'fixed'] as const).filter(
    (rule) => !own || !['dscr', 'llcr'].includes(rule),
  );
  const agreed = ctx.contracted.get(debtInput(id));
  const row = partsRow(
    ctx,
    `${path}/size`,
    ctx.t('fields.sizeRules'),
    ctx.t('fields.sizeRulesHelp'),
    rules.map((rule) => part(ctx, rule, `tranches.${rule}`, `${path}/size/${rule}`, SIZE_RULES[rule])),
  );
  const { value } = row.cells;
  return [
    value ? { ...row, cells: { ...row.cells, value: withChip(value, agreed) } } : row,
    ...present(ctx, rules, `${path}/size`, 'tranches'),
  ];
}

function feeRows(ctx: RowContext, path: string, own: boolean): readonly SheetRow[] {
  const fees = (['upfront', 'commitment', 'agency'] as const).filter((fee) => !own || fee !== 'agency');
  return [
    partsRow(
      ctx,
      `${path}/fees`,
      ctx.t('fields.fees'),
      ctx.t('fields.feesHelp'),
      fees.map((fee) => part(ctx, fee, `tranches.${fee}`, `${path}/fees/${fee}`, FEES[fee])),
    ),
    ...present(ctx, fees, `${path}/fees`, 'tranches'),
  ];
}

function repaymentRows(
  ctx: RowContext,
  tranchePath: string,
  tranche: Tranche,
  own: boolean,
): readonly SheetRow[] {
  const path = `${tranchePath}/repayment`;
  const { type, grace_years } = tranche.repayment;
  const plans = ['annuity', 'equal_principal', 'bullet', 'balloon', 'table'];
  return [
    definedChoiceRow(ctx, `${path}/type`, REPAYMENT, {
      ...(own ? { only: plans } : {}),
      apply: (project, value) =>
        setAt(project, tranchePath, repaymentOf(project, tranche, value as Tranche['repayment']['type'])),
    }),
    inputRow(ctx, `${path}/years`, 'tranches.years'),
    inputRow(ctx, `${path}/grace_years`, 'tranches.grace_years', { optional: true }),
    ...((grace_years?.value ?? 0) > 0 || tranche.repayment.grace !== undefined
      ? [definedChoiceRow(ctx, `${path}/grace`, GRACE)]
      : []),
    ...(type === 'balloon' ? [inputRow(ctx, `${path}/balloon`, 'tranches.balloon')] : []),
    ...(type === 'table' ? [inputRow(ctx, `${path}/weights`, 'tranches.weights')] : []),
    ...(own ? [] : [inputRow(ctx, `${path}/sweep`, 'tranches.sweep', { optional: true })]),
  ];
}

/** Accounts in which money is set aside. */
export function reserveRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const path = `${fundingAt(at)}/reserves`;
  const reserves = ctx.project.options[at]?.terms.funding?.reserves;
  const parts: OptionalPart[] = [
    { id: 'dsra', label: ctx.t('fields.dsra'), path: `${path}/dsra`, begin: RESERVES.dsra },
    ...(ctx.project.capex.length > 0 || reserves?.mra
      ? [
          {
            id: 'mra',
            label: ctx.t('fields.mra'),
            path: `${path}/mra`,
            begin: () => newMaintenance(ctx.project),
          },
        ]
      : []),
    part(ctx, 'interest_rate', 'reserves.interest_rate', `${path}/interest_rate`, RESERVES.interest_rate),
  ];
  const { dsra, mra } = reserves ?? {};
  return [
    partsRow(ctx, path, ctx.t('fields.reserves'), ctx.t('fields.reservesHelp'), parts, 0),
    ...(dsra
      ? [
          inputRow(ctx, `${path}/dsra/months`, 'reserves.months'),
          definedChoiceRow(ctx, `${path}/dsra/funding`, DSRA_FUNDING),
          ...(dsra.funding === 'letter_of_credit' || dsra.fee
            ? [inputRow(ctx, `${path}/dsra/fee`, 'reserves.fee', { optional: true })]
            : []),
        ]
      : []),
    ...(mra
      ? [
          inputRow(ctx, `${path}/mra/look_forward`, 'reserves.look_forward'),
          itemsCell(ctx, `${path}/mra/items`),
        ]
      : []),
    ...(reserves?.interest_rate ? [inputRow(ctx, `${path}/interest_rate`, 'reserves.interest_rate')] : []),
    ...(reserves
      ? [optionalRow(ctx, `${path}/bank`, ctx.t('fields.accountBank'), itemOptions(ctx, 'parties'))]
      : []),
  ];
}

/** When cash stays in the company. */
export function lockUpRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const path = `${fundingAt(at)}/lock_up`;
  const has = getAt(ctx.project, path) !== undefined;
  return [
    switchRow(ctx, path, ctx.t('fields.lockUp'), ctx.t('sectionHelp.lock_up'), newLockUp),
    ...(has
      ? [
          inputRow(ctx, `${path}/dscr`, 'lock_up.dscr'),
          inputRow(ctx, `${path}/passes`, 'lock_up.passes'),
          definedChoiceRow(ctx, `${path}/test`, LOCK_UP_TEST),
          inputRow(ctx, `${path}/default_dscr`, 'lock_up.default_dscr', { optional: true }),
        ]
      : []),
  ];
}

/** How cash reaches the shareholders. */
export function distributionRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const path = `/options/${at}/terms/distribution`;
  const reserve = `${path}/statutory_reserve`;
  return [
    inputRow(ctx, `${path}/payout`, 'distribution.payout', { depth: 0 }),
    inputRow(ctx, `${path}/minimum_cash`, 'distribution.minimum_cash', { depth: 0 }),
    definedChoiceRow(ctx, `${path}/dividends`, DIVIDENDS, { depth: 0 }),
    switchRow(
      ctx,
      reserve,
      ctx.t('fields.statutoryReserve'),
      ctx.t('fields.statutoryReserveHelp'),
      newStatutoryReserve,
    ),
    ...(getAt(ctx.project, reserve) === undefined
      ? []
      : [
          inputRow(ctx, `${reserve}/rate`, 'distribution.rate'),
          inputRow(ctx, `${reserve}/ceiling`, 'distribution.ceiling'),
        ]),
  ];
}

function fundingAt(at: number): string {
  return `/options/${at}/terms/funding`;
}

/** An optional input named as its field is. */
export function part(
  ctx: RowContext,
  id: string,
  field: string,
  path: string,
  begin: () => unknown,
): OptionalPart {
  const label = FIELDS.get(field)?.label ?? { zh: id, en: id };
  return { id, label: pick(label, ctx.style.language), path, begin };
}

/** The rows of those optional inputs that are there. */
export function present(
  ctx: RowContext,
  keys: readonly string[],
  path: string,
  section: string,
): readonly SheetRow[] {
  return keys
    .filter((key) => getAt(ctx.project, `${path}/${key}`) !== undefined)
    .map((key) => inputRow(ctx, `${path}/${key}`, `${section}.${key}`, { optional: true, depth: 2 }));
}
