import { useTranslation } from 'react-i18next';
import { MONEY_SCALES, moneyName, moneyScale } from '../format/money-unit';
import { moneyUnits } from '../host/settings';
import { go } from '../state/navigate';
import { changeSettings } from '../state/settings';
import { currentOption, currentScenario, useApp } from '../state/store';
import { useNumberStyle, usePick, useProject, useResult } from '../ui/hooks';
import { ChipSelect } from './chip-select';

/** What of the project is shown: option, scenario, money unit, periods. */
export function ViewChips() {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const { language } = style;
  const project = useProject();
  const result = useResult();
  const option = useApp(currentOption);
  const scenario = useApp(currentScenario);
  const moneyUnit = useApp((s) => s.settings.moneyUnit);
  const periodView = useApp((s) => s.periodView);
  if (!project) return null;
  const { currency, display_unit } = project.identity;
  const { scale } = style;
  const own = moneyName(currency, moneyScale('project', display_unit), language);
  const units = [
    { value: 'project', label: t('top.projectUnit', { unit: own }) },
    ...MONEY_SCALES.map((scale) => ({ value: scale, label: moneyName(currency, scale, language) })),
  ];
  const subAnnual = (result?.run.model.spec.periodsPerYear ?? 1) > 1;
  return (
    <>
      <ChipSelect
        label={t('top.option')}
        value={option}
        choices={project.options.map((o) => ({ value: o.id, label: pick(o.label) }))}
        onChange={(value) => go({ option: value })}
      />
      <ChipSelect
        label={t('top.scenario')}
        value={scenario}
        choices={project.scenarios.map((s) => ({ value: s.id, label: pick(s.label) }))}
        onChange={(value) => go({ scenario: value })}
        command={{
          label: t('menu.scenarios'),
          run: () => go({ page: 'terms', tab: 'scenarios', explain: null }),
        }}
      />
      <ChipSelect
        label={t('top.moneyUnit')}
        value={moneyUnit}
        choices={units}
        onChange={(value) => {
          const unit = moneyUnits.find((u) => u === value);
          if (unit) void changeSettings({ moneyUnit: unit });
        }}
        maxWidth={170}
        shown={moneyName(currency, scale, language)}
      />
      {subAnnual && (
        <ChipSelect
          label={t('top.period')}
          value={periodView}
          choices={[
            { value: 'year', label: t('top.periodYear') },
            { value: 'step', label: t(`choices.${project.timeline.step}`) },
          ]}
          onChange={(value) => useApp.setState({ periodView: value === 'step' ? 'step' : 'year' })}
        />
      )}
    </>
  );
}
