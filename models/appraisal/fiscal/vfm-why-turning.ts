import type { Bilingual, Value } from '../../language/types';
import type { ValueForMoneyStudy } from './value-for-money';
import { type VfmValues, vfmValues } from './vfm-values';
import { ALL_RISK, VFM_SOURCE, type VfmFigure } from './vfm-why-names';
import { type FigureWhy, part, percent, type WhyPart } from './vfm-why-parts';

/** Where a turning point comes from: the equation solved, with the figures put in. */
export function turningPoint(
  study: ValueForMoneyStudy,
  figure: Extract<VfmFigure, `indifference.${string}`>,
  values: VfmValues,
): FigureWhy {
  const found = study.indifference.find(({ id }) => `indifference.${id}` === figure);
  if (!found) throw new Error(`no turning point ${figure}`);
  const { label, sentence, at } = found;
  const none: Value = { kind: 'undefined', reason: sentence, at: { line: 'value_for_money.amount' } };
  const rest = { figure, label, rate: study.rate, source: VFM_SOURCE, unit: '%' as const };
  const whole = (name: Bilingual, value: number, sign: 1 | -1 = 1): WhyPart => ({
    label: name,
    value,
    unit: 'money',
    sign,
  });
  if (found.id === 'discount_rate') {
    const amounts = at.map((rate): WhyPart => {
      const there = vfmValues(study.flows.psc, study.flows.ppp, { ...study.how, rate });
      const told = { zh: `折现率 ${percent(rate)} 时的量值`, en: `Amount at ${percent(rate)}` };
      return { ...whole(told, there.amount), figure: 'amount' };
    });
    return {
      ...rest,
      value: at[0] ?? none,
      definition: {
        zh: '使物有所值量值为零的折现率，在 0 至 30% 之间逐段寻找，可能不止一个。',
        en: 'The discount rate at which the amount is zero, searched between 0 and 30 %; there may be several.',
      },
      how: { kind: 'root', parts: [...amounts, part('amount', values)], sentence },
    };
  }
  const { psc, ppp } = values;
  const quotients = {
    retained_share: {
      above: [
        part('psc.total', values),
        whole({ zh: 'PPP 值（不含风险）', en: 'PPP value without risk' }, ppp.total - ppp.risk, -1),
      ],
      below: [whole(ALL_RISK, ppp.allRisk)],
      definition: {
        zh: '（PSC − 不含风险的 PPP 值）÷ 全部风险：政府自留这一比例时两者相等。',
        en: '(PSC − PPP value without risk) ÷ all risk: retaining this part, both cost the same.',
      },
    },
    construction_saving: {
      above: [{ ...part('amount', values), sign: -1 as const }],
      below: [
        whole(
          { zh: '建设净成本（含乐观偏差）', en: 'Construction, net, with its bias' },
          psc.construction * (1 + study.bias.construction),
        ),
      ],
      definition: {
        zh: '− 量值 ÷ 传统方式建设净成本：成本变动这一比例时两者相等。',
        en: '− amount ÷ construction cost of public delivery: changed by this part, both cost the same.',
      },
    },
    payment: {
      above: [part('amount', values)],
      below: [part('ppp.subsidy', values)],
      definition: {
        zh: '量值 ÷ 运营补贴现值：补贴变动这一比例时两者相等。',
        en: 'Amount ÷ operating subsidy: changed by this part, both cost the same.',
      },
    },
  } as const;
  const { above, below, definition } = quotients[found.id];
  const sum = (parts: readonly WhyPart[]): number =>
    parts.reduce((total, one) => total + one.sign * one.value, 0);
  return {
    ...rest,
    definition,
    value: sum(below) === 0 ? none : sum(above) / sum(below),
    how: { kind: 'quotient', above, below },
  };
}
