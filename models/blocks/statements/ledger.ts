import type { LineDef } from '../../language/types';
import type { BuildContext } from '../context';
import { ZERO_SERIES } from '../part';
import type { FormHelper } from './form';

/** A sum of more terms than this is cut into part sums. */
const MOST_TERMS = 20;

/** What the forms are written from: the lines a project has, under their names. */
export interface Ledger {
  readonly context: BuildContext;
  has(id: string): boolean;
  /**
   * Add and subtract lines: `'revenue.gross'`, `'-opex.expense'`. A name behind `?` (`'-?vat.input'`) is left out when
   * the project has no such line; with none left the sum is a series of zeros.
   */
  of(...terms: readonly string[]): string;
  /** The same in construction or in operation only. */
  works(...terms: readonly string[]): string;
  running(...terms: readonly string[]): string;
  /** Part sums that long lists needed, in the order they must be written. */
  readonly parts: readonly FormHelper[];
}

/** Read the lines written so far. */
export function ledgerOf(context: BuildContext, lines: readonly LineDef[]): Ledger {
  const known = new Set(lines.map(({ id }) => id));
  const parts: FormHelper[] = [];
  const has = (id: string): boolean => known.has(id);
  const of = (...terms: readonly string[]): string =>
    joined(
      shortened(
        terms.map(readTerm).filter(({ id, optional }) => !optional || has(id)),
        parts,
      ),
    );
  const during = (flag: string, terms: readonly string[]): string => {
    const inside = of(...terms);
    return inside === ZERO_SERIES ? inside : `timeline.${flag} * (${inside})`;
  };
  return {
    context,
    has,
    of,
    works: (...terms) => during('construction', terms),
    running: (...terms) => during('operation', terms),
    parts,
  };
}

interface Term {
  readonly id: string;
  readonly minus: boolean;
  readonly optional: boolean;
}

function readTerm(text: string): Term {
  const [, sign = '', optional = '', id = ''] = /^(-?)(\??)(.+)$/.exec(text) ?? [];
  return { id, minus: sign === '-', optional: optional === '?' };
}

function joined(terms: readonly Term[]): string {
  if (terms.length === 0) return ZERO_SERIES;
  return terms
    .map(({ id, minus }, i) => (i === 0 ? `${minus ? '-' : ''}${id}` : ` ${minus ? '-' : '+'} ${id}`))
    .join('');
}

/** Cut a long sum into part sums, which become lines of their own. */
function shortened(terms: readonly Term[], parts: FormHelper[]): readonly Term[] {
  if (terms.length <= MOST_TERMS) return terms;
  const groups = Array.from({ length: Math.ceil(terms.length / MOST_TERMS) }, (_, i) =>
    terms.slice(i * MOST_TERMS, (i + 1) * MOST_TERMS),
  );
  return shortened(
    groups.map((group): Term => {
      const at = parts.length + 1;
      parts.push({
        short: `part_${at}`,
        formula: joined(group),
        unit: 'money',
        kind: 'flow',
        label: { zh: `报表汇总第 ${at} 部分`, en: `Part sum ${at} of the statements` },
      });
      return { id: `statements.parts.part_${at}`, minus: false, optional: false };
    }),
    parts,
  );
}
