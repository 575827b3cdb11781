import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { RunResult } from '../engine/engine';
import { pick } from '../format/text';
import { type NumberStyle, unitClass, unitName } from '../format/unit-vm';
import { MONO } from '../theme/theme';
import { ExplainHistory } from './explain-history';
import { ExplainOrigin } from './explain-origin';
import type { Answer } from './explain-vm';
import { PrecedentList } from './precedent-list';
import { Section } from './section';
import { UsedBy } from './used-by';
import { formulaInValues } from './values-vm';

interface Props {
  readonly found: Answer;
  readonly result: RunResult;
  readonly style: NumberStyle;
}

/** The answer: sentence, figure, formula in values, what it comes from, how it went over time, who uses it. */
export function ExplainBody({ found, result, style }: Props) {
  const { t } = useTranslation();
  const { explanation, value, unit } = found;
  const language = style.language;
  const values = formulaInValues(result, explanation.id, found.period, language);
  // Money in a formula stays in whole units; where figures are shown in millions the formula has to say so.
  const otherUnit = unitClass(explanation.unit) === 'money' && style.scale !== 'one';
  const inWholeUnits = otherUnit ? ` ${unitName(explanation.unit, { ...style, scale: 'one' })}` : '';
  const reason = value.reason ? pick(value.reason, language) : '';
  return (
    <>
      <Box>
        <Typography variant="body1" sx={{ overflowWrap: 'anywhere' }}>
          {pick(explanation.sentence, language)}
        </Typography>
        {values !== null && /\d/.test(values) && (
          <Typography
            variant="body2"
            sx={{ fontFamily: MONO, mt: 1, color: 'text.secondary', overflowWrap: 'anywhere' }}
          >
            = {values}
            {inWholeUnits}
          </Typography>
        )}
        <Typography component="p" sx={{ mt: 0.5, fontSize: '1.375rem', fontWeight: 700 }}>
          <span aria-hidden>= </span>
          {value.text} <Typography component="span">{unit}</Typography>
        </Typography>
        {reason && (
          <Typography variant="body2" sx={{ color: 'warning.main' }}>
            {t('results.undefinedBecause', { reason })}
          </Typography>
        )}
      </Box>
      {explanation.definition && (
        <Section title={t('explain.definition')}>
          <Typography variant="body2">{pick(explanation.definition, language)}</Typography>
        </Section>
      )}
      {(explanation.type === 'input' || explanation.source) && <ExplainOrigin explanation={explanation} />}
      <PrecedentList found={found} result={result} style={style} />
      <ExplainHistory found={found} result={result} style={style} />
      {explanation.formula && (
        <Section title={t('explain.formula')}>
          <Typography
            variant="caption"
            component="code"
            sx={{ fontFamily: MONO, overflowWrap: 'anywhere', display: 'block' }}
          >
            {explanation.formula.text}
          </Typography>
        </Section>
      )}
      <UsedBy found={found} language={language} />
    </>
  );
}
