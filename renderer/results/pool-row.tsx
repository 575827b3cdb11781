import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import {
  fairnessWords,
  POOL_RULES,
  type PoolStudy,
  type RuleVerdict,
  setAt,
  stabilityWords,
} from '../engine/engine';
import { figure } from '../format/number-vm';
import { edit } from '../state/edit';
import { explainFigure } from '../state/navigate';
import { useNumberStyle, usePick } from '../ui/hooks';
import { MoneyCell } from './money-cell';

interface RowProps {
  readonly study: PoolStudy;
  readonly verdict: RuleVerdict;
  readonly decimals: number;
  readonly isSelected: boolean;
  readonly onSelect: (rule: string) => void;
}

/** One rule: what each member bears, whether anybody is worse off, and the choice to adopt it. */
export function VerdictRow({ study, verdict, decimals, isSelected, onSelect }: RowProps) {
  const { t } = useTranslation();
  const pick = usePick();
  const { label, help } = POOL_RULES[verdict.rule];
  return (
    <TableRow
      hover
      selected={isSelected}
      aria-selected={isSelected}
      onClick={() => onSelect(verdict.rule)}
      data-pool-row={verdict.rule}
      sx={{ cursor: 'pointer', ...(verdict.isChosen ? { '& td': { fontWeight: 700 } } : {}) }}
    >
      <TableCell sx={PINNED}>
        <Tooltip title={pick(help)}>
          <Link
            component="button"
            color="inherit"
            underline="hover"
            sx={{ font: 'inherit', fontWeight: verdict.isChosen ? 700 : 400 }}
          >
            {pick(label)}
          </Link>
        </Tooltip>
      </TableCell>
      <TableCell sx={{ minWidth: 220 }}>
        <Box sx={{ whiteSpace: 'normal' }}>{verdict.ok && <Tests study={study} verdict={verdict} />}</Box>
      </TableCell>
      {verdict.ok ? (
        <AmountCells verdict={verdict} decimals={decimals} />
      ) : (
        <TableCell colSpan={study.members.length + 1} sx={{ color: 'text.secondary', whiteSpace: 'normal' }}>
          {t('pool.noSolution')} · {pick(verdict.reason)}
        </TableCell>
      )}
      <TableCell align="right">
        {verdict.isChosen ? (
          <Chip size="small" color="primary" variant="outlined" label={t('pool.adopted')} />
        ) : (
          verdict.ok && (
            <Button
              size="small"
              onClick={(event) => {
                event.stopPropagation();
                adopt(study.option, verdict.rule);
              }}
            >
              {t('pool.adopt')}
            </Button>
          )
        )}
      </TableCell>
    </TableRow>
  );
}

function AmountCells({
  verdict,
  decimals,
}: {
  readonly verdict: Extract<RuleVerdict, { ok: true }>;
  readonly decimals: number;
}) {
  const { t } = useTranslation();
  const style = useNumberStyle();
  const text = (amount: number): string => figure(amount, 'money', style, decimals).text;
  return (
    <>
      {verdict.shares.map(({ party, amount, fraction, margin, isWorseOff }) => (
        <TableCell key={party} align="right">
          <Tooltip title={isWorseOff ? t('pool.worseMark', { money: text(-(margin ?? 0)) }) : ''}>
            <span>
              {isWorseOff && (
                <Box component="span" sx={{ color: 'error.main', fontWeight: 700, mr: 0.5 }}>
                  !
                </Box>
              )}
              {verdict.isChosen ? (
                <Link
                  component="button"
                  underline="hover"
                  sx={{ font: 'inherit', color: 'text.primary' }}
                  onClick={() => explainFigure({ id: `pool.${party}.cost_value` })}
                >
                  {text(amount)}
                </Link>
              ) : (
                text(amount)
              )}
            </span>
          </Tooltip>
          <Typography variant="caption" color="textSecondary" component="div">
            {fraction === undefined ? '' : figure(fraction, '%', style, 1).text}
          </Typography>
        </TableCell>
      ))}
      <MoneyCell value={verdict.governmentNet ?? null} ask={undefined} decimals={decimals} />
    </>
  );
}

/** Two tests in words: does anybody pay too much, would any group leave. */
function Tests({
  study,
  verdict,
}: {
  readonly study: PoolStudy;
  readonly verdict: Extract<RuleVerdict, { ok: true }>;
}) {
  const pick = usePick();
  return (
    <>
      <Box component="span" sx={{ color: verdict.worseOff.length > 0 ? 'error.main' : 'text.primary' }}>
        {pick(fairnessWords(verdict, study))}
      </Box>
      <Box sx={{ fontWeight: 400, color: verdict.leaving?.length ? 'warning.main' : 'text.secondary' }}>
        {pick(stabilityWords(verdict))}
      </Box>
    </>
  );
}

/** The rule stays in sight while many members scroll by. */
export const PINNED = { position: 'sticky', left: 0, bgcolor: 'background.paper', zIndex: 1 } as const;

/** Let the option share by another rule. */
function adopt(option: string, rule: string): void {
  edit(`pool:${option}:rule`, (project) => {
    const at = project.options.findIndex(({ id }) => id === option);
    return at < 0 ? project : setAt(project, `/options/${at}/terms/pool/rule`, rule);
  });
}
