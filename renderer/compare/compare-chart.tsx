import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../engine/compare';
import type { Project } from '../engine/engine';
import { formatNumber } from '../format/number-vm';
import { displayFactor, unitName } from '../format/unit-vm';
import { ChipSelect } from '../frame/chip-select';
import { useNumberStyle, usePick } from '../ui/hooks';
import {
  type ChartFigure,
  chartFigures,
  forecastBudgets,
  limitsOf,
  type YearlyLine,
  yearlyFigure,
  yearsOf,
} from './chart-vm';
import { partiesInOrder } from './compare-vm';
import { OverlayPicture } from './overlay-picture';
import { useScenarios } from './use-scenarios';
import { YearsTable } from './years-table';

interface Props {
  readonly project: Project;
  readonly modelled: Project;
  readonly comparison: Comparison;
}

/** A figure by year: every option under the scenario chosen, or every scenario of one option, over one another. */
export function CompareChart({ project, modelled, comparison }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const [asked, setAsked] = useState<{ readonly figure: ChartFigure; readonly subject: string }>({
    figure: 'net',
    subject: '',
  });
  /** The option whose scenarios are drawn; every option under one scenario when empty. */
  const [over, setOver] = useState('');
  const known = useScenarios(modelled, over !== '');
  const figures = chartFigures(project, comparison);
  const figure = figures.includes(asked.figure) ? asked.figure : 'net';
  const subjects = useMemo(
    () => (figure === 'ratio' ? forecastBudgets(project, comparison) : partiesInOrder(comparison)),
    [figure, project, comparison],
  );
  const subject = subjects.find(({ id }) => id === asked.subject) ?? subjects[0];
  const alone = comparison.options.find(({ id }) => id === over);
  const drawn = useMemo(() => {
    const ask = { figure, party: subject?.id ?? '', budget: subject?.id ?? '' };
    const sources = alone
      ? project.scenarios.map(({ id, label }) => ({
          option: known.get(id)?.options.find((one) => one.id === alone.id),
          scenario: id,
          name: pick(label),
        }))
      : comparison.options.map((option) => ({
          option,
          scenario: comparison.scenario,
          name: pick(option.label),
        }));
    const lines = sources.flatMap(({ option, scenario, name }, place): YearlyLine[] => {
      const yearly = yearlyFigure(option, ask);
      return option && yearly ? [{ option: option.id, scenario, name, place, ...yearly }] : [];
    });
    const limits =
      figure === 'ratio'
        ? limitsOf(
            sources.map(({ option }) => option),
            ask.budget,
          )
        : [];
    return { lines, limits, years: yearsOf(lines) };
  }, [figure, subject, alone, known, project, comparison, pick]);
  if (!subject) return null;
  const unit = figure === 'ratio' ? '%' : 'money';
  const factor = figure === 'ratio' ? 0.01 : displayFactor('money', style);
  const title = `${t(`compare.figureOf.${figure}`)}${figure === 'outlay' ? '' : `: ${pick(subject.label)}`}`;
  const isWaiting = alone !== undefined && known.size < project.scenarios.length;
  return (
    <Paper variant="outlined" component="section" aria-labelledby="compare-chart" sx={{ p: 2, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
        <Box sx={{ flex: 1, minWidth: 280 }}>
          <Typography variant="h2" id="compare-chart">
            {t('compare.chart')}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {t(`compare.figureHelp.${figure}`)} {unit === 'money' ? unitName('money', style) : ''}
          </Typography>
        </Box>
        {project.scenarios.length > 1 && (
          <>
            <ToggleButtonGroup
              exclusive
              size="small"
              value={alone ? 'scenarios' : 'options'}
              aria-label={t('compare.overlay')}
              sx={{ displayPrint: 'none' }}
              onChange={(_event, way: 'options' | 'scenarios' | null) =>
                way && setOver(way === 'options' ? '' : (comparison.options[0]?.id ?? ''))
              }
            >
              <ToggleButton value="options">{t('compare.overOptions')}</ToggleButton>
              <ToggleButton value="scenarios">{t('compare.overScenarios')}</ToggleButton>
            </ToggleButtonGroup>
            {alone && (
              <ChipSelect
                label={t('score.option')}
                value={alone.id}
                onChange={setOver}
                maxWidth={220}
                choices={comparison.options.map(({ id, label }) => ({ value: id, label: pick(label) }))}
              />
            )}
          </>
        )}
        <ChipSelect
          label={t('compare.chartFigure')}
          value={figure}
          onChange={(next) => setAsked({ ...asked, figure: next as ChartFigure })}
          maxWidth={220}
          choices={figures.map((one) => ({ value: one, label: t(`compare.figureOf.${one}`) }))}
        />
        {figure !== 'outlay' && (
          <ChipSelect
            label={t(figure === 'ratio' ? 'compare.budget' : 'compare.party')}
            value={subject.id}
            onChange={(next) => setAsked({ figure, subject: next })}
            maxWidth={240}
            choices={subjects.map(({ id, label }) => ({ value: id, label: pick(label) }))}
          />
        )}
      </Box>
      <Box aria-busy={isWaiting} sx={{ opacity: isWaiting ? 0.6 : 1 }}>
        <OverlayPicture
          title={title}
          years={drawn.years}
          lines={drawn.lines.map(({ name, place, cells }) => ({
            name,
            place,
            values: drawn.years.map((year) => {
              const value = cells.get(year)?.value;
              return typeof value === 'number' ? value / factor : Number.NaN;
            }),
          }))}
          limits={drawn.limits.map((limit) => ({
            name: t('compare.limit', { value: formatNumber(limit * 100, style.language, 2, 0) }),
            value: limit * 100,
          }))}
          suffix={unit === '%' ? '%' : ''}
        />
        <YearsTable
          label={title}
          years={drawn.years}
          lines={drawn.lines}
          unit={unit}
          explained={figure !== 'cumulative'}
        />
      </Box>
    </Paper>
  );
}
