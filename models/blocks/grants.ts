import type { Option } from '../project/schema';

/** Whether an option has capital grants. */
export function hasGrants(_option: Option): boolean {
  return false;
}
