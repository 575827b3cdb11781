import type { Bilingual, LineDef } from '../language/types';
import type { ConcessionPayment } from '../project/schema';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { grossOf } from './gross-of';
import { type LineWriter, type Part, part, rollUp, say, writerOf } from './part';

type ShareBase = Extract<ConcessionPayment, { type: 'share' }>['base'];

/** Payments for the concession: fixed, a share of a named base, or the greater of a guarantee and a share. */
export function concessionBlock({ option, inputsOf }: BuildContext): Part {
  const { payments, company, government } = option.terms;
  const line = writerOf('concession');
  const floors = payments.filter(({ type }) => type === 'greater_of');
  return part({
    blocks: [
      ...payments.map(({ id, label }) => ({
        id: `concession.${id}`,
        label: bilingual(label),
        group: 'concession',
      })),
      { id: 'concession', label: say('特许经营付费合计', 'Concession payments in all'), group: 'concession' },
    ],
    inputs: payments.flatMap(({ id }) => inputsOf(`concession.${id}`)),
    lines: [
      ...payments.flatMap((payment) => paymentLines(payment, company, government)),
      line(
        'payment',
        rollUp('concession.*.payment', payments.length),
        'money',
        'flow',
        say('特许经营付费', 'Concession payments'),
        {
          emphasis: 'total',
          definition: say(
            '公司当期付给政府的固定费与分成之和。',
            'Fixed fees and shares the company pays the government in the period.',
          ),
        },
      ),
      ...(floors.length > 0
        ? [
            line(
              'floor_binding',
              'sum_of(concession.*.binding) > 0',
              '1',
              'flag',
              say('有保底生效', 'A guarantee binds'),
              {
                definition: say(
                  '当期至少一项付费由保底金额决定时为 1。',
                  '1 when a minimum sets at least one payment of the period.',
                ),
              },
            ),
          ]
        : []),
    ],
  });
}

function paymentLines(payment: ConcessionPayment, company: string, government: string): LineDef[] {
  const line = writerOf(`concession.${payment.id}`, [], bilingual(payment.label));
  const due = (formula: string, definition: Bilingual): LineDef =>
    line('payment', formula, 'money', 'flow', say('付给政府', 'Paid to the government'), {
      from: company,
      to: government,
      emphasis: 'subtotal',
      definition,
    });
  switch (payment.type) {
    case 'fixed':
      return [
        due(
          `timeline.operation * amount${indexed(payment.index)} / timeline.periods_per_year`,
          say('运营期内的固定年费。', 'A fixed yearly fee during operation.'),
        ),
      ];
    case 'share':
      return [
        baseLine(payment.base, line),
        due('max(0, rate * base)', say('分成比例 × 基数，不为负。', 'Rate × base, never negative.')),
      ];
    case 'greater_of':
      return [
        baseLine(payment.base, line),
        line(
          'guarantee_due',
          `timeline.operation * guarantee${indexed(payment.guarantee_index)} / timeline.periods_per_year`,
          'money',
          'flow',
          say('保底金额', 'Minimum guarantee'),
          {
            definition: say(
              '运营期内按年计的最低付费，逐期平均。',
              'The yearly minimum during operation, even over the periods.',
            ),
          },
        ),
        line('share_due', 'max(0, rate * base)', 'money', 'flow', say('分成金额', 'Share'), {
          definition: say('分成比例 × 基数，不为负。', 'Rate × base, never negative.'),
        }),
        due(
          'max(guarantee_due, share_due)',
          say('保底与分成逐期取其高。', 'The greater of guarantee and share, period by period.'),
        ),
        line('binding', 'guarantee_due > share_due', '1', 'flag', say('保底生效', 'Guarantee binds'), {
          definition: say('保底金额高于分成时为 1。', '1 when the guarantee exceeds the share.'),
        }),
      ];
  }
}

function indexed(index: string | undefined): string {
  return index === undefined ? '' : ` * indices.${index}`;
}

function baseLine(base: ShareBase, line: LineWriter): LineDef {
  const label = say('分成基数', 'Base of the share');
  switch (base.measure) {
    case 'gross_revenue':
      return line('base', grossOf(base.streams), 'money', 'flow', label, {
        definition: say(
          '约定收入项目的营业收入，不扣成本。',
          'Gross revenue of the agreed streams, before any cost.',
        ),
      });
    case 'ebitda':
      return line('base', 'income.ebitda_before_payments', 'money', 'flow', label, {
        definition: say(
          '付费前的息税折旧摊销前利润：营业收入 − 经营成本。',
          'EBITDA before payments: gross revenue − operating cost.',
        ),
      });
    case 'operating_profit':
      return line('base', 'income.operating_profit_before_payments', 'money', 'flow', label, {
        definition: say(
          '付费前的营业利润：营业收入 − 经营成本 − 折旧。',
          'Operating profit before payments: gross revenue − operating cost − depreciation.',
        ),
      });
  }
}
