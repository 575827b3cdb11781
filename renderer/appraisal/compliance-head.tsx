import Add from '@mui/icons-material/Add';
import Print from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type ComplianceResult, REGIMES, type Regime, RULE_SETS, type RuleSet } from '../engine/compliance';
import { ChipSelect } from '../frame/chip-select';
import { edit } from '../state/edit';
import { usePick } from '../ui/hooks';
import { withRegime, withRuleSet } from './compliance-edits';
import { ComplianceState } from './compliance-state';
import { type ComplianceFilter, filterCounts, STATE_ORDER } from './compliance-vm';

const BY_ITSELF = '';

interface Props {
  readonly result: ComplianceResult;
  readonly filter: ComplianceFilter;
  readonly onFilter: (filter: ComplianceFilter) => void;
  readonly onAdd: () => void;
}

/** Under which rules the option is judged and why, and how many stand how. */
export function ComplianceHead({ result, filter, onFilter, onAdd }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const { option, regime, set, counts } = result;
  const shown = filterCounts(result);
  const chinese = set.set !== 'international';
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2, flexWrap: 'wrap' }}>
        <Box sx={{ flex: 1, minWidth: 300 }}>
          <Typography variant="h1">{t('compliance.title', { option: pick(result.label) })}</Typography>
          <Typography variant="body2" color="textSecondary">
            {chinese ? `${pick(REGIMES[regime.regime])} — ${pick(regime.reason)}` : t('compliance.abroad')}
          </Typography>
        </Box>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', displayPrint: 'none' }}>
          {chinese && (
            <ChipSelect
              label={regime.chosen ? t('compliance.regimeChosen') : t('compliance.regime')}
              value={regime.chosen ? regime.regime : BY_ITSELF}
              shown={pick(REGIMES[regime.regime])}
              maxWidth={250}
              onChange={(value) =>
                edit(
                  `compliance:regime:${option}`,
                  withRegime(option, (value || undefined) as Regime | undefined),
                )
              }
              choices={[
                { value: BY_ITSELF, label: t('compliance.byScheme') },
                ...Object.entries(REGIMES).map(([value, label]) => ({ value, label: pick(label) })),
              ]}
            />
          )}
          <ChipSelect
            label={t('compliance.set')}
            value={set.chosen ? set.set : BY_ITSELF}
            shown={pick(RULE_SETS[set.set])}
            onChange={(value) =>
              edit('compliance:set', withRuleSet((value || undefined) as RuleSet | undefined))
            }
            choices={[
              { value: BY_ITSELF, label: t('compliance.byCurrency') },
              ...Object.entries(RULE_SETS).map(([value, label]) => ({ value, label: pick(label) })),
            ]}
          />
          <Button variant="outlined" startIcon={<Add />} onClick={onAdd}>
            {t('compliance.addRule')}
          </Button>
          <Button variant="outlined" startIcon={<Print />} onClick={() => window.print()}>
            {t('compliance.print')}
          </Button>
        </Box>
      </Box>
      <Box sx={{ display: 'flex', gap: 2.5, rowGap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={filter}
          aria-label={t('compliance.filter')}
          sx={{ displayPrint: 'none' }}
          onChange={(_event, value: ComplianceFilter | null) => value && onFilter(value)}
        >
          {(['attention', 'open', 'all'] as const).map((one) => (
            <ToggleButton key={one} value={one} sx={{ px: 1.5, textTransform: 'none' }}>
              {t(`compliance.filters.${one}`, { count: shown[one] })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {STATE_ORDER.filter((state) => state !== 'off' || counts.off > 0).map((state) => (
          <ComplianceState key={state} state={state} count={counts[state]} />
        ))}
      </Box>
    </Box>
  );
}
