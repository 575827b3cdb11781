import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getAt, type Project, type ProjectInput, setInput } from '../engine/engine';
import { editText } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { edit } from '../state/edit';
import { useNumberStyle, usePick } from '../ui/hooks';
import { SeriesChart } from './series-chart';
import { SeriesTable } from './series-table';
import { fitSeries, pasteTexts, readTexts, yearLabels } from './series-vm';

interface Props {
  readonly project: Project;
  readonly input: ProjectInput;
  readonly onClose: () => void;
}

/** Edit an input year by year, with its curve beside the table. */
export function SeriesDialog({ project, input, onClose }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const years = yearLabels(project);
  const start = (getAt(project, `${input.path}/value`) ?? 0) as number | readonly number[];
  const [byYear, setByYear] = useState(true);
  const [texts, setTexts] = useState<readonly string[]>(() =>
    (typeof start === 'number' ? fitSeries([start], years.length) : start).map((v) =>
      editText(v, input.unit, style),
    ),
  );
  const { values, wrong } = readTexts(byYear ? texts : texts.slice(0, 1), input.unit, style);
  const missing = years.length - texts.length;
  const apply = (): void => {
    const [first = 0] = values;
    edit(`${input.path}:series`, (current) =>
      setInput(current, input.path, { value: byYear ? values : first }),
    );
    onClose();
  };
  const refit = (): void =>
    setTexts(
      texts.length >= years.length
        ? texts.slice(0, years.length)
        : [...texts, ...years.slice(texts.length).map(() => texts.at(-1) ?? '0')],
    );
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="series-title">
      <DialogTitle id="series-title">
        {pick(input.label)}
        <Typography component="span" color="textSecondary">
          {' '}
          {unitName(input.unit, style)}
        </Typography>
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gridTemplateColumns: '300px 1fr', gap: 3, alignItems: 'start' }}>
        <Box>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={byYear ? 'year' : 'one'}
            onChange={(_event, value: 'year' | 'one' | null) => value && setByYear(value === 'year')}
            sx={{ mb: 1 }}
          >
            <ToggleButton value="year">{t('series.byYear')}</ToggleButton>
            <ToggleButton value="one">{t('series.single')}</ToggleButton>
          </ToggleButtonGroup>
          <SeriesTable
            years={byYear ? years : years.slice(0, 1)}
            texts={byYear ? texts : texts.slice(0, 1)}
            wrong={wrong}
            single={!byYear}
            onChange={(i, text) => setTexts(texts.map((old, at) => (at === i ? text : old)))}
            onPaste={(i, clipboard) => setTexts(pasteTexts(texts, i, clipboard))}
          />
        </Box>
        <Box sx={{ position: 'sticky', top: 0 }}>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {t('series.hint')}
          </Typography>
          {byYear && missing !== 0 && (
            <Box sx={{ mb: 1 }}>
              <Typography variant="body2" color="error">
                {missing > 0
                  ? t('series.short', { count: missing, years: years.length })
                  : t('series.long', { count: -missing, years: years.length })}
              </Typography>
              <Button onClick={refit}>{missing > 0 ? t('series.fill') : t('series.trim')}</Button>
            </Box>
          )}
          {byYear && (
            <SeriesChart
              values={values}
              unit={input.unit}
              years={years}
              label={t('series.chart', { name: pick(input.label) })}
            />
          )}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="contained" disabled={wrong.size > 0} onClick={apply}>
          {t('common.apply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
