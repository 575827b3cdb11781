import type { Bilingual } from '../language/types';
import type { Option, PartyRole, Project } from '../project/schema';
import { dealOf } from '../project/schemes/deal';
import { bilingual } from '../project/text';
import type { RunResult } from './result';

/** One who gets a part of what users pay, or, where the part is negative, puts money in. */
export interface SharingPart {
  /** `rule.<payment>`, `party.<party>`, or `company` for what stays in it. */
  readonly key: string;
  readonly label: Bilingual;
  /** Who gets it. */
  readonly party: string;
  readonly role: PartyRole;
  /** Money lines that make it up; empty for what stays in the company. */
  readonly lines: readonly { readonly line: string; readonly sign: 1 | -1 }[];
  /** One amount per model period. */
  readonly values: readonly number[];
}

/** Who gets what of the revenue users pay: in every period the parts make the whole. */
export interface Sharing {
  readonly company: string;
  /** Cash users pay the company, VAT included, per model period. */
  readonly whole: readonly number[];
  readonly parts: readonly SharingPart[];
}

interface Flow {
  readonly line: string;
  readonly party: string;
  readonly rule: string | undefined;
  readonly sign: 1 | -1;
}

/**
 * Split what users pay the company by who ends up with it, from the money lines that name payer and payee: every rule
 * of the term sheet, then every party net of what it pays in, then what stays in the company.
 */
export function sharingOf(result: RunResult, project: Project): Sharing {
  const option = optionOf(project, result.option);
  const { company, payments } = dealOf(project, option).option.terms;
  const { run, periods } = result;
  const rules = new Map(payments.map((payment) => [`concession.${payment.id}`, payment]));
  const users: string[] = [];
  const flows: Flow[] = [];
  for (const { def } of run.model.lines.values()) {
    const { id, from, to, block } = def;
    if (from === undefined || to === undefined || from === to) continue;
    if (to === company && block.startsWith('revenue.')) users.push(id);
    else if (from === company) flows.push({ line: id, party: to, rule: rules.get(block)?.id, sign: 1 });
    else if (to === company) flows.push({ line: id, party: from, rule: undefined, sign: -1 });
  }
  const add = (ids: readonly { line: string; sign: 1 | -1 }[]): number[] =>
    periods.map((_, t) => ids.reduce((sum, { line, sign }) => sum + sign * (run.series(line)[t] ?? 0), 0));
  const whole = add(users.map((line) => ({ line, sign: 1 })));
  const parties = new Map(project.parties.map((party) => [party.id, party]));
  const partOf = (key: string, label: Bilingual, party: string, own: readonly Flow[]): SharingPart => ({
    key,
    label,
    party,
    role: parties.get(party)?.role ?? 'other',
    lines: own.map(({ line, sign }) => ({ line, sign })),
    values: add(own),
  });
  const named = payments.map((payment) => {
    const own = flows.filter(({ rule }) => rule === payment.id);
    return partOf(`rule.${payment.id}`, bilingual(payment.label), own[0]?.party ?? '', own);
  });
  const others = project.parties.map(({ id, label }) =>
    partOf(
      `party.${id}`,
      bilingual(label),
      id,
      flows.filter(({ rule, party }) => rule === undefined && party === id),
    ),
  );
  const paid = [...named, ...others].filter(({ lines }) => lines.length > 0);
  const kept: SharingPart = {
    key: 'company',
    label: KEPT,
    party: company,
    role: 'company',
    lines: [],
    values: whole.map((sum, t) => paid.reduce((left, { values }) => left - (values[t] ?? 0), sum)),
  };
  return { company, whole, parts: [...paid, kept] };
}

const KEPT: Bilingual = { zh: '留在公司的现金', en: 'Cash that stays in the company' };

/** The option of a result. */
export function optionOf(project: Project, id: string): Option {
  const option = project.options.find((one) => one.id === id);
  if (!option) throw new Error(`No option ${id}`);
  return option;
}
