import type { Project } from '../engine/engine';
import { put } from '../engine/put';
import { variantOf } from '../engine/schemes';
import { pick } from '../format/text';
import type { SheetRow } from '../sheet/sheet-vm';
import { textCell } from './cells';
import { definedChoiceRow } from './choice-def';
import { chosenCell } from './chosen-cell';
import type { RowContext } from './context';
import { countRow } from './count-row';
import {
  AVERAGING,
  BASE,
  BUDGET_KIND,
  BUDGET_LEVEL,
  COMPANY_TAXES,
  CONVENTION,
  RISK_CATEGORY,
  RISK_METHOD,
  RISK_SHAPE,
} from './fiscal-choices';
import { caseOf, pastYear, riskMethod } from './fiscal-templates';
import { listFactorRow } from './list-factor-row';
import { fieldRow, idRow, inputRow, itemOptions, itemRow, optionalRow } from './rows';
import { switchRow } from './switch-row';
import { wholeNumberCell } from './whole-number-cell';

type Renaming = (at: number) => (project: Project, id: string) => Project;
type Risk = NonNullable<Project['risks']>[number];
type Budget = NonNullable<Project['budgets']>[number];

/** The risk register: each risk with its method, its split and its years. */
export function riskRows(ctx: RowContext, renaming: Renaming): readonly SheetRow[] {
  const list = ctx.project.risks ?? [];
  const options = ctx.project.options.map(({ id, label }) => ({
    value: id,
    label: pick(label, ctx.style.language),
  }));
  return list.flatMap((risk, i) => {
    const path = `/risks/${i}`;
    return [
      itemRow(ctx, path, i, list.length, { provenance: true }),
      idRow(ctx, path, renaming(i)),
      definedChoiceRow(ctx, `${path}/category`, RISK_CATEGORY),
      definedChoiceRow(ctx, `${path}/method/type`, RISK_METHOD, {
        apply: (project, value) =>
          value === risk.method.type ? project : put(project, `${path}/method`, riskMethod(value)),
      }),
      ...methodRows(ctx, `${path}/method`, risk.method),
      inputRow(ctx, `${path}/retained_share`, 'risks.retained_share'),
      ...splitRows(ctx, risk),
      inputRow(ctx, `${path}/insured`, 'risks.insured', { optional: true }),
      inputRow(ctx, `${path}/from_year`, 'risks.from_year', { optional: true }),
      inputRow(ctx, `${path}/to_year`, 'risks.to_year', { optional: true }),
      fieldRow(
        `${path}/options`,
        ctx.t('fiscalFacts.options'),
        chosenCell(ctx, `${path}/options`, options, true, ctx.t('common.all')),
      ),
    ];
  });
}

/** How each contract splits the risk, where it does otherwise than the register. */
function splitRows(ctx: RowContext, { id, options: concerned }: Risk): readonly SheetRow[] {
  const { options } = ctx.project;
  return options.flatMap((option, k) => {
    const isConcerned = concerned?.includes(option.id) ?? true;
    if (options.length < 2 || !isConcerned || variantOf(option).account === 'public') return [];
    const list = {
      path: `/options/${k}/terms/risk_shares`,
      key: 'risk',
      value: 'share',
      field: 'risk_shares.share',
    } as const;
    const label = ctx.t('fiscalFacts.retainedIn', { option: pick(option.label, ctx.style.language) });
    return [listFactorRow(ctx, list, { name: id, label, depth: 2 })];
  });
}

function methodRows(ctx: RowContext, path: string, method: Risk['method']): readonly SheetRow[] {
  switch (method.type) {
    case 'ratio':
      return (['construction_ratio', 'operation_ratio'] as const).map((key) =>
        inputRow(ctx, `${path}/${key}`, `risks.${key}`, { optional: true, depth: 2 }),
      );
    case 'scenarios':
      return [
        countRow(ctx, `${path}/cases`, ctx.t('fiscalFacts.cases'), method.cases, caseOf),
        ...method.cases.flatMap((_, k) => [
          numbered(ctx, caseLabelRow(ctx, `${path}/cases/${k}/label`), k),
          numbered(ctx, inputRow(ctx, `${path}/cases/${k}/cost`, 'risks.cost', { depth: 2 }), k),
          numbered(
            ctx,
            inputRow(ctx, `${path}/cases/${k}/probability`, 'risks.probability', { depth: 2 }),
            k,
          ),
        ]),
      ];
    case 'event':
      return [
        ...(['probability', 'low', 'likely', 'high'] as const).map((key) =>
          inputRow(ctx, `${path}/${key}`, `risks.${key}`, { depth: 2 }),
        ),
        definedChoiceRow(ctx, `${path}/shape`, RISK_SHAPE, { depth: 2 }),
      ];
  }
}

function caseLabelRow(ctx: RowContext, path: string): SheetRow {
  return fieldRow(path, ctx.t('fiscalFacts.caseLabel'), textCell(ctx, path, { optional: true }), 2);
}

/** Put the number of a case before the name of its row. */
function numbered(ctx: RowContext, row: SheetRow, k: number): SheetRow {
  const { name } = row.cells;
  const text = name?.kind === 'fixed' ? name.text : '';
  return {
    ...row,
    cells: {
      ...row.cells,
      name: { kind: 'fixed', text: ctx.t('fiscalFacts.case', { n: k + 1, name: text }) },
    },
  };
}

/** Budgets: past years or a forecast, other projects, and the lines drawn. */
export function budgetRows(ctx: RowContext, renaming: Renaming): readonly SheetRow[] {
  const list = ctx.project.budgets ?? [];
  const governments = ctx.project.parties.filter(({ role }) => role === 'government');
  return list.flatMap((budget, i) => {
    const path = `/budgets/${i}`;
    return [
      itemRow(ctx, path, i, list.length),
      idRow(ctx, path, renaming(i)),
      definedChoiceRow(ctx, `${path}/level`, BUDGET_LEVEL),
      definedChoiceRow(ctx, `${path}/kind`, BUDGET_KIND),
      optionalRow(ctx, `${path}/party`, ctx.t('fiscalFacts.party'), itemOptions(ctx, 'parties', governments)),
      ...pastRows(ctx, path, budget),
      inputRow(ctx, `${path}/forecast`, 'budgets.forecast', { optional: true }),
      inputRow(ctx, `${path}/other_projects`, 'budgets.other_projects', { optional: true }),
      ...(['ceiling', 'warning', 'government_pays'] as const).map((key) =>
        inputRow(ctx, `${path}/${key}`, `budgets.${key}`, { optional: true }),
      ),
    ];
  });
}

function pastRows(ctx: RowContext, path: string, { history = [] }: Budget): readonly SheetRow[] {
  return [
    countRow(ctx, `${path}/history`, ctx.t('fiscalFacts.history'), history, (before) =>
      pastYear(before, ctx.project),
    ),
    ...history.flatMap(({ year }, k) => {
      const at = `${path}/history/${k}`;
      const spent = inputRow(ctx, `${at}/expenditure`, 'budgets.expenditure', { depth: 2 });
      return [
        {
          ...fieldRow(
            `${at}/year`,
            ctx.t('fiscalFacts.year'),
            wholeNumberCell(ctx, `${at}/year`, 1900, 2200),
          ),
          depth: 2,
        },
        {
          ...spent,
          cells: {
            ...spent.cells,
            name: { kind: 'fixed' as const, text: ctx.t('fiscalFacts.spentIn', { year }) },
          },
        },
      ];
    }),
    definedChoiceRow(ctx, `${path}/averaging`, AVERAGING),
    definedChoiceRow(ctx, `${path}/base`, BASE),
    inputRow(ctx, `${path}/growth`, 'budgets.growth', { optional: true }),
  ];
}

/** How the comparison with public delivery is counted. */
export function valueForMoneyRows(ctx: RowContext): readonly SheetRow[] {
  const path = '/value_for_money';
  const options = ctx.project.options.map(({ id, label }) => ({
    value: id,
    label: pick(label, ctx.style.language),
  }));
  return [
    switchRow(ctx, path, ctx.t('fiscalFacts.valueForMoney'), ctx.t('sectionHelp.value_for_money'), () => ({
      discount_rate: { value: 0.035, confidence: 'assumption' },
    })),
    ...(ctx.project.value_for_money
      ? [
          optionalRow(ctx, `${path}/reference`, ctx.t('fiscalFacts.reference'), options),
          inputRow(ctx, `${path}/discount_rate`, 'value_for_money.discount_rate'),
          definedChoiceRow(ctx, `${path}/convention`, CONVENTION),
          inputRow(ctx, `${path}/neutrality`, 'value_for_money.neutrality', { optional: true }),
          definedChoiceRow(ctx, `${path}/company_taxes`, COMPANY_TAXES, {
            apply: (project, value) =>
              put(project, `${path}/company_taxes`, value === 'true' ? true : undefined),
          }),
          inputRow(ctx, `${path}/bias_construction`, 'value_for_money.bias_construction', { optional: true }),
          inputRow(ctx, `${path}/bias_operation`, 'value_for_money.bias_operation', { optional: true }),
        ]
      : []),
  ];
}
