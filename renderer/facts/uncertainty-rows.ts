import { UNCERTAIN_ITEMS, uncertainLabels } from '../engine/contingent';
import type { Project } from '../engine/engine';
import { put } from '../engine/put';
import { pick } from '../format/text';
import type { SheetRow } from '../sheet/sheet-vm';
import { definedChoiceRow } from './choice-def';
import type { RowContext } from './context';
import { choiceRow, idRow, inputRow, itemRow } from './rows';
import { switchRow } from './switch-row';
import { DISTRIBUTION, MEASURE, PATH } from './uncertainty-choices';
import { distributionOf } from './uncertainty-templates';

type Renaming = (at: number) => (project: Project, id: string) => Project;
type Uncertainty = NonNullable<Project['uncertainties']>[number];

/** What may turn out otherwise: each with what it is about, its distribution and its path over the years. */
export function uncertaintyRows(ctx: RowContext, renaming: Renaming): readonly SheetRow[] {
  const list = ctx.project.uncertainties ?? [];
  const { language } = ctx.style;
  const names = uncertainLabels(ctx.project).map(({ id, label }) => ({
    value: id,
    label: pick(label, language),
  }));
  return list.flatMap((one, i) => {
    const path = `/uncertainties/${i}`;
    const isItem =
      one.of.split('.').length === 2 && UNCERTAIN_ITEMS.some((section) => one.of.startsWith(`${section}.`));
    return [
      itemRow(ctx, path, i, list.length, { provenance: true }),
      idRow(ctx, path, renaming(i)),
      choiceRow(ctx, `${path}/of`, ctx.t('contingent.of'), names),
      definedChoiceRow(ctx, `${path}/distribution/type`, DISTRIBUTION, {
        apply: (project, value) =>
          value === one.distribution.type
            ? project
            : put(project, `${path}/distribution`, distributionOf(value)),
      }),
      ...parameterRows(ctx, `${path}/distribution`, one.distribution),
      ...(isItem ? [] : [definedChoiceRow(ctx, `${path}/measure`, MEASURE)]),
      definedChoiceRow(ctx, `${path}/path`, PATH),
      ...correlationRows(ctx, path, one, list),
    ];
  });
}

function parameterRows(
  ctx: RowContext,
  path: string,
  distribution: Uncertainty['distribution'],
): readonly SheetRow[] {
  switch (distribution.type) {
    case 'normal':
      return [inputRow(ctx, `${path}/spread`, 'uncertainties.spread', { depth: 2 })];
    case 'lognormal':
      return [inputRow(ctx, `${path}/volatility`, 'uncertainties.volatility', { depth: 2 })];
    case 'uniform':
      return (['low', 'high'] as const).map((key) =>
        inputRow(ctx, `${path}/${key}`, `uncertainties.${key}`, { depth: 2 }),
      );
    default:
      return (['low', 'likely', 'high'] as const).map((key) =>
        inputRow(ctx, `${path}/${key}`, `uncertainties.${key}`, { depth: 2 }),
      );
  }
}

function correlationRows(
  ctx: RowContext,
  path: string,
  { id, correlated }: Uncertainty,
  list: readonly Uncertainty[],
): readonly SheetRow[] {
  const others = list.filter((one) => one.id !== id);
  if (others.length === 0 && correlated === undefined) return [];
  const options = [
    { value: '', label: ctx.t('common.none') },
    ...others.map((one) => ({ value: one.id, label: pick(one.label, ctx.style.language) })),
  ];
  const row = choiceRow(
    ctx,
    `${path}/correlated/with`,
    ctx.t('contingent.with'),
    options,
    (project, value) => {
      if (value === (correlated?.with ?? '')) return project;
      return put(
        project,
        `${path}/correlated`,
        value === ''
          ? undefined
          : { with: value, correlation: correlated?.correlation ?? { value: 0.5, confidence: 'assumption' } },
      );
    },
  );
  const cell = row.cells.value;
  const now = correlated?.with ?? '';
  return [
    cell?.kind === 'choice'
      ? {
          ...row,
          cells: {
            ...row.cells,
            value: { ...cell, value: now, text: options.find((one) => one.value === now)?.label ?? now },
          },
        }
      : row,
    ...(correlated
      ? [inputRow(ctx, `${path}/correlated/correlation`, 'uncertainties.correlation', { depth: 2 })]
      : []),
  ];
}

/** How contingent liabilities are simulated, and how likely an early end is. */
export function contingentRows(ctx: RowContext): readonly SheetRow[] {
  const path = '/contingent';
  return [
    switchRow(ctx, path, ctx.t('contingent.settings'), ctx.t('sectionHelp.contingent'), () => ({
      authority_probability: { value: 0.005, confidence: 'assumption' },
      force_majeure_probability: { value: 0.002, confidence: 'assumption' },
      company_probability: { value: 0.01, confidence: 'assumption' },
    })),
    ...(ctx.project.contingent
      ? (
          [
            'authority_probability',
            'force_majeure_probability',
            'company_probability',
            'trials',
            'seed',
          ] as const
        ).map((key) => inputRow(ctx, `${path}/${key}`, `contingent.${key}`, { optional: true }))
      : []),
  ];
}
