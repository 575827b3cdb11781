import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../explain/explain-vm';
import { figure } from '../format/number-vm';
import type { PeriodView } from '../format/period-vm';
import { toTsv } from '../format/tsv';
import { unitClass, unitName } from '../format/unit-vm';
import { PeriodGrid } from '../results/period-grid';
import { tableText } from '../results/statistics-vm';
import { SensitivityStatement } from '../sensitivity/sensitivity-statement';
import { explainFigure } from '../state/navigate';
import { useApp } from '../state/store';
import { say } from '../state/toast';
import { copyText } from '../ui/copy-text';
import { useNumberStyle, usePick, useResult } from '../ui/hooks';
import { levelsOf, statementTable } from './statements-vm';

const NONE: ReadonlySet<string> = new Set();

/** The standard statements, one at a time, numbered and folded as printed. */
export function StatementsTab() {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const result = useResult();
  const period = useApp((s) => s.periodView);
  const [chosen, setChosen] = useState('');
  const [level, setLevel] = useState(0);
  const [toggled, setToggled] = useState<{ readonly of: string; readonly keys: ReadonlySet<string> }>({
    of: '',
    keys: NONE,
  });
  const isP = chosen === 'p';
  const statement = result?.statements.find(({ id }) => id === chosen) ?? result?.statements[0];
  const levels = statement ? levelsOf(statement) : 0;
  const shown = level === 0 ? levels : Math.min(level, levels);
  const keys = toggled.of === `${statement?.id}:${shown}` ? toggled.keys : NONE;
  const table = useMemo(
    () =>
      result && statement
        ? statementTable(result, statement, { level: shown, toggled: keys, period }, style)
        : null,
    [result, statement, shown, keys, period, style],
  );
  if (!result) return null;
  if (!statement || !table) return <Typography sx={{ p: 3 }}>{t('statements.none')}</Typography>;
  const title = (s: Pick<typeof statement, 'letter' | 'title'>): string =>
    t('statements.title', { letter: s.letter, title: pick(s.title) });
  const fold = (key: string): void => {
    const next = new Set(keys);
    if (!next.delete(key)) next.add(key);
    setToggled({ of: `${statement.id}:${shown}`, keys: next });
  };
  const copy = (): void => {
    const words = { name: t('grid.name'), unit: t('grid.unit'), total: t('common.total') };
    const text = tableText(
      table.rows,
      table.columns,
      style,
      words,
      (row) => pick(row.label),
      (row) => (row.type === 'line' ? unitName(row.unit, style) : ''),
    );
    const feet = statement.footers.map((id) => [
      footerName(id),
      unitName(unitOf(id), style),
      figure(result.run.value(id), unitOf(id), style).text,
    ]);
    copyText(toTsv([[title(statement)], ...text, ...feet]));
    say('success', t('common.copied'));
  };
  // A footer of the statement itself bears its letter in the model, where it stands among others.
  const footerName = (id: string): string =>
    pick(nameOf(result, id)).replace(new RegExp(`^${statement.letter} `), '');
  const unitOf = (id: string): string => result.run.model.lines.get(id)?.def.unit ?? '1';
  const chooser = (
    <TextField
      select
      label={t('statements.choose')}
      value={isP ? 'p' : statement.id}
      onChange={(event) => setChosen(event.target.value)}
      sx={{ minWidth: 320 }}
    >
      {result.statements.map((s) => (
        <MenuItem key={s.id} value={s.id} dense>
          {title(s)}
        </MenuItem>
      ))}
      <MenuItem value="p" dense>
        {t('sensitivity.statement')}
      </MenuItem>
    </TextField>
  );
  if (isP) return <SensitivityStatement chooser={chooser} />;
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 1, px: 3, py: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
        {chooser}
        <TextField
          select
          label={t('statements.level')}
          value={level === 0 ? 0 : shown}
          onChange={(event) => setLevel(Number(event.target.value))}
          sx={{ width: 140 }}
        >
          {Array.from({ length: Math.max(0, levels - 1) }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its number
            <MenuItem key={i} value={i + 1} dense>
              {t('statements.levelN', { n: i + 1 })}
            </MenuItem>
          ))}
          <MenuItem value={0} dense>
            {t('statements.levelAll')}
          </MenuItem>
        </TextField>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={period}
          aria-label={t('top.period')}
          onChange={(_event, value: PeriodView | null) => {
            if (value) useApp.setState({ periodView: value });
          }}
        >
          <ToggleButton value="year" sx={{ py: 0.5 }}>
            {t('statements.year')}
          </ToggleButton>
          <ToggleButton value="step" sx={{ py: 0.5 }}>
            {t('statements.step')}
          </ToggleButton>
        </ToggleButtonGroup>
        <Box sx={{ flex: 1 }} />
        <Button onClick={copy}>{t('statements.copy')}</Button>
      </Box>
      {result.statementsLeftOut.length > 0 && (
        <Typography variant="caption" color="textSecondary">
          {t('statements.leftOut')}
          {result.statementsLeftOut.map((one) => ` ${title(one)} — ${pick(one.reason)}`).join('')}
        </Typography>
      )}
      <PeriodGrid
        key={statement.id}
        label={title(statement)}
        rows={table.rows}
        columns={table.columns}
        periods={result.periods}
        onFold={fold}
      />
      {statement.footers.length > 0 && (
        <Box
          component="section"
          aria-label={t('statements.footers')}
          sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, pt: 0.5, flexShrink: 0 }}
        >
          {statement.footers.map((id) => {
            const value = figure(result.run.value(id), unitOf(id), style);
            const plain = ['money', 'price', 'plain'].includes(unitClass(unitOf(id)));
            return (
              <Tooltip
                key={id}
                title={
                  value.reason
                    ? t('results.undefinedBecause', { reason: pick(value.reason) })
                    : t('results.why')
                }
              >
                <ButtonBase data-footer={id} onClick={() => explainFigure({ id })} sx={{ gap: 0.75 }}>
                  <Typography variant="body2" color="textSecondary" component="span">
                    {footerName(id)}
                  </Typography>
                  <Typography variant="body2" component="span" sx={{ fontWeight: 700 }}>
                    {value.text}
                    {plain && !value.reason ? ` ${unitName(unitOf(id), style)}` : ''}
                  </Typography>
                </ButtonBase>
              </Tooltip>
            );
          })}
        </Box>
      )}
    </Box>
  );
}
