import type { PeriodDef, Value } from '../models/language/types';
import type { Language } from '../models/project';
import type { AccountResult, RunResult } from '../models/studies/result';
import type { Figures } from './figures';
import { plain, table } from './table';
import { WORDS } from './words';

/** Print every party's account over the whole life, departments under their government, and what deserves caution. */
export function accounts(result: RunResult, lang: Language, figures: Figures): string {
  const head = [
    `  ${WORDS.party[lang]}`,
    WORDS.received[lang],
    WORDS.paid[lang],
    WORDS.net[lang],
    WORDS.presentValue[lang],
    WORDS.irr[lang],
    WORDS.payback[lang],
    WORDS.exposure[lang],
  ];
  const rows = inGroups(result).map(({ name, account, depth }) => [
    `  ${'  '.repeat(depth)}${name[lang]}`,
    ...accountCells(result, account, lang, figures),
  ]);
  return (
    table([head, ...rows], ['left', ...head.slice(1).map(() => 'right' as const)]) + cautions(result, lang)
  );
}

function accountCells(result: RunResult, account: AccountResult, lang: Language, figures: Figures): string[] {
  const { run } = result;
  const money = (value: Value): string => moneyCell(value, lang, figures);
  const figure = (id: string | undefined, unit: string): string => {
    const value = id === undefined ? undefined : run.value(id);
    return typeof value === 'number' ? figures.figure(value, unit) : WORDS.notApplicable[lang];
  };
  return [
    ...[account.inflow, account.outflow, account.net].map((id) => money(total(result, id))),
    account.npv === undefined ? WORDS.noRate[lang] : money(run.value(account.npv)),
    figure(account.irr, '%/year'),
    figure(account.payback, 'year'),
    account.exposure === undefined ? WORDS.notApplicable[lang] : money(run.value(account.exposure)),
  ];
}

interface Entry {
  readonly name: RunResult['parties'][number]['label'];
  readonly account: AccountResult;
  readonly depth: number;
}

/** A government with departments first in all, then itself and its departments under it. */
function inGroups({ parties }: RunResult): Entry[] {
  return parties
    .filter(({ parent }) => parent === undefined)
    .flatMap((party): Entry[] => {
      const own: Entry = { name: party.label, account: party, depth: 0 };
      if (party.together === undefined) return [own];
      const departments = parties.filter(({ parent }) => parent === party.id);
      return [
        { name: party.together.label, account: party.together, depth: 0 },
        { ...own, depth: 1 },
        ...departments.map((one) => ({ name: one.label, account: one, depth: 1 })),
      ];
    });
}

function cautions(result: RunResult, lang: Language): string {
  const colon = lang === 'zh' ? '：' : ': ';
  return inGroups(result)
    .flatMap(({ name, account }) => account.notes.map((note) => `  ! ${name[lang]}${colon}${note[lang]}`))
    .map((text) => `${plain(text)}\n`)
    .join('');
}

/** Add up a flow over some periods; undefined as soon as one of them is. */
export function total(
  { run, periods }: RunResult,
  id: string,
  within: (period: PeriodDef) => boolean = () => true,
): Value {
  let sum = 0;
  for (const period of periods.filter(within)) {
    const value = run.value(id, period.index);
    if (typeof value !== 'number') return value;
    sum += value;
  }
  return sum;
}

/** In a table the reason has no room: the headline figures and the checks give it. */
export function moneyCell(value: Value, lang: Language, { money }: Figures): string {
  return typeof value === 'number' ? money(value) : WORDS.notApplicable[lang];
}
