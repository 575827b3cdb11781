import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { optionColour } from '../compare/option-colours';

/** An option's name with the colour it has on every screen. */
export function OptionName({
  index,
  label,
  strong = true,
  small = false,
}: {
  readonly index: number;
  readonly label: string;
  readonly strong?: boolean;
  readonly small?: boolean;
}) {
  const theme = useTheme();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '10px 1fr', gap: 1.25, alignItems: 'stretch' }}>
      <Box sx={{ bgcolor: optionColour(theme, index), borderRadius: 0.5 }} />
      <Typography
        sx={{ fontSize: small ? '1.125rem' : '1.5rem', fontWeight: strong ? 700 : 400, lineHeight: 1.3 }}
      >
        {label}
      </Typography>
    </Box>
  );
}
