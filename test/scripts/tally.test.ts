import { describe, expect, it } from 'vitest';
import { asOne, lastLine, sum, tallyPlaywright, tallyVitest } from '../../scripts/lib/tally.mjs';

const vitest = (passed: number, failed: number, testResults: unknown[] = []): unknown => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
});

describe('the last line of a test run', () => {
  it('counts what passed and failed, and skipped only when there is any', () => {
    expect(lastLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(lastLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
  it('adds up parts', () => {
    const parts = [asOne(true), asOne(false), { passed: 10, failed: 0, skipped: 4 }];
    expect(sum(parts)).toEqual({ passed: 11, failed: 1, skipped: 4 });
  });
});

describe('vitest report', () => {
  it('is read as it is', () => {
    expect(tallyVitest(vitest(5, 1), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });
  it('counts a file that did not load as one failure', () => {
    const files = [{ status: 'failed', assertionResults: [] }];
    expect(tallyVitest(vitest(5, 0, files), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });
  it('does not count a file twice when its tests failed', () => {
    const files = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }];
    expect(tallyVitest(vitest(5, 1, files), 1).failed).toBe(1);
  });
  it('fails when the tool broke down or ended badly without a failed test', () => {
    expect(tallyVitest(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(tallyVitest(vitest(5, 0), 1).failed).toBe(1);
  });
});

describe('playwright report', () => {
  const report = (expected: number, unexpected: number): unknown => ({
    stats: { expected, unexpected, flaky: 0, skipped: 1 },
  });
  it('is read as it is', () => {
    expect(tallyPlaywright(report(7, 2), 1)).toEqual({ passed: 7, failed: 2, skipped: 1 });
  });
  it('fails when the tool broke down or ended badly without a failed test', () => {
    expect(tallyPlaywright(null, 1).failed).toBe(1);
    expect(tallyPlaywright(report(7, 0), 1).failed).toBe(1);
  });
});
