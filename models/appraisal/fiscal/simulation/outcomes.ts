import { streamOf, uniformOf } from './draws';
import type { Payment } from './instruments';

/** What a batch of trials has for a line or input: by period and trial, one value repeated where nothing varies it. */
export type Reading = (id: string) => (period: number, trial: number) => number;

/** Works out what an instrument pays in each period of the next trials, `[period][trial]`. */
export type Payer = (read: Reading, trials: number) => Float64Array;

/** Make the payer of an instrument; events have a sequence of their own, drawn for every period whatever happens. */
export function payerOf(
  payment: Payment,
  { periods, perYear }: { readonly periods: number; readonly perYear: number },
  seed: number,
  use: number,
): Payer {
  const next = streamOf(seed, 1000 + use);
  return (read, trials) => {
    const paid = new Float64Array(periods * trials);
    if (payment.by === 'line') {
      const line = read(payment.line);
      for (let p = 0; p < periods; p += 1)
        for (let t = 0; t < trials; t += 1) paid[p * trials + t] = line(p, t);
      return paid;
    }
    const events = payment.by === 'default' ? defaults(payment, read, perYear) : ends(payment, read);
    for (let t = 0; t < trials; t += 1) {
      let ended = false;
      for (let p = 0; p < periods; p += 1) {
        const drawn = uniformOf(next);
        const cost = ended ? undefined : events(p, t, drawn);
        if (cost === undefined) continue;
        paid[p * trials + t] = cost;
        ended = payment.by === 'end';
      }
    }
    return paid;
  };
}

/** What an event costs where one happens. */
type Events = (period: number, trial: number, drawn: number) => number | undefined;

function defaults(payment: Extract<Payment, { by: 'default' }>, read: Reading, perYear: number): Events {
  const chance = read(payment.chance);
  const exposure = read(payment.exposure);
  const lost = payment.lost === undefined ? () => 1 : read(payment.lost);
  return (p, t, drawn) => (drawn < chance(p, t) / perYear ? exposure(p, t) * lost(p, t) : undefined);
}

function ends({ causes }: Extract<Payment, { by: 'end' }>, read: Reading): Events {
  const all = causes.map(({ hazard, payment }) => ({ hazard: read(hazard), cost: read(payment) }));
  return (p, t, drawn) => {
    let below = 0;
    for (const { hazard, cost } of all) {
      below += hazard(p, t);
      if (drawn < below) return cost(p, t);
    }
    return undefined;
  };
}
