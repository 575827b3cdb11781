import { useTranslation } from 'react-i18next';
import { ChipSelect } from '../frame/chip-select';
import { edit } from '../state/edit';
import { usePick, useProject } from '../ui/hooks';
import { withGroup, withNewGroup } from './group-edits';

const NONE = '';

/** In which group a criterion stands; a further group begins with it. */
export function GroupField({ at }: { readonly at: number }) {
  const { t } = useTranslation();
  const pick = usePick();
  const project = useProject();
  if (!project) return null;
  const groups = project.criteria_groups ?? [];
  const own = groups.find(({ id }) => id === project.criteria?.[at]?.group);
  return (
    <ChipSelect
      label={t('score.groupOf')}
      value={own?.id ?? NONE}
      shown={own ? pick(own.label) : t('score.noGroup')}
      onChange={(group) =>
        edit(`/criteria/${at}/group`, (p) => withGroup(p, at, group === NONE ? null : group))
      }
      command={{
        label: t('score.newGroup'),
        run: () =>
          edit(`/criteria/${at}/group`, (p) => {
            const n = (p.criteria_groups ?? []).length + 1;
            return withNewGroup(p, at, { zh: `第 ${n} 组`, en: `Group ${n}` });
          }),
      }}
      choices={[
        { value: NONE, label: t('score.noGroup') },
        ...groups.map(({ id, label }) => ({ value: id, label: pick(label) })),
      ]}
    />
  );
}
