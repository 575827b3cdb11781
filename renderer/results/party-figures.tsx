import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { RunResult } from '../engine/engine';
import { decimalsFor, figure } from '../format/number-vm';
import { totalValue } from '../format/period-vm';
import { explainFigure } from '../state/navigate';
import { useNumberStyle, usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';
import { Asked, LineFigure } from './line-figure';
import type { NamedAccount } from './parties-vm';

interface Props {
  readonly result: RunResult;
  readonly named: NamedAccount;
}

/** What an account comes to, in one strip; every figure can be asked why. */
export function PartyFigures({ result, named: { account } }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const wholeOf = (id: string): number => totalValue(result.run.series(id), 'flow') ?? 0;
  const largest = Math.max(wholeOf(account.inflow), wholeOf(account.outflow));
  const decimals = decimalsFor('money', largest, style);
  const whole = (id: string) => {
    const shown = figure(wholeOf(id), 'money', style, decimals);
    return <Asked shown={shown} onAsk={() => explainFigure({ id })} />;
  };
  return (
    <Box>
      <Paper
        variant="outlined"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(104px, 1fr))',
          '& > *': { px: 1.5, py: 1, borderRight: 1, borderColor: 'divider' },
          '& > :last-child': { borderRight: 0 },
        }}
      >
        <Tile name={t('parties.inflow')}>{whole(account.inflow)}</Tile>
        <Tile name={t('parties.outflow')}>{whole(account.outflow)}</Tile>
        <Tile name={t('parties.net')}>
          <LineFigure result={result} id={account.netTotal} decimals={decimals} missing={account.noReturn} />
        </Tile>
        <Tile name={t('parties.npv')}>
          <LineFigure result={result} id={account.npv} decimals={decimals} missing={t('parties.npvNone')} />
        </Tile>
        <Tile name={t('parties.irr')}>
          <LineFigure result={result} id={account.irr} missing={account.noReturn} />
        </Tile>
        <Tile name={t('parties.payback')}>
          <LineFigure result={result} id={account.payback} missing={account.noReturn} />
        </Tile>
        <Tile name={t('parties.exposure')}>
          <LineFigure result={result} id={account.exposure} decimals={decimals} missing={account.noReturn} />
        </Tile>
      </Paper>
      {account.noReturn && (
        <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 0.5 }}>
          {t('parties.irr')}: {pick(account.noReturn)}
        </Typography>
      )}
      {account.notes.map((note) => (
        <Typography key={note.en} variant="caption" component="p" sx={{ mt: 0.5 }}>
          <StateIcon state="alert" /> {pick(note)}
        </Typography>
      ))}
    </Box>
  );
}

interface TileProps {
  readonly name: string;
  readonly children: React.ReactNode;
}

function Tile({ name, children }: TileProps) {
  return (
    <Box>
      <Typography variant="caption" color="textSecondary" component="div">
        {name}
      </Typography>
      <Typography component="div" sx={{ fontSize: '1.125rem', fontWeight: 700 }}>
        {children}
      </Typography>
    </Box>
  );
}
