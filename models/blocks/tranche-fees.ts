import type { LineDef } from '../language/types';
import type { Tranche } from '../project/schema-funding';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { chargesFees } from './debt-list';
import { say, writerOf } from './part';

/** The part of a draw that counts in the period it is drawn in; the draw itself hangs on what it costs. */
export const TIMELY = { start: 'feedback(draw)', mid: 'feedback(draw) / 2', end: null } as const;

/** What a lender charges beside interest: up front, on what is not yet drawn, and while the debt is outstanding. */
export function feeLines({ option }: BuildContext, tranche: Tranche): LineDef[] {
  const { upfront, commitment, agency } = tranche.fees ?? {};
  if (!chargesFees(tranche)) return [];
  const line = writerOf(`tranches.${tranche.id}`, [], bilingual(tranche.label));
  const timely = TIMELY[tranche.draws ?? 'end'];
  const drawn = timely === null ? '' : ` - ${timely}`;
  const flow = { from: option.terms.company, to: tranche.lender };
  const lines: LineDef[] = [];
  if (upfront !== undefined) {
    lines.push(
      line(
        'upfront_fee',
        '(timeline.t == 0) * upfront * feedback(size)',
        'money',
        'flow',
        say('前端费', 'Up-front fee'),
        {
          ...flow,
          definition: say(
            '债务规模 × 前端费率，首期支付；规模又含费用本身，故迭代求解。',
            'Size × fee rate, paid in the first period; the size in turn covers the fee, so it is solved by iteration.',
          ),
        },
      ),
    );
  }
  if (commitment !== undefined) {
    lines.push(
      line(
        'commitment_fee',
        `timeline.construction * commitment / timeline.periods_per_year * max(0, feedback(size) - opening${drawn})`,
        'money',
        'flow',
        say('承诺费', 'Commitment fee'),
        {
          ...flow,
          definition: say(
            '建设期内尚未提取的金额 × 每期承诺费率。',
            'What is not yet drawn × fee rate per period, in construction.',
          ),
        },
      ),
    );
  }
  if (agency !== undefined) {
    lines.push(
      line(
        'agency_fee',
        'if(timeline.construction, feedback(size) > 0, opening > 0) * agency / timeline.periods_per_year',
        'money',
        'flow',
        say('代理费', 'Agency fee'),
        { ...flow, definition: say('债务存续期内的年费。', 'A yearly fee while the debt is outstanding.') },
      ),
    );
  }
  const all = lines.map(({ id }) => id.split('.').at(-1)).join(' + ');
  return [...lines, line('fees', all, 'money', 'flow', say('费用合计', 'Fees in all'))];
}
