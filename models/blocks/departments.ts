import type { LineDef } from '../language/types';
import type { Party, Project } from '../project/schema';
import { bilingual } from '../project/text';
import { type LineWriter, type Part, part, say, writerOf } from './part';
import { accountLines, measureLines } from './party-measures';

/** A government and its departments. */
export interface Departments {
  readonly whole: Party;
  readonly departments: readonly Party[];
}

/** The governments that are split by department. */
export function departmentsOf({ parties }: Project): readonly Departments[] {
  return parties.flatMap((whole) => {
    const departments = parties.filter(({ parent }) => parent === whole.id);
    return departments.length > 0 ? [{ whole, departments }] : [];
  });
}

/** The writer of the lines of a government taken together with its departments. */
export function togetherWriter({ id, label }: Party): LineWriter {
  return writerOf(`parties.${id}.with_departments`, [], togetherName(label));
}

/** Accounts of governments taken together with their departments: what one of them pays another cancels out. */
export function departmentsBlock(project: Project, between: ReadonlySet<string>, first: 't0' | 't1'): Part {
  const groups = departmentsOf(project);
  return part({
    blocks: groups.map(({ whole }) => ({
      id: `parties.${whole.id}.with_departments`,
      label: togetherName(whole.label),
      group: 'parties',
    })),
    lines: groups.flatMap((group) => togetherLines(group, between, first)),
  });
}

function togetherLines(
  { whole, departments }: Departments,
  between: ReadonlySet<string>,
  first: 't0' | 't1',
): LineDef[] {
  const line = togetherWriter(whole);
  const members = [whole, ...departments].map(({ id }) => id);
  const within = members.flatMap((to) =>
    members.flatMap((from) => (between.has(`${from}>${to}`) ? [`parties.${to}.from_${from}`] : [])),
  );
  const all = (short: string): string => members.map((id) => `parties.${id}.${short}`).join(' + ');
  const less = within.length > 0 ? ' - within' : '';
  return [
    ...(within.length > 0
      ? [
          line('within', within.join(' + '), 'money', 'flow', say('内部往来', 'Paid among them'), {
            definition: say(
              '本级与各部门之间的收付，合并时抵销。',
              'What they pay each other; it cancels out when they are taken together.',
            ),
          }),
        ]
      : []),
    line('inflow', all('inflow') + less, 'money', 'flow', say('现金流入', 'Inflow'), {
      emphasis: 'subtotal',
    }),
    line('outflow', all('outflow') + less, 'money', 'flow', say('现金流出', 'Outflow'), {
      emphasis: 'subtotal',
    }),
    ...accountLines(line),
    ...measureLines(line, 'return', first),
  ];
}

/** What a government with its departments is called. */
export function togetherName(label: Party['label']) {
  const { zh, en } = bilingual(label);
  return say(`${zh}（含各部门）`, `${en} with its departments`);
}
