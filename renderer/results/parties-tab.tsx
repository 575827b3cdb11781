import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import { useTheme } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunResult } from '../engine/engine';
import { periodColumns } from '../format/period-vm';
import { unitName } from '../format/unit-vm';
import { useApp } from '../state/store';
import { partyColour } from '../theme/parties';
import { useNumberStyle, usePick, useResult } from '../ui/hooks';
import { LeverageStrip } from './leverage-strip';
import { PartiesPrint } from './parties-print';
import { namedAccounts, netRows } from './parties-vm';
import { PartyAccount, SumLaw } from './party-account';
import { PartyFlows } from './party-flows';
import { PartyTable } from './party-table';
import { PeriodGrid } from './period-grid';

/** Every party's money: what each account comes to, who pays whom, and each account over time. */
export function PartiesTab() {
  const result = useResult();
  const [chosen, setChosen] = useState('');
  const accounts = useRef<HTMLDivElement>(null);
  if (!result) return null;
  const open = (key: string): void => {
    setChosen(key);
    accounts.current?.scrollIntoView({ block: 'start' });
    accounts.current?.focus({ preventScroll: true });
  };
  return (
    <PartiesPrint>
      <Box sx={{ overflow: 'auto', flex: 1, color: 'text.primary' }} data-prints>
        <Box sx={{ p: 3, display: 'flex', flexDirection: 'column', gap: 3 }}>
          <LeverageStrip result={result} />
          <PartyTable result={result} onChoose={open} />
          <PartyFlows result={result} />
          <Box ref={accounts} tabIndex={-1} sx={{ outline: 'none' }}>
            <Accounts result={result} chosen={chosen} onChoose={setChosen} />
          </Box>
        </Box>
      </Box>
    </PartiesPrint>
  );
}

interface AccountsProps {
  readonly result: RunResult;
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

function Accounts({ result, chosen, onChoose }: AccountsProps) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const view = useApp((s) => s.periodView);
  const columns = useMemo(() => periodColumns(result.periods, view), [result, view]);
  const all = useMemo(() => namedAccounts(result), [result]);
  const named = all.find(({ key }) => key === chosen);
  const title = named ? t('parties.account', { name: pick(named.label) }) : t('parties.accounts');
  return (
    <Box component="section" aria-label={title} sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Box sx={{ flex: 1, display: 'flex', alignItems: 'baseline', columnGap: 1.5, flexWrap: 'wrap' }}>
          <Typography variant="h2">{title}</Typography>
          <Typography variant="caption" color="textSecondary">
            {unitName('money', style)}
          </Typography>
        </Box>
        <TextField
          select
          label={t('parties.chooseParty')}
          value={named?.key ?? 'all'}
          onChange={(event) => onChoose(event.target.value === 'all' ? '' : event.target.value)}
          sx={{ minWidth: 220 }}
        >
          <MenuItem value="all">
            {t('common.all')} · {t('parties.net')}
          </MenuItem>
          {all.map(({ key, label, depth }) => (
            <MenuItem key={key} value={key} sx={{ pl: 2 + depth * 2 }}>
              {pick(label)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      {named ? (
        <PartyAccount result={result} named={named} columns={columns} />
      ) : (
        <AllNets result={result} title={title} columns={columns} />
      )}
    </Box>
  );
}

interface AllNetsProps {
  readonly result: RunResult;
  readonly title: string;
  readonly columns: ReturnType<typeof periodColumns>;
}

function AllNets({ result, title, columns }: AllNetsProps) {
  const theme = useTheme();
  const style = useNumberStyle();
  const mode = theme.palette.mode;
  const rows = useMemo(
    () => netRows(result, style, (role) => partyColour(role, mode)),
    [result, style, mode],
  );
  return (
    <>
      <PeriodGrid label={title} rows={rows} columns={columns} periods={result.periods} fit />
      <SumLaw result={result} />
    </>
  );
}
