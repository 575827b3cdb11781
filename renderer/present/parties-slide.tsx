import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { comparedCells, partiesInOrder } from '../compare/compare-vm';
import { unitName } from '../format/unit-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { BigTable } from './big-table';
import type { SlideProps } from './slides';

/** So many parties can be read on one screen. */
const SHOWN = 7;

/** What every party nets in every option, those with most at stake first. */
export function PartiesSlide({ comparison }: SlideProps) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  return (
    <BigTable
      label={t('present.parties')}
      corner={unitName('money', style)}
      options={comparison.options.map(({ label }) => pick(label))}
      rows={partiesInOrder(comparison)
        .filter(({ role }) => role !== 'company')
        .slice(0, SHOWN)
        .map(({ id, label, net }) => ({
          key: id,
          name: pick(label),
          cells: comparedCells(net, 'money', style, null).map((cell, i) => (
            <Box
              key={comparison.options[i]?.id}
              component="span"
              sx={{ color: cell.negative ? 'error.main' : undefined }}
            >
              {cell.text}
            </Box>
          )),
        }))}
    />
  );
}
