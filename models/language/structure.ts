import type { InputDef, LineDef, ModelSpec, TableDef } from './types';

/**
 * Whether two specifications differ only in the numbers of their inputs and in their words, so that one compiled
 * program serves both. An input whose numbers cannot be used makes them differ: compiling then says what is wrong.
 */
export function sameStructure(a: ModelSpec, b: ModelSpec): boolean {
  return (
    a === b ||
    (a.periods.length === b.periods.length &&
      alike(a.inputs, b.inputs, (x, y) => sameInput(x, y, b.periods.length)) &&
      alike(a.lines, b.lines, sameLine) &&
      alike(a.tables, b.tables, sameTable))
  );
}

function alike<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!same(a[i] as T, b[i] as T)) return false;
  return true;
}

function sameLine(a: LineDef, b: LineDef): boolean {
  return (
    a.id === b.id &&
    a.formula === b.formula &&
    a.unit === b.unit &&
    a.kind === b.kind &&
    a.block === b.block &&
    // A user's formula looks names up in another order.
    (a.path === undefined) === (b.path === undefined) &&
    alike(a.scope ?? [], b.scope ?? [], Object.is)
  );
}

function sameInput(a: InputDef, b: InputDef, periods: number): boolean {
  return (
    a === b ||
    (a.id === b.id && a.unit === b.unit && a.kind === b.kind && sameUsableValue(a.value, b.value, periods))
  );
}

function sameUsableValue(a: InputDef['value'], b: InputDef['value'], periods: number): boolean {
  if (typeof b === 'number') return typeof a === 'number' && Number.isFinite(b);
  return typeof a !== 'number' && b.length === periods && b.every(Number.isFinite);
}

function sameTable(a: TableDef, b: TableDef): boolean {
  return (
    a.id === b.id &&
    a.unit === b.unit &&
    alike(a.keys, b.keys, Object.is) &&
    alike(a.values, b.values, Object.is)
  );
}
