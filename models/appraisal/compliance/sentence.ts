import { currencyZh } from '../../language/currency-words';
import type { Bilingual, ModelError } from '../../language/types';
import type { Project } from '../../project/schema';
import type { ProjectRule } from './catalogue';
import type { Judged } from './expression';
import { type FactDef, SURE, say } from './types';

type Identity = Pick<Project['identity'], 'currency'>;

interface Reading {
  readonly id: string;
  readonly fact?: FactDef;
  /** The figure a limit is compared with, which gives it its unit. */
  readonly limits?: FactDef;
  readonly value:
    | { readonly known: true; readonly value: number }
    | { readonly known: false; readonly reason: Bilingual };
}

/** Write a fact's value in its unit: yes and no, per cent, years, multiples, money in the project's currency. */
export function factText({ fact, value }: Omit<Reading, 'id'>, { currency }: Identity): Bilingual {
  if (!value.known) return say('未知', 'not known');
  const x = value.value;
  if (fact?.kind === 'flag') return x !== 0 ? say('是', 'yes') : say('否', 'no');
  switch (fact?.unit) {
    case '%':
      return both(`${trimmed(x * 100, 1)}%`);
    case 'x':
      return say(`${trimmed(x, 2)} 倍`, `${trimmed(x, 2)}×`);
    case 'year':
      return say(`${trimmed(x, 2)} 年`, `${trimmed(x, 2)} year${x === 1 ? '' : 's'}`);
    case 'point':
      return say(`${trimmed(x, 1)} 分`, `${trimmed(x, 1)} points`);
    case 'money': {
      const amount = Math.round(x).toLocaleString('en-US');
      return say(`${amount} ${currencyZh(currency)}`, `${amount} ${currency}`);
    }
    default:
      return both(trimmed(x, 3));
  }
}

const both = (text: string): Bilingual => say(text, text);
const trimmed = (x: number, digits: number): string => String(Number(x.toFixed(digits)));

interface Found {
  readonly plain: string;
  readonly blocks: boolean;
  readonly judged: readonly Judged[];
  readonly fault?: { readonly field: string; readonly error: ModelError };
}

/** Say why a rule has the state it has, with the values that make it so. */
export function verdictWords(
  rule: ProjectRule,
  found: Found,
  readings: readonly Reading[],
  identity: Identity,
): Bilingual {
  if (found.fault) return faultWords(found.fault.field, found.fault.error);
  if (found.plain === 'off') return say('该规则已停用。', 'The rule is switched off.');
  const values = valuesText(readings, identity);
  if (found.plain === 'unknown') {
    const open = found.judged.at(-1)?.outcome;
    const reason = open?.state === 'unknown' ? open.reason : say('', '');
    return say(`尚不能判断。${reason.zh}`, `It cannot be told yet. ${reason.en}`.trim());
  }
  if (found.plain === 'not_applicable')
    return say(`不适用。${values.zh}`, `Does not apply. ${values.en}`.trim());
  if (found.plain === 'pass') return say(`符合。${values.zh}`, `Kept. ${values.en}`.trim());
  const unsure =
    rule.severity === 'block' && rule.confidence < SURE
      ? say('该规则尚待与原文核对，只作提示。', ' The wording is still to be checked, so it only warns.')
      : say('', '');
  const eased =
    rule.severity === 'block' && rule.confidence >= SURE && !found.blocks
      ? say('因特殊情形只作提示。', ' In this special case it only warns.')
      : say('', '');
  return say(
    `不符合：${rule.text.zh}${values.zh}${unsure.zh}${eased.zh}`,
    `Not kept: ${rule.text.en} ${values.en}${unsure.en}${eased.en}`.trim(),
  );
}

function valuesText(readings: readonly Reading[], identity: Identity): Bilingual {
  if (readings.length === 0) return say('', '');
  const parts = readings.map((reading): Bilingual => {
    const name = reading.fact?.label ?? LIMITS[reading.id] ?? both(reading.id);
    const fact = reading.fact ?? reading.limits;
    const text = factText({ value: reading.value, ...(fact ? { fact } : {}) }, identity);
    return reading.fact?.kind === 'flag'
      ? say(`${name.zh}：${text.zh}`, `${name.en}: ${text.en}`)
      : say(`${name.zh} ${text.zh}`, `${name.en} ${text.en}`);
  });
  const sentence = parts.map(({ en }) => en).join('; ');
  return say(
    `${parts.map(({ zh }) => zh).join('，')}。`,
    `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`,
  );
}

/** What a rule's own numbers are called. */
export const LIMITS: Readonly<Record<string, Bilingual>> = {
  least: say('下限', 'at least'),
  most: say('上限', 'at most'),
};

const FIELDS: Readonly<Record<string, Bilingual>> = {
  applies: say('适用条件', 'condition'),
  holds: say('检验式', 'test'),
  eased: say('从轻条件', 'easing condition'),
};

/** Say what is wrong with a rule's formula and where. */
export function faultWords(field: string, { message, position, suggestion }: ModelError): Bilingual {
  const name = FIELDS[field] ?? both(field);
  const place =
    position === undefined
      ? say('', '')
      : say(`第 ${position + 1} 个字符处：`, `at character ${position + 1}: `);
  const named = suggestion !== undefined && !message.en.includes(suggestion);
  return say(
    `${name.zh}有误，${place.zh}${message.zh}${named ? `是否指“${suggestion}”？` : ''}`,
    `The ${name.en} has a fault ${place.en}${message.en}${named ? ` Did you mean "${suggestion}"?` : ''}`,
  );
}
