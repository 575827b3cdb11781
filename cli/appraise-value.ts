import {
  expertReviewOf,
  LEGACY_LABEL,
  type ReviewStudy,
  type ValueForMoneyStudy,
  valueForMoneyOf,
} from '../models/appraisal/fiscal';
import { reviewedOption } from '../models/appraisal/fiscal/reviewed-option';
import type { Bilingual, Value } from '../models/language/types';
import type { Language } from '../models/project';
import type { AppraisalPart } from './appraise';
import { choice, failure, known } from './appraise-common';
import { whyText } from './appraise-why';
import { type Figures, figuresOf } from './figures';
import { figure } from './machine';
import { plain, table } from './table';

const SAY = {
  rate: { zh: '折现率', en: 'Discount rate' },
  amount: { zh: '物有所值量值', en: 'VfM amount' },
  index: { zh: '指数', en: 'Index' },
  receipts: { zh: '政府另有收入（未计入）', en: 'Government also earns (not counted)' },
  with_receipts: { zh: '计入该收入后的量值', en: 'Amount with it counted' },
  psc: { zh: '公共部门比较值', en: 'Public sector comparator' },
  ppp: { zh: 'PPP 值', en: 'PPP value' },
  reference: { zh: '参照项目', en: 'Reference project' },
  raw: { zh: '初始 PSC', en: 'Raw PSC' },
  neutrality: { zh: '竞争性中立调整', en: 'Competitive neutrality' },
  transferable: { zh: '可转移风险', en: 'Transferable risk' },
  retained: { zh: '自留风险', en: 'Retained risk' },
  qualitative: { zh: '定性评价', en: 'Qualitative review' },
} as const satisfies Record<string, Bilingual>;

/** Value for money on the command line: the comparison, then the experts' review. */
export const valuePart: AppraisalPart = {
  id: 'value',
  label: { zh: '物有所值', en: 'Value for money' },
  report: (asked) => {
    const { project, lang } = asked;
    const study = valueForMoneyOf(project, choice(asked));
    const review = expertReviewOf(project);
    if (!study.ok && review === undefined) {
      return study.error.kind === 'not_computable' ? failure([study.error.sentence], lang) : null;
    }
    const figures = figuresOf(project, lang);
    const reviewed = reviewedOption(project);
    if (asked.why !== undefined && study.ok)
      return {
        text: whyText(study.value, asked.why, figures, lang),
        data: { comparison: comparisonData(study.value, lang) },
      };
    const text = [
      study.ok ? comparisonText(study.value, figures, lang) : `${plain(study.error.sentence[lang])}\n`,
      ...(review === undefined
        ? []
        : [
            `\n${SAY.qualitative[lang]}\n`,
            ...(reviewed === undefined ? [] : [`${plain(reviewed[lang])}\n`]),
            reviewText(review, lang),
          ]),
    ].join('');
    return {
      text,
      data: {
        comparison: study.ok ? comparisonData(study.value, lang) : { reason: study.error.sentence[lang] },
        ...(review === undefined ? {} : { review: reviewData(review, lang) }),
      },
      failed: !study.ok && study.error.kind === 'not_computable',
    };
  },
};

function comparisonText(study: ValueForMoneyStudy, figures: Figures, lang: Language): string {
  const { psc } = study.values;
  const money = (value: number): string => `${figures.money(value)} ${figures.moneyUnit}`;
  const index = (value: Value): string => known(value, (v) => `${(v * 100).toFixed(2)}%`);
  return [
    ...(study.isLegacy ? [`${LEGACY_LABEL[lang]}\n`] : []),
    `${SAY.reference[lang]}: ${plain(study.reference.label[lang])}\n`,
    table(
      [
        [SAY.raw[lang], money(psc.raw)],
        [SAY.neutrality[lang], money(psc.neutrality)],
        [SAY.transferable[lang], money(psc.transferable)],
        [SAY.retained[lang], money(psc.retained)],
        [SAY.psc[lang], money(study.psc)],
        [SAY.ppp[lang], money(study.ppp)],
        [SAY.amount[lang], money(study.amount)],
        [SAY.index[lang], index(study.index)],
        [SAY.receipts[lang], money(study.values.ppp.receipts)],
        [SAY.with_receipts[lang], money(study.amountWithReceipts)],
      ],
      ['left', 'right'],
    ),
    `${study.sentence[lang]}\n\n`,
    table(
      [
        [SAY.rate[lang], SAY.psc[lang], SAY.ppp[lang], SAY.amount[lang], SAY.index[lang]],
        ...study.range.map((one) => [
          `${(one.rate * 100).toFixed(2)}%`,
          figures.money(one.psc),
          figures.money(one.ppp),
          figures.money(one.amount),
          index(one.index),
        ]),
      ],
      ['left', 'right', 'right', 'right', 'right'],
    ),
    ...study.indifference.map(({ sentence }) => `${sentence[lang]}\n`),
    ...study.notes.map((note) => `${note[lang]}\n`),
  ].join('');
}

function comparisonData(study: ValueForMoneyStudy, lang: Language) {
  return {
    option: study.option,
    reference: study.reference.id,
    virtual_reference: study.reference.isVirtual,
    legacy_method: study.isLegacy,
    rate: study.rate,
    convention: study.convention,
    psc: study.values.psc,
    ppp: study.values.ppp,
    amount: study.amount,
    amount_with_receipts: study.amountWithReceipts,
    index: figure(study.index, lang),
    verdict: study.verdict,
    range: study.range.map((one) => ({ ...one, index: figure(one.index, lang) })),
    indifference: study.indifference.map(({ id, at, range, sentence }) => ({
      id,
      at,
      range,
      sentence: sentence[lang],
    })),
    notes: study.notes.map((note) => note[lang]),
  };
}

function reviewText(review: ReviewStudy, lang: Language): string {
  return [
    table(
      review.criteria.map(({ label, weight, mean, spread }) => [
        label[lang],
        `${(weight * 100).toFixed(0)}%`,
        known(mean, (v) => v.toFixed(2)),
        known(spread, (v) => `±${v.toFixed(2)}`),
      ]),
      ['left', 'right', 'right', 'right'],
    ),
    `${plain(review.sentence[lang])}\n`,
    ...review.notes.map((note) => `${note[lang]}\n`),
  ].join('');
}

function reviewData(review: ReviewStudy, lang: Language) {
  return {
    score: figure(review.score, lang),
    grade: review.grade ?? null,
    pass_mark: review.passMark,
    passes: review.passes ?? null,
    averaging: review.averaging,
    missing_fields: review.missingFields,
    criteria: review.criteria.map(({ id, weight, mean, spread, outliers }) => ({
      id,
      weight,
      mean: figure(mean, lang),
      spread: figure(spread, lang),
      outliers,
    })),
    experts: review.experts.map(({ id, field, score }) => ({ id, field, score: figure(score, lang) })),
    notes: review.notes.map((note) => note[lang]),
  };
}
