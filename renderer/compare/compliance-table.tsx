import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ComplianceState } from '../appraisal/compliance-state';
import type { OptionCompliance } from '../engine/scoring';
import { go } from '../state/navigate';
import { usePick } from '../ui/hooks';

/** One row for each option: how many rules stand how, and the gravest finding; the name leads to the list. */
export function ComplianceTable({ compliance }: { readonly compliance: readonly OptionCompliance[] }) {
  const { t } = useTranslation();
  if (compliance.length === 0) return null;
  return (
    <Box
      component="section"
      aria-labelledby="compare-compliance"
      sx={{ display: 'grid', gap: 1, minWidth: 0 }}
    >
      <Box>
        <Typography variant="h2" id="compare-compliance">
          {t('compliance.tab')}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {t('compare.complianceHelp')}
        </Typography>
      </Box>
      <TableContainer
        sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}
      >
        <Table size="small" aria-label={t('compliance.tab')} sx={{ minWidth: 760 }}>
          <TableHead>
            <TableRow>
              <TableCell sx={{ minWidth: 220 }}>{t('score.option')}</TableCell>
              <TableCell align="right">{t('compliance.states.fail')}</TableCell>
              <TableCell align="right">{t('compare.amber')}</TableCell>
              <TableCell align="right">{t('compliance.states.unknown')}</TableCell>
              <TableCell sx={{ width: '50%' }}>{t('compare.worst')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {compliance.map((one) => (
              <Row key={one.option} compliance={one} />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}

function Row({ compliance }: { readonly compliance: OptionCompliance }) {
  const { t } = useTranslation();
  const pick = usePick();
  const { option, label, basis, red, amber, blue, worst } = compliance;
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ verticalAlign: 'top' }}>
        <Link
          component="button"
          underline="hover"
          aria-label={t('compare.openCompliance', { name: pick(label) })}
          onClick={() => go({ page: 'appraisal', tab: 'compliance', option })}
          sx={{ font: 'inherit', fontWeight: 700, textAlign: 'left' }}
        >
          {pick(label)}
        </Link>
        <Typography variant="caption" color="textSecondary" component="div">
          {pick(basis)}
        </Typography>
      </TableCell>
      <Count of={red} colour="error.main" />
      <Count of={amber} colour="text.primary" />
      <Count of={blue} colour="text.primary" />
      <TableCell sx={{ verticalAlign: 'top' }}>
        {worst ? (
          <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline' }}>
            <Box sx={{ flex: '0 0 auto' }}>
              <ComplianceState state={worst.state} />
            </Box>
            <span>
              <strong>
                {worst.rule} {pick(worst.label)}
              </strong>{' '}
              {pick(worst.sentence)}
            </span>
          </Box>
        ) : (
          <ComplianceState state="pass" />
        )}
      </TableCell>
    </TableRow>
  );
}

function Count({ of, colour }: { readonly of: number; readonly colour: string }) {
  return (
    <TableCell
      align="right"
      sx={{
        verticalAlign: 'top',
        fontVariantNumeric: 'tabular-nums',
        fontWeight: of > 0 ? 700 : 400,
        color: of > 0 ? colour : 'text.secondary',
      }}
    >
      {of}
    </TableCell>
  );
}
