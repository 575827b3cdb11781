import Tooltip from '@mui/material/Tooltip';
import Typography, { type TypographyProps } from '@mui/material/Typography';
import { useState } from 'react';

interface Props extends Pick<TypographyProps, 'variant' | 'sx' | 'color'> {
  readonly text: string;
  /** Lines it may take before it is cut. */
  readonly lines?: number;
  /** Further words for the tooltip, such as the name in the other language. */
  readonly more?: string;
}

/** Text that is cut where it must be, and then told in full by a tooltip. */
export function Clipped({ text, more = '', lines = 1, ...rest }: Props) {
  const [clipped, setClipped] = useState(false);
  const title = [clipped ? text : '', more].filter((part) => part !== '').join('\n');
  return (
    <Tooltip title={title} slotProps={{ tooltip: { sx: { whiteSpace: 'pre-line' } } }}>
      <Typography
        component="span"
        noWrap={lines === 1}
        onMouseEnter={(event) => {
          const element = event.currentTarget;
          setClipped(
            element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight,
          );
        }}
        {...rest}
        sx={[lines === 1 ? oneLine : upTo(lines), ...(Array.isArray(rest.sx) ? rest.sx : [rest.sx])]}
      >
        {text}
      </Typography>
    </Tooltip>
  );
}

const oneLine = { display: 'block', minWidth: 0 } as const;

function upTo(lines: number) {
  return {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: lines,
    overflow: 'hidden',
    minWidth: 0,
  } as const;
}
