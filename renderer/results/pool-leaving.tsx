import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { coreWords, leavingWords, POOL_RULES, type PoolStudy, type RuleVerdict } from '../engine/engine';
import { decimalsFor, figure } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { largestOf } from './pool-vm';

/** Groups listed before the rest is only counted. */
const MOST_LISTED = 6;

interface Props {
  readonly study: PoolStudy;
  readonly verdict: RuleVerdict | undefined;
}

/** Which groups would leave under the rule looked at, who is treated worst, and whether a stable division exists. */
export function PoolLeaving({ study, verdict }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const decimals = decimalsFor('money', largestOf(study), style);
  const money = (amount: number) => {
    const text = `${figure(amount, 'money', style, decimals).text} ${unitName('money', style)}`;
    return { zh: text, en: text };
  };
  const { core } = study;
  return (
    <Box component="section" aria-labelledby="pool-leaving-title" sx={{ minWidth: 0 }}>
      <Typography variant="h2" id="pool-leaving-title" sx={{ mb: 1 }}>
        {verdict ? t('pool.leaving', { rule: pick(POOL_RULES[verdict.rule].label) }) : t('pool.core')}
      </Typography>
      {verdict && <Verdict study={study} verdict={verdict} money={money} />}
      <Typography variant="h3" sx={{ mt: 2, mb: 0.5 }}>
        {t('pool.core')}
      </Typography>
      <Alert severity={core.known && core.isEmpty ? 'warning' : 'info'} variant="outlined">
        {pick(coreWords(core, money))}
      </Alert>
    </Box>
  );
}

interface VerdictProps {
  readonly study: PoolStudy;
  readonly verdict: RuleVerdict;
  readonly money: (amount: number) => { zh: string; en: string };
}

function Verdict({ study, verdict, money }: VerdictProps) {
  const { t } = useTranslation();
  const pick = usePick();
  if (!verdict.ok) return <Typography>{pick(verdict.reason)}</Typography>;
  const { leaving, worst } = verdict;
  const who = study.members.find(({ party }) => party === worst?.party);
  const margin = worst?.margin ?? 0;
  return (
    <>
      {leaving === undefined || leaving.length === 0 ? (
        <Typography>{t(leaving === undefined ? 'pool.untested' : 'pool.stays')}</Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {leaving.slice(0, MOST_LISTED).map((group) => (
            <Typography component="li" key={group.parties.join('.')} sx={{ mb: 0.5 }}>
              {pick(leavingWords(group, money))}
            </Typography>
          ))}
          {leaving.length > MOST_LISTED && (
            <Typography component="li" color="textSecondary">
              {t('pool.more', { count: leaving.length - MOST_LISTED })}
            </Typography>
          )}
        </Box>
      )}
      {who && (
        <Typography sx={{ mt: 1 }}>
          {t('pool.worst', {
            who: pick(who.label),
            how: t(margin < 0 ? 'pool.over' : 'pool.room', { money: pick(money(Math.abs(margin))) }),
          })}
        </Typography>
      )}
    </>
  );
}
