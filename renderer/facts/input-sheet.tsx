import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listInputs } from '../engine/engine';
import { pick } from '../format/text';
import { SheetGrid } from '../sheet/sheet-grid';
import type { SheetColumn, SheetRow } from '../sheet/sheet-vm';
import { edit } from '../state/edit';
import { currentOption, useApp } from '../state/store';
import { say } from '../state/toast';
import { useNumberStyle, useProject, useResult } from '../ui/hooks';
import { type RowContext, rowContext } from './context';
import { FormulaDialog } from './formula-dialog';
import { actOnItem, newFaults, newSentences } from './lists';
import { withProblems } from './rows';
import { SeriesDialog } from './series-dialog';

interface Props {
  readonly label: string;
  readonly build: (ctx: RowContext) => readonly SheetRow[];
}

/** The grid of inputs that facts and terms share, with its editors. */
export function InputSheet({ label, build }: Props) {
  const { t } = useTranslation();
  const style = useNumberStyle();
  const project = useProject();
  const result = useResult();
  const option = useApp(currentOption);
  const cell = useApp((s) => s.route.cell);
  const drafts = useApp((s) => s.drafts);
  const problems = useApp((s) => s.computation.errors);
  const [open, setOpen] = useState<{
    readonly path: string;
    readonly kind: 'series' | 'formula';
    readonly name: string;
  } | null>(null);
  const rows = useMemo(() => {
    if (!project) return [];
    const ctx = rowContext(project, option, result, { t, style, problems, drafts });
    return withProblems(ctx, build(ctx));
  }, [project, option, result, t, style, problems, drafts, build]);
  const columns = useMemo<readonly SheetColumn[]>(
    () => [
      { id: 'name', label: t('grid.name'), track: 'minmax(230px, 1.4fr)' },
      { id: 'value', label: t('grid.value'), track: 'minmax(220px, 1.5fr)' },
      { id: 'unit', label: t('grid.unit'), track: '120px' },
      { id: 'source', label: t('grid.source'), track: 'minmax(150px, 1.2fr)' },
      { id: 'confidence', label: t('grid.confidence'), track: '124px' },
      { id: 'note', label: t('grid.note'), track: 'minmax(160px, 1.4fr)' },
    ],
    [t],
  );
  if (!project) return null;
  const series =
    open?.kind === 'series' ? listInputs(project, option).find((i) => i.path === open.path) : undefined;
  return (
    <>
      <SheetGrid
        key={cell}
        label={label}
        rows={rows}
        columns={columns}
        startPath={cell}
        onOpen={(row, kind) => {
          const name =
            row.cells.name?.kind === 'fixed' || row.cells.name?.kind === 'text' ? row.cells.name.text : '';
          setOpen({ path: row.path, kind, name });
        }}
        onAction={(row, action) => {
          const name = row.cells.name?.kind === 'text' ? row.cells.name.text : '';
          const changed = row.act
            ? row.act(project, action)
            : actOnItem(project, row.path, action, (old) => t('terms.copyOf', { name: old }), style.language);
          const forbidden = row.act ? newSentences(project, changed, style.language) : [];
          if (forbidden.length > 0) {
            say('error', forbidden.slice(0, 2).join(' '));
            return;
          }
          const faults = action === 'remove' ? newFaults(project, changed, style.language) : [];
          if (faults.length > 0) {
            say('error', t('grid.cannotRemove', { name, where: faults.slice(0, 4).join('；') }));
            return;
          }
          edit(`${row.path}:${action}`, () => changed);
          if (action === 'remove') say('info', t('grid.removed', { name }));
        }}
      />
      {open?.kind === 'formula' && (
        <FormulaDialog
          project={project}
          path={open.path}
          name={formulaName(project, open.path, open.name, style.language)}
          onClose={() => setOpen(null)}
        />
      )}
      {series && <SeriesDialog project={project} input={series} onClose={() => setOpen(null)} />}
    </>
  );
}

/** A formula is called by its item: "Ad revenue", not "Formula". */
function formulaName(
  project: NonNullable<ReturnType<typeof useProject>>,
  path: string,
  fallback: string,
  language: 'zh-CN' | 'en',
): string {
  const [, list, at] = path.split('/');
  if (list !== 'drivers' && list !== 'revenue' && list !== 'capex' && list !== 'opex') return fallback;
  const item = project[list][Number(at)];
  return item ? pick(item.label, language) : fallback;
}
