import type { Bilingual } from '../language/types';
import { parseUnit, sameUnit } from '../language/units';
import type { FieldDef } from './field';
import { fieldOf } from './fields';
import { type InputValue, listFactInputs, listOptionInputs, type ProjectInput } from './inputs';
import { listedOnce } from './listed-once';
import { errorAt, type Finding, warningAt } from './problem';
import type { Project } from './schema';
import { periodsPerYear, projectYears } from './years';

/** Check inputs, all of them unless named, against their fields: range, whole numbers and periods, length of series, unit. */
export function checkInputs(
  project: Project,
  inputs: readonly ProjectInput[] = [...listFactInputs(project), ...listOptionInputs(project)],
): Finding[] {
  const years = projectYears(project);
  const reads = [project.timeline.step, years, project.identity.currency];
  return inputs.flatMap((input) =>
    listedOnce(input, reads, () => [
      ...checkValues(input, project),
      ...checkLength(input, years),
      ...checkUnit(input, project),
    ]),
  );
}

function checkValues(input: ProjectInput, project: Project): Finding[] {
  const { value } = input.input;
  if (typeof value === 'number') {
    const fault = faultOf(value, input, project);
    return fault ? [errorAt(input.path, fault.zh, fault.en)] : [];
  }
  return value.flatMap((one, year) => {
    const fault = faultOf(one, input, project);
    return fault ? [errorAt(`${input.path}/value/${year}`, fault.zh, fault.en)] : [];
  });
}

/** Why an input may not have a value, by its field: range, whole numbers, whole periods; null when it may. */
export function faultOf(value: number, input: ProjectInput, project: Project): Bilingual | null {
  const def = fieldOf(input.field);
  const range = rangeOf(def);
  if (range && !isWithin(value, def)) {
    const hint = input.unit.startsWith('%') && value > 1 ? percentHint(value) : { zh: '', en: '' };
    return {
      zh: `应${range.zh}，实际为 ${value}。${hint.zh}`,
      en: `Expected ${range.en}, found ${value}.${hint.en}`,
    };
  }
  if (def.integer && !Number.isInteger(value)) {
    return { zh: `应为整数，实际为 ${value}。`, en: `Expected a whole number, found ${value}.` };
  }
  const periods = value * periodsPerYear(project.timeline.step);
  if (def.wholePeriods && Math.abs(periods - Math.round(periods)) > 1e-9) {
    return {
      zh: `${value} 年不是整数个计算期（每年 ${periodsPerYear(project.timeline.step)} 期）；请改用整期的年数，或改用更短的计算步长。`,
      en: `${value} years are not a whole number of model periods (${periodsPerYear(project.timeline.step)} per year); change the years or choose a shorter time step.`,
    };
  }
  return null;
}

function isWithin(value: number, { min, max, exclusiveMin }: FieldDef): boolean {
  return (
    (min === undefined || value >= min) &&
    (max === undefined || value <= max) &&
    (exclusiveMin === undefined || value > exclusiveMin)
  );
}

function rangeOf({ min, max, exclusiveMin }: FieldDef): Bilingual | null {
  if (exclusiveMin !== undefined && max !== undefined) {
    return {
      zh: `大于 ${exclusiveMin} 且不大于 ${max}`,
      en: `a value above ${exclusiveMin} and at most ${max}`,
    };
  }
  if (min !== undefined && max !== undefined) {
    return { zh: `介于 ${min} 与 ${max} 之间`, en: `a value between ${min} and ${max}` };
  }
  if (exclusiveMin !== undefined) return { zh: `大于 ${exclusiveMin}`, en: `a value above ${exclusiveMin}` };
  if (min !== undefined) return { zh: `不小于 ${min}`, en: `a value of at least ${min}` };
  return max === undefined ? null : { zh: `不大于 ${max}`, en: `a value of at most ${max}` };
}

function percentHint(value: number): Bilingual {
  return {
    zh: `比例写成小数：${value}% 写作 ${value / 100}。`,
    en: ` Rates are fractions: write ${value} % as ${value / 100}.`,
  };
}

function checkLength(input: ProjectInput, years: number): Finding[] {
  const { value } = input.input;
  if (typeof value === 'number' || value.length === years) return [];
  if (value.length < years) {
    return [
      errorAt(
        input.path,
        `序列有 ${value.length} 个值，而项目共 ${years} 年，每年需要一个值。`,
        `The series has ${value.length} values but the project lasts ${years} years; it needs one value for each.`,
      ),
    ];
  }
  return [
    warningAt(
      input.path,
      `序列有 ${value.length} 个值，而项目共 ${years} 年，多出的值不会被使用。`,
      `The series has ${value.length} values but the project lasts ${years} years; the extra values are not used.`,
    ),
  ];
}

/** The unit beside a value is for readers; nothing is converted, so a different one deserves a warning. */
function checkUnit(input: ProjectInput, project: Project): Finding[] {
  const written = 'unit' in input.input ? input.input.unit : undefined;
  if (typeof written !== 'string') return [];
  const { currency } = project.identity;
  if (input.section === 'inputs') return checkOwnUnit(written, `${input.path}/unit`, currency);
  const read = parseUnit(
    written
      .split(/([*·/])/)
      .map((word) => (isMoney(word.trim(), currency) ? 'money' : word))
      .join(''),
  );
  const wanted = parseUnit(input.unit);
  if (read && wanted && sameUnit(read, wanted)) return [];
  const unit = input.unit.replace('money', currency);
  return [
    warningAt(
      `${input.path}/unit`,
      `此处按“${unit}”计算，文件写的是“${written}”；数值不会换算，请核对。`,
      `This is computed in ${unit} but the file says "${written}"; nothing is converted, so check the number.`,
    ),
  ];
}

function isMoney(word: string, currency: string): boolean {
  return word === currency || (currency === 'CNY' && (word === '元' || word === 'RMB'));
}

/** Units of drivers and named assumptions enter the unit check of formulas, so they must be readable. */
export function checkOwnUnit(unit: string, path: string, currency: string): Finding[] {
  if (parseUnit(unit) === null) {
    return [
      errorAt(
        path,
        `看不懂单位“${unit}”；请写作 money/kiosk 这样的形式：用 / 和 · 连接的词。`,
        `The unit "${unit}" cannot be read; write words joined by / and ·, such as money/kiosk.`,
      ),
    ];
  }
  const words = unit.split(/[*·/]/).map((word) => word.trim());
  const money = words.find((word) => isMoney(word, currency));
  if (money === undefined) return [];
  return [
    errorAt(
      path,
      `单位“${unit}”中的“${money}”请写作 money：公式按项目货币核对单位。`,
      `Write money instead of ${money} in the unit "${unit}": formulas check units against the project currency.`,
    ),
  ];
}

/** The values of an input over the project years: a single number stands for every year, extra values are dropped. */
export function yearly(value: InputValue, years: number): readonly number[] {
  return typeof value === 'number' ? new Array<number>(years).fill(value) : value.slice(0, years);
}
