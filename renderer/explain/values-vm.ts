import { phrase } from '../../models/language/phrase';
import type { RunResult } from '../engine/engine';
import { formatNumber } from '../format/number-vm';
import { tidy } from '../format/parse-number';
import { pick } from '../format/text';
import { unitClass } from '../format/unit-vm';
import type { Language } from '../host/host';

/** A line's formula with the period's values in place of names, in the words and figures of the language. */
export function formulaInValues(
  result: RunResult,
  id: string,
  period: number | undefined,
  language: Language,
): string | null {
  const { run } = result;
  const line = run.model.lines.get(id);
  if (!line) return null;
  return phrase(line.expr, {
    language: language === 'en' ? 'en' : 'zh',
    number: (value) => formatNumber(value, language, 6, 0),
    name: (name, { when, distance }) => {
      const def = run.model.lines.get(name)?.def ?? run.model.inputs.get(name);
      if (when === 'all') return def ? pick(def.label, language) : name;
      const away = when === 'here' ? 0 : (distance ?? 1) * (when === 'prev' ? -1 : 1);
      const series = run.series(name);
      const value = run.shape(name) === 'scalar' ? series[0] : (series[(period ?? 0) + away] ?? 0);
      return figureInFormula(value ?? 0, def?.unit ?? '1', language);
    },
  });
}

/** Enough digits to check by hand: eight that count. Money stays in whole units, so that prices and sums agree. */
function figureInFormula(value: number, unit: string, language: Language): string {
  const percent = unitClass(unit) === 'percent';
  const shown = Number(tidy(percent ? value * 100 : value).toPrecision(8));
  return `${formatNumber(shown, language, 6, 0)}${percent && Number.isFinite(value) ? '%' : ''}`;
}
