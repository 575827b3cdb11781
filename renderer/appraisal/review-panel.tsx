import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ReviewStudy } from '../../models/appraisal/fiscal';
import { reviewedOption } from '../../models/appraisal/fiscal/reviewed-option';
import type { Value } from '../../models/language/types';
import { NO_FIGURE } from '../format/number-vm';
import { goTo } from '../state/navigate';
import { usePick, useProject } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';

const shown = (value: Value, digits = 2): string =>
  typeof value === 'number' ? value.toFixed(digits) : NO_FIGURE;

/** What the experts think: score, grade, spread and outliers by criterion, each expert's own mark. */
export function ReviewPanel({ review }: { readonly review: ReviewStudy }) {
  const { t } = useTranslation();
  const pick = usePick();
  const project = useProject();
  const reviewed = project ? reviewedOption(project) : undefined;
  const names = new Map(review.experts.map(({ id, label }) => [id, pick(label)]));
  const state = review.passes === undefined ? 'alert' : review.passes ? 'passed' : 'failed';
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <Paper variant="outlined" sx={{ p: 2, display: 'grid', gap: 0.5 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          <Typography variant="body1" sx={{ fontWeight: 700, flex: 1 }}>
            <StateIcon state={state} /> {pick(review.sentence)}
            {review.grade === undefined ? '' : ` ${t(`fiscal.grades.${review.grade}`)}`}
          </Typography>
          <Button variant="outlined" onClick={() => goTo('facts', 'expert_review')}>
            {t('fiscal.goReview')}
          </Button>
        </Box>
        <Typography variant="body2" color="textSecondary">
          {reviewed ? `${pick(reviewed)} ` : ''}
          {t(review.averaging === 'trimmed' ? 'fiscal.trimmed' : 'fiscal.plainMean')}
        </Typography>
        {review.notes.map((note) => (
          <Typography key={note.en} variant="body2">
            {pick(note)}
          </Typography>
        ))}
        {review.missingFields.length > 0 && (
          <Typography variant="body2">
            {t('fiscal.missingFields', {
              names: review.missingFields.map((field) => t(`fiscal.fields.${field}`)).join('、'),
            })}
          </Typography>
        )}
      </Paper>
      <Paper variant="outlined" sx={{ overflow: 'auto' }}>
        <Table size="small" aria-label={t('fiscal.qualitative')} sx={{ fontVariantNumeric: 'tabular-nums' }}>
          <TableHead>
            <TableRow>
              <TableCell>{t('fiscal.criterion')}</TableCell>
              {(['weight', 'mean', 'spread', 'lowHigh'] as const).map((key) => (
                <TableCell key={key} align="right">
                  {t(`fiscal.${key}`)}
                </TableCell>
              ))}
              <TableCell>{t('fiscal.grade')}</TableCell>
              <TableCell>{t('fiscal.outliers')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {review.criteria.map((one) => (
              <TableRow key={one.id}>
                <TableCell component="th" scope="row">
                  {pick(one.label)}
                </TableCell>
                <TableCell align="right">{(one.weight * 100).toFixed(1)}%</TableCell>
                <TableCell align="right" sx={{ fontWeight: 700 }}>
                  {shown(one.mean)}
                </TableCell>
                <TableCell align="right">
                  {typeof one.spread === 'number' ? `±${shown(one.spread)}` : NO_FIGURE}
                </TableCell>
                <TableCell align="right">
                  {one.lowest === undefined ? NO_FIGURE : `${one.lowest}–${one.highest}`}
                </TableCell>
                <TableCell>{one.grade === undefined ? NO_FIGURE : t(`fiscal.grades.${one.grade}`)}</TableCell>
                <TableCell>
                  {one.outliers.length === 0
                    ? t('fiscal.noOutliers')
                    : one.outliers.map((id) => names.get(id) ?? id).join('、')}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Paper>
      <Paper variant="outlined" sx={{ overflow: 'auto' }}>
        <Table size="small" aria-label={t('fiscal.experts')} sx={{ fontVariantNumeric: 'tabular-nums' }}>
          <TableHead>
            <TableRow>
              <TableCell>{t('fiscal.expert')}</TableCell>
              <TableCell>{t('fiscal.field')}</TableCell>
              <TableCell align="right">{t('fiscal.ownScore')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {review.experts.map(({ id, label, field, score }) => (
              <TableRow key={id}>
                <TableCell>{pick(label)}</TableCell>
                <TableCell>{t(`fiscal.fields.${field}`)}</TableCell>
                <TableCell align="right">{shown(score)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Paper>
    </Box>
  );
}
