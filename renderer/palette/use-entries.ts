import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listInputs } from '../engine/engine';
import { editInput } from '../facts/edit-input';
import { FACT_SECTIONS } from '../facts/sections';
import { obey } from '../frame/commands';
import { startPresentation } from '../present/present';
import { explainFigure, go, goTo } from '../state/navigate';
import { RESULT_TABS } from '../state/route';
import { currentOption, useApp } from '../state/store';
import { TERM_SECTIONS } from '../terms/terms-rows';
import { useLanguage, useProject, useResult } from '../ui/hooks';
import { type Entry, type EntryGroup, inputEntries, lineEntries } from './palette-vm';

const COMMANDS = [
  ['new', 'menu.new'],
  ['open', 'menu.open'],
  ['save', 'menu.save'],
  ['saveAs', 'menu.saveAs'],
  ['exportWorkbook', 'menu.export'],
  ['undo', 'top.undo'],
  ['redo', 'top.redo'],
  ['shortcuts', 'menu.shortcuts'],
] as const;

/** Everything the palette can find in the project as it stands. */
export function useEntries(): readonly Entry[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const project = useProject();
  const result = useResult();
  const option = useApp(currentOption);
  return useMemo(() => {
    const entry = (
      group: EntryGroup,
      key: string,
      label: string,
      detail: string,
      run: () => void,
    ): Entry => ({
      key,
      group,
      label,
      detail,
      words: `${label} ${detail} ${key}`.toLowerCase(),
      run,
    });
    const home = entry('pages', 'page:home', t('nav.home'), '', () => goTo('home'));
    const commands = COMMANDS.filter(
      ([type]) => project !== null || ['new', 'open', 'shortcuts'].includes(type),
    ).map(([type, key]) => entry('actions', `do:${type}`, t(key), '', () => obey({ type })));
    const adviser = entry('pages', 'page:adviser', t('nav.adviser'), t('adviser.title'), () =>
      goTo('adviser'),
    );
    if (!project) return [home, adviser, ...commands];
    return [
      home,
      adviser,
      entry('pages', 'page:compare', t('nav.compare'), t('compare.title'), () => goTo('compare')),
      entry('actions', 'do:present', t('score.present'), t('nav.compare'), startPresentation),
      ...RESULT_TABS.filter((tab) => tab !== 'pool' || result?.run.model.lines.has('pool.cost')).map((tab) =>
        entry('pages', `page:results/${tab}`, t(`tabs.${tab}`), t('nav.results'), () => goTo('results', tab)),
      ),
      ...FACT_SECTIONS.map((s) =>
        entry('pages', `page:facts/${s}`, t(`sections.${s}`), t('nav.facts'), () => goTo('facts', s)),
      ),
      ...TERM_SECTIONS.map((s) =>
        entry('pages', `page:terms/${s}`, t(`sections.${s}`), t('nav.terms'), () => goTo('terms', s)),
      ),
      entry('pages', 'page:terms/scenarios', t('scenarios.title'), t('nav.terms'), () =>
        goTo('terms', 'scenarios'),
      ),
      ...commands,
      ...inputEntries(listInputs(project, option), language, editInput),
      ...(result
        ? lineEntries(result, language, (id) => {
            go({ page: 'results', tab: 'cashflow' });
            explainFigure({ id });
          })
        : []),
    ];
  }, [t, language, project, result, option]);
}
