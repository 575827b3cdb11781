import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { advise, CASES, type QuestionId } from '../../models/appraisal/adviser';
import { adoptScheme } from '../state/options';
import { useApp } from '../state/store';
import { usePick } from '../ui/hooks';
import { exampleView } from './adviser-vm';
import { answer, questionnaireOf, takeExample, useQuestionnaires } from './answers';
import { ChangesPanel } from './changes-panel';
import { EvidenceTable } from './evidence-table';
import { ExampleNote } from './example-note';
import { PrintStyle } from './print-style';
import { QuestionPanel } from './question-panel';
import { type Adopt, Ranking } from './ranking';

/** The adviser of the open project: an option is made from what it recommends. */
export function AdviserPage() {
  const hasProject = useApp((s) => s.doc !== null);
  return <Adviser onAdopt={hasProject ? (scheme, variant) => adoptScheme({ scheme, variant }) : undefined} />;
}

/** Questions on the left; the ranking, its reasons and what would change it on the right. */
export function Adviser({ onAdopt }: { readonly onAdopt: Adopt | undefined }) {
  const { t } = useTranslation();
  const pick = usePick();
  const document = useApp((s) => s.doc?.id ?? '');
  const { answers, example } = useQuestionnaires((all) => questionnaireOf(all, document));
  const advice = useMemo(() => advise(answers), [answers]);
  const decisive = useMemo(
    () =>
      new Set(
        advice.answered === 0
          ? []
          : advice.sensitivity.flatMap(({ question, changes }) => (changes.length > 0 ? [question] : [])),
      ),
    [advice],
  );
  const onAnswer = (question: QuestionId, choice: string | undefined): void =>
    answer(document, question, choice);
  const shown = exampleView(example, answers, advice);
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', '@media print': { display: 'block' } }}>
      <PrintStyle />
      <Box
        sx={{
          width: { xs: 360, lg: 400 },
          flexShrink: 0,
          overflow: 'auto',
          borderRight: 1,
          borderColor: 'divider',
          bgcolor: 'background.paper',
          px: 2.5,
          py: 2,
          '@media print': { width: 'auto', overflow: 'visible', border: 0 },
        }}
      >
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 2.5, displayPrint: 'none' }}>
          <TextField
            select
            fullWidth
            label={t('adviser.examples')}
            value={example}
            onChange={({ target }) => takeExample(document, target.value)}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          >
            <MenuItem value="" dense>
              {t('adviser.noExample')}
            </MenuItem>
            {CASES.map(({ id, name }) => (
              <MenuItem key={id} value={id} dense>
                {pick(name)}
              </MenuItem>
            ))}
          </TextField>
          <Button
            onClick={() => takeExample(document, '')}
            disabled={advice.answered === 0}
            sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}
          >
            {t('adviser.clear')}
          </Button>
        </Box>
        <QuestionPanel answers={answers} decisive={decisive} onAnswer={onAnswer} />
      </Box>
      <Box
        sx={{
          flex: 1,
          minWidth: 0,
          overflow: 'auto',
          containerType: 'inline-size',
          '@media print': { overflow: 'visible' },
        }}
      >
        <Box
          sx={{ p: 3, pt: 2, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2, maxWidth: 1500 }}
        >
          <Box>
            <Typography variant="h2" component="h1">
              {t('adviser.title')}
            </Typography>
            <Typography variant="caption" color="textSecondary">
              {t('adviser.help')}
              {onAdopt === undefined && ` ${t('adviser.adoptNeedsProject')}`}
            </Typography>
          </Box>
          <Typography role="status" sx={{ fontSize: '1.125rem', fontWeight: 700, lineHeight: 1.4 }}>
            {pick(advice.headline)}
          </Typography>
          {shown && <ExampleNote example={shown} />}
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              alignItems: 'start',
              gridTemplateColumns: 'minmax(0, 1fr)',
              '@container (min-width: 1080px)': { gridTemplateColumns: 'minmax(0, 1fr) 400px' },
              '@media print': { gridTemplateColumns: 'minmax(0, 1fr) !important' },
            }}
          >
            <Ranking key={document} advice={advice} onAdopt={onAdopt} />
            <ChangesPanel advice={advice} onAnswer={onAnswer} />
          </Box>
          <EvidenceTable />
        </Box>
      </Box>
    </Box>
  );
}
