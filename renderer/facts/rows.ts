import { FIELDS, getAt, type Project } from '../engine/engine';
import { pick } from '../format/text';
import { unitName } from '../format/unit-vm';
import { type ItemAction, isEditable, type Option, type SheetCell, type SheetRow } from '../sheet/sheet-vm';
import {
  choiceCell,
  fixedCell,
  formulaCell,
  numberCell,
  optionalChoiceCell,
  plainCell,
  provenanceCells,
  textCell,
} from './cells';
import type { RowContext } from './context';

type FieldKey = 'name' | 'city' | 'country' | 'domain' | 'story' | 'description' | string;

/** A row with a name and a value that is not an input. */
export function fieldRow(path: string, name: string, value: SheetCell, depth = 1): SheetRow {
  return {
    id: path,
    type: 'field',
    path,
    depth,
    muted: false,
    hint: '',
    wide: true,
    cells: { name: fixedCell(name), value },
  };
}

/** A row for an input: value, unit, source, confidence, note. */
export function inputRow(
  ctx: RowContext,
  path: string,
  field: FieldKey,
  more: { readonly optional?: boolean; readonly depth?: number; readonly unit?: string } = {},
): SheetRow {
  const def = FIELDS.get(field);
  const input = ctx.inputs.get(path);
  const unit = input?.unit ?? more.unit ?? (typeof def?.unit === 'string' ? def.unit : '1');
  const unused = input !== undefined && ctx.unused(input);
  const agreed = input && ctx.contracted.get(input.id);
  const name = def ? pick(def.label, ctx.style.language) : field;
  const help = def ? pick(def.help, ctx.style.language) : '';
  return {
    id: path,
    type: 'field',
    path,
    depth: more.depth ?? 1,
    muted: unused,
    hint: unused ? `${help}\n${ctx.t('grid.unused')}` : help,
    cells: {
      name: fixedCell(unused ? `${name} · ${ctx.t('grid.unused')}` : name),
      value: withChip(
        numberCell(ctx, path, unit, { series: def?.series ?? false, optional: more.optional ?? false }),
        agreed,
      ),
      unit: fixedCell(unitName(unit, ctx.style)),
      ...provenanceCells(ctx, path),
    },
  };
}

/** A cell beside which stands what counts instead of it. */
export function withChip(cell: SheetCell, chip: string | undefined): SheetCell {
  return chip === undefined || !isEditable(cell) ? cell : { ...cell, chip };
}

/** The heading of a list's item: its name, and its own source and note where it has them. */
export function itemRow(
  ctx: RowContext,
  path: string,
  index: number,
  count: number,
  more: { readonly provenance?: boolean; readonly least?: number } = {},
): SheetRow {
  const actions: ItemAction[] = ['duplicate'];
  if (index > 0) actions.push('moveUp');
  if (index < count - 1) actions.push('moveDown');
  if (count > (more.least ?? 0)) actions.push('remove');
  return {
    id: `${path}#item`,
    type: 'item',
    path,
    depth: 0,
    muted: false,
    hint: '',
    actions,
    cells: {
      name: textCell(ctx, `${path}/label`),
      ...(more.provenance
        ? {
            source: textCell(ctx, `${path}/source`, { optional: true, long: true }),
            note: textCell(ctx, `${path}/note`, { optional: true, long: true }),
          }
        : {}),
    },
  };
}

/** A row for an item's id, the name formulas call it by. */
export function idRow(
  ctx: RowContext,
  path: string,
  rename: (project: Project, id: string) => Project,
): SheetRow {
  const cell = plainCell(ctx, `${path}/id`, /^[a-z][a-z0-9_]*$/, () => ctx.t('grid.identifier'));
  const renaming: SheetCell =
    cell.kind === 'text'
      ? {
          ...cell,
          write: (project, text) => {
            const checked = cell.write(project, text);
            return checked.ok
              ? { ok: true, project: rename(project, text.normalize('NFKC').trim()) }
              : checked;
          },
        }
      : cell;
  return fieldRow(`${path}/id`, ctx.t('fields.id'), renaming);
}

/** A row for a formula. */
export function formulaRow(ctx: RowContext, path: string): SheetRow {
  return fieldRow(path, ctx.t('fields.formula'), formulaCell(ctx, path));
}

/** A row for one of a list. */
export function choiceRow(
  ctx: RowContext,
  path: string,
  name: string,
  options: readonly Option[],
  apply?: (project: Project, value: string) => Project,
): SheetRow {
  return fieldRow(path, name, apply ? choiceCell(ctx, path, options, apply) : choiceCell(ctx, path, options));
}

/** A row for one of a list, or nothing. */
export function optionalRow(
  ctx: RowContext,
  path: string,
  name: string,
  options: readonly Option[],
): SheetRow {
  return fieldRow(path, name, optionalChoiceCell(ctx, path, options));
}

/** The items of one of the project's lists, as choices. */
export function itemOptions(
  ctx: RowContext,
  list: 'parties' | 'indices' | 'drivers' | 'revenue' | 'opex',
  among: readonly Pick<Project['parties'][number], 'id' | 'label'>[] = ctx.project[list],
): readonly Option[] {
  return among.map(({ id, label }) => ({ value: id, label: pick(label, ctx.style.language) }));
}

/** Put a sentence under every row whose text was not taken or whose value is at fault. */
export function withProblems(ctx: RowContext, rows: readonly SheetRow[]): readonly SheetRow[] {
  const told = new Set<string>();
  return rows.flatMap((row) => {
    const sentences: string[] = [];
    for (const cell of Object.values(row.cells)) {
      const draft = isEditable(cell) ? ctx.drafts.get(cell.key) : undefined;
      if (draft === undefined || !isEditable(cell)) continue;
      const written = cell.write(ctx.project, draft);
      if (!written.ok) sentences.push(written.sentence);
    }
    for (const problem of ctx.problems) {
      const sentence = pick(problem.message, ctx.style.language);
      const here = problem.path === row.path || problem.path.startsWith(`${row.path}/`);
      const own =
        row.type !== 'item' || problem.path === row.path || /\/(label|source|note)$/.test(problem.path);
      if (problem.path === '' || !here || !own || told.has(problem.path + sentence)) continue;
      told.add(problem.path + sentence);
      sentences.push(sentence);
    }
    return [row, ...sentences.map((sentence, i) => problemRow(row, sentence, i))];
  });
}

/** Whether something stands at a place of the project. */
export function has(ctx: RowContext, path: string): boolean {
  return getAt(ctx.project, path) !== undefined;
}

function problemRow(row: SheetRow, sentence: string, i: number): SheetRow {
  return {
    id: `${row.id}!${i}`,
    type: 'problem',
    path: row.path,
    depth: 0,
    muted: false,
    hint: '',
    cells: {},
    sentence,
  };
}
