import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../compare/number-field';
import type { ProjectInput } from '../engine/engine';
import { formatNumber, inputFigure, readInput } from '../format/number-vm';
import { unitClass, unitName } from '../format/unit-vm';
import { ChipSelect } from '../frame/chip-select';
import { useLanguage, useNumberStyle, usePick } from '../ui/hooks';
import type { Move } from './what-if';

interface Props {
  readonly n: number;
  readonly move: Move;
  readonly inputs: readonly ProjectInput[];
  readonly onChange: (move: Move) => void;
}

/** From half to half again. */
const REACH = 0.5;

/** One factor: which input, how far it is moved, and what it then is. */
export function MoveSlider({ n, move, inputs, onChange }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const style = useNumberStyle();
  const input = inputs.find(({ id }) => id === move.input);
  const change = move.factor - 1;
  const percent = `${change > 0 ? '+' : ''}${formatNumber(change * 100, language === 'en' ? 'zh-CN' : language, 1, 0)}%`;
  const value = input?.input.value;
  const unit =
    input && ['money', 'price', 'plain'].includes(unitClass(input.unit)) ? unitName(input.unit, style) : '';
  const name = input ? pick(input.label) : move.input;
  return (
    <Box
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        p: 2,
        minWidth: 0,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
        <Typography sx={{ fontSize: '1.5rem', fontWeight: 700, lineHeight: 1.3, flex: 1 }}>{name}</Typography>
        <ChipSelect
          label={t('present.input', { n })}
          value={move.input}
          shown={t('present.change')}
          onChange={(id) => onChange({ input: id, factor: 1 })}
          choices={inputs.map(({ id, label }) => ({ value: id, label: pick(label) }))}
        />
      </Box>
      <Typography sx={{ fontSize: '1.25rem', fontVariantNumeric: 'tabular-nums' }}>
        {typeof value === 'number' && input
          ? `${inputFigure(value, input.unit, style)} → ${inputFigure(Number((value * move.factor).toPrecision(6)), input.unit, style)} ${unit}`
          : `× ${formatNumber(move.factor, language, 3, 0)}`}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mt: 1 }}>
        <Slider
          aria-label={t('present.factor', { name })}
          min={-REACH}
          max={REACH}
          step={0.01}
          value={Math.min(REACH, Math.max(-REACH, change))}
          marks={[{ value: 0 }]}
          onChange={(_event, to) => onChange({ ...move, factor: Number((1 + Number(to)).toFixed(4)) })}
        />
        <Box sx={{ fontSize: '1.5rem' }}>
          <NumberField
            label={`${t('present.factor', { name })} %`}
            shown={percent}
            start={percent}
            read={(text) => readInput(text, '%', style)}
            onCommit={(next) => {
              if (next === null || next > -1)
                onChange({ ...move, factor: Number((1 + (next ?? 0)).toFixed(6)) });
            }}
            width={120}
          />
        </Box>
      </Box>
    </Box>
  );
}
