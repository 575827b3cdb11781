import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { Scoring } from '../engine/scoring';
import { formatNumber } from '../format/number-vm';
import { useLanguage, usePick } from '../ui/hooks';
import { DASHES, optionColour } from './option-colours';

/** How often each option takes each place when nothing is known about the weights; its line in the net stands before it. */
export function RankTable({ scoring }: { readonly scoring: Scoring }) {
  const { t } = useTranslation();
  const pick = usePick();
  const theme = useTheme();
  const language = useLanguage();
  const { options, robustness } = scoring;
  if (robustness === null) return null;
  return (
    <TableContainer sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}>
      <Table size="small" aria-label={t('score.stability')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('score.option')}</TableCell>
            {options.map(({ id }, place) => (
              <TableCell key={id} align="right" sx={{ whiteSpace: 'nowrap' }}>
                {t('score.place', { place: place + 1 })}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {options.map(({ id, label }, i) => (
            <TableRow key={id} hover>
              <TableCell component="th" scope="row">
                <svg width={24} height={8} aria-hidden="true" style={{ marginRight: 8 }}>
                  <line
                    x1={0}
                    x2={24}
                    y1={4}
                    y2={4}
                    stroke={optionColour(theme, i)}
                    strokeWidth={2.5}
                    strokeDasharray={(DASHES[i % DASHES.length] ?? []).join(' ')}
                  />
                </svg>
                {pick(label)}
              </TableCell>
              {options.map((other, place) => {
                const share = robustness.shares[i]?.[place];
                return (
                  <TableCell key={other.id} align="right" sx={{ position: 'relative' }}>
                    <Box
                      sx={{
                        position: 'absolute',
                        right: 0,
                        bottom: 0,
                        height: 3,
                        width: `${(share ?? 0) * 100}%`,
                        bgcolor: 'primary.main',
                      }}
                    />
                    {share === undefined ? '—' : `${formatNumber(share * 100, language, 0)}%`}
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
