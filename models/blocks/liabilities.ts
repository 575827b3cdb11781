import type { Bilingual, LineDef } from '../language/types';
import { ADOPTED, adoptedRisk } from './adopted-risk';
import type { BuildContext } from './context';
import { contingentBlock } from './contingent';
import { type LineWriter, merge, type Part, part, say, writerOf, ZERO_SERIES } from './part';
import { summed } from './parties';
import { type Liability, type PublicFlow, publicFlows, publicParties, publicReceipts } from './public-flows';
import { risksOf } from './risks';

const SOURCE = say(
  '财金〔2015〕21 号：股权投资、运营补贴、风险承担、配套投入',
  'China: Caijin [2015] 21: equity, operating subsidy, risk, supporting input',
);

/** The four fiscal liabilities of an option by period, and what it may have to pay beside them. */
export function liabilitiesBlock(context: BuildContext, model: readonly LineDef[]): Part {
  return merge([fourLiabilities(context, model), contingentBlock(context, model)]);
}

/** The four liabilities, gathered from the lines on which a government pays. */
function fourLiabilities(context: BuildContext, model: readonly LineDef[]): Part {
  const line = writerOf('liabilities');
  const flows = publicFlows(context, model);
  const names = NAMES[context.deal.account];
  const adopted = adoptedRisk(context);
  const gathered = (kind: Liability): LineDef[] => gather(line, kind, flows, names[kind], DEFINITIONS[kind]);
  return part({
    blocks: [
      { id: 'liabilities', label: say('财政支出责任', 'Fiscal liabilities'), group: 'liabilities' },
      ...(context.project.value_for_money === undefined
        ? []
        : [{ id: 'value_for_money', label: say('物有所值', 'Value for money'), group: 'liabilities' }]),
    ],
    inputs: [
      ...context.inputsOf('value_for_money'),
      {
        id: 'liabilities.fiscal_year',
        unit: '1',
        kind: 'index',
        label: say('财政年度', 'Fiscal year'),
        value: context.periods.map(({ year }) => year),
        block: 'liabilities',
        definition: say('本期最后一日所在的公历年。', 'Calendar year of the last day of the period.'),
      },
      ...(adopted === undefined ? [] : [adopted]),
    ],
    lines: [
      ...ownMoney(context, line),
      ...gathered('equity'),
      ...gathered('subsidy'),
      line(
        'risk',
        adopted === undefined
          ? risksOf(context).length === 0
            ? ZERO_SERIES
            : 'risks.retained'
          : ADOPTED.formula,
        'money',
        'flow',
        say('风险承担支出', 'Risk borne'),
        { source: SOURCE, definition: adopted === undefined ? DEFINITIONS.risk : ADOPTED.definition },
      ),
      ...gathered('support'),
      line(
        'total',
        'equity + subsidy + risk + support',
        'money',
        'flow',
        say('财政支出责任合计', 'Fiscal liabilities in all'),
        {
          emphasis: 'total',
          source: SOURCE,
          definition: say(
            '股权投资 + 运营补贴 + 风险承担 + 配套投入；风险承担为期望值，不产生现金流。',
            'Equity + operating subsidy + risk + supporting input; risk is an expected value, no cash.',
          ),
        },
      ),
      line(
        'peak',
        'max_of(total)',
        'money',
        'flow',
        say('当期支出责任峰值', 'Largest liability of a period'),
        { emphasis: 'memo' },
      ),
      ...receiptLines(context, line, flows, model),
      ...wholeLifeCost(context, line),
      ...presentLines(context, line),
    ],
  });
}

const NAMES: Readonly<Record<'enterprise' | 'public', Readonly<Record<Liability, Bilingual>>>> = {
  enterprise: {
    equity: say('股权投资支出', 'Equity investment'),
    subsidy: say('运营补贴支出', 'Operating subsidy'),
    support: say('配套投入支出', 'Supporting input'),
  },
  public: {
    equity: say('建设期财政资金', 'Budget money in construction'),
    subsidy: say('运营期财政资金', 'Budget money in operation'),
    support: say('其他财政投入', 'Other public outlays'),
  },
};

const DEFINITIONS: Readonly<Record<Liability | 'risk', Bilingual>> = {
  equity: say(
    '政府方股东的注资、受让股份的价款，以及按评估值计的实物出资。',
    'What public shareholders pay in or pay for shares, and what they bring in kind, as appraised.',
  ),
  subsidy: say(
    '政府在运营期付给项目的补贴、付费与服务费（含税），减交回的部分。',
    'Subsidies, payments and charges the government pays while the project operates, with VAT, less what is returned.',
  ),
  support: say(
    '建设补助、政府自行承担的投资与成本、借款等其他投入，减社会资本方为土地支付的费用。',
    'Grants, investment and costs the government bears itself, lending and the like, less what is paid to it for land.',
  ),
  risk: say(
    '风险登记册中政府自留部分的期望成本。',
    'Expected cost of what the government retains of the register.',
  ),
};

function gather(
  line: LineWriter,
  kind: Liability,
  flows: readonly PublicFlow[],
  label: Bilingual,
  definition: Bilingual,
): LineDef[] {
  const own = flows.filter((flow) => flow.liability === kind);
  const added = own.filter(({ sign }) => sign > 0).map(({ id }) => id);
  const taken = own.filter(({ sign }) => sign < 0).map(({ id }) => id);
  const extras = { source: SOURCE, definition };
  if (taken.length === 0) {
    const lines = summed(line, kind, added, label);
    return lines.map((one) => (one.id === `liabilities.${kind}` ? { ...one, ...extras } : one));
  }
  return [
    ...summed(line, `${kind}_paid`, added, say(`${label.zh}（付出）`, `${label.en}, paid`)),
    ...summed(line, `${kind}_returned`, taken, say(`${label.zh}（收回）`, `${label.en}, returned`)),
    // What comes back beyond what is paid is income: it frees no budget.
    line(
      kind,
      kind === 'subsidy' ? `max(0, ${kind}_paid - ${kind}_returned)` : `${kind}_paid - ${kind}_returned`,
      'money',
      'flow',
      label,
      extras,
    ),
  ];
}

/** What the government earns beside its liabilities; the guideline leaves it out, a comparison shows it apart. */
function receiptLines(
  context: BuildContext,
  line: LineWriter,
  flows: readonly PublicFlow[],
  model: readonly LineDef[],
): LineDef[] {
  const returns = flows.some(({ liability, sign }) => liability === 'subsidy' && sign < 0);
  const excess = line(
    'excess_returned',
    'max(0, subsidy_returned - subsidy_paid)',
    'money',
    'flow',
    say('超额收益返还', 'Excess returned'),
    { definition: say('交回超过当期补贴的部分。', 'What is given back beyond the subsidy of the period.') },
  );
  const earned = publicReceipts(context, model);
  return [
    ...(returns ? [excess] : []),
    ...summed(
      line,
      'receipts',
      [...(returns ? ['excess_returned'] : []), ...earned],
      say('政府从项目取得的收入', 'What the government earns from the project'),
    ),
  ];
}

/** In the government's own account the budget's money is what keeps its cash from falling short. */
function ownMoney({ deal }: BuildContext, line: LineWriter): LineDef[] {
  if (deal.account !== 'public') return [];
  return [
    line(
      'budget_construction',
      'timeline.construction * equity.injection',
      'money',
      'flow',
      say('建设期预算拨款', 'Paid by the budget in construction'),
    ),
    line(
      'budget_operation',
      'timeline.operation * equity.injection',
      'money',
      'flow',
      say('运营期预算拨款', 'Paid by the budget in operation'),
    ),
  ];
}

/** What the project costs whoever delivers it: the raw side of a comparison with public delivery. */
function wholeLifeCost(context: BuildContext, line: LineWriter): LineDef[] {
  const { deal, project } = context;
  if (deal.account !== 'public') return [];
  const publics = new Set(publicParties(context));
  const paying = project.revenue
    .filter(({ payer }) => !publics.has(payer))
    .map(({ id }) => `revenue.${id}.gross`);
  return [
    line('construction_cost', 'capex.spend', 'money', 'flow', say('建设净成本', 'Construction, net'), {
      definition: say('全部投资支出，含更新改造。', 'All investment, renewal included.'),
    }),
    line('operation_cost', 'opex.expense', 'money', 'flow', say('运营维护成本', 'Operation and maintenance')),
    ...summed(line, 'user_income', paying, say('使用者付费收入', 'User charges')),
  ];
}

/** Present value at the rate of the comparison, where the file names one. */
function presentLines({ project }: BuildContext, line: LineWriter): LineDef[] {
  if (project.value_for_money === undefined) return [];
  const half = { end: 1, mid: 0.5, begin: 0 }[project.value_for_money.convention ?? 'end'];
  return [
    line(
      'period_rate',
      '(1 + value_for_money.discount_rate) ^ (1 / timeline.periods_per_year) - 1',
      '%/period',
      'rate',
      say('每期折现率', 'Discount rate per period'),
    ),
    line(
      'present_value',
      `npv(period_rate, total) / (1 + period_rate) ^ ${half}`,
      'money',
      'flow',
      say('财政支出责任现值', 'Fiscal liabilities, present value'),
      {
        emphasis: 'total',
        definition: say(
          '按评价折现率折到开工时点。',
          'At the rate of the comparison, at the start of works.',
        ),
      },
    ),
  ];
}
