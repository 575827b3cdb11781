import { nearestName } from '../../language/nearest';
import type { Bilingual, Result } from '../../language/types';
import type { Option, Project } from '../schema';
import { both } from '../schemes/scheme-def';
import type { Given } from './site';
import type { NumberParam, Template, Values } from './template';

const ENTERED = both('插入模板时填写。', 'Entered when the template was inserted.');

/** What each parameter begins with in this project and option. */
export function startingValues(template: Template, project: Project, option?: Option): Values {
  return Object.fromEntries(
    template.params.map((param) => [
      param.id,
      'choices' in param ? (param.choices[0]?.id ?? '') : startingValue(param, project, option),
    ]),
  );
}

/** Check what was given for the parameters and fill in the rest; a sentence for each that cannot be taken. */
export function readValues(
  template: Template,
  given: Readonly<Record<string, number | string>>,
  project: Project,
  option?: Option,
): Result<Values, Bilingual[]> {
  const faults = Object.entries(given).flatMap(([id, value]) => faultOf(template, id, value));
  if (faults.length > 0) return { ok: false, error: faults };
  const typed = Object.entries(given).map(([id, value]): [string, number | string] => {
    const param = template.params.find((one) => one.id === id);
    return [id, param && 'choices' in param ? String(value).trim() : Number(value)];
  });
  return { ok: true, value: { ...startingValues(template, project, option), ...Object.fromEntries(typed) } };
}

/** Give every number its reason: the template's own while it is as it began, else that somebody entered it. */
export function givensOf(
  template: Template,
  values: Values,
  project: Project,
  option?: Option,
): Readonly<Record<string, Given>> {
  const starting = startingValues(template, project, option);
  const numbers = template.params.filter((param): param is NumberParam => !('choices' in param));
  return Object.fromEntries(
    numbers.map((param) => {
      const value = Number(values[param.id]);
      const own = value === starting[param.id];
      const { source } = param;
      const given: Given =
        own && source
          ? { value, note: param.note, source, confidence: 'published' }
          : { value, note: own ? param.note : ENTERED, confidence: 'assumption' };
      return [param.id, given];
    }),
  );
}

function startingValue(
  { value, ofInvestment, withinDebtRoom, withinOperation }: NumberParam,
  project: Project,
  option?: Option,
): number {
  const invested = ofInvestment === undefined ? 0 : statedInvestment(project, option);
  if (ofInvestment !== undefined && invested > 0) return Number((ofInvestment * invested).toPrecision(2));
  if (withinDebtRoom) return Math.min(value, debtRoom(option));
  const years = project.timeline.operation_years.value;
  if (withinOperation && value > years) return years >= 1 ? Math.floor(years) : years;
  return value;
}

/** What the debts of an option leave of four fifths of the money needed, and a little where they leave nothing. */
function debtRoom(option?: Option): number {
  const lent = (option?.terms.funding?.tranches ?? []).reduce(
    (sum, { size }) => sum + (size.gearing?.value ?? 0),
    0,
  );
  return Math.max(0.05, Number((0.8 - lent).toPrecision(6)));
}

/** Investment stated as totals, without what follows a driver or a formula. */
function statedInvestment({ capex }: Project, option?: Option): number {
  const items = [...capex, ...(option?.terms.investments ?? [])];
  return items.reduce(
    (sum, { cost }) =>
      cost.type === 'total' && typeof cost.amount.value === 'number' ? sum + cost.amount.value : sum,
    0,
  );
}

function faultOf(template: Template, id: string, value: number | string): Bilingual[] {
  const param = template.params.find((one) => one.id === id);
  if (!param) return [unknown(template, id)];
  const { label } = param;
  if ('choices' in param) {
    const known = param.choices.map((choice) => choice.id);
    if (known.includes(String(value).trim())) return [];
    return [
      both(
        `“${label.zh}”（${id}）没有“${value}”这一选项；可选：${known.join('、')}。`,
        `"${label.en}" (${id}) has no choice "${value}"; choose from: ${known.join(', ')}.`,
      ),
    ];
  }
  const number = typeof value === 'number' ? value : value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) {
    return [
      both(
        `“${label.zh}”（${id}）应为数字，实际为“${value}”。`,
        `"${label.en}" (${id}) is a number; "${value}" is not.`,
      ),
    ];
  }
  return outOfRange(param, number);
}

function outOfRange(
  { id, label, unit, min, max, exclusiveMin, integer }: NumberParam,
  value: number,
): Bilingual[] {
  const say = (zh: string, en: string): Bilingual[] => [
    both(
      `“${label.zh}”（${id}）应${zh}，实际为 ${value}。`,
      `"${label.en}" (${id}) must be ${en}; it is ${value}.`,
    ),
  ];
  if (exclusiveMin !== undefined && value <= exclusiveMin)
    return say(`大于 ${exclusiveMin}`, `above ${exclusiveMin}`);
  if (min !== undefined && value < min) return say(`不小于 ${min}`, `at least ${min}`);
  if (max !== undefined && value > max) {
    const fraction = unit.startsWith('%');
    return say(
      `不大于 ${max}${fraction ? '（比例写成小数，如 0.2）' : ''}`,
      `at most ${max}${fraction ? ' (write a share as a fraction such as 0.2)' : ''}`,
    );
  }
  if (integer && !Number.isInteger(value)) return say('为整数', 'a whole number');
  return [];
}

function unknown(template: Template, id: string): Bilingual {
  const known = template.params.map((param) => param.id);
  const near = nearestName(id, known);
  const list = known.join(', ');
  return both(
    `模板“${template.label.zh}”没有参数“${id}”。${near ? `是否应为“${near}”？` : list === '' ? '' : `可填：${list}。`}`,
    `The template "${template.label.en}" has no parameter "${id}".${near ? ` Did you mean "${near}"?` : list === '' ? '' : ` It has: ${list}.`}`,
  );
}
