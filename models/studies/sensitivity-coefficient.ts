import type { Bilingual, Undefined, Value } from '../language/types';

/**
 * 敏感度系数 E = (ΔA/A) ÷ (ΔF/F): by how many per cent a figure moves when its factor moves by one.
 *
 * Source: 《建设项目经济评价方法与参数》（第三版）, sensitivity analysis.
 *
 * @param change ΔF/F as a fraction, not zero
 * @param line whose figure it is, for the reason where it has no value
 */
export function sensitivityCoefficient(base: Value, value: Value, change: number, line: string): Value {
  if (typeof base !== 'number') return because(line, NO_BASE(base.reason));
  if (typeof value !== 'number') return value;
  if (base === 0) return because(line, ZERO_BASE);
  return (value - base) / base / change;
}

const ZERO_BASE: Bilingual = {
  zh: '指标的基准值为零，相对变化没有意义。',
  en: 'The figure is zero as the option stands, so a relative change means nothing.',
};

const NO_BASE = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `指标没有基准值：${zh}`,
  en: `The figure has no value as the option stands: ${en}`,
});

function because(line: string, reason: Bilingual): Undefined {
  return { kind: 'undefined', reason, at: { line } };
}
