import {
  type FigureWhy,
  type ValueForMoneyStudy,
  type VfmFigure,
  type WhyPart,
  whyOf,
} from '../models/appraisal/fiscal';
import { FIGURE_NAMES } from '../models/appraisal/fiscal/vfm-why-names';
import type { Bilingual } from '../models/language/types';
import type { Language } from '../models/project';
import type { Figures } from './figures';
import { plain, table } from './table';

const SAY = {
  period: { zh: '期间', en: 'Period' },
  flow: { zh: '当期金额', en: 'Flow' },
  factor: { zh: '折现系数', en: 'Discount factor' },
  value: { zh: '现值', en: 'Present value' },
} as const satisfies Record<string, Bilingual>;

/** The figures of a comparison that can be asked about. */
export function vfmFigures(study: ValueForMoneyStudy): readonly VfmFigure[] {
  return [
    ...(Object.keys(FIGURE_NAMES) as VfmFigure[]),
    ...study.indifference.map(({ id }): VfmFigure => `indifference.${id}`),
  ];
}

/** Why a figure of value for money is so; a name that is not one is answered with those there are. */
export function whyText(study: ValueForMoneyStudy, asked: string, figures: Figures, lang: Language): string {
  const all = vfmFigures(study);
  const found = all.find((one) => one === asked);
  if (found === undefined) {
    return lang === 'zh'
      ? `没有名为“${plain(asked)}”的数字；可选：${all.join('、')}。\n`
      : `There is no figure "${plain(asked)}"; known: ${all.join(', ')}.\n`;
  }
  const why = whyOf(study, found);
  const { value, label, definition, source, unit } = why;
  const shown = typeof value === 'number' ? amount(value, unit, figures) : value.reason[lang];
  return [
    `${label[lang]} = ${shown}\n${definition[lang]}\n`,
    howText(why, study, figures, lang),
    `${source[lang]}\n`,
  ].join('');
}

function amount(value: number, unit: 'money' | '%', figures: Figures): string {
  return unit === '%' ? `${(value * 100).toFixed(2)}%` : `${figures.money(value)} ${figures.moneyUnit}`;
}

function howText({ how }: FigureWhy, study: ValueForMoneyStudy, figures: Figures, lang: Language): string {
  const listed = (parts: readonly WhyPart[]): string =>
    table(
      parts.map(({ sign, label, value, unit, figure }) => [
        sign > 0 ? '+' : '−',
        label[lang],
        amount(value, unit, figures),
        figure ?? '',
      ]),
      ['left', 'left', 'right', 'left'],
    );
  switch (how.kind) {
    case 'sum':
      return listed(how.parts);
    case 'root':
      return `${how.sentence[lang]}\n${listed(how.parts)}`;
    case 'quotient':
      return `${listed(how.above)}÷\n${listed(how.below)}`;
    case 'present_value':
      return table(
        [
          [SAY.period[lang], SAY.flow[lang], SAY.factor[lang], SAY.value[lang]],
          ...how.flows.map(({ period, flow, factor, value }) => [
            study.periods[period]?.end ?? '',
            figures.money(flow),
            factor.toFixed(6),
            figures.money(value),
          ]),
        ],
        ['left', 'right', 'right', 'right'],
      );
  }
}
