import { getAt, type Project, type ProjectInput, setAt } from '../engine/engine';
import { fixedCell, textCell } from '../facts/cells';
import type { RowContext } from '../facts/context';
import { done, no } from '../facts/writes';
import { editText, inputFigure, readInput } from '../format/number-vm';
import { tidy } from '../format/parse-number';
import { pick } from '../format/text';
import { unitName } from '../format/unit-vm';
import type { SheetCell, SheetRow } from '../sheet/sheet-vm';

type Override = Project['scenarios'][number]['overrides'][number];
type How = 'value' | 'multiply' | 'add';

const HOW: readonly How[] = ['value', 'multiply', 'add'];

/** The rows of a scenario's changes. */
export function overrideRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const scenario = ctx.project.scenarios[at];
  const byId = new Map([...ctx.inputs.values()].map((input) => [input.id, input]));
  return (scenario?.overrides ?? []).map((override, i) => {
    const path = `/scenarios/${at}/overrides/${i}`;
    const input = byId.get(override.input);
    return {
      id: path,
      type: 'field',
      path,
      depth: 0,
      muted: false,
      hint: override.input,
      actions: ['remove'],
      cells: {
        name: fixedCell(
          input
            ? pick(input.label, ctx.style.language)
            : `${ctx.t('scenarios.unknownInput')}: ${override.input}`,
        ),
        base: fixedCell(input ? baseText(ctx, input) : ''),
        how: howCell(ctx, path, override),
        amount: amountCell(ctx, path, override, input),
        unit: fixedCell(input && howOf(override) !== 'multiply' ? unitName(input.unit, ctx.style) : ''),
        note: textCell(ctx, `${path}/note`, { optional: true, long: true }),
      },
    };
  });
}

/** A change to begin with: the input as it is. */
export function newOverride(input: ProjectInput): Override {
  const { value } = input.input;
  return typeof value === 'number' ? { input: input.id, value } : { input: input.id, multiply: 1 };
}

function howOf(override: Override): How {
  return HOW.find((how) => override[how] !== undefined) ?? 'value';
}

function howCell(ctx: RowContext, path: string, override: Override): SheetCell {
  const words = {
    value: ctx.t('scenarios.set'),
    multiply: ctx.t('scenarios.multiply'),
    add: ctx.t('scenarios.plus'),
  };
  const now = howOf(override);
  const options = HOW.map((value) => ({ value, label: words[value] }));
  return {
    kind: 'choice',
    value: now,
    text: words[now],
    options,
    key: `${path}/how`,
    write: (project, text) => {
      const how = options.find((o) => o.value === text || o.label === text)?.value;
      if (!how) return no(ctx.t('grid.notChoice', { text }));
      if (how === now) return done(project);
      const { value: _v, multiply: _m, add: _a, ...rest } = getAt(project, path) as Override;
      const start = how === 'multiply' ? 1 : how === 'add' ? 0 : baseNumber(ctx, override.input);
      return done(setAt(project, path, { ...rest, [how]: start }));
    },
  };
}

function amountCell(
  ctx: RowContext,
  path: string,
  override: Override,
  input: ProjectInput | undefined,
): SheetCell {
  const how = howOf(override);
  const unit = how === 'multiply' || !input ? '1' : input.unit;
  const value = override[how] ?? 0;
  const { style } = ctx;
  const several = typeof value !== 'number';
  return {
    kind: 'text',
    numeric: true,
    text: several
      ? value.map((v) => inputFigure(v, unit, style)).join('; ')
      : inputFigure(value, unit, style),
    edit: several ? value.map((v) => editText(v, unit, style)).join('; ') : editText(value, unit, style),
    key: `${path}/${how}`,
    write: (project, text) => {
      const parts = text.split(/[;；]/);
      const values = parts.map((part) =>
        how === 'multiply' ? readFactor(part, ctx) : readInput(part, unit, style),
      );
      const wrong = parts[values.indexOf(null)];
      if (wrong !== undefined) return no(ctx.t('grid.notNumber', { text: wrong.trim() }));
      const [first = 0] = values;
      if (values.length > 1 && how !== 'value') return no(ctx.t('grid.notNumber', { text }));
      return done(setAt(project, `${path}/${how}`, values.length === 1 ? first : values));
    },
  };
}

/** A factor may be written 0.8 or 80%. */
function readFactor(text: string, ctx: RowContext): number | null {
  const value = readInput(text, '1', ctx.style);
  return value === null ? null : tidy(value);
}

function baseText(ctx: RowContext, input: ProjectInput): string {
  const { value } = input.input;
  const show = (v: number): string => inputFigure(v, input.unit, ctx.style);
  return typeof value === 'number'
    ? show(value)
    : `${show(Math.min(...value))} … ${show(Math.max(...value))}`;
}

function baseNumber(ctx: RowContext, id: string): number | readonly number[] {
  return [...ctx.inputs.values()].find((input) => input.id === id)?.input.value ?? 0;
}
