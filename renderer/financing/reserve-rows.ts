import type { RunResult } from '../engine/engine';
import type { NumberStyle } from '../format/unit-vm';
import { lineRow } from '../results/cashflow-vm';
import type { LineRow } from '../results/period-rows-vm';

const LINES = [
  'reserves.target',
  'reserves.dsra_closing',
  'reserves.mra_target',
  'reserves.mra_closing',
  'reserves.interest',
  'reserves.letter_fee',
  'lock_up.locked',
  'lock_up.trapped',
  'dividends.trapped',
  'dividends.reserve',
] as const;

/** Money set aside and money that may not leave; empty when an option has neither. */
export function reserveRows(result: RunResult, style: NumberStyle): readonly LineRow[] {
  return LINES.flatMap((id) => lineRow(result, id, style) ?? []).map((row) => ({ ...row, depth: 0 }));
}
