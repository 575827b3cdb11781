import type { Option } from '../project/schema';

/** Whether money is saved for hand-back works. */
export function hasHandBackReserve({ terms }: Option): boolean {
  return terms.end_of_term?.hand_back_reserve !== undefined;
}
