import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listInputs, type Project, setAt } from '../engine/engine';
import { rowContext } from '../facts/context';
import { withProblems } from '../facts/rows';
import { pick } from '../format/text';
import type { Messages } from '../i18n/zh-CN';
import { SheetGrid } from '../sheet/sheet-grid';
import type { SheetColumn } from '../sheet/sheet-vm';
import { edit } from '../state/edit';
import { currentOption, useApp } from '../state/store';
import { useNumberStyle } from '../ui/hooks';
import { newOverride, overrideRows } from './override-rows';

interface Props {
  readonly project: Project;
  readonly at: number;
}

/** The section of the facts or terms an input is edited in. */
function sectionKey(section: string): keyof Messages['sections'] {
  return (section === 'concession' ? 'payments' : section) as keyof Messages['sections'];
}

/** The changes of one scenario, and the way to add another. */
export function OverrideSheet({ project, at }: Props) {
  const { t, i18n } = useTranslation();
  const style = useNumberStyle();
  const option = useApp(currentOption);
  const problems = useApp((s) => s.computation.errors);
  const drafts = useApp((s) => s.drafts);
  const cell = useApp((s) => s.route.cell);
  const rows = useMemo(() => {
    const ctx = rowContext(project, option, null, { t: i18n.t, style, problems, drafts });
    return withProblems(ctx, overrideRows(ctx, at));
  }, [project, option, at, i18n.t, style, problems, drafts]);
  const columns = useMemo<readonly SheetColumn[]>(
    () => [
      { id: 'name', label: t('scenarios.input'), track: 'minmax(240px, 1.6fr)' },
      { id: 'base', label: t('scenarios.baseValue'), track: '150px' },
      { id: 'how', label: t('scenarios.how'), track: '120px' },
      { id: 'amount', label: t('scenarios.amount'), track: '150px' },
      { id: 'unit', label: t('grid.unit'), track: '120px' },
      { id: 'note', label: t('grid.note'), track: 'minmax(160px, 1.2fr)' },
    ],
    [t],
  );
  const overrides = project.scenarios[at]?.overrides ?? [];
  const path = `/scenarios/${at}/overrides`;
  const free = useMemo(() => {
    const used = new Set(overrides.map((o) => o.input));
    return listInputs(project, option).filter((input) => !used.has(input.id));
  }, [project, option, overrides]);
  return (
    <>
      <Autocomplete
        key={overrides.length}
        options={free}
        size="small"
        sx={{ maxWidth: 560 }}
        value={null}
        groupBy={(input) => t(`sections.${sectionKey(input.section)}`)}
        getOptionLabel={(input) => pick(input.label, style.language)}
        getOptionKey={(input) => input.id}
        filterOptions={(options, { inputValue }) => {
          const wanted = inputValue.trim().toLowerCase();
          return options.filter((i) => `${i.label.zh} ${i.label.en} ${i.id}`.toLowerCase().includes(wanted));
        }}
        onChange={(_event, input) => {
          if (input) edit(`${path}:add`, (p) => setAt(p, path, [...overrides, newOverride(input)]));
        }}
        renderInput={(params) => (
          <TextField {...params} label={t('scenarios.addOverride')} placeholder={t('scenarios.pickInput')} />
        )}
      />
      {overrides.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('scenarios.noOverrides')}
        </Typography>
      ) : (
        <SheetGrid
          key={cell}
          label={t('scenarios.title')}
          rows={rows}
          columns={columns}
          startPath={cell}
          onOpen={() => undefined}
          onAction={(row) => {
            const i = Number(row.path.split('/').at(-1));
            edit(`${row.path}:remove`, (p) =>
              setAt(
                p,
                path,
                overrides.filter((_, n) => n !== i),
              ),
            );
          }}
        />
      )}
    </>
  );
}
