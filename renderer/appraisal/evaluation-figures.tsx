import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { Evaluation } from '../engine/appraisal';
import { figure } from '../format/number-vm';
import { unitClass, unitName } from '../format/unit-vm';
import { Asked } from '../results/line-figure';
import { explainFigure } from '../state/navigate';
import { useNumberStyle, usePick } from '../ui/hooks';

interface Props {
  readonly title: string;
  readonly figures: Evaluation['figures'];
  readonly note?: Evaluation['sroiNote'];
}

/** Subtotals and results among the figures, set in bold. */
const STRONG = /\.(benefits|costs|net|enpv(_alternative)?|eirr|bcr(_alternative)?|ratio|net_ratio)$/;

/** A few figures of the evaluation under one heading; a click asks why. */
export function EvaluationFigures({ title, figures, note }: Props) {
  const pick = usePick();
  const style = useNumberStyle();
  return (
    <Paper variant="outlined" component="section" aria-label={title}>
      <Typography variant="h3" component="h2" sx={{ px: 2, py: 0.9 }}>
        {title}
        {figures.some(({ unit }) => unitClass(unit) === 'money') && (
          <Typography variant="caption" color="textSecondary" component="span">
            {` ${unitName('money', style)}`}
          </Typography>
        )}
      </Typography>
      <Table size="small" aria-label={title}>
        <TableBody>
          {figures.map(({ line, label, unit, value }) => (
            <TableRow key={line} hover data-figure={line}>
              <TableCell sx={{ fontWeight: STRONG.test(line) ? 700 : 400 }}>{pick(label)}</TableCell>
              <TableCell align="right" sx={{ fontWeight: STRONG.test(line) ? 700 : 400 }}>
                <Asked shown={figure(value, unit, style)} onAsk={() => explainFigure({ id: line })} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {note && (
        <Typography variant="body2" color="textSecondary" sx={{ px: 2, py: 1 }}>
          {pick(note)}
        </Typography>
      )}
    </Paper>
  );
}
