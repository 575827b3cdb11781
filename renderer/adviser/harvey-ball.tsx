import { useTheme } from '@mui/material/styles';

interface Props {
  /** 0 to 4 quarters. */
  readonly quarters: number;
}

const RADIUS = 6;

/** A circle filled by quarters, as consultants draw shares. */
export function HarveyBall({ quarters }: Props) {
  const { palette } = useTheme();
  const angle = (quarters / 4) * 2 * Math.PI;
  const x = 8 + RADIUS * Math.sin(angle);
  const y = 8 - RADIUS * Math.cos(angle);
  const wedge = `M8 8 V${8 - RADIUS} A${RADIUS} ${RADIUS} 0 ${quarters > 2 ? 1 : 0} 1 ${x} ${y} Z`;
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      style={{ verticalAlign: 'text-bottom' }}
    >
      <circle
        cx="8"
        cy="8"
        r={RADIUS}
        fill={quarters >= 4 ? palette.text.primary : 'none'}
        stroke={palette.text.secondary}
      />
      {quarters > 0 && quarters < 4 && <path d={wedge} fill={palette.text.primary} />}
    </svg>
  );
}
