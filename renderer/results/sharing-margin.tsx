import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Margins, type Project, type RunResult, sharingMargins } from '../engine/engine';
import { formatNumber } from '../format/number-vm';
import { pick as pickText } from '../format/text';
import { useLanguage, usePick } from '../ui/hooks';
import { PartyName } from './party-name';

interface Props {
  readonly project: Project;
  readonly result: RunResult;
}

/** Who bears the next unit of revenue or loss: three runs of the option, made once the page is drawn. */
export function SharingMargin({ project, result }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { option, scenario } = result;
  const [found, setFound] = useState<ReturnType<typeof sharingMargins> | null>(null);
  useEffect(() => {
    setFound(null);
    const later = setTimeout(() => setFound(sharingMargins(project, { option, scenario }, result)), 30);
    return () => clearTimeout(later);
  }, [project, option, scenario, result]);
  const [fault] = found?.ok === false ? found.error : [];
  return (
    <Box component="section" aria-labelledby="margin-title" sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 1, minHeight: 40 }}>
        <Typography variant="h2" id="margin-title">
          {t('sharing.marginTitle')}
        </Typography>
      </Box>
      {found?.ok ? (
        <MarginTable margins={found.value} />
      ) : (
        <Typography color="textSecondary" role="status">
          {found === null
            ? t('sharing.working')
            : t('sharing.failed', { why: fault ? pickText(fault.message, language) : '' })}
        </Typography>
      )}
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 0.5 }}>
        {t('sharing.marginText', { step: '1%' })}
      </Typography>
    </Box>
  );
}

const USERS = { role: 'user' } as const;

function MarginTable({ margins: { parts } }: { readonly margins: Margins }) {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const text = (value: number): string => formatNumber(Math.abs(value) < 5e-5 ? 0 : value, language, 4);
  const sum = (key: 'gain' | 'loss'): number => parts.reduce((total, part) => total + part[key], 0);
  const shown = parts.filter(({ gain, loss }) => Math.abs(gain) >= 5e-5 || Math.abs(loss) >= 5e-5);
  return (
    <Paper variant="outlined" sx={{ overflow: 'auto' }}>
      <Table size="small" sx={{ '& th': { fontWeight: 700 } }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('sharing.who')}</TableCell>
            <TableCell align="right">{t('sharing.gain')}</TableCell>
            <TableCell align="right">{t('sharing.loss')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((part) => (
            <TableRow key={part.key} hover data-margin-row={part.key}>
              <TableCell>
                <PartyName label={pick(part.label)} role={part.role} />
                {part.key.startsWith('rule.') && (
                  <Typography variant="caption" color="textSecondary" component="span">
                    {` · ${t('sharing.rule')}`}
                  </Typography>
                )}
              </TableCell>
              <TableCell align="right">{text(part.gain)}</TableCell>
              <TableCell align="right">{text(-part.loss)}</TableCell>
            </TableRow>
          ))}
          <TableRow>
            <TableCell>
              <PartyName label={t('sharing.users')} {...USERS} />
            </TableCell>
            <TableCell align="right">{text(-sum('gain'))}</TableCell>
            <TableCell align="right">{text(sum('loss'))}</TableCell>
          </TableRow>
          <TableRow sx={{ '& > *': { borderTop: 1, borderTopColor: 'divider', fontWeight: 700 } }}>
            <TableCell>{t('sharing.marginTotal')}</TableCell>
            <TableCell align="right">{text(0)}</TableCell>
            <TableCell align="right">{text(0)}</TableCell>
          </TableRow>
        </TableBody>
      </Table>
    </Paper>
  );
}
