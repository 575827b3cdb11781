import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { FigureWhy, VfmFigure, WhyPart } from '../../models/appraisal/fiscal';
import { figure } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { useNumberStyle, usePick } from '../ui/hooks';

interface Props {
  readonly why: FigureWhy;
  readonly onAsk: (figure: VfmFigure) => void;
}

/** The figures another one is made of; those that can be asked about in turn are links. */
export function WhyParts({ why, onAsk }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const { how } = why;
  if (how.kind === 'present_value') return null;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {how.kind === 'root' && <Typography variant="body2">{pick(how.sentence)}</Typography>}
      {how.kind === 'quotient' ? (
        <>
          <PartTable title={t('why.above')} parts={how.above} onAsk={onAsk} />
          <PartTable title={t('why.below')} parts={how.below} onAsk={onAsk} />
        </>
      ) : (
        <PartTable title={t('why.parts')} parts={how.parts} onAsk={onAsk} summed={how.kind === 'sum'} />
      )}
    </Box>
  );
}

function PartTable({
  title,
  parts,
  onAsk,
  summed = false,
}: {
  readonly title: string;
  readonly parts: readonly WhyPart[];
  readonly onAsk: (figure: VfmFigure) => void;
  readonly summed?: boolean;
}) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const money = (value: number): string => figure(value, 'money', style, 2).text;
  const total = parts.reduce((sum, { sign, value }) => sum + sign * value, 0);
  const rows: readonly WhyPart[] = parts;
  return (
    <Table size="small" aria-label={title} sx={{ fontVariantNumeric: 'tabular-nums' }}>
      <TableBody>
        <TableRow>
          <TableCell sx={{ fontWeight: 700 }}>{title}</TableCell>
          <TableCell align="right">{unitName('money', style)}</TableCell>
        </TableRow>
        {rows.map(({ label, sign, value, figure: asked }) => (
          <TableRow key={label.en}>
            <TableCell component="th" scope="row">
              {sign < 0 ? '− ' : '+ '}
              {asked ? (
                <Link
                  component="button"
                  sx={{ font: 'inherit', textAlign: 'left' }}
                  onClick={() => onAsk(asked)}
                >
                  {pick(label)}
                </Link>
              ) : (
                pick(label)
              )}
            </TableCell>
            <TableCell align="right">{money(value)}</TableCell>
          </TableRow>
        ))}
        {summed && (
          <TableRow sx={{ bgcolor: (theme) => theme.sheet.band }}>
            <TableCell component="th" scope="row" sx={{ fontWeight: 700 }}>
              {t('why.sum')}
            </TableCell>
            <TableCell align="right" sx={{ fontWeight: 700 }}>
              {money(total)}
            </TableCell>
          </TableRow>
        )}
      </TableBody>
    </Table>
  );
}
