import ArrowBack from '@mui/icons-material/ArrowBack';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ValueForMoneyStudy, type VfmFigure, whyOf } from '../../models/appraisal/fiscal';
import { figure as shownFigure } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { WhyFlows } from './why-flows';
import { WhyLines } from './why-lines';
import { WhyParts } from './why-parts';

/** A figure asked about, at a discount rate of the range. */
export interface AskedFigure {
  readonly figure: VfmFigure;
  readonly rate: number;
}

interface Props {
  readonly study: ValueForMoneyStudy;
  readonly asked: AskedFigure;
  readonly onClose: () => void;
}

/** Why a figure of value for money is so: definition, parts or periods with the figures put in, source. */
export function FigureWhyDialog({ study, asked, onClose }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const [trail, setTrail] = useState<readonly VfmFigure[]>([asked.figure]);
  const at = trail.at(-1) ?? asked.figure;
  const before = trail.at(-2);
  const why = useMemo(() => whyOf(study, at, asked.rate), [study, at, asked.rate]);
  const value = shownFigure(why.value, why.unit, style, 2);
  const unit = why.unit === 'money' ? ` ${unitName('money', style)}` : '';
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="figure-why">
      <DialogTitle id="figure-why" sx={{ pb: 0.5 }}>
        {t('why.title')}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}>
        {before && (
          <Button
            startIcon={<ArrowBack />}
            sx={{ justifySelf: 'start' }}
            onClick={() => setTrail(trail.slice(0, -1))}
          >
            {t('why.back', { name: pick(whyOf(study, before, asked.rate).label) })}
          </Button>
        )}
        <Typography variant="h2" component="p" sx={{ m: 0 }}>
          {pick(why.label)} = {value.text}
          {value.reason ? '' : unit}
        </Typography>
        {value.reason && <Typography variant="body2">{pick(value.reason)}</Typography>}
        <Typography variant="body1">{pick(why.definition)}</Typography>
        <Typography variant="body2" color="textSecondary">
          {t('why.rate', {
            rate: `${(why.rate * 100).toFixed(2)}%`,
            convention: t(`fiscal.convention.${study.convention}`),
          })}
          {at.startsWith('psc.') && ` · ${t('why.reference', { name: pick(study.reference.label) })}`}
        </Typography>
        {why.how.kind === 'present_value' ? (
          <>
            <WhyLines study={study} lines={why.how.lines} onGo={onClose} />
            <WhyFlows study={study} flows={why.how.flows} total={why.value} />
          </>
        ) : (
          <WhyParts why={why} onAsk={(next) => setTrail([...trail, next])} />
        )}
        <Typography variant="caption" color="textSecondary">
          {t('why.source')}: {pick(why.source)}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('why.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
