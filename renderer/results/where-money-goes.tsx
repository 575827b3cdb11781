import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Paper from '@mui/material/Paper';
import { useTheme } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { decimalsFor, figure } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { explainFigure } from '../state/navigate';
import { partyColour } from '../theme/parties';
import { Clipped } from '../ui/clipped';
import { useNumberStyle, usePick, useResult } from '../ui/hooks';
import { type PartyTotal, partyTotals, zeroOf } from './summary-vm';

/** Net of every party over the whole life, as bars left and right of zero. */
export function WhereMoneyGoes() {
  const { t } = useTranslation();
  const style = useNumberStyle();
  const result = useResult();
  if (!result) return null;
  const totals = partyTotals(result);
  const decimals = decimalsFor('money', Math.max(...totals.map((p) => Math.max(p.inflow, p.outflow))), style);
  return (
    <Paper variant="outlined" component="section" aria-labelledby="parties-title" sx={{ p: 2 }}>
      <Typography variant="h2" id="parties-title">
        {t('results.partiesTitle')}
      </Typography>
      <Typography variant="caption" color="textSecondary">
        {t('results.partiesText')} ({unitName('money', style)})
      </Typography>
      <Box sx={{ mt: 1 }}>
        {totals.map((party) => (
          <PartyBar key={party.id} party={party} zero={zeroOf(totals)} decimals={decimals} />
        ))}
      </Box>
    </Paper>
  );
}

interface BarProps {
  readonly party: PartyTotal;
  readonly zero: number;
  readonly decimals: number;
}

function PartyBar({ party, zero, decimals }: BarProps) {
  const { t } = useTranslation();
  const theme = useTheme();
  const pick = usePick();
  const style = useNumberStyle();
  const colour = partyColour(party.role, theme.palette.mode);
  const text = (value: number): string => figure(value, 'money', style, decimals).text;
  const detail = `${t('parties.inflow')} ${text(party.inflow)} · ${t('parties.outflow')} ${text(party.outflow)}`;
  return (
    <Tooltip title={detail} placement="top">
      <ButtonBase
        data-party={party.id}
        onClick={() => explainFigure({ id: party.net })}
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(110px, 42%) 1fr 92px',
          gap: 1.5,
          alignItems: 'center',
          width: '100%',
          py: 0.75,
          textAlign: 'left',
          '&:hover': { bgcolor: 'action.hover' },
          '&.Mui-focusVisible': { outline: 2, outlineColor: 'primary.main', outlineOffset: -2 },
        }}
      >
        <Clipped text={pick(party.label)} variant="body2" />
        <Box sx={{ position: 'relative', height: 14, borderLeft: 0 }} aria-hidden>
          <Box
            sx={{
              position: 'absolute',
              left: `${zero * 100}%`,
              top: -5,
              bottom: -5,
              width: '1px',
              bgcolor: 'divider',
            }}
          />
          <Box
            sx={{
              position: 'absolute',
              top: 0,
              bottom: 0,
              borderRadius: 0.25,
              bgcolor: colour,
              width: `${party.length * 100}%`,
              left: `${party.from * 100}%`,
            }}
          />
        </Box>
        <Typography
          variant="body2"
          sx={{ textAlign: 'right', color: party.total < 0 ? 'error.main' : 'text.primary' }}
        >
          {text(party.total)}
        </Typography>
      </ButtonBase>
    </Tooltip>
  );
}
