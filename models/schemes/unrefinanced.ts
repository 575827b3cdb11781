import { isReplaced, lendersOf, newDebtOf, worksTranchesOf } from '../blocks/debt-list';
import { merge, ofItem, type Part, part, say } from '../blocks/part';
import { parseFormula } from '../language/parse';
import { resolveName } from '../language/symbols';
import { textOf } from '../language/text-of';
import type { Expr, LineDef } from '../language/types';
import type { Option } from '../project/schema';
import type { Tranche } from '../project/schema-funding';

const PREFIX = 'unrefinanced';
const NAME = say('不再融资', 'Without refinancing');

/**
 * Set beside a plan that refinances the same plan without it, as far as the two differ and somebody asks.
 *
 * A line of the other plan is taken over as it is written, with what it reads; lines that a refinancing cannot change are
 * shared. So the gain is the difference of two live plans and no formula is written twice. Debt lent for the works is
 * sized and repaid as planned at financial close, when nobody knew of a refinancing: those lines read the other plan.
 *
 * @param assemble gives the company's lines under an option
 */
export function withUnrefinanced(option: Option, assemble: (option: Option) => Part): Part {
  const plan = assemble(option);
  if (newDebtOf(option) === undefined) return plan;
  const { refinancing: _later, ...terms } = option.terms;
  const before = assemble({ ...option, terms });
  const known = new Map(before.lines.map((line) => [line.id, line]));
  const settled = plan.lines.map((line) => asPlanned(line, option, known));
  return merge([{ ...plan, lines: settled }, counterpart(before, settled)]);
}

/** What a tranche for the works is and how it is drawn hangs on the plan as it stood at financial close. */
const SETTLED_AT_CLOSE = ['size', 'limit_dscr', 'limit_llcr', 'limit_capacity', 'share', 'draw'] as const;

/** What was agreed at financial close: the size of debt for the works, its instalments, and reserves until the date. */
function asPlanned(line: LineDef, option: Option, known: ReadonlyMap<string, LineDef>): LineDef {
  if (!known.has(line.id)) return line;
  const fixed = [
    'funding.debt_amount',
    'funding.equity_amount',
    'reserves.dsra_first',
    ...worksTranchesOf(option).flatMap((tranche) => [
      ...SETTLED_AT_CLOSE.map((short) => `tranches.${tranche.id}.${short}`),
      ...(followsPlan(option, tranche) ? [`tranches.${tranche.id}.scheduled`] : []),
    ]),
  ];
  if (fixed.includes(line.id)) return { ...line, formula: `${PREFIX}.${line.id}` };
  if (line.id === 'reserves.target' && lendersOf(option).length > 0)
    return {
      ...line,
      formula: `if(timeline.t < refinancing.at_index, ${PREFIX}.${line.id}, ${line.formula})`,
    };
  return line;
}

/** Instalments shaped to the cash flow of the plan at close; until it is replaced, what follows profit is the same too. */
function followsPlan(option: Option, tranche: Tranche): boolean {
  const { type } = tranche.repayment;
  return type === 'sculpted' || (type === 'full_capacity' && isReplaced(option, tranche));
}

/** The lines of the other plan that the plan asks for and that differ from its own, each under its name with a prefix. */
function counterpart(before: Part, plan: readonly LineDef[]): Part {
  const other = new Map(before.lines.map((line) => [line.id, line]));
  const names = new Set([...other.keys(), ...before.inputs.map(({ id }) => id)]);
  const reads = new Map(before.lines.map((line) => [line.id, readsOf(line, names)]));
  const differing = differingLines(before.lines, plan, reads);
  const wanted = new Set<string>();
  const want = (id: string): void => {
    if (wanted.has(id) || !other.has(id)) return;
    wanted.add(id);
    for (const read of reads.get(id) ?? []) if (differing.has(read)) want(read);
  };
  for (const { formula } of plan) {
    for (const [, id = ''] of formula.matchAll(new RegExp(`\\b${PREFIX}\\.([\\w.]+)`, 'g'))) want(id);
  }
  const lines = before.lines.filter(({ id }) => wanted.has(id)).map((line) => renamed(line, names, wanted));
  const used = new Set(lines.map(({ block }) => block));
  const blocks = before.blocks
    .map((block) => ({
      ...block,
      id: `${PREFIX}.${block.id}`,
      label: ofItem(NAME, block.label),
      group: PREFIX,
    }))
    .filter(({ id }) => used.has(id));
  return part({ blocks, lines });
}

/** Lines written differently under the two plans, and all that read them. */
function differingLines(
  before: readonly LineDef[],
  plan: readonly LineDef[],
  reads: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const own = new Map(plan.map((line) => [line.id, line.formula]));
  const readers = new Map<string, string[]>();
  for (const [id, names] of reads) {
    for (const name of names) readers.set(name, [...(readers.get(name) ?? []), id]);
  }
  const found = new Set<string>();
  const spread = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const reader of readers.get(id) ?? []) spread(reader);
  };
  for (const { id, formula } of before) if (own.get(id) !== formula) spread(id);
  return found;
}

function readsOf(line: LineDef, names: ReadonlySet<string>): ReadonlySet<string> {
  const read = new Set<string>();
  mapNames(line, names, (id) => {
    read.add(id);
    return id;
  });
  return read;
}

/** A line of the other plan under its own name, reading the other plan where that differs; it moves no money. */
function renamed(line: LineDef, names: ReadonlySet<string>, wanted: ReadonlySet<string>): LineDef {
  const { from: _from, to: _to, invests: _invests, path: _path, scope: _scope, ...kept } = line;
  return {
    ...kept,
    id: `${PREFIX}.${line.id}`,
    block: `${PREFIX}.${line.block}`,
    label: ofItem(NAME, line.label),
    formula: mapNames(line, names, (id) => (wanted.has(id) ? `${PREFIX}.${id}` : id)),
  };
}

/** The formula of a line with every name in full and given a new one; one that does not parse stays and says so later. */
function mapNames(line: LineDef, names: ReadonlySet<string>, rename: (id: string) => string): string {
  const parsed = parseFormula(line.formula);
  if (!parsed.ok) return line.formula;
  const map = (e: Expr): Expr => {
    switch (e.type) {
      case 'number':
        return e;
      case 'name': {
        const id = resolveName(e.name, line, names);
        return id === undefined ? e : { ...e, name: rename(id) };
      }
      case 'unary':
        return { ...e, arg: map(e.arg) };
      case 'binary':
        return { ...e, left: map(e.left), right: map(e.right) };
      case 'call':
        if (e.fn === 'sum_of') return { ...e, fn: 'sum', args: matching(e, names).map(map) };
        return { ...e, args: e.args.map(map) };
    }
  };
  return textOf(map(parsed.value));
}

/** The names a pattern such as `revenue.*.gross` stands for, sorted as the language sorts them. */
function matching(call: Extract<Expr, { type: 'call' }>, names: ReadonlySet<string>): Expr[] {
  const [pattern] = call.args;
  if (pattern?.type !== 'name') return [];
  const parts = pattern.name.split('.');
  return [...names]
    .filter((id) => {
      const own = id.split('.');
      return own.length === parts.length && parts.every((part, i) => part === '*' || part === own[i]);
    })
    .sort()
    .map((name): Expr => ({ type: 'name', name, pos: pattern.pos }));
}
