import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Bilingual, Result, Solution, SolveFailure } from '../engine/engine';
import { figure } from '../format/number-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { FAILURE_TITLES, placeText } from './solve-vm';

/** What a search found: the sentence, every place that meets the target, and what is worth knowing. */
export function SolveAnswer({ found }: { readonly found: Result<Solution, SolveFailure> }) {
  const { t } = useTranslation();
  const pick = usePick();
  if (!found.ok) {
    const { kind, sentence, notes } = found.error;
    return (
      <Alert severity="warning" data-solved="false">
        <AlertTitle>{t(FAILURE_TITLES[kind])}</AlertTitle>
        {pick(sentence)}
        <Notes notes={notes} />
      </Alert>
    );
  }
  const { sentence, notes, exact } = found.value;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Alert severity={exact ? 'success' : 'warning'} data-solved="true">
        {pick(sentence)}
        <Notes notes={notes} />
      </Alert>
      {found.value.roots.length > 0 && <Roots solution={found.value} />}
      <Typography variant="caption" color="textSecondary">
        {t('solve.evaluations', { count: found.value.evaluations })}
      </Typography>
    </Box>
  );
}

function Notes({ notes }: { readonly notes: readonly Bilingual[] }) {
  const pick = usePick();
  if (notes.length === 0) return null;
  return (
    <Box component="ul" sx={{ pl: 2.5, my: 0.5 }}>
      {notes.map((note) => (
        <li key={note.en}>{pick(note)}</li>
      ))}
    </Box>
  );
}

function Roots({ solution }: { readonly solution: Solution }) {
  const { t } = useTranslation();
  const style = useNumberStyle();
  const { vary, target, roots, value } = solution;
  const place = (x: number): string => placeText(x, vary.mode, vary.unit, style);
  return (
    <Table size="small" aria-label={t('solve.roots')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('solve.root')}</TableCell>
          <TableCell align="right">{t('solve.achieved')}</TableCell>
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {roots.map((root) => {
          const taken = value >= root.value && value <= (root.upTo ?? root.value);
          return (
            <TableRow key={root.value} data-root={taken ? 'taken' : 'other'}>
              <TableCell>
                {place(root.value)}
                {root.upTo === undefined ? '' : ` … ${place(root.upTo)}`}
              </TableCell>
              <TableCell align="right">{figure(root.achieved, target.unit, style, 4).text}</TableCell>
              <TableCell>{taken ? t('solve.chosen') : ''}</TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
