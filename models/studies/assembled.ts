import type { Option, Project } from '../project/schema';
import { assembleScheme } from '../schemes';
import type { AssembledModel } from '../schemes/scheme';

const known = new WeakMap<Project, Map<string, AssembledModel>>();

/** Put one option of a settled project together; of the very same project and option only once, as neither ever changes. */
export function assembleOnce(project: Project, option: Option): AssembledModel {
  const options = known.get(project) ?? new Map<string, AssembledModel>();
  known.set(project, options);
  const before = options.get(option.id);
  if (before) return before;
  const assembled = assembleScheme(project, option);
  options.set(option.id, assembled);
  return assembled;
}
