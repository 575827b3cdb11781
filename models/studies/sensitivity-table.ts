import type { Bilingual, Value } from '../language/types';
import type { Sensitivity, SensitivityFigure, Switching } from './sensitivity-types';

/** Statement P (敏感性分析表) for one figure: a block of rows per factor, the case as it stands first. */
export interface SensitivityTable {
  readonly letter: 'P';
  readonly title: Bilingual;
  readonly figure: SensitivityFigure;
  readonly rows: readonly SensitivityTableRow[];
}

export interface SensitivityTableRow {
  /** 序号, on the first row of a factor. */
  readonly no: string;
  /** Id of the factor; absent for the case as it stands. */
  readonly factor?: string;
  readonly label: Bilingual;
  readonly change: number;
  readonly value: Value;
  readonly coefficient?: Value;
  /** On the first row of a factor. */
  readonly switching?: Switching;
  readonly amountUnit?: string;
}

export const TITLE: Bilingual = { zh: '敏感性分析表', en: 'Sensitivity analysis' };

/** Headings of statement P, in order. */
export const HEADINGS = {
  no: { zh: '序号', en: 'No.' },
  factor: { zh: '不确定因素', en: 'Factor' },
  change: { zh: '变化率', en: 'Change' },
  value: { zh: '指标值', en: 'Figure' },
  coefficient: { zh: '敏感度系数', en: 'Coefficient' },
  switching: { zh: '临界点', en: 'Switching value' },
  amount: { zh: '临界值', en: 'Amount there' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const AS_IT_STANDS: Bilingual = { zh: '基本方案', en: 'As it stands' };

/** The note below the table. */
export const TABLE_NOTE: Bilingual = {
  zh: '敏感度系数 = 指标变化率 ÷ 因素变化率；临界点为指标恰好达到判据（净现值为零、内部收益率等于基准收益率等）时因素的变化率，临界值为因素在该处的数值。',
  en: 'Coefficient = relative change of the figure ÷ relative change of the factor. The switching value is the change of the factor at which the figure just meets its limit (NPV nothing, IRR at the benchmark); the amount is what the factor comes to there.',
};

/** Lay a study out as statement P for one of its figures. */
export function sensitivityTable(study: Sensitivity, at: number): SensitivityTable {
  const figure = study.figures[at];
  if (!figure) throw new Error(`the study has no figure ${at}`);
  const base: SensitivityTableRow = { no: '', label: AS_IT_STANDS, change: 0, value: figure.base };
  return {
    letter: 'P',
    title: TITLE,
    figure,
    rows: [
      base,
      ...study.factors.flatMap(({ id, label, points, switching, amount }, f) =>
        points.map(({ change, values, coefficients }, i): SensitivityTableRow => {
          const [value, coefficient, found] = [values[at], coefficients[at], switching[at]];
          return {
            no: i === 0 ? String(f + 1) : '',
            factor: id,
            label,
            change,
            value: value ?? figure.base,
            ...(coefficient === undefined ? {} : { coefficient }),
            ...(i === 0 && found ? { switching: found } : {}),
            ...(amount ? { amountUnit: amount.unit } : {}),
          };
        }),
      ),
    ],
  };
}
