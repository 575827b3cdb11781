import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Param } from '../engine/templates';
import { unitName } from '../format/unit-vm';
import { useNumberStyle, usePick } from '../ui/hooks';

interface Props {
  readonly param: Param;
  readonly text: string;
  readonly fault: string | undefined;
  readonly onChange: (text: string) => void;
}

/** A number or a choice a template asks for, with what it means below. */
export function ParamField({ param, text, fault, onChange }: Props) {
  const pick = usePick();
  const style = useNumberStyle();
  const common = {
    size: 'small' as const,
    fullWidth: true,
    label: pick(param.label),
    value: text,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if ('choices' in param) {
    return (
      <TextField select {...common}>
        {param.choices.map((choice) => (
          <MenuItem key={choice.id} value={choice.id}>
            {pick(choice.label)}
          </MenuItem>
        ))}
      </TextField>
    );
  }
  const unit = param.unit.startsWith('%') ? '' : unitName(param.unit, style);
  return (
    <TextField
      {...common}
      error={fault !== undefined}
      helperText={fault ?? pick(param.note)}
      slotProps={{
        htmlInput: { inputMode: 'decimal' },
        input: unit === '' ? {} : { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> },
      }}
    />
  );
}
