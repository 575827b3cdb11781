import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { ValueForMoneyStudy, WhyFlow } from '../../models/appraisal/fiscal';
import type { Value } from '../../models/language/types';
import { figure } from '../format/number-vm';
import { stepLabel } from '../format/period-vm';
import { unitName } from '../format/unit-vm';
import { useNumberStyle } from '../ui/hooks';

interface Props {
  readonly study: ValueForMoneyStudy;
  readonly flows: readonly WhyFlow[];
  readonly total: Value;
}

/** A present value period by period: what flows, by what it is discounted, what it is worth; periods of nothing are left out. */
export function WhyFlows({ study, flows, total }: Props) {
  const { t } = useTranslation();
  const style = useNumberStyle();
  const unit = unitName('money', style);
  const money = (value: Value): string => figure(value, 'money', style, 2).text;
  return (
    <TableContainer sx={{ maxHeight: 360 }}>
      <Table
        size="small"
        stickyHeader
        aria-label={t('why.flows')}
        sx={{ fontVariantNumeric: 'tabular-nums' }}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('why.period')}</TableCell>
            <TableCell align="right">
              {t('why.flow')} ({unit})
            </TableCell>
            <TableCell align="right">{t('why.factor')}</TableCell>
            <TableCell align="right">
              {t('why.value')} ({unit})
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {flows
            .filter(({ flow }) => flow !== 0)
            .map(({ period, flow, factor, value }) => {
              const at = study.periods[period];
              return (
                <TableRow key={period}>
                  <TableCell component="th" scope="row">
                    {at ? stepLabel(at) : period + 1}
                  </TableCell>
                  <TableCell align="right">{money(flow)}</TableCell>
                  <TableCell align="right">{factor.toFixed(6)}</TableCell>
                  <TableCell align="right">{money(value)}</TableCell>
                </TableRow>
              );
            })}
          <TableRow sx={{ bgcolor: (theme) => theme.sheet.band }}>
            <TableCell component="th" scope="row" sx={{ fontWeight: 700 }}>
              {t('why.sum')}
            </TableCell>
            <TableCell />
            <TableCell />
            <TableCell align="right" sx={{ fontWeight: 700 }}>
              {money(total)}
            </TableCell>
          </TableRow>
        </TableBody>
      </Table>
    </TableContainer>
  );
}
