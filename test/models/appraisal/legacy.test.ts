import { describe, expect, test } from 'vitest';
import { complianceOf } from '../../../models/appraisal/compliance';
import {
  affordabilityOf,
  isLegacyMethod,
  METHOD_STANDING,
  valueForMoneyOf,
} from '../../../models/appraisal/fiscal';
import { newProject, type Project } from '../../../models/project';
import type { Regime } from '../../../models/project/schema-compliance';
import { smartParking } from './smart-parking';

const REGIMES: readonly Regime[] = ['NEW_CONCESSION', 'LEGACY_PPP', 'GOV_FUNDED', 'JV_COMMERCIAL'];
const SCHEMES = [
  'government_funded',
  'joint_venture',
  'concession',
  'ppp',
  'benefit_pooling',
  'enterprise_funded',
] as const;

function of(project: Project) {
  const [option] = project.options;
  if (!option) throw new Error('one option');
  return option;
}

const under = (regime: Regime): Project => ({
  ...smartParking(),
  compliance: { regimes: [{ option: of(smartParking()).id, regime }] },
});

describe('the label of the legacy methods follows the regime the rules judge by', () => {
  test.each(REGIMES)('in every study, when %s is chosen', (regime) => {
    const project = under(regime);
    const reference = METHOD_STANDING[regime] === 'reference';
    expect(isLegacyMethod(project, of(project))).toBe(reference);
    const affordability = affordabilityOf(project);
    const value = valueForMoneyOf(project);
    expect(affordability.ok && affordability.value.isLegacy).toBe(reference);
    expect(value.ok && value.value.isLegacy).toBe(reference);
    const judged = complianceOf(project, of(project), null);
    expect(judged.regime.regime).toBe(regime);
  });

  test.each(SCHEMES)(
    'and where nobody chooses, for %s begun before and after the new mechanism',
    (scheme) => {
      for (const start of ['2023-11-02', '2023-11-03', '2026-01-01']) {
        const project = { ...newProject('Any'), timeline: { ...newProject('Any').timeline, start } };
        const isExisting = (scheme === 'ppp' || scheme === 'concession') && start < '2023-11-03';
        expect(isLegacyMethod(project, { ...of(project), scheme })).toBe(!isExisting);
      }
    },
  );

  test('the methods bind existing PPP contracts alone', () => {
    expect(REGIMES.filter((regime) => METHOD_STANDING[regime] === 'binding')).toEqual(['LEGACY_PPP']);
  });
});
