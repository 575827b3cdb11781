import type { Project } from '../engine/engine';
import { put } from '../engine/put';
import { pick } from '../format/text';
import type { SheetCell, SheetRow } from '../sheet/sheet-vm';
import { definedChoiceRow } from './choice-def';
import type { RowContext } from './context';
import { countRow } from './count-row';
import { CRITERION_KIND, EXPERT_FIELD, REVIEW_AVERAGING } from './fiscal-choices';
import { newExpert, newReview } from './fiscal-templates';
import { fieldRow, inputRow, itemOptions, itemRow, optionalRow } from './rows';
import { switchRow } from './switch-row';
import { done, no } from './writes';

type Review = NonNullable<Project['expert_review']>;
const PATH = '/expert_review';

/** The experts' review: criteria and weights, then each expert's sheet. */
export function reviewRows(ctx: RowContext): readonly SheetRow[] {
  const review = ctx.project.expert_review;
  const on = switchRow(ctx, PATH, ctx.t('fiscalFacts.review'), ctx.t('sectionHelp.expert_review'), newReview);
  if (!review) return [on];
  return [
    on,
    optionalRow(
      ctx,
      `${PATH}/option`,
      ctx.t('fiscalFacts.reviewed'),
      itemOptions(ctx, 'parties', ctx.project.options),
    ),
    definedChoiceRow(ctx, `${PATH}/averaging`, REVIEW_AVERAGING),
    inputRow(ctx, `${PATH}/least_experts`, 'expert_review.least_experts', { optional: true }),
    inputRow(ctx, `${PATH}/pass_mark`, 'expert_review.pass_mark', { optional: true }),
    ...review.criteria.flatMap((_, i) => {
      const path = `${PATH}/criteria/${i}`;
      return [
        itemRow(ctx, path, i, review.criteria.length, { least: 1 }),
        definedChoiceRow(ctx, `${path}/kind`, CRITERION_KIND),
        inputRow(ctx, `${path}/weight`, 'expert_review.weight'),
      ];
    }),
    expertCount(ctx, review),
    ...review.experts.flatMap((expert, i) => {
      const path = `${PATH}/experts/${i}`;
      return [
        itemRow(ctx, path, i, review.experts.length),
        definedChoiceRow(ctx, `${path}/field`, EXPERT_FIELD),
        ...review.criteria.map(({ id, label }) =>
          fieldRow(`${path}/scores#${id}`, pick(label, ctx.style.language), scoreCell(ctx, path, expert, id)),
        ),
      ];
    }),
  ];
}

function expertCount(ctx: RowContext, { experts }: Review): SheetRow {
  const row = countRow(ctx, `${PATH}/experts`, ctx.t('fiscalFacts.experts'), experts, () =>
    newExpert(experts),
  );
  const { value } = row.cells;
  if (value?.kind !== 'text') return row;
  return {
    ...row,
    depth: 0,
    cells: {
      ...row.cells,
      value: {
        ...value,
        write: (project, typed) => {
          const wanted = Number(typed.normalize('NFKC').trim());
          if (!Number.isInteger(wanted) || wanted < 0 || wanted > 60)
            return no(ctx.t('fiscalFacts.notCount', { most: 60 }));
          let list = experts.slice(0, wanted);
          while (list.length < wanted) list = [...list, newExpert(list)];
          return done(put(project, `${PATH}/experts`, list));
        },
      },
    },
  };
}

/** One mark; an empty cell is a criterion the expert has not judged. */
function scoreCell(
  ctx: RowContext,
  path: string,
  { scores }: Review['experts'][number],
  criterion: string,
): SheetCell {
  const known = scores.find((one) => one.criterion === criterion);
  const text = known === undefined ? '' : String(known.score);
  return {
    kind: 'text',
    text,
    edit: text,
    key: `${path}/scores#${criterion}`,
    placeholder: ctx.t('common.notSet'),
    write: (project, typed) => {
      const rest = scores.filter((one) => one.criterion !== criterion);
      if (typed.trim() === '') return done(put(project, `${path}/scores`, rest));
      const score = Number(typed.normalize('NFKC').trim());
      if (!(score >= 0 && score <= 100)) return no(ctx.t('fiscalFacts.notBetween', { least: 0, most: 100 }));
      return done(put(project, `${path}/scores`, [...rest, { criterion, score }]));
    },
  };
}
