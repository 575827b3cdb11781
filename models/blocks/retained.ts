import type { LineDef } from '../language/types';
import type { Retained } from '../project/schema-schemes';
import type { BuildContext } from './context';
import { added, type Part, part, say, writerOf, ZERO_SERIES } from './part';
import { presentValue, presentValueDefinition } from './parties';
import { yearlyRate } from './return-measures';
import { inKindKept } from './shareholders-list';

const line = writerOf('retained');

/** What an owner who hands nothing over still holds at the end, and returns that count it; a value, never cash. */
export function retainedBlock(context: BuildContext): Part {
  const { project, option, inputsOf } = context;
  const { retained, sponsor } = option.terms;
  if (retained === undefined) return part({});
  const first = project.timeline.npv_first_flow;
  const rated = project.parties.some((party) => party.id === sponsor && party.discount_rate !== undefined);
  const counted = presentValueDefinition(first);
  return part({
    blocks: [{ id: 'retained', label: say('期末持有价值', 'Value held at the end'), group: 'returns' }],
    inputs: inputsOf('retained'),
    lines: [
      heldLine(context),
      valueLine(retained),
      line(
        'worth',
        'total(value)',
        'money',
        'flow',
        say('期末持有价值合计', 'Value held at the end, in all'),
        {
          definition: say('末期一次计入；不是现金。', 'Counted once, in the last period; it is not cash.'),
        },
      ),
      line(
        'project_flow',
        'returns.project.post_tax + value',
        'money',
        'flow',
        say('含期末价值的项目净现金流量', 'Project cash flow with the value held'),
      ),
      ...rateLines('project', say('含期末价值的项目内部收益率', 'Project IRR with the value held')),
      line(
        'equity_flow',
        'returns.equity.flow + value',
        'money',
        'flow',
        say('含期末价值的资本金净现金流量', 'Equity cash flow with the value held'),
      ),
      ...rateLines('equity', say('含期末价值的资本金内部收益率', 'Equity IRR with the value held')),
      ...(rated
        ? [
            line(
              'equity_npv',
              presentValue(`parties.${sponsor}.period_rate`, 'equity_flow', first),
              'money',
              'flow',
              say('含期末价值的资本金净现值', 'Equity NPV with the value held'),
              { emphasis: 'total', definition: counted },
            ),
          ]
        : []),
    ],
  });
}

function heldLine({ project, option }: BuildContext): LineDef {
  const isHeld = project.capex.some(({ residual_buyer }) => residual_buyer === undefined);
  const inKind = inKindKept(option);
  return line(
    'held',
    isHeld || inKind.length > 0
      ? added(isHeld && 'sum_of(depreciation.*.kept)', ...inKind.map(({ id }) => `in_kind.${id}.kept`))
      : ZERO_SERIES,
    'money',
    'flow',
    say('期末持有的净值', 'Book value still held'),
    {
      definition: say(
        '不移交的资产在末期尚未折旧的净值，不核销。',
        'What is not yet depreciated in the last period of assets that are not handed over; not written off.',
      ),
    },
  );
}

function valueLine(retained: Retained): LineDef {
  const label = say('期末持有价值', 'Value held at the end');
  const note = say(
    '不是现金，不进入各方账户；只用于含期末价值的回报指标。',
    'Not cash and in no account; used only in the returns that count it.',
  );
  const definition = (zh: string, en: string) => say(`${zh}${note.zh}`, `${en} ${note.en}`);
  switch (retained.basis) {
    case 'book_value':
      return line('value', 'factor * held', 'money', 'flow', label, {
        emphasis: 'subtotal',
        definition: definition(
          '末期仍持有的固定资产净值 × 系数。',
          'Net book value still held in the last period × the factor.',
        ),
      });
    case 'ebitda':
      return line(
        'value',
        'timeline.last * max(0, factor * income.ebitda * timeline.periods_per_year)',
        'money',
        'flow',
        label,
        {
          emphasis: 'subtotal',
          definition: definition(
            '末期年化 EBITDA × 倍数。',
            'EBITDA of the last period, per year × the multiple.',
          ),
        },
      );
    case 'amount':
      return line('value', 'timeline.last * retained_amount', 'money', 'flow', label, {
        emphasis: 'subtotal',
        definition: definition('约定或评估的金额。', 'An agreed or appraised amount.'),
      });
  }
}

function rateLines(of: 'project' | 'equity', label: ReturnType<typeof say>): LineDef[] {
  return [
    line(`${of}_irr_period`, `irr(${of}_flow)`, '%/period', 'rate', {
      zh: `${label.zh}（每期）`,
      en: `${label.en}, per period`,
    }),
    line(`${of}_irr`, yearlyRate(`${of}_irr_period`), '%/year', 'rate', label, {
      emphasis: 'total',
      definition: say(
        '末期现金流量加上期末持有价值后，使净现值为零的折现率；持有价值不是现金，与移交方案比较时应并列看不含它的收益率。',
        'The discount rate at which the net present value is zero once the value held is added to the last flow; that value is not cash, so read it beside the return without it.',
      ),
    }),
  ];
}
