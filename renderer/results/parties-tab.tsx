import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import { useTheme } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunResult } from '../engine/engine';
import { periodColumns } from '../format/period-vm';
import { useApp } from '../state/store';
import { partyColour } from '../theme/parties';
import { useNumberStyle, usePick, useResult } from '../ui/hooks';
import { accountRows, netRows } from './parties-vm';
import { PartyTable } from './party-table';
import { PaymentMatrix } from './payment-matrix';
import { PeriodGrid } from './period-grid';

/** Every party's money: who pays whom, and each account over time. */
export function PartiesTab() {
  const result = useResult();
  if (!result) return null;
  return (
    <Box sx={{ overflow: 'auto', flex: 1, containerType: 'inline-size' }}>
      <Box sx={{ p: 3, display: 'flex', flexDirection: 'column', gap: 3 }}>
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            alignItems: 'start',
            // Beside each other only where the widest matrix is not cut.
            '@container (min-width: 1720px)': { gridTemplateColumns: '600px minmax(0, 1fr)' },
          }}
        >
          <PartyTable result={result} />
          <PaymentMatrix result={result} />
        </Box>
        <Accounts result={result} />
      </Box>
    </Box>
  );
}

function Accounts({ result }: { readonly result: RunResult }) {
  const { t } = useTranslation();
  const pick = usePick();
  const theme = useTheme();
  const style = useNumberStyle();
  const view = useApp((s) => s.periodView);
  const [chosen, setChosen] = useState('');
  const columns = useMemo(() => periodColumns(result.periods, view), [result, view]);
  const active = result.parties.filter((p) => p.flows.length > 0);
  const party = active.find((p) => p.id === chosen);
  const mode = theme.palette.mode;
  const rows = useMemo(
    () =>
      party ? accountRows(result, party, style) : netRows(result, style, (role) => partyColour(role, mode)),
    [result, party, style, mode],
  );
  const title = party ? t('parties.account', { name: pick(party.label) }) : t('parties.accounts');
  return (
    <Box component="section" aria-label={title} sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {title}
        </Typography>
        <TextField
          select
          label={t('parties.chooseParty')}
          value={party?.id ?? 'all'}
          onChange={(event) => setChosen(event.target.value)}
          sx={{ minWidth: 220 }}
        >
          <MenuItem value="all">
            {t('common.all')} · {t('parties.net')}
          </MenuItem>
          {active.map((p) => (
            <MenuItem key={p.id} value={p.id}>
              {pick(p.label)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <PeriodGrid label={title} rows={rows} columns={columns} periods={result.periods} fit />
    </Box>
  );
}
