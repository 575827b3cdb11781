import type { Capex } from '../../project/schema';
import { bilingual } from '../../project/text';
import { restates } from '../accounting-choice';
import type { BuildContext } from '../context';
import { say } from '../part';
import { carriedShare } from '../restated-books';
import { inKindOf } from '../shareholders-list';
import { intangibles } from './facts';
import { type Form, type FormRow, heading, row } from './form';
import type { Ledger } from './ledger';

/** Table N: every asset's cost, depreciation or amortisation, and what is left. */
export function depreciationForm(ledger: Ledger): Form {
  const { context, of, has } = ledger;
  const rights = intangibles(context);
  const things = context.project.capex.filter((item) => !rights.includes(item));
  const financing = has('amortisation.charge');
  const restated = restates(context);
  const assets: readonly Asset[] = [
    ...things.map((item) => assetOf(context, item, '折旧费', 'Depreciation')),
    ...rights.map((item) => assetOf(context, item, '摊销费', 'Amortisation')),
    ...inKindOf(context.option).map(
      ({ id, label }): Asset => ({
        key: `in_kind_${id}`,
        label: say(`${bilingual(label).zh}（实物出资）`, `${bilingual(label).en}, in kind`),
        charge: say('当期摊销费', 'Amortisation'),
        cost: `in_kind.${id}.cost`,
        amount: `in_kind.${id}.charge`,
        net: `in_kind.${id}.closing`,
      }),
    ),
    ...(financing ? [restated ? RESTATED_FINANCING : FINANCING] : []),
  ];
  const total = String(assets.length + 1);
  return {
    id: 'n',
    title: say('固定资产折旧、无形资产和其他资产摊销估算表', 'Depreciation and amortisation'),
    rows: [
      ...assets.flatMap((asset, i) => assetRows(asset, String(i + 1))),
      heading(total, TOTAL),
      row(`${total}.1`, say('原值', 'Cost'), of(...assets.map(({ key }) => `statements.n.${key}_cost`)), {
        kind: 'stock',
        owner: TOTAL,
        short: 'total_cost',
      }),
      row(
        `${total}.2`,
        say('当期折旧（摊销）费', 'Charge of the period'),
        restated
          ? of('accounting.depreciation', '?accounting.amortisation')
          : of('depreciation.charge', '?amortisation.charge'),
        {
          owner: TOTAL,
          short: 'total_charge',
          emphasis: 'subtotal',
          ...(has('end_of_term.transfer_price')
            ? { definition: say('各项之和减移交价款。', 'The sum less the transfer price of the hand-over.') }
            : {}),
        },
      ),
      row(`${total}.3`, say('净值', 'Net value'), of(...assets.map(({ key }) => `statements.n.${key}_net`)), {
        kind: 'stock',
        owner: TOTAL,
        short: 'total_net',
        emphasis: 'subtotal',
      }),
    ],
  };
}

const TOTAL = say('合计', 'Total');

interface Asset {
  readonly key: string;
  readonly label: ReturnType<typeof say>;
  readonly charge: ReturnType<typeof say>;
  readonly cost: string;
  readonly amount: string;
  readonly net: string;
  readonly definition?: ReturnType<typeof say>;
}

const FINANCING: Asset = {
  key: 'financing',
  label: say('其他资产（资本化的融资费用）', 'Other assets: capitalised financing costs'),
  charge: say('当期摊销费', 'Amortisation'),
  cost: 'amortisation.capitalised',
  amount: 'amortisation.charge',
  net: 'amortisation.closing',
};

const RESTATED_FINANCING: Asset = {
  ...FINANCING,
  cost: '(1 - accounting.receivable_share) * amortisation.capitalised',
  amount: 'accounting.amortisation',
  net: 'accounting.financing_costs',
};

function assetOf(context: BuildContext, item: Capex, zh: string, en: string): Asset {
  const { id, label } = item;
  const share = carriedShare(context, item);
  return {
    key: `of_${id}`,
    label: bilingual(label),
    charge: say(`当期${zh}`, en),
    cost: `${share}depreciation.${id}.spent`,
    amount: `${share}depreciation.${id}.charge`,
    net: `${share}depreciation.${id}.closing`,
    ...(share ? { definition: RIGHT_PART } : {}),
  };
}

const RIGHT_PART = say(
  '只列无形资产部分；其余为合同资产或长期应收款，不计折旧。',
  'The intangible part alone; the rest is a contract asset or receivable and is not depreciated.',
);

function assetRows(
  { key, label: owner, charge, cost, amount, net, definition }: Asset,
  no: string,
): FormRow[] {
  const more = { owner, ...(definition ? { definition } : {}) };
  return [
    heading(no, owner),
    row(`${no}.1`, say('原值', 'Cost'), cost, { kind: 'stock', ...more, short: `${key}_cost` }),
    row(`${no}.2`, charge, amount, { ...more, short: `${key}_charge` }),
    row(`${no}.3`, say('净值', 'Net value'), net, { kind: 'stock', ...more, short: `${key}_net` }),
  ];
}
