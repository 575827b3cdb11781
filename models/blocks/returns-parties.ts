import type { LineDef } from '../language/types';
import type { PartyRole } from '../project/schema';
import type { BuildContext } from './context';
import { type Part, part, say, writerOf } from './part';
import { summed } from './parties';

/** Whose money is public money. */
const PUBLIC: ReadonlySet<PartyRole> = new Set<PartyRole>(['government', 'public_operator', 'tax_authority']);

/**
 * Private money put into the project for each yuan of public money, from the lines that say they invest.
 *
 * Who builds with money given to it is counted through those who gave it, so that nothing counts twice.
 */
export function leverageBlock({ project, option, deal }: BuildContext, model: readonly LineDef[]): Part {
  const roles = new Map(project.parties.map(({ id, role }) => [id, role]));
  const isPublic = (id: string): boolean => PUBLIC.has(roles.get(id) ?? 'other');
  // A company set up to build passes money on, whoever owns it: what counts is who put it in.
  const passesOn = (id: string): boolean => deal.account === 'enterprise' && id === option.terms.company;
  const put = moneyPutIn(model, isPublic, (id) => isPublic(id) && !passesOn(id));
  const line = writerOf('returns.leverage');
  const terms = (of: 'public' | 'private'): string[] =>
    put
      .filter((one) => one.public === (of === 'public'))
      .map(({ def }) => (def.invests?.whileBuilding ? `building * ${def.id}` : def.id));
  const building = put.some(({ def }) => def.invests?.whileBuilding);
  return part({
    blocks: [
      { id: 'returns.leverage', label: say('资金杠杆', 'Leverage of public money'), group: 'returns' },
    ],
    lines: [
      ...(building
        ? [
            line(
              'building',
              'timeline.construction or capex.spend > 0',
              '1',
              'flag',
              say('有投资的期间', 'Periods of investment'),
              {
                definition: say(
                  '建设期，以及以后仍有投资支出的期间。',
                  'Construction, and later periods in which something is still invested.',
                ),
              },
            ),
          ]
        : []),
      ...summed(line, 'private_flow', terms('private'), say('社会资金投入', 'Private money put in')),
      ...summed(line, 'public_flow', terms('public'), say('公共资金投入', 'Public money put in')),
      line('private', 'total(private_flow)', 'money', 'flow', say('社会资金合计', 'Private money, total'), {
        definition: say(
          '社会资本与金融机构投入建设的资金：资本金、股东借款与债务提款，全期名义金额；运营期的股东补足不计。',
          'Money that private parties put into the investment: equity, shareholder loans and debt drawn, nominal; support in operation is not counted.',
        ),
      }),
      line('public', 'total(public_flow)', 'money', 'flow', say('公共资金合计', 'Public money, total'), {
        definition: say(
          '政府与公共机构投入建设的资金：补助、政府出资与政府直接投资，以及专项债（无论由谁认购）。运营期的补贴与付费不计。',
          'Money that public bodies put into the investment: grants, equity and spending of their own, and special-purpose bonds, whoever buys them. Payments in operation are not counted.',
        ),
      }),
      line(
        'ratio',
        'ratio(private, public)',
        'x',
        'rate',
        say('资金杠杆（社会资金 ÷ 公共资金）', 'Leverage: private per public money'),
        {
          emphasis: 'total',
          definition: say(
            '投入建设的社会资金 ÷ 公共资金：每 1 元公共资金带动的社会资金；专项债计入公共资金。',
            'Private money ÷ public money put into the investment: what one unit of public money brings in; special-purpose bonds count as public.',
          ),
          source: say(
            '上海浦东智慧城市三年计划：投资约 300 亿元，其中政府 10 亿元、社会 290 亿元，即 29 倍（《中欧智慧城市合作白皮书》2014）',
            'Pudong three-year smart-city plan: about 30 bn CNY, 1 bn by government and 29 bn by society, 29× (China–EU smart-city cooperation white paper, 2014)',
          ),
        },
      ),
    ],
  });
}

interface PutIn {
  readonly def: LineDef;
  readonly public: boolean;
}

function moneyPutIn(
  model: readonly LineDef[],
  isPublic: (id: string) => boolean,
  spendsItsOwn: (id: string) => boolean,
): PutIn[] {
  const invested = model.flatMap((def) => {
    const { from, to, invests } = def;
    return from === undefined || to === undefined || invests === undefined
      ? []
      : [{ def, from, to, invests }];
  });
  const funded = new Set(invested.flatMap(({ to, invests }) => (invests.as === 'funding' ? [to] : [])));
  return invested.flatMap(({ def, from, to, invests }): PutIn[] => {
    // What is lent to a government is in public hands: it counts when the government spends it.
    const counts = invests.as === 'funding' ? !spendsItsOwn(to) : spendsItsOwn(from) || !funded.has(from);
    return counts ? [{ def, public: invests.public === true || isPublic(from) }] : [];
  });
}
