import type { ModelRun } from './model';
import { phrase, type Wording } from './phrase';
import type { Bilingual, Expr } from './types';

/** The label of a line, an input or a table; its id where it has none. */
export function labelOf({ model }: Pick<ModelRun, 'model'>, id: string): Bilingual {
  return (
    model.lines.get(id)?.def.label ??
    model.inputs.get(id)?.label ??
    model.tables.get(id)?.label ?? { zh: id, en: id }
  );
}

/** A formula with labels in place of names, in both languages. */
export function inLabels(run: Pick<ModelRun, 'model'>, expr: Expr): Bilingual {
  return { zh: phrase(expr, labelWording(run, 'zh')), en: phrase(expr, labelWording(run, 'en')) };
}

function labelWording(run: Pick<ModelRun, 'model'>, language: 'zh' | 'en'): Wording {
  const { zh, en } = { zh: language === 'zh', en: language === 'en' };
  return {
    language,
    number: String,
    name: (id, { when, distance, by }) => {
      const label = labelOf(run, id)[language];
      const count = by === undefined ? distance : `“${labelOf(run, by)[language]}”`;
      if (when === 'prev' && zh) return `${count === 1 ? '上期' : `前${count}期`}${label}`;
      if (when === 'next' && zh) return `${count === 1 ? '下期' : `后${count}期`}${label}`;
      if (when === 'prev' && en)
        return `${label} ${count === 1 ? 'of the period before' : `${count} periods before`}`;
      if (when === 'next' && en)
        return `${label} ${count === 1 ? 'of the next period' : `${count} periods ahead`}`;
      return label;
    },
  };
}
