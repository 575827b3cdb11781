import { describe, expect, test } from 'vitest';
import { FIELDS, fieldOf, projectSchema } from '../../../models/project';
import { termSection } from '../../../models/project/inputs';
import { moneyPerUnit, moneyPerUnitAndYear } from '../../../models/project/unit-cost';
import { z } from '../../../models/project/zod';

describe('the field catalogue', () => {
  test('describes every input of the schema and nothing else', () => {
    expect([...FIELDS.keys()].sort()).toEqual([...inputsOfSchema().keys()].sort());
  });

  test('allows a series exactly where the schema does', () => {
    const inCatalogue = Object.fromEntries([...FIELDS].map(([key, { series }]) => [key, series]));
    expect(inCatalogue).toEqual(Object.fromEntries(inputsOfSchema()));
  });

  test.each([...FIELDS.values()])(
    '$key has a name and a definition in both languages',
    ({ label, help, min, max }) => {
      expect(label.zh).toMatch(/\p{Script=Han}/u);
      expect(help.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(label.en).toMatch(/^[A-Z][\x20-\x7e]+$/);
      expect(help.en).toMatch(/^[A-Z].*\.$/);
      expect(min ?? -Infinity).toBeLessThan(max ?? Infinity);
    },
  );

  test('refuses a field it does not know', () => {
    expect(() => fieldOf('capex.colour')).toThrow('capex.colour');
  });
});

describe('the unit of a unit cost', () => {
  test.each([
    ['kiosk', 'money/kiosk', 'money/kiosk/year'],
    ['ride/year', 'money·year/ride', 'money/ride'],
    ['person·day', 'money/person/day', 'money/person/day/year'],
    ['kWh/kiosk/year', 'money·kiosk·year/kWh', 'money·kiosk/kWh'],
    ['%', 'money', 'money/year'],
    ['1', 'money', 'money/year'],
  ])('of a driver in %s is %s once and %s each year', (unit, once, yearly) => {
    expect(moneyPerUnit(unit)).toBe(once);
    expect(moneyPerUnitAndYear(unit)).toBe(yearly);
  });
});

/** Every `section.field` of the schema that holds an input, and whether it may be a series; found by walking the schema itself. */
function inputsOfSchema(): Map<string, boolean> {
  const found = new Map<string, boolean>();
  const { shape } = projectSchema;
  for (const [section, piece] of Object.entries(shape)) {
    if (section !== 'options' && section !== 'scenarios') gather(piece, section, found);
  }
  for (const [key, piece] of Object.entries(shape.options.element.shape.terms.shape)) {
    gather(piece as z.core.$ZodType, termSection(key), found);
  }
  return found;
}

/** Lists and groups within the funding are sections of their own. */
function within(section: string, key: string): string {
  if (section === 'pool' && key === 'game') return 'pool_game';
  if (section === 'economics' && key === 'conversion') return key;
  return section === 'funding' && ['grants', 'tranches', 'reserves', 'lock_up'].includes(key) ? key : section;
}

function gather(piece: z.core.$ZodType, section: string, found: Map<string, boolean>, name = 'value'): void {
  if (piece instanceof z.ZodOptional || piece instanceof z.ZodDefault)
    gather(piece.unwrap() as z.core.$ZodType, section, found, name);
  else if (piece instanceof z.ZodArray) gather(piece.element as z.core.$ZodType, section, found, name);
  else if (piece instanceof z.ZodUnion)
    for (const option of piece.options) gather(option as z.core.$ZodType, section, found, name);
  else if (piece instanceof z.ZodObject) {
    const { value } = piece.shape;
    if (value instanceof z.ZodNumber || (value instanceof z.ZodUnion && 'source' in piece.shape)) {
      found.set(`${section}.${name}`, !(value instanceof z.ZodNumber));
    } else
      for (const [key, inner] of Object.entries(piece.shape))
        gather(inner as z.core.$ZodType, within(section, key), found, key);
  }
}
