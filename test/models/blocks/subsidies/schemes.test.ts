import { describe, expect, test } from 'vitest';
import { type Project, readProject } from '../../../../models/project';
import { runProject } from '../../../../models/studies/run';
import { subsidiesProject } from '../../../support/subsidies-project';
import { compute, earns, money, near, span, tiny, works } from '../tiny';

type Option = Project['options'][number];
type Arrangement = Pick<Option, 'scheme' | 'variant'>;

/** Every form of delivery in which an enterprise keeps the account. */
const ARRANGEMENTS: readonly Arrangement[] = [
  { scheme: 'government_funded', variant: 'service_purchase' },
  { scheme: 'joint_venture' },
  { scheme: 'concession' },
  { scheme: 'benefit_pooling' },
  { scheme: 'enterprise_funded' },
  ...(['bot', 'bto', 'bt', 'boo', 'boot', 'boost', 'blt', 'rot', 'tot', 'dbfot'] as const).map((variant) => ({
    scheme: 'ppp' as const,
    variant,
  })),
];

describe('every payment at once', () => {
  test.each(ARRANGEMENTS)('under $scheme $variant: nothing is refused, nothing is broken', (arrangement) => {
    const project = subsidiesProject('half_year');
    const [option] = project.options;
    if (!option) throw new Error('the project has an option');
    const here = { ...project, options: [{ ...option, ...arrangement }] };
    const read = readProject(here);
    expect(read.ok || read.error.map(({ path, message }) => `${path} ${message.en}`)).toBe(true);
    const result = runProject(here);
    if (!result.ok)
      throw new Error(result.error.map(({ line, message }) => `${line}: ${message.en}`).join('\n'));
    const failed = result.value.checks.filter(({ passed, severity }) => severity === 'error' && !passed);
    expect(failed.map(({ id }) => id)).toEqual([]);
    expect(result.value.run.series('subsidies.received').some((amount) => amount !== 0)).toBe(true);
  });
});

describe('a contract that ends when revenue has reached the bid', () => {
  // Revenue 100 a year undiscounted, 250 bid: the third year ends half-way, and with it what is paid.
  const run = (subsidies: NonNullable<Option['terms']['subsidies']>) =>
    compute(
      tiny(
        { timeline: span(4), inputs: [money('fees', 100)], revenue: [earns('fees')], capex: [works(100, 4)] },
        { subsidies, flexible_term: { revenue_target: { value: 250 }, revenue_rate: { value: 0 } } },
      ),
    );

  test('a yearly sum ends with it', () => {
    const { series, broken } = run([{ id: 'sum', label: 'Sum', type: 'fixed', amount: { value: 10 } }]);
    expect(near(series('subsidies.received'))).toEqual([0, 10, 10, 5, 0]);
    expect(broken()).toEqual([]);
  });

  test('a guarantee compares the part of the year under contract', () => {
    const { series } = run([
      {
        id: 'floor',
        label: 'Floor',
        type: 'revenue_guarantee',
        forecast: { value: 150 },
        floor_share: { value: 0.8 },
      },
    ]);
    expect(near(series('subsidies.received'))).toEqual([0, 20, 20, 10, 0]); // 0.8·150 − 100
  });

  test('the finance ministry’s formula pays the part of the year under contract', () => {
    const { series } = run([
      {
        id: 'gap',
        label: 'Gap',
        type: 'mof_formula',
        profit_rate: { value: 0 },
        discount_rate: { value: 0 },
        cost_base: 'agreed',
        agreed_cost: { value: 600 },
      },
    ]);
    expect(near(series('subsidies.received'))).toEqual([0, 50, 50, 25, 0]); // 600 ÷ 4 − 100
  });
});
