import { z } from 'zod';
import { type Settings, settingsSchema } from '../ipc/contract.js';

/** Where settings are kept: the part of electron-store that is used, values untrusted until parsed. */
export interface KeyValueStore {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

export const defaultSettings: Settings = { language: 'zh-CN', theme: 'system', moneyUnit: 'project' };

/** Read the settings; each damaged or unknown one falls back to its default without touching the others. */
export function readSettings(store: KeyValueStore): Settings {
  const stored = z.record(z.string(), z.unknown()).catch({}).parse(store.get('settings'));
  const { language, theme, moneyUnit } = settingsSchema.shape;
  return {
    language: language.catch(defaultSettings.language).parse(stored.language),
    theme: theme.catch(defaultSettings.theme).parse(stored.theme),
    moneyUnit: moneyUnit.catch(defaultSettings.moneyUnit).parse(stored.moneyUnit),
  };
}

/** Change some settings and give all of them back. */
export function changeSettings(
  store: KeyValueStore,
  patch: z.infer<ReturnType<typeof settingsSchema.partial>>,
): Settings {
  const current = readSettings(store);
  const next: Settings = {
    language: patch.language ?? current.language,
    theme: patch.theme ?? current.theme,
    moneyUnit: patch.moneyUnit ?? current.moneyUnit,
  };
  store.set('settings', next);
  return next;
}
