import { HEADINGS, type Sensitivity, sensitivityTable } from '../engine/sensitivity';
import { pick } from '../format/text';
import type { Language } from '../host/host';

/** Excel reads a file without this mark in the machine's own code page, and Chinese is lost. */
const MARK = '\uFEFF';

const FIGURE = { zh: '指标', en: 'Figure' };
const UNIT = { zh: '单位', en: 'Unit' };
const VALUE = { zh: '指标值', en: 'Value' };

/** Every figure of a study as statement P, full numbers, empty where there is none. */
export function sensitivityCsv(study: Sensitivity, language: Language): string {
  const { factor, change, coefficient, switching, amount } = HEADINGS;
  const head = [FIGURE, UNIT, factor, change, VALUE, coefficient, switching, amount];
  const rows = study.figures.flatMap(({ label, unit }, at) =>
    sensitivityTable(study, at).rows.map((row) => [
      pick(label, language),
      unit,
      pick(row.label, language),
      String(row.change),
      typeof row.value === 'number' ? String(row.value) : '',
      typeof row.coefficient === 'number' ? String(row.coefficient) : '',
      row.switching?.kind === 'found' ? String(row.switching.change) : '',
      row.switching?.kind === 'found' && row.switching.amount !== undefined
        ? String(row.switching.amount)
        : '',
    ]),
  );
  const all = [head.map((one) => pick(one, language)), ...rows];
  return `${MARK}${all.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** A text that begins like a formula is not to be run by a spreadsheet. */
function quoted(text: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
