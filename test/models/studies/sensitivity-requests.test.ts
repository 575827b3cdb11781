import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { contractValue } from '../../../models/studies/contract';
import { runProject } from '../../../models/studies/run';
import type { SensitivityRequest } from '../../../models/studies/sensitivity';
import { solveFor } from '../../../models/studies/solve';
import { readSample } from '../../laws/subjects';
import { published, refused, studied, taxed } from '../../support/sensitivity-subjects';
import { annuity, compute, span, works } from '../blocks/tiny';

const NPV = 'returns.project.npv_pre_tax';
const NPV_TAXED = 'returns.project.npv_post_tax';
const IRR_TAXED = 'returns.project.irr_post_tax';

describe('what stands and what is solved again', () => {
  const solved = solveFor(taxed(), {
    vary: { input: 'inputs.sales' },
    target: { line: NPV_TAXED, value: 0 },
  });
  if (!solved.ok) throw new Error(solved.error.sentence.en);
  const agreed = contractValue(taxed(), solved.value.option, solved.value);

  test('a contracted price stays when investment rises', () => {
    const study = studied(agreed, { factors: ['investment'], figures: [{ line: NPV_TAXED }] });
    expect(study.at('investment', 0.1)).toBeLessThan(-50);
    expect(study.notes.some(({ en }) => en.startsWith('Contracted values'))).toBe(true);
  });

  test('solved again, the price follows and NPV stays at its target', () => {
    const study = studied(agreed, {
      factors: ['investment'],
      figures: [{ line: NPV_TAXED }, { line: 'revenue.gross' }].slice(0, 1),
      changes: [-0.1, 0.1],
      contracts: 'solved_again',
    });
    for (const change of [-0.1, 0.1])
      expect(Math.abs(Number(study.at('investment', change)))).toBeLessThan(1e-6);
  });

  test('a debt sized by gearing follows investment, one of a fixed amount does not', () => {
    const figures = [{ line: 'loan.facility' }];
    const follows = studied(taxed(), { factors: ['investment'], figures });
    expect(follows.coefficient('investment', 0.1)).toBeCloseTo(1, 9);
    const fixed = { ...annuity(0, 0.06, 0, 5), size: { fixed: { value: 500 } } };
    const [option] = taxed().options;
    if (!option) throw new Error('there is an option');
    const project = {
      ...taxed(),
      options: [{ ...option, terms: { ...option.terms, funding: { tranches: [fixed] } } }],
    };
    expect(studied(project, { factors: ['investment'], figures }).coefficient('investment', 0.1)).toBe(0);
  });
});

describe('factors', () => {
  test('any input may be one, and its amount at the switching value is said', () => {
    const study = studied(taxed(), { factors: ['inputs.sales'], figures: [{ line: NPV_TAXED }] });
    const whole = studied(taxed(), { factors: ['price'], figures: [{ line: NPV_TAXED }] });
    expect(study.switching('inputs.sales')).toBeCloseTo(Number(whole.switching('price')), 11);
    const found = study.factor('inputs.sales').switching[0];
    expect(found?.kind === 'found' && found.amount).toBeCloseTo(
      380 * (1 + Number(study.switching('inputs.sales'))),
      9,
    );
  });

  test('sustaining investment is not construction investment', () => {
    const renewal = { ...works(200, 3), id: 'renewal', label: 'Renewal' };
    const later = {
      ...renewal,
      cost: { ...renewal.cost, spend: { profile: 'even', start_year: { value: 5 }, years: { value: 1 } } },
    } as Project['capex'][number];
    const study = studied({ ...taxed(), capex: [works(1000, 6, 2), later] }, { factors: ['investment'] });
    expect(study.factor('investment').moves.map(({ en }) => en)).toEqual(['Works — total cost']);
    expect(study.factor('investment').amount?.base).toBeCloseTo(1000, 9);
  });

  test('a driver that sets how much is built is no volume', () => {
    const base = published();
    const built = {
      ...base,
      capex: [
        {
          ...works(1200, 10),
          cost: { type: 'per_unit', driver: 'pieces', unit_cost: { value: 120 } },
        } as Project['capex'][number],
      ],
    };
    const study = studied(built, { figures: [{ line: NPV }] });
    expect(study.leftOut.map(({ id }) => id)).toContain('volume');
    expect(study.leftOut.find(({ id }) => id === 'interest')?.reason.en).toBe('The option borrows nothing.');
  });

  test('a change of years is put together anew, and only whole years count', () => {
    const study = studied(taxed(), {
      factors: ['timeline.operation_years'],
      figures: [{ line: NPV_TAXED }],
      changes: [-0.5, 0.25, 0.5],
    });
    expect(study.at('timeline.operation_years', 0.25)).toMatchObject({ kind: 'undefined' });
    const shorter = { ...taxed(), timeline: span(3, 2) };
    expect(study.at('timeline.operation_years', -0.5)).toBeCloseTo(compute(shorter).value(NPV_TAXED), 9);
    expect(study.switching('timeline.operation_years')).toMatch(/whole steps/);
  });

  test('a change that its field does not allow has a reason in place of a number', () => {
    const study = studied(taxed(), {
      factors: ['tax.rate'],
      figures: [{ line: NPV_TAXED }],
      changes: [0.1, 4],
    });
    expect(study.at('tax.rate', 4)).toMatchObject({
      kind: 'undefined',
      reason: { en: expect.stringContaining('between 0 and 1') },
    });
    expect(typeof study.at('tax.rate', 0.1)).toBe('number');
  });
});

describe('switching values that are not there', () => {
  test('say on which side the figure stays and where it comes nearest', () => {
    const study = studied(taxed(), {
      factors: ['operating_cost'],
      figures: [{ line: NPV_TAXED }],
      changes: [-0.1, 0.1],
      reach: [-0.1, 0.1],
    });
    expect(study.switching('operating_cost')).toMatch(
      /^No switching value from −10% to \+10%: .* stays above 0 CNY, nearest at \+10%/,
    );
  });

  test('say that the figure does not move, or has no limit', () => {
    const study = studied(taxed(), {
      factors: ['interest'],
      figures: [{ line: NPV_TAXED }, { line: 'loan.facility' }],
    });
    expect(study.switching('interest', 0)).toMatch(/does not move with this factor/);
    expect(study.switching('interest', 1)).toMatch(/no usual limit/);
  });

  test('a limit of one’s own is held against any figure', () => {
    const study = studied(taxed(), {
      factors: ['investment'],
      figures: [{ line: 'loan.facility', threshold: 900 }],
    });
    const today = Number(study.figures[0]?.base);
    expect(study.switching('investment')).toBeCloseTo(900 / today - 1, 9);
  });
});

describe('requests that mean nothing', () => {
  test.each<[SensitivityRequest, string, RegExp, RegExp]>([
    [{ factors: ['investmnt'] }, 'factors/0', /是否应为“investment”/, /Did you mean "investment"/],
    [{ factors: ['price', 'zzz'] }, 'factors/1', /没有名为“zzz”的不确定因素/, /There is no factor "zzz"/],
    [{ factors: [] }, 'factors', /至少选择一个/, /at least one factor/],
    [{ changes: [] }, 'changes', /至少给出一个/, /at least one change/],
    [{ changes: [0.1, -1] }, 'changes/1', /须大于 −100%，现为 −100%/, /above −100 %/],
    [{ changes: [Number.NaN] }, 'changes/0', /有限的数/, /finite number/],
    [{ changes: [0] }, 'changes', /不能全为零/, /differ from zero/],
    [{ figures: [] }, 'figures', /至少选一个/, /at least one/],
    [{ figures: [{ line: 'returns.project.irr' }] }, 'figures/0', /没有“returns.project.irr”/, /no figure/],
    [{ figures: [{ line: 'revenue.gross' }] }, 'figures/0', /每期一个值/, /one value per period/],
    [{ figures: [{ line: NPV, threshold: Number.POSITIVE_INFINITY }] }, 'figures/0', /有限的数/, /finite/],
    [{ reach: [0.1, 1] }, 'reach', /范围应由/, /The reach/],
  ])('%j', (request, place, zh, en) => {
    const error = refused(taxed(), request);
    expect(error).toMatchObject({ kind: 'bad_request', place });
    expect(error.sentence.zh).toMatch(zh);
    expect(error.sentence.en).toMatch(en);
  });

  test('an option that does not exist is not computable', () => {
    expect(refused(taxed(), { option: 'nowhere' })).toMatchObject({ kind: 'not_computable' });
  });

  test('a figure without a value today keeps its reason everywhere', () => {
    const idle = { ...taxed(), revenue: [] };
    const study = studied(idle, { factors: ['investment'], figures: [{ line: IRR_TAXED }] });
    expect(study.notes[0]?.en).toMatch(/has no value as the option stands/);
    expect(study.coefficient('investment', 0.1)).toMatchObject({ kind: 'undefined' });
    expect(study.switching('investment')).toMatch(/has no value as the option stands/);
  });
});

describe('samples', () => {
  test('standard factors of a loaned concession move what they should and nothing at rest', () => {
    const project = readSample('linknyc');
    const study = studied(project, {});
    const plain = runProject(project);
    if (!plain.ok) throw new Error('it runs');
    for (const { line, base } of study.figures) expect(base).toEqual(plain.value.run.value(line));
    expect(study.factors.map(({ id }) => id)).toEqual([
      'investment',
      'price',
      'volume',
      'operating_cost',
      'interest',
    ]);
    const irr = study.figures.findIndex(({ line }) => line === 'returns.equity.irr');
    for (const [id, sign] of [
      ['investment', -1],
      ['price', 1],
      ['operating_cost', -1],
      ['interest', -1],
    ] as const)
      expect(Math.sign(Number(study.coefficient(id, 0.1, irr)))).toBe(sign);
  });

  test.each([
    ['linknyc', 'gross_revenue'],
    ['wenling', 'boost'],
    ['all-schemes', 'government'],
  ])('at every switching value of %s, %s, the figure is at its limit', (name, option) => {
    const project = readSample(name);
    const study = studied(project, { option });
    const roots = study.factors.flatMap(({ id, switching }) =>
      switching.flatMap((one, k) => (one.kind === 'found' ? [{ id, k, change: one.change }] : [])),
    );
    expect(roots.length).toBeGreaterThan(3);
    for (const { id, k, change } of roots.filter((one) => one.change !== 0)) {
      const limit = study.figures[k]?.threshold?.value ?? Number.NaN;
      const line = study.figures[k]?.line ?? '';
      const there = studied(project, { option, factors: [id], figures: [{ line }], changes: [change] });
      const base = Math.abs(Number(study.figures[k]?.base));
      expect(Math.abs(Number(there.at(id, change)) - limit)).toBeLessThan(
        1e-7 * Math.max(base, Math.abs(limit)),
      );
    }
  });
});
