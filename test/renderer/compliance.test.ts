import { describe, expect, test } from 'vitest';
import { draftFaults, draftOf, isKeepable, ruleOf } from '../../renderer/appraisal/compliance-draft';
import {
  withAnswer,
  withFigure,
  withJustification,
  withRegime,
  withRule,
  withRuleSet,
} from '../../renderer/appraisal/compliance-edits';
import { answerNote, filterCounts, groupedVerdicts } from '../../renderer/appraisal/compliance-vm';
import { complianceOf, RULE_CATALOGUE } from '../../renderer/engine/compliance';
import { kioskProject } from '../support/kiosk-project';

const project = kioskProject();
const written = { text: ' 已批准 ', by: '张工', date: '2026-03-01' };

describe('what a project says of rules', () => {
  test('a choice taken back leaves the file as it was', () => {
    const changed = withRegime('concession', 'LEGACY_PPP')(withRuleSet('both')(project));
    expect(changed.compliance).toEqual({
      set: 'both',
      regimes: [{ option: 'concession', regime: 'LEGACY_PPP' }],
    });
    expect(withRegime('concession', undefined)(withRuleSet(undefined)(changed))).toEqual(project);
  });

  test('an answer replaces the one before; not known takes it away', () => {
    const yes = withAnswer('concession', 'competitive_tender', 'yes')(project);
    const no = withAnswer('concession', 'competitive_tender', 'no')(yes);
    expect(no.compliance?.answers).toEqual([
      { option: 'concession', question: 'competitive_tender', answer: 'no' },
    ]);
    expect(withAnswer('concession', 'competitive_tender', 'not_known')(no)).toEqual(project);
  });

  test('the note of an answer is shown, of the option before that of all, and goes with the answer', () => {
    const told = (note: string, option?: string) => ({
      ...(option ? { option } : {}),
      question: 'competitive_tender',
      answer: 'yes' as const,
      note,
    });
    const noted = {
      ...project,
      compliance: { answers: [told('for all'), told('for this', 'concession')] },
    };
    expect(answerNote(noted, 'concession', 'competitive_tender')).toBe('for this');
    expect(answerNote(noted, 'other', 'competitive_tender')).toBe('for all');
    const again = withAnswer('concession', 'competitive_tender', 'yes')(noted);
    expect(answerNote(again, 'concession', 'competitive_tender')).toBe('for this');
    const no = withAnswer('concession', 'competitive_tender', 'no')(noted);
    expect(answerNote(no, 'concession', 'competitive_tender')).toBeUndefined();
  });

  test('not known stands against an answer given for all options', () => {
    const forAll = {
      ...project,
      compliance: { answers: [{ question: 'competitive_tender', answer: 'yes' as const }] },
    };
    expect(
      withAnswer('concession', 'competitive_tender', 'not_known')(forAll).compliance?.answers,
    ).toHaveLength(2);
  });

  test('figures and justifications come and go', () => {
    const stated = withFigure('concession', 'budget_ratio', 0.06)(project);
    expect(stated.compliance?.figures).toEqual([
      { option: 'concession', figure: 'budget_ratio', amount: 0.06 },
    ]);
    expect(withFigure('concession', 'budget_ratio', undefined)(stated)).toEqual(project);
    const justified = withJustification('concession', 'NC-05', written)(project);
    expect(justified.compliance?.justifications).toEqual([
      { option: 'concession', rule: 'NC-05', text: '已批准', by: '张工', date: '2026-03-01' },
    ]);
    expect(withJustification('concession', 'NC-05', { ...written, text: ' ' })(justified)).toEqual(project);
  });
});

describe('a rule while it is typed', () => {
  const shipped = RULE_CATALOGUE.find(({ id }) => id === 'NC-10');
  if (!shipped) throw new Error('NC-10 is gone');
  const rule = { ...shipped, off: false, edited: false };
  const draft = draftOf(rule, 'zh-CN');

  test('nothing changed writes nothing', () => {
    expect(ruleOf(draft, rule, 'zh-CN', undefined)).toBeUndefined();
  });

  test('only what differs from the rule as shipped is written', () => {
    const changed = { ...draft, limits: [{ id: 'most', text: '30' }], off: true };
    expect(ruleOf(changed, rule, 'zh-CN', undefined)).toEqual({
      id: 'NC-10',
      limits: [{ id: 'most', amount: 30 }],
      off: true,
    });
  });

  test('a typo is said at once in both languages and may still be kept', () => {
    const typo = { ...draft, holds: 'term_year <= most' };
    const faults = draftFaults(typo, false, []);
    expect(faults.holds?.en).toContain('Did you mean "term_years"?');
    expect(faults.holds?.zh).toContain('是否指“term_years”？');
    expect(isKeepable(faults, typo)).toBe(true);
    const kept = ruleOf(typo, rule, 'zh-CN', undefined);
    expect(withRule('NC-10', kept)(project).compliance?.rules).toEqual([
      { id: 'NC-10', holds: 'term_year <= most' },
    ]);
  });

  test('a limit that is no number, an empty test and a number in use cannot be kept', () => {
    const wrong = { ...draft, limits: [{ id: 'most', text: 'forty' }] };
    expect(isKeepable(draftFaults(wrong, false, []), wrong)).toBe(false);
    const empty = { ...draftOf(undefined, 'zh-CN'), id: 'city-1' };
    expect(isKeepable(draftFaults(empty, true, []), empty)).toBe(false);
    expect(draftFaults({ ...empty, id: 'NC-10' }, true, ['NC-10']).id).toBe('taken');
    expect(draftFaults({ ...empty, id: '1' }, true, []).id).toBe('form');
  });
});

describe('the list of rules', () => {
  const [option] = project.options;
  if (!option) throw new Error('no option');
  const result = complianceOf({ ...project, compliance: { set: 'both' } }, option, null);

  test('the filters show every rule that needs something, and the whole list nothing less', () => {
    const counts = filterCounts(result);
    const shown = (filter: 'attention' | 'open' | 'all') =>
      groupedVerdicts(result, filter).reduce((sum, { verdicts }) => sum + verdicts.length, 0);
    expect(shown('all')).toBe(result.verdicts.length);
    for (const filter of ['attention', 'open', 'all'] as const) expect(shown(filter)).toBe(counts[filter]);
  });
});
