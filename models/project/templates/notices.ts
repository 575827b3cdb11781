import type { Bilingual } from '../../language/types';
import type { Option, Project } from '../schema';
import { ignoredSections, variantOf } from '../schemes/catalogue';
import { both } from '../schemes/scheme-def';
import { bilingual } from '../text';
import type { Fragment, Notice, Template } from './template';

/** Sections of the terms a fragment may write into, as the pages call them. */
const SECTIONS: readonly {
  readonly section: string;
  readonly label: Bilingual;
  readonly has: (fragment: Fragment) => boolean;
}[] = [
  {
    section: 'subsidies',
    label: both('政府支付', 'government payments'),
    has: ({ subsidies = [] }) => subsidies.length > 0,
  },
  { section: 'shareholders', label: both('股东', 'shareholders'), has: ({ owner }) => owner !== undefined },
  {
    section: 'preferences',
    label: both('分红优先约定', 'preferences'),
    has: ({ owner }) => owner?.preference !== undefined,
  },
  {
    section: 'funding',
    label: both('资金安排', 'funding'),
    has: ({ grants = [], tranches = [] }) => grants.length + tranches.length > 0,
  },
  {
    section: 'revenues',
    label: both('本方案收入', 'revenue of this option'),
    has: ({ revenue = [] }) => revenue.length > 0,
  },
  {
    section: 'costs',
    label: both('本方案成本', 'costs of this option'),
    has: ({ opex = [] }) => opex.length > 0,
  },
];

/** Say what to know about a template here: what the scheme leaves alone, what law says, what does not fit the project. */
export function noticesOf(
  project: Project,
  option: Option | undefined,
  template: Template,
  fragment: Fragment,
): readonly Notice[] {
  return [
    ...(option ? ignored(option, fragment) : []),
    ...(template.cautions ?? []).map(({ text, source }): Notice => ({ kind: 'law', text, source })),
    ...otherCurrency(project, template),
    ...(option ? nothingToGuarantee(option, fragment) : []),
    ...(option ? planDropped(option, fragment) : []),
    ...(option ? muchDebt(option, fragment) : []),
  ];
}

function ignored(option: Option, fragment: Fragment): Notice[] {
  const left = ignoredSections(option);
  const idle = SECTIONS.filter(({ section, has }) => has(fragment) && left.has(section));
  if (idle.length === 0) return [];
  const { label } = variantOf(option);
  return [
    {
      kind: 'ignored',
      text: both(
        `“${label.zh}”不使用${idle.map((one) => `“${one.label.zh}”`).join('、')}：写入的内容会保留，换成使用它的模式后才起作用。`,
        `"${label.en}" does not use ${idle.map((one) => one.label.en).join(' and ')}: what is written there is kept and takes effect under a scheme that does.`,
      ),
    },
  ];
}

function otherCurrency({ identity: { currency } }: Project, { params }: Template): Notice[] {
  if (
    currency === 'CNY' ||
    !params.some(
      (param) => 'unit' in param && param.unit.startsWith('money') && param.ofInvestment === undefined,
    )
  )
    return [];
  return [
    {
      kind: 'scale',
      text: both(
        `起步金额按人民币水平设定，而项目以 ${currency} 计；请按当地价格改写。`,
        `The amounts to begin with are of a size for yuan, but the project counts in ${currency}; replace them by local prices.`,
      ),
    },
  ];
}

function nothingToGuarantee({ terms }: Option, { subsidies = [], tranches = [] }: Fragment): Notice[] {
  if (!subsidies.some(({ type }) => type === 'credit_guarantee')) return [];
  const lenders = [...(terms.funding?.tranches ?? []), ...tranches].filter(
    ({ rank }) => rank !== 'shareholder',
  );
  if (lenders.length > 0) return [];
  return [
    {
      kind: 'needs',
      text: both(
        '本方案还没有外部债务，担保暂不起作用，也不收费；请先添加贷款或债券。',
        'The option has no debt of lenders yet, so the guarantee covers and costs nothing; add a loan or a bond.',
      ),
    },
  ];
}

function planDropped({ terms }: Option, { tranches = [] }: Fragment): Notice[] {
  const planned = (terms.funding?.tranches ?? []).filter(({ draw_weights }) => draw_weights !== undefined);
  if (tranches.length === 0 || planned.length === 0) return [];
  const names = planned.map(({ label }) => bilingual(label));
  return [
    {
      kind: 'changed',
      text: both(
        `用款计划只适用于唯一一笔外部债务：${names.map(({ zh }) => `“${zh}”`).join('、')}改为随资金需要提款。`,
        `A plan of draws needs one lender who lends alone: ${names.map(({ en }) => `"${en}"`).join(', ')} will be drawn as money is needed.`,
      ),
    },
  ];
}

/** Shares of the money needed that add up to nearly all of it leave no equity. */
function muchDebt({ terms }: Option, { tranches = [] }: Fragment): Notice[] {
  if (tranches.length === 0) return [];
  const all = [...(terms.funding?.tranches ?? []), ...tranches];
  const share = all.reduce((sum, { size }) => sum + (size.gearing?.value ?? 0), 0);
  if (share <= 0.8 + 1e-9) return [];
  const shown = Number((share * 100).toPrecision(3));
  return [
    {
      kind: 'needs',
      text: both(
        `各笔债务的资金比例合计 ${shown}%，项目资本金所剩不多；请调低其中一笔。`,
        `The debts' shares of the money needed add up to ${shown} %, which leaves little equity; lower one of them.`,
      ),
    },
  ];
}
