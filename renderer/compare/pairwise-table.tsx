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
import type { ComparisonNode, ScoredNode, Scoring } from '../engine/scoring';
import { formatNumber } from '../format/number-vm';
import { edit } from '../state/edit';
import { useLanguage, usePick } from '../ui/hooks';
import { comparisonOf, withComparison } from './score-edits';

/** Saaty's scale, both ways. */
const SCALE = [9, 8, 7, 6, 5, 4, 3, 2, 1, 1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 6, 1 / 7, 1 / 8, 1 / 9] as const;

interface Props {
  readonly project: Project;
  readonly node: ComparisonNode;
  readonly title: string;
  /** The node weighed; absent until every pair is compared. */
  readonly scored?: ScoredNode | undefined;
  readonly consistency?: Scoring['consistency'];
}

/** How many times as much each member of a node matters as each other; the most doubtful answer is framed. */
export function PairwiseTable({ project, node: { members }, title, scored, consistency }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const measured = scored?.consistency ?? consistency;
  const worst = measured && !measured.accepted ? measured.worst : undefined;
  const share = (value: number | undefined): string =>
    value === undefined ? '—' : `${formatNumber(value * 100, language, 1)}%`;
  return (
    <TableContainer sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}>
      <Table size="small" aria-label={title}>
        <TableHead>
          <TableRow>
            <TableCell>{t('score.pairwiseHead')}</TableCell>
            {members.map(({ id, label }) => (
              <TableCell key={id} align="center">
                {pick(label)}
              </TableCell>
            ))}
            {scored && <TableCell align="right">{t('score.local')}</TableCell>}
            {scored && <TableCell align="right">{t('score.global')}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {members.map((row, i) => (
            <TableRow key={row.id}>
              <TableCell component="th" scope="row">
                {pick(row.label)}
              </TableCell>
              {members.map((column, j) => (
                <TableCell
                  key={column.id}
                  align="center"
                  sx={{
                    outline: worst?.row === i && worst.column === j ? 2 : 0,
                    outlineColor: 'warning.main',
                    outlineOffset: -2,
                  }}
                >
                  <Answer
                    row={row}
                    column={column}
                    ratio={i === j ? 1 : comparisonOf(project, row.id, column.id)}
                    isAsked={j > i}
                  />
                </TableCell>
              ))}
              {scored && <TableCell align="right">{share(scored.members[i]?.local)}</TableCell>}
              {scored && <TableCell align="right">{share(scored.members[i]?.global)}</TableCell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

type Member = ComparisonNode['members'][number];

function Answer({
  row,
  column,
  ratio,
  isAsked,
}: {
  readonly row: Member;
  readonly column: Member;
  readonly ratio: number | null;
  readonly isAsked: boolean;
}) {
  const { t } = useTranslation();
  const pick = usePick();
  const shown = ratio === null ? '—' : fraction(ratio);
  if (!isAsked) {
    return (
      <Typography variant="body2" color="textSecondary">
        {shown}
      </Typography>
    );
  }
  return (
    <Select
      variant="standard"
      value={ratio === null ? '' : nearestStep(ratio)}
      displayEmpty
      renderValue={() => shown}
      inputProps={{
        'aria-label': t('score.pairOf', { row: pick(row.label), column: pick(column.label) }),
      }}
      onChange={(event) => {
        const chosen = SCALE[Number(event.target.value)] ?? null;
        edit(`/weighting/${row.id}/${column.id}`, (p) => withComparison(p, row.id, column.id, chosen));
      }}
    >
      {SCALE.map((step, k) => (
        <MenuItem key={step} value={k} dense>
          {fraction(step)}
        </MenuItem>
      ))}
    </Select>
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
