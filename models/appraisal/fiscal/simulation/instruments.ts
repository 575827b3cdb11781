import { CAUSE_NAMES, CAUSES, type Cause } from '../../../blocks/termination-causes';
import type { CompiledModel } from '../../../language/model';
import type { Bilingual } from '../../../language/types';
import type { Option, Project } from '../../../project/schema';
import type { Subsidy } from '../../../project/schema-subsidies';
import { bilingual } from '../../../project/text';

export type ContingentKind =
  | 'revenue_guarantee'
  | 'credit_guarantee'
  | 'termination'
  | 'equity_support'
  | 'subsidy';

/** How what an instrument pays follows from the lines of a trial. */
export type Payment =
  /** A line says it. */
  | { readonly by: 'line'; readonly line: string }
  /** A default of a given chance per period costs a share of the debt guaranteed. */
  | {
      readonly by: 'default';
      readonly chance: string;
      readonly exposure: string;
      readonly lost: string | undefined;
    }
  /** The contract ends once at most, for one cause; what each then costs is a line. */
  | {
      readonly by: 'end';
      readonly causes: readonly { readonly hazard: string; readonly payment: string }[];
    };

/** One promise of the government, and the lines it is read from. */
export interface Instrument {
  readonly id: string;
  readonly kind: ContingentKind;
  readonly label: Bilingual;
  /** The line a click asks about. */
  readonly line: string;
  /** Undefined where nobody has said how likely it is: then only what is committed is known. */
  readonly payment: Payment | undefined;
  /** Most it may cost by the contract; absent where there is no limit. */
  readonly committed: string | undefined;
  /** Part of the payment already in the base case's cash flow. */
  readonly base: string | undefined;
  /** What is paid back later, beside the payment. */
  readonly recovered: string | undefined;
  /** The lines of a closed form. */
  readonly closed: ClosedLines | undefined;
  /** A line that has a spread of its own where nothing else is uncertain. */
  readonly ownSpread: { readonly line: string; readonly volatility: string } | undefined;
}

export interface ClosedLines {
  readonly expected: string;
  readonly p95: string;
  readonly most: string;
  readonly chance: string;
}

/** What the government pays as a customer, as a member of a pool and for shares it takes over. */
const CHARGES =
  /^(revenue\.[a-z0-9_]+\.received|pool\.[a-z0-9_]+\.contribution|share_exits\.[a-z0-9_]+\.price)$/;

/** Everything an option has the government stand for, found by the lines its model has. */
export function instrumentsOf(model: CompiledModel, project: Project, option: Option): readonly Instrument[] {
  const publics = new Set([
    option.terms.government,
    ...project.parties.filter(({ role }) => role === 'government').map(({ id }) => id),
  ]);
  const has = (id: string): boolean => model.lines.has(id);
  const paidByPublic = (id: string): boolean => publics.has(model.lines.get(id)?.def.from ?? '');
  const subsidies = (option.terms.subsidies ?? []).filter(({ id }) =>
    paidByPublic(`subsidies.${id}.payment`),
  );
  const charges = [...model.lines.keys()].filter((id) => CHARGES.test(id) && paidByPublic(id));
  return [
    ...subsidies.map((one) => subsidyInstrument(one, model, (project.uncertainties ?? []).length > 0)),
    ...charges.map((line) => chargeInstrument(line, model)),
    ...(has('contingent.support')
      ? [plain('support', 'equity_support', labelOf(model, 'contingent.support'), 'contingent.support')]
      : []),
    ...(has('termination.exposure') ? [terminationInstrument(model)] : []),
  ];
}

function labelOf({ lines }: CompiledModel, id: string): Bilingual {
  return lines.get(id)?.def.label ?? { zh: id, en: id };
}

function plain(id: string, kind: ContingentKind, label: Bilingual, line: string): Instrument {
  return {
    id,
    kind,
    label,
    line,
    payment: { by: 'line', line },
    committed: undefined,
    base: line,
    recovered: undefined,
    closed: undefined,
    ownSpread: undefined,
  };
}

function chargeInstrument(line: string, model: CompiledModel): Instrument {
  const at = line.slice(0, line.lastIndexOf('.'));
  const returned = `${at}.returned`;
  const stream = at.startsWith('revenue.') && model.spec.blocks.find(({ id }) => id === at);
  return {
    ...plain(at, 'subsidy', stream ? stream.label : labelOf(model, line), line),
    recovered: model.lines.has(returned) ? returned : undefined,
  };
}

function subsidyInstrument(subsidy: Subsidy, model: CompiledModel, isShaken: boolean): Instrument {
  const at = `subsidies.${subsidy.id}`;
  const label = bilingual(subsidy.label);
  const own = plain(at, 'subsidy', label, `${at}.payment`);
  const returned = model.lines.has(`${at}.returned`) ? `${at}.returned` : undefined;
  if (subsidy.type === 'revenue_guarantee') {
    const { volatility, yearly_cap, total_cap, repay_above } = subsidy;
    const spread = volatility !== undefined && !isShaken;
    const isPut = spread && (yearly_cap ?? total_cap ?? repay_above) === undefined;
    const committed = [`contingent.${subsidy.id}.committed`, `${at}.most_payment`].find((id) =>
      model.lines.has(id),
    );
    return {
      ...own,
      kind: 'revenue_guarantee',
      committed,
      recovered: returned,
      closed: isPut
        ? {
            expected: `${at}.expected_payment`,
            p95: `${at}.p95_payment`,
            most: `${at}.most_payment`,
            chance: `${at}.call_chance`,
          }
        : undefined,
      ownSpread: spread ? { line: `${at}.counted`, volatility: `${at}.volatility` } : undefined,
    };
  }
  if (subsidy.type === 'credit_guarantee') return creditInstrument(own, subsidy, model);
  return own;
}

function creditInstrument(
  own: Instrument,
  subsidy: Extract<Subsidy, { type: 'credit_guarantee' }>,
  model: CompiledModel,
): Instrument {
  const at = `subsidies.${subsidy.id}`;
  const call = `contingent.${subsidy.id}.call`;
  const stated = subsidy.call_probability !== undefined;
  return {
    ...own,
    kind: 'credit_guarantee',
    line: stated ? `${at}.expected_call` : model.lines.has(call) ? call : `${at}.guaranteed`,
    payment: stated
      ? {
          by: 'default',
          chance: `${at}.call_probability`,
          exposure: `${at}.guaranteed`,
          lost: subsidy.loss_share === undefined ? undefined : `${at}.loss_share`,
        }
      : model.lines.has(call)
        ? { by: 'line', line: call }
        : undefined,
    committed: `${at}.guaranteed`,
    base: undefined,
  };
}

function terminationInstrument(model: CompiledModel): Instrument {
  const causes = CAUSES.filter((cause) => model.lines.has(`contingent.${cause}.hazard`));
  return {
    ...plain(
      'termination',
      'termination',
      { zh: '提前终止补偿', en: 'Early termination' },
      causes.length > 0 ? 'contingent.expected' : 'termination.exposure',
    ),
    payment:
      causes.length === 0
        ? undefined
        : {
            by: 'end',
            causes: causes.map((cause) => ({
              hazard: `contingent.${cause}.hazard`,
              payment: `termination.${cause}.payment`,
            })),
          },
    committed: 'termination.exposure',
    base: undefined,
  };
}

/** The causes of early end that have no probability, by name. */
export function causesWithout({ lines }: CompiledModel): readonly Bilingual[] {
  return CAUSES.filter(
    (cause: Cause) => lines.has(`termination.${cause}.payment`) && !lines.has(`contingent.${cause}.hazard`),
  ).map((cause) => CAUSE_NAMES[cause]);
}

/** Every line and input the payment of an instrument is read from. */
export function readBy({ payment, recovered }: Instrument): readonly string[] {
  const own =
    payment === undefined
      ? []
      : payment.by === 'line'
        ? [payment.line]
        : payment.by === 'default'
          ? [payment.chance, payment.exposure, ...(payment.lost === undefined ? [] : [payment.lost])]
          : payment.causes.flatMap(({ hazard, payment: line }) => [hazard, line]);
  return recovered === undefined ? own : [...own, recovered];
}
