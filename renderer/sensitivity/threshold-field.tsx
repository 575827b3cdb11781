import { useTranslation } from 'react-i18next';
import type { SensitivityFigure, SensitivityFigureRequest } from '../engine/sensitivity';
import { editText, readInput } from '../format/number-vm';
import { unitClass, unitName } from '../format/unit-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { CommittedField } from './committed-field';
import type { SensitivityView } from './use-sensitivity';

interface Props {
  readonly figure: SensitivityFigure;
  readonly view: SensitivityView;
}

/** The limit the figure shown is held against; empty for the usual one. */
export function ThresholdField({ figure: { line, unit, threshold }, view: { settings, set, study } }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const named = unitClass(unit) === 'percent' ? '' : unitName(unit, style);
  const label = t('sensitivity.limit');
  const watched = (): readonly SensitivityFigureRequest[] =>
    settings.figures.length > 0
      ? settings.figures
      : (study?.figures ?? []).map((figure) => ({ line: figure.line }));
  return (
    <CommittedField<number | 'usual'>
      label={named === '' ? label : style.language === 'en' ? `${label} (${named})` : `${label}（${named}）`}
      help={threshold ? pick(threshold.label) : ''}
      text={threshold ? editText(threshold.value, unit, style) : ''}
      read={(text) => (text.trim() === '' ? 'usual' : readInput(text, unit, style))}
      bad={(text) => t('sensitivity.thresholdBad', { text })}
      onRead={(value) =>
        set({
          figures: watched().map((one) =>
            one.line !== line ? one : value === 'usual' ? { line } : { line, threshold: value },
          ),
        })
      }
    />
  );
}
