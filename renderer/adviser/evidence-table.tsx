import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { CITATIONS, EVIDENCE } from '../../models/appraisal/adviser';
import { usePick } from '../ui/hooks';
import { HarveyBall } from './harvey-ball';
import { Sources } from './reason';

const SHARES = ['funds', 'operates', 'controls'] as const;

/** The studies' own comparison: who funds, operates and controls, what speaks for and against. */
export function EvidenceTable() {
  const { t } = useTranslation();
  const pick = usePick();
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={t('adviser.evidence')}
      sx={{ overflowX: 'auto' }}
    >
      <Box sx={{ px: 2, py: 0.9 }}>
        <Typography variant="h3" component="h2">
          {t('adviser.evidence')}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {t('adviser.evidenceHelp')}
        </Typography>
      </Box>
      <Table size="small" sx={{ '& td, & th': { verticalAlign: 'top' } }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '18%' }}>{t('adviser.mode')}</TableCell>
            {SHARES.map((what) => (
              <TableCell key={what} sx={{ whiteSpace: 'nowrap', px: 1 }}>
                {t(`adviser.${what}`)}
                <Typography variant="caption" component="div" color="textSecondary">
                  {t('adviser.sides')}
                </Typography>
              </TableCell>
            ))}
            <TableCell>{t('adviser.strengths')}</TableCell>
            <TableCell>{t('adviser.weaknesses')}</TableCell>
            <TableCell>{t('adviser.suits')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {EVIDENCE.map(({ label, shares, strengths, weaknesses, suits, cites }) => (
            <TableRow key={label.en}>
              <TableCell>
                <strong>{pick(label)}</strong>
                <Sources citations={cites.map((id) => CITATIONS[id])} short />
              </TableCell>
              {SHARES.map((what) => {
                const pair = shares?.[what];
                const told = pair
                  ? t('adviser.share', {
                      what: t(`adviser.${what}`),
                      government: pair[0],
                      enterprise: pair[1],
                    })
                  : t('adviser.notRated');
                return (
                  <TableCell key={what} aria-label={told} title={told} sx={{ whiteSpace: 'nowrap', px: 1 }}>
                    {pair ? (
                      <>
                        <HarveyBall quarters={pair[0]} /> <HarveyBall quarters={pair[1]} />
                      </>
                    ) : (
                      '—'
                    )}
                  </TableCell>
                );
              })}
              <TableCell>{pick(strengths)}</TableCell>
              <TableCell>{pick(weaknesses)}</TableCell>
              <TableCell>{pick(suits)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  );
}
