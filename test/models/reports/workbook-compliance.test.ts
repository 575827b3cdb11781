import { describe, expect, it } from 'vitest';
import { complianceOf } from '../../../models/appraisal/compliance';
import { planWorkbook } from '../../../models/reports/workbook-plan';
import { readSample, resultOf } from '../../support/sample-results';

const sample = readSample('all-schemes');
const project = {
  ...sample,
  compliance: {
    justifications: [
      { option: 'ppp_legacy', rule: 'NC-05', text: { zh: '2022年已签约', en: 'Signed in 2022' }, by: 'Li' },
    ],
  },
};
const result = resultOf(project, 'ppp_legacy', 'base');

describe.each([
  ['zh', '合规', '2022年已签约 · Li'],
  ['en', 'Compliance', 'Signed in 2022 · Li'],
] as const)('the compliance sheet in %s', (lang, name, justification) => {
  const sheet = planWorkbook(result, project, lang).sheets.find((one) => one.name === name);
  const cells = sheet?.rows.flatMap((row) =>
    [...row.cells].map(([column, { value }]) => ({ column, value })),
  );

  it('lists every rule of the regime once, by its number', () => {
    const option = project.options.find(({ id }) => id === 'ppp_legacy');
    if (!option) throw new Error('no option');
    const rules = complianceOf(project, option, result).verdicts.map(({ rule }) => rule.id);
    const listed = cells?.filter(({ column, value }) => column === 2 && /^(NC|JV)-\d+$/.test(String(value)));
    expect(listed?.map(({ value }) => value).toSorted()).toEqual(rules.toSorted());
  });

  it('prints the justification beside the rule', () => {
    expect(cells?.filter(({ column }) => column === 9).map(({ value }) => value)).toContain(justification);
  });
});
