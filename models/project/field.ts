import type { Bilingual, Kind } from '../language/types';

/** What a field's unit and kind may depend on: the item it stands in and the driver that item counts. */
export interface FieldOwner {
  /** Unit and kind of the item itself, for drivers and named inputs. */
  readonly unit: string;
  readonly kind: Kind;
  readonly driverUnit: string;
}

/** One field of the project file that holds an input: its name, definition, unit and permitted range. */
export interface FieldDef {
  /** `section.field`, e.g. `capex.life`. */
  readonly key: string;
  readonly label: Bilingual;
  readonly help: Bilingual;
  /** Canonical unit; fields in `%` are fractions. */
  readonly unit: string | ((owner: FieldOwner) => string);
  readonly kind: Kind | ((owner: FieldOwner) => Kind);
  /** Whether one value per project year may be given. */
  readonly series: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: number;
  readonly integer?: boolean;
  /** A duration that must be a whole number of model periods. */
  readonly wholePeriods?: boolean;
}

/** Describe one field; a field is a scalar unless it says otherwise. */
export function describeField(
  key: string,
  label: Bilingual,
  help: Bilingual,
  rest: Omit<FieldDef, 'key' | 'label' | 'help' | 'series'> & { readonly series?: boolean },
): FieldDef {
  return { key, label, help, series: false, ...rest };
}

/** The canonical unit of a field of one item. */
export function unitOf(def: FieldDef, owner: FieldOwner): string {
  return typeof def.unit === 'string' ? def.unit : def.unit(owner);
}

/** The kind of a field of one item. */
export function kindOf(def: FieldDef, owner: FieldOwner): Kind {
  return typeof def.kind === 'string' ? def.kind : def.kind(owner);
}

/** Ranges shared by many fields. */
export const SHARE = { unit: '%', kind: 'rate', min: 0, max: 1 } as const;
export const YEARS = { unit: 'year', kind: 'count' } as const;
export const YEARLY_RATE = { unit: '%/year', kind: 'rate', exclusiveMin: -1, max: 1 } as const;
