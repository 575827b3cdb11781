import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Project } from '../engine/engine';
import { comparisonNodes, hierarchyWords, type Scoring } from '../engine/scoring';
import { ChipSelect } from '../frame/chip-select';
import { edit } from '../state/edit';
import { useLanguage, usePick } from '../ui/hooks';
import { GroupName } from './group-name';
import { PairwiseTable } from './pairwise-table';

/** One matrix of comparisons for the goal and one for each group, and how far the answers contradict one another. */
export function PairwiseSection({
  project,
  scoring,
}: {
  readonly project: Project;
  readonly scoring: Scoring;
}) {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const { consistency, hierarchy } = scoring;
  const nodes = comparisonNodes(project.criteria ?? [], project.criteria_groups, project.weighting);
  const isTree = nodes.length > 1;
  const table = project.weighting?.random_index ?? 'saaty_1980';
  const single = consistency && {
    accepted: consistency.accepted,
    words: t(consistency.accepted ? 'score.consistent' : 'score.inconsistent', {
      ratio: consistency.ratio?.toFixed(4) ?? '—',
      index: consistency.index.toFixed(4),
      random: consistency.randomIndex?.toFixed(2) ?? '—',
    }),
  };
  const told = hierarchy ? { accepted: hierarchy.accepted, words: pick(hierarchyWords(hierarchy)) } : single;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      {nodes.map((node) => {
        const scored = hierarchy?.nodes.find(({ id }) => id === node.id);
        const title = isTree ? `${t('score.pairwise')}: ${pick(node.label)}` : t('score.pairwise');
        if (node.members.length < 2 && isTree && node.id !== null)
          return (
            <GroupName key={node.id} id={node.id} name={pick(node.label)} note={t('score.aloneInGroup')} />
          );
        return (
          <Box key={node.id ?? 'goal'} sx={{ display: 'grid', gap: 0.5, minWidth: 0 }}>
            {isTree &&
              (node.id === null ? (
                <Typography variant="h3">{t('score.betweenGroups')}</Typography>
              ) : (
                <GroupName
                  id={node.id}
                  name={pick(node.label)}
                  note={
                    scored ? t('score.nodeRatio', { ratio: scored.consistency.ratio?.toFixed(4) ?? '—' }) : ''
                  }
                />
              ))}
            <PairwiseTable
              project={project}
              node={node}
              title={title}
              scored={scored}
              {...(consistency ? { consistency } : {})}
            />
            {scored?.caution && (
              <Typography variant="body2" color="warning.main">
                {pick(scored.caution)}
              </Typography>
            )}
          </Box>
        );
      })}
      {told && (
        <Alert
          severity={told.accepted ? 'success' : 'warning'}
          lang={language}
          sx={{ alignItems: 'center' }}
          action={
            <ChipSelect
              label={t('score.table')}
              value={table}
              onChange={(next) =>
                edit('/weighting/random_index', (p) => ({
                  ...p,
                  weighting: {
                    ...(p.weighting ?? { method: 'ahp' }),
                    random_index: next === 'saaty_2008' ? 'saaty_2008' : 'saaty_1980',
                  },
                }))
              }
              choices={[
                { value: 'saaty_1980', label: 'Saaty 1980' },
                { value: 'saaty_2008', label: 'Saaty 2008' },
              ]}
            />
          }
        >
          {told.words}
        </Alert>
      )}
    </Box>
  );
}
