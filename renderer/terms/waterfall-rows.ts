import type { Project } from '../engine/engine';
import { put } from '../engine/put';
import { fixedCell } from '../facts/cells';
import type { RowContext } from '../facts/context';
import { pick } from '../format/text';
import type { ItemAction, SheetRow } from '../sheet/sheet-vm';
import { STEPS } from './funding-choices';
import type { Funding } from './funding-templates';

type Step = NonNullable<Funding['waterfall']>[number];

/** The usual order, as the engine has it. */
const USUAL = Object.keys(STEPS) as readonly Step[];

/** What cash in operation is used for, one after the other; each step can be moved. */
export function waterfallRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const path = `/options/${at}/terms/funding/waterfall`;
  const steps = stepsOf(ctx.project, at);
  return steps.map((step, i) => {
    const actions: ItemAction[] = [];
    if (i > 0) actions.push('moveUp');
    if (i < steps.length - 1) actions.push('moveDown');
    return {
      id: `${path}/${step}`,
      type: 'field',
      path: `${path}/${i}`,
      depth: 0,
      muted: false,
      hint: '',
      wide: true,
      actions,
      act: (project, action) => moved(project, at, step, action),
      cells: {
        name: fixedCell(`${i + 1}. ${pick(STEPS[step], ctx.style.language)}`),
        value: { kind: 'blank' },
      },
    };
  });
}

function stepsOf(project: Project, at: number): readonly Step[] {
  return project.options[at]?.terms.funding?.waterfall ?? USUAL;
}

function moved(project: Project, at: number, step: Step, action: ItemAction): Project {
  const path = `/options/${at}/terms/funding/waterfall`;
  const steps = stepsOf(project, at);
  const from = steps.indexOf(step);
  const to = action === 'moveUp' ? from - 1 : action === 'moveDown' ? from + 1 : from;
  const next = steps.toSpliced(from, 1).toSpliced(to, 0, step);
  // The usual order needs no saying.
  const usual = next.every((one, i) => one === USUAL[i]);
  return put(project, path, usual ? undefined : next);
}
