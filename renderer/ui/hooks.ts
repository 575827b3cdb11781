import { useMemo } from 'react';
import type { Project, RunResult } from '../engine/engine';
import { type MoneyScale, moneyScale } from '../format/money-unit';
import { type ProjectText, pick } from '../format/text';
import type { NumberStyle } from '../format/unit-vm';
import type { Language } from '../host/host';
import { currentProject, useApp } from '../state/store';

/** The language of the page. */
export function useLanguage(): Language {
  return useApp((s) => s.settings.language);
}

/** The project as edited; null on an empty desk. */
export function useProject(): Project | null {
  return useApp(currentProject);
}

/** The last good result. */
export function useResult(): RunResult | null {
  return useApp((s) => s.computation.result);
}

/** Choose the language of a text. */
export function usePick(): (text: ProjectText) => string {
  const language = useLanguage();
  return useMemo(() => (text: ProjectText) => pick(text, language), [language]);
}

/** How figures are shown: language, currency, money unit. */
export function useNumberStyle(): NumberStyle {
  const language = useLanguage();
  const chosen = useApp((s) => s.settings.moneyUnit);
  const currency = useApp((s) => currentProject(s)?.identity.currency ?? 'CNY');
  const unit = useApp((s) => currentProject(s)?.identity.display_unit ?? 'unit');
  const scale: MoneyScale = moneyScale(chosen, unit);
  return useMemo(() => ({ language, currency, scale }), [language, currency, scale]);
}
