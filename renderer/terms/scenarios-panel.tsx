import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type Project, setAt } from '../engine/engine';
import { actOnItem, freeId } from '../facts/lists';
import { edit } from '../state/edit';
import { go } from '../state/navigate';
import { currentScenario, useApp } from '../state/store';
import { say } from '../state/toast';
import { useLanguage, usePick } from '../ui/hooks';
import { OverrideSheet } from './override-sheet';
import { ScenarioName } from './scenario-name';

/** Named sets of changes; the one chosen is also the one whose results are shown. */
export function ScenariosPanel({ project }: { readonly project: Project }) {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const current = useApp(currentScenario);
  const at = Math.max(
    0,
    project.scenarios.findIndex((s) => s.id === current),
  );
  const scenario = project.scenarios[at];
  if (!scenario) return null;
  const add = (): void => {
    const id = freeId(project.scenarios, 'scenario');
    const fresh = { id, label: { zh: '新情景', en: 'New scenario' }, overrides: [] };
    edit('/scenarios:add', (p) => setAt(p, '/scenarios', [...p.scenarios, fresh]));
    go({ scenario: id });
  };
  const copy = (): void => {
    const changed = actOnItem(
      project,
      `/scenarios/${at}`,
      'duplicate',
      (name) => t('terms.copyOf', { name }),
      language,
    );
    edit(`/scenarios/${at}:duplicate`, () => changed);
    go({ scenario: changed.scenarios[at + 1]?.id ?? scenario.id });
  };
  const remove = (): void => {
    edit(`/scenarios/${at}:remove`, (p) =>
      setAt(
        p,
        '/scenarios',
        p.scenarios.filter((_, i) => i !== at),
      ),
    );
    go({ scenario: project.scenarios[0]?.id ?? '' });
    say('info', t('grid.removed', { name: pick(scenario.label) }));
  };
  return (
    <>
      <Box>
        <Typography variant="h2" component="h1">
          {t('scenarios.title')}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {t('scenarios.help')}
        </Typography>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        {project.scenarios.map((s, i) => (
          <Chip
            key={s.id}
            label={pick(s.label)}
            variant={i === at ? 'filled' : 'outlined'}
            color={i === at ? 'primary' : 'default'}
            onClick={() => go({ scenario: s.id })}
            aria-pressed={i === at}
          />
        ))}
        <Button startIcon={<Add />} onClick={add}>
          {t('scenarios.add')}
        </Button>
        <Button onClick={copy}>{t('common.duplicate')}</Button>
        {at > 0 && (
          <Button color="error" onClick={remove}>
            {t('common.remove')}
          </Button>
        )}
      </Box>
      <ScenarioName key={scenario.id} scenario={scenario} at={at} />
      {at === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('scenarios.base')}
        </Typography>
      ) : (
        <OverrideSheet key={scenario.id} project={project} at={at} />
      )}
    </>
  );
}
