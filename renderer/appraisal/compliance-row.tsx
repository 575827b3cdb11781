import EditOutlined from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RuleVerdict, SURE } from '../engine/compliance';
import { usePick } from '../ui/hooks';
import { ComplianceAnswers } from './compliance-answers';
import { ComplianceJustify } from './compliance-justify';
import { ComplianceState } from './compliance-state';

interface Props {
  readonly option: string;
  readonly verdict: RuleVerdict;
  readonly onEdit: (rule: string) => void;
}

/** One rule: how it stands, why, on what authority, and what can be done about it. */
export function ComplianceRow({ option, verdict, onEdit }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const [writing, setWriting] = useState(false);
  const { rule, state, plain, justification } = verdict;
  const breached = plain === 'fail' || plain === 'warn';
  const unsure = rule.confidence < SURE;
  // Where only an answer is missing the question below says it.
  const asksEnough =
    plain === 'unknown' &&
    verdict.fault === undefined &&
    verdict.questions.length > 0 &&
    verdict.readings.every(({ fact, value }) => value.known || fact?.origin === 'answer');
  return (
    <TableRow data-rule={rule.id} hover sx={{ '& td': { verticalAlign: 'top', py: 1.25 } }}>
      <TableCell sx={{ width: 130 }}>
        <ComplianceState state={state} />
        <Typography variant="body2" color="textSecondary">
          {t(`compliance.severities.${rule.severity}`)}
        </Typography>
      </TableCell>
      <TableCell>
        <Typography component="h3" sx={{ fontWeight: 600, fontSize: '0.875rem' }}>
          {rule.id === pick(rule.label) ? rule.id : `${rule.id} ${pick(rule.label)}`}
          {rule.edited && (
            <Typography component="span" variant="body2" color="textSecondary">
              {` · ${t('compliance.edited')}`}
            </Typography>
          )}
        </Typography>
        {!breached && pick(rule.text) !== rule.id && (
          <Typography variant="body2" color="textSecondary">
            {pick(rule.text)}
          </Typography>
        )}
        {!asksEnough && (
          <Typography variant="body2" sx={{ mt: 0.25 }}>
            {pick(verdict.sentence)}
          </Typography>
        )}
        {verdict.fault && (
          <Button size="small" sx={{ mt: 0.5, px: 0.5 }} onClick={() => onEdit(rule.id)}>
            {t('compliance.mend')}
          </Button>
        )}
        {(plain === 'unknown' ||
          verdict.readings.some(({ fact }) => fact?.origin !== 'computed' && fact)) && (
          <ComplianceAnswers option={option} verdict={verdict} />
        )}
        {justification && !writing && (
          <Box sx={{ mt: 0.75, pl: 1.25, borderLeft: 3, borderColor: 'warning.main' }}>
            <Typography variant="body2">
              <strong>{t('compliance.justification')}</strong> {pick(justification.text)}
            </Typography>
            {(justification.by ?? justification.date) !== undefined && (
              <Typography variant="body2" color="textSecondary">
                {[justification.by, justification.date].filter(Boolean).join(' · ')}
              </Typography>
            )}
            {!breached && (
              <Typography variant="body2" color="textSecondary">
                {t('compliance.notNeeded')}
              </Typography>
            )}
          </Box>
        )}
        {writing && <ComplianceJustify option={option} verdict={verdict} onClose={() => setWriting(false)} />}
        {(breached || justification) && !writing && (
          <Button
            size="small"
            sx={{ mt: 0.5, px: 0.5, displayPrint: 'none' }}
            onClick={() => setWriting(true)}
            aria-label={`${t(justification ? 'compliance.rewrite' : 'compliance.justify')} ${rule.id}`}
          >
            {t(justification ? 'compliance.rewrite' : 'compliance.justify')}
          </Button>
        )}
      </TableCell>
      <TableCell sx={{ width: '28%' }}>
        <Typography variant="body2">{pick(rule.source)}</Typography>
        <Typography variant="body2" color="textSecondary">
          {[
            rule.effective ? t('compliance.since', { date: rule.effective }) : '',
            rule.set === 'own'
              ? ''
              : t(unsure ? 'compliance.unsure' : 'compliance.sure', { percent: rule.confidence }),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </Typography>
      </TableCell>
      <TableCell sx={{ width: 48, displayPrint: 'none' }}>
        <Tooltip title={t('compliance.editRule', { id: rule.id })}>
          <IconButton
            size="small"
            aria-label={t('compliance.editRule', { id: rule.id })}
            onClick={() => onEdit(rule.id)}
          >
            <EditOutlined fontSize="small" />
          </IconButton>
        </Tooltip>
      </TableCell>
    </TableRow>
  );
}
