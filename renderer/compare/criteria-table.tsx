import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { Project } from '../engine/engine';
import type { Scoring } from '../engine/scoring';
import { formatNumber } from '../format/number-vm';
import { useLanguage, usePick } from '../ui/hooks';
import { CriterionRow } from './criterion-row';

interface Props {
  readonly project: Project;
  readonly scoring: Scoring;
  /** Show what a weight would do while its slider moves. */
  readonly onTry: (project: Project | null) => void;
}

/** Criteria with their anchors and weights, every option's points under each, and the totals. */
export function CriteriaTable({ project, scoring, onTry }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const { options, criteria, totals, ranks } = scoring;
  const sum = criteria.reduce((total, { weight }) => total + (weight ?? 0), 0);
  const points = (total: number | null | undefined): string =>
    typeof total === 'number' ? formatNumber(total * 100, language, 1) : '—';
  return (
    <TableContainer sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}>
      <Table size="small" aria-label={t('score.criteria')} sx={{ minWidth: 640 + options.length * 130 }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ minWidth: 200 }}>{t('score.criterion')}</TableCell>
            <TableCell align="right">{t('score.worst')}</TableCell>
            <TableCell align="right">{t('score.best')}</TableCell>
            <TableCell sx={{ minWidth: 200 }}>
              {scoring.method === 'swing' ? t('score.points') : t('score.weight')}
            </TableCell>
            {options.map(({ id, label }) => (
              <TableCell key={id} align="right" sx={{ minWidth: 120, verticalAlign: 'top' }}>
                {pick(label)}
              </TableCell>
            ))}
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {criteria.map((criterion, at) => (
            <CriterionRow
              key={criterion.id}
              project={project}
              scoring={scoring}
              criterion={criterion}
              at={at}
              onTry={onTry}
            />
          ))}
          <TableRow sx={{ '& td, & th': { fontWeight: 700, bgcolor: (theme) => theme.sheet.head } }}>
            <TableCell component="th" scope="row" colSpan={3}>
              {t('score.total')}
            </TableCell>
            <TableCell>{sum > 0 ? formatNumber(sum * 100, language, 0) : '—'}%</TableCell>
            {options.map(({ id }, i) => (
              <TableCell key={id} align="right">
                {points(totals[i])}
              </TableCell>
            ))}
            <TableCell />
          </TableRow>
          <TableRow>
            <TableCell component="th" scope="row" colSpan={4}>
              {t('score.rank')}
            </TableCell>
            {options.map(({ id }, i) => (
              <TableCell key={id} align="right" sx={{ fontWeight: ranks[i] === 1 ? 700 : 400 }}>
                {ranks[i] ?? t('score.notRanked')}
              </TableCell>
            ))}
            <TableCell />
          </TableRow>
        </TableBody>
      </Table>
    </TableContainer>
  );
}
