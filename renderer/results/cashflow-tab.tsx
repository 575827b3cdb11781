import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { periodColumns } from '../format/period-vm';
import { pick } from '../format/text';
import { toTsv } from '../format/tsv';
import { unitName } from '../format/unit-vm';
import { useApp } from '../state/store';
import { say } from '../state/toast';
import { copyText } from '../ui/copy-text';
import { useNumberStyle, useResult } from '../ui/hooks';
import { cashflowRows, foldedAtFirst } from './cashflow-vm';
import { PeriodGrid } from './period-grid';
import { tableText } from './statistics-vm';

/** Every line of the model over the periods, block by block. */
export function CashflowTab() {
  const { t } = useTranslation();
  const style = useNumberStyle();
  const result = useResult();
  const view = useApp((s) => s.periodView);
  const [chosen, setFolded] = useState<ReadonlySet<string> | null>(null);
  const [search, setSearch] = useState('');
  const [machinery, setMachinery] = useState(false);
  const folded = useMemo(
    () => chosen ?? (result ? foldedAtFirst(result) : new Set<string>()),
    [chosen, result],
  );
  const columns = useMemo(() => (result ? periodColumns(result.periods, view) : []), [result, view]);
  const rows = useMemo(
    () => (result ? cashflowRows(result, { folded, search, machinery }, style) : []),
    [result, folded, search, machinery, style],
  );
  if (!result) return null;
  const blocks = result.run.model.spec.blocks.map((b) => b.id);
  const allFolded = blocks.every((id) => folded.has(id));
  const fold = (id: string): void => {
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    setFolded(next);
  };
  const copyAll = (): void => {
    const words = { name: t('grid.name'), unit: t('grid.unit'), total: t('results.total') };
    const text = tableText(
      rows,
      columns,
      style,
      words,
      (row) => pick(row.label, style.language),
      (row) => (row.type === 'line' ? unitName(row.unit, style) : ''),
    );
    copyText(toTsv(text));
    say('success', t('common.copied'));
  };
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 1, px: 3, py: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
        <TextField
          placeholder={t('results.find')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          slotProps={{ htmlInput: { 'aria-label': t('results.find') } }}
          sx={{ width: 200 }}
        />
        <Button onClick={() => setFolded(new Set(allFolded ? [] : blocks))}>
          {allFolded ? t('results.unfoldAll') : t('results.foldAll')}
        </Button>
        <FormControlLabel
          control={<Switch size="small" checked={machinery} onChange={(_event, on) => setMachinery(on)} />}
          label={<Typography variant="body2">{t('results.flags')}</Typography>}
        />
        <Box sx={{ flex: 1 }} />
        <Button onClick={copyAll}>{t('results.copyTable')}</Button>
      </Box>
      {rows.length === 0 ? (
        <Typography color="textSecondary">{t('results.noMatch', { text: search })}</Typography>
      ) : (
        <PeriodGrid
          label={t('tabs.cashflow')}
          rows={rows}
          columns={columns}
          periods={result.periods}
          onFold={fold}
        />
      )}
    </Box>
  );
}
