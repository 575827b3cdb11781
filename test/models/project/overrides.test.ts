import { describe, expect, test } from 'vitest';
import { applyScenario, type Project } from '../../../models/project';
import { kioskProject } from '../../support/kiosk-project';

type Override = Project['scenarios'][number]['overrides'][number];

function under(...overrides: Override[]): Project {
  const project = kioskProject();
  const applied = applyScenario(
    { ...project, scenarios: [project.scenarios[0] ?? never(), { id: 'trial', label: 'Trial', overrides }] },
    'trial',
  );
  if (!applied.ok) throw new Error(applied.error.map(({ message }) => message.en).join('\n'));
  return applied.value;
}

function faults(...overrides: Override[]): string[] {
  const project = kioskProject();
  const applied = applyScenario(
    { ...project, scenarios: [project.scenarios[0] ?? never(), { id: 'trial', label: 'Trial', overrides }] },
    'trial',
  );
  return applied.ok ? [] : applied.error.map(({ place, message }) => `${place.en}: ${message.en}`);
}

function never(): never {
  throw new Error('the project has a base scenario');
}

describe('applyScenario', () => {
  test('gives the project itself for the base scenario', () => {
    const project = kioskProject();
    expect(applyScenario(project, 'base')).toEqual({ ok: true, value: project });
  });

  test('replaces, multiplies or adds to an input', () => {
    const project = under(
      { input: 'opex.upkeep.unit_cost', value: 1800 },
      { input: 'inputs.ad_price', multiply: 0.5 },
      { input: 'tranches.senior.rate', add: 0.01 },
    );
    expect(project.opex[0]?.cost).toMatchObject({ unit_cost: { value: 1800 } });
    expect(project.inputs[0]?.value).toBe(6000); // 12 000 × 0.5
    expect(project.options[0]?.terms.funding?.tranches[0]?.rate.value).toBeCloseTo(0.06, 15);
  });

  test('keeps a series a series', () => {
    expect(under({ input: 'tax.rate', multiply: 0.5 }).tax.rate.value).toEqual([
      0.125, 0.125, 0.125, 0.1, 0.1,
    ]);
    expect(under({ input: 'tax.rate', value: 0.15 }).tax.rate.value).toEqual([0.15, 0.15, 0.15, 0.15, 0.15]);
    expect(under({ input: 'inputs.ad_price', value: [1, 2, 3, 4, 5] }).inputs[0]?.value).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  test('reaches the same term in every option that has it', () => {
    const project = kioskProject();
    const [option = never()] = project.options;
    const { funding: _none, ...withoutLoan } = option.terms;
    const options = [option, { ...option, id: 'geared' }, { ...option, id: 'equity', terms: withoutLoan }];
    const scenarios = [
      project.scenarios[0] ?? never(),
      { id: 'trial', label: 'Trial', overrides: [{ input: 'tranches.senior.rate', value: 0.09 }] },
    ];
    const applied = applyScenario({ ...project, options, scenarios }, 'trial');
    expect(
      applied.ok && applied.value.options.map(({ terms }) => terms.funding?.tranches[0]?.rate.value),
    ).toEqual([0.09, 0.09, undefined]);
  });

  test('says where a changed number comes from, and keeps the source of what is only scaled', () => {
    expect(under({ input: 'timeline.operation_years', value: 3 }).timeline.operation_years).toEqual({
      value: 3,
      note: { zh: '按情景“Trial”调整。', en: 'Changed by scenario "Trial".' },
      confidence: 'assumption',
    });
    expect(under({ input: 'inputs.ad_price', multiply: 0.7, note: 'Recession' }).inputs[0]).toMatchObject({
      source: { zh: '市场调查', en: 'Market survey' },
      note: 'Recession',
      confidence: 'assumption',
    });
  });

  test('names the nearest input for one that does not exist', () => {
    expect(faults({ input: 'capex.kiosk.unit_cost', value: 1 })).toEqual([
      'Scenario "Trial" › Change 1 › changed input: There is no input "capex.kiosk.unit_cost". Did you mean "capex.kiosks.unit_cost"?',
    ]);
  });

  test('wants exactly one way of changing an input', () => {
    expect(faults({ input: 'tax.rate' })).toEqual([
      'Scenario "Trial" › Change 1: A change uses exactly one of value, multiply and add; this one has 0.',
    ]);
    expect(faults({ input: 'tax.rate', value: 0.1, multiply: 2 })[0]).toContain('this one has 2');
  });

  test('refuses a series for an input that cannot vary, and an input changed twice', () => {
    expect(faults({ input: 'tranches.senior.gearing', value: [0.1, 0.2, 0.3, 0.4, 0.5] })[0]).toContain(
      '"Bank loan — gearing" cannot vary over time',
    );
    expect(faults({ input: 'tax.rate', add: 0.1 }, { input: 'tax.rate', add: 0.1 })[0]).toContain(
      'already changed by entry 1',
    );
  });

  test('refuses a base scenario that changes something', () => {
    const project = kioskProject();
    const overrides = [{ input: 'tax.rate', value: 0.1 }];
    const applied = applyScenario(
      { ...project, scenarios: [{ id: 'base', label: 'Base', overrides }] },
      'base',
    );
    expect(!applied.ok && applied.error[0]?.message.en).toBe(
      'The first scenario, "Base", is the base and may change nothing; move the changes to another.',
    );
  });

  test('names the scenarios there are for one that does not exist', () => {
    const applied = applyScenario(kioskProject(), 'weka');
    expect(!applied.ok && applied.error[0]?.message).toEqual({
      zh: '没有标识为“weka”的情景。已有：base、weak。',
      en: 'There is no scenario "weka". Known: base, weak.',
    });
  });
});
