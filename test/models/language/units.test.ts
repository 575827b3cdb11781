import { describe, expect, it } from 'vitest';
import {
  combineUnits,
  parseUnit,
  raiseUnit,
  sameUnit,
  type Unit,
  unitText,
} from '../../../models/language/units';

const unit = (text: string): Unit => {
  const found = parseUnit(text);
  if (!found) throw new Error(`unreadable: ${text}`);
  return found;
};

describe('a unit', () => {
  it.each([
    ['money', 'money'],
    ['money/kiosk', 'money/kiosk'],
    ['money / kiosks', 'money/kiosk'],
    ['money·m2/hour', 'money·m2/hour'],
    ['money*m2/hour*day', 'money·m2/hour'],
    ['money/kiosk/month', 'money/kiosk'],
    ['money/year', 'money'],
    ['%', '1'],
    ['1', '1'],
    ['x', '1'],
    ['years', '1'],
    ['1/money', '1/money'],
    ['m·m', 'm^2'],
    ['m/m', '1'],
    ['吨/年', '吨/年'],
    ['tCO2', 'tCO2'],
    ['class', 'class'],
  ])('%s reads as %s', (text, canonical) => {
    expect(unitText(unit(text))).toBe(canonical);
    expect(sameUnit(unit(text), unit(canonical === '1' ? '%' : canonical.replace('m^2', 'm*m')))).toBe(true);
  });

  it.each(['', ' ', 'm^2', 'money per year', 'money//year', '/money', 'money/', '€', 'a-b'])(
    '%j is none',
    (text) => {
      expect(parseUnit(text)).toBeNull();
    },
  );

  it('multiplies, divides and is raised', () => {
    expect(unitText(combineUnits(unit('money/kiosk'), unit('kiosk'), 1))).toBe('money');
    expect(unitText(combineUnits(unit('money'), unit('kiosk'), -1))).toBe('money/kiosk');
    expect(unitText(combineUnits(unit('m'), unit('m'), -1))).toBe('1');
    expect(unitText(raiseUnit(unit('m/hour'), 3))).toBe('m^3/hour^3');
    expect(unitText(raiseUnit(unit('m'), -2))).toBe('1/m^2');
    expect(unitText(raiseUnit(unit('m'), 0))).toBe('1');
  });
});
