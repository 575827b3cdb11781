import type { LineDef } from '../language/types';
import type { SubsidyOf } from '../project/schema-subsidies';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { hasLoan } from './loan';
import { type Part, part, say, writerOf } from './part';
import { publicFlows, publicParties } from './public-flows';
import { payerOf, subsidiesOf } from './subsidies';
import { guaranteedTime } from './subsidies/guarantee-value';
import { toDate } from './subsidies/year-to-date';
import { causesOf } from './termination';
import { CAUSE_NAMES, type Cause } from './termination-causes';

const GROUP = 'liabilities';

/** Whether a project asks what it may have to pay: something is uncertain, or an early end has a probability. */
export function hasContingent({ project }: BuildContext): boolean {
  return project.contingent !== undefined || (project.uncertainties ?? []).length > 0;
}

/** What the government has promised and how likely an early end is: lines a simulation reads, none of them cash. */
export function contingentBlock(context: BuildContext, model: readonly LineDef[]): Part {
  if (context.deal.account === 'public') return part({});
  const isAsked = hasContingent(context);
  const publics = new Set(publicParties(context));
  const guarantees = subsidiesOf(context.option).filter((one) => publics.has(payerOf(one, context.option)));
  const causes = hazardousCauses(context);
  const lines = [
    ...guarantees.flatMap((one): LineDef[] => {
      if (one.type === 'revenue_guarantee')
        return isAsked || isCapped(one) ? [committedLine(one, context)] : [];
      if (!isAsked) return [];
      return one.type === 'credit_guarantee' && one.call_probability === undefined
        ? [callLine(one, context)]
        : [];
    }),
    ...(isAsked ? supportLines(context, model) : []),
    ...hazardLines(causes),
  ];
  if (lines.length === 0) return part({});
  const owners = guarantees.filter(({ id }) => lines.some(({ block }) => block === `contingent.${id}`));
  return part({
    blocks: [
      { id: 'contingent', label: say('或有负债', 'Contingent liabilities'), group: GROUP },
      ...owners.map(({ id, label }) => ({ id: `contingent.${id}`, label: bilingual(label), group: GROUP })),
      ...causes.map((cause) => ({ id: `contingent.${cause}`, label: CAUSE_NAMES[cause], group: GROUP })),
    ],
    inputs: context
      .inputsOf('contingent')
      .filter(({ id }) => causes.some((cause) => id === `contingent.${cause}_probability`)),
    lines,
  });
}

/** The causes of early end an option pays for and the file says how likely they are. */
export function hazardousCauses({
  project,
  option,
}: Pick<BuildContext, 'project' | 'option'>): readonly Cause[] {
  const { contingent } = project;
  return contingent === undefined
    ? []
    : causesOf(option.terms).filter((cause) => contingent[`${cause}_probability`] !== undefined);
}

/** A guarantee that states its volatility shows what it commits; caps are not in that figure. */
function isCapped({ volatility, yearly_cap, total_cap }: SubsidyOf<'revenue_guarantee'>): boolean {
  return volatility !== undefined && (yearly_cap ?? total_cap) !== undefined;
}

function committedLine(subsidy: SubsidyOf<'revenue_guarantee'>, context: BuildContext): LineDef {
  const line = writerOf(`contingent.${subsidy.id}`, [`subsidies.${subsidy.id}`], bilingual(subsidy.label));
  const inTime = guaranteedTime({ subsidy, line, context });
  const share = subsidy.guarantee_share === undefined ? '' : 'guarantee_share * ';
  const floor = `${share}floor_share * ${toDate(context, 'base')}`;
  const caps = [
    ...(subsidy.yearly_cap === undefined ? [] : ['yearly_cap']),
    ...(subsidy.total_cap === undefined ? [] : ['total_cap']),
  ];
  return line(
    'committed',
    `${inTime} * ${caps.length === 0 ? floor : `min(${[floor, ...caps].join(', ')})`}`,
    'money',
    'flow',
    say('承诺的保障', 'Guarantee committed'),
    {
      definition: say(
        '收入为零时须付的保障，以年度与累计上限为限。',
        'What the guarantee would pay without any revenue, within the caps of the year and in total.',
      ),
    },
  );
}

function callLine(subsidy: SubsidyOf<'credit_guarantee'>, context: BuildContext): LineDef {
  const line = writerOf(`contingent.${subsidy.id}`, [`subsidies.${subsidy.id}`], bilingual(subsidy.label));
  const share = subsidy.covered_share === undefined ? '' : 'covered_share * ';
  return line(
    'call',
    hasLoan(context.option) ? `min(guaranteed, ${share}returns.debt.shortfall)` : '0 * guaranteed',
    'money',
    'flow',
    say('代偿', 'Call of the guarantee'),
    {
      definition: say(
        '担保比例 × 偿债缺口，以担保余额为限；或有，不计入现金流。',
        'Share covered × debt service that the cash flow leaves unpaid, at most the debt guaranteed; contingent, no cash.',
      ),
    },
  );
}

/** What public shareholders pay in: planned capital moves with costs and grants, and support in operation nobody plans for. */
function supportLines(context: BuildContext, model: readonly LineDef[]): LineDef[] {
  const paid = publicFlows(context, model)
    .filter(({ liability, id }) => liability === 'equity' && !/^(in_kind|share_exits)\./.test(id))
    .map(({ id }) => id);
  if (paid.length === 0) return [];
  return [
    writerOf('contingent')(
      'support',
      paid.join(' + '),
      'money',
      'flow',
      say('政府方股东出资与补足', 'Capital and support by public shareholders'),
      {
        definition: say(
          '政府方股东以货币缴付的资本金，以及运营期资金不足时的补足；不含实物出资与购股价款。',
          'Capital public shareholders pay in money, and what they add in operation where cash falls short; neither works in kind nor shares bought.',
        ),
      },
    ),
  ];
}

/** The chance that the contract ends in each period, by cause; causes exclude one another and it ends once. */
function hazardLines(causes: readonly Cause[]): LineDef[] {
  if (causes.length === 0) return [];
  const line = writerOf('contingent');
  const sum = (short: string): string => causes.map((cause) => `contingent.${cause}.${short}`).join(' + ');
  return [
    ...causes.flatMap((cause) => {
      const own = writerOf(`contingent.${cause}`, [], CAUSE_NAMES[cause]);
      return [
        own(
          'hazard',
          `termination.in_force * (1 - (1 - contingent.${cause}_probability) ^ (1 / timeline.periods_per_year))`,
          '%',
          'rate',
          say('当期终止的条件概率', 'Chance of an end in the period, while in force'),
          {
            definition: say(
              '1 −（1 − 年概率）^(1/每年期数)，只在可提前终止的期间。',
              '1 − (1 − yearly probability)^(1 / periods per year), where an early end is possible.',
            ),
          },
        ),
        own(
          'chance',
          'contingent.survival * hazard',
          '%',
          'rate',
          say('当期终止的概率', 'Chance of an end in the period'),
          {
            definition: say('仍存续的概率 × 条件概率。', 'Chance of still being in force × hazard.'),
          },
        ),
        own(
          'expected',
          `chance * termination.${cause}.payment`,
          'money',
          'flow',
          say('终止补偿的期望值', 'Expected termination payment'),
          {
            emphasis: 'memo',
            definition: say(
              '当期终止的概率 × 终止补偿；或有，不计入现金流。',
              'Chance of an end in the period × termination payment; contingent, no cash.',
            ),
          },
        ),
      ];
    }),
    line(
      'hazard',
      sum('hazard'),
      '%',
      'rate',
      say('当期提前终止的条件概率', 'Chance of any early end, while in force'),
    ),
    line(
      'survival',
      'if(timeline.t == 0, 1, prev(survival) * (1 - prev(hazard)))',
      '%',
      'rate',
      say('合同存续概率', 'Chance that the contract is in force'),
      {
        definition: say(
          '期初仍未提前终止的概率：逐期乘以（1 − 条件概率）。',
          'Not ended before the period: the product of (1 − hazard) so far.',
        ),
      },
    ),
    line('chance', sum('chance'), '%', 'rate', say('当期提前终止的概率', 'Chance of any early end')),
    line(
      'expected',
      sum('expected'),
      'money',
      'flow',
      say('提前终止补偿的期望值', 'Expected payment on early termination'),
      {
        emphasis: 'total',
        definition: say(
          'Σ 各事由当期终止的概率 × 终止补偿；或有，不计入现金流。',
          'Σ chance × payment over the causes; contingent, no cash.',
        ),
      },
    ),
  ];
}
