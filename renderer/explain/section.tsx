import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

interface Props {
  readonly title: string;
  readonly children: React.ReactNode;
}

/** A titled part of the explanation. */
export function Section({ title, children }: Props) {
  return (
    <Box component="section" aria-label={title}>
      <Typography
        variant="caption"
        component="h3"
        sx={{ fontWeight: 700, color: 'text.secondary', mb: 0.5, mt: 0 }}
      >
        {title}
      </Typography>
      {children}
    </Box>
  );
}
