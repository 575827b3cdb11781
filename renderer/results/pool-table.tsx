import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
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
import { decimalsFor, figure } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { edit } from '../state/edit';
import { explainFigure } from '../state/navigate';
import { useNumberStyle, usePick } from '../ui/hooks';
import { MoneyCell } from './money-cell';
import { PartyName } from './party-name';
import { largestOf } from './pool-vm';

interface Props {
  readonly study: PoolStudy;
  readonly selected: string | undefined;
  readonly onSelect: (rule: string) => void;
}

/** What every member bears under every rule, whether anybody is worse off and whether any group would leave. */
export function PoolTable({ study, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const decimals = decimalsFor('money', largestOf(study), style);
  const valued = study.valuer ? t('pool.valued', { who: pick(study.valuer) }) : t('pool.undiscounted');
  return (
    <Box component="section" aria-labelledby="pool-title" sx={{ minWidth: 0 }}>
      <Typography variant="h2" id="pool-title">
        {t('pool.title')}{' '}
        <Typography variant="caption" color="textSecondary" component="span">
          {unitName('money', style)} · {valued}
        </Typography>
      </Typography>
      <Typography component="p">
        {t('pool.cost')}{' '}
        <Link
          component="button"
          underline="hover"
          sx={{ font: 'inherit', fontWeight: 700, color: 'text.primary', verticalAlign: 'baseline' }}
          onClick={() => explainFigure({ id: 'pool.cost' })}
        >
          {figure(study.cost, 'money', style, decimals).text}
        </Link>
        {' · '}
        {t('pool.average')}{' '}
        {figure(study.cost / Math.max(1, study.members.length), 'money', style, decimals).text}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 1 }}>
        {t('pool.text')}
      </Typography>
      <Paper variant="outlined" sx={{ overflow: 'auto' }}>
        <Table
          size="small"
          sx={{ '& th': { fontWeight: 700 }, '& td, & th': { whiteSpace: 'nowrap', px: 1.25 } }}
        >
          <TableHead>
            <TableRow>
              <TableCell sx={PINNED}>{t('pool.rule')}</TableCell>
              <TableCell>{t('pool.tests')}</TableCell>
              {study.members.map(({ party, label, role }) => (
                <TableCell key={party} align="right">
                  <PartyName label={pick(label)} role={role} />
                </TableCell>
              ))}
              <TableCell align="right">{t('pool.government')}</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            <LimitRow study={study} decimals={decimals} />
            {study.rules.map((verdict) => (
              <VerdictRow
                key={verdict.rule}
                study={study}
                verdict={verdict}
                decimals={decimals}
                isSelected={verdict.rule === selected}
                onSelect={onSelect}
              />
            ))}
          </TableBody>
        </Table>
      </Paper>
    </Box>
  );
}

function LimitRow({
  study: { members },
  decimals,
}: {
  readonly study: PoolStudy;
  readonly decimals: number;
}) {
  const { t } = useTranslation();
  return (
    <TableRow sx={{ bgcolor: 'action.hover' }} data-pool-row="limit">
      <TableCell component="th" scope="row" sx={PINNED}>
        {t('pool.limit')}
      </TableCell>
      <TableCell />
      {members.map(({ party, limit }) => (
        <MoneyCell
          key={party}
          value={limit ?? null}
          missing={t('pool.unknownLimit')}
          ask={limit === undefined ? undefined : `pool.${party}.limit`}
          decimals={decimals}
        />
      ))}
      <TableCell colSpan={2} />
    </TableRow>
  );
}

interface RowProps {
  readonly study: PoolStudy;
  readonly verdict: RuleVerdict;
  readonly decimals: number;
  readonly isSelected: boolean;
  readonly onSelect: (rule: string) => void;
}

function VerdictRow({ study, verdict, decimals, isSelected, onSelect }: RowProps) {
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
const PINNED = { position: 'sticky', left: 0, bgcolor: 'background.paper', zIndex: 1 } as const;

/** Let the option share by another rule. */
function adopt(option: string, rule: string): void {
  edit(`pool:${option}:rule`, (project) => {
    const at = project.options.findIndex(({ id }) => id === option);
    return at < 0 ? project : setAt(project, `/options/${at}/terms/pool/rule`, rule);
  });
}
