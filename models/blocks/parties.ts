import type { BlockDef, LineDef } from '../language/types';
import type { Party } from '../project/schema';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { departmentsBlock, departmentsOf, togetherWriter } from './departments';
import { type LineWriter, merge, ofItem, type Part, part, say, writerOf, ZERO_SERIES } from './part';
import { accountLines, measureLines } from './party-measures';

/** A sum of more terms than this is cut into part sums: a reader must see at a glance what is in it. */
export const MOST_TERMS = 20;

/** Every party's account, derived from the lines that name who pays whom; it can therefore never be forgotten a flow. */
export function partiesBlock(context: BuildContext, model: readonly LineDef[]): Part {
  const { project, inputsOf } = context;
  const first = project.timeline.npv_first_flow;
  const pairs = flowsByPair(model);
  const names = new Map(project.parties.map(({ id, label }) => [id, bilingual(label)]));
  const nameOf = (id: string) => names.get(id) ?? say(id, id);
  const apart = part({
    blocks: project.parties.map(
      ({ id }): BlockDef => ({ id: `parties.${id}`, label: nameOf(id), group: 'parties' }),
    ),
    inputs: project.parties.flatMap(({ id }) => inputsOf(`parties.${id}`)),
    lines: project.parties.flatMap((party) => {
      const line = writerOf(`parties.${party.id}`, [], nameOf(party.id));
      const payers = [...pairs].filter(([, pair]) => pair.to === party.id);
      const payees = [...pairs].filter(([, pair]) => pair.from === party.id);
      return [
        ...payers.flatMap(([, { from, flows }]) =>
          summed(line, `from_${from}`, flows, ofItem(say('来自', 'From'), nameOf(from))),
        ),
        ...payees.map(([, { to }]) =>
          line(
            `to_${to}`,
            `parties.${to}.from_${party.id}`,
            'money',
            'flow',
            ofItem(say('付给', 'To'), nameOf(to)),
          ),
        ),
        ...summed(
          line,
          'inflow',
          payers.map(([, { from }]) => `from_${from}`),
          say('现金流入', 'Inflow'),
          'subtotal',
        ),
        ...summed(
          line,
          'outflow',
          payees.map(([, { to }]) => `to_${to}`),
          say('现金流出', 'Outflow'),
          'subtotal',
        ),
        ...accountLines(line),
        ...rateLines(line, party),
        ...measureLines(line, measuredAs(party.id, context, payers.length, payees.length), first),
      ];
    }),
  });
  return merge([apart, departmentsBlock(project, new Set(pairs.keys()), first)]);
}

/**
 * The project company passes on what it gets: a rate of return on its account would be one of roundings. A government
 * that builds itself keeps what it gets.
 */
function measuredAs(
  id: string,
  { option: { terms }, deal }: BuildContext,
  payers: number,
  payees: number,
): 'return' | 'amounts' | 'nothing' {
  if (payers + payees === 0) return 'nothing';
  const passesOn = id === terms.company && deal.account === 'enterprise';
  return payers > 0 && payees > 0 && !passesOn ? 'return' : 'amounts';
}

function rateLines(line: LineWriter, { discount_rate }: Party): LineDef[] {
  if (discount_rate === undefined) return [];
  return [
    line(
      'period_rate',
      '(1 + discount_rate) ^ (1 / timeline.periods_per_year) - 1',
      '%/period',
      'rate',
      say('每期折现率', 'Discount rate per period'),
      {
        definition: say('(1 + 年折现率)^(1/每年期数) − 1。', '(1 + yearly rate)^(1 / periods per year) − 1.'),
      },
    ),
  ];
}

/** The present value of a party's account, written apart because the convention belongs to the project. */
export function partyValues({ project }: BuildContext): Part {
  const first = project.timeline.npv_first_flow;
  const counted = presentValueDefinition(first);
  const rated = project.parties.filter(({ discount_rate }) => discount_rate !== undefined);
  const value = (line: LineWriter, rate: string): LineDef =>
    line('npv', presentValue(rate, 'net', first), 'money', 'flow', say('净现值', 'Net present value'), {
      emphasis: 'total',
      definition: counted,
    });
  return part({
    lines: [
      ...rated.map(({ id, label }) => value(writerOf(`parties.${id}`, [], bilingual(label)), 'period_rate')),
      ...departmentsOf(project)
        .filter(({ whole }) => rated.includes(whole))
        .map(({ whole }) => value(togetherWriter(whole), `parties.${whole.id}.period_rate`)),
    ],
  });
}

/** The present value of a series: its first flow undiscounted, or discounted by one period (Chinese textbook form). */
export function presentValue(rate: string, flow: string, first: 't0' | 't1'): string {
  return first === 't0' ? `npv(${rate}, ${flow})` : `npv(${rate}, ${flow}) / (1 + ${rate})`;
}

/** Say how present values are counted. */
export function presentValueDefinition(first: 't0' | 't1') {
  return first === 't0'
    ? say(
        'Σ 净现金流量 ÷ (1 + 每期折现率)^t，首期 t = 0，不折现。',
        'Σ net cash flow ÷ (1 + rate per period)^t; the first period is t = 0, undiscounted.',
      )
    : say(
        'Σ 净现金流量 ÷ (1 + 每期折现率)^t，首期 t = 1（教材年末惯例）。',
        'Σ net cash flow ÷ (1 + rate per period)^t; the first period is t = 1 (textbook end-of-period convention).',
      );
}

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly flows: string[];
}

function flowsByPair(lines: readonly LineDef[]): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const { id, from, to } of lines) {
    if (from === undefined || to === undefined) continue;
    const known = pairs.get(`${from}>${to}`);
    if (known) known.flows.push(id);
    else pairs.set(`${from}>${to}`, { from, to, flows: [id] });
  }
  return pairs;
}

/** A sum, cut into part sums where it has very many terms. */
export function summed(
  line: LineWriter,
  short: string,
  terms: readonly string[],
  label: ReturnType<typeof say>,
  emphasis?: 'subtotal',
  /** Part sums of part sums take names of their own. */
  level = '',
): LineDef[] {
  const extras = emphasis === undefined ? {} : { emphasis };
  if (terms.length === 0) return [line(short, ZERO_SERIES, 'money', 'flow', label, extras)];
  if (terms.length <= MOST_TERMS) return [line(short, terms.join(' + '), 'money', 'flow', label, extras)];
  const parts = Array.from({ length: Math.ceil(terms.length / MOST_TERMS) }, (_, i) => ({
    short: `${short}_part_${level}${i + 1}`,
    terms: terms.slice(i * MOST_TERMS, (i + 1) * MOST_TERMS),
    label: say(`${label.zh}（第 ${i + 1} 部分）`, `${label.en} (part ${i + 1})`),
  }));
  return [
    ...parts.flatMap((p) => summed(line, p.short, p.terms, p.label)),
    ...summed(
      line,
      short,
      parts.map((p) => p.short),
      label,
      emphasis,
      `${level}group_`,
    ),
  ];
}
