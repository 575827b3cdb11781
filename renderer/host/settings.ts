import type { Language, MoneyUnit, Settings, Theme } from './host.js';

export const languages = ['zh-CN', 'en'] as const satisfies readonly Language[];
export const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[];
export const moneyUnits = [
  'project',
  'one',
  'thousand',
  'wan',
  'million',
  'yi',
] as const satisfies readonly MoneyUnit[];

export const defaultSettings: Settings = { language: 'zh-CN', theme: 'system', moneyUnit: 'project' };

/** Read settings out of anything; each damaged one falls back to its default. */
export function parseSettings(stored: unknown): Settings {
  const values: Partial<Record<keyof Settings, unknown>> =
    typeof stored === 'object' && stored !== null ? stored : {};
  return {
    language: oneOf(languages, values.language) ?? defaultSettings.language,
    theme: oneOf(themes, values.theme) ?? defaultSettings.theme,
    moneyUnit: oneOf(moneyUnits, values.moneyUnit) ?? defaultSettings.moneyUnit,
  };
}

function oneOf<T>(options: readonly T[], value: unknown): T | undefined {
  return options.find((option) => option === value);
}
