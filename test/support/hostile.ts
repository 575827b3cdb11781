import type { Project } from '../../models/project/schema';

/** Texts that try to become formulas, markup or broken files. */
export const HOSTILE = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '"quoted" & \'single\'',
  '<b>&amp;</b> ]]>',
  "'=1",
  'zero\u0000one\u0001\u001f\uffff',
  'line\nbreak\ttab',
  '💰'.repeat(40),
  '很长的名称'.repeat(80),
];

/** The project with hostile texts for all its names. */
export function withHostileNames(project: Project): Project {
  let next = 0;
  const text = (): string => HOSTILE[next++ % HOSTILE.length] ?? '';
  const named = <T extends { label: unknown }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, label: text() }));
  return {
    ...project,
    parties: named(project.parties),
    inputs: named(project.inputs),
    drivers: named(project.drivers),
    capex: named(project.capex),
    revenue: named(project.revenue),
    opex: named(project.opex),
    options: named(project.options),
    scenarios: named(project.scenarios),
    identity: { ...project.identity, name: text(), city: text() },
  };
}
