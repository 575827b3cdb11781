import { describe, expect, test } from 'vitest';
import { valueForMoneyOf } from '../../../../models/appraisal/fiscal';
import { checkProject, type Project } from '../../../../models/project';
import { runProject } from '../../../../models/studies/run';
import { smartParking } from '../smart-parking';

type Share = NonNullable<Project['options'][number]['terms']['risk_shares']>[number];

/** Smart parking with its contract twice: the second splits risks as told. */
function twoContracts(risk_shares: readonly Share[], change: Partial<Project> = {}): Project {
  const project = smartParking(change);
  const [deal, ...others] = project.options;
  if (!deal) throw new Error('one option');
  const second = { ...deal, id: 'second', terms: { ...deal.terms, risk_shares: [...risk_shares] } };
  return { ...project, ...change, options: [deal, ...others, second] };
}

function valuesOf(project: Project, option?: string) {
  const study = valueForMoneyOf(project, option === undefined ? {} : { option });
  if (!study.ok) throw new Error(study.error.sentence.en);
  return study.value.values;
}

describe('a risk that one contract splits otherwise than the register', () => {
  const project = twoContracts([{ risk: 'all', share: { value: 0.5 } }]);
  const [first, second] = [valuesOf(project), valuesOf(project, 'second')];

  test('the register counts in the option that says nothing: a fifth retained', () => {
    expect(first.psc.retained).toBeCloseTo(3457.42 * 0.2, 2);
    expect(first.ppp.risk).toBeCloseTo(627.08, 2);
  });

  test('half is retained where the option says half, on both sides of its comparison', () => {
    expect(second.psc.retained).toBeCloseTo(3457.42 * 0.5, 2);
    expect(second.psc.transferable).toBeCloseTo(3457.42 * 0.5, 2);
    expect(second.ppp.risk).toBeCloseTo((627.08 / 0.2) * 0.5, 1);
  });

  test('the whole cost of public delivery is the same whichever contract it is compared with', () => {
    expect(second.psc.total).toBeCloseTo(first.psc.total, 8);
  });

  test('a split may change from year to year', () => {
    const early = twoContracts([{ risk: 'all', share: { value: [1, 1, ...Array<number>(10).fill(0)] } }]);
    const result = runProject(early, { option: 'second' });
    if (!result.ok) throw new Error('does not compute');
    const { run } = result.value;
    expect(run.value('risks.all.retained', 1)).toBe(run.value('risks.all.cost', 1));
    expect(run.value('risks.all.retained', 2)).toBe(0);
  });
});

describe('a public reference made of the facts', () => {
  const { reference: _, ...settings } = smartParking().value_for_money ?? { discount_rate: { value: 0 } };
  const risks = smartParking().risks ?? [];

  test('bears the risks that are listed for the option it is compared with', () => {
    const open = twoContracts([], { value_for_money: settings });
    const listed = { ...open, risks: risks.map((risk) => ({ ...risk, options: ['second'] })) };
    expect(valuesOf(listed, 'second').psc.transferable).toBeGreaterThan(0);
    expect(valuesOf(listed, 'second').psc).toEqual(valuesOf(open, 'second').psc);
  });

  test('bears no risk that concerns another option only', () => {
    const open = twoContracts([], { value_for_money: settings });
    const listed = { ...open, risks: risks.map((risk) => ({ ...risk, options: ['second'] })) };
    expect(valuesOf(listed).psc.transferable).toBe(0);
    expect(valuesOf(listed).psc.retained).toBe(0);
  });
});

describe('what cannot be meant', () => {
  test('two shares of one risk in one option', () => {
    const share = { risk: 'all', share: { value: 0.5 } };
    expect(checkProject(twoContracts([share, share]))).toContainEqual(
      expect.objectContaining({ severity: 'error', path: '/options/2/terms/risk_shares/1/risk' }),
    );
  });

  test('a share of a risk that is not there does nothing, and that is said', () => {
    const project = twoContracts([{ risk: 'gone', share: { value: 0.5 } }]);
    expect(checkProject(project)).toContainEqual(
      expect.objectContaining({ severity: 'warning', path: '/options/2/terms/risk_shares/0/risk' }),
    );
    expect(valuesOf(project, 'second')).toEqual(valuesOf(project));
  });
});
