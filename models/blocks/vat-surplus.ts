import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { say, writerOf } from './part';

const line = writerOf('vat');

export const VAT_LAW = say('增值税法第 10、11、16、21 条', 'China: VAT Law arts. 10, 11, 16, 21');

/** Whether any of the input VAT in excess is refunded. */
export function refundsSurplus({ project }: BuildContext): boolean {
  return project.vat?.surplus === 'refund';
}

/** Whether a refund is only of a share, or only after some months. */
function refundsInPart(context: BuildContext): boolean {
  const { refund_share, refund_months } = context.project.vat ?? {};
  return refundsSurplus(context) && (refund_share ?? refund_months) !== undefined;
}

/** Whether a refund comes in a later period than the VAT it returns. */
export function refundsLate(context: BuildContext): boolean {
  return refundsSurplus(context) && context.project.vat?.refund_months !== undefined;
}

/** Whether any of the input VAT in excess is carried forward. */
export function carriesSurplus(context: BuildContext): boolean {
  return !refundsSurplus(context) || refundsInPart(context);
}

/** What becomes of the excess: a refund, at once or by rule, and a credit that is lost when the project ends. */
export function surplusLines(context: BuildContext): LineDef[] {
  if (!refundsSurplus(context)) return carriedLines('');
  if (refundsInPart(context)) return [...partialLines(context), ...carriedLines(' - refund')];
  return [
    refundLine(
      context,
      'surplus',
      say('未抵扣税额当期全部退还。', 'Input VAT not used, refunded in the same period.'),
    ),
    line('credit', 'surplus - refund', 'money', 'stock', say('期末留抵税额', 'VAT credit')),
  ];
}

function refundLine({ option }: BuildContext, formula: string, definition: ReturnType<typeof say>): LineDef {
  return line('refund', formula, 'money', 'flow', say('留抵退税', 'VAT refund'), {
    from: option.terms.tax_authority,
    to: option.terms.company,
    definition,
    source: say(
      '增值税法第 21 条；公告 2025 年第 7 号（符合条件的行业按月退还；其他行业连续六个月留抵后按比例退还）',
      'China: VAT Law art. 21; Announcement 7 of 2025 (monthly for listed industries; others by ratio after six months of surplus)',
    ),
  });
}

/** Only what has newly piled up since the last refund counts, so the part kept back is not asked for again. */
function partialLines(context: BuildContext): LineDef[] {
  const { refund_share, refund_months } = context.project.vat ?? {};
  const waits = refund_months !== undefined;
  const due = `${refund_share === undefined ? '' : 'refund_share * '}max(0, surplus - prev(refund_measured))`;
  return [
    ...(waits
      ? [
          line(
            'wait_periods',
            'max(1, ceil(refund_months * timeline.periods_per_year / 12))',
            'period',
            'count',
            say('退税前连续留抵期数', 'Periods of surplus before a refund'),
          ),
          line(
            'periods_in_surplus',
            'if(surplus > 0, prev(periods_in_surplus) + 1, 0)',
            'period',
            'index',
            say('连续留抵期数', 'Periods of surplus in a row'),
          ),
        ]
      : []),
    refundLine(
      context,
      waits ? `if(periods_in_surplus >= wait_periods, ${due}, 0)` : due,
      say(
        '符合条件时：（未抵扣税额 − 上次退税后的留抵税额）× 退税比例。',
        'When due: (input VAT not used − credit left by the last refund) × share refunded.',
      ),
    ),
    line(
      'refund_measured',
      'if(refund > 0, surplus - refund, min(prev(refund_measured), surplus))',
      'money',
      'stock',
      say('已计算过退税的留抵税额', 'Credit already measured for a refund'),
      {
        definition: say(
          '上次退税后留下、仍未抵扣的部分，不再计算退税。',
          'What the last refund left and output VAT has not used; it is not measured again.',
        ),
      },
    ),
  ];
}

function carriedLines(refunded: string): LineDef[] {
  return [
    line(
      'lost',
      refunded ? `timeline.last * (surplus${refunded})` : 'timeline.last * surplus',
      'money',
      'flow',
      say('期满未抵扣的进项税', 'VAT credit lost at the end'),
      {
        definition: say(
          '末期仍未抵扣的进项税无法收回，计入当期成本。',
          'A credit left in the last period cannot be recovered and becomes a cost.',
        ),
      },
    ),
    line('credit', `surplus${refunded} - lost`, 'money', 'stock', say('期末留抵税额', 'VAT credit'), {
      emphasis: 'subtotal',
      definition: say('结转下期继续抵扣，列作资产。', 'Carried forward against later output VAT; an asset.'),
      source: VAT_LAW,
    }),
  ];
}
