import Alert from '@mui/material/Alert';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Project } from '../engine/engine';
import type { Scoring } from '../engine/scoring';
import { ChipSelect } from '../frame/chip-select';
import { edit } from '../state/edit';
import { usePick } from '../ui/hooks';
import { comparisonOf, withComparison } from './score-edits';

/** Saaty's scale, both ways. */
const SCALE = [9, 8, 7, 6, 5, 4, 3, 2, 1, 1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 6, 1 / 7, 1 / 8, 1 / 9] as const;

/** How many times as much each criterion matters as each other, and how far the answers contradict one another. */
export function PairwiseTable({
  project,
  scoring,
}: {
  readonly project: Project;
  readonly scoring: Scoring;
}) {
  const { t } = useTranslation();
  const pick = usePick();
  const { criteria, consistency } = scoring;
  const worst = consistency && !consistency.accepted ? consistency.worst : undefined;
  return (
    <>
      <TableContainer
        sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}
      >
        <Table size="small" aria-label={t('score.pairwise')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('score.pairwiseHead')}</TableCell>
              {criteria.map(({ id, label }) => (
                <TableCell key={id} align="center">
                  {pick(label)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {criteria.map((row, i) => (
              <TableRow key={row.id}>
                <TableCell component="th" scope="row">
                  {pick(row.label)}
                </TableCell>
                {criteria.map((column, j) => {
                  const ratio = i === j ? 1 : comparisonOf(project, row.id, column.id);
                  const doubted = worst?.row === i && worst.column === j;
                  return (
                    <TableCell
                      key={column.id}
                      align="center"
                      sx={{ outline: doubted ? 2 : 0, outlineColor: 'warning.main', outlineOffset: -2 }}
                    >
                      {j <= i ? (
                        <Typography variant="body2" color="textSecondary">
                          {ratio === null ? '—' : fraction(ratio)}
                        </Typography>
                      ) : (
                        <Select
                          variant="standard"
                          value={ratio === null ? '' : nearestStep(ratio)}
                          displayEmpty
                          renderValue={() => (ratio === null ? '—' : fraction(ratio))}
                          inputProps={{
                            'aria-label': t('score.pairOf', {
                              row: pick(row.label),
                              column: pick(column.label),
                            }),
                          }}
                          onChange={(event) => {
                            const chosen = SCALE[Number(event.target.value)] ?? null;
                            edit(`/weighting/${row.id}/${column.id}`, (p) =>
                              withComparison(p, row.id, column.id, chosen),
                            );
                          }}
                        >
                          {SCALE.map((step, k) => (
                            <MenuItem key={step} value={k} dense>
                              {fraction(step)}
                            </MenuItem>
                          ))}
                        </Select>
                      )}
                    </TableCell>
                  );
                })}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {consistency && (
        <Alert
          severity={consistency.accepted ? 'success' : 'warning'}
          sx={{ alignItems: 'center' }}
          action={
            <ChipSelect
              label={t('score.table')}
              value={consistency.table}
              onChange={(table) =>
                edit('/weighting/random_index', (p) => ({
                  ...p,
                  weighting: {
                    ...(p.weighting ?? { method: 'ahp' }),
                    random_index: table === 'saaty_2008' ? 'saaty_2008' : 'saaty_1980',
                  },
                }))
              }
              choices={[
                { value: 'saaty_1980', label: 'Saaty 1980' },
                { value: 'saaty_2008', label: 'Saaty 2008' },
              ]}
            />
          }
        >
          {t(consistency.accepted ? 'score.consistent' : 'score.inconsistent', {
            ratio: consistency.ratio?.toFixed(4) ?? '—',
            index: consistency.index.toFixed(4),
            random: consistency.randomIndex?.toFixed(2) ?? '—',
          })}
        </Alert>
      )}
    </>
  );
}

function nearestStep(ratio: number): number {
  let best = 0;
  for (const [k, step] of SCALE.entries())
    if (Math.abs(Math.log(step / ratio)) < Math.abs(Math.log((SCALE[best] ?? 1) / ratio))) best = k;
  return best;
}

function fraction(ratio: number): string {
  const up = Number(ratio.toPrecision(3));
  return ratio >= 1 ? String(up) : `1/${Number((1 / ratio).toPrecision(3))}`;
}
