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

/** What each weight would have to be for another option to be first, and the lead at half and half again of it. */
export function FlipsTable({ scoring }: { readonly scoring: Scoring }) {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const percent = (share: number): string => `${formatNumber(share * 100, language, 1)}%`;
  const flip = (criterion: number, direction: 'rises' | 'falls'): string => {
    const found = scoring.flips.find((one) => one.criterion === criterion && one.direction === direction);
    if (!found) return '—';
    const name = scoring.options[found.first];
    return t(direction === 'rises' ? 'score.above' : 'score.below', {
      at: percent(found.at),
      name: name ? pick(name.label) : '',
    });
  };
  if (scoring.tornado.length === 0) return null;
  return (
    <TableContainer sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}>
      <Table size="small" aria-label={t('score.flips')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('score.criterion')}</TableCell>
            <TableCell align="right">{t('score.weight')}</TableCell>
            <TableCell>{t('score.flipUp')}</TableCell>
            <TableCell>{t('score.flipDown')}</TableCell>
            <TableCell align="right">{t('score.leadLow')}</TableCell>
            <TableCell align="right">{t('score.leadHigh')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {scoring.tornado.map(({ criterion, low, high }) => (
            <TableRow key={scoring.criteria[criterion]?.id} hover>
              <TableCell component="th" scope="row">
                {scoring.criteria[criterion] ? pick(scoring.criteria[criterion].label) : ''}
              </TableCell>
              <TableCell align="right">{percent(scoring.criteria[criterion]?.weight ?? 0)}</TableCell>
              <TableCell>{flip(criterion, 'rises')}</TableCell>
              <TableCell>{flip(criterion, 'falls')}</TableCell>
              {[low, high].map(({ lead, weight }) => (
                <TableCell
                  key={weight}
                  align="right"
                  sx={{ color: lead < 0 ? 'error.main' : 'text.primary', fontVariantNumeric: 'tabular-nums' }}
                >
                  {formatNumber(lead * 100, language, 1)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
