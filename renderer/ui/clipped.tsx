import Tooltip from '@mui/material/Tooltip';
import Typography, { type TypographyProps } from '@mui/material/Typography';
import { useState } from 'react';

interface Props extends Pick<TypographyProps, 'variant' | 'sx' | 'color'> {
  readonly text: string;
  /** Further words for the tooltip, such as the name in the other language. */
  readonly more?: string;
}

/** One line of text that is cut where it must be, and then told in full by a tooltip. */
export function Clipped({ text, more = '', ...rest }: Props) {
  const [clipped, setClipped] = useState(false);
  const title = [clipped ? text : '', more].filter((part) => part !== '').join('\n');
  return (
    <Tooltip title={title} slotProps={{ tooltip: { sx: { whiteSpace: 'pre-line' } } }}>
      <Typography
        component="span"
        noWrap
        onMouseEnter={(event) => {
          const element = event.currentTarget;
          setClipped(element.scrollWidth > element.clientWidth);
        }}
        {...rest}
        sx={[{ display: 'block', minWidth: 0 }, ...(Array.isArray(rest.sx) ? rest.sx : [rest.sx])]}
      >
        {text}
      </Typography>
    </Tooltip>
  );
}
