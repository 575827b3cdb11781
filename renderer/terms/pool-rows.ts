import { POOL_RULES, type Pool, type PoolMember, type PoolRule } from '../engine/engine';
import { put } from '../engine/put';
import { fixedCell } from '../facts/cells';
import { type ChoiceDef, definedChoiceRow } from '../facts/choice-def';
import type { RowContext } from '../facts/context';
import { choiceRow, formulaRow, inputRow, itemOptions, itemRow, optionalRow } from '../facts/rows';
import { switchRow } from '../facts/switch-row';
import type { SheetRow } from '../sheet/sheet-vm';
import {
  actOnMember,
  benefitOf,
  MOST_EDITED,
  newInKind,
  newStandAlone,
  replaceMember,
  withGame,
} from './pool-templates';

const BENEFIT: ChoiceDef = {
  label: { zh: '受益', en: 'Benefit' },
  help: {
    zh: '利益聚合给该成员带来的全部好处（含免去的成本），尚未扣除出资；不填时以免去的单独成本为准。',
    en: 'All the pool is worth to the member, the cost it avoids included, before it pays; the stand-alone cost counts when none is given.',
  },
  values: {
    none: { zh: '不填（以单独成本为准）', en: 'Not given (stand-alone cost counts)' },
    amount: { zh: '每年金额', en: 'Amount a year' },
    formula: { zh: '公式', en: 'Formula' },
    savings: { zh: '项目节约项', en: 'Savings of the facts' },
  },
  fallback: 'none',
};

const GAME: ChoiceDef = {
  label: { zh: '联盟成本', en: 'Costs of groups' },
  help: {
    zh: '部分成员自己联合要花多少：SCRB、沙普利值、核仁等规则和核的检验都由此算出。估算：单个成员为其单独成本，全体为模型的净成本，中间的节省按成员两两相遇分布。',
    en: 'What some members would pay by themselves: SCRB, Shapley, nucleolus and the core test rest on it. Estimated: one costs its stand-alone cost, all the net cost of the model, and what is saved between arises from each two members.',
  },
  values: {
    estimated: { zh: '按登记数据估算', en: 'Estimated from the register' },
    table: { zh: '逐个联盟填写', en: 'A table of all groups' },
    formula: { zh: '按公式', en: 'A formula' },
  },
  fallback: 'estimated',
};

/** The rows of a pool: the rule, what groups cost, and the members. */
export function poolRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const pool = ctx.project.options[at]?.terms.pool;
  if (pool === undefined) return [];
  const path = `/options/${at}/terms/pool`;
  return [
    ruleRow(ctx, path, pool.rule),
    gameRow(ctx, path, at, pool),
    ...(pool.game?.form === 'formula' ? formulaRows(ctx, `${path}/game`) : []),
    ...pool.members.flatMap((member, i) => memberRows(ctx, at, pool, member, i)),
    ...(pool.game?.form === 'table' ? tableRows(ctx, `${path}/game`, pool) : []),
  ];
}

function ruleRow(ctx: RowContext, path: string, rule: PoolRule): SheetRow {
  const def: ChoiceDef = {
    label: { zh: '分摊规则', en: 'Rule of sharing' },
    help: POOL_RULES[rule].help,
    values: Object.fromEntries(Object.entries(POOL_RULES).map(([id, { label }]) => [id, label])),
  };
  return definedChoiceRow(ctx, `${path}/rule`, def, { depth: 0 });
}

function gameRow(ctx: RowContext, path: string, at: number, pool: Pool): SheetRow {
  const few = pool.members.length <= MOST_EDITED || pool.game?.form === 'table';
  const row = definedChoiceRow(ctx, `${path}/game/form`, GAME, {
    depth: 0,
    apply: (project, value) => withGame(project, at, value),
    ...(few ? {} : { only: ['estimated', 'formula'] }),
  });
  return { ...row, path: `${path}/game` };
}

function formulaRows(ctx: RowContext, path: string): readonly SheetRow[] {
  return (['fixed_cost', 'scale', 'exponent'] as const).map((key) =>
    inputRow(ctx, `${path}/${key}`, `pool_game.${key}`, { optional: true }),
  );
}

function memberRows(
  ctx: RowContext,
  at: number,
  pool: Pool,
  member: PoolMember,
  i: number,
): readonly SheetRow[] {
  const path = `/options/${at}/terms/pool/members/${i}`;
  const parties = itemOptions(ctx, 'parties');
  const item = itemRow(ctx, path, i, pool.members.length);
  const heading: SheetRow = {
    ...item,
    cells: { name: fixedCell(nameOf(ctx, member.party)) },
    actions: (item.actions ?? []).filter((action) => action !== 'duplicate'),
    act: (project, action) => actOnMember(project, at, i, action),
  };
  return [
    heading,
    choiceRow(ctx, `${path}/party`, ctx.t('pool.member'), parties, (project, party) =>
      replaceMember(project, at, i, party),
    ),
    ...standAloneRows(ctx, `${path}/stand_alone`, member),
    ...benefitRows(ctx, `${path}/benefit`, member),
    ...(['use', 'ability', 'weight'] as const).map((key) =>
      inputRow(ctx, `${path}/${key}`, `pool.${key}`, { optional: true }),
    ),
    ...(pool.game?.form === 'formula'
      ? [inputRow(ctx, `${path}/own_cost`, 'pool.own_cost', { optional: true })]
      : []),
    switchRow(ctx, `${path}/in_kind`, ctx.t('pool.inKind'), ctx.t('pool.inKindHelp'), newInKind, 1),
    ...(member.in_kind === undefined
      ? []
      : (['in_kind_value', 'in_kind_year'] as const).map((key) =>
          inputRow(ctx, `${path}/in_kind/${key}`, `pool.${key}`, { depth: 2 }),
        )),
    inputRow(ctx, `${path}/joining_year`, 'pool.joining_year', { optional: true }),
  ];
}

function standAloneRows(ctx: RowContext, path: string, { stand_alone }: PoolMember): readonly SheetRow[] {
  const on = switchRow(ctx, path, ctx.t('pool.standAlone'), ctx.t('pool.standAloneHelp'), newStandAlone, 1);
  if (stand_alone === undefined) return [on];
  return [
    on,
    inputRow(ctx, `${path}/alone_yearly`, 'pool.alone_yearly', { optional: true, depth: 2 }),
    inputRow(ctx, `${path}/alone_once`, 'pool.alone_once', { optional: true, depth: 2 }),
    deeper(optionalRow(ctx, `${path}/index`, ctx.t('fields.index'), itemOptions(ctx, 'indices'))),
    {
      ...deeper(optionalRow(ctx, `${path}/payee`, ctx.t('pool.payee'), itemOptions(ctx, 'parties'))),
      hint: ctx.t('pool.payeeHelp'),
    },
  ];
}

function benefitRows(ctx: RowContext, path: string, { benefit }: PoolMember): readonly SheetRow[] {
  const kind = definedChoiceRow(ctx, `${path}/type`, BENEFIT, {
    apply: (project, value) => put(project, path, benefitOf(value, benefit)),
  });
  if (benefit === undefined || benefit.type === 'savings') return [kind];
  return [
    kind,
    benefit.type === 'amount'
      ? inputRow(ctx, `${path}/benefit_yearly`, 'pool.benefit_yearly', { depth: 2 })
      : deeper(formulaRow(ctx, `${path}/formula`)),
    deeper(optionalRow(ctx, `${path}/index`, ctx.t('fields.index'), itemOptions(ctx, 'indices'))),
    {
      ...deeper(optionalRow(ctx, `${path}/payer`, ctx.t('pool.payer'), itemOptions(ctx, 'parties'))),
      hint: ctx.t('pool.payerHelp'),
    },
  ];
}

/** Every group by the names of its members, with what it would cost by itself. */
function tableRows(ctx: RowContext, path: string, { game }: Pool): readonly SheetRow[] {
  if (game?.form !== 'table') return [];
  const heading: SheetRow = {
    id: `${path}#table`,
    type: 'item',
    path: `${path}/values`,
    depth: 0,
    muted: false,
    hint: ctx.t('pool.tableHelp'),
    actions: [],
    cells: { name: fixedCell(ctx.t('pool.table')) },
  };
  return [
    heading,
    ...game.values.map((value, k) => {
      const row = inputRow(ctx, `${path}/values/${k}/coalition_cost`, 'pool_game.coalition_cost');
      const name = value.members.map((party) => nameOf(ctx, party)).join(' + ');
      return { ...row, cells: { ...row.cells, name: fixedCell(name) } };
    }),
  ];
}

function deeper(row: SheetRow): SheetRow {
  return { ...row, depth: 2 };
}

function nameOf(ctx: RowContext, party: string): string {
  return itemOptions(ctx, 'parties').find(({ value }) => value === party)?.label ?? party;
}
