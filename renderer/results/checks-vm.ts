import type { CheckResult } from '../engine/engine';

/** How many checks passed, ask for judgement, or failed. */
export interface CheckCounts {
  readonly passed: number;
  readonly alerts: number;
  readonly errors: number;
}

/** Count checks by how they ended; what the project file is warned of asks for judgement too. */
export function countChecks(checks: readonly CheckResult[], warnings: number): CheckCounts {
  let passed = 0;
  let alerts = warnings;
  let errors = 0;
  for (const check of checks) {
    if (check.passed) passed++;
    else if (check.severity === 'alert') alerts++;
    else errors++;
  }
  return { passed, alerts, errors };
}

/** How one check ended. */
export function checkState(check: CheckResult): 'passed' | 'alert' | 'failed' {
  if (check.passed) return 'passed';
  return check.severity === 'alert' ? 'alert' : 'failed';
}
