import { moneyNameZh } from '../../models/language/currency-words';
import type { Language, MoneyUnit } from '../host/host';

/** A way of showing money; `project` of the settings is already resolved. */
export type MoneyScale = Exclude<MoneyUnit, 'project'>;

/** Units of the project currency in one displayed unit. */
export const SCALE_FACTOR: Readonly<Record<MoneyScale, number>> = {
  one: 1,
  thousand: 1e3,
  wan: 1e4,
  million: 1e6,
  yi: 1e8,
};

/** The scales offered, smallest first; both traditions are always available. */
export const MONEY_SCALES: readonly MoneyScale[] = ['one', 'thousand', 'wan', 'million', 'yi'];

const PROJECT_SCALE = {
  unit: 'one',
  thousand: 'thousand',
  ten_thousand: 'wan',
  million: 'million',
  hundred_million: 'yi',
} as const satisfies Record<string, MoneyScale>;

/** Resolve the chosen display unit against the project's own. */
export function moneyScale(chosen: MoneyUnit, projectUnit: keyof typeof PROJECT_SCALE): MoneyScale {
  return chosen === 'project' ? PROJECT_SCALE[projectUnit] : chosen;
}

const ZH_SCALE: Readonly<Record<MoneyScale, string>> = {
  one: '',
  thousand: '千',
  wan: '万',
  million: '百万',
  yi: '亿',
};
const EN_SCALE: Readonly<Record<MoneyScale, string>> = {
  one: '',
  thousand: ' thousand',
  wan: ' ×10,000',
  million: ' million',
  yi: ' ×100 million',
};

/** Name a currency at a scale: 万元, 百万美元, CNY million. */
export function moneyName(currency: string, scale: MoneyScale, language: Language): string {
  if (language === 'en') return `${currency}${EN_SCALE[scale]}`;
  return moneyNameZh(currency, ZH_SCALE[scale]);
}
