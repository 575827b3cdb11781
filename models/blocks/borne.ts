import type { Bilingual, LineDef } from '../language/types';
import { bilingual } from '../project/text';
import { capexLines } from './capex';
import type { BuildContext } from './context';
import { opexLines } from './opex';
import { type Part, part, say, writerOf } from './part';
import { streamLines } from './revenue';

/** What others bear of the facts: the same lines as the company's, paid or collected by the government or a contractor. */
export function borneBlock(context: BuildContext): Part {
  const { capex, revenue, opex } = context.deal.borne;
  if (capex.length + revenue.length + opex.length === 0) return part({});
  return part({
    blocks: [
      ...capex.map(({ item }) => blockOf('capex', item)),
      ...revenue.map(({ item }) => blockOf('revenue', item)),
      ...opex.map(({ item }) => blockOf('opex', item)),
      { id: 'borne', label: say('他方承担的收支', 'Borne by others'), group: 'parties' },
    ],
    inputs: [
      ...capex.flatMap(({ item }) => context.inputsOf(`capex.${item.id}`)),
      ...revenue.flatMap(({ item }) => context.inputsOf(`revenue.${item.id}`)),
      ...opex.flatMap(({ item }) => context.inputsOf(`opex.${item.id}`)),
    ],
    lines: [
      ...capex.flatMap(({ item, party, bearer }) => capexLines(item, reader(context, bearer), party)),
      ...revenue.flatMap(({ item, party, bearer }) => streamLines(item, reader(context, bearer), party)),
      ...opex.flatMap(({ item, party, bearer }) => opexLines(item, reader(context, bearer), party)),
      ...totals(context),
    ],
  });
}

const TOTALS: readonly {
  readonly bearer: 'government' | 'operator';
  readonly list: 'capex' | 'revenue' | 'opex';
  readonly flow: string;
  readonly label: Bilingual;
}[] = [
  {
    bearer: 'government',
    list: 'capex',
    flow: 'spend',
    label: say('政府直接投资', 'Investment by the government'),
  },
  {
    bearer: 'government',
    list: 'revenue',
    flow: 'received',
    label: say('政府直接收取的收入', 'Revenue collected by the government'),
  },
  {
    bearer: 'government',
    list: 'opex',
    flow: 'paid',
    label: say('政府直接承担的运营成本', 'Operating cost paid by the government'),
  },
  {
    bearer: 'operator',
    list: 'capex',
    flow: 'spend',
    label: say('受托方投资', 'Investment by the contractor'),
  },
  {
    bearer: 'operator',
    list: 'revenue',
    flow: 'received',
    label: say('受托方收取的收入', 'Revenue collected by the contractor'),
  },
  {
    bearer: 'operator',
    list: 'opex',
    flow: 'paid',
    label: say('受托方承担的运营成本', 'Operating cost paid by the contractor'),
  },
];

function totals({ deal }: BuildContext): LineDef[] {
  const line = writerOf('borne');
  return TOTALS.flatMap(({ bearer, list, flow, label }) => {
    const items = deal.borne[list].filter((borne) => borne.bearer === bearer);
    if (items.length === 0) return [];
    const names = items.map(({ item }) => `${list}.${item.id}.${flow}`).toSorted();
    const short = `${bearer}_${list}`;
    return [line(short, `sum(${names.join(', ')})`, 'money', 'flow', label, { emphasis: 'subtotal' })];
  });
}

/** Others do not settle VAT with this model: a government bears it, a contractor passes it on. */
function reader(context: BuildContext, bearer: 'government' | 'operator'): BuildContext {
  const { vat, ...facts } = context.project;
  const absorbsVat = bearer === 'government' && (vat !== undefined || context.absorbsVat);
  return { ...context, project: facts, absorbsVat };
}

function blockOf(
  section: string,
  item: { readonly id: string; readonly label: Parameters<typeof bilingual>[0] },
) {
  return { id: `${section}.${item.id}`, label: bilingual(item.label), group: section };
}
