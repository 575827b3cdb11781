import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { ValueForMoneyStudy, WhyLine } from '../../models/appraisal/fiscal';
import type { Bilingual } from '../engine/engine';
import { nameOf } from '../explain/explain-vm';
import { explainFigure, go } from '../state/navigate';
import { usePick, useResult } from '../ui/hooks';
import { LINE_NAMES } from './why-line-names';

interface Props {
  readonly study: ValueForMoneyStudy;
  readonly lines: readonly WhyLine[];
  readonly onGo: () => void;
}

/** The lines of the model a flow is read from; those of a reference are asked in its own option. */
export function WhyLines({ study, lines, onGo }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const result = useResult();
  const known = lines.flatMap(({ id, of }): readonly (WhyLine & { readonly name: Bilingual })[] => {
    if (of === 'reference') return [{ id, of, name: LINE_NAMES[id] ?? { zh: id, en: id } }];
    const here = result?.option === study.option ? result : null;
    const has = here?.run.model.lines.has(id) || here?.run.model.inputs.has(id);
    return here && has ? [{ id, of, name: nameOf(here, id) }] : [];
  });
  if (known.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      {known.map(({ id, of, name }) => (
        <Button
          key={`${of} ${id}`}
          variant="outlined"
          onClick={() => {
            onGo();
            if (of === 'reference') go({ option: study.reference.id, explain: { id } });
            else explainFigure({ id });
          }}
        >
          {of === 'reference' ? t('why.goReference', { name: pick(name) }) : pick(name)}
        </Button>
      ))}
    </Box>
  );
}
