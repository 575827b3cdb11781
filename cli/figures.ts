import { moneyNameZh } from '../models/language/currency-words';
import type { Bilingual, Value } from '../models/language/types';
import { unitWords } from '../models/language/unit-words';
import type { Language, Project } from '../models/project';
import { WORDS } from './words';

type DisplayUnit = Project['identity']['display_unit'];

const SCALES: Readonly<
  Record<DisplayUnit, { readonly by: number; readonly digits: number; readonly name: Bilingual }>
> = {
  unit: { by: 1, digits: 0, name: { zh: '', en: '' } },
  thousand: { by: 1e3, digits: 1, name: { zh: '千', en: 'thousand ' } },
  ten_thousand: { by: 1e4, digits: 2, name: { zh: '万', en: 'ten thousand ' } },
  million: { by: 1e6, digits: 2, name: { zh: '百万', en: 'million ' } },
  hundred_million: { by: 1e8, digits: 4, name: { zh: '亿', en: 'hundred million ' } },
};

/** How one project's money and other figures are printed. */
export interface Figures {
  /** What one unit of printed money is: "million USD", "万元". */
  readonly moneyUnit: string;
  readonly money: (value: number) => string;
  /** A figure of any unit, with its unit where it needs one; never NaN. */
  readonly figure: (value: Value, unit: string) => string;
}

/** Choose how a project's figures are printed in one language. */
export function figuresOf(project: Project, lang: Language): Figures {
  const { currency, display_unit } = project.identity;
  const { by, digits, name } = SCALES[display_unit];
  const moneyUnit = lang === 'zh' ? moneyNameZh(currency, name.zh) : `${name.en}${currency}`;
  const money = (value: number): string => grouped(value / by, digits);
  const figure = (value: Value, unit: string): string => {
    if (typeof value !== 'number')
      return `${WORDS.notApplicable[lang]}${lang === 'zh' ? '：' : ': '}${value.reason[lang]}`;
    if (unit === 'money' || unit === 'money/year') return `${money(value)} ${moneyUnit}`;
    if (unit.startsWith('%')) return `${grouped(value * 100, 2)}%`;
    if (unit === 'x') return `${grouped(value, 2)}x`;
    const whole = Number.isInteger(value) || Math.abs(value) >= 1000;
    return `${grouped(value, whole ? 0 : 2)}${unitWord(unit, value, lang)}`;
  };
  return { moneyUnit, money, figure };
}

/** Units are words of the language where it has them, and else the project's own. */
function unitWord(unit: string, value: number, lang: Language): string {
  if (unit === '1' || unit === '') return '';
  if (lang === 'zh') return ` ${unitWords(unit).zh}`;
  return ` ${unit}${['year', 'period', 'day'].includes(unit) && value !== 1 ? 's' : ''}`;
}

/** Round half away from zero and group thousands; what rounds to nothing has no sign. */
function grouped(value: number, digits: number): string {
  const format = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  });
  return format.format(value);
}
