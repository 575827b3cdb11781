import type { LineDef } from '../language/types';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import type { EconomicItem } from './economic-items';
import { valuedKpis } from './kpi-list';
import { type Part, part, say, writerOf, ZERO_SERIES } from './part';
import { MOST_TERMS, presentValue, summed } from './parties';
import { savingsOf } from './savings';

/**
 * Who gains and who pays: each party's cash, the resources it gives or the service it gets, and the social value it
 * enjoys. Cash between parties cancels out, so the totals add up to the economic NPV.
 */
export function distributionBlock(context: BuildContext, items: readonly EconomicItem[]): Part {
  const { project } = context;
  return part({
    blocks: project.parties.map(({ id, label }) => ({
      id: `economics.party.${id}`,
      label: bilingual(label),
      group: 'economics',
    })),
    lines: project.parties.flatMap(({ id }) => partyLines(context, id, items)),
  });
}

function partyLines(context: BuildContext, party: string, items: readonly EconomicItem[]): LineDef[] {
  const { project } = context;
  const label = project.parties.find(({ id }) => id === party)?.label ?? party;
  const line = writerOf(`economics.party.${party}`, [], bilingual(label));
  const first = project.timeline.npv_first_flow;
  const own = items.filter((item) => item.party === party);
  const gets = own.filter(({ row }) => row === 'direct' || row === 'residual');
  const gives = own.filter(({ row }) => row !== 'direct' && row !== 'residual');
  const terms = [
    ...gets.map(({ short }) => `economics.items.${short}`),
    ...gives.map(({ short }) => `-economics.items.${short}`),
  ];
  const social = [
    ...valuedKpis(context)
      .filter(({ beneficiary }) => beneficiary === party)
      .map(({ id }) => `kpis.${id}.impact`),
    ...savingsOf(context)
      .filter(({ beneficiary, cash_releasing }) => beneficiary === party && cash_releasing === false)
      .map(({ id }) => `savings.${id}.amount`),
  ];
  const value = (short: string, flow: string, zh: string, en: string): LineDef =>
    line(
      `${short}_pv`,
      presentValue('economics.period_rate', flow, first),
      'money',
      'flow',
      say(`${zh}现值`, `${en}, present value`),
      {
        definition: say('按社会折现率。', 'At the social rate.'),
      },
    );
  return [
    ...(terms.length > MOST_TERMS
      ? summed(line, 'resources', terms, RESOURCES.label).map((one) =>
          one.id.endsWith('.resources') ? { ...one, definition: RESOURCES.definition } : one,
        )
      : [
          line('resources', joined(terms), 'money', 'flow', RESOURCES.label, {
            definition: RESOURCES.definition,
          }),
        ]),
    line('social', joined(social), 'money', 'flow', say('社会价值', 'Social value')),
    value('cash', `parties.${party}.net`, '现金收支', 'Cash'),
    value('resources', 'resources', '服务与资源', 'Service and resources'),
    value('social', 'social', '社会价值', 'Social value'),
    line(
      'total_pv',
      'cash_pv + resources_pv + social_pv',
      'money',
      'flow',
      say('净得失现值', 'Gain or loss, present value'),
      {
        emphasis: 'total',
        definition: say(
          '现金收支 + 服务与资源 + 社会价值；各方合计等于经济净现值。',
          'Cash + service and resources + social value; all parties together make the economic NPV.',
        ),
      },
    ),
  ];
}

const RESOURCES = {
  label: say('享用的服务与付出的资源', 'Service enjoyed less resources given'),
  definition: say(
    '使用者得到的服务、省下的资源与期末资产为正，供应方付出的资源为负，均按经济价值。',
    'What users get, resources set free and assets left, less the resources suppliers give, at economic value.',
  ),
} as const;

function joined(terms: readonly string[]): string {
  return terms.length === 0 ? ZERO_SERIES : `sum(${terms.join(', ')})`;
}
