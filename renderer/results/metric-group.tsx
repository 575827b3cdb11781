import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Paper from '@mui/material/Paper';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { MetricResult } from '../engine/engine';
import { figure } from '../format/number-vm';
import { other } from '../format/text';
import { unitClass, unitName } from '../format/unit-vm';
import { explainFigure } from '../state/navigate';
import { Clipped } from '../ui/clipped';
import { useNumberStyle, usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';

interface Props {
  readonly group: MetricResult['group'];
  readonly metrics: readonly MetricResult[];
}

/** Headline figures that belong together, each with its definition under it. */
export function MetricGroup({ group, metrics }: Props) {
  const { t } = useTranslation();
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={t(`results.metrics.${group}`)}
      sx={{ overflow: 'hidden' }}
    >
      <Typography variant="h3" component="h2" sx={{ px: 2, py: 0.9 }}>
        {t(`results.metrics.${group}`)}
      </Typography>
      {metrics.map((metric) => (
        <MetricRow key={metric.id} metric={metric} />
      ))}
    </Paper>
  );
}

function MetricRow({ metric }: { readonly metric: MetricResult }) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const shown = figure(metric.value, metric.unit, style);
  const unit = ['money', 'price', 'plain'].includes(unitClass(metric.unit))
    ? unitName(metric.unit, style)
    : '';
  const reason = shown.reason
    ? t('results.undefinedBecause', { reason: pick(shown.reason) })
    : t('results.why');
  return (
    <ButtonBase
      onClick={() => explainFigure({ id: metric.id })}
      data-metric={metric.id}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        columnGap: 2,
        alignItems: 'baseline',
        width: '100%',
        textAlign: 'left',
        px: 2,
        py: 0.6,
        borderTop: 1,
        borderColor: 'divider',
        '&:hover': { bgcolor: 'action.hover' },
        '&.Mui-focusVisible': { outline: 2, outlineColor: 'primary.main', outlineOffset: -2 },
      }}
    >
      <Tooltip title={other(metric.label, style.language)} placement="top-start">
        <Typography variant="body2" component="span">
          {pick(metric.label)}
        </Typography>
      </Tooltip>
      <Tooltip title={reason}>
        <Box component="span" sx={{ whiteSpace: 'nowrap', textAlign: 'right' }}>
          <Changed
            text={shown.text}
            colour={shown.reason ? 'text.secondary' : shown.negative ? 'error.main' : 'text.primary'}
          />
          {unit !== '' && (
            <Typography component="span" variant="caption" color="textSecondary">
              {' '}
              {unit}
            </Typography>
          )}
        </Box>
      </Tooltip>
      <Box component="span" sx={{ gridColumn: '1 / -1', minWidth: 0 }}>
        <Clipped text={pick(metric.definition)} lines={2} variant="caption" color="textSecondary" />
      </Box>
      {metric.remarks.map((remark) => (
        <Typography key={remark.en} variant="caption" component="span" sx={{ gridColumn: '1 / -1' }}>
          {pick(remark)}
        </Typography>
      ))}
      {metric.notes.map((note) => (
        <Typography key={note.en} variant="caption" component="span" sx={{ gridColumn: '1 / -1', mt: 0.5 }}>
          <StateIcon state="alert" /> {pick(note)}
        </Typography>
      ))}
    </ButtonBase>
  );
}

/** A figure whose background fades once when it changes: a new key starts the animation again. */
function Changed({ text, colour }: { readonly text: string; readonly colour: string }) {
  return (
    <Typography
      key={text}
      component="span"
      sx={{
        fontSize: '1.125rem',
        fontWeight: 700,
        color: colour,
        animation: 'changed 900ms ease-out',
        borderRadius: 0.5,
      }}
    >
      {text}
    </Typography>
  );
}
