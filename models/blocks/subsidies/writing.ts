import type { Bilingual, LineDef } from '../../language/types';
import type { Subsidy, SubsidyOf } from '../../project/schema-subsidies';
import type { BuildContext } from '../context';
import { type LineWriter, say } from '../part';

/** What a payment's own lines are written with. */
export interface Writing<S extends Subsidy = Subsidy> {
  readonly subsidy: S;
  readonly line: LineWriter;
  readonly context: BuildContext;
}

/** A payment's own lines, with `due` among them; what the company gives back is named apart. */
export interface Written {
  readonly lines: readonly LineDef[];
  /** Formula, label and definition of what the company pays the payer. */
  readonly returned?: {
    readonly formula: string;
    readonly label: Bilingual;
    readonly definition: Bilingual;
  };
  /** Figures to be read beside the payment, after what is paid. */
  readonly memo?: readonly LineDef[];
}

type Windowed = Exclude<
  Subsidy,
  SubsidyOf<'mof_formula' | 'instalments' | 'land_value_capture' | 'credit_guarantee'>
>;

/** Multiply by a price index where there is one. */
export function indexed(index: string | undefined): string {
  return index === undefined ? '' : ` * indices.${index}`;
}

/** The share of each period in which it is paid: while the contract runs, or the years agreed of it. */
export function payingShare({ subsidy, context }: Writing<Windowed>): 'paying' | BuildContext['inTerm'] {
  return (subsidy.from_year ?? subsidy.years) === undefined ? context.inTerm : 'paying';
}

/** Write the years in which it is paid, where they are fewer than the operating phase. */
export function windowLines(writing: Writing<Windowed>): LineDef[] {
  const { subsidy, line, context } = writing;
  if (payingShare(writing) !== 'paying') return [];
  const start =
    subsidy.from_year === undefined
      ? 'timeline.construction_periods'
      : 'timeline.construction_periods + round((from_year - 1) * timeline.periods_per_year)';
  return [
    line('window_start', start, 'period', 'count', say('支付起始期序', 'First period index of payment'), {
      definition: say('约定起始运营年的首期。', 'The first period of the operating year agreed.'),
    }),
    line(
      'window_end',
      subsidy.years === undefined
        ? 'timeline.periods'
        : 'min(timeline.periods, window_start + round(years * timeline.periods_per_year))',
      'period',
      'count',
      say('支付截止期序', 'Period index at which payment has ended'),
      {
        definition: say(
          '起始期序 + 支付年限，以计算期末为限。',
          'First period + years paid, at most the end of the timeline.',
        ),
      },
    ),
    line(
      'paying',
      `${context.inTerm} * (timeline.t >= window_start and timeline.t < window_end)`,
      '1',
      context.inTerm === 'timeline.operation' ? 'flag' : 'rate',
      say('支付期', 'Payment period'),
      { definition: say('约定支付年限之内为 1。', '1 within the years agreed.') },
    ),
  ];
}

/** Write what is due: what was earned, less what the performance review withholds. */
export function dueLines(
  { subsidy, line }: Writing,
  formula: string,
  label: Bilingual,
  definition?: Bilingual,
): LineDef[] {
  const said = definition === undefined ? {} : { definition };
  if (!('performance' in subsidy) || subsidy.performance === undefined) {
    return [line('due', formula, 'money', 'flow', label, said)];
  }
  return [
    line('earned', formula, 'money', 'flow', say('考核前应付金额', 'Due before the review'), said),
    line(
      'withheld',
      `${subsidy.linked_share === undefined ? '' : 'linked_share * '}(1 - performance) * earned`,
      'money',
      'flow',
      say('绩效扣减', 'Withheld for performance'),
      {
        definition: say('挂钩部分 ×（1 − 绩效系数）。', 'The linked part × (1 − performance factor).'),
        source: PERFORMANCE,
      },
    ),
    line('due', 'earned - withheld', 'money', 'flow', label, {
      definition: say('考核前应付金额 − 绩效扣减。', 'Due before the review − withheld for performance.'),
    }),
  ];
}

export const PERFORMANCE = say(
  '财金〔2020〕13号：按绩效考核结果付费',
  'China: Caijin [2020] 13, pay by performance',
);

/** What a payment that is due is called. */
export const DUE = say('应付金额', 'Payment due');
