import { getAt, type Project, setAt } from '../engine/engine';
import { PAYMENT_TYPE } from './sharing-choices';

export type Payment = Project['options'][number]['terms']['payments'][number];
export type PaymentType = Payment['type'];

const assumed = <V extends number | number[]>(value: V) => ({ value, confidence: 'assumption' as const });

/** A payment of a kind, with values to begin with; what another kind had in common with it stays. */
export function paymentOf(
  type: PaymentType,
  project: Project,
  before: Pick<Payment, 'id' | 'label'>,
): Payment {
  const { id, label } = before;
  const known = before as Partial<Record<string, unknown>>;
  const kept = Object.fromEntries(
    ['to', 'priority', 'unpaid'].flatMap((key) => (known[key] === undefined ? [] : [[key, known[key]]])),
  ) as Pick<Extract<Payment, { type: 'fixed' }>, 'to' | 'priority' | 'unpaid'>;
  const named = { id, label, ...kept };
  const base = (known.base ?? { measure: 'gross_revenue' }) as Extract<Payment, { type: 'share' }>['base'];
  switch (type) {
    case 'fixed':
      return { ...named, type, amount: assumed(0) };
    case 'share':
      return { ...named, type, rate: assumed(0.1), base };
    case 'greater_of':
      return { ...named, type, guarantee: assumed(100_000), rate: assumed(0.1), base };
    case 'bands':
      return {
        ...named,
        type,
        base,
        bands: [
          { up_to: assumed(1_000_000), rate: assumed(0) },
          { up_to: assumed(5_000_000), rate: assumed(0.05) },
          { rate: assumed(0.1) },
        ],
      };
    case 'volume_bands':
      return {
        ...named,
        type,
        driver: project.drivers[0]?.id ?? 'driver',
        bands: [{ up_to_volume: assumed(1000), fee: assumed(1) }, { fee: assumed(0.5) }],
      };
    case 'excess_return': {
      const { priority: _, ...late } = named;
      return { ...late, type, rate: assumed(0.5), return_on_capital: assumed(0.08) };
    }
    case 'cost_plus':
      return { ...named, type, rate: assumed(1), margin: assumed(0.1) };
    case 'hurdle':
      return {
        id,
        label,
        ...(kept.to === undefined ? {} : { to: kept.to }),
        type,
        tiers: [{ hurdle: assumed(0.08), tier_share: assumed(0.5) }],
      };
  }
}

/** A new payment, called after its kind. */
export function newPayment(type: PaymentType, project: Project, id: string): Payment {
  return paymentOf(type, project, { id, label: PAYMENT_TYPE.values[type] });
}

/** Make a list of bands or tiers longer or shorter; a new one goes on where the last ended. */
export function resized(payment: Payment, count: number): Payment {
  if (payment.type === 'bands') {
    const bands = lengthened(
      payment.bands,
      count,
      ({ up_to: _, ...open }) => open,
      (last, before) => ({
        ...last,
        up_to: assumed(2 * top(before?.up_to?.value ?? 500_000)),
      }),
    );
    return { ...payment, bands };
  }
  if (payment.type === 'volume_bands') {
    const bands = lengthened(
      payment.bands,
      count,
      ({ up_to_volume: _, ...open }) => open,
      (last, before) => ({
        ...last,
        up_to_volume: assumed(2 * top(before?.up_to_volume?.value ?? 500)),
      }),
    );
    return { ...payment, bands };
  }
  if (payment.type !== 'hurdle') return payment;
  const { tiers } = payment;
  const last = tiers.at(-1);
  if (!last) return payment;
  const more = Array.from({ length: Math.max(0, count - tiers.length) }, (_, i) => ({
    hurdle: assumed(Math.round((last.hurdle.value + 0.04 * (i + 1)) * 1e6) / 1e6),
    tier_share: last.tier_share,
  }));
  return { ...payment, tiers: [...tiers, ...more].slice(0, count) };
}

function top(value: number | readonly number[]): number {
  return Math.max(...[value].flat());
}

/** Shorten by opening what becomes the last; lengthen by closing the last and opening a copy of it. */
function lengthened<B extends object>(
  bands: readonly B[],
  count: number,
  open: (band: B) => B,
  close: (band: B, before: B | undefined) => B,
): B[] {
  if (count <= bands.length)
    return bands.slice(0, count).map((band, i) => (i === count - 1 ? open(band) : band));
  let list = [...bands];
  while (list.length < count) {
    const last = list.at(-1);
    if (!last) return list;
    list = [...list.slice(0, -1), close(last, list.at(-2)), open(last)];
  }
  return list;
}

/** Give a payment another id, and say so where scenarios and contracts name its inputs. */
export function renamePayment(project: Project, at: number, i: number, id: string): Project {
  const path = `/options/${at}/terms/payments/${i}/id`;
  const old = getAt(project, path);
  if (typeof old !== 'string' || old === id) return project;
  const taken = project.options[at]?.terms.payments.some((payment) => payment.id === id) === true;
  const renamed = setAt(project, path, id);
  if (taken) return renamed;
  const name = (text: string): string =>
    text.replace(new RegExp(`^concession\\.${old}(?=\\.|$)`), `concession.${id}`);
  const shared = project.options.some(
    ({ terms }, n) => n !== at && terms.payments.some((payment) => payment.id === old),
  );
  return {
    ...renamed,
    options: renamed.options.map((option, n) =>
      n !== at || option.contracted === undefined
        ? option
        : {
            ...option,
            contracted: option.contracted.map((entry) => ({
              ...entry,
              input: name(entry.input),
              solved_for: { ...entry.solved_for, target: name(entry.solved_for.target) },
            })),
          },
    ),
    // Another option's payment of the same id keeps what scenarios say of it.
    scenarios: shared
      ? renamed.scenarios
      : renamed.scenarios.map((scenario) => ({
          ...scenario,
          overrides: scenario.overrides.map((override) => ({ ...override, input: name(override.input) })),
        })),
  };
}
