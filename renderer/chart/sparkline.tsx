import { useTheme } from '@mui/material/styles';
import { drawSeries } from './sparkline-vm';

interface Props {
  readonly values: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** A period to mark. */
  readonly mark?: number | undefined;
  readonly colour?: string;
}

/** A series as a small line. */
export function Sparkline({ values, width, height, label, mark, colour }: Props) {
  const theme = useTheme();
  const drawing = drawSeries(values, width, height, 3);
  const marked = mark === undefined ? undefined : values[mark];
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      style={{ display: 'block' }}
    >
      {drawing.zero !== null && (
        <line x1={0} x2={width} y1={drawing.zero} y2={drawing.zero} stroke={theme.palette.divider} />
      )}
      <path
        d={drawing.path}
        fill="none"
        stroke={colour ?? theme.palette.primary.main}
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      {mark !== undefined && marked !== undefined && Number.isFinite(marked) && (
        <circle
          cx={drawing.x(mark)}
          cy={drawing.y(marked)}
          r={3.5}
          fill={colour ?? theme.palette.primary.main}
        />
      )}
    </svg>
  );
}
