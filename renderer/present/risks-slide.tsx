import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { comparedCells } from '../compare/compare-vm';
import { unitClass, unitName } from '../format/unit-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';
import { BigTable } from './big-table';
import { RulesCell } from './rules-cell';
import type { SlideProps } from './slides';

/** What a bad scenario is judged by. */
const WATCHED = ['fiscal.net_npv', 'returns.debt.dscr_min'] as const;

/** More rows than this stand closer, or a laptop would cut the last. */
const MOST_SPREAD = 7;

/** Whether the checks and the rules hold, and how far the main figures move over the scenarios. */
export function RisksSlide({ project, comparison, compliance, scenarios }: SlideProps) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const checks = comparison.options.map((option) => {
    const failed = option.ok ? option.failedChecks : 1;
    const words = option.ok
      ? failed === 0
        ? t('present.checksPassed')
        : t('present.checksFailed', { count: failed })
      : t('compare.cannot', { reason: option.errors[0] ? pick(option.errors[0].message) : '' });
    return (
      <Box
        component="span"
        key={option.id}
        sx={{ color: failed > 0 ? 'error.main' : undefined, whiteSpace: 'normal' }}
      >
        <StateIcon state={failed > 0 ? 'failed' : 'passed'} /> {words}
      </Box>
    );
  });
  const rules = comparison.options.map(({ id }) => {
    const judged = compliance.find(({ option }) => option === id);
    return judged ? <RulesCell key={id} judged={judged} /> : null;
  });
  const rows = WATCHED.flatMap((id) => {
    const figure = comparison.figures.find((one) => one.id === id);
    if (!figure) return [];
    const unit = ['money', 'plain'].includes(unitClass(figure.unit)) ? unitName(figure.unit, style) : '';
    const width = comparison.options.length;
    const known = project.scenarios.map(
      (scenario) => scenarios.get(scenario.id)?.figures.find((one) => one.id === id)?.values,
    );
    // All scenarios of a figure are shown with the same decimals.
    const all = known.flatMap((values) => values ?? comparison.options.map(() => null));
    const cells = comparedCells(all, figure.unit, style, null);
    return [
      { key: id, name: `${pick(figure.label)} ${unit}`, isGroup: true, cells: [] },
      ...project.scenarios.map((scenario, row) => ({
        key: `${id} ${scenario.id}`,
        name: pick(scenario.label),
        cells: cells.slice(row * width, (row + 1) * width).map((cell, i) => (
          <Box
            key={comparison.options[i]?.id}
            component="span"
            sx={{ color: cell.negative ? 'error.main' : undefined }}
          >
            {known[row] === undefined ? '…' : cell.text}
          </Box>
        )),
      })),
    ];
  });
  return (
    <BigTable
      label={t('present.risks')}
      options={comparison.options.map(({ label }) => pick(label))}
      dense={rows.length > MOST_SPREAD}
      rows={[
        { key: 'checks', name: t('tabs.checks'), cells: checks },
        { key: 'compliance', name: t('compliance.tab'), cells: rules },
        ...rows,
      ]}
    />
  );
}
