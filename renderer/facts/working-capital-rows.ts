import { type Bilingual, FIELDS, getAt } from '../engine/engine';
import { pick } from '../format/text';
import type { SheetRow } from '../sheet/sheet-vm';
import { definedChoiceRow } from './choice-def';
import type { RowContext } from './context';
import { ENLARGED, ESTIMATED_PARTS, RECEIVABLE_BASE, SHARE_BASE } from './cost-choices';
import { namedItemsCell } from './named-items-cell';
import { partsRow } from './parts-row';
import { fieldRow, inputRow, itemOptions, optionalRow } from './rows';
import { switchRow } from './switch-row';

const AT = '/working_capital';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** The parts that stand on costs, what stands on them when nothing is chosen, and the days they begin with. */
const PARTS = [
  { id: 'materials', none: say('性质为原材料的成本', 'Costs of the nature materials'), begin: 30 },
  { id: 'fuel', none: say('性质为燃料动力的成本', 'Costs of the nature fuel'), begin: 30 },
  { id: 'progress', none: say('全部经营成本', 'All operating costs'), begin: 15 },
  { id: 'finished', none: say('全部经营成本', 'All operating costs'), begin: 15 },
  { id: 'cash', none: say('工资福利与其他费用', 'Wages and other costs'), begin: 30 },
] as const;

/** Working capital: one share of revenue or cost, or its parts by their days of turnover. */
export function workingCapitalRows(ctx: RowContext): readonly SheetRow[] {
  const { language } = ctx.style;
  const { enlarged } = ctx.project.working_capital;
  return [
    switchRow(ctx, `${AT}/enlarged`, pick(ENLARGED.label, language), pick(ENLARGED.help, language), () => ({
      base: 'revenue',
      share: { value: 0.2, confidence: 'assumption' as const },
    })),
    ...(enlarged
      ? [
          definedChoiceRow(ctx, `${AT}/enlarged/base`, SHARE_BASE),
          inputRow(ctx, `${AT}/enlarged/share`, 'working_capital.share'),
        ]
      : byDays(ctx)),
    inputRow(ctx, `${AT}/days_in_year`, 'working_capital.days_in_year', { depth: 0 }),
  ];
}

function byDays(ctx: RowContext): readonly SheetRow[] {
  const { language } = ctx.style;
  const all = say('全部经营成本', 'All operating costs');
  // Days stand together, so that a column of them can be pasted.
  return [
    inputRow(ctx, `${AT}/receivable_days`, 'working_capital.receivable_days', { depth: 0 }),
    inputRow(ctx, `${AT}/payable_days`, 'working_capital.payable_days', { depth: 0 }),
    inputRow(ctx, `${AT}/inventory_days`, 'working_capital.inventory_days', { depth: 0, optional: true }),
    {
      ...optionalRow(
        ctx,
        `${AT}/inventory_supplier`,
        ctx.t('fields.inventory_supplier'),
        itemOptions(ctx, 'parties'),
      ),
      depth: 0,
    },
    inputRow(ctx, `${AT}/prepaid_days`, 'working_capital.prepaid_days', { depth: 0, optional: true }),
    inputRow(ctx, `${AT}/advance_days`, 'working_capital.advance_days', { depth: 0, optional: true }),
    definedChoiceRow(ctx, `${AT}/receivable_base`, RECEIVABLE_BASE, { depth: 0 }),
    itemsRow(ctx, 'payable_items', all, 0, say('赊购的成本', 'Bought on credit')),
    ...(isStated(ctx, 'prepaid')
      ? [itemsRow(ctx, 'prepaid_items', all, 0, say('预付的成本', 'Paid ahead'))]
      : []),
    partsRow(
      ctx,
      AT,
      pick(ESTIMATED_PARTS.label, language),
      pick(ESTIMATED_PARTS.help, language),
      PARTS.map(({ id, begin }) => ({
        id,
        label: pick(FIELDS.get(`working_capital.${id}_days`)?.label ?? say(id, id), language),
        path: `${AT}/${id}_days`,
        begin: () => ({ value: begin, confidence: 'assumption' }),
      })),
      0,
    ),
    ...PARTS.filter(({ id }) => isStated(ctx, id)).flatMap(({ id, none }) => [
      inputRow(ctx, `${AT}/${id}_days`, `working_capital.${id}_days`, { optional: true }),
      itemsRow(ctx, `${id}_items`, none, 2),
    ]),
  ];
}

/** Whether the file gives its days, or names its costs. */
function isStated(ctx: RowContext, id: string): boolean {
  return ['days', 'items'].some((what) => getAt(ctx.project, `${AT}/${id}_${what}`) !== undefined);
}

/** The costs something counts; when none is chosen, those it counts by its nature. */
function itemsRow(
  ctx: RowContext,
  key: string,
  none: Bilingual,
  depth = 1,
  name = say('所计成本', 'Costs counted'),
): SheetRow {
  const { language } = ctx.style;
  const path = `${AT}/${key}`;
  const own = ctx.project.options.flatMap(({ terms }) => terms.costs ?? []);
  const options = itemOptions(ctx, 'opex', [...ctx.project.opex, ...own]);
  return {
    ...fieldRow(path, pick(name, language), namedItemsCell(ctx, path, options, pick(none, language)), depth),
    hint: pick(
      say(
        '未选时计所示的成本；选定后只计所选的成本。',
        'What is shown when none is chosen; otherwise only those chosen.',
      ),
      language,
    ),
  };
}
