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

function longer(values: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, i) => values[Math.min(i, values.length - 1)] ?? 0);
}

function parsed(text: string): Project {
  const result = parseProject(text);
  if (!result.ok) throw new Error(result.error.map((e) => `${e.path}: ${e.message.en}`).join('\n'));
  return result.value;
}
