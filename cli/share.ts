import type { Bilingual, ModelError, Result } from '../models/language/types';
import type { Language, Project } from '../models/project';
import type { RunResult } from '../models/studies/result';
import { type SharingPart, sharingOf } from '../models/studies/sharing';
import type { Margins } from '../models/studies/sharing-margin';
import { figuresOf } from './figures';
import { plain, table } from './table';
import { WORDS } from './words';

const SAY: Readonly<Record<'title' | 'whole' | 'margin' | 'gain' | 'loss' | 'users', Bilingual>> = {
  title: { zh: '用户所付归谁', en: 'Who gets what users pay' },
  whole: { zh: '用户支付（含税）', en: 'Paid by users, VAT included' },
  margin: {
    zh: '下一元收入或损失由谁承担（全期名义金额，债务按已签金额）',
    en: 'Who bears the next unit of revenue or loss (whole life, nominal, debt as signed)',
  },
  gain: { zh: '多收一元', en: 'one more' },
  loss: { zh: '少收一元', en: 'one less' },
  users: { zh: '用户', en: 'Users' },
};

/** Print who gets what of each year's revenue, and who bears the next unit of it. */
export function shareText(
  result: RunResult,
  margins: Result<Margins, ModelError[]>,
  project: Project,
  lang: Language,
): string {
  const { money, moneyUnit } = figuresOf(project, lang);
  const { years, whole, parts } = yearly(result, project);
  const row = (name: string, values: readonly number[]): string[] => [
    `  ${name}`,
    money(sum(values)),
    ...values.map(money),
  ];
  const head = ['', WORDS.total[lang], ...years.map(String)];
  const unit = lang === 'zh' ? `（${moneyUnit}）` : ` (${moneyUnit})`;
  const sides = ['left', ...head.slice(1).map(() => 'right' as const)] as const;
  const split = table(
    [head, ...parts.map(({ label, values }) => row(plain(label[lang]), values)), row(SAY.whole[lang], whole)],
    sides,
  );
  return `${SAY.title[lang]}${unit}\n${split}\n${marginText(margins, lang)}`;
}

function marginText(margins: Result<Margins, ModelError[]>, lang: Language): string {
  if (!margins.ok) return margins.error.map(({ message }) => `${plain(message[lang])}\n`).join('');
  const { parts } = margins.value;
  const cells = (gain: number, loss: number): string[] => [perUnit(gain), perUnit(loss)];
  const rows = parts
    .filter(({ gain, loss }) => Math.abs(gain) >= 5e-5 || Math.abs(loss) >= 5e-5)
    .map(({ label, gain, loss }) => [`  ${plain(label[lang])}`, ...cells(gain, -loss)]);
  const users = cells(-sum(parts.map(({ gain }) => gain)), sum(parts.map(({ loss }) => loss)));
  return `${SAY.margin[lang]}\n${table(
    [['', SAY.gain[lang], SAY.loss[lang]], ...rows, [`  ${SAY.users[lang]}`, ...users]],
    ['left', 'right', 'right'],
  )}`;
}

/** What a part is per unit; what rounds to nothing has no sign. */
function perUnit(value: number): string {
  return (Math.abs(value) < 5e-5 ? 0 : value).toFixed(4);
}

/** The same for other programs: full numbers by year, keys that do not change with the language. */
export function machineShare(
  result: RunResult,
  margins: Result<Margins, ModelError[]>,
  project: Project,
  lang: Language,
): unknown {
  const { years, whole, parts } = yearly(result, project);
  return {
    years,
    whole: { total: sum(whole), values: whole },
    parts: parts.map(({ key, label, party, role, lines, values }) => ({
      key,
      label: label[lang],
      party,
      role,
      lines,
      total: sum(values),
      values,
    })),
    margin: margins.ok
      ? {
          ...margins.value,
          parts: margins.value.parts.map((part) => ({ ...part, label: part.label[lang] })),
        }
      : { problems: margins.error.map(({ message }) => message[lang]) },
  };
}

function yearly(result: RunResult, project: Project) {
  const { whole, parts } = sharingOf(result, project);
  const years = [...new Set(result.periods.map(({ year }) => year))];
  const byYear = (values: readonly number[]): number[] =>
    years.map((year) => sum(values.filter((_, t) => result.periods[t]?.year === year)));
  return {
    years,
    whole: byYear(whole),
    parts: parts
      .filter(({ values }) => values.some((value) => Math.abs(value) > 1e-6))
      .map((part): SharingPart => ({ ...part, values: byYear(part.values) })),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
