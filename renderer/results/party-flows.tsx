import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunResult } from '../engine/engine';
import { figure, formatNumber } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { hasDepartments, pairFlows, yearsOf } from './flows-vm';
import { PaymentMatrix } from './payment-matrix';
import { SankeyChart } from './sankey-chart';

/** Who pays whom, over the whole life or in one year: as a picture and, with the same choice, as a table. */
export function PartyFlows({ result }: { readonly result: RunResult }) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const [chosen, setYear] = useState<number | null>(null);
  const [together, setTogether] = useState(true);
  const years = yearsOf(result);
  const year = chosen !== null && years.includes(chosen) ? chosen : null;
  const flows = useMemo(() => pairFlows(result, { year, together }), [result, year, together]);
  const when = year === null ? t('parties.wholeLife') : String(year);
  const [largest] = flows;
  const moved = flows.reduce((sum, { value }) => sum + value, 0);
  const money = (value: number): string => figure(value, 'money', style).text;
  const words = largest
    ? t('parties.flowsText', {
        moved: money(moved),
        unit: unitName('money', style),
        from: pick(largest.from.label),
        to: pick(largest.to.label),
        value: money(largest.value),
        share: `${formatNumber((largest.value / moved) * 100, style.language, 1)}%`,
      })
    : t('parties.flowsNone', { when });
  return (
    <>
      <Paper
        variant="outlined"
        component="section"
        aria-labelledby="flows-title"
        sx={{ p: 2, minWidth: 0, breakInside: 'avoid' }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
          <Typography variant="h2" id="flows-title" sx={{ flex: 1 }}>
            {t('parties.flows', { when })}
          </Typography>
          {hasDepartments(result) && (
            <FormControlLabel
              control={<Switch size="small" checked={together} onChange={(_event, on) => setTogether(on)} />}
              label={<Typography variant="body2">{t('parties.together')}</Typography>}
            />
          )}
          <TextField
            select
            label={t('parties.when')}
            value={year ?? 'all'}
            onChange={(event) => setYear(event.target.value === 'all' ? null : Number(event.target.value))}
            sx={{ minWidth: 150 }}
          >
            <MenuItem value="all">{t('parties.wholeLifeChoice')}</MenuItem>
            {years.map((one) => (
              <MenuItem key={one} value={one}>
                {one}
              </MenuItem>
            ))}
          </TextField>
        </Box>
        <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 0, mb: 1 }}>
          {words}
        </Typography>
        {largest && <SankeyChart flows={flows} words={words} />}
      </Paper>
      <PaymentMatrix result={result} flows={flows} when={when} />
    </>
  );
}
