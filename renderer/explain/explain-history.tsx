import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Sparkline } from '../chart/sparkline';
import type { RunResult } from '../engine/engine';
import { stepLabel } from '../format/period-vm';
import { pick } from '../format/text';
import type { NumberStyle } from '../format/unit-vm';
import { explainFigure } from '../state/navigate';
import { type Answer, historyOf } from './explain-vm';
import { Section } from './section';

interface Props {
  readonly found: Answer;
  readonly result: RunResult;
  readonly style: NumberStyle;
}

/** The line over time with this period marked, and steps to the periods beside it. */
export function ExplainHistory({ found, result, style }: Props) {
  const { t } = useTranslation();
  const { explanation, period } = found;
  const series = historyOf(result, explanation.id);
  if (!series || period === undefined) return null;
  const title = t('explain.history', { name: pick(explanation.label, style.language) });
  const [first] = result.periods;
  const last = result.periods.at(-1);
  const step = (by: number): void => explainFigure({ id: explanation.id, period: period + by }, 'sideways');
  return (
    <Section title={title}>
      <Sparkline values={series} width={366} height={72} label={title} mark={period} />
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography variant="caption" color="textSecondary">
          {first && stepLabel(first)}
        </Typography>
        <Box sx={{ display: 'flex', alignItems: 'center' }}>
          <IconButton
            size="small"
            aria-label={t('explain.previous')}
            disabled={period === 0}
            onClick={() => step(-1)}
          >
            <ChevronLeft fontSize="small" />
          </IconButton>
          <Typography variant="body2" sx={{ fontWeight: 700, minWidth: 72, textAlign: 'center' }}>
            {found.when}
          </Typography>
          <IconButton
            size="small"
            aria-label={t('explain.next')}
            disabled={period >= result.periods.length - 1}
            onClick={() => step(1)}
          >
            <ChevronRight fontSize="small" />
          </IconButton>
        </Box>
        <Typography variant="caption" color="textSecondary">
          {last && stepLabel(last)}
        </Typography>
      </Box>
    </Section>
  );
}
