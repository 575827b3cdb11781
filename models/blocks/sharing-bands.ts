import type { LineDef } from '../language/types';
import type { ConcessionPayment } from '../project/schema-sharing';
import type { BuildContext } from './context';
import { type LineWriter, say } from './part';
import { baseLine } from './sharing-base';
import { dueOf, toDate } from './sharing-window';

export type Banded = Extract<ConcessionPayment, { type: 'bands' | 'volume_bands' }>;

/** What a rule says falls due, with the lines that lead to it. */
export interface Ruled {
  readonly lines: readonly LineDef[];
  readonly formula: string;
  readonly definition: ReturnType<typeof say>;
}

/** Rates by band: each on the part that lies in its band, or, as a cliff, that of the band reached on everything. */
export function bandRule(rule: Banded, context: BuildContext, line: LineWriter, due: string): Ruled {
  const { form = 'marginal', counted = 'year', settled } = rule;
  const { bound, rate } =
    rule.type === 'bands' ? { bound: 'up_to', rate: 'rate' } : { bound: 'up_to_volume', rate: 'fee' };
  const unit =
    rule.type === 'bands'
      ? 'money'
      : (context.project.drivers.find(({ id }) => id === rule.driver)?.unit ?? '1');
  const base =
    rule.type === 'bands'
      ? baseLine(rule.base, context, line)
      : line(
          'base',
          `if(${context.inTerm} > 0, ${operating(context)}drivers.${rule.driver} / timeline.periods_per_year, 0)`,
          unit,
          'flow',
          say('计费数量', 'Volume charged'),
          { definition: say('运营期内所选业务量，按期折算。', 'The chosen driver in operation, by period.') },
        );
  const measured = toDate(
    context,
    line,
    counted,
    'base',
    'measured',
    unit,
    say('分档计量', 'Measured by band'),
  );
  const bands = rule.bands.map((band, i) => ({
    n: i + 1,
    from: i === 0 ? undefined : `${bound}_${i}`,
    to: bound in band ? `${bound}_${i + 1}` : undefined,
  }));
  const parts = bands.map(({ n, from, to }) =>
    form === 'marginal'
      ? line(
          `slice_${n}`,
          slice(measured.name, from, to),
          unit,
          'stock',
          say(`第 ${n} 档内的数额`, `Part in band ${n}`),
        )
      : line(
          `in_band_${n}`,
          within(measured.name, from, to),
          '1',
          'flag',
          say(`处于第 ${n} 档`, `In band ${n}`),
        ),
  );
  const terms = bands
    .map(({ n }) => `${rate}_${n} * ${form === 'marginal' ? 'slice' : 'in_band'}_${n}`)
    .join(' + ');
  const entitled = line(
    'entitled',
    form === 'marginal' ? terms : `max(0, ${measured.name}) * (${terms})`,
    'money',
    'stock',
    say('按档应分数额', 'Due by the bands'),
    {
      definition:
        form === 'marginal'
          ? say('Σ 各档内数额 × 该档比例。', 'Σ part in each band × its rate.')
          : say(
              '全部数额 × 所达档的比例（断崖式：过线时全额改按新档）。',
              'The whole amount × the rate of the band reached (a cliff: crossing a bound changes the rate on everything).',
            ),
    },
  );
  const rest = dueOf(context, line, counted, 'entitled', due, settled);
  return {
    lines: [base, ...measured.lines, ...parts, entitled, ...rest.lines],
    formula: rest.formula,
    definition: say(
      '应分数额减去同一计量期内已计的部分，不为负。',
      'What the bands give, less what fell due before in the same count; never negative.',
    ),
  };
}

/** Where the contract may end within a period, the part of it that counts. */
function operating({ inTerm }: BuildContext): string {
  return inTerm === 'timeline.operation' ? '' : `${inTerm} * `;
}

function slice(name: string, from: string | undefined, to: string | undefined): string {
  const top = to === undefined ? name : `min(${name}, ${to})`;
  return `max(0, ${top}${from === undefined ? '' : ` - ${from}`})`;
}

function within(name: string, from: string | undefined, to: string | undefined): string {
  const bounds = [from && `${name} > ${from}`, to && `${name} <= ${to}`].filter((bound) => bound);
  return bounds.length === 0 ? `${name} >= 0` : bounds.join(' and ');
}
