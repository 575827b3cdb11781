import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../engine/compare';
import { unitName } from '../format/unit-vm';
import { PartyName } from '../results/party-name';
import { useNumberStyle, usePick } from '../ui/hooks';
import { comparedCells, partiesInOrder } from './compare-vm';
import { ComparedTable } from './compared-table';

interface Props {
  readonly comparison: Comparison;
  readonly baseline: number | null;
}

/** What every party nets under every option, and what that is worth to those who discount. */
export function PartiesTable({ comparison, baseline }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const parties = partiesInOrder(comparison);
  const rated = parties.filter(({ npv }) => npv.some((value) => value !== null));
  const account = (option: Comparison['options'][number], party: string) =>
    option.ok ? option.result.parties.find(({ id }) => id === party) : undefined;
  return (
    <Box component="section" aria-labelledby="compare-parties" sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      <Typography variant="h2" id="compare-parties">
        {t('compare.parties')}
      </Typography>
      <Typography variant="caption" color="textSecondary">
        {t('compare.partiesHelp')} {unitName('money', style)}
      </Typography>
      <ComparedTable
        label={t('compare.parties')}
        options={comparison.options}
        baseline={baseline}
        groups={[
          {
            rows: parties.map(({ id, label, role, net }) => ({
              key: id,
              name: <PartyName label={pick(label)} role={role} />,
              cells: comparedCells(net, 'money', style, baseline),
              ask: comparison.options.map((option) => account(option, id)?.netTotal),
            })),
          },
          ...(rated.length === 0
            ? []
            : [
                {
                  title: t('compare.partiesNpv'),
                  rows: rated.map(({ id, label, role, npv }) => ({
                    key: `${id} npv`,
                    name: <PartyName label={pick(label)} role={role} />,
                    cells: comparedCells(npv, 'money', style, baseline),
                    ask: comparison.options.map((option) => account(option, id)?.npv),
                  })),
                },
              ]),
        ]}
      />
    </Box>
  );
}
