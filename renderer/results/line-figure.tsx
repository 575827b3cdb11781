import Link from '@mui/material/Link';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import type { Bilingual, RunResult } from '../engine/engine';
import { type Figure, figure, NO_FIGURE } from '../format/number-vm';
import { explainFigure } from '../state/navigate';
import { useNumberStyle, usePick } from '../ui/hooks';

interface Props {
  readonly result: RunResult;
  /** A line that is one number; absent where the figure has no meaning. */
  readonly id: string | undefined;
  /** Why it is absent. */
  readonly missing?: Bilingual | string | undefined;
  readonly decimals?: number;
}

/** One figure of the model: a click asks why, a dash says why there is none. */
export function LineFigure({ result, id, missing, decimals }: Props) {
  const pick = usePick();
  const style = useNumberStyle();
  if (id === undefined)
    return <Dash reason={typeof missing === 'string' ? missing : missing ? pick(missing) : ''} />;
  const unit = result.run.model.lines.get(id)?.def.unit ?? '';
  return (
    <Asked shown={figure(result.run.value(id), unit, style, decimals)} onAsk={() => explainFigure({ id })} />
  );
}

interface AskedProps {
  readonly shown: Figure;
  readonly onAsk: () => void;
}

/** A figure that can be clicked to ask why. */
export function Asked({ shown, onAsk }: AskedProps) {
  const { t } = useTranslation();
  const pick = usePick();
  return (
    <Tooltip title={shown.reason ? t('results.undefinedBecause', { reason: pick(shown.reason) }) : ''}>
      <Link
        component="button"
        underline="hover"
        onClick={onAsk}
        sx={{ color: shown.negative ? 'error.main' : 'text.primary', font: 'inherit' }}
      >
        {shown.text}
      </Link>
    </Tooltip>
  );
}

function Dash({ reason }: { readonly reason: string }) {
  return (
    <Tooltip title={reason}>
      <span role="img" aria-label={reason} style={{ opacity: 0.75 }}>
        {NO_FIGURE}
      </span>
    </Tooltip>
  );
}
