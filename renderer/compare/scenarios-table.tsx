import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedFigure, Comparison } from '../engine/compare';
import type { Project, Value } from '../engine/engine';
import { scoreOptions } from '../engine/scoring';
import type { ProjectText } from '../format/text';
import { type NumberStyle, unitClass, unitName } from '../format/unit-vm';
import { ChipSelect } from '../frame/chip-select';
import { useNumberStyle, usePick } from '../ui/hooks';
import { comparedCells } from './compare-vm';
import { type ComparedRow, ComparedTable } from './compared-table';
import { useScenarios } from './use-scenarios';

interface Props {
  readonly project: Project;
  /** The project whose models are computed: the same while only weights change. */
  readonly modelled: Project;
  readonly comparison: Comparison;
  readonly baseline: number | null;
}

const SCORE = 'score';
const ALL = 'all';
/** Points are a share of 100 in the model and a plain number on the screen. */
const FEW_TRIALS = { trials: 1 };

/** The figures a committee reads under every scenario, where the project has them. */
const KEY_FIGURES: readonly string[] = [
  'fiscal.net_npv',
  'fiscal.outlay_peak',
  'pool.cost',
  'returns.project.irr_post_tax',
  'returns.equity.irr',
  'returns.debt.dscr_min',
];

const isKey = ({ id }: ComparedFigure): boolean =>
  KEY_FIGURES.includes(id) || (id.startsWith('budgets.') && id.endsWith('.ratio_peak'));

/** Key figures, one figure, or the total score by option under each scenario, with differences from the baseline. */
export function ScenariosTable({ project, modelled, comparison, baseline }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const [asked, setAsked] = useState(false);
  const [wanted, setWanted] = useState(ALL);
  const known = useScenarios(modelled, asked);
  if (project.scenarios.length < 2 || comparison.figures.length === 0) return null;
  const isScored = (project.criteria ?? []).length > 0;
  const chosen = comparison.figures.filter((figure) =>
    wanted === ALL ? isKey(figure) : figure.id === wanted,
  );
  const groups = [
    ...chosen.map((figure) => figureGroup(figure, known, { project, comparison, baseline }, style, pick)),
    ...(isScored && (wanted === ALL || wanted === SCORE)
      ? [scoreGroup(t('score.total'), known, { project, comparison, baseline }, style, pick)]
      : []),
  ];
  return (
    <Box
      component="section"
      aria-labelledby="compare-scenarios"
      sx={{ display: 'grid', gap: 1, minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Box sx={{ flex: 1 }}>
          <Typography variant="h2" id="compare-scenarios">
            {t('score.scenarios')}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {t('score.scenariosHelp')}
          </Typography>
        </Box>
        {asked ? (
          <ChipSelect
            label={t('score.figure')}
            value={wanted}
            onChange={setWanted}
            maxWidth={280}
            choices={[
              { value: ALL, label: t('score.keyFigures') },
              ...(isScored ? [{ value: SCORE, label: t('score.total') }] : []),
              ...comparison.figures.map(({ id, label }) => ({ value: id, label: pick(label) })),
            ]}
          />
        ) : (
          <Button variant="outlined" onClick={() => setAsked(true)}>
            {t('score.scenariosShow', { count: project.scenarios.length })}
          </Button>
        )}
      </Box>
      {asked && (
        <Box aria-busy={known.size < project.scenarios.length}>
          <ComparedTable
            label={t('score.scenarios')}
            options={comparison.options}
            baseline={baseline}
            groups={groups}
          />
        </Box>
      )}
    </Box>
  );
}

type Known = ReadonlyMap<string, Comparison>;
type Shown = Pick<Props, 'project' | 'comparison' | 'baseline'>;
type Group = { readonly title: string; readonly rows: readonly ComparedRow[] };

/** One figure under every scenario; all its scenarios are shown with the same decimals. */
function figureGroup(
  { id, label, unit }: ComparedFigure,
  known: Known,
  shown: Shown,
  style: NumberStyle,
  pick: (text: ProjectText) => string,
): Group {
  const named = ['money', 'price', 'plain'].includes(unitClass(unit)) ? ` ${unitName(unit, style)}` : '';
  const values = (here: Comparison | undefined): readonly (Value | null)[] =>
    here?.figures.find((one) => one.id === id)?.values ?? shown.comparison.options.map(() => null);
  return {
    title: `${pick(label)}${named}`,
    rows: scenarioRows(id, unit, values, known, shown, style, pick),
  };
}

function scoreGroup(
  title: string,
  known: Known,
  shown: Shown,
  style: NumberStyle,
  pick: (text: ProjectText) => string,
): Group {
  const values = (here: Comparison | undefined): readonly (Value | null)[] => {
    const scoring = here && scoreOptions(shown.project, here, FEW_TRIALS);
    return shown.comparison.options.map((_, i) => {
      const total = scoring?.totals[i];
      return typeof total === 'number' ? total * 100 : null;
    });
  };
  return { title, rows: scenarioRows(SCORE, '1', values, known, shown, style, pick) };
}

function scenarioRows(
  key: string,
  unit: string,
  valuesOf: (here: Comparison | undefined) => readonly (Value | null)[],
  known: Known,
  { project, baseline }: Shown,
  style: NumberStyle,
  pick: (text: ProjectText) => string,
): readonly ComparedRow[] {
  const all = project.scenarios.map(({ id }) => valuesOf(known.get(id)));
  return project.scenarios.map(({ id, label }, i) => {
    const values = all[i] ?? [];
    return {
      key: `${key} ${id}`,
      name: pick(label),
      cells: comparedCells(values, unit, style, baseline, all.flat()),
      ask: values.map((value) => (value === null || key === SCORE ? undefined : key)),
      scenario: id,
    };
  });
}
