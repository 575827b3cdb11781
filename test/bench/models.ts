import { readFileSync } from 'node:fs';
import { parseProject } from '../../models/project/parse';
import type { Project } from '../../models/project/schema';

/** The sample every figure of this bench is about. */
export function linknyc(): Project {
  return parsed(readFileSync('samples/linknyc.citypact', 'utf8'));
}

/** The same concession over `years` years in months: series keep their last value. */
export function monthly(years: number): Project {
  const project = JSON.parse(readFileSync('samples/linknyc.citypact', 'utf8'));
  project.timeline.step = 'month';
  project.timeline.construction_years.value = 1;
  project.timeline.operation_years.value = years - 1;
  return parsed(
    JSON.stringify(project, (key, value) =>
      key === 'value' && Array.isArray(value) ? longer(value, years) : value,
    ),
  );
}

/** Three years of works and 27 of operation with three tranches, reserves and a lock-up: what a lender would model. */
export function threeTranches(step: 'year' | 'month'): Project {
  const project = JSON.parse(readFileSync('samples/linknyc.citypact', 'utf8'));
  project.timeline.step = step;
  project.timeline.construction_years.value = 3;
  project.timeline.operation_years.value = 27;
  const scalar = (value: number) => ({ value });
  const tranche = (id: string, rank: string, size: object, repayment: object) => ({
    id,
    label: id,
    lender: 'bank',
    rank,
    size,
    rate: scalar(0.05),
    draws: 'mid',
    fees: { upfront: scalar(0.01), commitment: scalar(0.005) },
    repayment,
  });
  for (const option of project.options) {
    const lender = option.terms.funding.tranches[0].lender;
    option.terms.funding = {
      order: 'pro_rata',
      tranches: [
        tranche(
          'sculpted',
          'senior',
          { dscr: scalar(1.3), gearing: scalar(0.4) },
          { type: 'sculpted', years: scalar(18), grace_years: scalar(1) },
        ),
        tranche(
          'annuity',
          'senior',
          { gearing: scalar(0.2) },
          { type: 'annuity', years: scalar(15), grace_years: scalar(1) },
        ),
        tranche(
          'mezzanine',
          'mezzanine',
          { gearing: scalar(0.1) },
          { type: 'equal_principal', years: scalar(10), grace_years: scalar(2) },
        ),
      ].map((t) => ({ ...t, lender })),
      reserves: {
        dsra: { months: scalar(6), funding: 'construction' },
        mra: { look_forward: scalar(4), items: ['kiosks'] },
        interest_rate: scalar(0.01),
      },
      lock_up: { dscr: scalar(1.1), passes: scalar(2) },
    };
  }
  return parsed(
    JSON.stringify(project, (key, value) =>
      key === 'value' && Array.isArray(value) ? longer(value, 30) : value,
    ),
  );
}

function longer(values: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, i) => values[Math.min(i, values.length - 1)] ?? 0);
}

function parsed(text: string): Project {
  const result = parseProject(text);
  if (!result.ok) throw new Error(result.error.map((e) => `${e.path}: ${e.message.en}`).join('\n'));
  return result.value;
}
