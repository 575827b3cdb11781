import { yearly } from './check-inputs';
import { errorAt, type Finding } from './problem';

/** Check that shares of project years add up to all. */
export function addsUp(
  value: number | readonly number[],
  years: number,
  path: string,
  zh: string,
  en: string,
): Finding[] {
  const total = yearly(value, years).reduce((sum, weight) => sum + weight, 0);
  if (Math.abs(total - 1) <= 1e-9) return [];
  const shown = Number(total.toPrecision(6));
  return [
    errorAt(
      path,
      `${zh}合计应为 1，实际为 ${shown}。`,
      `The ${en} must add up to 1; they add up to ${shown}.`,
    ),
  ];
}
