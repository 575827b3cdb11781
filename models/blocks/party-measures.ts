import type { LineDef } from '../language/types';
import { type LineWriter, say } from './part';
import { paybackLines, yearlyRate } from './return-measures';

/** What remains of an account in each period, to date and in all. */
export function accountLines(line: LineWriter): LineDef[] {
  return [
    line('net', 'inflow - outflow', 'money', 'flow', say('净现金流量', 'Net cash flow'), {
      emphasis: 'total',
      definition: say(
        '该参与方当期收到的减去付出的现金。',
        'Cash this party receives less cash it pays, in the period.',
      ),
    }),
    line('cumulative', 'cum(net)', 'money', 'stock', say('累计净现金流量', 'Cumulative net cash flow'), {
      emphasis: 'memo',
    }),
  ];
}

/**
 * What an account comes to: its total and its exposure, and a rate of return where money goes both ways.
 *
 * @param as `amounts` where a rate of return has no meaning, `nothing` where no money ever moves
 */
export function measureLines(
  line: LineWriter,
  as: 'return' | 'amounts' | 'nothing',
  first: 't0' | 't1',
): LineDef[] {
  if (as === 'nothing') return [];
  const amounts = [
    line('net_total', 'total(net)', 'money', 'flow', say('净额合计', 'Net, whole life'), {
      definition: say(
        '全期净现金流量之和，名义金额，不折现。',
        'The sum of the net cash flow over the whole life, nominal and undiscounted.',
      ),
    }),
    line('exposure', 'max(0, -min_of(cumulative))', 'money', 'stock', say('资金敞口峰值', 'Peak exposure'), {
      definition: say(
        '累计净现金流量最低点的绝对值，即该方最多时垫付多少；从不为负则为零。',
        'How far the cumulative net cash flow falls below zero at its lowest: the most this party has out at any time; zero if it never does.',
      ),
    }),
  ];
  if (as === 'amounts') return amounts;
  return [
    ...amounts,
    line(
      'irr_period',
      'irr(net)',
      '%/period',
      'rate',
      say('每期内部收益率', 'Internal rate of return per period'),
    ),
    line('irr', yearlyRate('irr_period'), '%/year', 'rate', say('内部收益率', 'Internal rate of return'), {
      definition: say(
        '使该方净现金流量净现值为零的折现率；按 (1+i)^每年期数 − 1 折合为年。先付后收为收益率，先收后付为资金成本。',
        "The discount rate at which this party's net cash flow is worth nothing; per year as (1+i)^periods − 1. A return where it pays first, a cost of money where it receives first.",
      ),
    }),
    ...paybackLines(line, 'net', 'cumulative', null, first),
  ];
}
